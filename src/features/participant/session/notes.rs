//! Notes that both have, and, plainly apart, notes that never leave this device.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::at::At;
use super::typed_text::TypedText;
use crate::domain::id::{ItemId, PairingId};
use crate::domain::pair::PrivateNote;
use crate::domain::session::Session;
use crate::domain::text::LongText;
use crate::features::shared::typing::keep_as_typed;
use crate::features::shared::unsaved::ChangedElsewhere;
use crate::i18n::use_i18n;
use crate::state::shared_text::SharedText;
use crate::state::use_app_state;
use crate::ui::{Memo, SaveStatus, TextArea};
use crate::words;

/// The field of a session in which the shared notes stand.
const NOTES: &str = "notes";

/// The notes that both have.
#[component]
pub fn SharedNotes(at: At) -> impl IntoView {
    let i18n = use_i18n();
    let place = SharedText {
        pairing: at.pairing,
        item: at.session,
        kind: Session::KIND,
        field: NOTES,
    };
    let partner = at.partner;
    let hint =
        Signal::derive(move || t_string!(i18n, notes.shared_hint, partner = partner.clone()));
    view! {
        <section class="card" aria-labelledby="notes-title">
            <h2 id="notes-title" tabindex="-1">
                {words!(i18n, notes.shared_title)}
            </h2>
            <TypedText
                place=place
                id="session-notes"
                label=words!(i18n, notes.shared_label)
                hint=hint
            />
        </section>
    }
}

/// The notes that never leave this device.
#[component]
pub fn PrivateNotes(
    /// To which session.
    session: ItemId,
    /// Of which pairing.
    pairing: PairingId,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let known = untrack(|| state.private_note(&session));
    let before = words_of(known.as_ref());
    let value = RwSignal::new(before.clone());
    // What this tab last knew to be kept: the next may take the place of that alone. It outlives the screen, since
    // what was typed last is kept after that is left.
    let seen = Rc::new(RefCell::new(known));
    Effect::new({
        let (session, seen) = (session.clone(), Rc::clone(&seen));
        move || {
            let latest = state.private_note(&session);
            let was = words_of(seen.borrow().as_ref());
            if *seen.borrow() != latest && value.get_untracked().trim() == was {
                value.set(words_of(latest.as_ref()));
                seen.replace(latest);
            }
        }
    });
    let typing = keep_as_typed(
        Memo::new(move |_| value.get()),
        before,
        Rc::new({
            let (session, seen) = (session.clone(), Rc::clone(&seen));
            move |typed: String| {
                let (session, pairing) = (session.clone(), pairing.clone());
                let seen = Rc::clone(&seen);
                Box::pin(async move {
                    let typed: String = typed.chars().take(LongText::MOST).collect();
                    // What shows nothing is no note: an empty one is removed.
                    let note = LongText::parse(&typed).ok().map(|text| PrivateNote {
                        session: session.clone(),
                        pairing,
                        text,
                    });
                    let before = seen.borrow().clone();
                    if before != note {
                        let kept = note.clone();
                        state
                            .save_private_note(&session, kept, before.as_ref())
                            .await?;
                    }
                    seen.replace(note);
                    Ok(())
                })
            }
        }),
    );
    let overwrite = {
        let seen = StoredValue::new_local(seen);
        move |()| {
            let session = session.clone();
            spawn_local(async move {
                if let Ok(kept) = state.private_note_kept(&session).await
                    && let Some(seen) = seen.try_get_value()
                {
                    seen.replace(kept);
                    typing.again.run(());
                }
            });
        }
    };
    view! {
        <section class="card private" aria-labelledby="private-title">
            <h2 id="private-title" tabindex="-1">
                <Lock />
                {words!(i18n, notes.private_title)}
            </h2>
            <p class="private__promise">{words!(i18n, notes.private_promise)}</p>
            <TextArea
                id="private-notes"
                label=words!(i18n, notes.private_label)
                value=value
                rows=4
                most=LongText::MOST
            />
            <ChangedElsewhere is_so=typing.changed_elsewhere on_overwrite=overwrite />
            <SaveStatus
                state=typing.status
                saving=words!(i18n, app.saving)
                saved=words!(i18n, notes.private_saved)
            />
        </section>
    }
}

fn words_of(note: Option<&PrivateNote>) -> String {
    note.map(|note| note.text.to_string()).unwrap_or_default()
}

/// A lock, beside words that say the same.
#[component]
fn Lock() -> impl IntoView {
    view! {
        <svg class="private__lock" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 11V8a5 5 0 0 1 10 0v3M5 11h14v10H5zM12 15v2.5" />
        </svg>
    }
}
