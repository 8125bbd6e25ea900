//! The words of one language, as `content/<language>/questionnaire.toml` says them.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use toml::Spanned;

/// The key of a section that is none of its questions.
pub const TITLE: &str = "title";

/// A text, and where it stands.
pub type Text = Spanned<String>;

/// The words of every section, by its name.
pub type Words = BTreeMap<Text, SectionWords>;

/// The words of a section.
#[derive(Clone, Debug)]
pub struct SectionWords {
    /// Its heading.
    pub title: Text,
    /// The words of its questions, by their names.
    pub questions: BTreeMap<Text, QuestionWords>,
}

/// The words of a question. What each is: `WordsShape`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QuestionWords {
    pub ask: Text,
    pub ask_mentor: Option<Text>,
    pub ask_mentee: Option<Text>,
    pub short: Text,
    pub hint: Text,
    pub why: Text,
    pub label: Option<Text>,
    pub missing: Option<Text>,
    pub invalid: Option<Text>,
    pub example_label: Option<Text>,
    pub example_hint: Option<Text>,
    /// The words of what can be chosen, by its name.
    #[serde(default)]
    pub options: BTreeMap<Text, OptionWords>,
    /// The steps of a scale, by their numbers.
    #[serde(default)]
    pub points: BTreeMap<Text, Text>,
}

/// The words of something that can be chosen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionWords {
    pub label: Text,
    pub hint: Option<Text>,
}

/// One text of the words, by the key under which it stands in its question.
pub struct Said<'a> {
    pub key: String,
    pub text: &'a str,
    pub place: Range<usize>,
}

impl Said<'_> {
    fn of(key: impl Into<String>, text: &Text) -> Said<'_> {
        Said {
            key: key.into(),
            text: text.get_ref(),
            place: text.span(),
        }
    }
}

impl QuestionWords {
    /// Every text.
    pub fn said(&self) -> Vec<Said<'_>> {
        let named = [
            ("ask", Some(&self.ask)),
            ("ask-mentor", self.ask_mentor.as_ref()),
            ("ask-mentee", self.ask_mentee.as_ref()),
            ("short", Some(&self.short)),
            ("hint", Some(&self.hint)),
            ("why", Some(&self.why)),
            ("label", self.label.as_ref()),
            ("missing", self.missing.as_ref()),
            ("invalid", self.invalid.as_ref()),
            ("example-label", self.example_label.as_ref()),
            ("example-hint", self.example_hint.as_ref()),
        ];
        let named = named
            .into_iter()
            .filter_map(|(key, text)| Some(Said::of(key, text?)));
        let options = self.options.iter().flat_map(|(id, words)| {
            let label = Said::of(format!("options.{id}.label"), &words.label);
            let hint = words.hint.as_ref();
            let hint = hint.map(|hint| Said::of(format!("options.{id}.hint"), hint));
            [Some(label), hint].into_iter().flatten()
        });
        let points = self
            .points
            .iter()
            .map(|(step, text)| Said::of(format!("points.{step}"), text));
        named.chain(options).chain(points).collect()
    }
}

/// A section's keys are its title and the names of its questions, which no derived reader knows.
impl<'de> Deserialize<'de> for SectionWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Keys)
    }
}

struct Keys;

impl<'de> Visitor<'de> for Keys {
    type Value = SectionWords;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a title and questions")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<SectionWords, A::Error> {
        let mut title = None;
        let mut questions = BTreeMap::new();
        while let Some(key) = map.next_key::<Text>()? {
            if key.get_ref() == TITLE {
                title = Some(map.next_value()?);
            } else {
                questions.insert(key, map.next_value()?);
            }
        }
        Ok(SectionWords {
            title: title.ok_or_else(|| A::Error::missing_field(TITLE))?,
            questions,
        })
    }
}
