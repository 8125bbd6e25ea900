//! Matching: rules and weights, the run, its proposals with their reasons, approval, pairing by hand.

mod alternatives;
mod bars;
mod bench;
mod by_hand;
mod changes;
mod compare;
mod criteria;
mod deciding;
mod detail;
mod help;
mod left_detail;
mod list;
mod objective_form;
mod order;
mod pair_wish;
mod person_picker;
mod proof;
mod proposing;
mod rows;
mod run_panel;
mod runs;
mod settings_form;
mod summary;
mod trial;
mod unmatched;
mod weights_form;
mod wishes;
mod wishing;
mod would_change;

use leptos::html;
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::focus;
use crate::features::shared::count::count as in_words;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::text;
use crate::ui::{Button, ButtonKind, LinkButton, Notice, Page, Toast};
use crate::words;

use bench::Bench;

/// Whether matching can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Readiness {
    NoProgramme,
    NobodyHere,
    NoMentors,
    NoMentees,
    Ready,
}

impl Readiness {
    fn of(state: AppState) -> Self {
        if state.programmes().with(Vec::is_empty) {
            return Self::NoProgramme;
        }
        state.people().with(|people| {
            let has_mentors = people.iter().any(|person| person.role.mentors());
            let has_mentees = people.iter().any(|person| person.role.learns());
            match (has_mentors, has_mentees) {
                (true, true) => Self::Ready,
                (true, false) => Self::NoMentees,
                (false, true) => Self::NoMentors,
                (false, false) => Self::NobodyHere,
            }
        })
    }
}

/// The matching screen.
#[component]
pub fn MatchingScreen() -> impl IntoView {
    let state = use_app_state();
    let readiness = Memo::new(move |_| Readiness::of(state));
    move || match readiness.get() {
        Readiness::Ready => view! { <Workbench /> }.into_any(),
        other => view! { <NotReady why=other /> }.into_any(),
    }
}

/// Says what is missing, and where to get it.
#[component]
fn NotReady(why: Readiness) -> impl IntoView {
    let i18n = use_i18n();
    let sentence = move || match why {
        Readiness::NoProgramme => t_string!(i18n, matching.no_programme),
        Readiness::NoMentors => t_string!(i18n, matching.no_mentors),
        Readiness::NoMentees => t_string!(i18n, matching.no_mentees),
        Readiness::NobodyHere | Readiness::Ready => t_string!(i18n, matching.nobody),
    };
    view! {
        <Page title=words!(i18n, menu.matching)>
            <p>{sentence}</p>
            <div>
                <LinkButton href=Route::Organise(OrganiseRoute::ImportPeople)
                    .href()>{words!(i18n, overview.go_people)}</LinkButton>
            </div>
        </Page>
    }
}

/// Everything that is done here once there are people on both sides.
#[component]
fn Workbench() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = Bench::new(state);
    provide_context(bench);
    state.get_matching_ready();
    let title = text(move || match state.run().get() {
        None => t_string!(i18n, menu.matching).to_owned(),
        Some(run) if run.proposals.is_empty() && run.unmatched.is_empty() => {
            t_string!(i18n, matching.title_nothing).to_owned()
        }
        Some(run) => {
            let pairs = t_string!(
                i18n,
                matching.pairs,
                count = in_words(i18n, run.proposals.len())
            );
            match run.unmatched.len() {
                0 => t_string!(i18n, matching.title_all, pairs = pairs),
                waiting => t_string!(
                    i18n,
                    matching.title,
                    pairs = pairs,
                    waiting = t_string!(i18n, matching.waiting, count = in_words(i18n, waiting))
                ),
            }
        }
    });
    let approve_all = move || {
        (bench.open_count.get() > 0).then(|| {
            view! {
                <Button on_click=move |_| {
                    bench.approve(bench.all_open());
                    // The button goes once there is nothing left to approve.
                    focus::move_to_heading();
                }>
                    {words!(i18n, matching.approve_all)}
                </Button>
            }
        })
    };
    let has_run = Memo::new(move |_| state.run().with(Option::is_some));
    view! {
        <Page title=title wide=true beside=ViewFn::from(move || view! { <div>{approve_all}</div> })>
            <LevelNotice />
            <div class="beside beside--three">
                <run_panel::RunPanel />
                <Side />
                <div class="stack stack--loose">
                    <When condition=Signal::derive(move || has_run.get())>
                        <summary::Summary />
                        <OnThisPage />
                        <list::Proposals />
                        <unmatched::Waiting />
                        <runs::Runs />
                    </When>
                    <by_hand::ByHand />
                </div>
            </div>
        </Page>
        <Toast message=bench.toast close=words!(i18n, app.close) />
    }
}

/// What would change, and the reasons for what is chosen. Where these scroll by themselves they go back to their
/// beginning when something would change, or that would come out of sight.
#[component]
fn Side() -> impl IntoView {
    let is_stale = expect_context::<Bench>().trying.is_stale;
    let side = NodeRef::<html::Aside>::new();
    Effect::new(move || {
        if is_stale.get()
            && let Some(side) = side.get_untracked()
        {
            side.set_scroll_top(0);
        }
    });
    view! {
        <aside class="beside__detail stack" node_ref=side>
            <would_change::WouldChange />
            <detail::Detail />
        </aside>
    }
}

/// The parts of the page by name: between them lie lists of any length.
#[component]
fn OnThisPage() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let waiting = Memo::new(move |_| {
        let run = state.run().get();
        run.map_or(0, |run| run.unmatched.len())
    });
    view! {
        <nav class="row no-print" aria-label=move || t_string!(i18n, matching.on_this_page)>
            <Button kind=ButtonKind::Link on_click=|_| focus::move_to(list::PROPOSALS)>
                {words!(i18n, matching.proposals)}
            </Button>
            <When condition=Signal::derive(move || waiting.get() > 0)>
                <Button kind=ButtonKind::Link on_click=|_| focus::move_to(unmatched::UNMATCHED)>
                    {move || {
                        t_string!(i18n, matching.waiting, count = in_words(i18n, waiting.get()))
                    }}
                </Button>
            </When>
            <Button kind=ButtonKind::Link on_click=|_| focus::move_to(by_hand::TITLE)>
                {words!(i18n, matching.by_hand)}
            </Button>
        </nav>
    }
}

/// Says how many people have a level that the rules cannot place.
#[component]
fn LevelNotice() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let outside = Memo::new(move |_| {
        let programme = state.programme()?;
        if programme.matching.rules.minimum_level_gap == 0 {
            return None;
        }
        let count = state.people().with(|people| {
            people
                .iter()
                .filter_map(|person| person.profile.level.as_ref())
                .filter(|level| programme.levels.rank(level).is_none())
                .count()
        });
        (count > 0).then_some(count)
    });
    move || {
        outside.get().map(|count| {
            view! {
                <Notice>
                    <p>{move || t_string!(i18n, matching.levels_outside, count = in_words(i18n, count))}</p>
                    <div>
                        <a href=Route::Organise(OrganiseRoute::Programme)
                            .href()>{words!(i18n, overview.go_levels)}</a>
                    </div>
                </Notice>
            }
        })
    }
}
