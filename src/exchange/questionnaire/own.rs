//! A programme's own questionnaire: what the site ships for one language, for each of its languages.
//! `{"en": …, "sv": …}`, where every language asks the same questions.
//!
//! It is written by hand, so whatever is wrong is told with its language, its question and its line.
//!
//! What travels and is kept is its text alone ([`OwnQuestionnaire`]), so that a packet may bring anything:
//! it is checked where a coordinator brings it in, and again each time before it is asked.

mod differences;
mod fit;

use std::collections::BTreeMap;

use super::{Asking, QuestionShape, QuestionnaireError, QuestionnaireShape, SectionShape, VERSION};
use super::{SeenByShape, TravelsShape};
use crate::domain::programme::OwnQuestionnaire;
use crate::domain::questionnaire::MOST_QUESTIONS;
use crate::exchange::packet::place::{Fault, Misplaced, Place};

/// The most languages.
pub const MOST_LANGUAGES: usize = 20;
/// The language that stands in for one that is not there.
const STAND_IN: &str = "en";

/// The questions by the tag of their language.
pub type Languages = BTreeMap<String, QuestionnaireShape>;

/// Why a questionnaire of one's own cannot be used, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnError {
    /// The tag of the language; none where it is the whole.
    pub language: Option<String>,
    /// The question; none where it is the whole of a language.
    pub question: Option<String>,
    /// What is wrong.
    pub wrong: OwnWrong,
    /// The field and the line.
    pub at: Box<Misplaced>,
}

/// What is wrong with a questionnaire of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnWrong {
    /// Not text in UTF-8.
    NotText,
    /// What stands at the place is broken, missing, there twice, unknown, or of another type.
    Field,
    /// No language.
    NoLanguage,
    /// More than [`MOST_LANGUAGES`].
    TooManyLanguages,
    /// A language is named by something that is no tag of one.
    NoTag,
    /// Longer than [`OwnQuestionnaire::MOST_BYTES`].
    TooLong,
    /// The questions cannot be asked so.
    Refused(QuestionnaireError),
    /// Words are missing.
    NoWords {
        /// Their key, such as `words.ask`.
        key: String,
    },
    /// Something stands in the words that nothing fills.
    Placeholder {
        /// The key of the words.
        key: String,
    },
    /// The options have to be these.
    Options {
        /// Their ids.
        wanted: [&'static str; 3],
    },
    /// The words of a scale's steps are not as many as its points.
    Points,
    /// Somebody else sees the answer than it says.
    SeenBy {
        /// What it has to say.
        wanted: SeenByShape,
    },
    /// The answer travels otherwise than it says.
    Travels {
        /// What it has to say.
        wanted: TravelsShape,
    },
    /// The question is another one than in the first language.
    Differs {
        /// The tag of the first language.
        from: String,
    },
}

impl OwnError {
    fn new(wrong: OwnWrong, at: Misplaced) -> Self {
        Self {
            language: None,
            question: None,
            wrong,
            at: Box::new(at),
        }
    }

    fn at(place: &Place<'_>, wrong: OwnWrong) -> Self {
        Self::new(wrong, place.wrong(Fault::Unfit))
    }

    fn in_language(mut self, tag: &str) -> Self {
        self.language = Some(tag.to_owned());
        self
    }

    fn in_question(mut self, id: &str) -> Self {
        self.question = Some(id.to_owned());
        self
    }
}

impl From<Misplaced> for OwnError {
    fn from(at: Misplaced) -> Self {
        Self::new(OwnWrong::Field, at)
    }
}

/// A question and where it stands.
struct Placed<'a> {
    id: String,
    after: Option<String>,
    place: Place<'a>,
}

/// Reads a file.
///
/// # Errors
/// What is wrong with it first.
pub fn read(bytes: &[u8]) -> Result<OwnQuestionnaire, OwnError> {
    let text = std::str::from_utf8(bytes).ok();
    // UTF-16 with Latin letters only is valid UTF-8 full of NUL bytes.
    let Some(text) = text.filter(|text| !text.contains('\0')) else {
        let at = Misplaced {
            field: String::new(),
            line: 1,
            fault: Fault::Broken,
        };
        return Err(OwnError::new(OwnWrong::NotText, at));
    };
    let whole = Place::of(text.strip_prefix('\u{feff}').unwrap_or(text))?;
    let languages = languages_at(&whole)?;
    // As a value its keys are in one order, which is that of a site's file too.
    let text = serde_json::to_value(&languages).map(|value| value.to_string());
    OwnQuestionnaire::from_text(&text.unwrap_or_default())
        .ok_or_else(|| OwnError::at(&whole, OwnWrong::TooLong))
}

/// The questions of every language, as they stand at a place.
pub(in crate::exchange) fn languages_at(whole: &Place<'_>) -> Result<Languages, OwnError> {
    let fields = whole.fields()?;
    let all = fields.all();
    if all.is_empty() {
        return Err(OwnError::at(whole, OwnWrong::NoLanguage));
    }
    if all.len() > MOST_LANGUAGES {
        return Err(OwnError::at(whole, OwnWrong::TooManyLanguages));
    }
    let mut languages = Languages::new();
    for (tag, place) in all {
        if !is_tag(tag) {
            return Err(OwnError::at(place, OwnWrong::NoTag).in_language(tag));
        }
        let here = |error: OwnError| error.in_language(tag);
        fields.known(tag).map_err(OwnError::from).map_err(here)?;
        let (shape, placed) = language(place).map_err(here)?;
        let first = all
            .first()
            .and_then(|(tag, _)| languages.get_key_value(tag));
        if let Some((first, known)) = first
            && let Some(found) = differences::first(known, &shape)
        {
            let placed = found.and_then(|id| placed.into_iter().find(|one| one.id == id));
            let wrong = OwnWrong::Differs {
                from: first.clone(),
            };
            return Err(match placed {
                Some(one) => here(OwnError::at(&one.place, wrong)).in_question(&one.id),
                None => here(OwnError::at(place, wrong)),
            });
        }
        languages.insert(tag.clone(), shape);
    }
    Ok(languages)
}

/// Whether something can be the tag of a language, such as `sv` or `pt-BR`.
fn is_tag(tag: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    tag.len() <= 35
        && tag.starts_with(|c: char| c.is_ascii_alphabetic())
        && tag.split('-').all(is_part)
}

/// The questions of one language, and where each stands.
fn language<'a>(place: &Place<'a>) -> Result<(QuestionnaireShape, Vec<Placed<'a>>), OwnError> {
    let (shape, placed) = questions(place)?;
    match Asking::try_from(shape.clone()) {
        Ok(_) => Ok((shape, placed)),
        Err(error) => {
            let named = error.question();
            // Of two with the same id the second is the one too many.
            let one = placed.iter().rev().find(|one| {
                named.is_some_and(|name| one.id == name || one.after.as_deref() == Some(name))
            });
            Err(match one {
                Some(one) => {
                    OwnError::at(&one.place, OwnWrong::Refused(error.clone())).in_question(&one.id)
                }
                None => OwnError::at(place, OwnWrong::Refused(error)),
            })
        }
    }
}

/// Each question by itself.
fn questions<'a>(place: &Place<'a>) -> Result<(QuestionnaireShape, Vec<Placed<'a>>), OwnError> {
    let fields = place.fields()?;
    let version = fields.needed("v")?;
    if version.number(Some)? != u64::from(VERSION) {
        let wrong = OwnWrong::Refused(QuestionnaireError::Newer);
        return Err(OwnError::at(version, wrong));
    }
    let mut sections = Vec::new();
    let mut placed = Vec::new();
    for section in fields.needed("sections")?.entries(MOST_QUESTIONS)? {
        let fields = section.fields()?;
        let name = fields.needed("id")?;
        let id = name.text()?;
        let title = fields.needed("title")?;
        let (title, title_place) = (title.text()?, title);
        if title.trim().is_empty() || title.contains("{{") {
            return Err(title_place.wrong(Fault::Unfit).into());
        }
        if !fit::is_plain_name(&id) {
            return Err(name.wrong(Fault::Unfit).into());
        }
        let list = fields.needed("questions")?;
        let mut questions = Vec::new();
        for place in list.entries(MOST_QUESTIONS)? {
            let shape = question(&place)?;
            placed.push(Placed {
                id: shape.id.clone(),
                after: shape.after.clone(),
                place,
            });
            questions.push(shape);
        }
        if questions.is_empty() {
            return Err(list.wrong(Fault::Unfit).into());
        }
        sections.push(SectionShape {
            id,
            title,
            questions,
        });
    }
    let shape = QuestionnaireShape {
        v: VERSION,
        sections,
    };
    Ok((shape, placed))
}

fn question(place: &Place<'_>) -> Result<QuestionShape, OwnError> {
    let shape = super::read::question(place).map_err(|wrong| {
        let id = place.fields().ok().and_then(|fields| {
            let id = fields.known("id").ok().flatten()?;
            id.text().ok()
        });
        let error = OwnError::from(wrong);
        match id {
            Some(id) => error.in_question(&id),
            None => error,
        }
    })?;
    match fit::wrong(&shape) {
        Some(wrong) => Err(OwnError::at(place, wrong).in_question(&shape.id)),
        None => Ok(shape),
    }
}

/// The questions of every language, checked: the text may have come with a packet.
///
/// # Errors
/// What is wrong with them first.
pub fn languages(own: &OwnQuestionnaire) -> Result<Languages, OwnError> {
    languages_at(&Place::of(own.as_str())?)
}

/// The questions in a language, or else in English, or else in the first language that they have; none where
/// they cannot be asked. Each language is checked as it is asked: what is wrong with another one hides nothing
/// from this reader.
#[must_use]
pub fn asking(own: &OwnQuestionnaire, language: &str) -> Option<Asking> {
    let whole = Place::of(own.as_str()).ok()?;
    let fields = whole.fields().ok()?;
    let mut place = None;
    for tag in [language, STAND_IN] {
        place = place.or(fields.known(tag).ok()?);
    }
    let place = place.or_else(|| fields.all().first().map(|(_, place)| place))?;
    let (shape, _) = questions(place).ok()?;
    Asking::try_from(shape).ok()
}

/// How many questions there are.
#[must_use]
pub fn count(languages: &Languages) -> usize {
    languages.values().next().map_or(0, |shape| {
        let sections = shape.sections.iter();
        sections.map(|section| section.questions.len()).sum()
    })
}

/// The bytes of a file that people may read and change: indented, with a line break at its end.
///
/// # Errors
/// When something cannot be written as JSON, which no questionnaire brings about.
pub fn to_file(languages: &Languages) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(languages)?;
    bytes.push(b'\n');
    Ok(bytes)
}
