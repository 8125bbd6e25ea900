//! What is kept here, how much of it, and where.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::held::{Held, Look};
use super::sentences::store_name;
use crate::browser::intl;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::state::holdings::Holdings;
use crate::ui::{Notice, NoticeKind, live, text};
use crate::words;

/// What is kept here.
#[component]
pub fn Kept(held: Held) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="stack" aria-labelledby="kept-title">
            <h2 id="kept-title">{words!(i18n, data.kept_heading)}</h2>
            {live(move || match held.look.get() {
                Look::Looking => view! { <p role="status">{words!(i18n, data.looking)}</p> }.into_any(),
                Look::Failed => {
                    view! {
                        <Notice kind=NoticeKind::Danger>{words!(i18n, data.read_failed)}</Notice>
                    }
                        .into_any()
                }
                Look::Seen(holdings, room) => {
                    view! { <Facts holdings=holdings room=room /> }.into_any()
                }
            })}
        </section>
    }
}

#[component]
fn Facts(holdings: Holdings, room: Option<u64>) -> impl IntoView {
    let i18n = use_i18n();
    let is_empty = holdings.is_empty();
    let bytes = holdings.bytes;
    let rows = holdings
        .counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(store, count)| {
            view! {
                <div>
                    <dt>{text(move || store_name(i18n, store))}</dt>
                    <dd>{text(move || intl::number(tag(i18n), count as u64))}</dd>
                </div>
            }
        })
        .collect_view();
    let size = move || {
        let own = intl::size(tag(i18n), bytes);
        match room {
            Some(room) => {
                let room = intl::size(tag(i18n), room);
                t_string!(i18n, data.size_with_room, own = own, room = room)
            }
            None => t_string!(i18n, data.size_own, own = own),
        }
    };
    view! {
        {is_empty.then(|| view! { <p>{words!(i18n, data.kept_nothing)}</p> })}
        <dl class="facts">
            {rows}
            {(!is_empty)
                .then(|| {
                    view! {
                        <div>
                            <dt>{words!(i18n, data.size)}</dt>
                            <dd>{text(size)}</dd>
                        </div>
                    }
                })}
            <div>
                <dt>{words!(i18n, data.place)}</dt>
                <dd>{words!(i18n, data.place_text)}</dd>
            </div>
        </dl>
    }
}
