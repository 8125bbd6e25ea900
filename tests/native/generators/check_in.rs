//! Anything that somebody answers in a check-in, or asks of the coordinator.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::check_in::{
    Answers, CheckIn, CheckInReport, Course, Given, HelpRequest, MOST_ANSWERS, MyCheckIn, MyHelp,
    Wish,
};
use turnabout::domain::id::{CheckInId, CheckInName, ChoiceId, PairingId, QuestionId};
use turnabout::domain::pairing::{Answer, MyPairing, PartnerCard};
use turnabout::domain::participant::Side;
use turnabout::domain::programme::{PlannedLength, Rhythm, SessionCount, SessionPlan};
use turnabout::domain::text::{PersonName, ShortText};
use turnabout::storage::record::check_in::KeptCheckIn;

use super::person::any_side;
use super::text::*;
use super::time::any_day;

const ANY_ID: &str = "[a-zA-Z0-9-]{1,64}";

pub fn any_check_in() -> impl Strategy<Value = CheckIn> {
    prop::sample::select(CheckIn::ALL.to_vec())
}

pub fn any_wish() -> impl Strategy<Value = Wish> {
    prop::sample::select(Wish::ALL.to_vec())
}

fn any_given() -> impl Strategy<Value = Given> {
    prop_oneof![
        (1_u8..=5).prop_map(Given::Step),
        ANY_ID.prop_map(|id| Given::Chosen(ChoiceId::parse(&id).unwrap())),
        "(?s).{0,60}".prop_map(Given::Words),
        Just(Given::RatherNot),
    ]
}

/// Answers as they are kept, with own words as they were typed.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    vec((ANY_ID, any_given()), 0..=MOST_ANSWERS).prop_map(|all| {
        let mut answers = Answers::default();
        for (question, given) in all {
            answers.set(QuestionId::parse(&question).unwrap(), Some(given));
        }
        answers
    })
}

prop_compose! {
    pub fn any_my_check_in()(
        pairing in any_pairing_id(),
        which in any_check_in(),
        id in ANY_ID,
        answers in any_answers(),
        with_name: bool,
        with_words: bool,
        sent_on in option::of(any_day()),
    ) -> MyCheckIn {
        let id = CheckInId::parse(&id).unwrap();
        MyCheckIn { pairing, which, id, answers, with_name, with_words, sent_on }
    }
}

prop_compose! {
    pub fn any_my_help()(
        pairing in any_pairing_id(),
        wish in any_wish(),
        asked_on in any_day(),
        sent_on in option::of(any_day()),
    ) -> MyHelp {
        MyHelp { pairing, wish, asked_on, sent_on }
    }
}

pub fn any_kept_check_in() -> impl Strategy<Value = KeptCheckIn> {
    prop_oneof![
        any_my_check_in().prop_map(KeptCheckIn::from),
        any_my_help().prop_map(KeptCheckIn::from),
    ]
}

prop_compose! {
    pub fn any_check_in_report()(
        id in ANY_ID,
        which in ANY_ID,
        side in any_side(),
        weeks in 0..=CheckInReport::MOST_WEEKS,
        pairing in option::of(any_pairing_id()),
        name in option::of(any_person_name()),
        answers in any_answers(),
    ) -> CheckInReport {
        CheckInReport {
            id: CheckInId::parse(&id).unwrap(),
            which: CheckInName::parse(&which).unwrap(),
            side,
            weeks,
            pairing,
            name,
            answers: answers.said(true),
        }
    }
}

prop_compose! {
    pub fn any_help_request()(
        pairing in any_pairing_id(),
        side in any_side(),
        name in any_person_name(),
        wish in any_wish(),
        asked_on in any_day(),
    ) -> HelpRequest {
        HelpRequest { pairing, side, name, wish, asked_on }
    }
}

prop_compose! {
    pub fn any_plan()(
        count in SessionCount::LEAST..=SessionCount::MOST,
        rhythm in prop::sample::select(Rhythm::ALL.to_vec()),
    ) -> SessionPlan {
        SessionPlan {
            count: SessionCount::new(count).unwrap(),
            length: PlannedLength::DEFAULT,
            rhythm,
        }
    }
}

prop_compose! {
    /// The course of any pairing, also of one whose sessions were logged for days before it began.
    pub fn any_course()(
        begun_on in any_day(),
        first in option::of(-30_i64..400),
        held in vec(-30_i64..900, 0..70),
        plan in any_plan(),
        ended in option::of(0_u64..900),
        is_paused in prop::bool::weighted(0.1),
    ) -> Course {
        let at = |days: i64| begun_on + chrono::Duration::days(days);
        let mut held_on: Vec<NaiveDate> = held.into_iter().map(at).collect();
        held_on.sort_unstable();
        Course {
            begun_on,
            first_session: first.map(at),
            held_on,
            plan,
            ended_on: ended.map(|days| begun_on + Days::new(days)),
            is_paused,
        }
    }
}

/// Anna's pairing with Björn, with nothing in it that may be missing.
pub fn least_my_pairing() -> MyPairing {
    MyPairing {
        id: PairingId::parse("x1").unwrap(),
        programme: turnabout::domain::id::ProgrammeId::parse("prog-1").unwrap(),
        programme_name: ShortText::parse("Turn the tables").unwrap(),
        coordinator: None,
        coordinator_email: None,
        my_side: Side::Mentor,
        my_name: PersonName::parse("Anna Berg").unwrap(),
        partner: PartnerCard {
            name: PersonName::parse("Björn Åkesson").unwrap(),
            email: None,
            level: None,
            unit: None,
            job_title: None,
        },
        reasons: Vec::new(),
        made_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        my_answer: Answer::Accepted(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()),
    }
}
