//! The way of a pairing so far.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::session::SessionState;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::text;
use crate::words;

/// The steps of a pairing with what is done and what is not.
#[component]
pub fn WaySoFar(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let answer = pairing.my_answer;
    let made_on = pairing.made_on;
    let held = move || {
        state
            .sessions_of(&pairing.id)
            .iter()
            .filter(|session| matches!(session.state, SessionState::Held { .. }))
            .count()
    };
    let answer_class = match answer {
        Answer::Waiting => "journey__step journey__step--now",
        _ => "journey__step journey__step--done",
    };
    let sessions_class = match answer {
        Answer::Accepted(_) => "journey__step journey__step--now",
        _ => "journey__step",
    };
    view! {
        <section class="stack" aria-labelledby="way-so-far">
            <h2 id="way-so-far">{words!(i18n, home.way)}</h2>
            <ol class="journey">
                <li class="journey__step journey__step--done">
                    <span>{words!(i18n, home.step_pairing)}</span>
                    <span class="journey__state">{text(move || intl::date(tag(i18n), made_on))}</span>
                </li>
                <li class=answer_class>
                    <span>{words!(i18n, home.step_answer)}</span>
                    <span class="journey__state">
                        {text(move || match answer {
                            Answer::Waiting => t_string!(i18n, home.answer_waiting).to_owned(),
                            Answer::Accepted(on) => {
                                t_string!(
                                    i18n,
                                    home.answer_yes,
                                    date = intl::date(tag(i18n), on)
                                )
                            }
                            Answer::Declined(on) => {
                                t_string!(i18n, home.answer_no, date = intl::date(tag(i18n), on))
                            }
                        })}
                    </span>
                </li>
                <li class=sessions_class>
                    <span>{words!(i18n, home.step_sessions)}</span>
                    <span class="journey__state">
                        {text(move || t_string!(i18n, home.sessions_held, count = held()))}
                    </span>
                </li>
            </ol>
        </section>
    }
}
