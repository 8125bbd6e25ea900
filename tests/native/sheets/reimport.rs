//! What an import would do to the people who are here already.

use std::collections::BTreeSet;

use proptest::prelude::*;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::participant::{Capacity, Participant, Role};
use turnabout::domain::text::ShortText;
use turnabout::exchange::reimport::{Corrected, Corrections, Field, Here, Plan, changes, plan};
use turnabout::exchange::sheet::{Decisions, Shares, Standing};

use super::support::import_text;

const BEFORE: &str = "Name,Email,Role,Level,Unit\n\
                      Ada,ada@b.se,mentor,Junior,IT\n\
                      Bo,bo@b.se,mentor,Junior,HR\n\
                      Cy,cy@b.se,mentee,Senior,IT\n\
                      Di,,mentee,Senior,Legal\n";

/// The people of a text, with identifiers of their own.
fn kept(text: &str) -> Vec<Participant> {
    let mut people = import_text(text).people;
    for (number, person) in people.iter_mut().enumerate() {
        person.id = ParticipantId::parse(&format!("here-{number}")).unwrap();
    }
    people
}

struct Asked<'a> {
    said: &'a [Field],
    corrected: Corrected,
    corrections: Corrections,
    decisions: Decisions,
}

impl Default for Asked<'_> {
    fn default() -> Self {
        Self {
            said: Field::ALL,
            corrected: Corrected::default(),
            corrections: Corrections::Keep,
            decisions: Decisions::default(),
        }
    }
}

fn plan_with(here: &[Participant], text: &str, asked: &Asked<'_>) -> Plan {
    plan(
        &import_text(text),
        &Here {
            people: here,
            corrected: &asked.corrected,
            corrections: asked.corrections,
            said: &asked.said.iter().copied().collect::<BTreeSet<_>>(),
            decisions: &asked.decisions,
        },
    )
}

fn plan_of(here: &[Participant], text: &str) -> Plan {
    plan_with(here, text, &Asked::default())
}

fn names(people: &[Participant]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn new_changed_gone_and_unchanged_people_are_told_apart() {
    let here = kept(BEFORE);
    let plan = plan_of(
        &here,
        "Name,Email,Role,Level,Unit\n\
         Ada,ADA@b.se,mentor,Junior,Finance\n\
         Cy,cy@b.se,mentee,Senior,IT\n\
         Di,,mentee,Senior,Legal\n\
         Ed,ed@b.se,mentor,Junior,IT\n",
    );

    assert_eq!(names(&plan.new), ["Ed"]);
    assert_eq!(names(&plan.changed), ["Ada"]);
    assert_eq!(plan.changed[0].id, here[0].id);
    assert_eq!(
        changes(&here[0], &plan.changed[0]),
        [Field::Email, Field::Unit]
    );
    assert_eq!(plan.unchanged, [here[2].id.clone(), here[3].id.clone()]);
    assert_eq!(plan.gone, [here[1].id.clone()]);
    assert_eq!(plan.likenesses, []);
}

#[test]
fn a_sheet_of_one_side_says_nothing_about_the_other() {
    let here = kept(BEFORE);
    let plan = plan_of(&here, "Name,Email,Role\nAda,ada@b.se,mentor\n");
    assert_eq!(plan.gone, [here[1].id.clone()]);

    let mut both = here;
    both[0].role = Role::Both;
    let plan = plan_of(
        &both,
        "Name,Email,Role,Unit\nAda,ada@b.se,mentor,Law\nCy,cy@b.se,mentor,IT\n",
    );
    let roles: Vec<_> = plan.changed.iter().map(|person| person.role).collect();
    assert_eq!(roles, [Role::Both, Role::Both]);
}

#[test]
fn an_empty_cell_and_a_missing_column_leave_what_is_known() {
    let mut here = kept(BEFORE);
    here[0].capacity = Capacity::new(3).unwrap();
    let asked = Asked {
        said: &[Field::Name, Field::Email, Field::Role, Field::Unit],
        ..Asked::default()
    };
    let plan = plan_with(
        &here,
        "Name,Email,Role,Unit\nAda,ada@b.se,mentor,\n",
        &asked,
    );
    assert_eq!(plan.unchanged, [here[0].id.clone()]);
    assert_eq!(plan.changed, []);
}

#[test]
fn what_was_corrected_by_hand_is_named_and_stays_unless_it_is_to_be_overwritten() {
    let mut here = kept(BEFORE);
    here[0].profile.unit = Some(ShortText::parse("Finance").unwrap());
    let corrected = Corrected::from([(here[0].id.clone(), BTreeSet::from([Field::Unit]))]);
    let mut asked = Asked {
        corrected,
        ..Asked::default()
    };

    let kept = plan_with(&here, BEFORE, &asked);
    asked.corrections = Corrections::Overwrite;
    let overwritten = plan_with(&here, BEFORE, &asked);

    assert_eq!((kept.changed.len(), kept.unchanged.len()), (0, 4));
    for plan in [&kept, &overwritten] {
        assert_eq!(plan.contested.len(), 1);
        assert_eq!(plan.contested[0].person, here[0].id);
        assert_eq!(plan.contested[0].field, Field::Unit);
        assert_eq!(plan.contested[0].sheet, "IT");
    }
    let unit = overwritten.changed[0].profile.unit.as_ref().unwrap();
    assert_eq!(unit.as_str(), "IT");
}

#[test]
fn a_namesake_with_another_address_is_new_and_pointed_out_until_called_the_same() {
    let here = kept(BEFORE);
    let text = "Name,Email,Role,Level,Unit\nAda,ada.lund@b.se,mentor,Junior,IT\n";

    let two = plan_of(&here, text);
    assert_eq!((names(&two.new), two.gone.len()), (vec!["Ada"], 2));
    let like = &two.likenesses[0];
    assert_eq!((like.shares, like.is_same), (Shares::Name, false));
    assert_eq!(like.first, Standing::Here(here[0].id.clone()));

    let asked = Asked {
        decisions: [(like.first.clone(), like.second, true)]
            .into_iter()
            .collect(),
        ..Asked::default()
    };
    let one = plan_with(&here, text, &asked);
    assert_eq!((names(&one.changed), one.new.len()), (vec!["Ada"], 0));
    assert_eq!(
        one.changed[0].email.as_ref().unwrap().as_str(),
        "ada.lund@b.se"
    );
    assert!(one.likenesses[0].is_same);
}

#[test]
fn another_name_under_the_same_address_is_the_same_person_until_called_two() {
    let here = kept(BEFORE);
    let text = "Name,Email,Role\nAda Lund,ada@b.se,mentor\n";

    let one = plan_of(&here, text);
    assert_eq!(names(&one.changed), ["Ada Lund"]);
    let like = &one.likenesses[0];
    assert_eq!((like.shares, like.is_same), (Shares::Address, true));

    let asked = Asked {
        decisions: [(like.first.clone(), like.second, false)]
            .into_iter()
            .collect(),
        ..Asked::default()
    };
    let two = plan_with(&here, text, &asked);
    assert_eq!((names(&two.new), two.changed.len()), (vec!["Ada Lund"], 0));
}

#[test]
fn two_people_of_one_address_are_found_by_their_names() {
    let mut here = kept("Name,Email,Role\nAda,a@b.se,mentor\nBo,b@b.se,mentor\n");
    here[1].email = here[0].email.clone();

    let plan = plan_of(&here, "Name,Email,Role,Unit\nBo,a@b.se,mentor,IT\n");

    assert_eq!(
        (names(&plan.changed), plan.likenesses),
        (vec!["Bo"], vec![])
    );
    assert_eq!(plan.gone, [here[0].id.clone()]);
}

#[test]
fn nobody_here_is_found_twice() {
    let here = kept("Name,Email,Role\nAda,,mentor\n");
    let plan = plan_of(
        &here,
        "Name,Email,Role\nAda,a1@b.se,mentor\nAda,a2@b.se,mentor\n",
    );
    assert_eq!((plan.changed.len(), plan.new.len()), (1, 1));
}

#[test]
fn every_field_has_a_word_of_its_own() {
    for field in Field::ALL {
        assert_eq!(Field::from_word(field.word()), Some(*field));
    }
    let words: BTreeSet<_> = Field::ALL.iter().map(|field| field.word()).collect();
    assert_eq!(words.len(), Field::ALL.len());
}

proptest! {
    #[test]
    fn everybody_is_in_one_group_and_importing_again_changes_nothing(
        rows in proptest::collection::vec((0_u8..6, 0_u8..6, 0_u8..3, any::<bool>()), 1..12),
        earlier in 0_usize..12,
    ) {
        let text = |rows: &[(u8, u8, u8, bool)]| {
            let mut text = "Name,Email,Role,Unit\n".to_owned();
            for (name, address, unit, mentor) in rows {
                let email = if *address == 0 { String::new() } else { format!("p{address}@b.se") };
                let role = if *mentor { "mentor" } else { "mentee" };
                text.push_str(&format!("N{name},{email},{role},U{unit}\n"));
            }
            text
        };
        let here = kept(&text(&rows[..earlier.clamp(1, rows.len())]));
        let all = text(&rows);

        let first = plan_of(&here, &all);

        prop_assert_eq!(
            first.new.len() + first.changed.len() + first.unchanged.len(),
            import_text(&all).people.len()
        );
        let met: BTreeSet<_> = first.changed.iter().map(|p| &p.id).chain(&first.unchanged).collect();
        prop_assert_eq!(met.len(), first.changed.len() + first.unchanged.len());
        prop_assert!(first.gone.iter().all(|id| !met.contains(id)));

        let mut after: Vec<_> = here
            .iter()
            .filter(|p| !first.changed.iter().any(|changed| changed.id == p.id))
            .cloned()
            .collect();
        after.extend(first.changed);
        after.extend(first.new);
        let second = plan_of(&after, &all);
        prop_assert_eq!((second.changed, second.new), (vec![], vec![]));
    }
}
