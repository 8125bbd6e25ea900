//! Asking for help at any time, and what was asked.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{day, href, phrases};
use crate::browser::focus;
use crate::domain::check_in::{MyHelp, Wish};
use crate::domain::pairing::MyPairing;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::CheckInPage;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, live, text};
use crate::words;

use super::help::ClosingWell;

/// The three wishes, and how each stands.
#[component]
pub fn Wishes(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let id = StoredValue::new(pairing.id);
    let problem = RwSignal::new(None::<String>);
    view! {
        <section class="stack" aria-labelledby="check-in-help">
            <h2 id="check-in-help">{words!(i18n, check_ins.help_title)}</h2>
            <p>{words!(i18n, check_ins.help_lead)}</p>
            {live(move || {
                problem
                    .get()
                    .map(|sentence| {
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{sentence}</p>
                            </Notice>
                        }
                    })
            })}
            {live(move || {
                let help = state.help_of(&id.get_value());
                let ended = help
                    .iter()
                    .find(|one| one.wish == Wish::End)
                    .and_then(|one| one.sent_on);
                let rows = Wish::ALL
                    .into_iter()
                    .map(|wish| {
                        let asked = help.iter().find(|one| one.wish == wish).cloned();
                        view! {
                            <li class="stack stack--tight">
                                <a href=href(
                                    wish.as_str(),
                                    CheckInPage::Beginning,
                                )>{text(move || phrases::wish(i18n, wish))}</a>
                                {asked
                                    .map(|asked| view! { <Asked asked=asked problem=problem /> })}
                            </li>
                        }
                    });
                view! {
                    {ended
                        .map(|on| {
                            view! {
                                <Notice>
                                    <p>
                                        {text(move || {
                                            t_string!(i18n, check_ins.ended, day = day(i18n, on))
                                        })}
                                    </p>
                                    <ClosingWell />
                                </Notice>
                            }
                        })}
                    <ul class="plain-list stack">{rows.collect_view()}</ul>
                }
            })}
        </section>
    }
}

/// What was asked and when, and what can be done about it.
#[component]
fn Asked(asked: MyHelp, problem: RwSignal<Option<String>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let (asked_on, sent_on, wish) = (asked.asked_on, asked.sent_on, asked.wish);
    let kept = StoredValue::new(asked);
    let put_away = move |_| {
        spawn_local(async move {
            let outcome = state.take_help_back(&kept.get_value()).await;
            if outcome.is_ok() {
                // The button is gone; whoever came by keys goes on at the heading.
                request_animation_frame(focus::move_to_heading);
            }
            problem.try_set(outcome.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let said = text(move || match sent_on {
        Some(on) => t_string!(i18n, questionnaire.sent_on, day = day(i18n, on)),
        None => t_string!(i18n, check_ins.asked_on, day = day(i18n, asked_on)),
    });
    let button = match (sent_on, wish) {
        (None, _) => Some(words!(i18n, check_ins.take_back)),
        (Some(_), Wish::Contact) => Some(words!(i18n, check_ins.settled)),
        (Some(_), Wish::Pause) => Some(words!(i18n, check_ins.resumed)),
        (Some(_), Wish::End) => None,
    };
    view! {
        <div class="row small soft">
            <span>{said}</span>
            {button
                .map(|label| {
                    view! {
                        <Button kind=ButtonKind::Link on_click=put_away>
                            {label}
                        </Button>
                    }
                })}
        </div>
    }
}
