//! What an import would do, as the worker worked it out.

use std::sync::Arc;

use super::broken;
use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::domain::text::LevelName;
use crate::exchange::job::sheets::{ImportCounts, ImportHead};
use crate::exchange::reimport::{Contested, Field};
use crate::exchange::sheet::{Likeness, Place, RowProblem};
use crate::state::matching::RunError;

/// Somebody who signed up on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBothSidesOf {
    /// The name.
    pub name: String,
    /// Where the person stood first.
    pub first: Place,
    /// Where the person stood on the other side.
    pub second: Place,
}

/// What an import would do. Nothing of it is done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// The programme for which it was worked out, as it was then; `None` where there was none.
    pub programme: Option<Programme>,
    /// How many people are in the sheets.
    pub people: usize,
    /// How many of whom.
    pub counts: ImportCounts,
    /// People who are not here yet, with identifiers that stand only for their rows.
    pub new: Vec<Participant>,
    /// People who are here, as they would be afterwards.
    pub changed: Vec<Participant>,
    /// The same people as they are here.
    pub before: Vec<Arc<Participant>>,
    /// People of the sheets who are here just so.
    pub unchanged: Vec<ParticipantId>,
    /// People who are here and in no sheet.
    pub gone: Vec<ParticipantId>,
    /// The same people as they are here.
    pub gone_before: Vec<Arc<Participant>>,
    /// The first corrections by hand that the sheets say otherwise.
    pub contested: Vec<Contested>,
    /// How many there are of them.
    pub contested_in_all: usize,
    /// The first entries that may be one person.
    pub likenesses: Vec<Likeness>,
    /// How many there are of them.
    pub likenesses_in_all: usize,
    /// The first rows and answers that were left out.
    pub problems: Vec<RowProblem>,
    /// How many were left out in all.
    pub problems_in_all: usize,
    /// How many rows were left out.
    pub rows_left_out: usize,
    /// Who signed up on both sides.
    pub on_both_sides: Vec<OnBothSidesOf>,
    /// The levels, in the order that is proposed, lowest first.
    pub levels: Vec<LevelName>,
}

/// Takes the worker's answer about those who are here, in the order of their keys.
pub(super) fn preview_of(
    head: ImportHead,
    mut people: Vec<Participant>,
    here: &[Arc<Participant>],
    programme: Option<Programme>,
) -> Result<ImportPreview, RunError> {
    let ids = |words: &[String]| -> Result<Vec<ParticipantId>, RunError> {
        let ids = words.iter().map(|word| ParticipantId::parse(word));
        ids.collect::<Result<_, _>>().map_err(broken)
    };
    let contested = head.contested.iter().map(|contested| {
        Ok(Contested {
            person: ParticipantId::parse(&contested.person).map_err(broken)?,
            field: Field::from_word(&contested.field).ok_or_else(|| broken("an unknown field"))?,
            sheet: contested.sheet.clone(),
        })
    });
    let likenesses = head.likenesses.iter().map(|shape| shape.read());
    let on_both_sides = head.on_both_sides.iter().map(|same| {
        let (first, second) = same.places();
        OnBothSidesOf {
            name: same.name.clone(),
            first,
            second,
        }
    });
    let changed = people.split_off(head.new.min(people.len()));
    let before = changed.iter().map(|after| {
        // They are kept in the order of their keys.
        let place = here.binary_search_by(|person| person.id.cmp(&after.id));
        let place = place.map_err(|_| broken("somebody who is not here"))?;
        Ok(Arc::clone(&here[place]))
    });
    let before = before.collect::<Result<Vec<_>, RunError>>()?;
    let gone = ids(&head.gone)?;
    let gone_before = gone.iter().filter_map(|id| {
        let place = here.binary_search_by(|person| person.id.cmp(id)).ok()?;
        here.get(place).map(Arc::clone)
    });
    let gone_before = gone_before.collect();
    Ok(ImportPreview {
        programme,
        people: head.people,
        counts: head.counts,
        new: people,
        changed,
        before,
        unchanged: ids(&head.unchanged)?,
        gone,
        gone_before,
        contested: contested.collect::<Result<_, RunError>>()?,
        contested_in_all: head.contested_in_all,
        likenesses: likenesses
            .collect::<Result<_, _>>()
            .map_err(|error| broken(error.0))?,
        likenesses_in_all: head.likenesses_in_all,
        on_both_sides: on_both_sides.collect(),
        problems: head.problems.into_iter().map(Into::into).collect(),
        problems_in_all: head.problems_in_all,
        rows_left_out: head.rows_left_out,
        levels: head
            .levels
            .iter()
            .filter_map(|name| LevelName::parse(name).ok())
            .collect(),
    })
}
