//! What a point is about and how long it takes, typed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Ground, row};
use crate::browser::focus;
use crate::domain::agenda::{Point, PointMinutes};
use crate::domain::text::ShortText;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::state::StorageError;
use crate::ui::{Button, ButtonKind, SaveState, SaveStatus, Text, TextArea, TextField};
use crate::words;

/// The id of the first field of a new point.
pub(super) const NEW: &str = "new-point-what";
/// How long a new point takes, unless somebody says otherwise.
const USUAL: &str = "10";

/// What was typed.
#[derive(Clone, Copy)]
struct Typed {
    what: RwSignal<String>,
    minutes: RwSignal<String>,
    wrong_what: RwSignal<Option<String>>,
    wrong_minutes: RwSignal<Option<String>>,
}

impl Typed {
    fn new(what: &str, minutes: &str) -> Self {
        Self {
            what: RwSignal::new(what.to_owned()),
            minutes: RwSignal::new(minutes.to_owned()),
            wrong_what: RwSignal::new(None),
            wrong_minutes: RwSignal::new(None),
        }
    }

    fn differs_from(self, what: &str, minutes: &str) -> bool {
        self.what.with(|typed| typed.trim() != what)
            || self.minutes.with(|typed| typed.trim() != minutes)
    }
}

/// The fields. `on_save` gets what is sound; what is not is said beside its field.
#[component]
fn Fields(
    /// What the ids begin with.
    name: String,
    typed: Typed,
    /// The words on the button that saves.
    save: Text,
    #[prop(into)] on_save: Callback<(ShortText, PointMinutes)>,
    #[prop(into)] on_cancel: Callback<()>,
    /// The words on the button that closes the form.
    cancel: Text,
    saving: RwSignal<SaveState>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (what_id, minutes_id) = (format!("{name}-what"), format!("{name}-minutes"));
    let ids = StoredValue::new((what_id.clone(), minutes_id.clone()));
    let press = move || {
        let what = ShortText::parse(&typed.what.get_untracked()).ok();
        let minutes = typed.minutes.get_untracked().trim().parse().ok();
        let minutes = minutes.and_then(PointMinutes::from_minutes);
        let wrong = |is_wrong: bool, sentence: &str| is_wrong.then(|| sentence.to_owned());
        let sentence = t_string!(i18n, agenda.error_what);
        typed.wrong_what.set(wrong(what.is_none(), sentence));
        let sentence = t_string!(i18n, agenda.error_minutes);
        typed.wrong_minutes.set(wrong(minutes.is_none(), sentence));
        match (what, minutes) {
            (Some(what), Some(minutes)) => on_save.run((what, minutes)),
            (None, _) => ids.with_value(|(what, _)| focus::move_to(what)),
            (_, None) => ids.with_value(|(_, minutes)| focus::move_to(minutes)),
        }
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                press();
            }
        >
            <TextArea
                id=what_id
                label=words!(i18n, agenda.what)
                value=typed.what
                error=typed.wrong_what
                rows=2
            />
            <TextField
                id=minutes_id
                label=words!(i18n, agenda.minutes)
                value=typed.minutes
                error=typed.wrong_minutes
                kind="number"
                class="input--short"
            />
            <div class="row">
                // A submit button, so that Enter in the field of minutes saves too.
                <button type="submit" class="button button--small">
                    {save}
                </button>
                <Button kind=ButtonKind::Link on_click=move |_| on_cancel.run(())>
                    {cancel}
                </Button>
                <SaveStatus
                    state=saving
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </form>
    }
}

/// Adds points by hand, one after the other.
#[component]
pub(super) fn NewPoint(ground: Ground, on_close: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let typed = Typed::new("", USUAL);
    let saving = RwSignal::new(SaveState::Untouched);
    hold_unsaved(Signal::derive(move || {
        typed.what.with(|typed| !typed.trim().is_empty())
    }));
    let save = move |(what, minutes): (ShortText, PointMinutes)| {
        // A second press while the first is on its way would make a second point.
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        saving.set(SaveState::Saving);
        let session = ground.session.get_untracked();
        let taken = typed.what.get_untracked();
        spawn_local(async move {
            let added = ground.actions.state.add_point(&session, what, minutes);
            let came = match added.await {
                Ok(_) => {
                    // What was typed meanwhile is the beginning of the next one.
                    typed.what.try_update(|typed| {
                        if *typed == taken {
                            typed.clear();
                        }
                    });
                    focus::move_to(NEW);
                    SaveState::Saved
                }
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            };
            saving.try_set(came);
        });
    };
    view! {
        <section class="card no-print" aria-labelledby="new-point-title">
            <h3 id="new-point-title">{words!(i18n, agenda.add)}</h3>
            <Fields
                name="new-point".to_owned()
                typed=typed
                save=words!(i18n, agenda.add_it)
                on_save=save
                on_cancel=on_close
                cancel=words!(i18n, app.close)
                saving=saving
            />
        </section>
    }
}

/// Changes a point where it stands.
#[component]
pub(super) fn ChangePoint(point: Point, ground: Ground, on_close: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let (what, minutes) = (point.what.to_string(), point.minutes.minutes().to_string());
    let typed = Typed::new(&what, &minutes);
    let saving = RwSignal::new(SaveState::Untouched);
    let changed_elsewhere = RwSignal::new(false);
    hold_unsaved(Signal::derive(move || typed.differs_from(&what, &minutes)));
    let name = row::name_of(&point.id);
    let seen = StoredValue::new(point);
    let save = move |what: ShortText, minutes: PointMinutes, overwrites: bool| {
        saving.set(SaveState::Saving);
        let seen = seen.get_value();
        let pairing = ground.actions.pairing();
        spawn_local(async move {
            let point = Point {
                what,
                minutes,
                ..seen.clone()
            };
            let kept = ground
                .actions
                .state
                .save_point(&pairing, &point, &seen, overwrites);
            let came = match kept.await {
                Ok(()) => {
                    // The form goes, so what it held is no longer held.
                    typed.what.try_set(seen.what.to_string());
                    typed.minutes.try_set(seen.minutes.minutes().to_string());
                    on_close.run(());
                    return;
                }
                Err(StorageError::ChangedElsewhere) => {
                    changed_elsewhere.try_set(true);
                    SaveState::Untouched
                }
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            };
            saving.try_set(came);
        });
    };
    let overwrite = move |()| {
        let what = ShortText::parse(&typed.what.get_untracked());
        let minutes = typed.minutes.get_untracked().trim().parse().ok();
        if let (Ok(what), Some(minutes)) = (what, minutes.and_then(PointMinutes::from_minutes)) {
            save(what, minutes, true);
        }
    };
    view! {
        <Fields
            name=name
            typed=typed
            save=words!(i18n, app.save)
            on_save=move |(what, minutes)| save(what, minutes, false)
            on_cancel=on_close
            cancel=words!(i18n, app.cancel)
            saving=saving
        />
        <ChangedElsewhere is_so=changed_elsewhere on_overwrite=overwrite />
    }
}
