//! What a pair has before it, behind it and open, read from what the two keep together.

pub mod search;

use chrono::{DateTime, NaiveDate, Utc};

use super::id::{ItemId, PairingId, SessionId};
use super::iso;
use super::order::arranged;
use super::participant::Side;
use super::session::{Session, SessionState};
use super::together::{Document, Edit, Edits, Item, Value};

/// What an action is among what a pair keeps together.
const ACTION: &str = "action";
/// What something learned is.
const LEARNED: &str = "learned";
/// What a goal is.
const GOAL: &str = "goal";
/// The field of an action that says on which day it was done.
const DONE: &str = "done";
/// Behind every day that there is.
const LAST: i64 = 1 << 32;

/// What a pair has before it, behind it and open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Every session, the earliest first.
    pub sessions: Vec<Session>,
    /// What is still to be done, the most urgent first.
    pub actions: Vec<OpenAction>,
    /// What has happened, the latest first.
    pub timeline: Vec<Happening>,
}

/// What somebody has taken upon themselves and not done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAction {
    /// Which action.
    pub id: ItemId,
    /// What is to be done.
    pub what: String,
    /// Who does it; none where the two do it together.
    pub owner: Option<Side>,
    /// By which day, where that was agreed.
    pub by: Option<NaiveDate>,
}

/// Something that has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// On which day.
    pub on: NaiveDate,
    /// What.
    pub what: Happened,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// A session was held, cancelled or missed.
    Session(Session),
    /// Somebody has learned something.
    Learned {
        /// What, once it was put into words.
        what: Option<String>,
        /// Who.
        side: Side,
        /// In which session.
        session: Option<SessionId>,
    },
    /// A goal was reached.
    Reached {
        /// Which.
        what: String,
    },
}

/// How many sessions were held, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Held.
    pub held: usize,
    /// All that were planned and not cancelled.
    pub planned: usize,
}

impl Overview {
    /// What a document says.
    #[must_use]
    pub fn of(pairing: &PairingId, document: &Document) -> Self {
        let mut sessions = Vec::new();
        let mut actions = Vec::new();
        let mut timeline = Vec::new();
        for (id, item) in document.items() {
            if item.is_gone() {
                continue;
            }
            match item.kind.as_str() {
                Session::KIND => sessions.extend(Session::of_item(pairing, id, item)),
                ACTION => actions.extend(OpenAction::of_item(id, item)),
                LEARNED => timeline.extend(learned(item)),
                GOAL => timeline.extend(reached(item)),
                _ => {}
            }
        }
        let sessions = arranged(sessions, |session: &Session| {
            session.start.moment.timestamp()
        });
        let logged = sessions.iter();
        let logged = logged.filter(|session| session.state != SessionState::Planned);
        timeline.extend(logged.map(|session| Happening {
            on: session.start.local.date(),
            what: Happened::Session(session.clone()),
        }));
        Self {
            actions: arranged(actions, |action: &OpenAction| {
                action.by.map_or(LAST, number_of)
            }),
            timeline: arranged(timeline, |happening: &Happening| -number_of(happening.on)),
            sessions,
        }
    }

    /// The planned sessions that are over, or are not: the first wait to be logged.
    pub fn planned(&self, over: bool, now: DateTime<Utc>) -> impl Iterator<Item = &Session> {
        let planned = self.sessions.iter();
        planned
            .filter(|session| session.state == SessionState::Planned)
            .filter(move |session| (session.ends_at() <= now) == over)
    }

    /// How many sessions were held, of how many that were not cancelled.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for session in &self.sessions {
            match session.state {
                SessionState::Held { .. } => {
                    tally.held += 1;
                    tally.planned += 1;
                }
                SessionState::Planned | SessionState::Missed { .. } => tally.planned += 1,
                SessionState::Cancelled { .. } => {}
            }
        }
        tally
    }
}

impl Tally {
    /// The share of what was held, in whole per cent.
    #[must_use]
    pub fn per_cent(self) -> u8 {
        let share = (self.held * 100).checked_div(self.planned);
        share.and_then(|share| share.try_into().ok()).unwrap_or(0)
    }
}

impl OpenAction {
    /// The action that an item is; none where it was done.
    fn of_item(id: &ItemId, item: &Item) -> Option<Self> {
        if item.text(DONE).is_some() {
            return None;
        }
        Some(Self {
            id: id.clone(),
            what: item.text("what")?.to_owned(),
            owner: item.text("owner").and_then(Side::named),
            by: item.day("by"),
        })
    }

    /// Whether it should be done by now.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.by.is_some_and(|by| by <= today)
    }

    /// The edit that says on which day it was done.
    #[must_use]
    pub fn done_on(&self, day: NaiveDate) -> Vec<Edit> {
        let done = Value::Text(iso::day_text(day));
        Edits::of(&self.id, ACTION).field(DONE, None, done).done()
    }

    /// The edit that opens it again.
    #[must_use]
    pub fn opened_again(&self, done_on: NaiveDate) -> Vec<Edit> {
        let before = Value::Text(iso::day_text(done_on));
        Edits::of(&self.id, ACTION)
            .field(DONE, Some(before), Value::Nothing)
            .done()
    }

    /// Whether it stands in a document as it was seen.
    #[must_use]
    pub fn is_still(&self, document: &Document) -> bool {
        let found = document.item(&self.id).filter(|item| !item.is_gone());
        found
            .and_then(|item| Self::of_item(&self.id, item))
            .as_ref()
            == Some(self)
    }

    /// Whether a document says that it was done on a day.
    #[must_use]
    pub fn was_done_on(&self, day: NaiveDate, document: &Document) -> bool {
        let found = document.item(&self.id).filter(|item| !item.is_gone());
        found.and_then(|item| item.day(DONE)) == Some(day)
    }
}

fn learned(item: &Item) -> Option<Happening> {
    Some(Happening {
        on: item.day("on")?,
        what: Happened::Learned {
            what: item.text("what").map(str::to_owned),
            side: Side::named(item.text("side")?)?,
            session: session_of(item),
        },
    })
}

/// A goal that was reached: its state is `reached` with the day behind it.
fn reached(item: &Item) -> Option<Happening> {
    let on = item.text("state")?.strip_prefix("reached ")?;
    Some(Happening {
        on: iso::day(on)?,
        what: Happened::Reached {
            what: item.text("what")?.to_owned(),
        },
    })
}

/// The session to which something belongs.
fn session_of(item: &Item) -> Option<SessionId> {
    let session = item.text("session")?;
    SessionId::parse(session).ok()
}

fn number_of(day: NaiveDate) -> i64 {
    day.to_epoch_days().into()
}
