//! Two rows about one person, put together.

use super::topics::{add_taught, add_wanted};
use crate::domain::participant::{Participant, Profile};

/// Adds the answers of a row about the person's other side, or about another interest. Where both rows
/// have an answer, the first row's stands, and lists are put together.
pub(super) fn add_row(first: &mut Participant, second: Participant) {
    first.email = first.email.take().or(second.email);
    first.offers_both |= second.offers_both;
    first.capacity = first.capacity.max(second.capacity);
    add_answers(&mut first.profile, second.profile);
}

/// Takes the answers of a later row of somebody who has signed up twice: what the later row says stands.
pub(super) fn take_later_row(first: &mut Participant, later: Participant) {
    let mut profile = later.profile;
    let mut earlier = std::mem::take(&mut first.profile);
    keep_where_empty(&mut profile.languages, &mut earlier.languages);
    keep_where_empty(&mut profile.avoid, &mut earlier.avoid);
    keep_where_empty(&mut profile.teaches, &mut earlier.teaches);
    keep_where_empty(&mut profile.wants, &mut earlier.wants);
    fill_answers(&mut profile, earlier);
    first.profile = profile;
    first.email = later.email.or(first.email.take());
    first.offers_both |= later.offers_both;
    first.capacity = first.capacity.max(later.capacity);
}

fn keep_where_empty<Item>(list: &mut Vec<Item>, earlier: &mut Vec<Item>) {
    if list.is_empty() {
        *list = std::mem::take(earlier);
    }
}

fn fill<Answer>(first: &mut Option<Answer>, second: Option<Answer>) {
    if first.is_none() {
        *first = second;
    }
}

/// Fills the single answers that are missing.
fn fill_answers(first: &mut Profile, second: Profile) {
    fill(&mut first.level, second.level);
    fill(&mut first.unit, second.unit);
    fill(&mut first.job_title, second.job_title);
    fill(&mut first.profession, second.profession);
    fill(&mut first.location, second.location);
    fill(&mut first.time_zone, second.time_zone);
    fill(&mut first.line_manager, second.line_manager);
    fill(&mut first.free_time, second.free_time);
    fill(&mut first.meeting, second.meeting);
    fill(&mut first.working_style, second.working_style);
    fill(&mut first.about, second.about);
}

fn add_answers(first: &mut Profile, mut second: Profile) {
    for language in std::mem::take(&mut second.languages) {
        if !first
            .languages
            .iter()
            .any(|l| l.normalised() == language.normalised())
        {
            first.languages.push(language);
        }
    }
    for person in std::mem::take(&mut second.avoid) {
        if !first.avoid.contains(&person) {
            first.avoid.push(person);
        }
    }
    for topic in std::mem::take(&mut second.teaches) {
        add_taught(&mut first.teaches, topic);
    }
    for topic in std::mem::take(&mut second.wants) {
        add_wanted(&mut first.wants, topic);
    }
    fill_answers(first, second);
}
