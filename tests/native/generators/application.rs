//! Any application, as its writer and its coordinator keep it.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::application::{
    Application, Extra, ReceivedApplication, ReceivedContent, Withdrawal,
};
use turnabout::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use turnabout::domain::id::{ApplicationId, GuideId, ParticipantId, ProgrammeId, QuestionId};
use turnabout::domain::participant::Profile;
use turnabout::domain::questionnaire::{Answers, Given, GivenTopic, MyApplication, Sent};

use super::person::{any_capacity, any_profile, any_role};
use super::text::{any_email, any_long_text, any_person_name, any_topic_name};
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

fn any_extra() -> impl Strategy<Value = Extra> {
    let example = (any_topic_name(), any_long_text());
    prop_oneof![
        any_long_text().prop_map(Extra::Text),
        btree_set(any_id(), 1..4).prop_map(Extra::Chosen),
        btree_map(any_id(), 1..=11_u8, 1..4).prop_map(Extra::Steps),
        any_day().prop_map(Extra::Agreed),
        vec(example, 1..3).prop_map(Extra::Examples),
    ]
}

prop_compose! {
    /// Any application that the questionnaire can make.
    pub fn any_application()(
        id in any_application_id(),
        number: u32,
        who in (any_person_name(), option::of(any_email()), any_role(), option::of(any_capacity())),
        profile in any_profile(),
        tells_avoid: bool,
        extra in btree_map(any_id(), any_extra(), 0..4),
        guides in option::of(btree_set(any_id(), 0..4)),
        days in (any_day(), any_day()),
    ) -> Application {
        let (name, email, role, capacity) = who;
        let profile = Profile { about: None, ..profile };
        let extra = extra.into_iter().map(|(id, extra)| (QuestionId::parse(&id).unwrap(), extra));
        let guides = guides.map(|guides: std::collections::BTreeSet<String>| {
            guides.iter().map(|id| GuideId::parse(id).unwrap()).collect()
        });
        let application = Application {
            id,
            number,
            name,
            email,
            role,
            capacity,
            profile,
            tells_avoid: true,
            extra: extra.collect(),
            guides,
            agreed_on: days.0,
            keep_until: days.1,
        };
        if tells_avoid { application } else { application.without_avoid() }
    }
}

prop_compose! {
    pub fn any_withdrawal()(
        application in any_application_id(),
        number: u32,
        name in any_person_name(),
    ) -> Withdrawal {
        Withdrawal { application, number, name }
    }
}
