//! Which questions fit together, and which are asked of whom.

use chrono::NaiveDate;
use turnabout::domain::questionnaire::{
    Answers, AskedOf, DefinitionError, Given, Kind, MOST_QUESTIONS, Place, Question, Questionnaire,
    Travels, Wrong,
};

use super::id;

fn question(name: &str, kind: Kind, place: Place) -> Question {
    Question {
        id: id(name),
        kind,
        of: AskedOf::Everybody,
        required: false,
        place,
        after: None,
        travels: Travels::Freely,
    }
}

fn text(name: &str) -> Question {
    question(name, Kind::Text { most: 9 }, Place::Extra)
}

fn consent(name: &str) -> Question {
    question(name, Kind::Consent, Place::Extra)
}

fn after(consent: &str, question: Question) -> Question {
    Question {
        after: Some(id(consent)),
        ..question
    }
}

/// The three that there have to be.
fn needed() -> Vec<Question> {
    let options = ["mentor", "mentee"].map(str::to_owned).to_vec();
    let mut needed = vec![
        question("role", Kind::Choice { options }, Place::Role),
        question("name", Kind::Text { most: 9 }, Place::Name),
        question("use", Kind::Consent, Place::Use { keep_months: 6 }),
    ];
    for question in &mut needed {
        question.required = true;
    }
    needed
}

fn with(more: Vec<Question>) -> Result<Questionnaire, DefinitionError> {
    Questionnaire::new([needed(), more].concat())
}

fn refused(more: Vec<Question>) -> (Option<String>, Wrong) {
    let error = with(more).unwrap_err();
    (error.question.map(|id| id.to_string()), error.wrong)
}

fn at(name: &str, wrong: Wrong) -> (Option<String>, Wrong) {
    (Some(name.to_owned()), wrong)
}

#[test]
fn questions_that_do_not_fit_together_are_refused_by_name() {
    assert!(with(Vec::new()).is_ok());

    let many = (0..MOST_QUESTIONS).map(|number| text(&format!("q-{number}")));
    assert_eq!(refused(many.collect()), (None, Wrong::TooManyQuestions));
    assert_eq!(refused(vec![text("name")]), at("name", Wrong::Twice));
    let zone = |name| question(name, Kind::Zone, Place::TimeZone);
    assert_eq!(
        refused(vec![zone("a"), zone("b")]),
        at("b", Wrong::PlaceTaken)
    );
    let unfit = question("a", Kind::Grid, Place::Level);
    assert_eq!(refused(vec![unfit]), at("a", Wrong::KindUnfit));
    for options in [vec![], vec!["a", "a"], vec!["Ett val"]] {
        let options = options.into_iter().map(str::to_owned).collect();
        let unfit = question("a", Kind::Choice { options }, Place::Extra);
        assert_eq!(refused(vec![unfit]), at("a", Wrong::OptionsUnfit));
    }
    let options = vec!["21".to_owned()];
    let unfit = question("a", Kind::Choice { options }, Place::Capacity);
    assert_eq!(refused(vec![unfit]), at("a", Wrong::OptionsUnfit));
    for most in [0, 301] {
        let unfit = question("a", Kind::Text { most }, Place::Location);
        assert_eq!(refused(vec![unfit]), at("a", Wrong::BoundUnfit));
    }
    let two = question("a", Kind::People { most: 2 }, Place::LineManager);
    assert_eq!(refused(vec![two]), at("a", Wrong::BoundUnfit));
}

#[test]
fn a_consent_is_one_that_whoever_is_asked_can_give() {
    let of = |of, question| Question { of, ..question };
    let mentors = |question| of(AskedOf::Mentors, question);

    assert!(with(vec![consent("c"), after("c", text("a"))]).is_ok());
    assert!(with(vec![after("c", mentors(text("a"))), consent("c")]).is_ok());
    assert!(with(vec![mentors(consent("c")), after("c", mentors(text("a")))]).is_ok());
    for unfit in [
        vec![after("c", text("a"))],
        vec![text("c"), after("c", text("a"))],
        vec![after("use", text("a"))],
        vec![after("a", consent("a"))],
        vec![mentors(consent("c")), after("c", text("a"))],
        vec![
            mentors(consent("c")),
            after("c", of(AskedOf::Mentees, text("a"))),
        ],
        vec![
            question("c", Kind::Consent, Place::Guides),
            after("c", text("a")),
        ],
    ] {
        assert_eq!(refused(unfit), at("a", Wrong::NoSuchConsent));
    }
    // Taking back the first would have to take back the second too.
    let chain = vec![
        consent("first"),
        after("first", consent("c")),
        after("c", text("a")),
    ];
    assert_eq!(refused(chain), at("a", Wrong::NoSuchConsent));
}

#[test]
fn role_name_and_leave_to_use_the_answers_are_asked_of_everybody_whatever_they_answer() {
    let changes: [fn(&mut Question); 3] = [
        |question| question.required = false,
        |question| question.of = AskedOf::Mentors,
        |question| question.after = Some(id("c")),
    ];
    for place in 0..3 {
        for change in changes {
            let mut questions = [vec![consent("c")], needed()].concat();
            assert!(Questionnaire::new(questions.clone()).is_ok());
            change(&mut questions[place + 1]);
            let error = Questionnaire::new(questions).unwrap_err();
            assert!(matches!(error.wrong, Wrong::Lacks(_)), "{error}");
        }
    }
}

fn asked(questionnaire: &Questionnaire, answered: &[&str]) -> Vec<String> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let given = |name: &&str| {
        let given = match *name {
            "c" => Given::Agreed(day),
            "role" => Given::Words("mentor".to_owned()),
            _ => Given::Words("x".to_owned()),
        };
        (id(name), given)
    };
    let answers: Answers = answered.iter().map(given).collect();
    let asked = questionnaire.asked(&answers).into_iter().skip(3);
    asked.map(|question| question.id.to_string()).collect()
}

#[test]
fn what_waits_for_an_earlier_consent_is_asked_once_it_is_given() {
    let questionnaire = with(vec![consent("c"), after("c", text("a"))]).unwrap();

    assert_eq!(asked(&questionnaire, &[]), ["c"]);
    assert_eq!(asked(&questionnaire, &["a"]), ["c"]);
    assert_eq!(asked(&questionnaire, &["c"]), ["c", "a"]);
}

#[test]
fn a_later_consent_is_asked_once_there_is_something_that_waits_for_it() {
    let questionnaire = with(vec![after("c", text("a")), consent("c")]).unwrap();

    assert_eq!(asked(&questionnaire, &[]), ["a"]);
    assert_eq!(asked(&questionnaire, &["a"]), ["a", "c"]);
    assert_eq!(asked(&questionnaire, &["c"]), ["a"]);
}

#[test]
fn a_consent_for_an_answer_after_it_is_asked_though_nothing_is_answered() {
    let both = vec![after("c", text("a")), consent("c"), after("c", text("b"))];
    let questionnaire = with(both).unwrap();

    assert_eq!(asked(&questionnaire, &[]), ["a", "c"]);
    assert_eq!(asked(&questionnaire, &["c"]), ["a", "c", "b"]);
}

#[test]
fn a_consent_for_what_only_the_other_role_is_asked_is_not_asked() {
    let mut waits = after("c", text("a"));
    waits.of = AskedOf::Mentees;
    let questionnaire = with(vec![waits, consent("c")]).unwrap();

    assert_eq!(asked(&questionnaire, &["role", "a"]), Vec::<String>::new());
    assert_eq!(asked(&questionnaire, &["a"]), ["a", "c"]);
}
