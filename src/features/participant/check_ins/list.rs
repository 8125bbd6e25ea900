//! The overview: what is due, asking for help, what comes when and what was handed over.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::wishes::Wishes;
use super::{day, href, phrases};
use crate::browser::clock;
use crate::domain::check_in::{CheckIn, Course, Standing};
use crate::domain::pairing::MyPairing;
use crate::i18n::use_i18n;
use crate::routes::CheckInPage;
use crate::state::{AppState, use_app_state};
use crate::ui::{LinkButton, Memo, live, text};
use crate::words;

/// The day on which each check-in was handed over, with how it stands.
fn standings(state: AppState, pairing: &MyPairing, course: &Course) -> Vec<(CheckIn, Standing)> {
    let today = clock::today();
    let all = CheckIn::ALL.into_iter().map(|which| {
        let sent_on = state
            .check_in(&pairing.id, which)
            .and_then(|one| one.sent_on);
        (which, course.standing(which, sent_on, today))
    });
    all.collect()
}

/// Everything about the check-ins of a pairing that has begun.
#[component]
pub fn Overview(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let kept = StoredValue::new(pairing.clone());
    let known = Memo::new(move |_| {
        let course = kept.with_value(|pairing| state.course_of(pairing))?;
        let standings = kept.with_value(|pairing| standings(state, pairing, &course));
        Some((course.is_paused, course.ended_on, standings))
    });
    view! {
        <p class="lead">{words!(i18n, check_ins.lead)}</p>
        <section class="stack" aria-labelledby="check-in-due">
            <h2 id="check-in-due">{words!(i18n, check_ins.due_title)}</h2>
            {live(move || {
                let (is_paused, _, standings) = known.get()?;
                let due = standings
                    .iter()
                    .find_map(|(which, standing)| match standing {
                        Standing::Due(until) => Some((*which, *until)),
                        _ => None,
                    });
                Some(match due {
                    Some((which, until)) => {
                        let begun = state
                            .check_in(&kept.with_value(|pairing| pairing.id.clone()), which)
                            .is_some_and(|one| !one.answers.is_empty());
                        let label = if begun {
                            words!(i18n, check_ins.go_on)
                        } else {
                            words!(i18n, check_ins.answer)
                        };
                        view! {
                            <div class="card card--next">
                                <h3>{text(move || phrases::name(i18n, which))}</h3>
                                <p>{text(move || phrases::purpose(i18n, which))}</p>
                                <p class="small soft">
                                    {text(move || {
                                        t_string!(i18n, check_ins.until, day = day(i18n, until))
                                    })}
                                </p>
                                <div>
                                    <LinkButton href=href(
                                        which.as_str(),
                                        CheckInPage::Beginning,
                                    )>{label}</LinkButton>
                                </div>
                            </div>
                        }
                            .into_any()
                    }
                    None if is_paused => {
                        view! { <p>{words!(i18n, check_ins.paused)}</p> }.into_any()
                    }
                    None => view! { <p>{words!(i18n, check_ins.nothing_due)}</p> }.into_any(),
                })
            })}
        </section>
        <Wishes pairing=pairing />
        <section class="stack" aria-labelledby="check-in-all">
            <h2 id="check-in-all">{words!(i18n, check_ins.all_title)}</h2>
            <p class="soft">{words!(i18n, check_ins.around)}</p>
            {live(move || {
                let (_, _, standings) = known.get()?;
                let rows = standings
                    .into_iter()
                    .map(|(which, standing)| view! { <Row which=which standing=standing /> });
                Some(view! { <ol class="journey">{rows.collect_view()}</ol> })
            })}
            <p class="small soft">{words!(i18n, check_ins.own_items)}</p>
        </section>
    }
}

/// One check-in and how it stands.
#[component]
fn Row(which: CheckIn, standing: Standing) -> impl IntoView {
    let i18n = use_i18n();
    let class = match standing {
        Standing::Sent(_) => "journey__step journey__step--done",
        Standing::Due(_) => "journey__step journey__step--now",
        Standing::Coming(_) | Standing::Passed | Standing::NotAsked => "journey__step",
    };
    let name = text(move || phrases::name(i18n, which));
    let can_be_opened = !matches!(standing, Standing::Coming(_) | Standing::NotAsked);
    let named = if can_be_opened {
        let href = href(which.as_str(), CheckInPage::Beginning);
        view! { <a href=href>{name}</a> }.into_any()
    } else {
        view! { <span>{name}</span> }.into_any()
    };
    let said = text(move || match standing {
        Standing::Sent(on) => t_string!(i18n, questionnaire.sent_on, day = day(i18n, on)),
        Standing::Due(until) => t_string!(i18n, check_ins.until, day = day(i18n, until)),
        Standing::Coming(on) => t_string!(i18n, check_ins.coming, day = day(i18n, on)),
        Standing::Passed => t_string!(i18n, check_ins.passed).to_owned(),
        Standing::NotAsked => t_string!(i18n, check_ins.not_asked).to_owned(),
    });
    view! {
        <li class=class>
            {named} <span class="journey__state">{said}</span>
        </li>
    }
}
