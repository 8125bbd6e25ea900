//! What a criterion is made of.

use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::{Format, Rules, Settings};
use crate::domain::pairing::SharedReason;
use crate::domain::participant::Side;

/// A criterion, by what its points rest on. Everything about it stands in the file of this type.
pub trait Detail: Sized {
    /// Its name in files. A released one never changes.
    const KEY: &'static str;
    /// How much it counts until the coordinator says otherwise.
    const USUAL_WEIGHT: u8;
    /// By what whole rows of pairs are judged.
    const BY_ROWS: ByRows;

    /// Whether programmes of this format go by it.
    fn is_of(_: Format) -> bool {
        true
    }

    /// The points of a pair.
    fn points(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Points;

    /// What they rest on; whose answer is missing when they are unknown.
    fn of(
        mentor: &Person<'_>,
        mentee: &Person<'_>,
        settings: &Settings,
    ) -> Result<Self, MissingFrom>;

    /// Why the two were paired, as both may read it. A criterion of weight 0 gives no reason, unless a hard
    /// rule rests on the same answer.
    fn reasons(&self, weight: u8, rules: &Rules) -> Vec<SharedReason>;
}

/// By what whole rows of pairs are judged, with the same result as one pair after the other.
pub enum ByRows {
    /// Everybody who gives the same answer gets the same points.
    Answers(fn(&Person<'_>) -> Vec<u32>),
    /// Topics have bits that are counted.
    Topics {
        /// The side whose skills count; of the other the wishes do.
        taught_by: Side,
    },
    /// Free half hours have bits that are counted.
    FreeTime,
}
