//! Who stands above whom, as far as the answers say.

use std::collections::BTreeMap;

use super::names::sorted;
use crate::domain::participant::{Participant, PersonReference};
use crate::domain::text::{EmailAddress, normalised};

/// Finds the people whom a reference names: by address or by name.
pub struct Directory(BTreeMap<String, Vec<u32>>);

impl Directory {
    /// Enters everybody under their address and their name.
    pub fn of(people: &[&Participant]) -> Self {
        let mut entries: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (place, person) in (0_u32..).zip(people) {
            let address = person.email.as_ref().map(EmailAddress::normalised);
            for key in address.into_iter().chain([person.name.normalised()]) {
                let named = entries.entry(key).or_default();
                if named.last() != Some(&place) {
                    named.push(place);
                }
            }
        }
        Self(entries)
    }

    /// The people whom a reference names, in order; several when they share a name.
    pub fn named_by(&self, reference: &PersonReference) -> &[u32] {
        self.0
            .get(&normalised(reference.as_str()))
            .map_or(&[], Vec::as_slice)
    }
}

/// For each person, everybody above them: the line manager, the manager's manager, and so on. Circles
/// end where they began. A manager's name that several people bear counts for each of them, but the line is not
/// followed past it, for nobody can say whose manager would come next.
pub fn people_above(people: &[&Participant], directory: &Directory) -> Vec<Vec<u32>> {
    let managers: Vec<&[u32]> = people
        .iter()
        .map(|person| {
            let manager = person.profile.line_manager.as_ref();
            manager.map_or(&[][..], |manager| directory.named_by(manager))
        })
        .collect();
    (0_u32..)
        .zip(&managers)
        .map(|(place, _)| line_above(place, people, &managers))
        .collect()
}

fn line_above(place: u32, people: &[&Participant], managers: &[&[u32]]) -> Vec<u32> {
    let mut above: Vec<u32> = Vec::new();
    let mut open = vec![place];
    while let Some(person) = open.pop() {
        let next = managers[person as usize];
        let is_clear = one_person(people, next);
        for &manager in next {
            if manager != place && !above.contains(&manager) {
                above.push(manager);
                if is_clear {
                    open.push(manager);
                }
            }
        }
    }
    sorted(above)
}

/// Whether all of them are the same person, entered once or several times under one address.
fn one_person(people: &[&Participant], places: &[u32]) -> bool {
    let address = |place: &u32| {
        let email = people[*place as usize].email.as_ref();
        email.map(EmailAddress::normalised)
    };
    match places {
        [] | [_] => true,
        [first, rest @ ..] => {
            let first = address(first);
            first.is_some() && rest.iter().all(|place| address(place) == first)
        }
    }
}
