//! Somebody who is left without a partner, beside the list: why, and the smallest change that would help.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::alternatives::Alternatives;
use super::bench::{Bench, DETAIL};
use super::help;
use super::unmatched::{UNMATCHED, sentence};
use crate::browser::focus;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Help, Objective, Unmatched, UnmatchedReason};
use crate::domain::participant::Side;
use crate::features::shared::directory::standing_of;
use crate::features::shared::roles::SideTag;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, live};
use crate::words;

/// Why somebody is left, and what would help.
#[component]
pub fn LeftDetail(who: ParticipantId, side: Side) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let person = bench
        .people
        .with_untracked(|people| people.person(&who).cloned());
    let left = Memo::new(move |_| {
        state.run().with(|run| {
            let mut left = run.iter().flat_map(|run| &run.unmatched);
            left.find(|one| one.participant == who && one.side == side)
                .cloned()
        })
    });
    view! {
        <div>
            <p class="eyebrow">{words!(i18n, unmatched.why_left)}</p>
            <h2 id=DETAIL tabindex="-1">
                {person.as_ref().map(|person| person.name.to_string())}
            </h2>
            <p class="unmatched__side">
                <SideTag side=side />
                <span class="small soft">{person.as_ref().map(|person| standing_of(person))}</span>
            </p>
        </div>
        {live(move || match left.get() {
            Some(left) => view! { <Explained left=left /> }.into_any(),
            None => view! { <p>{words!(i18n, unmatched.no_longer)}</p> }.into_any(),
        })}
        <div>
            <Button kind=ButtonKind::Link on_click=|_| focus::move_to(UNMATCHED)>
                {words!(i18n, matching.back_to_list)}
            </Button>
        </div>
    }
}

#[component]
fn Explained(left: Unmatched) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let person = Route::Organise(OrganiseRoute::Person(left.participant.clone())).href();
    let left = StoredValue::new(left);
    let help_of = move || left.with_value(|left| left.help.clone());
    let side = left.with_value(|left| left.side);
    let helped = move || match help_of() {
        Some(help) => bench
            .people
            .with(|people| help::sentence(i18n, people, &help, side)),
        // A stable choice does not aim at a partner for everybody, so nothing is named after one.
        None if bench.objective() == Objective::Stable => {
            t_string!(i18n, help.none_stable).to_owned()
        }
        None => t_string!(i18n, help.none).to_owned(),
    };
    let try_it = move |_| {
        if let Some(help) = help_of() {
            bench
                .draft
                .change(i18n, bench.state, |settings| help::apply(&help, settings));
        }
    };
    let can_be_tried = help_of().is_some_and(|help| help::is_of_settings(&help));
    let whom = help_of().and_then(|help| match help {
        Help::OneMorePlace { of } => Some(of),
        Help::MoreTime { with, .. } => Some(with),
        _ => None,
    });
    // Somebody whom no rule keeps from everybody could take another's place.
    let could_have = left.with_value(|left| match left.reason {
        UnmatchedReason::NotEnoughOnTheOtherSide { .. } | UnmatchedReason::TakenByOthers { .. } => {
            vec![(left.participant.clone(), left.side)]
        }
        UnmatchedReason::NobodyOnTheOtherSide | UnmatchedReason::EveryPairBarred { .. } => vec![],
    });
    view! {
        <p>{move || left.with_value(|left| sentence(i18n, left, bench.objective()))}</p>
        <h3>{words!(i18n, help.title)}</h3>
        <p>{helped}</p>
        {can_be_tried
            .then(|| {
                view! {
                    <div class="row">
                        <Button kind=ButtonKind::Quiet on_click=try_it>
                            {words!(i18n, help.try_it)}
                        </Button>
                    </div>
                    <p class="small soft">{words!(i18n, help.try_hint)}</p>
                }
            })}
        <ul class="plain-list">
            <li>
                <a href=person>{words!(i18n, help.go_person)}</a>
            </li>
            {whom
                .map(|whom| {
                    let href = Route::Organise(OrganiseRoute::Person(whom.clone())).href();
                    view! {
                        <li>
                            <a href=href>
                                {move || {
                                    let name = bench.people.with(|people| people.name(&whom));
                                    t_string!(i18n, help.go_other, name = name)
                                }}
                            </a>
                        </li>
                    }
                })}
        </ul>
        {(!could_have.is_empty()).then(|| view! { <Alternatives places=could_have /> })}
    }
}
