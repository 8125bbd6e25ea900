//! The questionnaire as the site ships it, a file for each language: what is asked, and in which words. A
//! programme's own ([`own`]) has the same shape in each of its languages.
//! `docs/formats/questionnaire.md` describes it. It is made from `content/` when the site is built.

mod definition;
pub mod own;
mod read;

use serde::{Deserialize, Serialize};

pub use definition::{Asked, Asking, QuestionnaireError};
pub use read::read;

/// The version of the file.
pub const VERSION: u8 = 1;
/// Its name, beside the guides of a language.
pub const NAME: &str = "questionnaire";

/// The whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionnaireShape {
    /// [`VERSION`].
    pub v: u8,
    /// Its sections, in their order.
    pub sections: Vec<SectionShape>,
}

/// Questions under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SectionShape {
    /// Its name, the same in every language.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its questions, in their order.
    pub questions: Vec<QuestionShape>,
}

/// One question: how it is answered, and its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionShape {
    /// Its name, the same in every language.
    pub id: String,
    /// How it is answered.
    pub kind: KindShape,
    /// Of whom it is asked.
    #[serde(rename = "for")]
    pub of: OfShape,
    /// Whether nothing can be sent without an answer.
    pub required: bool,
    /// Characters of a text; how many, where one chooses or lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<usize>,
    /// Steps of a scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<u8>,
    /// Where the answer goes.
    pub field: FieldShape,
    /// For the consent to use the answers: how long they may be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_months: Option<u32>,
    /// Who sees it once it is sent.
    pub seen_by: SeenByShape,
    /// The consent without which the answer does not go along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How it may leave the device in a packet that is not sealed.
    #[serde(skip_serializing_if = "TravelsShape::is_freely")]
    pub travels: TravelsShape,
    /// What can be chosen, or the statements of a scale, or the steps of a topic.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionShape>,
    /// Its words.
    pub words: WordsShape,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionShape {
    /// Its name, the same in every language.
    pub id: String,
    /// What is read.
    pub label: String,
    /// A hint under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// The words of a question. `{{ programme }}`, `{{ most }}` and `{{ until }}` stand for the programme's name,
/// the most of the question, and the day until which answers are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WordsShape {
    /// The heading of its page.
    pub ask: String,
    /// The heading for mentors, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_mentor: Option<String>,
    /// The heading for mentees, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_mentee: Option<String>,
    /// The question in a word or two, for lists and messages.
    pub short: String,
    /// How to answer.
    pub hint: String,
    /// What the answer is used for and who sees it.
    pub why: String,
    /// For the control, where it needs a name besides the heading; the words beside a box to tick.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// When a required answer is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// When an answer cannot be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invalid: Option<String>,
    /// The label of the example of a topic.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example_label: Option<String>,
    /// The hint of the example of a topic.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example_hint: Option<String>,
    /// The steps of a scale, from the lowest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "they are the kinds of the domain, which documents them"
)]
pub enum KindShape {
    Text,
    LongText,
    Email,
    Choice,
    Choices,
    Level,
    Unit,
    Zone,
    Languages,
    TopicsToTeach,
    TopicsToLearn,
    Grid,
    Meeting,
    People,
    Scale,
    Consent,
}

/// Of whom a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfShape {
    /// Of mentors.
    Mentor,
    /// Of mentees.
    Mentee,
    /// Of everybody.
    Both,
}

/// Where an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "they are the places of the domain, which documents them"
)]
pub enum FieldShape {
    Role,
    Name,
    Email,
    Capacity,
    Level,
    Unit,
    JobTitle,
    Profession,
    Location,
    TimeZone,
    Languages,
    LineManager,
    Teaches,
    Wants,
    FreeTime,
    Meeting,
    WorkingStyle,
    Avoid,
    Guides,
    Use,
    Extra,
}

/// Who sees an answer once it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeenByShape {
    /// The coordinator alone.
    Coordinator,
    /// The partner too reads the answer.
    CoordinatorAndPartner,
    /// The partner reads a reason that rests on what both answered.
    CoordinatorAndPartnerAsReason,
    /// The coordinator, if the person agreed.
    CoordinatorIfAgreed,
}

/// How an answer may leave the device in a packet that is not sealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TravelsShape {
    /// In every form.
    #[default]
    Freely,
    /// In a file alone.
    FileOnly,
}

impl TravelsShape {
    fn is_freely(&self) -> bool {
        *self == Self::Freely
    }
}
