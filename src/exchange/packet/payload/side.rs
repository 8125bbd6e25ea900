//! A side of a pairing, as JSON.

use serde::{Deserialize, Serialize};

use crate::domain::participant::Side;

/// `"mentor"` is the junior one, `"mentee"` the senior one.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum SideShape {
    #[serde(rename = "mentor")]
    Mentor,
    #[serde(rename = "mentee")]
    Mentee,
}

impl From<Side> for SideShape {
    fn from(side: Side) -> Self {
        match side {
            Side::Mentor => Self::Mentor,
            Side::Mentee => Self::Mentee,
        }
    }
}

impl From<SideShape> for Side {
    fn from(shape: SideShape) -> Self {
        match shape {
            SideShape::Mentor => Self::Mentor,
            SideShape::Mentee => Self::Mentee,
        }
    }
}
