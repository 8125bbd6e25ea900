//! Packets: what people hand to each other, as a file, as text to paste or as a link.
//!
//! A packet is `plain`: whoever holds it can read it. The format is described in
//! `docs/formats/packet.md`, and every released version of it is read for ever.

mod date;
pub mod error;
pub mod file_name;
pub mod mail_draft;
mod payload;
pub(in crate::exchange) mod place;
mod programme;
mod read;
mod shape;
mod site_card;
mod text_form;
mod write;

use chrono::NaiveDate;

use crate::domain::application::{Application, Withdrawal};
use crate::domain::check_in::{CheckInReport, HelpRequest};
use crate::domain::id::{PairingId, ProgrammeId};
use crate::domain::pair::Update;
use crate::domain::pairing::{Answer, MyPairing, Pairing, PartnerCard, SharedReason};
use crate::domain::participant::{Participant, Side};
use crate::domain::programme::{Programme, ProgrammeDetails};
use crate::domain::text::{EmailAddress, PersonName, ShortText};

pub use error::{LinkTooLong, PacketError};
pub use file_name::file_name;
pub use mail_draft::mailto_link;
pub use place::{Fault, Misplaced};
pub use programme::{
    SiteProgrammeError, check_site_programme, general_programme, read_site_programme,
};
pub use read::{carried, open_bytes, open_text, parts, read_bytes, read_text};
pub use site_card::{SiteCardError, read_site_card};
pub use write::{Link, to_file, to_json, to_link, to_site_file, to_text};

/// The most bytes that a file or a pasted text may have: 1 MiB.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most bytes that a text or a link may inflate to: 16 MiB.
pub const MOST_INFLATED_BYTES: usize = 16 * 1024 * 1024;
/// The most reasons that a packet carries; what is past it is left out when the packet is made.
pub const MOST_REASONS: usize = 20;
/// The most topics or languages that one reason names; what is past it is left out likewise.
pub const MOST_LISTED: usize = 40;
/// The most levels that a programme's packet carries; what is past it is left out when it is made.
pub const MOST_LEVELS: usize = 200;

/// The most characters of a link that is shown as a QR code, so that a telephone reads it from a screen.
pub const MOST_IN_CODE: usize = 1_200;
/// The most guides that an application names as done.
pub const MOST_GUIDES: usize = 200;

/// The programme that a packet belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PacketProgramme {
    /// Which programme.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: ShortText,
}

/// Something that one person hands to another, with as much of an application as its reader needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet<OfApplication = Application> {
    /// The programme it belongs to.
    pub programme: PacketProgramme,
    /// The day on which it was made, from 1970 to 9999.
    pub created: NaiveDate,
    /// What it says.
    pub content: PacketContent<OfApplication>,
}

/// A packet as it is shown before it is kept or handed on.
pub type OpenedPacket = Packet<ApplicationHead>;

impl Packet {
    /// The packet that tells one side of a pairing.
    #[must_use]
    pub fn of_pairing(
        side: Side,
        programme: &Programme,
        pairing: &Pairing,
        mentor: &Participant,
        mentee: &Participant,
        today: NaiveDate,
    ) -> Self {
        let handout = PairingHandout::for_side(side, programme, pairing, mentor, mentee);
        Self {
            programme: PacketProgramme {
                id: programme.id.clone(),
                name: programme.name.clone(),
            },
            created: today,
            content: PacketContent::Pairing(handout),
        }
    }
}

/// What a packet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PacketContent<OfApplication = Application> {
    /// The coordinator tells one participant whom they are paired with.
    Pairing(PairingHandout),
    /// A participant answers.
    Answer(PairingAnswer),
    /// The coordinator tells what the programme is.
    Programme(Box<ProgrammeDetails>),
    /// A participant applies, or applies anew.
    Application(Box<OfApplication>),
    /// A participant takes an application back.
    Withdrawal(Withdrawal),
    /// A participant answers a check-in, with or without a name.
    CheckIn(CheckInReport),
    /// A participant asks something of the coordinator.
    Help(HelpRequest),
    /// One of a pair hands the other what is new.
    Update(Box<Update>),
}

/// Of an application, what is shown where it is opened. The coordinator's screen reads it whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationHead {
    /// Who applies.
    pub name: PersonName,
    /// Whether it names people whom somebody would not be paired with: they travel in a file alone.
    pub names_people: bool,
}

/// A proposed pairing as the coordinator hands it to one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairingHandout {
    /// Which pairing.
    pub pairing: PairingId,
    /// The side of the one who receives it.
    pub side: Side,
    /// The name of the one who receives it, as the coordinator wrote it.
    pub name: PersonName,
    /// The partner.
    pub partner: PartnerCard,
    /// Who coordinates the programme.
    pub coordinator: Option<PersonName>,
    /// Where the answer goes.
    pub coordinator_email: Option<EmailAddress>,
    /// Why these two, as both may read it.
    pub reasons: Vec<SharedReason>,
}

/// Yes or no. No reason is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reply {
    /// "Yes, gladly."
    Yes,
    /// "I would rather not."
    No,
}

/// What a participant answers to a proposed pairing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairingAnswer {
    /// Which pairing.
    pub pairing: PairingId,
    /// The side of the one who answers.
    pub side: Side,
    /// The name of the one who answers.
    pub name: PersonName,
    /// The answer.
    pub reply: Reply,
    /// The day on which it was given, from 1970 to 9999.
    pub answered_on: NaiveDate,
}

impl PairingAnswer {
    /// The answer as the coordinator's pairing takes it in.
    #[must_use]
    pub const fn answer(&self) -> Answer {
        match self.reply {
            Reply::Yes => Answer::Accepted(self.answered_on),
            Reply::No => Answer::Declined(self.answered_on),
        }
    }
}

impl PairingHandout {
    /// What one side of a pairing is handed. Of the partner it takes the name, address, level, unit
    /// and job title, and nothing else.
    #[must_use]
    pub fn for_side(
        side: Side,
        programme: &Programme,
        pairing: &Pairing,
        mentor: &Participant,
        mentee: &Participant,
    ) -> Self {
        let (reader, partner) = match side {
            Side::Mentor => (mentor, mentee),
            Side::Mentee => (mentee, mentor),
        };
        Self {
            pairing: pairing.id.clone(),
            side,
            name: reader.name.clone(),
            partner: PartnerCard {
                name: partner.name.clone(),
                email: partner.email.clone(),
                level: partner.profile.level.clone(),
                unit: partner.profile.unit.clone(),
                job_title: partner.profile.job_title.clone(),
            },
            coordinator: programme.coordinator.clone(),
            coordinator_email: programme.coordinator_email.clone(),
            reasons: pairing.reasons.clone(),
        }
    }

    /// The pairing as the receiver keeps it, not yet answered.
    #[must_use]
    pub fn into_my_pairing(self, programme: PacketProgramme, made_on: NaiveDate) -> MyPairing {
        MyPairing {
            id: self.pairing,
            programme: programme.id,
            programme_name: programme.name,
            coordinator: self.coordinator,
            coordinator_email: self.coordinator_email,
            my_side: self.side,
            my_name: self.name,
            partner: self.partner,
            reasons: self.reasons,
            made_on,
            my_answer: Answer::Waiting,
        }
    }
}
