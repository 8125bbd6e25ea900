//! Who is shown and in what order, by keys that are made once: typing and sorting stay quick for
//! 10,000 people.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::browser::intl::{Collator, LanguageTag};
use crate::domain::level::Levels;
use crate::domain::participant::{Participant, Role};

/// By what the list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// Name.
    #[default]
    Name,
    /// Mentors, mentees, both.
    Role,
    /// Level, by its rank in the programme.
    Level,
    /// Unit.
    Unit,
}

/// How the list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// By what.
    pub key: SortKey,
    /// Whether the last comes first.
    pub is_reversed: bool,
}

impl Sorting {
    /// After a press on a heading: by that, or the other way round if it was by that already.
    pub fn pressed(self, key: SortKey) -> Self {
        Self {
            key,
            is_reversed: self.key == key && !self.is_reversed,
        }
    }

    /// What `aria-sort` says of a heading.
    pub fn aria(self, key: SortKey) -> &'static str {
        match (self.key == key, self.is_reversed) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }
}

/// Whom the reader wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    words: Vec<String>,
    role: String,
}

impl Filter {
    /// Everybody who has all the words of a search, within a role.
    pub fn new(search: &str, role: &str) -> Self {
        let words = search.split_whitespace();
        Self {
            words: words.map(str::to_lowercase).collect(),
            role: role.to_owned(),
        }
    }

    fn takes(&self, entry: &Entry) -> bool {
        let person = &entry.person;
        let in_role = match self.role.as_str() {
            "mentors" => person.role.mentors(),
            "mentees" => person.role.learns(),
            "marked" => person.offers_both && person.role != Role::Both,
            _ => true,
        };
        in_role && self.words.iter().all(|word| entry.text.contains(word))
    }
}

/// A person with the keys by which the list is filtered and sorted.
struct Entry {
    person: Arc<Participant>,
    text: String,
    name: u32,
    level: u32,
    unit: u32,
}

/// All people with their keys.
pub struct PeopleIndex(Vec<Entry>);

impl PeopleIndex {
    /// Makes the keys; names and units are ordered as the language sorts them.
    pub fn new(people: &[Arc<Participant>], levels: &Levels, language: LanguageTag) -> Self {
        let collator = Collator::new(language);
        let unit_of = |person: &Participant| {
            let unit = person.profile.unit.as_ref();
            unit.map(|unit| unit.as_str().to_owned())
        };
        let names = places(people.iter().map(|p| p.name.as_str()), &collator);
        let units: Vec<String> = people.iter().filter_map(|p| unit_of(p)).collect();
        let units = places(units.iter().map(String::as_str), &collator);
        let unknown_levels = people.iter().filter_map(|person| {
            let level = person.profile.level.as_ref()?;
            levels.rank(level).is_none().then_some(level.as_str())
        });
        let unknown_levels = places(unknown_levels, &collator);
        let known_levels = levels.as_slice().len() as u32;
        let entries = people.iter().map(|person| {
            let level = person.profile.level.as_ref();
            Entry {
                text: searched_text(person),
                name: place(&names, Some(person.name.as_str())),
                level: match level.and_then(|level| levels.rank(level)) {
                    Some(rank) => rank as u32,
                    None => place(&unknown_levels, level.map(|level| level.as_str()))
                        .saturating_add(known_levels),
                },
                unit: place(&units, unit_of(person).as_deref()),
                person: Arc::clone(person),
            }
        });
        Self(entries.collect())
    }

    /// The numbers of those who are shown, in order.
    pub fn chosen(&self, filter: &Filter, sorting: Sorting) -> Vec<u32> {
        let all = self.0.iter().zip(0_u32..);
        let mut chosen: Vec<(u32, u32, u32)> = all
            .filter(|(entry, _)| filter.takes(entry))
            .map(|(entry, number)| {
                let key = match sorting.key {
                    SortKey::Name => entry.name,
                    SortKey::Role => entry.person.role as u32,
                    SortKey::Level => entry.level,
                    SortKey::Unit => entry.unit,
                };
                (key, entry.name, number)
            })
            .collect();
        if sorting.is_reversed {
            chosen.sort_unstable_by_key(|(key, name, number)| (Reverse(*key), *name, *number));
        } else {
            chosen.sort_unstable();
        }
        chosen.into_iter().map(|(_, _, number)| number).collect()
    }

    /// The person with a number.
    pub fn person(&self, number: u32) -> Option<Arc<Participant>> {
        let entry = self.0.get(number as usize)?;
        Some(Arc::clone(&entry.person))
    }
}

fn place(places: &HashMap<&str, u32>, text: Option<&str>) -> u32 {
    text.and_then(|text| places.get(text).copied())
        .unwrap_or(u32::MAX)
}

/// The place of each text in the order of the language.
///
/// The texts are brought near to that order first: the collator is slow to call, and a stable sort of
/// what is nearly sorted calls it little more than once for each.
fn places<'a>(texts: impl Iterator<Item = &'a str>, collator: &Collator) -> HashMap<&'a str, u32> {
    let mut texts: Vec<(String, &str)> = texts.map(|text| (text.to_lowercase(), text)).collect();
    texts.sort_unstable();
    texts.dedup();
    texts.sort_by(|left, right| collator.compare(left.1, right.1));
    texts.into_iter().map(|(_, text)| text).zip(0..).collect()
}

/// Everything that is searched, in lower case.
fn searched_text(person: &Participant) -> String {
    let profile = &person.profile;
    let mut parts = vec![person.name.as_str()];
    parts.extend(person.email.as_ref().map(|email| email.as_str()));
    parts.extend(profile.unit.as_ref().map(|unit| unit.as_str()));
    parts.extend(profile.level.as_ref().map(|level| level.as_str()));
    parts.extend(profile.job_title.as_ref().map(|title| title.as_str()));
    parts.extend(profile.teaches.iter().map(|taught| taught.topic.as_str()));
    parts.extend(profile.wants.iter().map(|wanted| wanted.topic.as_str()));
    parts.join("\n").to_lowercase()
}
