//! Entries that may be one person, side by side, with the question whether they are.

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::sentences::row_place;
use super::work::Work;
use crate::exchange::sheet::{Likeness, Shares, Standing};
use crate::features::shared::groups::{FirstOf, Side};
use crate::i18n::use_i18n;
use crate::ui::{ChoiceOption, Radios};
use crate::words;

/// Likenesses without what was decided about them, so that deciding does not draw the list anew.
#[derive(Clone)]
struct Asked(Vec<Likeness>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let key = |like: &Likeness| (like.first.clone(), like.second);
        self.0.iter().map(key).eq(other.0.iter().map(key))
    }
}

/// Everybody who may be somebody else too.
#[component]
pub fn Likenesses(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let asked = Memo::new(move |_| {
        work.found.with(|found| {
            Asked(
                found
                    .as_ref()
                    .map_or_else(Vec::new, |found| found.likenesses.clone()),
            )
        })
    });
    let in_all = move || {
        work.found
            .with_untracked(|found| found.as_ref().map_or(0, |found| found.likenesses_in_all))
    };
    move || {
        let Asked(likenesses) = asked.get();
        if likenesses.is_empty() {
            return ().into_any();
        }
        let count = likenesses.len();
        let more = in_all().saturating_sub(count);
        let row = move |place: usize| {
            view! { <OneLikeness work=work place=place likeness=likenesses[place].clone() /> }
                .into_any()
        };
        view! {
            <section class="card stack" aria-labelledby="import-likenesses">
                <h2 id="import-likenesses">{words!(i18n, import.like_title)}</h2>
                <p>{words!(i18n, import.like_text)}</p>
                <FirstOf count=count row=row />
                {(more > 0)
                    .then(|| view! { <p>{t!(i18n, import.like_more, count = move || more)}</p> })}
            </section>
        }
        .into_any()
    }
}

#[component]
fn OneLikeness(work: Work, place: usize, likeness: Likeness) -> impl IntoView {
    let i18n = use_i18n();
    let Likeness {
        first,
        second,
        shares,
        is_same,
        people,
    } = likeness;
    let chosen = RwSignal::new(if is_same { "same" } else { "two" }.to_owned());
    Effect::new({
        let first = first.clone();
        move |before: Option<String>| {
            let word = chosen.get();
            if before.is_some_and(|before| before != word) {
                work.decide(first.clone(), second, word == "same");
            }
            word
        }
    });
    let is_here = matches!(first, Standing::Here(_));
    let first_place = Signal::derive(move || match &first {
        Standing::Here(_) => t_string!(i18n, import.like_here).to_owned(),
        Standing::Row(place) => row_place(i18n, work, *place),
    });
    let second_place = Signal::derive(move || row_place(i18n, work, second));
    let names = (people.0.name.to_string(), people.1.name.to_string());
    let legend = Signal::derive(move || {
        let (first, second) = names.clone();
        match shares {
            Shares::Address => {
                t_string!(i18n, import.like_address, first = first, second = second)
            }
            Shares::Account => {
                t_string!(i18n, import.like_account, first = first, second = second)
            }
            Shares::Name => t_string!(i18n, import.like_name, first = first, second = second),
        }
    });
    let same_hint = if is_here {
        words!(i18n, import.like_same_here)
    } else {
        words!(i18n, import.like_same_rows)
    };
    view! {
        <li class="import__likeness">
            <div class="import__sides">
                <Side place=first_place person=people.0 />
                <Side place=second_place person=people.1 />
            </div>
            <Radios
                id=format!("import-like-{place}")
                legend=legend
                value=chosen
                options=vec![
                    ChoiceOption {
                        value: "same".into(),
                        label: words!(i18n, import.like_same),
                        hint: Some(same_hint),
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
