//! What a pair keeps together, in words: kinds of things, single ones, their fields and what stands in them.

use leptos_i18n::t_string;

use super::language::{Texts, tag};
use crate::browser::intl;
use crate::domain::agreement::{Agreement, Part};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::iso;
use crate::domain::reflection::{self, session_of};
use crate::domain::together::{Document, Item, Value};
use crate::domain::zone::ZoneName;
use crate::routes::Route;
use crate::state::AppState;

/// The kinds that have a name, in the order in which they are shown.
const KINDS: [&str; 10] = [
    "session",
    "point",
    "action",
    "learned",
    "goal",
    "step",
    "progress",
    "agreement",
    "signature",
    "reflection",
];

/// The most characters of a text that stands for a thing.
const MOST_OF_TEXT: usize = 60;

/// The kind as the code names it; none where this release does not know it.
pub fn known_kind(kind: &str) -> Option<&'static str> {
    KINDS.into_iter().find(|known| *known == kind)
}

/// How many things of each kind there are, in words and in the order of the kinds.
pub fn counted<'a>(i18n: Texts, kinds: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts = [0_usize; KINDS.len() + 1];
    for kind in kinds {
        let place = KINDS.iter().position(|known| *known == kind);
        counts[place.unwrap_or(KINDS.len())] += 1;
    }
    let names = KINDS.into_iter().chain([""]);
    let counts = names.zip(counts).filter(|(_, count)| *count > 0);
    counts
        .map(|(kind, count)| {
            t_string!(
                i18n,
                update.counted,
                what = kind_name(i18n, kind),
                count = count
            )
        })
        .collect()
}

/// What things of a kind are called.
fn kind_name(i18n: Texts, kind: &str) -> &'static str {
    match kind {
        "session" => t_string!(i18n, update.kind_session),
        "point" => t_string!(i18n, update.kind_point),
        "action" => t_string!(i18n, update.kind_action),
        "learned" => t_string!(i18n, update.kind_learned),
        "goal" => t_string!(i18n, update.kind_goal),
        "step" => t_string!(i18n, update.kind_step),
        "progress" => t_string!(i18n, update.kind_progress),
        "agreement" => t_string!(i18n, update.kind_agreement),
        "signature" => t_string!(i18n, update.kind_signature),
        "reflection" => t_string!(i18n, update.kind_reflection),
        _ => t_string!(i18n, update.kind_other),
    }
}

/// A thing, so that a reader knows which one is meant.
pub fn what(i18n: Texts, state: AppState, item: &Item) -> String {
    let named = item.text("what").map(beginning).unwrap_or_default();
    match item.kind.as_str() {
        "session" => match item.text("start").and_then(start) {
            Some((clock, _)) => t_string!(
                i18n,
                update.what_session,
                day = intl::date(tag(i18n), clock.date())
            ),
            None => t_string!(i18n, update.what_some_session).to_owned(),
        },
        "point" => t_string!(i18n, update.what_point, what = named),
        "action" => t_string!(i18n, update.what_action, what = named),
        "learned" => t_string!(i18n, update.what_learned, what = named),
        "goal" => t_string!(i18n, update.what_goal, what = named),
        "step" => t_string!(i18n, update.what_step, what = named),
        "progress" => progress(i18n, state, item),
        "agreement" => t_string!(i18n, update.what_agreement).to_owned(),
        "signature" => match item.text("name") {
            Some(name) => t_string!(i18n, update.what_signature, name = name.to_owned()),
            None => t_string!(i18n, update.what_some_signature).to_owned(),
        },
        "reflection" => t_string!(i18n, update.what_reflection).to_owned(),
        _ => t_string!(i18n, update.what_other).to_owned(),
    }
}

fn progress(i18n: Texts, state: AppState, item: &Item) -> String {
    let percent = item.number("percent").unwrap_or(0);
    let goal = item
        .text("goal")
        .and_then(|id| ItemId::parse(id).ok())
        .and_then(|id| state.shared_item(&id));
    let goal = goal.and_then(|(_, goal)| goal.text("what").map(beginning));
    match goal {
        Some(goal) => t_string!(i18n, update.what_progress, goal = goal, percent = percent),
        None => t_string!(i18n, update.what_some_progress, percent = percent),
    }
}

/// The screen on which a thing is looked at.
pub fn screen(pairing: &PairingId, id: &ItemId, item: &Item) -> Option<Route> {
    let session = || ItemId::parse(item.text("session")?).ok();
    match item.kind.as_str() {
        "session" => Some(Route::Session(id.into())),
        "point" | "learned" => Some(Route::Session((&session()?).into())),
        "action" => Some(Route::AfterSession((&session()?).into())),
        "goal" | "step" | "progress" => Some(Route::Goals),
        "agreement" | "signature" => Some(Route::Agreement(Some(pairing.clone()))),
        reflection::KIND => Some(Route::AfterSession((&session_of(id)?).into())),
        _ => None,
    }
}

/// What a part of the agreement is called.
pub fn part_name(i18n: Texts, part: Part) -> &'static str {
    match part {
        Part::Purpose => t_string!(i18n, agreement.part_purpose),
        Part::Rhythm => t_string!(i18n, agreement.part_rhythm),
        Part::Length => t_string!(i18n, agreement.part_length),
        Part::Place => t_string!(i18n, agreement.part_place),
        Part::Booking => t_string!(i18n, agreement.part_booking),
        Part::Confidentiality => t_string!(i18n, agreement.part_confidentiality),
        Part::Contact => t_string!(i18n, agreement.part_contact),
        Part::GroundRules => t_string!(i18n, agreement.part_rules),
        Part::Review => t_string!(i18n, agreement.part_review),
        Part::Exit => t_string!(i18n, agreement.part_exit),
    }
}

/// What a field of a kind of thing is called.
pub fn field_name(i18n: Texts, kind: &str, field: &str) -> &'static str {
    if kind == Agreement::KIND
        && let Some(part) = Part::of_field(field)
    {
        return part_name(i18n, part);
    }
    match field {
        Agreement::REVIEW_ON => t_string!(i18n, agreement.review_day),
        "reviewed-mentor" | "reviewed-mentee" => t_string!(i18n, agreement.review),
        "start" => t_string!(i18n, contested.field_start),
        "length" => t_string!(i18n, contested.field_length),
        "place" => t_string!(i18n, contested.field_place),
        "state" => t_string!(i18n, contested.field_state),
        "covered" => t_string!(i18n, contested.field_covered),
        "notes" => t_string!(i18n, contested.field_notes),
        "agenda" => t_string!(i18n, contested.field_agenda),
        "what" => t_string!(i18n, contested.field_what),
        "minutes" => t_string!(i18n, contested.field_minutes),
        "order" => t_string!(i18n, contested.field_order),
        "done" => t_string!(i18n, contested.field_done),
        "spent" => t_string!(i18n, contested.field_spent),
        "owner" => t_string!(i18n, contested.field_owner),
        "by" => t_string!(i18n, contested.field_by),
        "session" => t_string!(i18n, contested.field_session),
        "goal" => t_string!(i18n, contested.field_goal),
        "measure" => t_string!(i18n, contested.field_measure),
        "on" => t_string!(i18n, contested.field_on),
        "percent" => t_string!(i18n, contested.field_percent),
        "note" => t_string!(i18n, contested.field_note),
        "side" => t_string!(i18n, contested.field_side),
        "name" => t_string!(i18n, contested.field_name),
        _ => t_string!(i18n, contested.field_part),
    }
}

/// The fields of a kind of thing, as a list in words; each name once.
pub fn field_names(i18n: Texts, kind: &str, fields: &[String]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for field in fields {
        let name = field_name(i18n, kind, field);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    intl::list(tag(i18n), &names)
}

/// A value that stands in a field of a thing, or might.
pub fn value_words(
    i18n: Texts,
    state: AppState,
    (pairing, id, item): (&PairingId, &ItemId, &Item),
    field: &str,
    value: &Value,
) -> String {
    match value {
        Value::Nothing => t_string!(i18n, contested.empty).to_owned(),
        Value::Flag(true) => t_string!(i18n, contested.yes).to_owned(),
        Value::Flag(false) => t_string!(i18n, contested.no).to_owned(),
        Value::Number(number) => match field {
            "length" | "minutes" => t_string!(i18n, sessions.minutes, minutes = *number),
            "spent" => t_string!(i18n, sessions.minutes, minutes = *number / 60),
            "percent" => t_string!(i18n, contested.percent, percent = *number),
            "order" => {
                let before = state.with_document(pairing, |document| {
                    list_of(document, item)
                        .filter(|(other, _)| *other != id)
                        .filter(|(_, other)| other.number("order") < Some(*number))
                        .count()
                });
                t_string!(i18n, contested.in_list, number = before + 1)
            }
            _ => number.to_string(),
        },
        Value::Text(text) => text_words(i18n, state, field, text),
    }
}

/// The list in which a thing has its place: the points of its session, or the steps of its goal.
fn list_of<'a>(
    document: &'a Document,
    item: &'a Item,
) -> impl Iterator<Item = (&'a ItemId, &'a Item)> {
    let belongs = |item: &'a Item| item.text("session").or(item.text("goal"));
    let same = document.of_kind(&item.kind);
    same.filter(move |(_, other)| belongs(other) == belongs(item))
}

fn text_words(i18n: Texts, state: AppState, field: &str, text: &str) -> String {
    match field {
        "start" => {
            if let Some((clock, zone)) = start(text) {
                let moment = clock.and_utc();
                let time = ZoneName::parse("UTC")
                    .map(|utc| intl::time_in_zone(tag(i18n), moment, &utc))
                    .unwrap_or_default();
                return t_string!(
                    i18n,
                    contested.on_clock,
                    day = intl::date(tag(i18n), clock.date()),
                    time = time,
                    zone = zone.replace('_', " ")
                );
            }
        }
        "state" => return state_words(i18n, text),
        "owner" | "side" => match text {
            "mentor" => return t_string!(i18n, role.mentor).to_owned(),
            "mentee" => return t_string!(i18n, role.mentee).to_owned(),
            "both" => return t_string!(i18n, role.both).to_owned(),
            _ => {}
        },
        "session" | "goal" => {
            let item = ItemId::parse(text)
                .ok()
                .and_then(|id| state.shared_item(&id));
            if let Some((_, item)) = item {
                return what(i18n, state, &item);
            }
        }
        _ => {}
    }
    match iso::day(text) {
        Some(day) => intl::date(tag(i18n), day),
        None => text.to_owned(),
    }
}

/// How a session or a goal stands: a word, and behind it the day on which that was said.
fn state_words(i18n: Texts, text: &str) -> String {
    let mut parts = text.split(' ');
    let word = parts.next().unwrap_or_default();
    let state = match word {
        "planned" => t_string!(i18n, sessions.state_planned),
        "held" => t_string!(i18n, sessions.state_held),
        "cancelled" => t_string!(i18n, sessions.state_cancelled),
        "missed" => t_string!(i18n, sessions.state_missed),
        "open" => t_string!(i18n, contested.state_open),
        "reached" => t_string!(i18n, contested.state_reached),
        "dropped" => t_string!(i18n, contested.state_dropped),
        _ => return text.to_owned(),
    };
    match parts.next().and_then(iso::day) {
        Some(day) => t_string!(
            i18n,
            contested.state_on,
            state = state,
            day = intl::date(tag(i18n), day)
        ),
        None => state.to_owned(),
    }
}

/// The wall clock that a session's start names, and whose clock it is.
fn start(text: &str) -> Option<(chrono::NaiveDateTime, &str)> {
    let mut parts = text.split(' ');
    Some((iso::clock(parts.next()?)?, parts.next()?))
}

/// The beginning of a text, on one line.
fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(MOST_OF_TEXT) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}
