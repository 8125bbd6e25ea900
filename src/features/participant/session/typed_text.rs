//! A text that the two of a pair keep together, kept as one types.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::domain::together::Value;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::typing::{Typing, keep_as_typed};
use crate::features::shared::unsaved::ChangedElsewhere;
use crate::i18n::use_i18n;
use crate::state::shared_text::{SharedText, Versions};
use crate::state::{AppState, use_app_state};
use crate::ui::live;
use crate::ui::{Button, ButtonKind, Memo, Notice, SaveState, SaveStatus, Text, TextArea};
use crate::words;

/// The most characters of a field that two people keep together.
const MOST: usize = 20_000;

/// A text kept as one types. While both wrote at once, both versions are shown instead, until one is chosen.
#[component]
pub fn TypedText(
    /// Where it stands.
    place: SharedText,
    /// The field's id.
    #[prop(into)]
    id: String,
    /// Its label.
    label: Text,
    /// A hint under it.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// How many lines are seen.
    #[prop(default = 6)]
    rows: u8,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let versions = {
        let place = place.clone();
        Memo::new(move |_| state.shared_text(&place))
    };
    let value = RwSignal::new(versions.with_untracked(shown));
    let (typing, overwrite) = keep(state, &place, versions, value);
    let place = StoredValue::new(place);
    let id = StoredValue::new(id);
    let is_contested = Memo::new(move |_| versions.with(|versions| versions.len() > 1));
    live(move || {
        if is_contested.get() {
            let place = place.get_value();
            return view! { <BothWrote place=place versions=versions /> }.into_any();
        }
        let field = match hint {
            Some(hint) => view! {
                <TextArea
                    id=id.get_value()
                    label=label
                    hint=hint
                    value=value
                    rows=rows
                    most=MOST
                />
            }
            .into_any(),
            None => {
                view! { <TextArea id=id.get_value() label=label value=value rows=rows most=MOST /> }
                    .into_any()
            }
        };
        view! {
            <div class="stack stack--tight">
                {field}
                <ChangedElsewhere is_so=typing.changed_elsewhere on_overwrite=overwrite />
                <SaveStatus
                    state=typing.status
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        }
        .into_any()
    })
}

/// What stands in the field.
fn shown(versions: &Versions) -> String {
    match versions.last() {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// Keeps what is typed, and shows what others write unless something else stands there already.
fn keep(
    state: AppState,
    place: &SharedText,
    versions: Memo<Versions>,
    value: RwSignal<String>,
) -> (Typing, Callback<()>) {
    // What this tab last knew to be kept: the next may take the place of that alone. It outlives the screen, since
    // what was typed last is kept after that is left.
    let known = versions.get_untracked();
    let before = shown(&known);
    let seen = Rc::new(RefCell::new(known));
    Effect::new({
        let seen = Rc::clone(&seen);
        move || {
            let latest = versions.get();
            let was_shown = shown(&seen.borrow());
            let is_news = !latest.is_empty() && *seen.borrow() != latest;
            if is_news && value.get_untracked() == was_shown {
                value.set(shown(&latest));
                seen.replace(latest);
            }
        }
    });
    let typing = keep_as_typed(
        Memo::new(move |_| value.get()),
        before,
        Rc::new({
            let (place, seen) = (place.clone(), Rc::clone(&seen));
            move |typed: String| {
                let (place, seen) = (place.clone(), Rc::clone(&seen));
                Box::pin(async move {
                    let before = seen.borrow().clone();
                    if shown(&before) == typed {
                        // Another tab has kept just this, or it is one of several that nobody has chosen.
                        return Ok(());
                    }
                    let text = if typed.trim().is_empty() {
                        Value::Nothing
                    } else {
                        Value::Text(typed.chars().take(MOST).collect())
                    };
                    if before != [text.clone()] {
                        state
                            .save_shared_text(&place, text.clone(), &before)
                            .await?;
                    }
                    seen.replace(vec![text]);
                    Ok(())
                })
            }
        }),
    );
    let place = place.clone();
    let seen = StoredValue::new_local(seen);
    let overwrite = Callback::new(move |()| {
        let place = place.clone();
        spawn_local(async move {
            if let Ok(kept) = state.shared_text_kept(&place).await
                && let Some(seen) = seen.try_get_value()
            {
                seen.replace(kept);
                typing.again.run(());
            }
        });
    });
    (typing, overwrite)
}

/// Both versions of a text that was changed on both devices at once, and what is to become of them.
#[component]
fn BothWrote(place: SharedText, versions: Memo<Versions>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let saving = RwSignal::new(SaveState::Untouched);
    let place = StoredValue::new(place);
    let choose = move |chosen: Value| {
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let seen = versions.get_untracked();
            let place = place.get_value();
            let outcome = state.save_shared_text(&place, chosen, &seen).await;
            let _ = saving.try_set(match outcome {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            });
        });
    };
    let join = move |_| {
        let texts = versions.with_untracked(|versions| {
            let texts = versions.iter().filter_map(|version| match version {
                Value::Text(text) => Some(text.trim().to_owned()),
                _ => None,
            });
            texts.collect::<Vec<_>>().join("\n\n")
        });
        choose(Value::Text(texts.chars().take(MOST).collect()));
    };
    view! {
        <Notice>
            <p class="strong">{words!(i18n, notes.both_wrote)}</p>
            {live(move || {
                let all = versions.get().into_iter();
                all.map(|version| {
                        let words = match &version {
                            Value::Text(text) => text.clone(),
                            _ => t_string!(i18n, notes.nothing).to_owned(),
                        };
                        view! {
                            <div class="stack stack--tight version">
                                <p class="keep-lines">{words}</p>
                                <div>
                                    <Button
                                        kind=ButtonKind::Small
                                        on_click=move |_| choose(version.clone())
                                    >
                                        {words!(i18n, notes.keep_this)}
                                    </Button>
                                </div>
                            </div>
                        }
                    })
                    .collect_view()
            })}
            <div class="row">
                <Button kind=ButtonKind::Small on_click=join>
                    {words!(i18n, notes.keep_both)}
                </Button>
                <SaveStatus
                    state=saving
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </Notice>
    }
}
