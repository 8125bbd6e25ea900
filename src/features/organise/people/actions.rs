//! What is done with the people that are chosen: removing them, with a way back, and taking them out.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::order::PeopleIndex;
use crate::browser::{download, focus, timer};
use crate::domain::participant::Participant;
use crate::exchange::export::{ExportScope, PeopleFile};
use crate::features::shared::count::count;
use crate::features::shared::listing::Tally;
use crate::features::shared::removal::{RemovalDialog, Removing, with_standing};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, Selection, ToastMessage, text};
use crate::words;

/// The people as a file, written in slices.
pub async fn csv_of(people: Vec<Arc<Participant>>) -> Vec<u8> {
    let mut file = PeopleFile::new(ExportScope::Default);
    let mut pace = timer::Pace::begin();
    for person in &people {
        file.add(person);
        pace.rest().await;
    }
    file.finish()
}

/// Saves people as a file and says whether the browser took it.
pub async fn save(people: Vec<Arc<Participant>>) -> bool {
    let csv = csv_of(people).await;
    download::save("turnabout-people.csv", "text/csv", &csv)
}

/// How many of these are in a pairing that nobody has declined.
fn paired(state: AppState, people: &[Arc<Participant>]) -> usize {
    let in_pairings: HashSet<String> = untrack(|| {
        with_standing(state, |standing| {
            standing
                .flat_map(|pairing| [pairing.mentor.to_string(), pairing.mentee.to_string()])
                .collect()
        })
    });
    let is_paired = |person: &&Arc<Participant>| in_pairings.contains(person.id.as_str());
    people.iter().filter(is_paired).count()
}

/// Buttons for those who are chosen.
#[component]
pub fn Actions(
    index: ReadSignal<Arc<PeopleIndex>>,
    selection: Selection,
    tally: Memo<Tally>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let removing = Removing::default();
    let how_many = Memo::new(move |_| tally.get().chosen);
    let is_none = Signal::derive(move || how_many.get() == 0);
    let chosen = move || {
        selection.with_untracked(|ids| {
            index.with_untracked(|index| {
                let all = (0..).map_while(|number| index.person(number));
                all.filter(|person| ids.contains(person.id.as_str()))
                    .collect::<Vec<_>>()
            })
        })
    };
    let say = move |text: String, undo: Option<Callback<()>>| {
        let undo = undo.map(|undo| (t_string!(i18n, app.undo).to_owned(), undo));
        toast.try_set(Some(ToastMessage { text, undo }));
    };
    let export = move |_| {
        let people = chosen();
        spawn_local(async move {
            let text = if save(people).await {
                t_string!(i18n, people.exported)
            } else {
                t_string!(i18n, app.save_failed)
            };
            say(text.to_owned(), None);
        });
    };
    let put_back = move |people: Vec<Arc<Participant>>| {
        // The button that was pressed is gone.
        focus::move_to_heading();
        spawn_local(async move {
            let number = people.len();
            let sentence = match state.put_back_people(people).await {
                Ok(()) => t_string!(i18n, people.put_back, count = count(i18n, number)),
                Err(error) => storage_error(i18n, &error),
            };
            say(sentence, None);
        });
    };
    let remove = move |()| {
        let ids: Vec<_> = chosen().iter().map(|person| person.id.clone()).collect();
        spawn_local(async move {
            match state.remove_people(&ids).await {
                Ok(removed) => {
                    removing.done();
                    selection.clear();
                    // The dialog first gives the focus back to its button.
                    request_animation_frame(focus::move_to_heading);
                    let number = count(i18n, removed.len());
                    let sentence = t_string!(i18n, people.removed_now, count = number);
                    let undo = Callback::new(move |()| put_back(removed.clone()));
                    say(sentence, Some(undo));
                }
                Err(error) => removing.failed(storage_error(i18n, &error)),
            }
        });
    };
    let warning = move || match paired(state, &chosen()) {
        0 => None,
        some => Some(t_string!(
            i18n,
            people.remove_paired,
            count = count(i18n, some)
        )),
    };
    view! {
        <Button
            kind=ButtonKind::Small
            disabled=is_none
            on_click=move |_| removing.ask()
        >
            {move || match how_many.get() {
                0 => t_string!(i18n, people.remove_none).to_owned(),
                some => t_string!(i18n, people.remove_chosen, count = count(i18n, some)),
            }}
        </Button>
        <Button kind=ButtonKind::Small disabled=is_none on_click=export>
            {move || match how_many.get() {
                0 => t_string!(i18n, people.export_none).to_owned(),
                some => t_string!(i18n, people.export_chosen, count = count(i18n, some)),
            }}
        </Button>
        <RemovalDialog
            removing=removing
            title=text(move || {
                t_string!(i18n, people.remove_title, count = count(i18n, how_many.get()))
            })
            text=words!(i18n, people.remove_text)
            warning=Signal::derive(warning)
            keep=words!(i18n, people.keep_chosen)
            on_remove=remove
        />
    }
}
