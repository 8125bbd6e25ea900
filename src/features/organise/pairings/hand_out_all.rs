//! Handing out many pairings: a zip archive with a file for each person, written by the worker.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{clock, focus};
use crate::domain::id::PairingId;
use crate::domain::pairing::{Pairing, PairingState};
use crate::features::shared::coordinator::CoordinatorNotice;
use crate::features::shared::count::count;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::matching::{RunError, Running};
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, Progress};
use crate::words;

/// The id of the section's heading.
const TITLE: &str = "hand-out";

/// What became of handing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Outcome {
    #[default]
    Nothing,
    Preparing,
    /// This many files were handed to the browser.
    Saved(usize),
    Cancelled,
    Problem(String),
}

/// Which pairings are handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// Those that were never handed out.
    New,
    /// Those too that were, and still wait.
    Waiting,
}

impl Which {
    fn takes(self, pairing: &Pairing) -> bool {
        let is_new = pairing.handed_out_on.is_none();
        pairing.state() == PairingState::Waiting && (self == Self::Waiting || is_new)
    }

    fn ids(self, state: AppState) -> BTreeSet<PairingId> {
        state.pairings.with_untracked(|list| {
            let pairings = list.iter().map(|known| &known.pairing);
            let taken = pairings.filter(|pairing| self.takes(pairing));
            taken.map(|pairing| pairing.id.clone()).collect()
        })
    }

    fn count(self, state: AppState) -> usize {
        state.pairings.with(|list| {
            list.iter()
                .filter(|known| self.takes(&known.pairing))
                .count()
        })
    }
}

/// The archive on its way, or what became of it. The buttons above the list and those for the chosen
/// pairings share it.
#[derive(Clone, Copy)]
pub struct HandingOut {
    i18n: Texts,
    state: AppState,
    running: Running,
    outcome: RwSignal<Outcome>,
}

impl HandingOut {
    /// Nothing is on its way. Call it within the screen.
    pub fn new() -> Self {
        let running = Running::default();
        on_cleanup(move || running.cancel());
        Self {
            i18n: use_i18n(),
            state: use_app_state(),
            running,
            outcome: RwSignal::new(Outcome::default()),
        }
    }

    /// Hands pairings out: has the archive written and saved, and notes it.
    pub fn begin(self, ids: BTreeSet<PairingId>) {
        if self.outcome.get_untracked() == Outcome::Preparing {
            return;
        }
        self.outcome.set(Outcome::Preparing);
        focus::move_to(TITLE);
        spawn_local(async move {
            let outcome = self.hand_out(&ids).await;
            let _ = self.outcome.try_set(outcome);
        });
    }

    async fn hand_out(self, ids: &BTreeSet<PairingId>) -> Outcome {
        let i18n = self.i18n;
        let today = clock::today();
        let (archive, ids) = match self.state.hand_out(ids, today, self.running).await {
            Ok((_, ids)) if ids.is_empty() => {
                return Outcome::Problem(t_string!(i18n, pairings.gone_text).to_owned());
            }
            Ok(written) => written,
            Err(RunError::Cancelled) => return Outcome::Cancelled,
            Err(RunError::NoProgramme) => {
                return Outcome::Problem(t_string!(i18n, matching.no_programme).to_owned());
            }
            Err(RunError::Broken(reason)) => {
                let sentence = t_string!(i18n, handing.broken, reason = reason);
                return Outcome::Problem(sentence);
            }
            Err(RunError::Storage(error)) => return Outcome::Problem(storage_error(i18n, &error)),
        };
        let name = format!("turnabout-pairings-{}.zip", today.format("%Y-%m-%d"));
        if !archive.save(&name, "application/zip") {
            return Outcome::Problem(t_string!(i18n, handing.save_failed).to_owned());
        }
        match self.state.note_handed_out(&ids, today).await {
            Ok(()) => Outcome::Saved(2 * ids.len()),
            Err(error) => Outcome::Problem(storage_error(i18n, &error)),
        }
    }

    fn cancel(self) {
        self.running.cancel();
        focus::move_to(TITLE);
    }
}

/// Buttons that hand out every pairing that waits, and what became of it.
#[component]
pub fn HandOutAll(handing_out: HandingOut) -> impl IntoView {
    let HandingOut {
        i18n,
        state,
        running,
        outcome,
    } = handing_out;
    let new = Memo::new(move |_| Which::New.count(state));
    let waiting = Memo::new(move |_| Which::Waiting.count(state));
    let has_waiting = move || waiting.get() > 0;
    let is_preparing = Memo::new(move |_| outcome.get() == Outcome::Preparing);
    let share = Signal::derive(move || {
        let progress = running.progress.get();
        progress.map(|progress| f64::from(progress.thousandths) / 1000.0)
    });
    view! {
        <section class="stack" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">
                {words!(i18n, handing.title)}
            </h2>
            <When condition=Signal::derive(has_waiting)
                otherwise=move || view! { <p class="soft">{words!(i18n, handing.nothing)}</p> }
            >
                <p>{words!(i18n, handing.text)}</p>
                <CoordinatorNotice />
            </When>
            // They stay where they are, so that the focus does not get lost.
            <div class="row">
                <Button
                    disabled=Signal::derive(move || new.get() == 0)
                    on_click=move |_| handing_out.begin(Which::New.ids(state))
                >
                    {move || match new.get() {
                        0 => t_string!(i18n, handing.none_new).to_owned(),
                        some => t_string!(i18n, handing.hand_out_new, count = count(i18n, some)),
                    }}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || waiting.get() == 0)
                    on_click=move |_| handing_out.begin(Which::Waiting.ids(state))
                >
                    {move || {
                        let waiting = count(i18n, waiting.get());
                        t_string!(i18n, handing.all_waiting, count = waiting)
                    }}
                </Button>
            </div>
            <When condition=Signal::derive(move || is_preparing.get())>
                <Progress
                    label=words!(i18n, handing.preparing)
                    share=share
                    cancel=words!(i18n, app.cancel)
                    on_cancel=move |()| handing_out.cancel()
                />
            </When>
            <div role="status">
                {move || match outcome.get() {
                    Outcome::Nothing | Outcome::Preparing | Outcome::Problem(_) => ().into_any(),
                    Outcome::Cancelled => {
                        view! { <p>{words!(i18n, handing.cancelled)}</p> }.into_any()
                    }
                    Outcome::Saved(files) => {
                        view! {
                            <Notice kind=NoticeKind::Good>
                                <p>{t_string!(i18n, handing.saved, count = count(i18n, files))}</p>
                                <p>{words!(i18n, handing.saved_then)}</p>
                            </Notice>
                        }
                            .into_any()
                    }
                }}
            </div>
            {move || match outcome.get() {
                Outcome::Problem(sentence) => {
                    Some(
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{sentence}</p>
                            </Notice>
                        },
                    )
                }
                _ => None,
            }}
        </section>
    }
}
