//! The questionnaire that the site ships: the same in every language, whole, and without background.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use turnabout::domain::questionnaire::{Answers, Given, Kind, Place, Travels};
use turnabout::exchange::questionnaire::{Asking, NAME, read};

use super::{content, id};
use crate::generators::questionnaire::built_in;

#[test]
fn every_language_asks_the_same() {
    let all = content();
    let languages: Vec<&str> = all.languages.keys().map(String::as_str).collect();
    assert_eq!(languages, ["en", "sv"]);

    for (language, shape) in &all.languages {
        let asking = Asking::try_from(shape.clone()).unwrap();
        assert_eq!(asking.questionnaire, built_in().questionnaire, "{language}");
        for question in asking.questionnaire.questions() {
            let asked = asking.words(&question.id).unwrap();
            let words = &asked.words;
            let said = [
                &asked.section,
                &words.ask,
                &words.short,
                &words.hint,
                &words.why,
            ];
            assert!(
                said.iter().all(|text| !text.is_empty()),
                "{language}: {}",
                question.id
            );
            assert_eq!(
                words.missing.is_some(),
                question.required,
                "{language}: {}",
                question.id
            );
            let options = match &question.kind {
                Kind::Choice { options } | Kind::Choices { options, .. } => options.as_slice(),
                Kind::Scale { statements, points } => {
                    assert_eq!(words.points.len(), usize::from(*points), "{language}");
                    statements.as_slice()
                }
                _ => continue,
            };
            for option in options {
                let label = asked.option(option).map(|known| known.label.as_str());
                assert!(
                    label.is_some_and(|label| !label.is_empty()),
                    "{language}: {option}"
                );
            }
        }
    }
}

#[test]
fn what_the_site_ships_reads_back_as_it_was_written() {
    let all = content();
    let files: BTreeMap<String, String> = all.files().unwrap().into_iter().collect();

    assert_eq!(files.len(), all.languages.len());
    for (language, shape) in &all.languages {
        let text = &files[&format!("{language}/{NAME}.json")];
        assert_eq!(read(text).unwrap(), *shape);
        assert!(
            !text.contains("criterion"),
            "what a question is for is not shipped"
        );
    }
}

#[test]
fn background_is_defined_and_not_shipped() {
    let all = content();
    let background: Vec<&str> = all
        .structure
        .questions()
        .filter(|question| question.background)
        .map(|question| question.id.get_ref().as_str())
        .collect();

    assert!(background.contains(&"background-consent") && background.contains(&"ethnicity"));
    for name in background {
        assert_eq!(built_in().questionnaire.question(&id(name)), None, "{name}");
    }
    let on = all.structure.questions().filter(|question| question.on);
    assert_eq!(on.count(), built_in().questionnaire.questions().len());
}

#[test]
fn people_to_avoid_travel_in_a_file_alone_and_nothing_else_does() {
    for question in built_in().questionnaire.questions() {
        let expected = if question.place == Place::Avoid {
            Travels::InFile
        } else {
            Travels::Freely
        };
        assert_eq!(question.travels, expected, "{}", question.id);
    }
}

fn answers(role: &str, statement: Option<&str>) -> Answers {
    let steps = |name: &str| Given::Steps(BTreeMap::from([(name.to_owned(), 3)]));
    let mut answers = Answers::default();
    answers.set(id("role"), Some(Given::Words(role.to_owned())));
    answers.set(id("starting-point"), statement.map(steps));
    answers
}

/// The decision page names these numbers.
#[test]
fn as_many_pages_are_asked_as_the_decision_says() {
    let pages = |role, statement| {
        let asked = built_in().questionnaire.asked(&answers(role, statement));
        asked.len()
    };

    assert_eq!(pages("mentor", Some("talk-openly")), 23);
    assert_eq!(pages("mentee", Some("talk-openly")), 24);
    assert_eq!(pages("both", Some("talk-openly")), 26);
    // There is nothing to share as long as no statement is answered.
    assert_eq!(pages("both", None), 25);
}

#[test]
fn only_four_answers_are_required() {
    let questions = built_in().questionnaire.questions().iter();
    let required: Vec<&str> = questions
        .filter(|question| question.required)
        .map(|question| question.id.as_str())
        .collect();

    assert_eq!(required, ["role", "name", "email", "use-of-answers"]);
}

#[test]
fn answers_may_be_kept_for_twelve_months() {
    let consent = id("use-of-answers");
    let question = built_in().questionnaire.question(&consent).unwrap();

    assert_eq!(question.place, Place::Use { keep_months: 12 });
    let day = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
    let until = turnabout::domain::questionnaire::keep_until(day, 12);
    assert_eq!(until, NaiveDate::from_ymd_opt(2029, 2, 28));
}
