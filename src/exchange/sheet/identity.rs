//! Which rows are the same person: by address, then by account, then by name.

use std::collections::HashMap;

use super::row::Draft;
use crate::domain::text::EmailAddress;

/// Finds people again. A name only decides where one of the two has no address, so that two people
/// of the same name stay two as long as their addresses say so.
#[derive(Default)]
pub(super) struct KnownPeople {
    by_address: HashMap<String, usize>,
    by_account: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    keys: Vec<(Option<String>, Option<String>)>,
}

impl KnownPeople {
    /// The number of the person whom a draft means, if that person is known.
    pub(super) fn find(&self, draft: &Draft) -> Option<usize> {
        let (address, account) = (address_key(draft), account_key(draft));
        let by_address = address.as_ref().and_then(|key| self.by_address.get(key));
        let by_account = account.as_ref().and_then(|key| self.by_account.get(key));
        let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
        let compatible = |index: &&usize| {
            let known = &self.keys[**index];
            !differ(&known.0, &address) && !differ(&known.1, &account)
        };
        by_address
            .or_else(|| by_account.filter(compatible))
            .or_else(|| {
                let namesakes = self.by_name.get(&draft.name.normalised())?;
                namesakes.iter().find(compatible)
            })
            .copied()
    }

    /// Remembers a draft as the next person.
    pub(super) fn add(&mut self, draft: &Draft) {
        let index = self.keys.len();
        let (address, account) = (address_key(draft), account_key(draft));
        if let Some(key) = &address {
            self.by_address.insert(key.clone(), index);
        }
        if let Some(key) = &account {
            self.by_account.entry(key.clone()).or_insert(index);
        }
        let name = draft.name.normalised();
        self.by_name.entry(name).or_default().push(index);
        self.keys.push((address, account));
    }
}

fn address_key(draft: &Draft) -> Option<String> {
    draft.email.as_ref().map(EmailAddress::normalised)
}

fn account_key(draft: &Draft) -> Option<String> {
    draft.account.as_ref().map(|account| account.to_lowercase())
}
