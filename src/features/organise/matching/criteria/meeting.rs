//! Way of meeting and place, in words.

use leptos_i18n::t_string;

use super::Names;
use crate::domain::matching::{MeetingDetail, Place};
use crate::domain::participant::MeetingWay;
use crate::features::shared::language::Texts;

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.meeting)
}

pub fn sentence(i18n: Texts, detail: &MeetingDetail, _: Names<'_>) -> String {
    let sentence = match (detail.mentor, detail.mentee, detail.place) {
        (MeetingWay::InPerson, MeetingWay::Remote, _)
        | (MeetingWay::Remote, MeetingWay::InPerson, _) => {
            t_string!(i18n, criterion.meeting_differs)
        }
        (_, _, Place::NotNeeded) => t_string!(i18n, criterion.meeting_agrees),
        (_, _, Place::Same) => t_string!(i18n, criterion.meeting_same_place),
        (_, _, Place::Different) => t_string!(i18n, criterion.meeting_other_place),
        (_, _, Place::Unknown) => t_string!(i18n, criterion.meeting_place_unknown),
    };
    sentence.to_owned()
}
