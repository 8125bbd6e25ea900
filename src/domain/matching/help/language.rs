//! One more language: of those who can make room and lack only a language in common, what most speak.

use std::collections::BTreeMap;

use super::{AfterRun, Help};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::rules::Rule;
use crate::domain::matching::scoring::By;
use crate::domain::matching::solver::BARRED;
use crate::domain::matching::watch::{Cancelled, Watch};
use crate::domain::text::ShortText;

/// The language that would open the most pairs to each person. Of several that open equally many, the one
/// that comes first in the answers of the first of those people.
pub fn helps(
    after: &AfterRun<'_>,
    makers: &[&Person<'_>],
    people: &[&Person<'_>],
    watch: &mut Watch<'_>,
) -> Result<Vec<Option<Help>>, Cancelled> {
    let languages = Languages::of(makers);
    let by = By {
        without: Some(Rule::Language),
        only_rules: true,
    };
    let table = after.table(by, people, makers);
    let mut cells = Vec::new();
    let mut helps = Vec::with_capacity(people.len());
    for row in 0..people.len() {
        table.judge_row(row, &mut cells);
        let mut speakers = vec![0_u32; languages.names.len()];
        for (cell, spoken) in cells.iter().zip(&languages.spoken) {
            if *cell != BARRED {
                for language in spoken {
                    speakers[*language] += 1;
                }
            }
        }
        let mut most: Option<(u32, &ShortText)> = None;
        for (speakers, name) in speakers.into_iter().zip(&languages.names) {
            if speakers > most.map_or(0, |(most, _)| most) {
                most = Some((speakers, name));
            }
        }
        helps.push(most.map(|(speakers, language)| Help::Language {
            language: language.clone(),
            speakers,
        }));
        watch.work(cells.len())?;
    }
    Ok(helps)
}

/// What some people speak.
struct Languages<'a> {
    /// Each language as it was written first, in the order in which they are named.
    names: Vec<&'a ShortText>,
    /// For each person, the languages by their places in the list.
    spoken: Vec<Vec<usize>>,
}

impl<'a> Languages<'a> {
    fn of(people: &[&'a Person<'a>]) -> Self {
        let mut names = Vec::new();
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let mut spoken = Vec::with_capacity(people.len());
        for person in people {
            let mut of_person: Vec<usize> = Vec::new();
            for language in &person.source.profile.languages {
                let next = names.len();
                let number = *numbers.entry(language.normalised()).or_insert(next);
                if number == next {
                    names.push(language);
                }
                if !of_person.contains(&number) {
                    of_person.push(number);
                }
            }
            spoken.push(of_person);
        }
        Self { names, spoken }
    }
}
