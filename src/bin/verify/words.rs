//! What a proof that holds shows, in plain words.

use super::balance::Balance;
use super::claim::{Claim, Keeping};

/// What was checked, and what the choice reaches.
pub fn told(balance: &Balance) -> String {
    let claim = &balance.claim;
    format!(
        "\
Checked: every pair is permitted, none is chosen twice, and nobody has more partners than places.
Checked: things are worth so much that to serve the most people comes first, {aims}.
Checked: the choice is worth {worth}, and by the prices none can be worth more.
People served: {served}
Pairs kept: {kept} of {to_keep}
Total fit: {total}
Pairs: {pairs}
No better choice exists.",
        aims = aims(claim),
        worth = balance.value,
        served = balance.served,
        kept = balance.pairs_kept,
        to_keep = claim.to_keep.len(),
        total = balance.total_fit,
        pairs = claim.pairs.len(),
    )
}

/// The aims after the first, in their order.
fn aims(claim: &Claim) -> String {
    let keeping = claim.keeping();
    let aims = [
        (keeping == Keeping::First, "then to keep the most pairs"),
        (true, "then to reach the highest total fit"),
        (claim.worth.pair > 0, "then to make the most pairs"),
        (keeping == Keeping::Last, "then to keep the most pairs"),
    ];
    let aims = aims.iter().filter(|(is_one, _)| *is_one);
    aims.map(|(_, aim)| *aim).collect::<Vec<_>>().join(", ")
}
