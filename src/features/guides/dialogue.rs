//! A hard moment as it went, and a better way beside it.

use leptos::prelude::*;

use super::words::{paragraphs, words};
use crate::i18n::use_i18n;
use crate::state::guides::{Line, Speaker, Text};
use crate::words;

/// The two ways side by side; on a phone one below the other.
#[component]
pub fn Dialogue(
    title: Text,
    as_it_went: Vec<Line>,
    better_title: Text,
    better: Vec<Line>,
    why: Vec<Text>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <figure class="dialogue">
            <figcaption class="dialogue__title">{words(&title)}</figcaption>
            <div class="dialogue__ways">
                <div class="dialogue__way">
                    <p class="dialogue__name">{words!(i18n, guides.as_it_went)}</p>
                    {lines(&as_it_went)}
                </div>
                <div class="dialogue__way dialogue__way--better">
                    <p class="dialogue__name">{words(&better_title)}</p>
                    {lines(&better)}
                </div>
            </div>
            <div class="dialogue__why">{paragraphs(&why)}</div>
        </figure>
    }
}

fn lines(lines: &[Line]) -> AnyView {
    let i18n = use_i18n();
    let line = |line: &Line| {
        let spoken = words(&line.text);
        match line.who {
            None => view! { <li class="dialogue__direction">{spoken}</li> }.into_any(),
            Some(who) => {
                let (class, name) = match who {
                    Speaker::Mentor => ("dialogue__mentor", words!(i18n, role.mentor)),
                    Speaker::Mentee => ("dialogue__mentee", words!(i18n, role.mentee)),
                };
                view! {
                    <li class=class>
                        <span class="dialogue__who">{name}</span>
                        <span>{spoken}</span>
                    </li>
                }
                .into_any()
            }
        }
    };
    let lines: Vec<AnyView> = lines.iter().map(line).collect();
    view! { <ul class="dialogue__lines">{lines}</ul> }.into_any()
}
