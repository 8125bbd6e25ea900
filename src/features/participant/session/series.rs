//! Planning all sessions at once: what the rhythm says is proposed, each can be moved or left out, and then all are
//! kept together.

mod form;
mod proposal;
mod row;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::concerns::Ground;
use crate::browser::{focus, ids};
use crate::domain::id::PairingId;
use crate::domain::pairing::MyPairing;
use crate::domain::programme::SessionPlan;
use crate::domain::session::Session;
use crate::features::shared::calendar::save_calendar;
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::hold_unsaved;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Page, SaveState, SaveStatus, live, text};
use crate::words;

use form::SeriesForm;
use proposal::Proposal;
use row::ProposedSession;

/// Plans a series with the partner of the pairing chosen last.
#[component]
pub fn SeriesScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let has_errors = RwSignal::new(false);
    let pairing = Memo::new(move |_| state.my_pairing(None));
    let error_prefix = Signal::derive(move || {
        has_errors
            .get()
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    live(move || match pairing.get() {
        None => view! {
            <Page title=words!(i18n, sessions.none_title)>
                <div class="empty">
                    <p>{words!(i18n, sessions.no_pairing)}</p>
                    <LinkButton href=Route::Open { packet: None }
                        .href()>{words!(i18n, menu.open)}</LinkButton>
                </div>
            </Page>
        }
        .into_any(),
        Some(pairing) => {
            let partner = pairing.partner.name.to_string();
            let plan = state.my_plans.with_value(|plans| {
                let mut plans = plans.iter();
                let of_programme = plans.find(|(programme, _)| *programme == pairing.programme);
                of_programme.map(|(_, plan)| *plan)
            });
            let title = text(move || t_string!(i18n, series.title, partner = partner.clone()));
            view! {
                <Page title=title error_prefix=error_prefix>
                    <a href=Route::Sessions.href()>{words!(i18n, sessions.all)}</a>
                    <PairingChooser />
                    <Series pairing=pairing plan=plan has_errors=has_errors />
                </Page>
            }
            .into_any()
        }
    })
}

/// The form, what it proposes, and what became of it.
#[component]
fn Series(
    pairing: MyPairing,
    plan: Option<SessionPlan>,
    has_errors: RwSignal<bool>,
) -> impl IntoView {
    let state = use_app_state();
    let proposal = RwSignal::new(None::<Proposal>);
    let kept = RwSignal::new(None::<Vec<Session>>);
    let id = StoredValue::new(pairing.id.clone());
    let ground = Memo::new(move |_| {
        let sessions = state.sessions_of(&pairing.id);
        Ground::of(state, &pairing.programme, &sessions)
    });
    hold_unsaved(Signal::derive(move || {
        proposal.with(Option::is_some) && kept.with(Option::is_none)
    }));
    let on_proposal = move |proposed: Proposal| {
        proposal.set(Some(proposed));
        request_animation_frame(|| focus::move_to("proposal-title"));
    };
    let on_kept = move |sessions: Vec<Session>| {
        let _ = kept.try_set(Some(sessions));
        request_animation_frame(|| focus::move_to("series-kept"));
    };
    live(move || {
        if let Some(sessions) = kept.get() {
            return view! { <Kept sessions=sessions /> }.into_any();
        }
        let shown = live(move || {
            let proposal = proposal.get()?;
            Some(view! {
                <Proposed
                    pairing=id.get_value()
                    proposal=proposal
                    ground=ground
                    has_errors=has_errors
                    on_kept=on_kept
                />
            })
        });
        view! {
            <SeriesForm plan=plan on_proposal=on_proposal has_errors=has_errors />
            {shown}
        }
        .into_any()
    })
}

/// The sessions that are proposed, and the button that keeps them.
#[component]
fn Proposed(
    pairing: PairingId,
    proposal: Proposal,
    ground: Memo<Ground>,
    has_errors: RwSignal<bool>,
    #[prop(into)] on_kept: Callback<Vec<Session>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let saving = RwSignal::new(SaveState::Untouched);
    let proposal = StoredValue::new(proposal);
    let keep = move |_| {
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        let sessions = proposal.with_value(|proposal| proposal.sessions(&pairing));
        let sessions = match sessions {
            Ok(sessions) if sessions.is_empty() => {
                let sentence = t_string!(i18n, series.none_left).to_owned();
                saving.set(SaveState::Problem(sentence));
                return;
            }
            Ok(sessions) => sessions,
            Err(wrong) => {
                has_errors.set(true);
                wrong.moving.set(true);
                let sentence = t_string!(i18n, series.one_wrong).to_owned();
                saving.set(SaveState::Problem(sentence));
                request_animation_frame(move || focus::move_to(&wrong.date_id()));
                return;
            }
        };
        let Ok(series) = ids::item() else { return };
        has_errors.set(false);
        saving.set(SaveState::Saving);
        let pairing = pairing.clone();
        spawn_local(async move {
            match state.save_series(&pairing, &series, &sessions).await {
                Ok(()) => on_kept.run(sessions),
                Err(error) => {
                    let _ = saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
                }
            }
        });
    };
    let rows = proposal.with_value(|proposal| {
        let rows = proposal.rows.iter().map(|row| {
            view! { <ProposedSession row=*row proposal=proposal.clone() ground=ground /> }
                .into_any()
        });
        rows.collect::<Vec<AnyView>>()
    });
    let left = text(move || {
        let (left, all) = proposal.with_value(|proposal| (proposal.left(), proposal.rows.len()));
        t_string!(
            i18n,
            series.left,
            left = left.to_string(),
            all = all.to_string()
        )
    });
    view! {
        <section class="stack" aria-labelledby="proposal-title">
            <h2 id="proposal-title" tabindex="-1">{words!(i18n, series.proposal)}</h2>
            <p class="soft">{words!(i18n, series.proposal_hint)}</p>
            <ol class="plain-list stack">{rows}</ol>
            <p role="status">{left}</p>
            <div class="row">
                <Button on_click=keep>{words!(i18n, series.keep)}</Button>
                <SaveStatus
                    state=saving
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </section>
    }
}

/// Says that the series is kept, and what can be done with it.
#[component]
fn Kept(sessions: Vec<Session>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let count = sessions.len().to_string();
    let outcome = RwSignal::new(String::new());
    let entries: Vec<(Session, bool)> = sessions.into_iter().map(|one| (one, false)).collect();
    let entries = StoredValue::new(entries);
    let on_calendar = move |_| {
        spawn_local(async move {
            // As they are kept by now: what a calendar numbers its changes by comes from the writes.
            let now = untrack(|| {
                entries.with_value(|entries| {
                    let kept = entries.iter();
                    let kept =
                        kept.filter_map(|(one, gone)| Some((state.session(&one.id)?, *gone)));
                    kept.collect::<Vec<_>>()
                })
            });
            let saved = save_calendar(i18n, state, "series", &now).await;
            let sentence = if saved {
                t_string!(i18n, tracker.calendar_saved)
            } else {
                t_string!(i18n, app.save_failed)
            };
            let _ = outcome.try_set(sentence.to_owned());
        });
    };
    view! {
        <section class="stack">
            <h2 id="series-kept" tabindex="-1">
                {words!(i18n, series.kept)}
            </h2>
            <p>{text(move || t_string!(i18n, series.kept_count, count = count.clone()))}</p>
            <p class="soft">{words!(i18n, series.kept_next)}</p>
            <div class="row">
                <Button on_click=on_calendar>{words!(i18n, series.calendar)}</Button>
                <LinkButton kind=ButtonKind::Quiet href=Route::Update.href()>
                    {words!(i18n, update.title)}
                </LinkButton>
                <a href=Route::Sessions.href()>{words!(i18n, sessions.all)}</a>
            </div>
            <p role="status">{outcome}</p>
        </section>
    }
}
