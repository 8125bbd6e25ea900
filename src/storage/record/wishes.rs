//! Which pairs the coordinator wants together or apart in every run of a programme.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::pairs::{PairsShape, pairs_of, shape_of};
use super::{RecordError, Recorded, read};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::matching::Pairs;
use crate::storage::store::{StoreName, StoredRecord};

/// What the coordinator wants of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// They are to be together, whatever the rules say.
    Together,
    /// They are not to be together.
    Apart,
}

/// The coordinator's wishes for a programme. No pair stands in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// For which programme.
    pub programme: ProgrammeId,
    /// Pairs that are to be together.
    pub together: Pairs,
    /// Pairs that are to be apart.
    pub apart: Pairs,
}

impl Wishes {
    /// None yet.
    #[must_use]
    pub const fn none(programme: ProgrammeId) -> Self {
        Self {
            programme,
            together: Pairs::new(),
            apart: Pairs::new(),
        }
    }

    /// What is wanted of a pair, the mentor first.
    #[must_use]
    pub fn of(&self, pair: &(ParticipantId, ParticipantId)) -> Option<Wish> {
        if self.together.contains(pair) {
            Some(Wish::Together)
        } else {
            self.apart.contains(pair).then_some(Wish::Apart)
        }
    }

    /// Wants this of a pair from now on, or nothing.
    pub fn set(&mut self, pair: (ParticipantId, ParticipantId), wish: Option<Wish>) {
        self.together.remove(&pair);
        self.apart.remove(&pair);
        match wish {
            Some(Wish::Together) => drop(self.together.insert(pair)),
            Some(Wish::Apart) => drop(self.apart.insert(pair)),
            None => {}
        }
    }

    /// Every pair of which something is wanted, those to be together first.
    pub fn all(&self) -> impl Iterator<Item = (&(ParticipantId, ParticipantId), Wish)> {
        let together = self.together.iter().map(|pair| (pair, Wish::Together));
        together.chain(self.apart.iter().map(|pair| (pair, Wish::Apart)))
    }
}

/// Version 1 of the wishes for a programme.
#[derive(Serialize, Deserialize)]
struct WishesRecord {
    v: Version<1>,
    programme: String,
    together: PairsShape,
    apart: PairsShape,
}

impl Recorded for Wishes {
    const STORE: StoreName = StoreName::Wishes;

    fn key(&self) -> &str {
        self.programme.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = WishesRecord {
            v: Version,
            programme: self.programme.to_string(),
            together: shape_of(&self.together),
            apart: shape_of(&self.apart),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: WishesRecord = from_stored(record, 1)?;
        check_key(record, &shape.programme)?;
        Ok(Self {
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            together: pairs_of("together", &shape.together)?,
            apart: pairs_of("apart", &shape.apart)?,
        })
    }
}
