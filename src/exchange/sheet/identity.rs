//! Which rows are the same person: by address, then by account, then by name.

use std::collections::HashMap;

use super::likeness::Shares;
use super::row::Draft;
use crate::domain::text::EmailAddress;
use crate::letters;

/// That by which a row's person is found again, in the form in which it is compared.
#[derive(Clone)]
pub(super) struct Keys {
    address: Option<String>,
    account: Option<String>,
    name: String,
}

impl Draft {
    /// That by which the row's person is found again.
    pub(super) fn keys(&self) -> Keys {
        Keys {
            address: self.email.as_ref().map(EmailAddress::normalised),
            account: self.account.as_ref().map(|account| letters::small(account)),
            name: self.name.normalised(),
        }
    }
}

/// Finds people again. A name only decides where one of the two has no address, so that two people
/// of the same name stay two as long as their addresses say so.
#[derive(Default)]
pub(super) struct KnownPeople {
    by_address: HashMap<String, usize>,
    by_account: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    keys: Vec<Keys>,
}

impl KnownPeople {
    /// The number of the person whom a row means, if that person is known, and by what.
    pub(super) fn find(&self, row: &Keys) -> Option<(usize, Shares)> {
        let of = |map: &HashMap<String, usize>, key: &Option<String>| {
            key.as_ref().and_then(|key| map.get(key)).copied()
        };
        let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
        let compatible = |index: &usize| {
            let known = &self.keys[*index];
            !differ(&known.address, &row.address) && !differ(&known.account, &row.account)
        };
        of(&self.by_address, &row.address)
            .map(|index| (index, Shares::Address))
            .or_else(|| {
                let index = of(&self.by_account, &row.account).filter(compatible)?;
                Some((index, Shares::Account))
            })
            .or_else(|| {
                let mut namesakes = self.by_name.get(&row.name)?.iter().copied();
                Some((namesakes.find(compatible)?, Shares::Name))
            })
    }

    /// The first person of the same name, whatever else speaks against it.
    pub(super) fn namesake(&self, row: &Keys) -> Option<usize> {
        self.by_name.get(&row.name)?.first().copied()
    }

    /// Remembers a row as the next person.
    pub(super) fn add(&mut self, row: Keys) {
        let index = self.keys.len();
        self.also(index, &row);
        self.by_name
            .entry(row.name.clone())
            .or_default()
            .push(index);
        self.keys.push(row);
    }

    /// Remembers that a row is about a person who is known.
    pub(super) fn also(&mut self, index: usize, row: &Keys) {
        if let Some(key) = &row.address {
            self.by_address.entry(key.clone()).or_insert(index);
        }
        if let Some(key) = &row.account {
            self.by_account.entry(key.clone()).or_insert(index);
        }
    }
}
