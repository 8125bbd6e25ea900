//! Meeting: 0 when one wants to meet in person and the other remotely. Otherwise 10,000, unless they
//! are to meet in person (one of them at least asks for it): then 10,000 in the same place, 2,000 when
//! their places differ, and halfway, 6,000, while a place is unknown.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;
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

impl MeetingDetail {
    const fn counted(self) -> u16 {
        match (self.mentor, self.mentee, self.place) {
            (MeetingWay::InPerson, MeetingWay::Remote, _)
            | (MeetingWay::Remote, MeetingWay::InPerson, _) => 0,
            (_, _, Place::Different) => PLACES_DIFFER,
            (_, _, Place::Unknown) => PLACE_UNKNOWN,
            (_, _, Place::NotNeeded | Place::Same) => Points::MOST,
        }
    }
}

impl Detail for MeetingDetail {
    const KEY: &'static str = "meeting";
    const USUAL_WEIGHT: u8 = 2;
    const BY_ROWS: ByRows = ByRows::Answers(answer);

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Points {
        let detail = Self::of(mentor, mentee, settings);
        detail.map_or(Points::Unknown, |detail| Points::Known(detail.counted()))
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        let ways = (mentor.source.profile.meeting, mentee.source.profile.meeting);
        let (Some(one), Some(other)) = ways else {
            return Err(MissingFrom::unless_known(
                ways.0.is_some(),
                ways.1.is_some(),
            ));
        };
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
        Ok(Self {
            mentor: one,
            mentee: other,
            place,
        })
    }

    fn reasons(&self, weight: u8, _: &Rules) -> Vec<SharedReason> {
        let is_good = self.counted() == Points::MOST;
        when(
            weight > 0 && is_good && self.mentor == self.mentee,
            SharedReason::Meeting,
        )
    }
}

/// The way of meeting and, where it matters, the place.
fn answer(person: &Person<'_>) -> Vec<u32> {
    match (person.source.profile.meeting, person.location) {
        (None, _) => Vec::new(),
        (Some(MeetingWay::Remote), _) => vec![0],
        (Some(MeetingWay::InPerson), place) => [1].into_iter().chain(place).collect(),
        (Some(MeetingWay::Either), place) => [2].into_iter().chain(place).collect(),
    }
}
