//! What the two of a pair want to reach: a few goals, small steps, and how it goes.

mod actions;
mod goal_card;
mod goal_form;
mod past;
mod steps;
mod updates;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::domain::goal::{Goal, MOST_OPEN};
use crate::domain::id::ItemId;
use crate::domain::pairing::MyPairing;
use crate::domain::together::{Document, Edit, Item};
use crate::features::shared::language::Texts;
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, LinkButton, Memo, Page, Toast, ToastMessage, When, live, text};
use crate::words;

use goal_card::GoalCard;
use goal_form::GoalForm;
use past::PastGoal;

/// What the parts of this screen have in common.
#[derive(Clone, Copy)]
struct Shown {
    state: AppState,
    i18n: Texts,
    pairing: StoredValue<MyPairing>,
    toast: RwSignal<Option<ToastMessage>>,
    /// The goal that was written last; it is shown with everything.
    newest: RwSignal<Option<ItemId>>,
}

impl Shown {
    /// Looks at what the two keep together.
    fn look<T>(self, look: impl FnOnce(&Document) -> T) -> T {
        let id = self.pairing.with_value(|pairing| pairing.id.clone());
        self.state.with_document(&id, look)
    }

    fn goals(self) -> Vec<Goal> {
        self.look(Goal::all)
    }

    fn goal(self, id: &ItemId) -> Option<Goal> {
        self.look(|document| {
            let item = document.item(id).filter(|item| !item.is_gone())?;
            Goal::of_item(id, item)
        })
    }

    /// Whether another goal may be opened.
    fn is_full(self) -> bool {
        let goals = self.goals();
        goals.iter().filter(|goal| goal.is_open()).count() >= MOST_OPEN
    }

    /// Says what happened, and offers to take it back.
    fn say(self, text: String, undo: Option<Vec<Edit>>) {
        let undo = undo.map(|edits| {
            let undo = Callback::new(move |()| {
                self.make(edits.clone(), |_| true, None, |_| ());
            });
            (t_string!(self.i18n, app.undo).to_owned(), undo)
        });
        self.toast.try_set(Some(ToastMessage { text, undo }));
    }

    /// Makes edits, says what happened, and goes on with `then`, which is told whether they were made.
    fn make(
        self,
        edits: Vec<Edit>,
        is_still: impl Fn(&Document) -> bool + 'static,
        said: Option<(String, Option<Vec<Edit>>)>,
        then: impl Fn(bool) + 'static,
    ) {
        let pairing = self.pairing.with_value(|pairing| pairing.id.clone());
        spawn_local(async move {
            let outcome = self.state.edit(&pairing, edits, is_still).await;
            match (&outcome, said) {
                (Ok(()), Some((text, undo))) => self.say(text, undo),
                (Ok(()), None) => {}
                (Err(error), _) => self.say(storage_error(self.i18n, error), None),
            }
            then(outcome.is_ok());
        });
    }
}

/// Whether a goal stands in a document as it was seen.
fn is_as_seen(document: &Document, seen: &Goal) -> bool {
    let item: Option<&Item> = document.item(&seen.id).filter(|item| !item.is_gone());
    item.and_then(|item| Goal::of_item(&seen.id, item)).as_ref() == Some(seen)
}

/// The goals of the pairing chosen last.
#[component]
pub fn GoalsScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = Memo::new(move |_| state.my_pairing(None));
    live(move || match pairing.get() {
        Some(pairing) => view! { <GoalsOf pairing=pairing /> }.into_any(),
        None => view! {
            <Page title=words!(i18n, goals.none_title)>
                <div class="empty">
                    <p>{words!(i18n, pairing.none)}</p>
                    <LinkButton href=Route::Open { packet: None }
                        .href()>{words!(i18n, menu.open)}</LinkButton>
                </div>
            </Page>
        }
        .into_any(),
    })
}

#[component]
fn GoalsOf(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let partner = pairing.partner.name.to_string();
    let title = text(move || t_string!(i18n, goals.title, partner = partner.clone()));
    let toast = RwSignal::new(None::<ToastMessage>);
    let shown = Shown {
        state,
        i18n,
        pairing: StoredValue::new(pairing),
        toast,
        newest: RwSignal::new(None),
    };
    let all = Memo::new(move |_| shown.goals());
    let open = Memo::new(move |_| {
        all.with(|all| {
            let open = all.iter().filter(|goal| goal.is_open());
            open.map(|goal| goal.id.clone()).collect::<Vec<_>>()
        })
    });
    let past = Memo::new(move |_| {
        all.with(|all| {
            let past = all.iter().filter(|goal| !goal.is_open());
            past.map(|goal| goal.id.clone()).collect::<Vec<_>>()
        })
    });
    let is_adding = RwSignal::new(false);
    let is_empty = Signal::derive(move || all.with(Vec::is_empty));
    let card = move |id: ItemId| {
        let is_alone = open.with_untracked(Vec::len) == 1;
        view! { <GoalCard shown=shown id=id is_alone=is_alone /> }
    };
    let past_card = move |id: ItemId| view! { <PastGoal shown=shown id=id /> };
    view! {
        <Page title=title>
            <PairingChooser />
            <p class="lead">{words!(i18n, goals.lead)}</p>
            <When condition=is_empty>
                <Example />
            </When>
            <For each=move || open.get() key=Clone::clone children=card />
            {live(move || {
                if is_adding.get() {
                    view! { <Adding shown=shown is_adding=is_adding /> }.into_any()
                } else if open.with(Vec::len) >= MOST_OPEN {
                    view! { <p class="soft">{words!(i18n, goals.full)}</p> }.into_any()
                } else {
                    view! {
                        <div class="no-print">
                            <Button on_click=move |_| is_adding.set(true)>
                                {text(move || {
                                    if is_empty.get() {
                                        t_string!(i18n, goals.add_first)
                                    } else {
                                        t_string!(i18n, goals.add)
                                    }
                                })}
                            </Button>
                        </div>
                    }
                    .into_any()
                }
            })}
            <When condition=Signal::derive(move || past.with(|past| !past.is_empty()))>
                <section class="stack" aria-labelledby="past-goals">
                    <h2 id="past-goals">{words!(i18n, goals.past)}</h2>
                    <For each=move || past.get() key=Clone::clone children=past_card />
                </section>
            </When>
        </Page>
        <Toast message=toast close=words!(i18n, app.close) />
    }
}

/// What helps to write the first one.
#[component]
fn Example() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="empty">
            <p>{words!(i18n, goals.empty)}</p>
            <section class="callout callout--tip" aria-labelledby="goal-example">
                <h2 id="goal-example" class="callout__name">
                    {words!(i18n, goals.example)}
                </h2>
                <p class="strong">{words!(i18n, goals.example_what)}</p>
                <p>{words!(i18n, goals.example_measure)}</p>
                <p>{words!(i18n, goals.example_steps)}</p>
            </section>
        </div>
    }
}

/// The form for another goal.
#[component]
fn Adding(shown: Shown, is_adding: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    request_animation_frame(|| crate::browser::focus::move_to("goal-form-title"));
    view! {
        <section class="card" aria-labelledby="goal-form-title">
            <h2 id="goal-form-title" tabindex="-1">{words!(i18n, goals.add_title)}</h2>
            <GoalForm shown=shown goal=None on_done=move |()| {
                is_adding.try_set(false);
            } />
        </section>
    }
}
