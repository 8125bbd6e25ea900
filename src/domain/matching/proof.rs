//! The proof that no better total exists: a price for everybody, by which anyone can check it in one pass.
//!
//! Let a pair be worth w, and let each person p of c places have a price π. For any prices at all,
//!
//! D = Σ over people of the greatest of 0 and g + k·π for k from 1 to c, plus Σ over permitted pairs of the
//! greatest of 0 and w − π − π',
//!
//! where g is what it is worth to serve that person (0 if a pairing serves them already), is at least as much
//! as any choice is worth: every choice adds up such terms, one for each person and each chosen pair, and in
//! their sum the prices cancel. So when a choice is worth exactly D, none is worth more. This is weak duality
//! of linear programming; that prices with D equal to the worth exist at all is its strong form, and that
//! whole numbers suffice is due to the unimodularity of transport problems (A. Schrijver, *Combinatorial
//! Optimization*, 2003, chapters 18 and 21).

use super::choosing::Sides;
use super::prepared::Person;
use super::solver::{Choice, Rows, Seat, Task, Worth};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// The proof that no better total exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What things are worth: one ten-thousandth of fit, a pair, a pair that is kept, a person served.
    pub worth: Worth,
    /// Every mentor with a place, in order.
    pub mentors: Vec<Priced>,
    /// Every mentee with a place, in order.
    pub mentees: Vec<Priced>,
    /// The pairs to be kept, by their places in the two lists, in order.
    pub to_keep: Vec<(u32, u32)>,
}

/// Somebody with a place, and their price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// Who.
    pub participant: ParticipantId,
    /// How many partners they can take.
    pub places: u8,
    /// Whether a pairing that stands, or a locked pair, serves them already.
    pub is_served: bool,
    /// Their price.
    pub price: i64,
}

impl Proof {
    /// The proof of a choice of the best total.
    pub(super) fn new<R: Rows>(choice: &Choice, sides: &Sides<'_>, task: &Task<'_, R>) -> Self {
        let priced = |people: &[&Person<'_>], seats: &[Seat], prices: &[i64]| {
            let people = people.iter().zip(seats).zip(prices);
            let priced = people.map(|((person, seat), price)| Priced {
                participant: person.source.id.clone(),
                places: seat.places,
                is_served: seat.is_served,
                price: *price,
            });
            priced.collect::<Vec<_>>()
        };
        let rows = priced(&sides.rows, task.rows, &choice.row_prices);
        let columns = priced(&sides.columns, task.columns, &choice.column_prices);
        let ((mentors, mentees), mut to_keep) = match sides.looking {
            Side::Mentor => ((rows, columns), task.kept.to_vec()),
            Side::Mentee => {
                let turned = task.kept.iter().map(|(row, column)| (*column, *row));
                ((columns, rows), turned.collect())
            }
        };
        to_keep.sort_unstable();
        Self {
            worth: choice.worth,
            mentors,
            mentees,
            to_keep,
        }
    }
}
