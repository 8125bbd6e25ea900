//! Who else somebody could have, with what each would cost everybody, when it is asked for.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::bench::{Bench, Chosen};
use super::criteria::in_hundredths;
use super::proposing::sentence;
use super::would_change::{changed, in_whole, served};
use crate::browser::intl;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Alternative, Trial};
use crate::domain::participant::Side;
use crate::features::shared::directory::standing_of;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::state::matching::{Freshness, RunError, Running};
use crate::ui::{Button, ButtonKind, Progress, When, live, text};
use crate::words;

/// Somebody, and the side on which they have a partner or look for one.
pub type Place = (ParticipantId, Side);

/// How far the search has come.
#[derive(Clone, PartialEq)]
enum Search {
    NotAsked,
    Found(Place, Arc<Vec<Alternative>>),
    Stopped(Place),
    Failed(RunError),
}

/// The search, which belongs to what is shown beside the lists.
#[derive(Clone, Copy)]
struct Searching {
    bench: Bench,
    running: Running,
    search: RwSignal<Search>,
    /// Counts what was asked: the last counts.
    count: StoredValue<u32>,
}

impl Searching {
    fn new(bench: Bench) -> Self {
        let searching = Self {
            bench,
            running: Running::default(),
            search: RwSignal::new(Search::NotAsked),
            count: StoredValue::new(0),
        };
        // What was found holds for the proposals of then.
        Effect::new(move || {
            bench.trying.freshness.track();
            bench.rows.track();
            searching.forget();
        });
        on_cleanup(move || searching.running.cancel());
        searching
    }

    fn forget(self) {
        self.running.cancel();
        self.count
            .update_value(|count| *count = count.wrapping_add(1));
        self.search.set(Search::NotAsked);
    }

    fn ask(self, place: Place) {
        self.forget();
        let this = self.count.get_value();
        let present = self.bench.trying.present();
        spawn_local(async move {
            let (who, side) = &place;
            let state = self.bench.state;
            let found = state
                .alternatives_for(self.running, present, who, *side)
                .await;
            if self.count.try_get_value() != Some(this) {
                return;
            }
            let _ = self.search.try_set(match found {
                Ok(found) => Search::Found(place, Arc::new(found)),
                Err(RunError::Cancelled) => Search::Stopped(place),
                Err(error) => Search::Failed(error),
            });
        });
    }
}

/// Asks who else each of these people could have. It is there while the proposals rest on what is here.
#[component]
pub fn Alternatives(places: Vec<Place>) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let searching = Searching::new(bench);
    let is_fresh = Signal::derive(move || bench.trying.freshness.get() == Some(Freshness::Fresh));
    let is_running = Signal::derive(move || searching.running.progress.with(Option::is_some));
    let share = Signal::derive(move || {
        let progress = searching.running.progress.get();
        progress.map(|progress| f64::from(progress.thousandths) / 1000.0)
    });
    let places = StoredValue::new(places);
    view! {
        <When condition=is_fresh>
            <h3>{words!(i18n, alternatives.title)}</h3>
            <div class="row">
                {places
                    .get_value()
                    .into_iter()
                    .map(|place| {
                        let (who, _) = place.clone();
                        let ask = text(move || {
                            let name = bench.people.with(|people| people.name(&who));
                            t_string!(i18n, alternatives.ask, name = name)
                        });
                        view! {
                            <Button
                                kind=ButtonKind::Small
                                on_click=move |_| searching.ask(place.clone())
                            >
                                {ask}
                            </Button>
                        }
                    })
                    .collect_view()}
            </div>
            <When condition=is_running>
                <Progress
                    label=words!(i18n, alternatives.running)
                    share=share
                    cancel=words!(i18n, app.cancel)
                    on_cancel=move |()| searching.running.cancel()
                />
            </When>
            <p role="status" class="small soft">
                {move || searching.search.with(|search| said(i18n, bench, search))}
            </p>
            {live(move || match searching.search.get() {
                Search::Found(place, found) => {
                    view! { <List place=place found=found /> }.into_any()
                }
                _ => ().into_any(),
            })}
        </When>
    }
}

/// What became of the search, in a sentence.
fn said(i18n: Texts, bench: Bench, search: &Search) -> String {
    let name = |(who, _): &Place| bench.people.with(|people| people.name(who));
    match search {
        Search::NotAsked => String::new(),
        Search::Found(place, found) if found.is_empty() => {
            t_string!(i18n, alternatives.none, name = name(place))
        }
        Search::Found(place, _) => t_string!(i18n, alternatives.found, name = name(place)),
        Search::Stopped(place) => t_string!(i18n, alternatives.stopped, name = name(place)),
        Search::Failed(error) => sentence(i18n, error.clone()),
    }
}

/// Whom somebody could have. Each shows the reasons for the two, and can be kept together with them there.
#[component]
fn List(place: Place, found: Arc<Vec<Alternative>>) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let (who, side) = place;
    let one = |alternative: &Alternative| {
        let partner = alternative.partner.clone();
        let pair = match side {
            Side::Mentor => (who.clone(), partner.clone()),
            Side::Mentee => (partner.clone(), who.clone()),
        };
        let person = bench
            .people
            .with_untracked(|people| people.person(&partner).cloned());
        let standing = person.map(|person| standing_of(&person));
        let fit = in_hundredths(alternative.fit.ten_thousandths());
        let trial = alternative.trial.clone();
        view! {
            <li class="alternative">
                <p class="alternative__who">
                    <Button
                        kind=ButtonKind::Link
                        on_click=move |_| bench.choose(Chosen::Pair(pair.clone()))
                    >
                        {move || bench.people.with(|people| people.name(&partner))}
                    </Button>
                    " "
                    <span class="small soft">{standing}</span>
                </p>
                <p class="alternative__fit">
                    <span class="visually-hidden">{words!(i18n, matching.fit)} " "</span>
                    {fit}
                </p>
                <p class="alternative__cost small">{move || cost(i18n, &trial)}</p>
            </li>
        }
    };
    view! { <ul class="plain-list">{found.iter().map(one).collect_view()}</ul> }
}

/// What keeping two together would cost, in people and in total.
fn cost(i18n: Texts, trial: &Trial) -> String {
    let (before, after) = (&trial.before, &trial.after);
    let served = served(i18n, before, after)
        .unwrap_or_else(|| t_string!(i18n, alternatives.served_same).to_owned());
    let total = total(i18n, before.total, after.total);
    [changed(i18n, trial), total, served].join(" ")
}

/// How the total would change. The numbers are those of a trial; what rounds to nothing is said to be little.
fn total(i18n: Texts, before: u64, after: u64) -> String {
    let by = in_whole(before).abs_diff(in_whole(after));
    let number = || intl::number(tag(i18n), by);
    match (before.cmp(&after), by) {
        (Ordering::Equal, _) => t_string!(i18n, alternatives.total_stays).to_owned(),
        (Ordering::Greater, 0) => t_string!(i18n, alternatives.total_falls_little).to_owned(),
        (Ordering::Less, 0) => t_string!(i18n, alternatives.total_rises_little).to_owned(),
        (Ordering::Greater, _) => t_string!(i18n, alternatives.total_falls, by = number()),
        (Ordering::Less, _) => t_string!(i18n, alternatives.total_rises, by = number()),
    }
}
