//! Why two people are proposed, beside the list.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::alternatives::Alternatives;
use super::bars::{bar_sentence, unknown_name};
use super::bench::{Bench, Chosen, DETAIL};
use super::criteria::{CriterionList, in_hundredths};
use super::left_detail::LeftDetail;
use super::list::PROPOSALS;
use super::pair_wish::Wishing;
use super::rows::{Pair, Row, Standing};
use crate::browser::{focus, intl};
use crate::domain::matching::{Assessment, Bar, Verdict};
use crate::domain::participant::Side;
use crate::features::shared::language::tag;
use crate::features::shared::reasons;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::matching::PairHistory;
use crate::state::use_app_state;
use crate::ui::text;
use crate::ui::{Button, ButtonKind, Notice, When};
use crate::words;

/// The reasons of the chosen pair.
#[component]
pub fn Detail() -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    view! {
        <section class="stack" aria-label=move || t_string!(i18n, matching.detail)>
            {move || match bench.chosen.get() {
                Some(Chosen::Pair(pair)) => view! { <ChosenPair pair=pair /> }.into_any(),
                Some(Chosen::Left(who, side)) => {
                    view! { <LeftDetail who=who side=side /> }.into_any()
                }
                None => {
                    view! { <p class="soft beside__hint">{words!(i18n, matching.choose_one)}</p> }
                        .into_any()
                }
            }}
        </section>
    }
}

#[component]
fn ChosenPair(pair: Pair) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let pair = StoredValue::new(pair);
    let names = Memo::new(move |_| {
        bench.people.with(|people| {
            pair.with_value(|(mentor, mentee)| (people.name(mentor), people.name(mentee)))
        })
    });
    let row = Memo::new(move |_| {
        bench.rows.with(|rows| {
            pair.with_value(|pair| rows.iter().find(|row| row.pair() == *pair).cloned())
        })
    });
    let verdict = Memo::new(move |_| {
        pair.with_value(|(mentor, mentee)| state.assess_pair(mentor, mentee, PairHistory::LeftOut))
    });
    // A pairing is there already, whatever is wanted of its two.
    let is_undecided = Signal::derive(move || {
        row.with(|row| !matches!(row, Some(row) if matches!(row.standing, Standing::Approved(_))))
    });
    let is_open = Signal::derive(move || row.with(|row| row.as_ref().is_none_or(Row::is_open)));
    let back = move |_| match row.get_untracked() {
        Some(row) => bench.back_to.set(Some(row.id())),
        None => focus::move_to(PROPOSALS),
    };
    view! {
        <div>
            <p class="eyebrow">{words!(i18n, matching.why)}</p>
            <h2 id=DETAIL tabindex="-1">
                {move || {
                    let (mentor, mentee) = names.get();
                    t_string!(i18n, matching.pair_of, mentor = mentor, mentee = mentee)
                }}
            </h2>
        </div>
        {move || row.get().map(|row| view! { <Decide row=row /> })}
        {move || {
            let fit = match (row.get(), verdict.get()) {
                (None, Some(Verdict::Permitted(assessment))) => Some(assessment.fit),
                _ => None,
            };
            fit.map(|fit| {
                let fit = in_hundredths(fit.ten_thousandths());
                view! { <p class="lead">{t_string!(i18n, matching.fit_of, fit = fit)}</p> }
            })
        }}
        <When condition=is_undecided>
            <Wishing pair=pair.get_value() />
        </When>
        {move || {
            verdict
                .get()
                .map(|verdict| {
                    let (mentor, mentee) = names.get();
                    view! { <Judgement verdict=verdict mentor=mentor mentee=mentee /> }
                })
        }}
        <When condition=is_open>
            <Alternatives places={
                let (mentor, mentee) = pair.get_value();
                vec![(mentor, Side::Mentor), (mentee, Side::Mentee)]
            } />
        </When>
        <div>
            <Button kind=ButtonKind::Link on_click=back>
                {words!(i18n, matching.back_to_list)}
            </Button>
        </div>
    }
}

/// Approving the pair, or taking the approval back.
#[component]
fn Decide(row: Row) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let pair = row.pair();
    let fit = in_hundredths(row.fit.ten_thousandths());
    let action = match row.standing {
        Standing::Open => view! {
            <Button on_click=move |_| {
                bench.approve(vec![pair.clone()]);
                focus::move_to(DETAIL);
            }>{words!(i18n, matching.approve)}</Button>
        }
        .into_any(),
        // What is wanted of the two is said below.
        Standing::Apart => ().into_any(),
        Standing::Approved(id) => {
            let href = Route::Organise(OrganiseRoute::Pairing(id.clone())).href();
            view! {
                <Button
                    kind=ButtonKind::Quiet
                    on_click=move |_| bench.take_back(id.clone())
                >
                    {words!(i18n, matching.undo_approval)}
                </Button>
                <a href=href>{words!(i18n, matching.go_pairing)}</a>
            }
            .into_any()
        }
        Standing::Declined => view! { <p>{words!(i18n, matching.declined_text)}</p> }.into_any(),
        Standing::NoPlace => view! { <p>{words!(i18n, matching.no_place_text)}</p> }.into_any(),
        Standing::Gone => view! { <p>{words!(i18n, matching.gone_text)}</p> }.into_any(),
    };
    view! {
        <p class="lead">{move || t_string!(i18n, matching.fit_of, fit = fit)}</p>
        <div class="row">{action}</div>
    }
}

/// What the rules and criteria say of two people now.
#[component]
pub fn Judgement(verdict: Verdict, mentor: String, mentee: String) -> impl IntoView {
    match verdict {
        Verdict::Permitted(assessment) => {
            view! { <Permitted assessment=assessment mentor=mentor mentee=mentee /> }.into_any()
        }
        Verdict::Barred(bars) => view! { <Barred bars=bars /> }.into_any(),
    }
}

#[component]
fn Permitted(assessment: Assessment, mentor: String, mentee: String) -> impl IntoView {
    let i18n = use_i18n();
    let Assessment {
        points,
        unknown_rules,
        shared_reasons,
        ..
    } = assessment;
    let names = StoredValue::new((mentor.clone(), mentee.clone()));
    let unknown = text(move || {
        let rules = unknown_rules.iter().map(|rule| unknown_name(i18n, *rule));
        match unknown_rules.is_empty() {
            true => String::new(),
            false => t_string!(
                i18n,
                matching.unknown_rules,
                rules = intl::list(tag(i18n), rules)
            ),
        }
    });
    let has_reasons = !shared_reasons.is_empty();
    view! {
        {has_reasons
            .then(|| {
                view! {
                    <h3>{words!(i18n, matching.they_read)}</h3>
                    <ul class="plain-list">
                        {shared_reasons
                            .into_iter()
                            .map(|reason| {
                                view! {
                                    <li>
                                        {move || {
                                            names
                                                .with_value(|(mentor, mentee)| {
                                                    reasons::sentence(i18n, &reason, mentor, mentee)
                                                })
                                        }}
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                }
            })}
        <h3>{words!(i18n, matching.points)}</h3>
        <CriterionList points=points mentor=mentor mentee=mentee />
        {move || {
            let unknown = unknown.get();
            (!unknown.is_empty()).then(|| view! { <p class="small soft">{unknown}</p> })
        }}
    }
}

#[component]
fn Barred(bars: Vec<Bar>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Notice>
            <p class="strong">{words!(i18n, matching.barred)}</p>
            <ul>
                {bars
                    .into_iter()
                    .map(|bar| view! { <li>{move || bar_sentence(i18n, bar)}</li> })
                    .collect_view()}
            </ul>
        </Notice>
    }
}
