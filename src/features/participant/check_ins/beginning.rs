//! The first page of a check-in: what it is for, who sees what, how long it takes.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::{day, href, phrases};
use crate::browser::clock;
use crate::domain::check_in::{CheckIn, Standing, Telling};
use crate::domain::pairing::MyPairing;
use crate::i18n::use_i18n;
use crate::routes::{CheckInPage, Route};
use crate::state::use_app_state;
use crate::ui::{LinkButton, Notice, Page, live, text};
use crate::words;

/// The first page of a check-in.
#[component]
pub fn Beginning(pairing: MyPairing, which: CheckIn) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let partner = pairing.partner.name.to_string();
    let eyebrow = text(move || t_string!(i18n, check_ins.with, partner = partner.clone()));
    let kept = StoredValue::new(pairing);
    let questions = which.questions().len();
    view! {
        <Page title=text(move || phrases::name(i18n, which)) eyebrow=eyebrow>
            <p class="lead">{text(move || phrases::purpose(i18n, which))}</p>
            <section class="stack" aria-labelledby="who-sees">
                <h2 id="who-sees">{words!(i18n, check_ins.sees_title)}</h2>
                <p>{text(move || phrases::who_sees(i18n, which))}</p>
                {(which.telling() != Telling::WithName)
                    .then(|| view! { <p>{words!(i18n, check_ins.sees_sender)}</p> })}
                <p>{words!(i18n, check_ins.sees_partner)}</p>
            </section>
            <section class="stack" aria-labelledby="how-long">
                <h2 id="how-long">{words!(i18n, check_ins.long_title)}</h2>
                <p>{text(move || t_string!(i18n, check_ins.long, count = questions))}</p>
                <p class="soft">{words!(i18n, check_ins.own_items)}</p>
            </section>
            {live(move || {
                let known = kept.with_value(|pairing| state.check_in(&pairing.id, which));
                let sent_on = known.as_ref().and_then(|one| one.sent_on);
                let course = kept.with_value(|pairing| state.course_of(pairing));
                let standing = course
                    .map(|course| course.standing(which, sent_on, clock::today()));
                let next = known
                    .as_ref()
                    .and_then(|one| {
                        let answered = |id: &str| one.answers.get(id).is_some();
                        which.questions().iter().position(|asked| !answered(asked.id))
                    });
                match standing {
                    Some(Standing::Coming(on)) => {
                        view! {
                            <Notice>
                                <p>
                                    {text(move || {
                                        t_string!(i18n, check_ins.not_yet, day = day(i18n, on))
                                    })}
                                </p>
                            </Notice>
                        }
                            .into_any()
                    }
                    Some(Standing::NotAsked) => {
                        view! { <p>{words!(i18n, check_ins.not_asked)}</p> }.into_any()
                    }
                    standing => {
                        let is_begun = known.is_some_and(|one| !one.answers.is_empty());
                        let place = u8::try_from(next.unwrap_or(0)).unwrap_or(0);
                        let (label, page) = match (is_begun, next) {
                            (false, _) => {
                                (words!(i18n, questionnaire.begin), CheckInPage::Question(1))
                            }
                            (true, Some(_)) => {
                                (
                                    words!(i18n, check_ins.go_on),
                                    CheckInPage::Question(place.saturating_add(1)),
                                )
                            }
                            (true, None) => (words!(i18n, check_ins.to_check), CheckInPage::Check),
                        };
                        let said = text(move || match standing {
                            Some(Standing::Sent(on)) => {
                                t_string!(i18n, questionnaire.sent_on, day = day(i18n, on))
                            }
                            Some(Standing::Passed) => {
                                t_string!(i18n, check_ins.passed_still).to_owned()
                            }
                            _ => String::new(),
                        });
                        view! {
                            <p class="soft">{said}</p>
                            <div class="row">
                                <LinkButton href=href(which.as_str(), page)>{label}</LinkButton>
                                <a href=Route::CheckIns.href()>{words!(i18n, check_ins.all)}</a>
                            </div>
                        }
                            .into_any()
                    }
                }
            })}
        </Page>
    }
}
