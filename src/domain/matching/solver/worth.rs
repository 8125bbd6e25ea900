//! What each pair and each person served is worth, as one whole number.

use super::Seat;
use crate::domain::matching::fit::Fit;

/// Three aims in one number, each outweighing the next: people served, total fit, number of pairs.
///
/// With P pairs at most, a pair is worth fit·(P + 1) + 1, so that P of the ones never make up for one
/// ten-thousandth of fit; a person served is worth more than P of the best pairs. For 100,000 people a
/// side with 20 places each, P is 2·10⁶, a pair at most 2·10¹⁰ and a person 4·10¹⁶: prices, which are
/// sums of two persons' worth and a path of pairs, stay far inside 64 bits.
pub struct Worth {
    fit: i64,
    person: i64,
}

impl Worth {
    /// The worths for a run with these places.
    pub fn for_places(rows: &[Seat], columns: &[Seat]) -> Self {
        let places = |seats: &[Seat]| seats.iter().map(|seat| i64::from(seat.places)).sum::<i64>();
        let most_pairs = places(rows).min(places(columns));
        let fit = most_pairs + 1;
        let best_pair = i64::from(Fit::BEST) * fit + 1;
        Self {
            fit,
            person: best_pair * most_pairs + 1,
        }
    }

    /// What a pair of this fit is worth, in ten-thousandths.
    pub const fn of_pair(&self, fit: u16) -> i64 {
        fit as i64 * self.fit + 1
    }

    /// What it is worth that somebody takes their so-manieth place: the first serves a person.
    pub const fn of_place(&self, seat: &Seat, nth: usize) -> i64 {
        if nth == 1 && !seat.is_served {
            self.person
        } else {
            0
        }
    }
}
