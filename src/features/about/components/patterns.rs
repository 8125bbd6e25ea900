//! What has no component of its own: classes that several screens put together in the same way.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::domain::participant::Side;
use crate::features::shared::roles::SideTag;
use crate::features::shared::statement::facts;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{LinkButton, Text};
use crate::words;

/// Tags, cards, facts, steps, tables, banners, empty places, texts.
#[component]
pub fn Patterns() -> impl IntoView {
    let i18n = use_i18n();
    let place = words!(i18n, components.place);
    let place_value = words!(i18n, components.place_value);
    view! {
        <Family id="family-patterns" title=words!(i18n, components.patterns)>
            <Tags />
            <Cards />
            <Shown name=".facts" when=words!(i18n, components.when_facts)>
                {facts([
                    (place, place_value),
                    (words!(i18n, components.minutes), Signal::stored("60".to_owned())),
                    (words!(i18n, components.long), words!(i18n, components.long_word)),
                ])}
            </Shown>
            <Steps />
            <Rows />
            <Shown name=".banner" when=words!(i18n, components.when_banner)>
                <Case state=words!(i18n, components.note)>
                    <div class="banner">{words!(i18n, components.banner_text)}</div>
                </Case>
                <Case state=words!(i18n, components.bad)>
                    <div class="banner banner--danger">{words!(i18n, components.banner_bad)}</div>
                </Case>
            </Shown>
            <Shown name=".empty" when=words!(i18n, components.when_empty)>
                <div class="empty">
                    <p>{words!(i18n, components.empty_text)}</p>
                    <LinkButton href=Route::Home
                        .href()>{words!(i18n, components.go_home)}</LinkButton>
                </div>
            </Shown>
            <Shown name=".lead .soft .small" when=words!(i18n, components.when_text)>
                <p class="lead">{words!(i18n, components.empty_text)}</p>
                <p>{words!(i18n, components.empty_text)}</p>
                <p class="soft">{words!(i18n, components.empty_text)}</p>
                <p class="small">{words!(i18n, components.empty_text)}</p>
            </Shown>
        </Family>
    }
}

#[component]
fn Tags() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Shown name=".tag" when=words!(i18n, components.when_tag)>
            <div class="row">
                <SideTag side=Side::Mentor />
                <SideTag side=Side::Mentee />
                <span class="tag">{words!(i18n, components.tag_plain)}</span>
                <span class="tag tag--good">{words!(i18n, components.tag_good)}</span>
                <span class="tag tag--note">{words!(i18n, components.tag_note)}</span>
                <span class="tag tag--danger">{words!(i18n, components.tag_danger)}</span>
            </div>
        </Shown>
    }
}

#[component]
fn Cards() -> impl IntoView {
    let i18n = use_i18n();
    let title = words!(i18n, components.card_title);
    let text = words!(i18n, components.card_text);
    let card = move |class: &'static str| {
        view! {
            <div class=class>
                <p class="strong">{title}</p>
                <p class="soft">{text}</p>
            </div>
        }
    };
    view! {
        <Shown name=".card" when=words!(i18n, components.when_card)>
            <Case state=words!(i18n, components.normal)>{card("card")}</Case>
            <Case state=words!(i18n, components.next)>
                {card("card card--next")} {card("card card--next card--mentee")}
            </Case>
            <Case state=words!(i18n, components.whole_link)>
                <a class="card" href=Route::Home.href()>
                    <span class="strong">{words!(i18n, components.go_home)}</span>
                    <span class="soft">{text}</span>
                </a>
            </Case>
        </Shown>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let i18n = use_i18n();
    let steps: [(&'static str, Text, Text); 3] = [
        (
            "journey__step journey__step--done",
            words!(i18n, components.step_done),
            words!(i18n, components.state_done),
        ),
        (
            "journey__step journey__step--now",
            words!(i18n, components.step_now),
            words!(i18n, components.state_now),
        ),
        (
            "journey__step",
            words!(i18n, components.step_later),
            words!(i18n, components.state_later),
        ),
    ];
    let steps = steps.map(|(class, step, state)| {
        view! {
            <li class=class>
                <span>{step}</span>
                <span class="journey__state">{state}</span>
            </li>
        }
    });
    view! {
        <Shown name=".journey" when=words!(i18n, components.when_journey)>
            <ol class="journey">{steps.into_iter().collect_view()}</ol>
        </Shown>
    }
}

#[component]
fn Rows() -> impl IntoView {
    let i18n = use_i18n();
    let sessions = words!(i18n, components.sessions_head);
    let rows = [("Kim Alm", "3"), ("Robin Ek", "0")].map(|(name, held)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="number" data-heading=move || sessions.get()>
                    {held}
                </td>
            </tr>
        }
    });
    view! {
        <Shown name=".table .table--stacks" when=words!(i18n, components.when_table)>
            <table class="table table--stacks">
                <caption>{words!(i18n, components.table_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words!(i18n, components.name_head)}</th>
                        <th scope="col" class="number">
                            {sessions}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </Shown>
    }
}
