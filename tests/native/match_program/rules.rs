//! `RULES.json`: what it may say, and how it is told what it may not.

use proptest::prelude::*;
use turnabout::domain::matching::{Criterion, Format, Objective, Settings};
use turnabout::exchange::match_files::{Refusal, RulesFile};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::run::Run;

use super::folder::Folder;
use crate::matching::cohort::any_settings;

fn refused(text: &str) -> String {
    match RulesFile::read(text) {
        Err(Refusal::CannotBeDone(sentences)) => sentences,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_part_is_optional() {
    assert_eq!(RulesFile::read("{}"), Ok(RulesFile::default()));
    let rules = RulesFile::read("\u{feff}{\"rules\":{\"minutes_needed\":0}}").unwrap();

    let mut settings = Settings::default();
    settings.rules.minutes_needed = 0;
    assert_eq!(rules.settings, settings);
}

#[test]
fn mentors_learn_too_where_the_file_says_so() {
    let usual = RulesFile::read(r#"{"weights":{"time":1},"format":"reciprocal"}"#).unwrap();
    let chosen = r#"{"weights":{"learning_in_return":3},"format":"reciprocal"}"#;
    let chosen = RulesFile::read(chosen).unwrap().settings;
    let one_way = r#"{"weights":{"learning_in_return":3},"format":"one-way"}"#;
    let one_way = RulesFile::read(one_way).unwrap().settings;

    let reciprocal = Settings::usual(Format::Reciprocal);
    let time = reciprocal.weights.with(Criterion::Time, 1);
    assert_eq!(
        usual.settings,
        Settings {
            weights: time,
            ..reciprocal
        }
    );
    assert_eq!(chosen.weight(Criterion::LearningInReturn), 3);
    assert_eq!(one_way.weight(Criterion::LearningInReturn), 0);
}

proptest! {
    #[test]
    fn the_words_are_those_of_what_is_kept(
        settings in any_settings(),
        objective in prop::sample::select(vec![
            Objective::BestTotal, Objective::Fairest, Objective::Stable,
        ]),
    ) {
        let settings = Settings { objective, ..settings };
        let record = Run {
            programme: turnabout::domain::id::ProgrammeId::parse("p").unwrap(),
            number: 1,
            basis: None,
            survey: None,
            best_total: None,
            day: chrono::NaiveDate::MIN,
            inputs: String::new(),
            settings: settings.clone(),
            proposals: Vec::new(),
            unmatched: Vec::new(),
            permitted: 0,
            considered: 0,
        };
        let record: serde_json::Value = serde_json::from_str(&record.encode().json).unwrap();

        let rules = RulesFile::read(&record["settings"].to_string()).unwrap();

        prop_assert_eq!(rules.settings, settings);
    }
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (text, sentence) in [
        ("", "That is no JSON: EOF while parsing"),
        ("[]", "The file has to be an object"),
        (
            r#"{"weight":{}}"#,
            "weight is not known. Known are rules, weights, objective,",
        ),
        (
            r#"{"weights":{"time":11}}"#,
            "weights.time has to be a whole number from 0 to 10.",
        ),
        (
            r#"{"weights":{"time":2.5}}"#,
            "weights.time has to be a whole number",
        ),
        (
            r#"{"weights":{"tíme":1}}"#,
            "weights.tíme is not known. Known are learning, learning_in_return, time, meeting, language, perspective, working_style.",
        ),
        (r#"{"weights":3}"#, "weights has to be an object"),
        (
            r#"{"rules":{"minimum_level_gap":-1}}"#,
            "rules.minimum_level_gap has to be a whole number from 0 to 10.",
        ),
        (
            r#"{"rules":{"minutes_needed":601}}"#,
            "rules.minutes_needed has to be a whole number from 0 to 600.",
        ),
        (
            r#"{"rules":{"same_unit_allowed":1}}"#,
            "rules.same_unit_allowed has to be true or false.",
        ),
        (
            r#"{"objective":"best"}"#,
            "objective has to be “best-total”, “fairest” or “stable”.",
        ),
        (
            r#"{"format":"event"}"#,
            "format has to be “one-way” or “reciprocal”.",
        ),
        (
            r#"{"zone_offsets":{"Europe/Stockholm":"60"}}"#,
            "zone_offsets.Europe/Stockholm has to be a whole number from -840 to 840.",
        ),
        (
            r#"{"zone_offsets":{"my zone":60}}"#,
            "zone_offsets.my zone: “my zone” is no time zone.",
        ),
        (
            r#"{"capacities":{"ann@example.org":21}}"#,
            "capacities.ann@example.org has to be a whole number from 1 to 20.",
        ),
        (r#"{"locked":{}}"#, "locked has to be a list"),
        (
            r#"{"locked":[["a","b"]]}"#,
            "locked, pair 1 has to be an object",
        ),
        (
            r#"{"keep":[{"mentor":"a","mentee":"b"},{"mentor":"a"}]}"#,
            "keep, pair 2: mentee has to be an address or a name.",
        ),
        (
            r#"{"keeping":"last"}"#,
            "keeping has to be “first” or “where-equal”.",
        ),
        (
            r#"{"forbidden":[{"mentor":"a","mentee":"b","why":"c"}]}"#,
            "forbidden, pair 1: why is not known. Known are mentor, mentee.",
        ),
    ] {
        let said = refused(text);
        assert!(said.starts_with(sentence), "{text}: {said}");
    }
}

/// Two mentors and two mentees, of whom everybody could be paired with everybody.
fn four(rules: &str) -> (Folder, i32, String) {
    let folder = Folder::new();
    folder.write("a.csv", "Name,Email\nAnn,ann@example.org\nBo,\n");
    folder.write(
        "b.csv",
        "Name,Email\nCy,cy@example.org\nDag,dag@example.org\nDag,d@example.org\n",
    );
    folder.write("rules.json", rules);
    let ended = folder.matched(
        "--mentors a.csv --mentees b.csv --rules rules.json --pairs p.csv --scores s.csv --proof q.json",
    );
    (folder, ended.code, ended.said)
}

#[test]
fn wishes_come_true_and_leave_the_scores_alone() {
    let (plain, _, _) = four("{}");
    let (wished, code, said) = four(
        r#"{
            "capacities": {"BO": 2},
            "locked": [{"mentor": "bo", "mentee": "CY@example.org"}],
            "forbidden": [{"mentor": "d@example.org", "mentee": "Bo"}],
            "keep": [{"mentor": "Bo", "mentee": "dag@example.org"}]
        }"#,
    );

    assert_eq!(code, 0, "{said}");
    let pairs = "mentor,mentee,fit\nBo,cy@example.org,5000\nBo,dag@example.org,5000\n\
                 ann@example.org,d@example.org,5000\n";
    assert_eq!(wished.read("p.csv"), pairs);
    assert!(
        said.contains("\nLocked pairs: 1; what follows is of the others\n"),
        "{said}"
    );
    assert!(said.contains("\nPairs kept: 1 of 1"), "{said}");
    let scores = plain.read("s.csv").replace("Bo,d@example.org,5000\n", "");
    assert_eq!(wished.read("s.csv"), scores);
    let proof = wished.verified(&wished.read("q.json"));
    assert_eq!(proof.code, 0, "{}", proof.answer);
    assert!(
        proof.answer.contains("\nPairs kept: 1 of 1\n"),
        "{}",
        proof.answer
    );
}

#[test]
fn a_lock_that_cannot_be_is_said_and_a_person_who_is_not_there_refused() {
    let (_, code, said) = four(r#"{"locked":[{"mentor":"Cy","mentee":"Ann"}]}"#);
    assert_eq!(code, 0);
    let sentence =
        "Could not lock cy@example.org with ann@example.org: one of them does not take that side";
    assert!(said.contains(sentence), "{said}");

    let (_, code, said) = four(r#"{"locked":[{"mentor":"Ann","mentee":"Eve"}]}"#);
    assert_eq!(code, 1);
    let sentence =
        "rules.json: locked, pair 1: nobody in the sheets has the address or name “Eve”.";
    assert!(said.contains(sentence), "{said}");

    let (_, code, said) = four(r#"{"capacities":{"Ann":2,"ann@example.org":3}}"#);
    assert_eq!(code, 1);
    assert!(
        said.contains("stands there twice, by address and by name."),
        "{said}"
    );

    let (_, code, said) = four(r#"{"keep":[{"mentor":"Ann","mentee":"Dag"}]}"#);
    assert_eq!(code, 1);
    let sentence = "rules.json: keep, pair 1: 2 people are called “Dag”. Use the address";
    assert!(said.contains(sentence), "{said}");
}

#[test]
fn a_pair_is_kept_first_or_only_where_that_costs_nothing() {
    for (keeping, pairs, kept) in [
        ("first", ["Ann,Dag,", "Bo,Cy,"], 1),
        ("where-equal", ["Ann,Cy,", "Bo,Dag,"], 0),
    ] {
        let folder = Folder::new();
        folder.write(
            "a.csv",
            "Name,Can teach\nAnn,Data (well)\nBo,Podcasts (well)\n",
        );
        folder.write(
            "b.csv",
            "Name,Wants to learn\nCy,Data (high)\nDag,Podcasts (high)\n",
        );
        let keep = r#""keep":[{"mentor":"Ann","mentee":"Dag"}]"#;
        folder.write("r.json", format!(r#"{{{keep},"keeping":"{keeping}"}}"#));

        let ended = folder.matched("--mentors a.csv --mentees b.csv --rules r.json --pairs p.csv");

        let found = folder.read("p.csv");
        let found: Vec<&str> = found.lines().skip(1).collect();
        for (found, wanted) in found.iter().zip(pairs) {
            assert!(found.starts_with(wanted), "{keeping}: {found}");
        }
        assert_eq!(found.len(), pairs.len());
        assert!(
            ended.said.contains(&format!("Pairs kept: {kept} of 1")),
            "{}",
            ended.said
        );
    }
}
