//! Any value of the programme's vocabulary, for properties.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use turnabout::domain::id::{PairingId, ParticipantId, ProgrammeId, SessionId};
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{
    Fit, Points, Rule, RuleCount, Rules, Settings, Unmatched, UnmatchedReason, Weights,
};
use turnabout::domain::pairing::{Answer, MyPairing, Origin, Pairing, PartnerCard, SharedReason};
use turnabout::domain::participant::{
    Capacity, MeetingWay, Participant, PersonReference, Profile, Role, Side, WorkingStyle,
};
use turnabout::domain::programme::Programme;
use turnabout::domain::session::{Session, SessionLength, SessionStart, SessionState};
use turnabout::domain::text::{
    EmailAddress, LevelName, LongText, PersonName, ShortText, TopicName,
};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use turnabout::domain::zone::ZoneName;
use turnabout::storage::record::run::{Decision, Run, RunProposal};

/// Up to forty characters of any script, with quotes, line breaks and control characters.
const ANY_TEXT: &str = "(?s).{1,40}";

macro_rules! any_text {
    ($($name:ident: $text:ident),+ $(,)?) => {
        $(
            pub fn $name() -> impl Strategy<Value = $text> {
                ANY_TEXT.prop_filter_map("white space", |text| $text::parse(&text).ok())
            }
        )+
    };
}

any_text! {
    any_person_name: PersonName,
    any_level_name: LevelName,
    any_topic_name: TopicName,
    any_short_text: ShortText,
    any_long_text: LongText,
}

macro_rules! any_id {
    ($($name:ident: $id:ident),+ $(,)?) => {
        $(
            pub fn $name() -> impl Strategy<Value = $id> {
                "[a-zA-Z0-9-]{1,64}".prop_filter_map("an id", |text| $id::parse(&text).ok())
            }
        )+
    };
}

any_id! {
    any_programme_id: ProgrammeId,
    any_participant_id: ParticipantId,
    any_pairing_id: PairingId,
    any_session_id: SessionId,
}

pub fn any_email() -> impl Strategy<Value = EmailAddress> {
    "[a-zA-Z0-9.+åäöß'-]{1,20}@[a-z0-9é-]{1,20}\\.[a-z]{2,6}"
        .prop_filter_map("an address", |text| EmailAddress::parse(&text).ok())
}

pub fn any_zone_name() -> impl Strategy<Value = ZoneName> {
    "[A-Z][a-z_]{2,12}(/[A-Z][a-z_]{2,12}){0,2}|Etc/GMT[+-][0-9]"
        .prop_filter_map("a zone", |text| ZoneName::parse(&text))
}

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

prop_compose! {
    pub fn any_rules()(
        minimum_level_gap: u8,
        same_unit_allowed: bool,
        paired_before_allowed: bool,
        minutes_needed: u16,
    ) -> Rules {
        Rules { minimum_level_gap, same_unit_allowed, paired_before_allowed, minutes_needed }
    }
}

prop_compose! {
    pub fn any_weights()(
        learning in 0..=10u8,
        time in 0..=10u8,
        meeting in 0..=10u8,
        language in 0..=10u8,
        perspective in 0..=10u8,
        working_style in 0..=10u8,
    ) -> Weights {
        Weights { learning, time, meeting, language, perspective, working_style }
    }
}

pub fn any_settings() -> impl Strategy<Value = Settings> {
    (any_rules(), any_weights()).prop_map(|(rules, weights)| Settings { rules, weights })
}

prop_compose! {
    pub fn any_programme()(
        id in any_programme_id(),
        name in any_short_text(),
        coordinator in option::of(any_person_name()),
        coordinator_email in option::of(any_email()),
        levels in vec(any_level_name(), 0..8).prop_map(Levels::from_lowest),
        matching in any_settings(),
    ) -> Programme {
        Programme { id, name, coordinator, coordinator_email, levels, matching }
    }
}

pub fn any_fit() -> impl Strategy<Value = Fit> {
    (0..=Fit::BEST).prop_filter_map("a fit", Fit::from_ten_thousandths)
}

/// A day of this century.
pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    (730_120..766_644).prop_filter_map("a day", NaiveDate::from_num_days_from_ce_opt)
}

/// A wall clock of this century, to the second.
pub fn any_wall_clock() -> impl Strategy<Value = NaiveDateTime> {
    (any_day(), 0..86_400_i64)
        .prop_map(|(day, second)| day.and_time(chrono::NaiveTime::MIN) + TimeDelta::seconds(second))
}

/// A moment of this century, to the millisecond.
pub fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    (any_wall_clock(), 0..1_000_i64)
        .prop_map(|(clock, milli)| clock.and_utc() + TimeDelta::milliseconds(milli))
}

pub fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Waiting),
        any_day().prop_map(Answer::Accepted),
        any_day().prop_map(Answer::Declined),
    ]
}

pub fn any_shared_reason() -> impl Strategy<Value = SharedReason> {
    prop_oneof![
        vec(any_topic_name(), 0..4).prop_map(SharedReason::Learning),
        any::<u32>().prop_map(|minutes_a_week| SharedReason::Time { minutes_a_week }),
        Just(SharedReason::Meeting),
        vec(any_short_text(), 0..4).prop_map(SharedReason::Languages),
        Just(SharedReason::DifferentUnits),
        Just(SharedReason::DifferentPlaces),
        Just(SharedReason::DifferentProfessions),
        Just(SharedReason::WorkingStyle),
        Just(SharedReason::ChosenByCoordinator),
    ]
}

prop_compose! {
    pub fn any_pairing()(
        id in any_pairing_id(),
        mentor in any_participant_id(),
        mentee in any_participant_id(),
        approved_on in any_day(),
        origin in prop_oneof![
            any_fit().prop_map(Origin::Proposed),
            option::of(any_fit()).prop_map(Origin::ByHand),
        ],
        reasons in vec(any_shared_reason(), 0..5),
        mentor_answer in any_answer(),
        mentee_answer in any_answer(),
        handed_out_on in option::of(any_day()),
    ) -> Pairing {
        Pairing {
            id,
            mentor,
            mentee,
            approved_on,
            origin,
            reasons,
            mentor_answer,
            mentee_answer,
            handed_out_on,
        }
    }
}

prop_compose! {
    pub fn any_partner_card()(
        name in any_person_name(),
        email in option::of(any_email()),
        level in option::of(any_level_name()),
        unit in option::of(any_short_text()),
        job_title in option::of(any_short_text()),
    ) -> PartnerCard {
        PartnerCard { name, email, level, unit, job_title }
    }
}

prop_compose! {
    pub fn any_my_pairing()(
        id in any_pairing_id(),
        programme in any_programme_id(),
        programme_name in any_short_text(),
        coordinator in option::of(any_person_name()),
        coordinator_email in option::of(any_email()),
        my_side in any_side(),
        my_name in any_person_name(),
        partner in any_partner_card(),
        reasons in vec(any_shared_reason(), 0..5),
        made_on in any_day(),
        my_answer in any_answer(),
    ) -> MyPairing {
        MyPairing {
            id,
            programme,
            programme_name,
            coordinator,
            coordinator_email,
            my_side,
            my_name,
            partner,
            reasons,
            made_on,
            my_answer,
        }
    }
}

pub fn any_session_state() -> impl Strategy<Value = SessionState> {
    prop_oneof![
        Just(SessionState::Planned),
        (any_day(), option::of(any_long_text()))
            .prop_map(|(logged_on, covered)| SessionState::Held { logged_on, covered }),
        (any_day(), option::of(any_side()))
            .prop_map(|(logged_on, by)| SessionState::Cancelled { logged_on, by }),
    ]
}

prop_compose! {
    pub fn any_session()(
        id in any_session_id(),
        pairing in any_pairing_id(),
        local in any_wall_clock(),
        zone in any_zone_name(),
        moment in any_moment(),
        length in (SessionLength::LEAST..=SessionLength::MOST)
            .prop_filter_map("a length", SessionLength::from_minutes),
        place in option::of(any_short_text()),
        state in any_session_state(),
        revision: u32,
    ) -> Session {
        let start = SessionStart { local, zone, moment };
        Session { id, pairing, start, length, place, state, revision }
    }
}

pub fn any_points() -> impl Strategy<Value = Points> {
    prop_oneof![
        (0..=Points::MOST).prop_map(Points::Known),
        Just(Points::Unknown)
    ]
}

pub fn any_rule() -> impl Strategy<Value = Rule> {
    prop::sample::select(Rule::ALL.to_vec())
}

pub fn any_unmatched_reason() -> impl Strategy<Value = UnmatchedReason> {
    let count = (any_rule(), any::<u32>()).prop_map(|(rule, pairs)| RuleCount { rule, pairs });
    prop_oneof![
        Just(UnmatchedReason::NobodyOnTheOtherSide),
        vec(count, 0..4).prop_map(|rules| UnmatchedReason::EveryPairBarred { rules }),
        any::<u32>().prop_map(|permitted| UnmatchedReason::NotEnoughOnTheOtherSide { permitted }),
        any::<u32>().prop_map(|permitted| UnmatchedReason::TakenByOthers { permitted }),
    ]
}

prop_compose! {
    pub fn any_unmatched()(
        participant in any_participant_id(),
        side in any_side(),
        reason in any_unmatched_reason(),
    ) -> Unmatched {
        Unmatched { participant, side, reason }
    }
}

prop_compose! {
    pub fn any_run_proposal()(
        mentor in any_participant_id(),
        mentee in any_participant_id(),
        fit in any_fit(),
        points in prop::array::uniform6(any_points()),
        unknown_rules in vec(any_rule(), 0..3),
        reasons in vec(any_shared_reason(), 0..4),
        decision in prop_oneof![Just(Decision::Undecided), Just(Decision::Approved)],
    ) -> RunProposal {
        RunProposal { mentor, mentee, fit, points, unknown_rules, reasons, decision }
    }
}

prop_compose! {
    pub fn any_run()(
        programme in any_programme_id(),
        day in any_day(),
        inputs in "[0-9a-f]{64}",
        settings in any_settings(),
        proposals in vec(any_run_proposal(), 0..4),
        unmatched in vec(any_unmatched(), 0..4),
        permitted: u64,
        considered: u64,
    ) -> Run {
        Run { programme, day, inputs, settings, proposals, unmatched, permitted, considered }
    }
}
