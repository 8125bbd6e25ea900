//! The questionnaire: its structure, which is one for all languages, and its words in each of them become
//! what the site ships. `docs/formats/questionnaire.md` says how they are written.

mod differences;
mod placeholders;
mod shape;
mod structure;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use super::Broken;
use super::library::languages;
use super::source::Source;
use crate::exchange::questionnaire::{NAME, QuestionnaireShape};

pub use structure::{Defined, Section, Structure, TravelsWhere, UsedFor, Weighed};

/// The name of the files.
const FILE: &str = "questionnaire.toml";

/// The questionnaire in every language.
#[derive(Clone, Debug)]
pub struct Questionnaires {
    /// What is asked, with what each question is for. That is not shipped: it is there to be held to.
    pub structure: Structure,
    /// What the site ships, by the tag of the language.
    pub languages: BTreeMap<String, QuestionnaireShape>,
}

impl Questionnaires {
    /// Reads `questionnaire.toml` and every `<language>/questionnaire.toml` below a folder.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub fn read(content: &Path) -> Result<Self, Vec<Broken>> {
        let mut broken = Vec::new();
        let structure = Source::read(&content.join(FILE));
        let mut words = BTreeMap::new();
        for language in languages(content, &mut broken) {
            match Source::read(&content.join(&language).join(FILE)) {
                Ok(source) => {
                    words.insert(language, source);
                }
                Err(wrong) => broken.push(wrong),
            }
        }
        match structure {
            Ok(structure) if broken.is_empty() => Self::of(&structure, &words),
            Ok(_) => Err(broken),
            Err(wrong) => Err([vec![wrong], broken].concat()),
        }
    }

    /// Takes the structure and the words of every language.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub fn of(structure: &Source, words: &BTreeMap<String, Source>) -> Result<Self, Vec<Broken>> {
        let defined = structure::read(structure)?;
        let mut broken = Vec::new();
        let mut read = BTreeMap::new();
        let mut languages = BTreeMap::new();
        for (language, source) in words {
            match source.parse::<words::Words>() {
                Ok(words) => {
                    let missing = shape::unfit(&defined, &words, source);
                    if missing.is_empty() {
                        languages.insert(language.clone(), shape::shipped(&defined, &words));
                        read.insert(language.as_str(), (source, words));
                    }
                    broken.extend(missing);
                }
                Err(wrong) => broken.push(wrong),
            }
        }
        // Who lacks a word that every language needs has been told above.
        if broken.is_empty() {
            broken = differences::between(&read);
        }
        if broken.is_empty() {
            Ok(Self {
                structure: defined,
                languages,
            })
        } else {
            Err(broken)
        }
    }

    /// The files that the site ships, by their paths below `guides/`.
    ///
    /// # Errors
    /// When something cannot be written as JSON, which no questionnaire brings about.
    pub fn files(&self) -> Result<Vec<(String, String)>, serde_json::Error> {
        let file = |(language, shape): (&String, &QuestionnaireShape)| {
            let text = serde_json::to_string(shape)?;
            Ok((format!("{language}/{NAME}.json"), text))
        };
        self.languages.iter().map(file).collect()
    }
}
