//! What a proof that holds shows, in plain words.

use super::balance::Balance;

/// What was checked, and what the choice reaches.
pub fn told(balance: &Balance) -> String {
    let claim = &balance.claim;
    let last = if claim.worth.pair > 0 {
        ", then to make the most pairs"
    } else {
        ""
    };
    format!(
        "\
Checked: every pair is permitted, none is chosen twice, and nobody has more partners than places.
Checked: things are worth so much that to serve the most people comes first, then to keep the most pairs, \
then to reach the highest total fit{last}.
Checked: the choice is worth {worth}, and by the prices none can be worth more.
People served: {served}
Pairs kept: {kept} of {to_keep}
Total fit: {total}
Pairs: {pairs}
No better choice exists.",
        worth = balance.value,
        served = balance.served,
        kept = balance.pairs_kept,
        to_keep = claim.to_keep.len(),
        total = balance.total_fit,
        pairs = claim.pairs.len(),
    )
}
