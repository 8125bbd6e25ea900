//! Finding the people of sheets among those who are here.

use std::collections::HashMap;

use crate::domain::participant::Participant;
use crate::domain::text::EmailAddress;
use crate::exchange::sheet::{Decisions, Import, Likeness, Place, Shares, Standing};

/// Who of the sheets is who.
pub(super) struct Found {
    /// For every person of the sheets the number of the one who is here.
    pub known: Vec<Option<usize>>,
    /// Entries that may be one person.
    pub likenesses: Vec<Likeness>,
}

struct Search<'a> {
    import: &'a Import,
    here: &'a [Participant],
    decisions: &'a Decisions,
    claimed: Vec<bool>,
    found: Found,
}

fn address(person: &Participant) -> Option<String> {
    person.email.as_ref().map(EmailAddress::normalised)
}

/// Finds them: first those with the same address and name, then those with the same address, then
/// those with the same name. Everybody is found at most once.
pub(super) fn find(import: &Import, here: &[Participant], decisions: &Decisions) -> Found {
    let mut by_address: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, person) in here.iter().enumerate() {
        if let Some(address) = address(person) {
            by_address.entry(address).or_default().push(index);
        }
        let name = person.name.normalised();
        by_name.entry(name).or_default().push(index);
    }
    let mut search = Search {
        import,
        here,
        decisions,
        claimed: vec![false; here.len()],
        found: Found {
            known: vec![None; import.people.len()],
            likenesses: Vec::new(),
        },
    };
    let at = |map: &HashMap<String, Vec<usize>>, key: Option<String>| {
        key.and_then(|key| map.get(&key).cloned())
            .unwrap_or_default()
    };
    for (number, person) in import.people.iter().enumerate() {
        let same = at(&by_address, address(person)).into_iter();
        let name = person.name.normalised();
        let exact = same.filter(|index| here[*index].name.normalised() == name);
        search.claim(number, exact.collect());
    }
    for (number, person) in import.people.iter().enumerate() {
        let same = at(&by_address, address(person));
        search.ask(number, &same, (Shares::Address, true));
    }
    for (number, person) in import.people.iter().enumerate() {
        let namesakes = at(&by_name, Some(person.name.normalised()));
        let differs = |index: &usize| {
            let both = (address(person), address(&here[*index]));
            matches!(both, (Some(one), Some(other)) if one != other)
        };
        let (others, likely): (Vec<_>, Vec<_>) = namesakes.into_iter().partition(differs);
        search.claim(number, likely);
        search.ask(number, &others, (Shares::Name, false));
    }
    search.found
}

impl Search<'_> {
    /// Takes the first of these who is not taken yet.
    fn claim(&mut self, number: usize, candidates: Vec<usize>) {
        if self.found.known[number].is_none()
            && let Some(index) = candidates
                .into_iter()
                .find(|candidate| !self.claimed[*candidate])
        {
            self.claimed[index] = true;
            self.found.known[number] = Some(index);
        }
    }

    /// Points out the first of these who is not taken yet, and takes that one if the two are called one person.
    fn ask(&mut self, number: usize, candidates: &[usize], shares: (Shares, bool)) {
        if self.found.known[number].is_some() {
            return;
        }
        let free = candidates
            .iter()
            .copied()
            .find(|candidate| !self.claimed[*candidate]);
        let Some(index) = free else { return };
        let known = &self.here[index];
        let first = Standing::Here(known.id.clone());
        let second: Place = self.import.places[number];
        let is_same = self.decisions.of(&first, second).unwrap_or(shares.1);
        self.found.likenesses.push(Likeness {
            first,
            second,
            shares: shares.0,
            is_same,
            people: Box::new((known.clone(), self.import.people[number].clone())),
        });
        if is_same {
            self.claim(number, vec![index]);
        }
    }
}
