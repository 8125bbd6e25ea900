//! Where the words of the languages differ in more than the language.

use std::collections::{BTreeMap, BTreeSet};

use super::placeholders::{self, MOST, PROGRAMME, UNTIL};
use super::words::{Said, Words};
use crate::content::Broken;
use crate::content::source::Source;

/// The texts of a language, by where they stand.
type Texts<'a> = BTreeMap<String, Said<'a>>;

/// What one language says and another does not, at the line of the one.
pub fn between(languages: &BTreeMap<&str, (&Source, Words)>) -> Vec<Broken> {
    let texts: BTreeMap<&str, (&Source, Texts<'_>)> = languages
        .iter()
        .map(|(language, (source, words))| (*language, (*source, all(words))))
        .collect();
    let mut broken = Vec::new();
    for (source, of_one) in texts.values() {
        for (path, said) in of_one {
            for (other, (_, of_other)) in &texts {
                let what = match of_other.get(path) {
                    None => {
                        format!("{other} does not have this: give it to every language or to none")
                    }
                    Some(there) if surplus(said, there) => {
                        format!("a placeholder stands here that {other} does not have")
                    }
                    Some(_) => continue,
                };
                broken.push(source.at(said.place.clone(), what));
            }
        }
    }
    broken
}

fn all(words: &Words) -> Texts<'_> {
    let questions = words.values().flat_map(|section| &section.questions);
    questions
        .flat_map(|(id, words)| {
            let said = words.said().into_iter();
            said.map(move |said| (format!("{id}.{}", said.key), said))
        })
        .collect()
}

fn surplus(said: &Said<'_>, there: &Said<'_>) -> bool {
    let of = |text: &str| -> BTreeSet<String> {
        let found = placeholders::read(text, &[PROGRAMME, MOST, UNTIL]);
        let found = found.unwrap_or_default();
        found.into_iter().map(str::to_owned).collect()
    };
    !of(said.text).is_subset(&of(there.text))
}
