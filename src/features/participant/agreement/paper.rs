//! The agreement as a page of paper: every part with its words, on the screen with a way to change each.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::versions::Versions;
use super::{Looking, Shown, names, part_name};
use crate::domain::agreement::Part;
use crate::i18n::use_i18n;
use crate::state::agreement::AgreementNow;
use crate::ui::{Button, ButtonKind, text};
use crate::words;

/// The parts.
#[component]
pub fn Paper(shown: Shown, now: AgreementNow) -> impl IntoView {
    let i18n = use_i18n();
    let (mentor, mentee) = shown.pairing.with_value(names);
    let between = text(move || {
        t_string!(
            i18n,
            agreement.between,
            mentor = mentor.clone(),
            mentee = mentee.clone()
        )
    });
    let programme = shown
        .pairing
        .with_value(|pairing| pairing.programme_name.to_string());
    let parts = Part::ALL.map(|part| {
        let words = now.agreement.words(part).map(ToString::to_string);
        let is_contested = now.agreement.is_contested(part);
        view! { <OnePart shown=shown part=part words=words is_contested=is_contested /> }
    });
    view! {
        <section class="agreement" aria-labelledby="agreement-text">
            <div class="stack stack--tight">
                <h2 id="agreement-text">{words!(i18n, agreement.card)}</h2>
                <p>{between}</p>
                <p class="small soft">{programme}</p>
            </div>
            {parts.into_iter().collect_view()}
        </section>
    }
}

#[component]
fn OnePart(shown: Shown, part: Part, words: Option<String>, is_contested: bool) -> impl IntoView {
    let i18n = use_i18n();
    let has_words = words.is_some();
    let does = text(move || {
        if has_words {
            t_string!(i18n, agreement.change)
        } else {
            t_string!(i18n, agreement.choose_words)
        }
    });
    let said = match (is_contested, words) {
        (true, _) => view! { <Versions shown=shown part=part /> }.into_any(),
        (false, Some(words)) => view! { <p class="keep-lines">{words}</p> }.into_any(),
        (false, None) => view! { <p class="soft">{words!(i18n, agreement.not_yet)}</p> }.into_any(),
    };
    let id = format!("part-{}", part.field());
    let labelled_by = id.clone();
    view! {
        <section class="agreement__part" aria-labelledby=labelled_by>
            <div class="row row--apart">
                <h3 id=id>{text(move || part_name(i18n, part))}</h3>
                <span class="no-print">
                    <Button
                        kind=ButtonKind::Link
                        label=text(move || format!("{}: {}", does.get(), part_name(i18n, part)))
                        on_click=move |_| {
                            shown
                                .looking
                                .set(Looking::Part {
                                    part,
                                    goes_on: false,
                                });
                        }
                    >
                        {does}
                    </Button>
                </span>
            </div>
            {said}
        </section>
    }
}
