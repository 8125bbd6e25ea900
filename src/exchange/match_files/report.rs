//! What a run came to, in sentences and numbers.

use std::collections::BTreeSet;

use super::Inputs;
use super::outputs::Names;
use super::sentences::{bar_name, listed, why_unmatched};
use crate::domain::matching::{Fit, Outcome};

/// What became of the locked pairs that cannot be, or that a rule would bar; a sentence each.
#[must_use]
pub fn locks(inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let names = Names::of(inputs);
    let impossible = outcome.impossible_locks.iter().map(|(mentor, mentee)| {
        format!(
            "Could not lock {} with {}: one of them does not take that side or has no place left, or the two \
             are one person.",
            names.of_person(mentor),
            names.of_person(mentee)
        )
    });
    let barred = outcome
        .proposals
        .iter()
        .filter(|pair| !pair.bars.is_empty());
    let barred = barred.map(|pair| {
        let bars: Vec<String> = pair
            .bars
            .iter()
            .map(|bar| bar_name(*bar).to_owned())
            .collect();
        format!(
            "{} and {} are paired because they are locked, although the rules bar it: {}.",
            names.of_person(&pair.mentor),
            names.of_person(&pair.mentee),
            listed(&bars)
        )
    });
    impossible.chain(barred).collect()
}

/// Who is left over, and why; a sentence each.
#[must_use]
pub fn left_over(inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let names = Names::of(inputs);
    let left = outcome.unmatched.iter().map(|one| {
        let (who, side) = (names.of_person(&one.participant), one.side.as_str());
        format!("Left over: {who} ({side}), because {}.", why_unmatched(one))
    });
    left.collect()
}

/// The numbers of a run, a line each.
#[must_use]
pub fn summary(inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let proposals = &outcome.proposals;
    let mentors: BTreeSet<_> = proposals.iter().map(|pair| &pair.mentor).collect();
    let mentees: BTreeSet<_> = proposals.iter().map(|pair| &pair.mentee).collect();
    let locked = proposals.iter().filter(|pair| pair.is_locked).count();
    let mut lines = vec![
        format!("People served: {}", mentors.len() + mentees.len()),
        format!("Pairs: {}", proposals.len()),
        format!("Total fit: {}", outcome.total),
        format!("Lowest fit: {}", lowest(outcome.lowest)),
    ];
    if locked > 0 {
        lines.push(format!(
            "Locked pairs: {locked}; what follows is of the others"
        ));
    }
    let survey = outcome.survey;
    lines.push(format!(
        "Got one of their three best: {} of {}",
        survey.with_one_of_three_best, survey.served
    ));
    lines.push(format!(
        "Blocking pairs, who fit each other better than what both have: {}",
        survey.blocking_pairs
    ));
    let to_keep = inputs.cohort().kept.len();
    if to_keep > 0 {
        lines.push(format!("Pairs kept: {} of {to_keep}", outcome.kept));
    }
    if let Some(best) = outcome.best_total {
        lines.push(format!(
            "The best total would have been {}: {} people served, lowest fit {}, {} with one of their three \
             best, {} blocking pairs",
            best.total,
            best.served,
            lowest(best.lowest),
            best.with_one_of_three_best,
            best.blocking_pairs
        ));
    }
    lines
}

fn lowest(fit: Option<Fit>) -> String {
    fit.map_or_else(
        || "none".to_owned(),
        |fit| fit.ten_thousandths().to_string(),
    )
}
