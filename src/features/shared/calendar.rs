//! Sessions for the reader's calendar.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::language::Texts;
use crate::browser::download;
use crate::domain::session::Session;
use crate::state::AppState;
use crate::state::sessions::{CalendarTexts, calendar_file};

/// Saves the calendar file of sessions of one pairing under a name, each with whether it was removed. Whether the
/// browser took it.
pub async fn save_calendar(
    i18n: Texts,
    state: AppState,
    name: &str,
    sessions: &[(Session, bool)],
) -> bool {
    let partner = untrack(|| {
        let pairing = sessions.first().map(|(session, _)| &session.pairing);
        let pairing = pairing.and_then(|pairing| state.my_pairing(Some(pairing)));
        pairing.map(|pairing| pairing.partner.name.to_string())
    });
    let texts = CalendarTexts {
        summary: t_string!(
            i18n,
            sessions.calendar_summary,
            partner = partner.unwrap_or_default()
        ),
        description: t_string!(i18n, sessions.calendar_description).to_owned(),
    };
    let Ok(file) = calendar_file(sessions, texts).await else {
        return false;
    };
    download::save(
        &format!("turnabout-{name}.ics"),
        "text/calendar",
        file.as_bytes(),
    )
}
