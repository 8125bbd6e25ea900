//! Who is shown and in what order, by keys that are made once: typing and sorting stay quick for
//! 10,000 people.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::browser::intl::{Collator, LanguageTag};
use crate::browser::timer::Pace;
use crate::domain::level::Levels;
use crate::domain::participant::{Participant, Role};
use crate::features::shared::collation::Places;
use crate::letters;
use crate::ui::{RememberedKey, SortKey, Sorting};

/// By what the list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PersonKey {
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

impl SortKey for PersonKey {}

impl RememberedKey for PersonKey {
    const ALL: &'static [Self] = &[Self::Name, Self::Role, Self::Level, Self::Unit];

    fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Role => "role",
            Self::Level => "level",
            Self::Unit => "unit",
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
#[derive(Default)]
pub struct PeopleIndex(Vec<Entry>);

impl PeopleIndex {
    /// Makes the keys, in slices; names and units are ordered as the language sorts them.
    pub async fn prepare(
        people: Vec<Arc<Participant>>,
        levels: Levels,
        language: LanguageTag,
    ) -> Self {
        let mut pace = Pace::begin();
        let collator = Collator::new(language);
        let names = Places::of(people.iter().map(|p| p.name.as_str()), &collator);
        pace.rest().await;
        let units = Places::of(people.iter().filter_map(|p| unit_of(p)), &collator);
        let unknown_levels = people.iter().filter_map(|person| {
            let level = person.profile.level.as_ref()?;
            levels.rank(level).is_none().then_some(level.as_str())
        });
        let unknown_levels = Places::of(unknown_levels, &collator);
        let known_levels = levels.as_slice().len() as u32;
        let entry = |person: Arc<Participant>| {
            let level = person.profile.level.as_ref();
            Entry {
                text: searched_text(&person),
                name: names.place(Some(person.name.as_str())),
                level: match level.and_then(|level| levels.rank(level)) {
                    Some(rank) => rank as u32,
                    None => unknown_levels
                        .place(level.map(|level| level.as_str()))
                        .saturating_add(known_levels),
                },
                unit: units.place(unit_of(&person)),
                person,
            }
        };
        let mut entries = Vec::with_capacity(people.len());
        for person in people {
            entries.push(entry(person));
            pace.rest().await;
        }
        Self(entries)
    }

    /// The numbers of those who are shown, in order.
    pub fn chosen(&self, filter: &Filter, sorting: Sorting<PersonKey>) -> Vec<u32> {
        let all = self.0.iter().zip(0_u32..);
        let mut chosen: Vec<(u32, u32, u32)> = all
            .filter(|(entry, _)| filter.takes(entry))
            .map(|(entry, number)| {
                let key = match sorting.key {
                    PersonKey::Name => entry.name,
                    PersonKey::Role => entry.person.role as u32,
                    PersonKey::Level => entry.level,
                    PersonKey::Unit => entry.unit,
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

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The person with a number.
    pub fn person(&self, number: u32) -> Option<Arc<Participant>> {
        let entry = self.0.get(number as usize)?;
        Some(Arc::clone(&entry.person))
    }
}

fn unit_of(person: &Participant) -> Option<&str> {
    person.profile.unit.as_ref().map(|unit| unit.as_str())
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
    letters::small(&parts.join("\n"))
}
