//! The browser's notifications of what is due today, once for each thing, if they are wanted.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::device;
use crate::browser::notifications::{self, Permission};
use crate::domain::due::{Due, Soon, Thing};
use crate::features::shared::language::Texts;
use crate::features::shared::notices::{Wanted, wanted};
use crate::state::{AppState, Space};

/// More things than these at once are told in one.
const MOST_APART: usize = 3;
/// What stands above every one.
const TITLE: &str = "Turnabout";

/// Shows what became due and was not shown before.
pub fn notify(i18n: Texts, state: AppState, due: &[Due], today: NaiveDate) {
    let wanted = wanted();
    let is_wanted = wanted != Wanted::Nothing && state.space == Space::Real;
    if !is_wanted || notifications::permission() != Permission::Granted {
        return;
    }
    let shown = device::notified_of();
    let of_today: Vec<&Due> = due
        .iter()
        .filter(|due| due.soon(today) == Soon::Today)
        .collect();
    let is_new = |due: &&&Due| !shown.lines().any(|line| line == due.key);
    let new: Vec<&&Due> = of_today.iter().filter(is_new).collect();
    if new.is_empty() {
        return;
    }
    // What is due no longer is forgotten.
    let lines: Vec<&str> = of_today.iter().map(|due| due.key.as_str()).collect();
    device::note_notified(&lines.join("\n"));
    if new.len() > MOST_APART {
        let text = untrack(|| t_string!(i18n, due.notice_several, count = new.len()));
        notifications::show(TITLE, &text, "several");
        return;
    }
    for due in new {
        let partner = match wanted {
            Wanted::WithNames => state.my_pairings.with_untracked(|all| {
                let known = all.iter().find(|one| one.id == due.pairing);
                known.map(|one| one.partner.name.to_string())
            }),
            _ => None,
        };
        let text = untrack(|| sentence(i18n, &due.thing, partner));
        notifications::show(TITLE, &text, &due.key);
    }
}

/// What is due, without a word that anybody wrote, and with the partner's name only where it is given.
fn sentence(i18n: Texts, thing: &Thing, partner: Option<String>) -> String {
    let said = match thing {
        Thing::Log(_) => t_string!(i18n, due.notice_log),
        Thing::Meet(_) => t_string!(i18n, due.notice_meet),
        Thing::Action { .. } => t_string!(i18n, due.notice_action),
        Thing::Choose { .. } => t_string!(i18n, due.notice_choose),
        Thing::Review => t_string!(i18n, due.notice_review),
        Thing::CheckIn(_) => t_string!(i18n, due.notice_check_in),
        Thing::Goal { .. } => t_string!(i18n, due.notice_goal),
    };
    match partner {
        Some(partner) => t_string!(i18n, due.notice_with, said = said, partner = partner),
        None => said.to_owned(),
    }
}
