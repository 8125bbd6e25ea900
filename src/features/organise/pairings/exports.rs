//! Files to take out: people, pairings, and the pairs that the rules permit.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::timer::Pace;
use crate::browser::{clock, download, focus};
use crate::domain::pairing::Pairing;
use crate::domain::participant::Participant;
use crate::domain::text::EmailAddress;
use crate::exchange::export::{ExportScope, PairingRow, PairingsFile, PeopleFile};
use crate::features::shared::answers::state_name;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::matching::{RunError, Running};
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::{Button, ButtonKind, Progress};
use crate::words;

/// The id of the button that asks the worker.
const PERMITTED: &str = "export-permitted";

fn save(name: &str, csv: &[u8]) -> bool {
    let day = clock::today().format("%Y-%m-%d");
    download::save(&format!("turnabout-{name}-{day}.csv"), "text/csv", csv)
}

/// Saves everybody.
async fn save_people(state: AppState) -> bool {
    let people = state.people().get_untracked();
    let mut file = PeopleFile::new(ExportScope::Default);
    let mut pace = Pace::begin();
    for person in &people {
        file.add(person);
        pace.rest().await;
    }
    save("people", &file.finish())
}

/// Saves pairings, and says whether the browser took the file.
pub async fn save_pairings(i18n: Texts, state: AppState, pairings: Vec<Pairing>) -> bool {
    let people = state.people().get_untracked();
    // People are kept in the order of their keys.
    let person = |id| {
        let place = people.binary_search_by(|person| person.id.cmp(id)).ok()?;
        Some(&*people[place])
    };
    let mut file = PairingsFile::new(ExportScope::Default);
    let mut pace = Pace::begin();
    for pairing in &pairings {
        let (mentor, mentee) = (person(&pairing.mentor), person(&pairing.mentee));
        file.add(&PairingRow {
            mentor: name(mentor),
            mentor_email: email(mentor),
            mentee: name(mentee),
            mentee_email: email(mentee),
            state: state_name(i18n, pairing.state()),
            approved_on: &pairing.approved_on.format("%Y-%m-%d").to_string(),
            fit: None,
        });
        pace.rest().await;
    }
    save("pairings", &file.finish())
}

fn name(person: Option<&Participant>) -> &str {
    person.map_or("", |person| person.name.as_str())
}

fn email(person: Option<&Participant>) -> &str {
    person
        .and_then(|person| person.email.as_ref())
        .map_or("", EmailAddress::as_str)
}

/// Buttons that save the files.
#[component]
pub fn Exports() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let running = Running::default();
    let said = RwSignal::new(String::new());
    let say = move |is_saved: bool| {
        let sentence = if is_saved {
            t_string!(i18n, hand.saved_file)
        } else {
            t_string!(i18n, handing.save_failed)
        };
        let _ = said.try_set(sentence.to_owned());
    };
    let all_pairings = move |_| {
        let all = state.pairings.with_untracked(|list| {
            let pairings = list.iter().map(|known| known.pairing.clone());
            pairings.collect()
        });
        spawn_local(async move { say(save_pairings(i18n, state, all).await) });
    };
    let is_running = Memo::new(move |_| running.progress.with(Option::is_some));
    let permitted = move |_| {
        if is_running.get_untracked() {
            return;
        }
        said.set(String::new());
        spawn_local(async move {
            match state.permitted_pairs(running).await {
                Ok(csv) => say(save("permitted-pairs", csv.as_bytes())),
                Err(RunError::Cancelled) => {
                    let _ = said.try_set(t_string!(i18n, handing.cancelled).to_owned());
                }
                Err(RunError::NoProgramme) => {
                    let _ = said.try_set(t_string!(i18n, matching.no_programme).to_owned());
                }
                Err(RunError::Broken(reason)) => {
                    let sentence = t_string!(i18n, matching.error_broken, reason = reason);
                    let _ = said.try_set(sentence);
                }
                Err(RunError::Storage(error)) => {
                    let _ = said.try_set(storage_error(i18n, &error));
                }
            }
        });
    };
    let share = Signal::derive(move || {
        running
            .progress
            .get()
            .map(|progress| f64::from(progress.thousandths) / 1000.0)
    });
    let on_cancel = move |()| {
        running.cancel();
        focus::move_to(PERMITTED);
    };
    on_cleanup(move || running.cancel());
    view! {
        <section class="stack" aria-labelledby="exports">
            <h2 id="exports">{words!(i18n, handing.exports)}</h2>
            <p class="soft">{words!(i18n, handing.exports_text)}</p>
            <div class="row">
                <Button
                    kind=ButtonKind::Quiet
                    on_click=move |_| spawn_local(async move { say(save_people(state).await) })
                >
                    {words!(i18n, handing.export_people)}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    on_click=all_pairings
                >
                    {words!(i18n, handing.export_pairings)}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    id=PERMITTED
                    disabled=is_running
                    on_click=permitted
                >
                    {words!(i18n, handing.export_permitted)}
                </Button>
            </div>
            <p class="small soft">{words!(i18n, handing.permitted_text)}</p>
            <When condition=Signal::derive(move || is_running.get())>
                <Progress
                    label=words!(i18n, matching.phase_scoring)
                    share=share
                    cancel=words!(i18n, app.cancel)
                    on_cancel=on_cancel
                />
            </When>
            <p role="status">{move || said.get()}</p>
        </section>
    }
}
