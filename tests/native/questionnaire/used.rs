//! Nothing is asked for nothing: a change of an answer changes what it is asked for. What a question is for
//! stands in `content/questionnaire.toml`, and it is the engine that is asked whether that is so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use turnabout::content::questionnaire::{Defined, UsedFor, Weighed};
use turnabout::domain::application::Application;
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::id::{ApplicationId, GuideId, ParticipantId};
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{
    Cohort, Criterion, Keep, Points, Rule, Settings, Verdict, assess,
};
use turnabout::domain::participant::{Participant, Side};
use turnabout::domain::questionnaire::{
    Answers, AskedOf, Given, GivenTopic, Kind, MEETING_WORDS, PRIORITY_WORDS, Place, Question,
    Questionnaire, SKILL_WORDS, Sending,
};
use turnabout::domain::text::LevelName;
use turnabout::domain::zone::ZoneName;

use super::content;
use crate::generators::questionnaire::built_in;

const LEVELS: [&str; 3] = ["EO", "HEO", "Grade 7"];

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
}

fn words(text: &str) -> Given {
    Given::Words(text.to_owned())
}

fn many(text: &str) -> Given {
    Given::Many(vec![text.to_owned()])
}

fn topic(topic: &str, step: &str) -> Given {
    Given::Topics(vec![GivenTopic {
        topic: topic.to_owned(),
        step: step.to_owned(),
        example: String::new(),
    }])
}

const fn name(side: Side) -> &'static str {
    match side {
        Side::Mentor => "Ada Ek",
        Side::Mentee => "Bo Alm",
    }
}

const fn address(side: Side) -> &'static str {
    match side {
        Side::Mentor => "ada@example.org",
        Side::Mentee => "bo@example.org",
    }
}

/// How the two name each other where the questionnaire asks for people.
#[derive(Clone, Copy)]
enum Naming {
    Nobody,
    ByName,
    ByAddress,
}

/// What two people answer who may be paired and of whom everything is known.
fn usual(question: &Question, side: Side, naming: Naming) -> Option<Given> {
    let differs = |mentor, mentee| match side {
        Side::Mentor => words(mentor),
        Side::Mentee => words(mentee),
    };
    let given = match question.place {
        Place::Role => differs("mentor", "mentee"),
        Place::Name => words(name(side)),
        Place::Email => words(address(side)),
        Place::Level => differs("EO", "Grade 7"),
        Place::Unit | Place::Profession | Place::Location => differs("North", "South"),
        Place::TimeZone => words("Europe/Stockholm"),
        Place::Languages => many("Swedish"),
        Place::Teaches => topic("AI tools", "well"),
        Place::Wants => topic("AI tools", "high"),
        Place::FreeTime => Given::Times(WeekGrid::from_half_hours(20..24)),
        Place::Meeting => words("in-person"),
        Place::WorkingStyle => words("planned"),
        Place::Use { .. } => Given::Agreed(day(1)),
        Place::LineManager | Place::Avoid => match naming {
            Naming::Nobody => return None,
            Naming::ByName => many(name(side.other())),
            Naming::ByAddress => many(address(side.other())),
        },
        Place::Capacity | Place::JobTitle | Place::Guides | Place::Extra => return None,
    };
    Some(given)
}

/// Answers that somebody on this side could give, no answer among them where none is required.
fn possible(question: &Question, side: Side) -> Vec<Option<Given>> {
    let other = side.other();
    let given: Vec<Given> = match &question.kind {
        Kind::Text { .. } | Kind::LongText { .. } | Kind::Unit | Kind::Email => [
            "North",
            "South",
            name(other),
            address(other),
            "cy@example.org",
        ]
        .map(words)
        .to_vec(),
        Kind::Level => LEVELS.map(words).to_vec(),
        Kind::Choice { options } => options.iter().map(|option| words(option)).collect(),
        Kind::Choices { options, .. } => options.iter().map(|option| many(option)).collect(),
        Kind::Zone => ["Europe/Stockholm", "America/New_York"].map(words).to_vec(),
        Kind::Languages { .. } => ["Swedish", "Finnish"].map(many).to_vec(),
        Kind::People { .. } => [name(other), address(other), "Somebody else"]
            .map(many)
            .to_vec(),
        Kind::TopicsToTeach { .. } => SKILL_WORDS
            .map(|(step, _)| topic("AI tools", step))
            .to_vec(),
        Kind::TopicsToLearn { .. } => PRIORITY_WORDS.map(|(step, _)| topic("Law", step)).to_vec(),
        Kind::Grid => [20..24, 60..64]
            .map(|half_hours| Given::Times(WeekGrid::from_half_hours(half_hours)))
            .to_vec(),
        Kind::Meeting => MEETING_WORDS.map(|(way, _)| words(way)).to_vec(),
        Kind::Scale { statements, points } => (1..=*points)
            .map(|step| Given::Steps(BTreeMap::from([(statements[0].clone(), step)])))
            .collect(),
        Kind::Consent => [1, 2].map(|number| Given::Agreed(day(number))).to_vec(),
    };
    let none = (!question.required).then_some(None);
    let usual = usual(question, side, Naming::Nobody);
    let given = given.into_iter().chain(usual);
    given.map(Some).chain(none).collect()
}

fn asked_of(question: &Question, side: Side) -> bool {
    match question.of {
        AskedOf::Everybody => true,
        AskedOf::Mentors => side == Side::Mentor,
        AskedOf::Mentees => side == Side::Mentee,
    }
}

fn answers(questionnaire: &Questionnaire, side: Side, naming: Naming) -> Answers {
    let questions = questionnaire.questions().iter();
    questions
        .filter(|question| asked_of(question, side))
        .filter_map(|question| Some((question.id.clone(), usual(question, side, naming)?)))
        .collect()
}

fn sent(questionnaire: &Questionnaire, answers: &Answers) -> Option<Application> {
    let sending = Sending {
        id: ApplicationId::parse("a").unwrap(),
        number: 1,
        guides: BTreeSet::from([GuideId::parse("agreement").unwrap()]),
    };
    questionnaire.application(answers, sending).ok()
}

/// The applications of somebody who answers this question in every possible way, all others as usual, and
/// also what waits for it.
fn applications(question: &Question, side: Side) -> Vec<Application> {
    let questionnaire = &built_in().questionnaire;
    let mut usual = answers(questionnaire, side, Naming::Nobody);
    for waiting in questionnaire.questions() {
        if waiting.after.as_ref() == Some(&question.id) {
            usual.set(waiting.id.clone(), possible(waiting, side).swap_remove(0));
        }
    }
    let mut each = Vec::new();
    for given in possible(question, side) {
        let mut answers = usual.clone();
        if let Some(consent) = &question.after {
            answers.set(consent.clone(), Some(Given::Agreed(day(1))));
        }
        answers.set(question.id.clone(), given);
        each.extend(sent(questionnaire, &answers));
    }
    each
}

fn participant(application: &Application, side: Side) -> Participant {
    let id = match side {
        Side::Mentor => "mentor",
        Side::Mentee => "mentee",
    };
    application.participant(ParticipantId::parse(id).unwrap())
}

/// What the engine says of the two.
fn verdict(mentor: &Participant, mentee: &Participant) -> Verdict {
    let people = [mentor.clone(), mentee.clone()];
    let nobody = BTreeSet::new();
    let zones = [("Europe/Stockholm", 60), ("America/New_York", -300)];
    let zones = zones.map(|(zone, ahead)| (ZoneName::parse(zone).unwrap(), ahead));
    let cohort = Cohort {
        people: &people,
        levels: &Levels::from_lowest(LEVELS.map(|level| LevelName::parse(level).unwrap())),
        zone_offsets: &BTreeMap::from(zones),
        refusals: &nobody,
        paired_before: &nobody,
        standing: &nobody,
        forbidden: &nobody,
        locked: &nobody,
        kept: &nobody,
        keep: Keep::default(),
    };
    assess(&cohort, &Settings::default(), &mentor.id, &mentee.id).unwrap()
}

/// Everything that the engine says of two people when one of them answers this question in every possible
/// way, and the other names nobody, or the one by name or by address.
fn verdicts(question: &Question) -> Vec<Vec<Verdict>> {
    let questionnaire = &built_in().questionnaire;
    let mut all = Vec::new();
    for naming in [Naming::Nobody, Naming::ByName, Naming::ByAddress] {
        for side in [Side::Mentor, Side::Mentee] {
            if !asked_of(question, side) {
                continue;
            }
            let other = answers(questionnaire, side.other(), naming);
            let other = participant(&sent(questionnaire, &other).unwrap(), side.other());
            let judged = applications(question, side).into_iter().map(|application| {
                let one = participant(&application, side);
                match side {
                    Side::Mentor => verdict(&one, &other),
                    Side::Mentee => verdict(&other, &one),
                }
            });
            all.push(judged.collect());
        }
    }
    all
}

/// `LevelGap` as `docs/matching.md` writes it: `level gap`.
fn in_words(debug: impl std::fmt::Debug) -> String {
    let mut words = String::new();
    for letter in format!("{debug:?}").chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// What a rule says; none where another rule bars the two, so that it is not told.
fn of_rule(verdict: &Verdict, rule: Rule) -> Option<&'static str> {
    match verdict {
        Verdict::Barred(bars) => bars
            .iter()
            .any(|bar| bar.rule() == rule)
            .then_some("barred"),
        Verdict::Permitted(known) if known.unknown_rules.contains(&rule) => Some("unknown"),
        Verdict::Permitted(_) => Some("passed"),
    }
}

fn of_criterion(verdict: &Verdict, criterion: Criterion) -> Option<Points> {
    match verdict {
        Verdict::Barred(_) => None,
        Verdict::Permitted(known) => {
            let mut points = known.points.iter();
            Some(points.find(|known| known.criterion == criterion)?.points)
        }
    }
}

/// Whether what is told differs within one of the lists.
fn differs<T: PartialEq>(verdicts: &[Vec<Verdict>], told: impl Fn(&Verdict) -> Option<T>) -> bool {
    verdicts.iter().any(|list| {
        let told: Vec<T> = list.iter().filter_map(&told).collect();
        told.iter().any(|one| *one != told[0])
    })
}

/// Each question that is shipped, with what it is for.
fn each(mut look: impl FnMut(&Defined, &Question)) {
    let all = content();
    for defined in all.structure.questions().filter(|defined| defined.on) {
        let id = super::id(defined.id.get_ref());
        look(defined, built_in().questionnaire.question(&id).unwrap());
    }
}

#[test]
fn the_usual_two_may_be_paired_and_nothing_is_unknown_but_their_line() {
    let questionnaire = &built_in().questionnaire;
    let of = |side| {
        let answers = answers(questionnaire, side, Naming::Nobody);
        participant(&sent(questionnaire, &answers).unwrap(), side)
    };
    match verdict(&of(Side::Mentor), &of(Side::Mentee)) {
        Verdict::Permitted(known) => assert_eq!(known.unknown_rules, [Rule::ReportingLine]),
        barred => panic!("{barred:?}"),
    }
}

#[test]
fn every_answer_makes_a_difference_to_what_is_sent() {
    each(|_, question| {
        let is_told = [Side::Mentor, Side::Mentee].into_iter().any(|side| {
            let sent = applications(question, side);
            asked_of(question, side) && sent.iter().any(|one| *one != sent[0])
        });
        assert!(is_told, "{} reaches nobody", question.id);
    });
}

#[test]
fn every_rule_and_criterion_that_a_question_names_rests_on_its_answer() {
    each(|defined, question| {
        let verdicts = verdicts(question);
        for name in &defined.rule {
            let rule = Rule::ALL.into_iter().find(|rule| in_words(rule) == *name);
            let rule = rule.unwrap_or_else(|| panic!("{}: no rule {name}", question.id));
            let rests = differs(&verdicts, |verdict| of_rule(verdict, rule));
            assert!(rests, "the rule {name} does not rest on {}", question.id);
        }
        for name in &defined.criterion {
            let criterion = Criterion::ALL
                .into_iter()
                .find(|known| in_words(known) == *name);
            let criterion = criterion.unwrap_or_else(|| panic!("{}: no {name}", question.id));
            let rests = differs(&verdicts, |verdict| of_criterion(verdict, criterion));
            assert!(
                rests,
                "the criterion {name} does not rest on {}",
                question.id
            );
        }
    });
}

#[test]
fn no_rule_and_no_criterion_rests_on_a_question_that_does_not_name_it() {
    each(|defined, question| {
        // Who takes another side is another pair.
        if question.place == Place::Role {
            return;
        }
        let verdicts = verdicts(question);
        for rule in Rule::ALL {
            let rests = differs(&verdicts, |verdict| of_rule(verdict, rule));
            let is_named = defined.rule.contains(&in_words(rule));
            assert_eq!(rests, is_named, "{rule:?} and {}", question.id);
        }
        for criterion in Criterion::ALL {
            let rests = differs(&verdicts, |verdict| of_criterion(verdict, criterion));
            let is_named = defined.criterion.contains(&in_words(criterion));
            assert_eq!(rests, is_named, "{criterion:?} and {}", question.id);
        }
    });
}

#[test]
fn what_is_weighed_otherwise_reaches_whoever_weighs_it() {
    each(|defined, question| {
        let Some(weighed) = defined.weighed else {
            return;
        };
        let id = &question.id;
        let side = if asked_of(question, Side::Mentor) {
            Side::Mentor
        } else {
            Side::Mentee
        };
        let sent = applications(question, side);
        match (weighed, &question.kind) {
            (Weighed::Sides, Kind::Choice { options }) => {
                let roles: BTreeSet<_> = sent.iter().map(|one| one.role).collect();
                assert_eq!(roles.len(), options.len(), "{id}");
            }
            (Weighed::Places, Kind::Choice { options }) => {
                let places: BTreeSet<_> = sent
                    .iter()
                    .filter(|one| one.capacity.is_some())
                    .map(|one| participant(one, side).capacity)
                    .collect();
                assert_eq!(places.len(), options.len(), "{id}");
            }
            (Weighed::ByHand, _) => {
                assert_eq!(question.place, Place::Extra, "{id}");
                let told: Vec<_> = sent.iter().map(|one| one.extra.get(id)).collect();
                assert!(told.iter().any(|one| *one != told[0]), "{id}");
            }
            (weighed, kind) => panic!("{id}: {weighed:?} of {kind:?}"),
        }
    });
}

#[test]
fn every_question_is_for_matching_evaluation_or_contact_and_goes_where_that_is_read() {
    each(|defined, question| {
        let id = &question.id;
        let is_for_the_participant = !matches!(
            question.place,
            Place::Extra | Place::Guides | Place::Use { .. }
        );
        match defined.used_for {
            UsedFor::Matching => {
                let by_hand = defined.weighed == Some(Weighed::ByHand);
                assert_eq!(is_for_the_participant, !by_hand, "{id}");
            }
            UsedFor::Evaluation => assert!(!is_for_the_participant, "{id}"),
            UsedFor::Contact => {
                let reaches = matches!(
                    question.place,
                    Place::Name | Place::Email | Place::Use { .. }
                );
                assert!(reaches, "{id}");
            }
        }
    });
}

#[test]
fn what_is_off_is_background_and_names_a_criterion_that_is_not_there_yet() {
    let all = content();
    for defined in all.structure.questions().filter(|defined| !defined.on) {
        assert!(defined.background, "{}", defined.id);
        assert_eq!(defined.criterion, ["background"], "{}", defined.id);
    }
}
