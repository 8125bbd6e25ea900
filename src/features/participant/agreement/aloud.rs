//! Reading the agreement aloud to each other: large words, one part at a time, in turns.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::{Looking, Shown, part_name};
use crate::browser::focus;
use crate::domain::agreement::Part;
use crate::domain::participant::Side;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Page, live, text};
use crate::words;

/// One part after the other. The mentor begins, so that both devices say the same.
#[component]
pub fn Aloud(shown: Shown) -> impl IntoView {
    let i18n = use_i18n();
    let parts = shown.now.with_untracked(|now| {
        let agreement = now.as_ref().map(|now| &now.agreement);
        let parts = Part::ALL.into_iter().filter_map(|part| {
            let words = agreement?.words(part)?;
            Some((part, words.to_string()))
        });
        parts.collect::<Vec<_>>()
    });
    let count = parts.len();
    let parts = StoredValue::new(parts);
    let place = RwSignal::new(0_usize);
    let go = move |to: usize| {
        place.set(to);
        request_animation_frame(focus::move_to_heading);
    };
    let back = move |_| shown.looking.set(Looking::All);
    live(move || {
        let now = place.get();
        let Some((part, words)) = parts.with_value(|parts| parts.get(now).cloned()) else {
            return view! { <End shown=shown /> }.into_any();
        };
        let step = text(move || t_string!(i18n, agreement.step, number = now + 1, all = count));
        view! {
            <Page title=text(move || part_name(i18n, part)) eyebrow=step>
                <Reader shown=shown place=now />
                <p class="aloud keep-lines">{words}</p>
                <div class="row">
                    <Button on_click=move |_| go(now + 1)>
                        {words!(i18n, agreement.aloud_next)}
                    </Button>
                    {(now > 0)
                        .then(|| {
                            view! {
                                <Button
                                    kind=ButtonKind::Quiet
                                    on_click=move |_| go(now.saturating_sub(1))
                                >
                                    {words!(i18n, agreement.aloud_back)}
                                </Button>
                            }
                        })}
                    <Button kind=ButtonKind::Link on_click=back>
                        {words!(i18n, agreement.aloud_stop)}
                    </Button>
                </div>
            </Page>
        }
        .into_any()
    })
}

/// Whose turn it is.
#[component]
fn Reader(shown: Shown, place: usize) -> impl IntoView {
    let i18n = use_i18n();
    let reads = if place.is_multiple_of(2) {
        Side::Mentor
    } else {
        Side::Mentee
    };
    let is_me = shown.pairing.with_value(|pairing| pairing.my_side == reads);
    let partner = shown.partner();
    let class = match reads {
        Side::Mentor => "tag tag--mentor",
        Side::Mentee => "tag tag--mentee",
    };
    let sentence = text(move || {
        if is_me {
            t_string!(i18n, agreement.aloud_you).to_owned()
        } else {
            t_string!(i18n, agreement.aloud_partner, partner = partner.clone())
        }
    });
    view! {
        <p>
            <span class=class>{sentence}</span>
        </p>
    }
}

/// All was read.
#[component]
fn End(shown: Shown) -> impl IntoView {
    let i18n = use_i18n();
    let go = move |_| {
        shown.looking.set(Looking::All);
        // After the heading of the page that it leads to has had the focus.
        request_animation_frame(|| {
            request_animation_frame(|| focus::move_to("signatures"));
        });
    };
    view! {
        <Page title=words!(i18n, agreement.aloud_end)>
            <p class="aloud">{words!(i18n, agreement.aloud_end_text)}</p>
            <div class="row">
                <Button on_click=go>{words!(i18n, agreement.aloud_sign)}</Button>
                <Button
                    kind=ButtonKind::Link
                    on_click=move |_| shown.looking.set(Looking::All)
                >
                    {words!(i18n, agreement.back)}
                </Button>
            </div>
        </Page>
    }
}
