//! Applications of somebody who may be here already, side by side, with the question whether they are.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sentences::source_name;
use super::work::Work;
use crate::exchange::intake::Likeness;
use crate::exchange::sheet::Shares;
use crate::features::shared::groups::{FirstOf, Side};
use crate::i18n::use_i18n;
use crate::ui::{ChoiceOption, Radios};
use crate::words;

/// Likenesses without what was decided about them, so that deciding does not draw the list anew.
#[derive(Clone)]
struct Asked(Arc<Vec<Likeness>>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let key = |like: &Likeness| (like.here.id.clone(), like.application.clone());
        self.0.iter().map(key).eq(other.0.iter().map(key))
    }
}

/// Everybody who may be here already.
#[component]
pub fn Likenesses(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let asked = Memo::new(move |_| {
        work.plan.with(|plan| {
            let all = plan.as_ref().map(|plan| plan.likenesses.clone());
            Asked(Arc::new(all.unwrap_or_default()))
        })
    });
    move || {
        let Asked(likenesses) = asked.get();
        if likenesses.is_empty() {
            return ().into_any();
        }
        let count = likenesses.len();
        let row = move |place: usize| {
            view! { <OneLikeness work=work place=place likeness=likenesses[place].clone() /> }
                .into_any()
        };
        view! {
            <section class="card stack" aria-labelledby="applications-likenesses">
                <h2 id="applications-likenesses">{words!(i18n, import.like_title)}</h2>
                <p>{words!(i18n, intake.like_text)}</p>
                <FirstOf count=count row=row />
            </section>
        }
        .into_any()
    }
}

#[component]
fn OneLikeness(work: Work, place: usize, likeness: Likeness) -> impl IntoView {
    let i18n = use_i18n();
    let Likeness {
        here,
        application,
        applies,
        source,
        shares,
        is_same,
    } = likeness;
    let chosen = RwSignal::new(if is_same { "same" } else { "two" }.to_owned());
    let key = (here.id.clone(), application);
    Effect::new(move |before: Option<String>| {
        let word = chosen.get();
        if before.is_some_and(|before| before != word) {
            work.decisions.update(|decisions| {
                decisions.insert(key.clone(), word == "same");
            });
        }
        word
    });
    let names = (here.name.to_string(), applies.name.to_string());
    let legend = Signal::derive(move || {
        let (first, second) = names.clone();
        match shares {
            Shares::Name => t_string!(i18n, import.like_name, first = first, second = second),
            Shares::Address | Shares::Account => {
                t_string!(i18n, import.like_address, first = first, second = second)
            }
        }
    });
    let first_place = Signal::derive(move || t_string!(i18n, import.like_here).to_owned());
    let second_place = Signal::derive(move || source_name(i18n, &source));
    view! {
        <li class="import__likeness">
            <div class="import__sides">
                <Side place=first_place person=(*here).clone() />
                <Side place=second_place person=applies />
            </div>
            <Radios
                id=format!("applications-like-{place}")
                legend=legend
                value=chosen
                options=vec![
                    ChoiceOption {
                        value: "same".into(),
                        label: words!(i18n, import.like_same),
                        hint: Some(words!(i18n, intake.like_same)),
                    },
                    ChoiceOption {
                        value: "two".into(),
                        label: words!(i18n, import.like_two),
                        hint: None,
                    },
                ]
            />
        </li>
    }
}
