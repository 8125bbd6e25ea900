//! Meeting: 0 when one wants to meet in person and the other remotely. Otherwise 10,000, unless they
//! are to meet in person (one of them at least asks for it): then 10,000 in the same place, 2,000 when
//! their places differ, and halfway, 6,000, while a place is unknown.

use super::{Explanation, MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::participant::MeetingWay;

/// The ways of meeting that a pair's points rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingDetail {
    /// How the mentor wants to meet.
    pub mentor: MeetingWay,
    /// How the mentee wants to meet.
    pub mentee: MeetingWay,
    /// How their places stand to each other.
    pub place: Place,
}

/// How two people's places stand to each other when they are to meet in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// They do not have to meet in person.
    NotNeeded,
    /// The same place.
    Same,
    /// Different places.
    Different,
    /// At least one place is unknown.
    Unknown,
}

const PLACES_DIFFER: u16 = 2_000;
const PLACE_UNKNOWN: u16 = 6_000;

pub fn detail(mentor: &Person<'_>, mentee: &Person<'_>) -> Option<MeetingDetail> {
    let (one, other) = (
        mentor.source.profile.meeting?,
        mentee.source.profile.meeting?,
    );
    let in_person = matches!(
        (one, other),
        (
            MeetingWay::InPerson,
            MeetingWay::InPerson | MeetingWay::Either
        ) | (MeetingWay::Either, MeetingWay::InPerson)
    );
    let place = match (in_person, mentor.location, mentee.location) {
        (false, _, _) => Place::NotNeeded,
        (true, Some(mine), Some(theirs)) if mine == theirs => Place::Same,
        (true, Some(_), Some(_)) => Place::Different,
        (true, _, _) => Place::Unknown,
    };
    Some(MeetingDetail {
        mentor: one,
        mentee: other,
        place,
    })
}

pub fn points(mentor: &Person<'_>, mentee: &Person<'_>) -> Points {
    let Some(detail) = detail(mentor, mentee) else {
        return Points::Unknown;
    };
    Points::Known(match (detail.mentor, detail.mentee, detail.place) {
        (MeetingWay::InPerson, MeetingWay::Remote, _)
        | (MeetingWay::Remote, MeetingWay::InPerson, _) => 0,
        (_, _, Place::Different) => PLACES_DIFFER,
        (_, _, Place::Unknown) => PLACE_UNKNOWN,
        (_, _, Place::NotNeeded | Place::Same) => Points::MOST,
    })
}

pub fn explain(mentor: &Person<'_>, mentee: &Person<'_>) -> Explanation {
    detail(mentor, mentee).map_or_else(
        || {
            Explanation::Unknown(MissingFrom::unless_known(
                mentor.source.profile.meeting.is_some(),
                mentee.source.profile.meeting.is_some(),
            ))
        },
        Explanation::Meeting,
    )
}

/// The way of meeting and, where it matters, the place.
pub fn answer(person: &Person<'_>) -> Vec<u32> {
    match (person.source.profile.meeting, person.location) {
        (None, _) => Vec::new(),
        (Some(MeetingWay::Remote), _) => vec![0],
        (Some(MeetingWay::InPerson), place) => [1].into_iter().chain(place).collect(),
        (Some(MeetingWay::Either), place) => [2].into_iter().chain(place).collect(),
    }
}
