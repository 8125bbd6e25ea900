//! The smallest change that would help: it is true, no smaller one is, and it is what the documents say.

mod changes;
mod documented;
mod smallest;
mod true_help;
mod woven;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{Outcome, Settings, propose};
use turnabout::domain::participant::Side;

use super::cohort::OwnedCohort;

fn run(cohort: &OwnedCohort, settings: &Settings) -> Outcome {
    let outcome = propose(&cohort.borrowed(), settings, &mut |_| {
        ControlFlow::Continue(())
    });
    outcome.unwrap()
}

/// Everybody who has a partner, by a pairing that stands or a pair that is proposed.
fn served(cohort: &OwnedCohort, outcome: &Outcome) -> BTreeSet<(ParticipantId, Side)> {
    let proposed = outcome.proposals.iter().map(|p| (&p.mentor, &p.mentee));
    let standing = cohort.standing.iter().map(|pair| (&pair.0, &pair.1));
    let both = |(mentor, mentee): (&ParticipantId, &ParticipantId)| {
        [
            (mentor.clone(), Side::Mentor),
            (mentee.clone(), Side::Mentee),
        ]
    };
    proposed.chain(standing).flat_map(both).collect()
}
