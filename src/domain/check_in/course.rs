//! When the check-ins of a pairing come. It follows from the day on which it began, the sessions and the
//! programme's plan.
//!
//! | check-in | opens |
//! | --- | --- |
//! | agreement | on the day of the first session, or three weeks after the beginning where there is none, and always before the pulse |
//! | pulse | thirty days after the beginning, in a short programme after a third of its time |
//! | middle | when half of the sessions were held or half of the time is gone, whichever is first |
//! | closing | when all sessions were held or the time is gone, whichever is first, or when the pairing was ended |
//! | later | three months after that |
//!
//! Each is open until the next one opens, and the last for two months. So at most one is due at any time, and who
//! missed one is not asked for it again.

use chrono::{Days, Months, NaiveDate};

use super::{CheckIn, MyHelp, Wish};
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::programme::{Rhythm, SessionPlan};
use crate::domain::session::{Session, SessionState};

/// After how many days the pulse comes.
const PULSE_AFTER: u64 = 30;
/// After how many days the agreement is asked about where there is no session.
const AGREEMENT_AFTER: u64 = 21;
/// How many days lie between two check-ins at least, where the programme is long enough.
const APART: u64 = 7;
/// A programme of fewer days is short.
const SHORT: u64 = 84;
/// How many months after the end the last one comes.
const LATER_AFTER: u32 = 3;
/// For how many days the last one is open.
const LATER_OPEN: u64 = 61;

/// What of a pairing decides when its check-ins come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The day on which it began.
    pub begun_on: NaiveDate,
    /// The day of the first session that was held or is planned.
    pub first_session: Option<NaiveDate>,
    /// The days of the sessions that were held, earliest first.
    pub held_on: Vec<NaiveDate>,
    /// How the programme means it.
    pub plan: SessionPlan,
    /// The day on which it was ended.
    pub ended_on: Option<NaiveDate>,
    /// Whether the two pause, so that nothing is asked.
    pub is_paused: bool,
}

/// How a check-in stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was handed over.
    Sent(NaiveDate),
    /// It is due until before this day.
    Due(NaiveDate),
    /// It comes around this day.
    Coming(NaiveDate),
    /// Its time is over.
    Passed,
    /// The pairing ended before it came.
    NotAsked,
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

const fn days_apart(rhythm: Rhythm) -> u64 {
    match rhythm {
        Rhythm::Weekly => 7,
        Rhythm::EveryTwoWeeks => 14,
        Rhythm::Monthly => 30,
        Rhythm::EveryTwoMonths => 61,
        Rhythm::EveryThreeMonths => 91,
    }
}

impl Course {
    /// The course of a pairing; none before its holder has said yes. The sessions stand earliest first.
    #[must_use]
    pub fn of(
        pairing: &MyPairing,
        sessions: &[Session],
        plan: SessionPlan,
        help: &[MyHelp],
    ) -> Option<Self> {
        let Answer::Accepted(begun_on) = pairing.my_answer else {
            return None;
        };
        let counts = |session: &&Session| {
            matches!(
                session.state,
                SessionState::Planned | SessionState::Held { .. }
            )
        };
        let day = |session: &Session| session.start.local.date();
        let held = sessions
            .iter()
            .filter(|session| matches!(session.state, SessionState::Held { .. }));
        let sent = |wish: Wish| help.iter().find(|one| one.wish == wish)?.sent_on;
        Some(Self {
            begun_on,
            first_session: sessions.iter().find(counts).map(day),
            held_on: held.map(day).collect(),
            plan,
            ended_on: sent(Wish::End),
            is_paused: sent(Wish::Pause).is_some(),
        })
    }

    /// On which day each check-in opens, in their order, and on which the last one closes.
    fn days(&self) -> [NaiveDate; 6] {
        let count = u64::from(self.plan.count.get());
        let length = count * days_apart(self.plan.rhythm);
        let apart = if length < SHORT { 1 } else { APART };
        let begun = self.begun_on;
        let held = |sessions: u64| {
            let place = usize::try_from(sessions.max(1) - 1).unwrap_or(usize::MAX);
            self.held_on.get(place).copied().unwrap_or(NaiveDate::MAX)
        };

        let pulse_after = PULSE_AFTER.min(length / 3);
        let pulse = after(begun, pulse_after);
        let agreement = self
            .first_session
            .unwrap_or_else(|| after(begun, AGREEMENT_AFTER))
            .min(after(begun, pulse_after - 1))
            .max(begun);
        let middle = held(count.div_ceil(2))
            .min(after(begun, length / 2))
            .max(after(pulse, apart));
        let closing = held(count)
            .min(after(begun, length))
            .max(after(middle, apart));
        let closing = self.ended_on.map_or(closing, |on| on.max(begun));
        let later = closing
            .checked_add_months(Months::new(LATER_AFTER))
            .unwrap_or(NaiveDate::MAX);
        [
            agreement,
            pulse,
            middle,
            closing,
            later,
            after(later, LATER_OPEN),
        ]
    }

    /// The day on which a check-in opens and the one on which it is closed again; none where the pairing ended
    /// before.
    #[must_use]
    pub fn open(&self, which: CheckIn) -> Option<(NaiveDate, NaiveDate)> {
        let days = self.days();
        let place = which as usize;
        let (opens, closes) = (days[place], days[place + 1]);
        let ended = self.ended_on.filter(|_| which < CheckIn::Closing);
        match ended {
            Some(on) if opens >= on.max(self.begun_on) => None,
            Some(on) => Some((opens, closes.min(on.max(self.begun_on)))),
            None => Some((opens, closes)),
        }
    }

    /// How a check-in stands, where the day on which it was handed over is known.
    #[must_use]
    pub fn standing(
        &self,
        which: CheckIn,
        sent_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Standing {
        if let Some(on) = sent_on {
            return Standing::Sent(on);
        }
        match self.open(which) {
            None => Standing::NotAsked,
            Some((_, closes)) if today >= closes => Standing::Passed,
            Some((opens, closes)) if today >= opens && !self.is_paused => Standing::Due(closes),
            Some((opens, _)) => Standing::Coming(opens.max(today)),
        }
    }

    /// The check-in that is due, with the day on which it became so. `sent_on` knows which were handed over.
    #[must_use]
    pub fn due(
        &self,
        sent_on: impl Fn(CheckIn) -> Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<(CheckIn, NaiveDate)> {
        CheckIn::ALL.into_iter().find_map(|which| {
            match self.standing(which, sent_on(which), today) {
                Standing::Due(_) => Some((which, self.open(which)?.0)),
                _ => None,
            }
        })
    }
}
