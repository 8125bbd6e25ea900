//! The JSON around every packet. Released shapes never change: a change is a new version.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::application::Application;
use crate::domain::check_in::{CheckInReport, HelpRequest};
use crate::domain::id::ProgrammeId;
use crate::domain::text::ShortText;

use super::payload::{
    AnswerPayload, ApplicationHeadPayload, ApplicationPayload, CheckInPayload, HelpPayload,
    PairingPayload, ProgrammePayload, UpdatePayload, WithdrawalPayload,
};
use super::{
    ApplicationHead, OpenedPacket, Packet, PacketContent, PacketError, PacketProgramme, date,
    programme,
};

/// What every packet says it is.
pub(super) const FORMAT: &str = "turnabout-packet";
/// The version that this release writes, and the highest that it reads.
pub(super) const VERSION: u8 = 1;

const PAIRING: &str = "pairing";
const ANSWER: &str = "answer";
const APPLICATION: &str = "application";
const WITHDRAWAL: &str = "withdrawal";
const CHECK_IN: &str = "check-in";
const HELP: &str = "help";
const UPDATE: &str = "update";
pub(super) const PROGRAMME: &str = "programme";

/// A packet as JSON. Fields that it does not name are ignored within a version.
#[derive(Serialize, Deserialize)]
struct EnvelopeShape<P> {
    #[serde(rename = "format")]
    format: String,
    #[serde(rename = "version")]
    version: u8,
    #[serde(rename = "kind")]
    kind: String,
    #[serde(rename = "programme")]
    programme: ProgrammeShape,
    #[serde(rename = "created")]
    created: String,
    #[serde(rename = "payload")]
    payload: P,
}

/// The programme as JSON.
#[derive(Serialize, Deserialize)]
struct ProgrammeShape {
    #[serde(rename = "id")]
    id: String,
    #[serde(rename = "name")]
    name: String,
}

/// Shapes a field's own error into the packet's.
pub(super) fn invalid(what: &str) -> PacketError {
    PacketError::Invalid {
        what: what.to_owned(),
    }
}

impl TryFrom<ProgrammeShape> for PacketProgramme {
    type Error = PacketError;

    fn try_from(shape: ProgrammeShape) -> Result<Self, Self::Error> {
        Ok(Self {
            id: ProgrammeId::parse(&shape.id).map_err(|_| invalid("programme.id"))?,
            name: ShortText::parse(&shape.name).map_err(|_| invalid("programme.name"))?,
        })
    }
}

/// Writes a packet as compact JSON.
pub(super) fn write(packet: &Packet) -> String {
    match &packet.content {
        PacketContent::Pairing(handout) => write_as(packet, PAIRING, PairingPayload::from(handout)),
        PacketContent::Answer(answer) => write_as(packet, ANSWER, AnswerPayload::from(answer)),
        PacketContent::Programme(details) => {
            write_as(packet, PROGRAMME, ProgrammePayload::from(&**details))
        }
        PacketContent::Application(application) => write_as(
            packet,
            APPLICATION,
            ApplicationPayload::from(&**application),
        ),
        PacketContent::Withdrawal(withdrawal) => {
            write_as(packet, WITHDRAWAL, WithdrawalPayload::from(withdrawal))
        }
        PacketContent::CheckIn(report) => write_as(packet, CHECK_IN, CheckInPayload::from(report)),
        PacketContent::Help(request) => write_as(packet, HELP, HelpPayload::from(request)),
        PacketContent::Update(update) => write_as(packet, UPDATE, UpdatePayload::from(&**update)),
    }
}

fn write_as<P: Serialize>(packet: &Packet, kind: &str, payload: P) -> String {
    let envelope = EnvelopeShape {
        format: FORMAT.to_owned(),
        version: VERSION,
        kind: kind.to_owned(),
        programme: ProgrammeShape {
            id: packet.programme.id.to_string(),
            name: packet.programme.name.to_string(),
        },
        created: date::write(packet.created),
        payload,
    };
    // Strings, numbers and lists always have a JSON form: there is no map with other keys in it.
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// What every packet has, and what one of a kind says.
type Said<T> = (PacketProgramme, NaiveDate, T);

/// Reads a packet from JSON.
pub(super) fn read(json: &str) -> Result<Packet, PacketError> {
    read_with(json, read_as::<ApplicationPayload, Application>)
}

/// Reads a packet from JSON, and of an application its head alone.
pub(super) fn open(json: &str) -> Result<OpenedPacket, PacketError> {
    read_with(json, read_as::<ApplicationHeadPayload, ApplicationHead>)
}

fn read_with<A>(
    json: &str,
    read_application: fn(&str) -> Result<Said<A>, PacketError>,
) -> Result<Packet<A>, PacketError> {
    let unreadable = if json.contains(FORMAT) {
        PacketError::Damaged
    } else {
        PacketError::Foreign
    };
    // Reading it whole first finds broken JSON anywhere in it, and refuses nesting past 128 levels.
    let value: Value = serde_json::from_str(json).map_err(|_| unreadable)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(PacketError::Foreign);
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(newer) if newer > u64::from(VERSION) => return Err(PacketError::Newer),
        _ => return Err(invalid("version")),
    }
    match value.get("kind").and_then(Value::as_str) {
        Some(PAIRING) => read_as::<PairingPayload, _>(json).map(|(programme, created, handout)| {
            with(programme, created, PacketContent::Pairing(handout))
        }),
        Some(ANSWER) => read_as::<AnswerPayload, _>(json).map(|(programme, created, answer)| {
            with(programme, created, PacketContent::Answer(answer))
        }),
        Some(APPLICATION) => read_application(json).map(|(programme, created, application)| {
            let content = PacketContent::Application(Box::new(application));
            with(programme, created, content)
        }),
        Some(WITHDRAWAL) => {
            read_as::<WithdrawalPayload, _>(json).map(|(programme, created, withdrawal)| {
                with(programme, created, PacketContent::Withdrawal(withdrawal))
            })
        }
        Some(CHECK_IN) => {
            read_as::<CheckInPayload, CheckInReport>(json).map(|(programme, created, said)| {
                with(programme, created, PacketContent::CheckIn(said))
            })
        }
        Some(HELP) => read_as::<HelpPayload, HelpRequest>(json)
            .map(|(programme, created, said)| with(programme, created, PacketContent::Help(said))),
        Some(UPDATE) => read_as::<UpdatePayload, _>(json).map(|(programme, created, update)| {
            with(programme, created, PacketContent::Update(Box::new(update)))
        }),
        // In a packet the main texts count: it is written in the coordinator's language alone.
        Some(PROGRAMME) => match programme::read(json, "") {
            Ok(read) => Ok(Packet {
                programme: PacketProgramme {
                    id: read.id,
                    name: read.name,
                },
                created: read.made_on,
                content: PacketContent::Programme(Box::new(read.details)),
            }),
            Err(misplaced) => Err(invalid(&misplaced.field)),
        },
        // Any other word can only come from a later release.
        Some(_) => Err(PacketError::Newer),
        None => Err(invalid("kind")),
    }
}

fn with<A>(programme: PacketProgramme, created: NaiveDate, content: PacketContent<A>) -> Packet<A> {
    Packet {
        programme,
        created,
        content,
    }
}

/// Reads the text again into the shape of one kind. Unlike the first reading this one refuses a field
/// that stands twice, so that no two readers can disagree about what a packet says.
fn read_as<P, T>(json: &str) -> Result<Said<T>, PacketError>
where
    P: DeserializeOwned,
    T: TryFrom<P, Error = PacketError>,
{
    let envelope: EnvelopeShape<P> =
        serde_json::from_str(json).map_err(|error| invalid(&error.to_string()))?;
    Ok((
        envelope.programme.try_into()?,
        date::parse(&envelope.created).ok_or_else(|| invalid("created"))?,
        envelope.payload.try_into()?,
    ))
}
