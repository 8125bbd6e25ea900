//! How a session went: held with what was covered, cancelled without blame, or missed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Toasts;
use super::at::At;
use crate::browser::{clock, own_kind};
use crate::domain::participant::Side;
use crate::domain::session::{Session, SessionState};
use crate::domain::text::LongText;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::sessions::InPlaceOf;
use crate::state::{AppState, StorageError, use_app_state};
use crate::ui::{
    Button, ButtonKind, ChoiceOption, LinkButton, Notice, Radios, SaveState, SaveStatus, TextArea,
    ToastMessage,
};
use crate::ui::{live, text};
use crate::words;

/// Which form is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Held,
    Cancelled,
}

/// Logs a session that has started, and shows what was logged.
#[component]
pub fn SessionLog(
    session: Session,
    /// Whether it has started.
    has_started: bool,
    toast: Toasts,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let form = RwSignal::new(match session.state {
        SessionState::Held { .. } => Some(Form::Held),
        SessionState::Planned | SessionState::Cancelled { .. } | SessionState::Missed { .. } => {
            None
        }
    });
    let is_planned = session.state == SessionState::Planned;
    let is_of_today = matches!(
        session.state,
        SessionState::Held { logged_on, .. } if logged_on == clock::today()
    );
    let not_held = not_held(i18n, state, &session);
    let kept = StoredValue::new(session);
    let on_missed = move |_| log_missed(i18n, state, kept.get_value(), toast);
    view! {
        <section class="stack" aria-labelledby="log-title">
            <h2 id="log-title" tabindex="-1">
                {words!(i18n, session.log_title)}
            </h2>
            {not_held}
            {is_planned
                .then(|| {
                    view! {
                        <div class="row">
                            {has_started
                                .then(|| {
                                    view! {
                                        <Button on_click=move |_| {
                                            form.set(Some(Form::Held));
                                        }>{words!(i18n, session.mark_held)}</Button>
                                    }
                                })}
                            <Button
                                kind=ButtonKind::Quiet
                                on_click=move |_| form.set(Some(Form::Cancelled))
                            >
                                {words!(i18n, session.mark_cancelled)}
                            </Button>
                            {has_started
                                .then(|| {
                                    view! {
                                        <Button kind=ButtonKind::Quiet on_click=on_missed>
                                            {words!(i18n, notes.mark_missed)}
                                        </Button>
                                    }
                                })}
                        </div>
                        {(!has_started)
                            .then(|| {
                                view! { <p class="soft">{words!(i18n, session.not_started)}</p> }
                            })}
                    }
                })}
            {live(move || match form.get() {
                Some(Form::Held) => view! { <HeldForm session=kept.get_value() /> }.into_any(),
                Some(Form::Cancelled) => {
                    view! { <CancelledForm session=kept.get_value() /> }.into_any()
                }
                None => ().into_any(),
            })}
            {(is_of_today && own_kind::safari().is_some()).then(|| view! { <BackupOnSafari /> })}
        </section>
    }
}

/// Why a session was not held, where it was not; without blame.
fn not_held(i18n: Texts, state: AppState, session: &Session) -> Option<AnyView> {
    let by = match session.state {
        SessionState::Planned | SessionState::Held { .. } => return None,
        SessionState::Cancelled { by, .. } => by,
        SessionState::Missed { .. } => {
            return Some(view! { <p>{words!(i18n, notes.missed)}</p> }.into_any());
        }
    };
    let at = At::of(state, session);
    Some(
        view! {
            <p>
                {text(move || match by {
                    None => t_string!(i18n, notes.cancelled).to_owned(),
                    Some(side) => {
                        t_string!(i18n, notes.cancelled_by, name = at.name_of(side))
                    }
                })}
            </p>
        }
        .into_any(),
    )
}

/// Logs that nobody came, or only one; it can be taken back.
fn log_missed(i18n: Texts, state: AppState, before: Session, toast: Toasts) {
    let say = move |text: String| {
        let _ = toast.try_set(Some(ToastMessage { text, undo: None }));
    };
    if before.start.moment > clock::now() {
        return say(t_string!(i18n, session.not_started).to_owned());
    }
    spawn_local(async move {
        let missed = before.clone().missed(clock::today());
        let place = InPlaceOf::Seen(&before);
        if let Err(error) = state.save_session(missed, place).await {
            return say(storage_error(i18n, &error));
        }
        let undo = Callback::new(move |()| {
            let before = before.clone();
            spawn_local(async move {
                let seen = untrack(|| state.session(&before.id));
                let is_missed = |seen: &Session| matches!(seen.state, SessionState::Missed { .. });
                let seen = seen.filter(is_missed);
                let outcome = match &seen {
                    Some(seen) => state.save_session(before, InPlaceOf::Seen(seen)).await,
                    None => Err(StorageError::ChangedElsewhere),
                };
                if let Err(error) = outcome {
                    say(storage_error(i18n, &error));
                }
            });
        });
        let label = t_string!(i18n, app.undo).to_owned();
        let _ = toast.try_set(Some(ToastMessage {
            text: t_string!(i18n, notes.missed_logged).to_owned(),
            undo: Some((label, undo)),
        }));
    });
}

/// Asks for a backup after a session was logged, as long as Safari may delete it; not twice on one day.
#[component]
fn BackupOnSafari() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let is_behind = RwSignal::new(false);
    spawn_local(async move {
        let last = state.last_backup().await;
        let is_from_today =
            last.is_some_and(|last| last.made.date_naive() == clock::now().date_naive());
        is_behind.try_set(!is_from_today);
    });
    live(move || {
        is_behind.get().then(|| {
            view! {
                <Notice>
                    <p>{words!(i18n, session.backup_on_safari)}</p>
                    <div>
                        <LinkButton kind=ButtonKind::Small href=Route::Data.href()>
                            {words!(i18n, session.backup_now)}
                        </LinkButton>
                    </div>
                </Notice>
            }
        })
    })
}

/// What was covered. It is saved only when the button is pressed, and says so until then.
#[component]
fn HeldForm(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let (is_held, before) = match &session.state {
        SessionState::Held { covered, .. } => (
            true,
            covered
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        _ => (false, String::new()),
    };
    let covered = RwSignal::new(before.clone());
    let differs_from = RwSignal::new(before.trim().to_owned());
    let saving = RwSignal::new(if is_held {
        SaveState::Saved
    } else {
        SaveState::Untouched
    });
    let error = RwSignal::new(None::<String>);
    let kept = StoredValue::new(session);
    let changed_elsewhere = RwSignal::new(false);
    let save = move |overwrites: bool| {
        let typed = covered.get_untracked();
        let parsed = match typed.trim() {
            "" => Ok(None),
            text => LongText::parse(text).map(Some),
        };
        let Ok(parsed) = parsed else {
            error.set(Some(t_string!(i18n, plan.error_covered).to_owned()));
            return;
        };
        let logged = kept.get_value().held(parsed, clock::now(), clock::today());
        let Ok(logged) = logged else {
            error.set(Some(t_string!(i18n, session.not_started).to_owned()));
            return;
        };
        error.set(None);
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let before = kept.get_value();
            let place = match overwrites {
                true => InPlaceOf::Whatever,
                false => InPlaceOf::Seen(&before),
            };
            let state = match state.save_session(logged, place).await {
                Ok(()) => {
                    differs_from.try_set(typed.trim().to_owned());
                    SaveState::Saved
                }
                Err(StorageError::ChangedElsewhere) => {
                    changed_elsewhere.try_set(true);
                    SaveState::Untouched
                }
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            };
            let _ = saving.try_set(state);
        });
    };
    let differs = Signal::derive(move || covered.get().trim() != differs_from.get());
    hold_unsaved(differs);
    let status = Signal::derive(move || match saving.get() {
        SaveState::Saved if differs.get() => {
            SaveState::Problem(t_string!(i18n, app.not_saved).to_owned())
        }
        other => other,
    });
    view! {
        <div class="stack">
            <TextArea
                id="session-covered"
                label=words!(i18n, session.covered)
                hint=words!(i18n, session.covered_hint)
                value=covered
                error=error
            />
            <ChangedElsewhere is_so=changed_elsewhere on_overwrite=move |()| save(true) />
            <div class="row">
                <Button on_click=move |_| save(false)>
                    {text(move || {
                        if is_held {
                            t_string!(i18n, session.save_covered)
                        } else {
                            t_string!(i18n, session.save_held)
                        }
                    })}
                </Button>
                <SaveStatus
                    state=status
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </div>
    }
}

/// Who could not make it, where that is said.
#[component]
fn CancelledForm(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = state.my_pairing(Some(&session.pairing));
    let my_side = pairing
        .as_ref()
        .map_or(Side::Mentor, |pairing| pairing.my_side);
    let partner = pairing
        .map(|pairing| pairing.partner.name.to_string())
        .unwrap_or_default();
    let by = RwSignal::new("unsaid".to_owned());
    let saving = RwSignal::new(SaveState::Untouched);
    let kept = StoredValue::new(session);
    let save = move |_| {
        let by = match by.get_untracked().as_str() {
            "me" => Some(my_side),
            "partner" => Some(my_side.other()),
            _ => None,
        };
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let before = kept.get_value();
            let cancelled = before.clone().cancelled(by, clock::today());
            if let Err(error) = state
                .save_session(cancelled, InPlaceOf::Seen(&before))
                .await
            {
                let _ = saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
            }
        });
    };
    let options = vec![
        ChoiceOption {
            value: "unsaid".into(),
            label: words!(i18n, session.by_unsaid),
            hint: None,
        },
        ChoiceOption {
            value: "me".into(),
            label: words!(i18n, session.by_me),
            hint: None,
        },
        ChoiceOption {
            value: "partner".into(),
            label: Signal::derive(move || {
                t_string!(i18n, session.by_partner, partner = partner.clone())
            }),
            hint: None,
        },
    ];
    view! {
        <div class="stack">
            <Radios
                id="cancelled-by"
                legend=words!(i18n, session.who_cancelled)
                value=by
                options=options
            />
            <div class="row">
                <Button on_click=save>{words!(i18n, session.save_cancelled)}</Button>
                <SaveStatus
                    state=saving
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </div>
    }
}
