//! Any participant.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use turnabout::domain::participant::{
    Capacity, MeetingWay, Participant, PersonReference, Profile, Role, Side, WorkingStyle,
};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};

use super::text::*;

pub fn any_role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::Mentor), Just(Role::Mentee), Just(Role::Both)]
}

pub fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Mentor), Just(Side::Mentee)]
}

pub fn any_meeting_way() -> impl Strategy<Value = MeetingWay> {
    prop_oneof![
        Just(MeetingWay::InPerson),
        Just(MeetingWay::Remote),
        Just(MeetingWay::Either),
    ]
}

pub fn any_working_style() -> impl Strategy<Value = WorkingStyle> {
    prop_oneof![
        Just(WorkingStyle::Planned),
        Just(WorkingStyle::Exploring),
        Just(WorkingStyle::Either),
    ]
}

pub fn any_capacity() -> impl Strategy<Value = Capacity> {
    (1..=Capacity::MOST).prop_filter_map("a capacity", Capacity::new)
}

pub fn any_week_grid() -> impl Strategy<Value = WeekGrid> {
    vec(0..HALF_HOURS_A_WEEK, 0..60).prop_map(WeekGrid::from_half_hours)
}

pub fn any_taught_topic() -> impl Strategy<Value = TaughtTopic> {
    let skill = prop_oneof![
        Just(Skill::ALittle),
        Just(Skill::Well),
        Just(Skill::VeryWell)
    ];
    (any_topic_name(), skill).prop_map(|(topic, skill)| TaughtTopic { topic, skill })
}

pub fn any_wanted_topic() -> impl Strategy<Value = WantedTopic> {
    let priority = prop_oneof![
        Just(Priority::Low),
        Just(Priority::Medium),
        Just(Priority::High),
    ];
    (any_topic_name(), priority).prop_map(|(topic, priority)| WantedTopic { topic, priority })
}

pub fn any_person_reference() -> impl Strategy<Value = PersonReference> {
    any_short_text().prop_map(PersonReference::new)
}

pub fn any_profile() -> impl Strategy<Value = Profile> {
    let work = (
        option::of(any_level_name()),
        option::of(any_short_text()),
        option::of(any_short_text()),
        option::of(any_short_text()),
        option::of(any_short_text()),
    );
    let meeting = (
        option::of(any_zone_name()),
        vec(any_short_text(), 0..3),
        option::of(any_week_grid()),
        option::of(any_meeting_way()),
        option::of(any_working_style()),
    );
    let topics = (vec(any_taught_topic(), 0..4), vec(any_wanted_topic(), 0..4));
    let people = (
        option::of(any_person_reference()),
        vec(any_person_reference(), 0..3),
        option::of(any_long_text()),
    );
    (work, meeting, topics, people).prop_map(|(work, meeting, topics, people)| Profile {
        level: work.0,
        unit: work.1,
        job_title: work.2,
        profession: work.3,
        location: work.4,
        time_zone: meeting.0,
        languages: meeting.1,
        line_manager: people.0,
        teaches: topics.0,
        wants: topics.1,
        free_time: meeting.2,
        meeting: meeting.3,
        working_style: meeting.4,
        avoid: people.1,
        about: people.2,
    })
}

prop_compose! {
    pub fn any_participant()(
        id in any_participant_id(),
        name in any_person_name(),
        email in option::of(any_email()),
        role in any_role(),
        offers_both: bool,
        capacity in any_capacity(),
        profile in any_profile(),
    ) -> Participant {
        Participant { id, name, email, role, offers_both, capacity, profile }
    }
}
