//! Who coordinates a programme, as JSON.

use serde::{Deserialize, Serialize};

use crate::domain::text::{EmailAddress, PersonName};

/// The coordinator as JSON. What is not known is left out.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct CoordinatorShape {
    #[serde(rename = "name", default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(rename = "email", default, skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
}

impl CoordinatorShape {
    pub(super) fn of(name: Option<&PersonName>, email: Option<&EmailAddress>) -> Self {
        Self {
            name: name.map(ToString::to_string),
            email: email.map(ToString::to_string),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.name.is_none() && self.email.is_none()
    }
}
