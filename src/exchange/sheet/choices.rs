//! Answers out of a few: how to meet, how to work in a session.

use super::words::{fold, has_any};
use crate::domain::participant::{MeetingWay, WorkingStyle};

#[rustfmt::skip]
const ANY: &[&str] = &[
    "either", "both", "any", "no preference", "hybrid", "mix*", "bada", "valfritt", "hybride",
    "spelar ingen roll", "peu importe", "indifferent", "flexible", "flexibel", "blandat",
];

/// Reads a way of meeting; a text that names both ways means either.
pub(super) fn parse_meeting(text: &str) -> Option<MeetingWay> {
    #[rustfmt::skip]
    const IN_PERSON: &[&str] = &[
        "in person", "face to face", "f2f", "physical*", "on site", "onsite", "same room", "fysisk*",
        "pa plats", "i rummet", "en personne", "presentiel", "sur place",
    ];
    #[rustfmt::skip]
    const REMOTE: &[&str] = &[
        "remote*", "online", "virtual*", "video*", "phone", "telephone", "teams", "zoom", "digital*",
        "distans*", "pa distans", "a distance", "en ligne", "visio*",
    ];
    let folded = fold(text);
    match (has_any(&folded, IN_PERSON), has_any(&folded, REMOTE)) {
        (true, true) => Some(MeetingWay::Either),
        _ if has_any(&folded, ANY) => Some(MeetingWay::Either),
        (true, false) => Some(MeetingWay::InPerson),
        (false, true) => Some(MeetingWay::Remote),
        (false, false) => None,
    }
}

/// Reads a working style; a text that names both means either.
pub(super) fn parse_working_style(text: &str) -> Option<WorkingStyle> {
    #[rustfmt::skip]
    const PLANNED: &[&str] = &[
        "plan*", "structur*", "agenda", "clear steps", "strukturera*", "tydlig*", "formal",
    ];
    #[rustfmt::skip]
    const EXPLORING: &[&str] = &[
        "explor*", "open", "informal", "unstructured", "free", "utforskand*", "oppet", "oppen",
        "fritt", "ouvert*", "libre",
    ];
    let folded = fold(text);
    match (has_any(&folded, PLANNED), has_any(&folded, EXPLORING)) {
        (true, true) => Some(WorkingStyle::Either),
        _ if has_any(&folded, ANY) => Some(WorkingStyle::Either),
        (true, false) => Some(WorkingStyle::Planned),
        (false, true) => Some(WorkingStyle::Exploring),
        (false, false) => None,
    }
}

/// The word for a way of meeting in our own files.
#[must_use]
pub const fn meeting_text(way: MeetingWay) -> &'static str {
    match way {
        MeetingWay::InPerson => "in person",
        MeetingWay::Remote => "remote",
        MeetingWay::Either => "either",
    }
}

/// The word for a working style in our own files.
#[must_use]
pub const fn working_style_text(style: WorkingStyle) -> &'static str {
    match style {
        WorkingStyle::Planned => "planned",
        WorkingStyle::Exploring => "exploring",
        WorkingStyle::Either => "either",
    }
}
