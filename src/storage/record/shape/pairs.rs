//! Pairs of people.

use crate::domain::id::ParticipantId;
use crate::domain::matching::Pairs;
use crate::storage::record::{RecordError, read};

/// Pairs of identifiers, the mentor's first.
pub type PairsShape = Vec<(String, String)>;

/// Pairs as they are kept.
pub(crate) fn shape_of(pairs: &Pairs) -> PairsShape {
    let texts = |(mentor, mentee): &(ParticipantId, ParticipantId)| {
        (mentor.to_string(), mentee.to_string())
    };
    pairs.iter().map(texts).collect()
}

/// Pairs as they were kept.
pub(crate) fn pairs_of(part: &str, shape: &PairsShape) -> Result<Pairs, RecordError> {
    let id = |text: &str| read::text(part, text, ParticipantId::parse);
    let pair = |(mentor, mentee): &(String, String)| Ok((id(mentor)?, id(mentee)?));
    shape.iter().map(pair).collect()
}
