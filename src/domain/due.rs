//! What is due in a pairing, and how soon.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::agreement::Agreement;
use super::check_in::CheckIn;
use super::id::{PairingId, SessionId};
use super::iso;
use super::pairing::{Answer, MyPairing};
use super::session::{Session, SessionState};
use super::together::{Document, Item, undecided};

/// What lies further ahead than this many days is left out.
pub const DAYS_AHEAD: u64 = 92;
/// How many days a week has, today among them.
const WEEK: u64 = 7;

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A session that is over and not logged.
    Log(Session),
    /// A session to come.
    Meet(Session),
    /// Something that its holder, or both, wanted to do.
    Action {
        /// What.
        what: String,
        /// The session in which it was agreed.
        session: Option<SessionId>,
    },
    /// Things that both wrote at once, or that one removed and the other changed, wait for one of them to choose.
    Choose {
        /// How many.
        count: usize,
    },
    /// The agreement is to be looked at again.
    Review,
    /// A check-in.
    CheckIn(CheckIn),
    /// The day of a goal.
    Goal {
        /// What was to be reached.
        what: String,
    },
}

/// Something that is due, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day; it may be past.
    pub on: NaiveDate,
    /// In which pairing.
    pub pairing: PairingId,
    /// What.
    pub thing: Thing,
    /// Which thing it is on which day, for what is to be told once. It holds no word that anybody wrote.
    pub key: String,
}

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soon {
    /// Today, or since earlier.
    Today,
    /// Within a week, counted with today.
    ThisWeek,
    /// Later.
    Later,
}

impl Due {
    /// How soon it is due.
    #[must_use]
    pub fn soon(&self, today: NaiveDate) -> Soon {
        let next_week = ahead(today, WEEK);
        match self.on {
            on if on <= today => Soon::Today,
            on if on < next_week => Soon::ThisWeek,
            _ => Soon::Later,
        }
    }
}

fn ahead(today: NaiveDate, days: u64) -> NaiveDate {
    today
        .checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

/// What is due in a pairing, in no order. `check_in` is the one that is due, with its day; `day_of` says which day a
/// moment is on where the reader is. In a pairing that `is_ended` only the check-ins go on.
#[must_use]
pub fn due_in(
    pairing: &MyPairing,
    document: &Document,
    check_in: Option<(CheckIn, NaiveDate)>,
    is_ended: bool,
    now: DateTime<Utc>,
    day_of: fn(DateTime<Utc>) -> NaiveDate,
) -> Vec<Due> {
    let mut found = Vec::new();
    if !matches!(pairing.my_answer, Answer::Accepted(_)) {
        return found;
    }
    let today = day_of(now);
    let last = ahead(today, DAYS_AHEAD);
    let mut add = |id: &str, on: NaiveDate, thing: Thing| {
        if on <= last {
            found.push(Due {
                key: format!("{}/{id}/{}", pairing.id, iso::day_text(on)),
                on,
                pairing: pairing.id.clone(),
                thing,
            });
        }
    };
    if let Some((which, on)) = check_in {
        add(which.as_str(), on, Thing::CheckIn(which));
    }
    let count = undecided(document).count();
    if count > 0 && !is_ended {
        add("choose", today, Thing::Choose { count });
    }
    let items = document.items().iter().filter(|_| !is_ended);
    for (id, item) in items.filter(|(_, item)| !item.is_gone()) {
        let what = || item.text("what").unwrap_or_default().to_owned();
        match item.kind.as_str() {
            Session::KIND => {
                let session = Session::of_item(&pairing.id, id, item);
                let planned = session.filter(|session| session.state == SessionState::Planned);
                if let Some(session) = planned {
                    let on = day_of(session.start.moment);
                    let is_over = session.ends_at() <= now;
                    let thing = if is_over {
                        Thing::Log(session)
                    } else {
                        Thing::Meet(session)
                    };
                    add(id.as_str(), on, thing);
                }
            }
            "action" if item.day("done").is_none() && is_mine(pairing, item) => {
                let session = item.text("session");
                let session = session.and_then(|id| SessionId::parse(id).ok());
                if let Some(by) = item.day("by") {
                    let what = what();
                    add(id.as_str(), by, Thing::Action { what, session });
                }
            }
            "goal" if is_open(item) => {
                if let Some(by) = item.day("by") {
                    add(id.as_str(), by, Thing::Goal { what: what() });
                }
            }
            Agreement::KIND => {
                if let Some(review) = item.day(Agreement::REVIEW_ON) {
                    add(id.as_str(), review, Thing::Review);
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether an action is the holder's to do, or both's.
fn is_mine(pairing: &MyPairing, action: &Item) -> bool {
    action.text("owner") != Some(pairing.my_side.other().as_str())
}

/// Whether a goal is neither reached nor let go.
fn is_open(goal: &Item) -> bool {
    goal.text("state").is_none_or(|state| state == "open")
}
