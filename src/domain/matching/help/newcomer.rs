//! One more person on the other side.

use super::{AfterRun, Help};
use crate::domain::matching::prepared::Person;
use crate::domain::participant::Side;
use crate::domain::text::{LevelName, ShortText, TopicName};

/// Somebody with a place on the other side, who would be permitted with the person who is left: apart from
/// what is said here, they share enough time and nothing keeps the two apart by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// What they should teach, which is what the person wants most; or want, which is what the person
    /// teaches best. `None` when the person names no topic.
    pub topic: Option<TopicName>,
    /// As a mentor the highest level they may have, as a mentee the lowest. `None` when any will do.
    pub level: Option<LevelName>,
    /// They speak one of these. Empty when the person named none.
    pub languages: Vec<ShortText>,
    /// They are of another unit than this. `None` when any will do.
    pub other_unit_than: Option<ShortText>,
}

/// Who would help a person; `None` when nobody could: no level is far enough from theirs, or they have marked
/// less time than is needed.
pub fn help(after: &AfterRun<'_>, person: &Person<'_>) -> Option<Help> {
    let rules = &after.prepared.settings.rules;
    let needed = u32::from(rules.minutes_needed);
    let free = person.free_time.as_ref();
    let free = free.map(|time| time.local.minutes_in_common(&time.local));
    if free.is_some_and(|minutes| minutes < needed) {
        return None;
    }
    let profile = &person.source.profile;
    let unit = profile.unit.clone().filter(|_| !rules.same_unit_allowed);
    Some(Help::OneMorePerson(Newcomer {
        topic: topic(after.side, person),
        level: level(after, person).ok()?,
        languages: profile.languages.clone(),
        other_unit_than: unit,
    }))
}

/// No level of the organisation is far enough from somebody's.
struct NoSuchLevel;

/// The nearest level that is far enough from a person's; `None` when any will do.
fn level(after: &AfterRun<'_>, person: &Person<'_>) -> Result<Option<LevelName>, NoSuchLevel> {
    let gap = usize::from(after.prepared.settings.rules.minimum_level_gap);
    let Some(rank) = person.rank.filter(|_| gap > 0) else {
        return Ok(None);
    };
    let nearest = match after.side {
        Side::Mentor => rank.checked_add(gap),
        Side::Mentee => rank.checked_sub(gap),
    };
    let levels = after.prepared.levels.as_slice();
    let level = nearest.and_then(|rank| levels.get(rank));
    Ok(Some(level.ok_or(NoSuchLevel)?.clone()))
}

/// What the person wants most or teaches best; of several, what they named first.
fn topic(side: Side, person: &Person<'_>) -> Option<TopicName> {
    let profile = &person.source.profile;
    let mut rated: Vec<(u32, &TopicName)> = match side {
        Side::Mentor => {
            let taught = profile.teaches.iter();
            taught.map(|t| (t.skill.weight(), &t.topic)).collect()
        }
        Side::Mentee => {
            let wanted = profile.wants.iter();
            wanted.map(|w| (w.priority.weight(), &w.topic)).collect()
        }
    };
    rated.reverse();
    let best = rated.into_iter().max_by_key(|(weight, _)| *weight);
    best.map(|(_, topic)| topic.clone())
}
