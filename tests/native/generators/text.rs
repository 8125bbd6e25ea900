//! Any text, address, zone or identifier.

use proptest::prelude::*;
use turnabout::domain::id::{PairingId, ParticipantId, ProgrammeId, SessionId};
use turnabout::domain::text::{
    EmailAddress, GroundRule, LevelName, LongText, PersonName, ShortText, TopicName,
};
use turnabout::domain::zone::ZoneName;

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
    any_ground_rule: GroundRule,
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
