//! The screens of the product as a typed enum over the location hash.
//!
//! Hash routes need nothing of the host: one build works at any path, and every link survives a reload.
//! [`Route::parse`] and [`Route::href`] are each other's inverse, which a test proves.

mod check_in;
mod organise;
mod path;
mod program;
mod slug;

use crate::domain::id::{PairingId, SessionId};

pub use check_in::CheckInPage;
pub use organise::OrganiseRoute;
pub use program::Program;
pub use slug::Slug;

use path::{Path, segment};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What to do next.
    Home,
    /// All guides of my role.
    Guides,
    /// One guide.
    Guide(Slug),
    /// The certificate for having finished the guides.
    Certificate,
    /// The questionnaire, where it was left.
    Questionnaire,
    /// One of its steps.
    QuestionnaireStep {
        /// Which one.
        step: Slug,
        /// Whether the reader changes one answer of the list of all of them, and goes back there.
        from_check: bool,
    },
    /// Check answers before sending.
    QuestionnaireCheck,
    /// A partner and why we were paired; of the pairing chosen last when none is named.
    Pairing(Option<PairingId>),
    /// Our agreement; of the pairing chosen last when none is named.
    Agreement(Option<PairingId>),
    /// All sessions of the pairing chosen last.
    Sessions,
    /// Plan a session of the pairing chosen last.
    NewSession,
    /// Plan all sessions of the pairing chosen last at once.
    Series,
    /// One session: its agenda, notes and what was learned.
    Session(SessionId),
    /// Ready agendas for it.
    Agendas(SessionId),
    /// Moving it, or planning it again.
    MoveSession(SessionId),
    /// After it: how it went, what is to be done, and looking back.
    AfterSession(SessionId),
    /// Bring the partner's device and this one up to date.
    Update,
    /// What we want to reach.
    Goals,
    /// Check-ins and surveys that are due.
    CheckIns,
    /// One of them, or a way of asking for help.
    CheckIn {
        /// Its short name.
        name: Slug,
        /// Which of its pages.
        page: CheckInPage,
    },
    /// Open a packet.
    Open {
        /// What the link carried behind `p=`, decoded; none when there was no such part.
        packet: Option<String>,
    },
    /// My data.
    Data,
    /// Restoring a backup of it.
    Restore,
    /// Language, theme, reminders.
    Settings,
    /// About the app.
    About,
    /// Every component with its examples.
    Components,
    /// The privacy statement.
    Privacy,
    /// The accessibility statement.
    Accessibility,
    /// A coordinator's screen.
    Organise(OrganiseRoute),
    /// No screen: the hash as it was, without `#`.
    NotFound(String),
}

/// The page of all answers, as an address names it.
const CHECK: &str = "check";
/// The part of a query that says from which page one comes.
const FROM: &str = "from";

/// Words that stand where a guide's slug could.
const GUIDE_WORDS: &[&str] = &["certificate"];
/// Words that stand where a questionnaire step could.
const STEP_WORDS: &[&str] = &[CHECK];
/// Words that stand where a session's id could.
const SESSION_WORDS: &[&str] = &["new", "series"];
/// Words that stand where a pairing's id could.
const PAIRING_WORDS: &[&str] = &["agreement"];

impl Route {
    /// Reads a location hash, with or without its `#`. An empty one is [`Route::Home`]; slashes at the
    /// end and queries that a screen does not know are ignored.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        Self::read(&Path::parse(hash)).unwrap_or_else(|| Self::NotFound(hash.to_owned()))
    }

    fn read(path: &Path<'_>) -> Option<Self> {
        Some(match path.segments() {
            [] => Self::Home,
            ["guides"] => Self::Guides,
            ["guides", "certificate"] => Self::Certificate,
            ["guides", slug] => Self::Guide(Slug::read(slug)?),
            ["questionnaire"] => Self::Questionnaire,
            ["questionnaire", CHECK] => Self::QuestionnaireCheck,
            ["questionnaire", step] => Self::QuestionnaireStep {
                step: Slug::read(step)?,
                from_check: path.query(FROM).as_deref() == Some(CHECK),
            },
            ["pairing"] => Self::Pairing(None),
            ["pairing", "agreement"] => Self::Agreement(None),
            ["pairing", id] => Self::Pairing(Some(path::id(id, PairingId::parse)?)),
            ["pairing", id, "agreement"] => Self::Agreement(Some(path::id(id, PairingId::parse)?)),
            ["sessions"] => Self::Sessions,
            ["sessions", "new"] => Self::NewSession,
            ["sessions", "series"] => Self::Series,
            ["sessions", id] => Self::Session(path::id(id, SessionId::parse)?),
            ["sessions", id, "agendas"] => Self::Agendas(path::id(id, SessionId::parse)?),
            ["sessions", id, "plan"] => Self::MoveSession(path::id(id, SessionId::parse)?),
            ["sessions", id, "after"] => Self::AfterSession(path::id(id, SessionId::parse)?),
            ["update"] => Self::Update,
            ["goals"] => Self::Goals,
            ["check-ins"] => Self::CheckIns,
            ["check-ins", name] => Self::CheckIn {
                name: Slug::read(name)?,
                page: CheckInPage::read(path.query("q").as_deref()),
            },
            ["open"] => Self::Open {
                packet: path.query("p"),
            },
            ["data"] => Self::Data,
            ["data", "restore"] => Self::Restore,
            ["settings"] => Self::Settings,
            ["about"] => Self::About,
            ["about", "components"] => Self::Components,
            ["privacy"] => Self::Privacy,
            ["accessibility"] => Self::Accessibility,
            ["organise", rest @ ..] => Self::Organise(OrganiseRoute::read(rest, path)?),
            _ => return None,
        })
    }

    /// The hash of the screen, beginning with `#`, as a link's address.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Guides => "#/guides".to_owned(),
            Self::Guide(slug) => format!("#/guides/{}", segment(slug.as_str(), GUIDE_WORDS)),
            Self::Certificate => "#/guides/certificate".to_owned(),
            Self::Questionnaire => "#/questionnaire".to_owned(),
            Self::QuestionnaireStep { step, from_check } => {
                let step = segment(step.as_str(), STEP_WORDS);
                let from = if *from_check { "?from=check" } else { "" };
                format!("#/questionnaire/{step}{from}")
            }
            Self::QuestionnaireCheck => "#/questionnaire/check".to_owned(),
            Self::Pairing(None) => "#/pairing".to_owned(),
            Self::Pairing(Some(id)) => format!("#/pairing/{}", segment(id.as_str(), PAIRING_WORDS)),
            Self::Agreement(None) => "#/pairing/agreement".to_owned(),
            Self::Agreement(Some(id)) => {
                format!(
                    "#/pairing/{}/agreement",
                    segment(id.as_str(), PAIRING_WORDS)
                )
            }
            Self::Sessions => "#/sessions".to_owned(),
            Self::NewSession => "#/sessions/new".to_owned(),
            Self::Series => "#/sessions/series".to_owned(),
            Self::Update => "#/update".to_owned(),
            Self::Session(id) => of_session(id, ""),
            Self::Agendas(id) => of_session(id, "/agendas"),
            Self::MoveSession(id) => of_session(id, "/plan"),
            Self::AfterSession(id) => of_session(id, "/after"),
            Self::Goals => "#/goals".to_owned(),
            Self::CheckIns => "#/check-ins".to_owned(),
            Self::CheckIn { name, page } => format!("#/check-ins/{name}{}", page.query()),
            Self::Open { packet: None } => "#/open".to_owned(),
            Self::Open { packet: Some(data) } => format!("#/open?p={}", path::encoded(data)),
            Self::Data => "#/data".to_owned(),
            Self::Restore => "#/data/restore".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Components => "#/about/components".to_owned(),
            Self::Privacy => "#/privacy".to_owned(),
            Self::Accessibility => "#/accessibility".to_owned(),
            Self::Organise(route) => format!("#/organise{}", route.path()),
            Self::NotFound(hash) => format!("#{hash}"),
        }
    }
}

/// The hash of a page of a session.
fn of_session(id: &SessionId, page: &str) -> String {
    format!("#/sessions/{}{page}", segment(id.as_str(), SESSION_WORDS))
}
