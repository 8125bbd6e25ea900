//! What is asked, as `content/questionnaire.toml` says it.

mod checks;

use serde::Deserialize;
use toml::Spanned;

use super::shape;
use crate::content::Broken;
use crate::content::source::Source;
use crate::exchange::questionnaire::{
    Asking, FieldShape, KindShape, OfShape, QuestionnaireError, SeenByShape,
};

/// The whole.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Structure {
    /// Its sections, in their order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// Questions under one heading.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its name.
    pub id: Spanned<String>,
    /// Its questions, in their order.
    #[serde(rename = "question")]
    pub questions: Vec<Defined>,
}

/// One question, with what it is for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Defined {
    /// Its name.
    pub id: Spanned<String>,
    /// How it is answered.
    pub kind: KindShape,
    /// Of whom it is asked.
    #[serde(rename = "for")]
    pub of: OfShape,
    /// Whether nothing can be sent without an answer.
    pub required: bool,
    /// Characters of a text; how many, where one chooses or lists.
    pub most: Option<usize>,
    /// What can be chosen, or the statements of a scale, or the steps of a topic.
    #[serde(default)]
    pub options: Vec<Spanned<String>>,
    /// Steps of a scale.
    pub points: Option<u8>,
    /// Where the answer goes.
    pub field: FieldShape,
    /// How long the answers may be kept.
    pub keep_months: Option<u32>,
    /// What the answer is for.
    #[serde(rename = "use")]
    pub used_for: UsedFor,
    /// The rules of matching that rest on the answer, as `docs/matching.md` names them.
    #[serde(default)]
    pub rule: Vec<String>,
    /// The criteria of matching that rest on it.
    #[serde(default)]
    pub criterion: Vec<String>,
    /// What else in matching rests on it.
    pub weighed: Option<Weighed>,
    /// Who sees it once it is sent.
    pub seen_by: SeenByShape,
    /// The consent without which the answer does not go along.
    pub after: Option<String>,
    /// How it may leave the device in a packet that is not sealed.
    #[serde(default)]
    pub travels: TravelsWhere,
    /// Whether it is about who somebody is.
    #[serde(default)]
    pub background: bool,
    /// Whether it is asked at all.
    #[serde(default = "yes")]
    pub on: bool,
}

const fn yes() -> bool {
    true
}

/// What an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UsedFor {
    /// Who is paired with whom.
    Matching,
    /// People reach each other, and may.
    Contact,
    /// Whether the programme is any good.
    Evaluation,
}

/// What in matching rests on an answer, where it is no rule and no criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weighed {
    /// Which sides the person takes.
    Sides,
    /// How many partners.
    Places,
    /// The coordinator reads it before approving a proposal.
    ByHand,
}

/// How an answer may leave the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TravelsWhere {
    /// In every form.
    #[default]
    Freely,
    /// In a plain packet as a file alone.
    FileOnly,
    /// Never in a plain packet.
    SealedOnly,
}

impl Structure {
    /// Every question, in its order.
    pub fn questions(&self) -> impl Iterator<Item = &Defined> {
        self.sections.iter().flat_map(|section| &section.questions)
    }
}

/// Reads the structure.
pub fn read(source: &Source) -> Result<Structure, Vec<Broken>> {
    let structure: Structure = source.parse().map_err(|wrong| vec![wrong])?;
    let mut broken = checks::broken(&structure, source);
    if broken.is_empty() {
        // What is off is held to the same as what is on, so that it can be turned on one day.
        let all = shape::without_words(&structure, |_| true);
        let shipped = shape::without_words(&structure, |question| question.on);
        let refused = [all, shipped]
            .into_iter()
            .find_map(|shape| Asking::try_from(shape).err());
        broken.extend(refused.map(|error| refusal(&structure, source, &error)));
    }
    if broken.is_empty() {
        Ok(structure)
    } else {
        Err(broken)
    }
}

/// Why the domain refuses it, at the question that it names.
fn refusal(structure: &Structure, source: &Source, error: &QuestionnaireError) -> Broken {
    let named = error.question();
    let is_named = |question: &&Defined| {
        named.is_some_and(|name| {
            question.id.get_ref() == name || question.after.as_deref() == Some(name)
        })
    };
    let question = structure.questions().find(is_named);
    let place = question.map(|question| question.id.span());
    source.at(place.unwrap_or_default(), error.to_string())
}
