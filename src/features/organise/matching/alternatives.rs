//! Who else somebody could have, with what each would cost everybody, when it is asked for.

mod search;

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

pub use self::search::{Place, Search};

use self::search::Found;
use super::bench::{Bench, Chosen, DETAIL};
use super::criteria::in_hundredths;
use super::proposing::sentence;
use super::would_change::{changed, in_whole, lowest, served};
use crate::browser::{focus, intl};
use crate::domain::matching::{Alternative, Cost};
use crate::domain::participant::Side;
use crate::features::shared::directory::standing_of;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::state::matching::Freshness;
use crate::ui::{Button, ButtonKind, Progress, When, live, text};
use crate::words;

/// Asks who else each of these people could have. It is there while the proposals rest on what is here.
#[component]
pub fn Alternatives(places: Vec<Place>) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let search = bench.search;
    let is_fresh = Signal::derive(move || bench.trying.freshness.get() == Some(Freshness::Fresh));
    let is_running = search.running.is_running();
    on_cleanup(move || search.running.cancel());
    let places = StoredValue::new(places);
    let found = Memo::new(move |_| {
        let found = search.found.get();
        found.filter(|(place, _)| places.with_value(|places| places.contains(place)))
    });
    let cancel = move |()| {
        search.running.cancel();
        focus::move_to(DETAIL);
    };
    view! {
        <When condition=is_fresh>
            <h3>{words!(i18n, alternatives.title)}</h3>
            <div class="row">
                {places
                    .get_value()
                    .into_iter()
                    .map(|place| {
                        let asked = place.clone();
                        view! {
                            <Button
                                kind=ButtonKind::Small
                                disabled=is_running
                                on_click=move |_| search.ask(place.clone())
                            >
                                {text(move || question(i18n, bench, &asked))}
                            </Button>
                        }
                    })
                    .collect_view()}
            </div>
            <When condition=is_running>
                <Progress
                    label=words!(i18n, alternatives.running)
                    share=search.running.share()
                    cancel=words!(i18n, app.cancel)
                    on_cancel=cancel
                />
            </When>
            <p role="status" class="small soft">
                {move || found.get().map(|(place, found)| said(i18n, bench, &place, &found))}
            </p>
            {live(move || match found.get() {
                Some((place, Found::People(people))) => {
                    view! { <List place=place people=people /> }.into_any()
                }
                _ => ().into_any(),
            })}
        </When>
    }
}

/// "Which other mentees fit Ada?"
fn question(i18n: Texts, bench: Bench, (who, side): &Place) -> String {
    let name = bench.people.with(|people| people.name(who));
    match side {
        Side::Mentor => t_string!(i18n, alternatives.ask_mentees, name = name),
        Side::Mentee => t_string!(i18n, alternatives.ask_mentors, name = name),
    }
}

/// What became of the search, in a sentence.
fn said(i18n: Texts, bench: Bench, (who, _): &Place, found: &Found) -> String {
    let name = bench.people.with(|people| people.name(who));
    match found {
        Found::People(people) if people.is_empty() => {
            t_string!(i18n, alternatives.none, name = name)
        }
        Found::People(_) => t_string!(i18n, alternatives.found, name = name),
        Found::NoPlace => t_string!(i18n, alternatives.no_place, name = name),
        Found::Stopped => t_string!(i18n, alternatives.stopped, name = name),
        Found::Failed(error) => sentence(i18n, error.clone()),
    }
}

/// Whom somebody could have. Each shows the reasons for the two, and can be kept together with them there.
#[component]
fn List(place: Place, people: Arc<Vec<Alternative>>) -> impl IntoView {
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
        let cost = alternative.cost;
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
                <p class="alternative__cost small">{move || in_words(i18n, &cost)}</p>
            </li>
        }
    };
    view! { <ul class="plain-list">{people.iter().map(one).collect_view()}</ul> }
}

/// What keeping two together would cost, in people and in fit.
fn in_words(i18n: Texts, cost: &Cost) -> String {
    let Cost { without, with, .. } = cost;
    let served = served(i18n, without.served, with.served)
        .unwrap_or_else(|| t_string!(i18n, alternatives.served_same).to_owned());
    let mut sentences = vec![
        changed(i18n, cost.people_changed),
        total(i18n, without.total, with.total),
        served,
    ];
    if let (Some(before), Some(after)) = (without.lowest, with.lowest)
        && after < before
    {
        sentences.push(lowest(i18n, before, after));
    }
    sentences.join(" ")
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
