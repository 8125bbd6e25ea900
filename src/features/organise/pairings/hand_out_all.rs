//! Handing out every pairing that waits: a zip archive with a file for each person.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{clock, download, timer};
use crate::domain::id::PairingId;
use crate::domain::pairing::{Pairing, PairingState};
use crate::domain::participant::Side;
use crate::exchange::archive::zip;
use crate::exchange::packet::{file_name, to_file};
use crate::features::shared::coordinator::CoordinatorNotice;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind};
use crate::words;

/// How many pairings become packets between two moments in which the browser may paint.
const SLICE: usize = 50;

/// What became of handing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Outcome {
    #[default]
    Nothing,
    Preparing,
    /// This many files were handed to the browser.
    Saved(usize),
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

    fn count(self, state: AppState) -> usize {
        state.pairings.with(|list| {
            list.iter()
                .filter(|known| self.takes(&known.pairing))
                .count()
        })
    }
}

/// The files of these pairings, two each, and whose they are.
async fn files(state: AppState, which: Which) -> (Vec<(String, Vec<u8>)>, Vec<PairingId>) {
    let Some(programme) = state.programme_now() else {
        return (Vec::new(), Vec::new());
    };
    let wanted: Vec<_> = state.pairings.with_untracked(|list| {
        let wanted = list.iter().filter(|known| which.takes(&known.pairing));
        wanted.cloned().collect()
    });
    let today = clock::today();
    let (mut files, mut ids) = (Vec::new(), Vec::new());
    for slice in wanted.chunks(SLICE) {
        for pairing in slice {
            let packet = |side| state.pairing_packet(&programme, pairing, side, today);
            if let (Some(mentor), Some(mentee)) = (packet(Side::Mentor), packet(Side::Mentee)) {
                files.extend([mentor, mentee].map(|one| (file_name(&one), to_file(&one))));
                ids.push(pairing.pairing.id.clone());
            }
        }
        timer::pause(0).await;
    }
    (files, ids)
}

/// Buttons that hand out every pairing that waits.
#[component]
pub fn HandOutAll() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let outcome = RwSignal::new(Outcome::default());
    let new = Memo::new(move |_| Which::New.count(state));
    let waiting = Memo::new(move |_| Which::Waiting.count(state));
    let hand_out = move |which: Which| {
        if outcome.get_untracked() == Outcome::Preparing {
            return;
        }
        outcome.set(Outcome::Preparing);
        spawn_local(async move {
            let (files, ids) = files(state, which).await;
            let day = clock::today().format("%Y-%m-%d");
            if files.is_empty() {
                let gone = t_string!(i18n, pairings.gone_text).to_owned();
                let _ = outcome.try_set(Outcome::Problem(gone));
                return;
            }
            let is_saved = zip(&files).is_ok_and(|archive| {
                let name = format!("turnabout-pairings-{day}.zip");
                download::save(&name, "application/zip", &archive)
            });
            let result = if is_saved {
                match state.note_handed_out(&ids, clock::today()).await {
                    Ok(()) => Outcome::Saved(files.len()),
                    Err(error) => Outcome::Problem(storage_error(i18n, &error)),
                }
            } else {
                Outcome::Problem(t_string!(i18n, handing.save_failed).to_owned())
            };
            let _ = outcome.try_set(result);
        });
    };
    let has_waiting = move || waiting.get() > 0;
    view! {
        <section class="stack" aria-labelledby="hand-out">
            <h2 id="hand-out">{words!(i18n, handing.title)}</h2>
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
                    on_click=move |_| hand_out(Which::New)
                >
                    {move || match new.get() {
                        0 => t_string!(i18n, handing.none_new).to_owned(),
                        count => t_string!(i18n, handing.hand_out_new, count = count),
                    }}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || waiting.get() == 0)
                    on_click=move |_| hand_out(Which::Waiting)
                >
                    {move || t_string!(i18n, handing.all_waiting, count = waiting.get())}
                </Button>
            </div>
            <div role="status">
                {move || match outcome.get() {
                    Outcome::Nothing | Outcome::Problem(_) => ().into_any(),
                    Outcome::Preparing => {
                        view! { <p>{words!(i18n, handing.preparing)}</p> }.into_any()
                    }
                    Outcome::Saved(count) => {
                        view! {
                            <Notice kind=NoticeKind::Good>
                                <p>{t_string!(i18n, handing.saved, count = count)}</p>
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
