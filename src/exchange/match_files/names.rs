//! Finds the people whom the rules name.

use std::collections::HashMap;

use super::Refusal;
use crate::domain::participant::Participant;
use crate::domain::text::{EmailAddress, normalised};

/// Everybody by address and by name, as places in the list of people.
pub struct Directory {
    by_address: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Directory {
    pub fn of(people: &[Participant]) -> Self {
        let addresses = people.iter().map(|person| &person.email).zip(0..);
        let by_address = addresses.filter_map(|(email, place)| {
            Some((email.as_ref().map(EmailAddress::normalised)?, place))
        });
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, person) in people.iter().enumerate() {
            by_name
                .entry(person.name.normalised())
                .or_default()
                .push(place);
        }
        Self {
            by_address: by_address.collect(),
            by_name,
        }
    }

    /// Where the person stands whom an address or a name means; `at` says where it was written.
    pub fn find(&self, text: &str, at: &str) -> Result<usize, Refusal> {
        let wanted = normalised(text);
        if let Some(place) = self.by_address.get(&wanted) {
            return Ok(*place);
        }
        let refused = |sentences: String| Err(Refusal::CannotBeDone(sentences));
        match self.by_name.get(&wanted).map(Vec::as_slice) {
            Some([place]) => Ok(*place),
            Some(several) => refused(format!(
                "{at}: {} people are called “{text}”. Use the address of the one you mean.",
                several.len()
            )),
            None => refused(format!(
                "{at}: nobody in the sheets has the address or name “{text}”. Write it as in the sheet, or \
                 take it out."
            )),
        }
    }
}
