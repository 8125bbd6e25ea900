//! The run in one sentence, and its numbers.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::criteria::in_hundredths;
use crate::browser::intl;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::When;
use crate::words;

/// The numbers of a run; fits in ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Numbers {
    pairs: u64,
    total: u64,
    lowest: u16,
    permitted: u64,
    considered: u64,
}

/// The run in one sentence, and its numbers.
#[component]
pub fn Summary() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let numbers = Memo::new(move |_| {
        state.run().with(|run| {
            let Some(run) = run else {
                return Numbers::default();
            };
            let fits = || run.proposals.iter().map(|p| p.fit.ten_thousandths());
            Numbers {
                pairs: run.proposals.len() as u64,
                total: fits().map(u64::from).sum(),
                lowest: fits().min().unwrap_or(0),
                permitted: run.permitted,
                considered: run.considered,
            }
        })
    });
    let average = move || {
        let numbers = numbers.get();
        let pairs = numbers.pairs.max(1);
        u16::try_from((numbers.total + pairs / 2) / pairs).unwrap_or(0)
    };
    let has_pairs = move || numbers.get().pairs > 0;
    let number = move |value: u64| intl::number(tag(i18n), value);
    view! {
        <section class="stack stack--tight" aria-label=move || t_string!(i18n, matching.numbers)>
            <p class="soft">
                {move || {
                    if numbers.get().pairs == 0 {
                        t_string!(i18n, matching.no_pairs)
                    } else {
                        t_string!(i18n, matching.optimum)
                    }
                }}
            </p>
            <When condition=Signal::derive(has_pairs)>
                <p class="small soft number">
                    {move || {
                        let numbers = numbers.get();
                        t_string!(
                            i18n,
                            matching.fits,
                            total = number((numbers.total + 50) / 100),
                            average = in_hundredths(average()),
                            lowest = in_hundredths(numbers.lowest)
                        )
                    }}
                </p>
            </When>
            <p class="small soft number">
                {move || {
                    let numbers = numbers.get();
                    t_string!(
                        i18n,
                        matching.permitted,
                        permitted = number(numbers.permitted),
                        considered = number(numbers.considered)
                    )
                }}
            </p>
            <p class="small soft">{words!(i18n, matching.fit_what)}</p>
        </section>
    }
}
