//! The run in one sentence, and its numbers.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::criteria::in_hundredths;
use super::proof::ProofOfRun;
use super::would_change::in_whole;
use crate::browser::intl;
use crate::domain::matching::{Keep, Objective, Pairs, Reach, Survey};
use crate::features::shared::count::count;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::state::matching::{Basis, KeptRun};
use crate::state::use_app_state;
use crate::ui::{When, live};
use crate::words;

/// The numbers of a run; fits in ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Numbers {
    pairs: u64,
    waiting: usize,
    total: u64,
    lowest: u16,
    permitted: u64,
    considered: u64,
    objective: Objective,
    /// How many pairs were to be kept, and how many of them are.
    kept: (usize, usize),
    /// Whether that came before any fit.
    keeps_first: bool,
    survey: Option<Survey>,
    best_total: Option<Reach>,
    /// The sum of the fits of locked pairs.
    locked_total: u64,
    /// Whether some pairs were locked; and whether some were locked or forbidden.
    has_locks: bool,
    has_wishes: bool,
    can_be_proved: bool,
}

impl Numbers {
    fn of(run: &KeptRun) -> Self {
        let basis = run.basis.as_ref();
        let is_in = |pairs: fn(&Basis) -> &Pairs| {
            run.proposals.iter().filter(move |one| {
                let pair = (one.mentor.clone(), one.mentee.clone());
                basis.is_some_and(|basis| pairs(basis).contains(&pair))
            })
        };
        let fits = || run.proposals.iter().map(|p| p.fit.ten_thousandths());
        let total: u64 = fits().map(u64::from).sum();
        let locked = is_in(|basis| &basis.locked).map(|one| u64::from(one.fit.ten_thousandths()));
        Self {
            pairs: run.proposals.len() as u64,
            waiting: run.unmatched.len(),
            total,
            lowest: fits().min().unwrap_or(0),
            permitted: run.permitted,
            considered: run.considered,
            objective: run.settings.objective,
            kept: (
                basis.map_or(0, |basis| basis.kept.len()),
                is_in(|basis| &basis.kept).count(),
            ),
            keeps_first: basis.is_some_and(|basis| basis.keep == Keep::First),
            survey: run.survey,
            best_total: run.best_total,
            locked_total: locked.sum::<u64>(),
            has_locks: basis.is_some_and(|basis| !basis.locked.is_empty()),
            has_wishes: basis
                .is_some_and(|basis| !basis.locked.is_empty() || !basis.forbidden.is_empty()),
            can_be_proved: basis.is_some() && run.settings.objective == Objective::BestTotal,
        }
    }

    fn average(&self) -> u16 {
        let pairs = self.pairs.max(1);
        u16::try_from((self.total + pairs / 2) / pairs).unwrap_or(0)
    }
}

/// The run in one sentence, and its numbers.
#[component]
pub fn Summary() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let numbers = Memo::new(move |_| {
        let numbers = |run: &Arc<KeptRun>| Numbers::of(run);
        state
            .run()
            .with(|run| run.as_ref().map(numbers).unwrap_or_default())
    });
    let can_be_proved = Signal::derive(move || numbers.get().can_be_proved);
    view! {
        <section class="stack stack--tight" aria-label=move || t_string!(i18n, matching.numbers)>
            {live(move || {
                let numbers = numbers.get();
                let (main, others) = sentences(i18n, &numbers);
                view! {
                    <p class="soft">{main}</p>
                    <ul class="plain-list">
                        {others
                            .into_iter()
                            .map(|sentence| view! { <li class="small soft number">{sentence}</li> })
                            .collect_view()}
                    </ul>
                }
            })}
            <details class="disclosure">
                <summary>
                    {move || match can_be_proved.get() {
                        true => t_string!(i18n, matching.more_numbers),
                        false => t_string!(i18n, matching.more_numbers_only),
                    }}
                </summary>
                <div class="stack stack--tight">
                    <p>{move || permitted(i18n, &numbers.get())}</p>
                    <p>{words!(i18n, matching.fit_what)}</p>
                    <When condition=can_be_proved>
                        <ProofOfRun />
                    </When>
                    <When condition=Signal::derive(move || !can_be_proved.get())>
                        <p>{words!(i18n, proof.only_best)}</p>
                    </When>
                </div>
            </details>
        </section>
    }
}

/// What the run is, and what it came to.
fn sentences(i18n: Texts, numbers: &Numbers) -> (&'static str, Vec<String>) {
    let number = |value: u64| intl::number(tag(i18n), value);
    if numbers.pairs == 0 {
        let main = match numbers.waiting {
            0 => t_string!(i18n, matching.all_have_partners),
            _ => t_string!(i18n, matching.no_pairs),
        };
        return (main, Vec::new());
    }
    let main = match numbers.objective {
        Objective::BestTotal if numbers.kept.0 > 0 && numbers.keeps_first => {
            t_string!(i18n, matching.optimum_kept)
        }
        Objective::BestTotal => t_string!(i18n, matching.optimum),
        Objective::Fairest => t_string!(i18n, matching.fairest),
        Objective::Stable => t_string!(i18n, matching.stable),
    };
    let mut others = Vec::new();
    if numbers.has_wishes {
        others.push(t_string!(i18n, matching.wishes_given).to_owned());
    }
    others.push(t_string!(
        i18n,
        matching.fits,
        total = number(in_whole(numbers.total)),
        average = in_hundredths(numbers.average()),
        lowest = in_hundredths(numbers.lowest)
    ));
    if let Some(survey) = &numbers.survey {
        others.push(surveyed(i18n, survey));
        if numbers.has_locks {
            others.push(t_string!(i18n, matching.not_counted).to_owned());
        }
    }
    if let (Some(best), Some(survey)) = (&numbers.best_total, &numbers.survey) {
        others.push(cost(i18n, numbers, survey, best));
    }
    if numbers.kept.0 > 0 {
        others.push(t_string!(
            i18n,
            matching.kept,
            kept = number(numbers.kept.1 as u64),
            all = number(numbers.kept.0 as u64)
        ));
    }
    (main, others)
}

/// How many of the possible pairs the rules permit.
fn permitted(i18n: Texts, numbers: &Numbers) -> String {
    let number = |value: u64| intl::number(tag(i18n), value);
    t_string!(
        i18n,
        matching.permitted,
        permitted = number(numbers.permitted),
        considered = number(numbers.considered)
    )
}

/// How many got one of their three best, and how many pairs would both rather have each other.
fn surveyed(i18n: Texts, survey: &Survey) -> String {
    let three_best = t_string!(
        i18n,
        matching.three_best,
        best = intl::number(tag(i18n), u64::from(survey.with_one_of_three_best)),
        served = intl::number(tag(i18n), u64::from(survey.served))
    );
    let blocking = match usize::try_from(survey.blocking_pairs).unwrap_or(usize::MAX) {
        0 => t_string!(i18n, matching.blocking_none).to_owned(),
        pairs => t_string!(i18n, matching.blocking, count = count(i18n, pairs)),
    };
    format!("{three_best} {blocking}")
}

/// What the objective costs beside the best total.
fn cost(i18n: Texts, numbers: &Numbers, survey: &Survey, best: &Reach) -> String {
    let people = best.served.saturating_sub(survey.served) as usize;
    let people = match people {
        0 => t_string!(i18n, matching.cost_nobody).to_owned(),
        people => t_string!(i18n, matching.cost_people, count = count(i18n, people)),
    };
    // The difference of what is shown as totals.
    let best = in_whole(best.total + numbers.locked_total);
    let total = in_whole(numbers.total);
    let (lost, gained) = (best.saturating_sub(total), total.saturating_sub(best));
    let number = |value: u64| intl::number(tag(i18n), value);
    match gained {
        0 => t_string!(i18n, matching.cost, people = people, total = number(lost)),
        _ => t_string!(
            i18n,
            matching.cost_less,
            people = people,
            total = number(gained)
        ),
    }
}
