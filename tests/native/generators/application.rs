//! Any application, as its writer and its coordinator keep it.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::application::{ReceivedApplication, ReceivedContent};
use turnabout::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use turnabout::domain::id::{ApplicationId, ParticipantId, ProgrammeId, QuestionId};
use turnabout::domain::questionnaire::{Answers, Given, GivenTopic, MyApplication, Sent};

use super::time::any_day;

fn any_id() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9-]{0,20}"
}

fn any_application_id() -> impl Strategy<Value = ApplicationId> {
    any_id().prop_map(|text| ApplicationId::parse(&text).unwrap())
}

fn any_programme_id() -> impl Strategy<Value = ProgrammeId> {
    any_id().prop_map(|text| ProgrammeId::parse(&text).unwrap())
}

fn any_typed() -> impl Strategy<Value = String> {
    "(?s).{0,30}"
}

/// Any grid, empty ones too.
pub fn any_week_grid() -> impl Strategy<Value = WeekGrid> {
    vec(0..HALF_HOURS_A_WEEK, 0..40).prop_map(WeekGrid::from_half_hours)
}

fn any_topic() -> impl Strategy<Value = GivenTopic> {
    (any_typed(), any_id(), any_typed()).prop_map(|(topic, step, example)| GivenTopic {
        topic,
        step,
        example,
    })
}

/// Any answer as somebody may have typed it.
pub fn any_given() -> impl Strategy<Value = Given> {
    let steps = btree_map(any_id(), any::<u8>(), 0..4);
    prop_oneof![
        any_typed().prop_map(Given::Words),
        vec(any_typed(), 0..4).prop_map(Given::Many),
        vec(any_topic(), 0..4).prop_map(Given::Topics),
        any_week_grid().prop_map(Given::Times),
        steps.prop_map(|steps: BTreeMap<String, u8>| Given::Steps(steps)),
        any_day().prop_map(Given::Agreed),
    ]
}

/// Any answers as somebody may have typed them.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    let question = any_id().prop_map(|text| QuestionId::parse(&text).unwrap());
    btree_map(question, any_given(), 0..6).prop_map(|given| given.into_iter().collect())
}

prop_compose! {
    fn any_sent()(
        number in 1_u32..,
        on in any_day(),
        answers in option::of(any_answers()),
    ) -> Sent {
        Sent { number, on, answers }
    }
}

prop_compose! {
    pub fn any_my_application()(
        programme in any_programme_id(),
        id in any_application_id(),
        answers in any_answers(),
        sent in option::of(any_sent()),
    ) -> MyApplication {
        MyApplication { programme, id, answers, sent }
    }
}

prop_compose! {
    fn any_content()(person in any_id(), packet in any_typed()) -> ReceivedContent {
        ReceivedContent { person: ParticipantId::parse(&person).unwrap(), packet }
    }
}

prop_compose! {
    pub fn any_received_application()(
        id in any_application_id(),
        programme in any_programme_id(),
        number: u32,
        received_on in any_day(),
        content in option::of(any_content()),
    ) -> ReceivedApplication {
        ReceivedApplication { id, programme, number, received_on, content }
    }
}
