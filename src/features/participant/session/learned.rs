//! What was learned: one press notes it, words may follow.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Toasts;
use super::at::At;
use super::typed_text::TypedText;
use crate::browser::{clock, focus, ids, intl};
use crate::domain::id::ItemId;
use crate::domain::learned::Learned;
use crate::features::shared::language::tag;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::typing::settled;
use crate::i18n::use_i18n;
use crate::state::learned::words_of;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, Memo, ToastMessage, When};
use crate::ui::{live, text};
use crate::words;

/// What was learned in a session.
#[component]
pub fn LearnedHere(at: At, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    // Whose words are being written; the one that was just noted opens by itself.
    let open = RwSignal::new(Vec::<ItemId>::new());
    let at = StoredValue::new(at);
    let here = Memo::new(move |_| {
        let mut ids: Vec<ItemId> = Vec::new();
        for learned in all(state, at) {
            ids.push(learned.id);
        }
        ids
    });
    let note = move |_| {
        let Ok(id) = ids::item() else { return };
        let learned = at.with_value(|at| Learned {
            id: id.clone(),
            pairing: at.pairing.clone(),
            what: None,
            side: at.side,
            on: clock::today(),
            session: Some(at.session.clone()),
        });
        open.update(|open| open.push(id.clone()));
        spawn_local(async move {
            match state.note_learned(&learned).await {
                Ok(()) => request_animation_frame(move || focus::move_to(&field_of(&id))),
                Err(error) => say(toast, storage_error(i18n, &error)),
            }
        });
    };
    view! {
        <section class="stack" aria-labelledby="learned-title">
            <h2 id="learned-title" tabindex="-1">
                {words!(i18n, notes.learned_title)}
            </h2>
            <div>
                <Button on_click=note>{words!(i18n, notes.learned_press)}</Button>
            </div>
            {live(move || {
                let ids = here.get();
                if ids.is_empty() {
                    return view! { <p class="soft">{words!(i18n, notes.learned_none)}</p> }
                        .into_any();
                }
                let rows = ids
                    .into_iter()
                    .map(|id| view! { <Row id=id at=at open=open toast=toast /> });
                view! { <ul class="plain-list">{rows.collect_view()}</ul> }.into_any()
            })}
        </section>
    }
}

fn all(state: AppState, at: StoredValue<At>) -> Vec<Learned> {
    at.with_value(|at| {
        let mut here = state.learned_of(&at.pairing);
        here.retain(|learned| learned.session.as_ref() == Some(&at.session));
        here
    })
}

fn field_of(id: &ItemId) -> String {
    format!("learned-{id}")
}

fn say(toast: Toasts, text: String) {
    let _ = toast.try_set(Some(ToastMessage { text, undo: None }));
}

/// One thing that was learned. Each writes their own words alone.
#[component]
fn Row(
    id: ItemId,
    at: StoredValue<At>,
    open: RwSignal<Vec<ItemId>>,
    toast: Toasts,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let learned = {
        let id = id.clone();
        Memo::new(move |_| all(state, at).into_iter().find(|one| one.id == id))
    };
    let is_mine = learned.with_untracked(|one| {
        let side = one.as_ref().map(|one| one.side);
        side == Some(at.with_value(|at| at.side))
    });
    let said = move || {
        learned.with(|one| {
            let Some(one) = one else {
                return String::new();
            };
            let who = at.with_value(|at| at.name_of(one.side));
            let day = intl::date(tag(i18n), one.on);
            t_string!(i18n, notes.learned_said, who = who, day = day)
        })
    };
    let id = StoredValue::new(id);
    let is_open =
        Signal::derive(move || open.with(|open| id.with_value(|id| is_mine && open.contains(id))));
    let write = move |_| {
        open.update(|open| open.push(id.get_value()));
        request_animation_frame(move || id.with_value(|id| focus::move_to(&field_of(id))));
    };
    let close = move |_| {
        open.update(|open| id.with_value(|id| open.retain(|known| known != id)));
        let button = id.with_value(|id| format!("write-{id}"));
        request_animation_frame(move || focus::move_to(&button));
    };
    let remove = move |_| {
        let (id, pairing) = (id.get_value(), at.with_value(|at| at.pairing.clone()));
        spawn_local(async move {
            // What is on its way to the disk belongs to what may be put back.
            settled().await;
            if let Err(error) = state.remove_learned(&pairing, &id).await {
                return say(toast, storage_error(i18n, &error));
            }
            focus::move_to("learned-title");
            let undo = Callback::new(move |()| {
                let (id, pairing) = (id.clone(), pairing.clone());
                spawn_local(async move {
                    if let Err(error) = state.put_learned_back(&pairing, &id).await {
                        say(toast, storage_error(i18n, &error));
                    }
                });
            });
            let label = t_string!(i18n, app.undo).to_owned();
            let _ = toast.try_set(Some(ToastMessage {
                text: t_string!(i18n, notes.learned_removed).to_owned(),
                undo: Some((label, undo)),
            }));
        });
    };
    let words = move || {
        live(move || {
            let what = learned.with(|one| one.as_ref()?.what.as_ref().map(ToString::to_string));
            match what {
                Some(what) => view! { <p class="keep-lines">{what}</p> }.into_any(),
                None => {
                    view! { <p class="soft">{words!(i18n, notes.learned_no_words)}</p> }.into_any()
                }
            }
        })
    };
    view! {
        <li class="action">
            <p class="soft small">{text(said)}</p>
            <When
                condition=is_open
                otherwise=move || {
                    view! {
                        {words()}
                        {is_mine
                            .then(|| {
                                view! {
                                    <div class="row">
                                        <Button
                                            kind=ButtonKind::Small
                                            id=id.with_value(|id| format!("write-{id}"))
                                            on_click=write
                                        >
                                            {words!(i18n, notes.learned_write)}
                                        </Button>
                                        <Button kind=ButtonKind::Link on_click=remove>
                                            {words!(i18n, app.remove)}
                                        </Button>
                                    </div>
                                }
                            })}
                    }
                }
            >
                <TypedText
                    place=at.with_value(|at| id.with_value(|id| words_of(&at.pairing, id)))
                    id=id.with_value(field_of)
                    label=words!(i18n, notes.learned_label)
                    rows=2
                />
                <div class="row">
                    <Button kind=ButtonKind::Small on_click=close>
                        {words!(i18n, notes.learned_done)}
                    </Button>
                    <Button kind=ButtonKind::Link on_click=remove>
                        {words!(i18n, app.remove)}
                    </Button>
                </div>
            </When>
        </li>
    }
}
