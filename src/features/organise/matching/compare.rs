//! Two runs side by side: by what they were made, what they came to, and who has another partner.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::changes::ChangeList;
use super::criteria::{criterion_name, in_hundredths};
use super::objective_form::objective_name;
use super::runs::run_name;
use crate::browser::intl;
use crate::domain::matching::{ChosenPair, Criterion, Format, Pairs, Survey, difference};
use crate::features::shared::count::count;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::state::matching::{Basis, EarlierRun};
use crate::ui::live;
use crate::words;

/// Two runs side by side.
#[component]
pub fn Compared(one: Arc<EarlierRun>, other: Arc<EarlierRun>) -> impl IntoView {
    let i18n = use_i18n();
    let changes = {
        let (one, other) = (chosen(&one), chosen(&other));
        Arc::new(difference(&one, &other, &Pairs::new()).changed)
    };
    let number = changes.len();
    let changes = Memo::new_with_compare(move |_| Arc::clone(&changes), |_, _| true);
    let (left, right) = (Arc::clone(&one), Arc::clone(&other));
    view! {
        <table class="table table--stacks compare">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{move || run_name(i18n, &left)}</th>
                    <th scope="col">{move || run_name(i18n, &right)}</th>
                </tr>
            </thead>
            <tbody>
                {live(move || {
                    let headings = (run_name(i18n, &one), run_name(i18n, &other));
                    let results = both(results(i18n, &one), results(i18n, &other));
                    let settings = both(settings(i18n, &one), settings(i18n, &other));
                    let settings = settings.filter(|(_, left, right)| left != right);
                    results
                        .chain(settings)
                        .map(|(name, left, right)| {
                            let differs = left != right;
                            view! {
                                <tr class:compare__differs=differs>
                                    <th scope="row">
                                        {name}
                                        {differs
                                            .then(|| {
                                                view! {
                                                    <span class="visually-hidden">
                                                        ", " {words!(i18n, runs.differs)}
                                                    </span>
                                                }
                                            })}
                                    </th>
                                    <td data-heading=headings.0.clone()>{left}</td>
                                    <td data-heading=headings.1.clone()>{right}</td>
                                </tr>
                            }
                        })
                        .collect_view()
                })}
            </tbody>
        </table>
        <p class="small soft">{words!(i18n, runs.note)}</p>
        <p>
            {move || match number {
                0 => t_string!(i18n, runs.same_pairs).to_owned(),
                number => t_string!(i18n, runs.other_pairs, count = count(i18n, number)),
            }}
        </p>
        <ChangeList
            id="compared"
            changes=changes
            before=words!(i18n, runs.one)
            after=words!(i18n, runs.other)
        />
    }
}

/// The pairs of a run as two of them are compared.
fn chosen(run: &EarlierRun) -> Vec<ChosenPair<'_>> {
    let pair = |(mentor, mentee, fit)| ChosenPair {
        mentor,
        mentee,
        fit: Some(fit),
    };
    let pairs = run.pairs.iter();
    pairs
        .map(|(mentor, mentee, fit)| pair((mentor, mentee, *fit)))
        .collect()
}

/// A name and a value.
type Fact = (String, String);

/// The same of both.
fn both(one: Vec<Fact>, other: Vec<Fact>) -> impl Iterator<Item = (String, String, String)> {
    let pairs = one.into_iter().zip(other);
    pairs.map(|((name, one), (_, other))| (name, one, other))
}

fn fact(name: &str, value: String) -> Fact {
    (name.to_owned(), value)
}

fn number(i18n: Texts, value: u64) -> String {
    intl::number(tag(i18n), value)
}

fn not_kept(i18n: Texts) -> String {
    t_string!(i18n, runs.not_kept).to_owned()
}

/// What a run came to.
fn results(i18n: Texts, run: &EarlierRun) -> Vec<Fact> {
    let fits = || run.pairs.iter().map(|(_, _, fit)| fit.ten_thousandths());
    let total: u64 = fits().map(u64::from).sum();
    let pairs = run.pairs.len() as u64;
    let average = (total + pairs / 2).checked_div(pairs).unwrap_or(0);
    let lowest = fits().min().unwrap_or(0);
    let in_hundredths = |fit: u64| u16::try_from(fit).map_or(0, in_hundredths).to_string();
    let surveyed = |pick: fn(&Survey) -> u64| {
        let survey = run.survey.as_ref();
        survey.map_or_else(|| not_kept(i18n), |survey| number(i18n, pick(survey)))
    };
    vec![
        fact(t_string!(i18n, runs.pairs), number(i18n, pairs)),
        fact(
            t_string!(i18n, runs.waiting),
            number(i18n, run.unmatched.len() as u64),
        ),
        fact(
            t_string!(i18n, runs.total),
            number(i18n, (total + 50) / 100),
        ),
        fact(t_string!(i18n, runs.average), in_hundredths(average)),
        fact(
            t_string!(i18n, runs.lowest),
            in_hundredths(u64::from(lowest)),
        ),
        fact(
            t_string!(i18n, runs.three_best),
            surveyed(|survey| u64::from(survey.with_one_of_three_best)),
        ),
        fact(
            t_string!(i18n, runs.blocking),
            surveyed(|survey| survey.blocking_pairs),
        ),
    ]
}

/// By what it was made.
fn settings(i18n: Texts, run: &EarlierRun) -> Vec<Fact> {
    let rules = &run.settings.rules;
    let yes_no = |is: bool| match is {
        true => t_string!(i18n, runs.yes).to_owned(),
        false => t_string!(i18n, runs.no).to_owned(),
    };
    let wishes = |pick: fn(&Basis) -> usize| {
        let basis = run.basis.as_ref();
        basis.map_or_else(|| not_kept(i18n), |basis| number(i18n, pick(basis) as u64))
    };
    let mut settings = vec![
        fact(
            t_string!(i18n, objective.legend),
            objective_name(i18n, run.settings.objective).to_owned(),
        ),
        fact(
            t_string!(i18n, matching.reciprocal),
            yes_no(run.settings.format == Format::Reciprocal),
        ),
        fact(
            t_string!(i18n, runs.together),
            wishes(|basis| basis.locked.len()),
        ),
        fact(
            t_string!(i18n, runs.apart),
            wishes(|basis| basis.forbidden.len()),
        ),
        fact(
            t_string!(i18n, matching.gap),
            rules.minimum_level_gap.to_string(),
        ),
        fact(
            t_string!(i18n, matching.minutes),
            rules.minutes_needed.to_string(),
        ),
        fact(
            t_string!(i18n, matching.same_unit),
            yes_no(rules.same_unit_allowed),
        ),
        fact(
            t_string!(i18n, matching.paired_before),
            yes_no(rules.paired_before_allowed),
        ),
    ];
    settings.extend(Criterion::ALL.map(|criterion| {
        let name = criterion_name(i18n, criterion);
        let name = t_string!(i18n, runs.weight, criterion = name);
        (name, run.settings.weight(criterion).to_string())
    }));
    settings
}
