//! What is kept of a run.

use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{
    Assessment, Criterion, CriterionPoints, Explanation, Fit, MissingFrom, Points, Proposal, Rule,
};
use turnabout::domain::pairing::SharedReason;
use turnabout::storage::record::run::{Decision, RunProposal};

#[test]
fn a_fresh_proposal_is_undecided_and_has_the_points_of_the_criteria_that_played_a_part() {
    let points = |criterion, points| CriterionPoints {
        criterion,
        weight: 1,
        points,
        explanation: Explanation::Unknown(MissingFrom::Both),
    };
    let fit = Fit::from_ten_thousandths(7_000).unwrap();
    let proposal = Proposal {
        mentor: ParticipantId::parse("p1").unwrap(),
        mentee: ParticipantId::parse("p2").unwrap(),
        assessment: Assessment {
            fit,
            points: vec![
                points(Criterion::Learning, Points::Known(2)),
                points(Criterion::WorkingStyle, Points::Unknown),
            ],
            unknown_rules: vec![Rule::Time],
            shared_reasons: vec![SharedReason::Meeting],
        },
        is_locked: false,
        bars: Vec::new(),
    };

    let kept = RunProposal::from(proposal);

    assert_eq!(kept.decision, Decision::Undecided);
    assert_eq!(kept.fit, fit);
    assert_eq!(
        kept.points,
        [
            (Criterion::Learning, Points::Known(2)),
            (Criterion::WorkingStyle, Points::Unknown),
        ]
    );
    assert_eq!(kept.unknown_rules, [Rule::Time]);
    assert_eq!(kept.reasons, [SharedReason::Meeting]);
}
