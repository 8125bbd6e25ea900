//! When check-ins come, and what of them leaves the device.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::generators::{any_check_in, any_course, any_my_check_in, any_my_pairing};
use turnabout::domain::check_in::{
    Answers, CheckIn, Course, Given, Kind, MOST_WORDS, MyCheckIn, MyHelp, Standing, Telling, Wish,
};
use turnabout::domain::id::{CheckInId, PairingId, QuestionId};
use turnabout::domain::pairing::{Answer, MyPairing};
use turnabout::domain::programme::{Rhythm, SessionCount, SessionPlan};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(from: NaiveDate, count: u64) -> impl Iterator<Item = NaiveDate> {
    (0..count).map(move |days| from + Days::new(days))
}

/// Six monthly sessions from 1 January on.
fn usual() -> Course {
    Course {
        begun_on: day("2026-01-01"),
        first_session: None,
        held_on: Vec::new(),
        plan: SessionPlan::default(),
        ended_on: None,
        is_paused: false,
    }
}

fn opens(course: &Course) -> Vec<String> {
    let all = CheckIn::ALL.into_iter();
    all.map(|which| {
        course
            .open(which)
            .map_or_else(String::new, |(opens, _)| opens.to_string())
    })
    .collect()
}

#[test]
fn without_a_session_the_calendar_alone_decides() {
    assert_eq!(
        opens(&usual()),
        [
            "2026-01-22",
            "2026-01-31",
            "2026-04-01",
            "2026-06-30",
            "2026-09-30"
        ]
    );
}

#[test]
fn sessions_bring_the_agreement_the_middle_and_the_end_forward() {
    let weekly = |weeks: u64| day("2026-01-08") + Days::new(7 * weeks);
    let course = Course {
        first_session: Some(day("2026-01-08")),
        held_on: (0..6).map(weekly).collect(),
        ..usual()
    };
    // Three of six were held before the pulse, so that the middle keeps its distance to it.
    assert_eq!(
        opens(&course),
        [
            "2026-01-08",
            "2026-01-31",
            "2026-02-07",
            "2026-02-14",
            "2026-05-14"
        ]
    );
    let late = Course {
        first_session: Some(day("2026-03-20")),
        ..usual()
    };
    // Whether they have met is asked before the pulse, whenever they mean to meet.
    assert_eq!(opens(&late)[0], "2026-01-30");
}

#[test]
fn a_short_programme_has_all_of_them_in_their_order() {
    let course = Course {
        plan: SessionPlan {
            count: SessionCount::new(6).unwrap(),
            rhythm: Rhythm::Weekly,
            ..SessionPlan::default()
        },
        ..usual()
    };
    assert_eq!(
        opens(&course),
        [
            "2026-01-14",
            "2026-01-15",
            "2026-01-22",
            "2026-02-12",
            "2026-05-12"
        ]
    );
}

#[test]
fn after_an_end_only_the_end_and_what_lasted_are_asked() {
    let course = Course {
        ended_on: Some(day("2026-02-10")),
        ..usual()
    };
    assert_eq!(
        opens(&course),
        ["2026-01-22", "2026-01-31", "", "2026-02-10", "2026-05-10"]
    );
    assert_eq!(
        course.open(CheckIn::Pulse).unwrap().1,
        day("2026-02-10"),
        "nobody is asked for a pulse of what has ended"
    );
}

#[test]
fn while_two_pause_nothing_is_due() {
    let paused = Course {
        is_paused: true,
        ..usual()
    };
    let today = day("2026-02-03");
    assert_eq!(
        usual().standing(CheckIn::Pulse, None, today),
        Standing::Due(day("2026-04-01"))
    );
    assert_eq!(paused.due(|_| None, today), None);
    assert_eq!(
        paused.standing(CheckIn::Pulse, None, today),
        Standing::Coming(today)
    );
}

proptest! {
    #[test]
    fn check_ins_come_one_after_the_other(course in any_course()) {
        let open: Vec<_> = CheckIn::ALL
            .into_iter()
            .filter_map(|which| course.open(which))
            .collect();
        for (opens, closes) in &open {
            prop_assert!(*opens >= course.begun_on);
            prop_assert!(opens < closes);
        }
        // Nothing opens before the former one has closed.
        for pair in open.windows(2) {
            prop_assert!(pair[0].1 <= pair[1].0);
        }
    }

    #[test]
    fn whoever_answers_at_once_is_asked_for_each_at_most_once(course in any_course()) {
        let mut sent: Vec<(CheckIn, NaiveDate)> = Vec::new();
        for today in days(course.begun_on, 1_200) {
            let sent_on = |which| sent.iter().find(|(known, _)| *known == which).map(|(_, on)| *on);
            if let Some((which, since)) = course.due(sent_on, today) {
                prop_assert!(since <= today);
                prop_assert!(sent_on(which).is_none());
                sent.push((which, today));
            }
        }
        let order: Vec<_> = sent.iter().map(|(which, _)| *which).collect();
        prop_assert!(order.is_sorted());
    }

    #[test]
    fn what_is_due_is_exactly_what_stands_so(
        course in any_course(), after in 0_u64..1_200, handed_over in any_check_in(),
    ) {
        let today = course.begun_on + Days::new(after);
        let sent_on = |which| (which == handed_over).then_some(course.begun_on);
        let standing = CheckIn::ALL.map(|which| course.standing(which, sent_on(which), today));
        let due: Vec<_> = CheckIn::ALL
            .into_iter()
            .zip(standing)
            .filter(|(_, standing)| matches!(standing, Standing::Due(_)))
            .map(|(which, _)| which)
            .collect();
        prop_assert!(due.len() <= 1);
        prop_assert_eq!(course.due(sent_on, today).map(|(which, _)| which), due.first().copied());
    }

    #[test]
    fn one_more_session_makes_nothing_later(course in any_course(), on in 0_u64..400) {
        prop_assume!(course.ended_on.is_none());
        let mut more = course.clone();
        more.held_on.push(course.begun_on + Days::new(on));
        more.held_on.sort_unstable();
        for which in CheckIn::ALL {
            prop_assert!(more.open(which).unwrap().0 <= course.open(which).unwrap().0);
        }
    }

    #[test]
    fn no_name_leaves_where_none_is_told(
        check_in in any_my_check_in(), pairing in any_my_pairing(), today in any_today(),
    ) {
        let report = check_in.report(&pairing, today).unwrap();

        let tells = match check_in.which.telling() {
            Telling::WithName => true,
            Telling::WithoutName => false,
            Telling::AsChosen => check_in.with_name,
        };
        prop_assert_eq!(report.name.is_some(), tells);
        prop_assert_eq!(report.pairing.is_some(), tells);
        let words = report.answers.iter().any(|(_, given)| matches!(given, Given::Words(_)));
        prop_assert!(!words || tells || check_in.with_words);
        // What is no own words leaves as it was given.
        for (question, given) in check_in.answers.iter() {
            if !matches!(given, Given::Words(_)) {
                prop_assert_eq!(report.answers.get(question.as_str()), Some(given));
            }
        }
    }
}

fn any_today() -> impl Strategy<Value = NaiveDate> {
    crate::generators::time::any_day()
}

/// A pulse in which everything was answered with own words.
fn worded_pulse(pairing: &MyPairing) -> MyCheckIn {
    let id = CheckInId::parse("5b1c4a52-5a57-4a0e-9d8e-0d9c5a1f7f00").unwrap();
    let mut pulse = MyCheckIn::new(pairing.id.clone(), CheckIn::Pulse, id);
    let added = QuestionId::parse("added").unwrap();
    let words = Given::words("  I am Anna Berg  ").unwrap();
    pulse.answers.set(added, Some(words));
    pulse
}

proptest! {
    #[test]
    fn a_pulse_holds_no_name_and_only_wished_words(mut pairing in any_my_pairing()) {
        pairing.my_answer = Answer::Accepted(day("2026-01-01"));
        let mut pulse = worded_pulse(&pairing);
        let report = pulse.report(&pairing, day("2026-02-05")).unwrap();
        prop_assert!(report.answers.is_empty());
        prop_assert_eq!(report.weeks, 5);
        pulse.with_words = true;
        // A name that was to go with another check-in does not come along.
        pulse.with_name = true;
        let report = pulse.report(&pairing, day("2026-02-05")).unwrap();
        prop_assert_eq!(&report.name, &None);
        prop_assert_eq!(
            report.answers.get("added"),
            Some(&Given::Words("I am Anna Berg".to_owned()))
        );
    }
}

#[test]
fn every_name_leads_back_to_what_it_names() {
    for which in CheckIn::ALL {
        assert_eq!(CheckIn::named(which.as_str()), Some(which));
        // The two share their addresses.
        assert_eq!(Wish::named(which.as_str()), None);
        assert!((3..=6).contains(&which.questions().len()));
    }
    for wish in Wish::ALL {
        assert_eq!(Wish::named(wish.as_str()), Some(wish));
    }
    assert_eq!(CheckIn::named("PULSE"), None);
}

#[test]
fn every_question_can_be_kept_and_no_check_in_asks_twice() {
    for which in CheckIn::ALL {
        let questions = which.questions();
        for (place, question) in questions.iter().enumerate() {
            assert!(QuestionId::parse(question.id).is_ok());
            assert!(!questions[..place].iter().any(|one| one.id == question.id));
            if let Kind::Choice(of) = question.kind {
                assert!(of.len() >= 2);
            }
        }
    }
}

#[test]
fn answers_keep_their_bounds() {
    let question = |text: &str| QuestionId::parse(text).unwrap();
    assert_eq!(Given::step(0), None);
    assert_eq!(Given::step(6), None);
    assert_eq!(Given::step(5), Some(Given::Step(5)));
    assert_eq!(Given::words(&"å".repeat(MOST_WORDS + 1)), None);
    assert!(Given::words(&"å".repeat(MOST_WORDS)).is_some());
    let twice = vec![
        (question("open"), Given::RatherNot),
        (question("open"), Given::Step(3)),
    ];
    assert_eq!(Answers::from_parts(twice), None);
    let many = (0..41).map(|number| (question(&format!("q{number}")), Given::RatherNot));
    assert_eq!(Answers::from_parts(many.collect()), None);
}

#[test]
fn only_what_was_handed_over_changes_the_course() {
    let pairing = PairingId::parse("x1").unwrap();
    let asked = |wish, sent_on| MyHelp {
        pairing: pairing.clone(),
        wish,
        asked_on: day("2026-02-01"),
        sent_on,
    };
    let mut mine = crate::generators::least_my_pairing();
    mine.my_answer = Answer::Accepted(day("2026-01-01"));
    let course = |help: &[MyHelp]| Course::of(&mine, &[], SessionPlan::default(), help).unwrap();

    let written_down = course(&[asked(Wish::End, None), asked(Wish::Pause, None)]);
    assert_eq!(written_down.ended_on, None);
    assert!(!written_down.is_paused);
    let sent = Some(day("2026-02-02"));
    let sent = course(&[asked(Wish::End, sent), asked(Wish::Pause, sent)]);
    assert_eq!(sent.ended_on, Some(day("2026-02-02")));
    assert!(sent.is_paused);
    mine.my_answer = Answer::Waiting;
    assert_eq!(Course::of(&mine, &[], SessionPlan::default(), &[]), None);
}
