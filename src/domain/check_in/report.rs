//! What of a check-in leaves the device.

use chrono::NaiveDate;

use super::{Answers, MyCheckIn};
use crate::domain::id::{CheckInId, CheckInName, PairingId};
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::participant::Side;
use crate::domain::text::PersonName;

/// What the coordinator is handed.
///
/// The time since the beginning is in whole weeks: with the day on which a packet was made, the day of the
/// beginning would name the pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInReport {
    /// Names these answers, so that they count once.
    pub id: CheckInId,
    /// Which check-in; a later release may have others.
    pub which: CheckInName,
    /// The side of the one who answered.
    pub side: Side,
    /// How many whole weeks ago the pairing began.
    pub weeks: u16,
    /// Which pairing; none where no name is told.
    pub pairing: Option<PairingId>,
    /// Who answered, where they tell.
    pub name: Option<PersonName>,
    /// What they answered.
    pub answers: Answers,
}

impl CheckInReport {
    /// The most weeks that are told.
    pub const MOST_WEEKS: u16 = 5_200;
}

/// How many whole weeks ago a pairing began.
fn weeks(pairing: &MyPairing, today: NaiveDate) -> u16 {
    let Answer::Accepted(begun) = pairing.my_answer else {
        return 0;
    };
    let weeks = (today - begun).num_days() / 7;
    u16::try_from(weeks.max(0))
        .unwrap_or(u16::MAX)
        .min(CheckInReport::MOST_WEEKS)
}

impl MyCheckIn {
    /// What is handed over: never a name or a pairing where none is to be told, and own words only with the name
    /// or where that was wished.
    #[must_use]
    pub fn report(&self, pairing: &MyPairing, today: NaiveDate) -> Option<CheckInReport> {
        let tells_name = self.tells_name();
        Some(CheckInReport {
            id: self.id.clone(),
            which: CheckInName::parse(self.which.as_str()).ok()?,
            side: pairing.my_side,
            weeks: weeks(pairing, today),
            pairing: tells_name.then(|| self.pairing.clone()),
            name: tells_name.then(|| pairing.my_name.clone()),
            answers: self.answers.said(self.tells_words()),
        })
    }
}
