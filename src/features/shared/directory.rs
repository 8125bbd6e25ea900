//! The people of the programme by their ids, and what lists show of them.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;
use crate::domain::text::normalised;
use crate::state::AppState;

/// People by their ids.
#[derive(Clone, Default)]
pub struct Directory(Arc<HashMap<ParticipantId, Arc<Participant>>>);

impl Directory {
    /// The person with this id, if still here.
    pub fn person(&self, id: &ParticipantId) -> Option<&Arc<Participant>> {
        self.0.get(id)
    }

    /// The person's name; empty when no longer here.
    pub fn name(&self, id: &ParticipantId) -> String {
        self.person(id)
            .map(|person| person.name.to_string())
            .unwrap_or_default()
    }
}

/// What is searched of a person, normalised: name and address.
pub fn searched_of(person: &Participant) -> String {
    let mut text = person.name.normalised();
    if let Some(email) = &person.email {
        text.push('\n');
        text.push_str(&email.normalised());
    }
    text
}

/// What is searched of a pair.
pub fn searched(people: &Directory, mentor: &ParticipantId, mentee: &ParticipantId) -> String {
    let both = [mentor, mentee].map(|id| people.person(id).map(|person| searched_of(person)));
    both.map(Option::unwrap_or_default).join("\n")
}

/// What was typed into a search field as it is compared: each word must be found.
pub fn words_of(typed: RwSignal<String>) -> Memo<Vec<String>> {
    Memo::new(move |_| {
        let normalised = typed.with(|typed| normalised(typed));
        normalised.split_whitespace().map(str::to_owned).collect()
    })
}

/// The people of the programme by their ids; it follows them.
pub fn directory(state: AppState) -> Memo<Directory> {
    let compute = move |_: Option<&Directory>| {
        let by_id = state.people().with(|people| {
            people
                .iter()
                .map(|person| (person.id.clone(), Arc::clone(person)))
                .collect()
        });
        Directory(Arc::new(by_id))
    };
    // Comparing ten thousand people costs more than drawing a list again.
    Memo::new_with_compare(compute, |_, _| true)
}

/// Level and unit in one line, as far as they are known.
pub fn standing_of(person: &Participant) -> String {
    let profile = &person.profile;
    let level = profile.level.as_ref().map(ToString::to_string);
    let unit = profile.unit.as_ref().map(ToString::to_string);
    level.into_iter().chain(unit).collect::<Vec<_>>().join(", ")
}
