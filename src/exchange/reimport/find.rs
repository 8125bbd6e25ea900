//! Finding people who arrive, in sheets or as applications, among those who are here.

use std::collections::HashMap;

use crate::domain::participant::Participant;
use crate::domain::text::EmailAddress;
use crate::exchange::sheet::Shares;

/// Who of those who arrive is who.
pub(in crate::exchange) struct Found {
    /// For everybody who arrives the number of the one who is here.
    pub known: Vec<Option<usize>>,
    /// Pairs that may be one person.
    pub alike: Vec<Alike>,
}

/// Somebody who is here and somebody who arrives may be one person.
pub(in crate::exchange) struct Alike {
    /// The number of the one who is here.
    pub here: usize,
    /// The number of the one who arrives.
    pub arriving: usize,
    /// What they have in common.
    pub shares: Shares,
    /// Whether they were taken for one person.
    pub is_same: bool,
}

/// What becomes of two who have the same name, where no two addresses speak against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Namesakes {
    /// They are one person.
    AreOne,
    /// They are taken for one person, and that is asked.
    AreAsked,
}

struct Search<Decided> {
    decided: Decided,
    claimed: Vec<bool>,
    found: Found,
}

/// The address in the form in which two are compared.
pub(in crate::exchange) fn address(person: &Participant) -> Option<String> {
    person.email.as_ref().map(EmailAddress::normalised)
}

/// Finds them: first those with the same address and name, then those with the same address, then
/// those with the same name. Everybody is found at most once. `decided` says of the numbers of somebody
/// here and somebody who arrives what the coordinator said about the two.
pub(in crate::exchange) fn find(
    arriving: &[&Participant],
    here: &[&Participant],
    namesakes: Namesakes,
    decided: impl Fn(usize, usize) -> Option<bool>,
) -> Found {
    let mut by_address: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    let addresses: Vec<Option<String>> = here.iter().map(|person| address(person)).collect();
    for (index, person) in here.iter().enumerate() {
        if let Some(address) = &addresses[index] {
            by_address.entry(address.clone()).or_default().push(index);
        }
        let name = person.name.normalised();
        by_name.entry(name).or_default().push(index);
    }
    let mut search = Search {
        decided,
        claimed: vec![false; here.len()],
        found: Found {
            known: vec![None; arriving.len()],
            alike: Vec::new(),
        },
    };
    let at = |map: &HashMap<String, Vec<usize>>, key: Option<String>| {
        key.and_then(|key| map.get(&key).cloned())
            .unwrap_or_default()
    };
    for (number, person) in arriving.iter().enumerate() {
        let same = at(&by_address, address(person)).into_iter();
        let name = person.name.normalised();
        let exact = same.filter(|index| here[*index].name.normalised() == name);
        search.claim(number, exact.collect());
    }
    for (number, person) in arriving.iter().enumerate() {
        let same = at(&by_address, address(person));
        search.ask(number, &same, (Shares::Address, true));
    }
    for (number, person) in arriving.iter().enumerate() {
        let alike = at(&by_name, Some(person.name.normalised()));
        let own = address(person);
        let differs = |index: &usize| {
            let both = (&own, &addresses[*index]);
            matches!(both, (Some(one), Some(other)) if one != other)
        };
        let (others, likely): (Vec<_>, Vec<_>) = alike.into_iter().partition(differs);
        match namesakes {
            Namesakes::AreOne => search.claim(number, likely),
            Namesakes::AreAsked => search.ask(number, &likely, (Shares::Name, true)),
        }
        search.ask(number, &others, (Shares::Name, false));
    }
    search.found
}

impl<Decided: Fn(usize, usize) -> Option<bool>> Search<Decided> {
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
        let is_same = (self.decided)(index, number).unwrap_or(shares.1);
        self.found.alike.push(Alike {
            here: index,
            arriving: number,
            shares: shares.0,
            is_same,
        });
        if is_same {
            self.claim(number, vec![index]);
        }
    }
}
