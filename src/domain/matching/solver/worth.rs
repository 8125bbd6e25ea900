//! What each pair and each person served is worth, as one whole number.

use super::side::Pair;
use super::{Rows, Seat, Task};
use crate::domain::matching::fit::Fit;

/// Four aims in one number, each outweighing the next: people served, pairs kept, total fit, number of
/// pairs.
///
/// With P pairs at most, a pair is worth fit·(P + 1) + 1, so that P of the ones never make up for one
/// ten-thousandth of fit; a pair kept is worth more than P of the best pairs, and a person served more
/// than P of the best pairs that are kept. Without pairs to keep, 100,000 people a side with 20 places
/// each make P 2·10⁶, a pair at most 2·10¹⁰ and a person 4·10¹⁶: prices, which are sums of two persons'
/// worth and a path of pairs, stay far inside 64 bits. With pairs to keep and more than some 30,000 places
/// they would not, and there the fourth aim is given up: a pair is worth its fit.
///
/// While bits of the fits are left out, everything is worth its share of that, and the fourth aim waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    bits_left_out: u32,
    /// A ten-thousandth of fit.
    pub fit: i64,
    /// A pair, whatever its fit.
    pub pair: i64,
    /// A pair kept from before.
    pub kept: i64,
    /// A person served.
    pub person: i64,
}

/// No worth may pass this, so that sums of a few stay inside 64 bits.
const MOST: i128 = 1 << 60;

impl Worth {
    /// The worths for a task, with so many bits of each fit left out.
    pub(super) fn coarse<R: Rows>(task: &Task<'_, R>, bits_left_out: u32) -> Self {
        let places = |seats: &[Seat]| seats.iter().map(|s| i128::from(s.places)).sum::<i128>();
        let most_pairs = places(task.rows).min(places(task.columns));
        let keeps = !task.kept.is_empty();
        let (exact, pair) = (most_pairs + 1, 1);
        let of_person = |fit: i128, pair: i128| {
            let best_pair = i128::from(Fit::BEST) * fit + pair;
            // Rounded up to what can be halved so many times.
            let part = |worth: i128| (worth >> bits_left_out) + i128::from(worth > 0);
            let kept = part(if keeps { best_pair * most_pairs + 1 } else { 0 });
            let best_kept = best_pair + (kept << bits_left_out);
            (kept, part(best_kept * most_pairs + 1))
        };
        let (mut fit, mut pair, mut parts) = (exact, pair, of_person(exact, pair));
        if parts.1 << bits_left_out > MOST {
            (fit, pair, parts) = (1, 0, of_person(1, 0));
        }
        let number = |worth: i128| i64::try_from(worth).unwrap_or(i64::MAX >> 4);
        Self {
            bits_left_out,
            fit: number(fit),
            pair: number(pair),
            kept: number(parts.0),
            person: number(parts.1),
        }
    }

    /// The same with one bit more of each fit.
    pub(super) const fn finer(self) -> Self {
        Self {
            bits_left_out: self.bits_left_out - 1,
            kept: self.kept * 2,
            person: self.person * 2,
            ..self
        }
    }

    /// How many bits of each fit are left out.
    pub(super) const fn bits_left_out(&self) -> u32 {
        self.bits_left_out
    }

    /// Whether fits count in full.
    pub(super) const fn is_exact(&self) -> bool {
        self.bits_left_out == 0
    }

    /// What a pair is worth for its fit, in ten-thousandths.
    pub const fn of_fit(&self, fit: i16) -> i64 {
        let pair = if self.is_exact() { self.pair } else { 0 };
        (fit >> self.bits_left_out) as i64 * self.fit + pair
    }

    /// What a pair is worth.
    pub(super) const fn of_pair(&self, fit: i16, is_kept: bool) -> i64 {
        self.of_fit(fit) + if is_kept { self.kept } else { 0 }
    }

    /// What a pair that is known is worth now.
    pub(super) const fn again(&self, pair: &Pair) -> i64 {
        self.of_pair(pair.fit, pair.is_kept)
    }

    /// What it is worth that somebody takes their so-manieth place: the first serves a person.
    pub const fn of_place(&self, seat: Seat, nth: usize) -> i64 {
        if nth == 1 && !seat.is_served {
            self.person
        } else {
            0
        }
    }
}
