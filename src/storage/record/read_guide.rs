//! How far somebody is with a guide.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::time::{DayShape, MomentShape};
use super::{RecordError, Recorded, read};
use crate::domain::id::GuideId;
use crate::domain::learning::{MOST_QUESTIONS, ReadGuide};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of how far somebody is with a guide.
#[derive(Serialize, Deserialize)]
struct ReadGuideRecord {
    v: Version<1>,
    guide: String,
    opened: MomentShape,
    picked: Vec<Option<u8>>,
    done_on: Option<DayShape>,
}

impl Recorded for ReadGuide {
    const STORE: StoreName = StoreName::Guides;

    fn key(&self) -> &str {
        self.guide.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = ReadGuideRecord {
            v: Version,
            guide: self.guide.to_string(),
            opened: self.opened.into(),
            picked: self.picked.clone(),
            done_on: self.done_on.map(Into::into),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: ReadGuideRecord = from_stored(record, 1)?;
        check_key(record, &shape.guide)?;
        if shape.picked.len() > MOST_QUESTIONS {
            return Err(RecordError::damaged("picked", "too many questions"));
        }
        Ok(Self {
            guide: read::text("guide", &shape.guide, GuideId::parse)?,
            opened: shape.opened.try_into()?,
            picked: shape.picked,
            done_on: shape.done_on.map(TryInto::try_into).transpose()?,
        })
    }
}
