//! The proof of the run, to be downloaded and checked by anyone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::proposing::sentence;
use crate::browser::clock;
use crate::i18n::use_i18n;
use crate::state::matching::{ProofError, Running};
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Progress, When};
use crate::words;

/// Says what the proof is, and saves it as a file.
#[component]
pub fn ProofOfRun() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let running = Running::default();
    on_cleanup(move || running.cancel());
    let said = RwSignal::new(String::new());
    let is_running = running.is_running();
    let save = move |_| {
        said.set(String::new());
        spawn_local(async move {
            let sentence = match state.proof(running).await {
                Ok(file) => {
                    let day = clock::today().format("%Y-%m-%d");
                    match file.save(&format!("turnabout-proof-{day}.json"), "application/json") {
                        true => t_string!(i18n, proof.saved).to_owned(),
                        false => t_string!(i18n, proof.not_saved).to_owned(),
                    }
                }
                Err(ProofError::NotThisRun) => t_string!(i18n, proof.not_this_run).to_owned(),
                Err(ProofError::Run(error)) => sentence(i18n, error),
            };
            let _ = said.try_set(sentence);
        });
    };
    view! {
        <h2>{words!(i18n, proof.title)}</h2>
        <p>{words!(i18n, proof.text)}</p>
        <p class="small soft">{words!(i18n, proof.holds)}</p>
        <div>
            <Button kind=ButtonKind::Quiet disabled=is_running on_click=save>
                {words!(i18n, proof.save)}
            </Button>
        </div>
        <When condition=is_running>
            <Progress
                label=words!(i18n, proof.running)
                share=running.share()
                cancel=words!(i18n, app.cancel)
                on_cancel=move |()| running.cancel()
            />
        </When>
        <p role="status">{move || said.get()}</p>
    }
}
