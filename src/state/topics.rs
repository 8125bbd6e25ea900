//! The topic library that lies beside the app, fetched one file at a time.

use serde::de::DeserializeOwned;

use super::guides::{GuideError, bytes};
use crate::exchange::topic::NAME;

pub use crate::exchange::topic::{ReadyAgenda, ReadyPoint, Topic, TopicCard};

/// What the list tells of every topic, in their order.
///
/// # Errors
/// When it cannot be had or read.
pub async fn cards(language: &'static str) -> Result<Vec<TopicCard>, GuideError> {
    file(language, NAME).await
}

/// One topic.
///
/// # Errors
/// When it cannot be had or read.
pub async fn topic(language: &'static str, slug: &str) -> Result<Topic, GuideError> {
    file(language, &format!("{NAME}/{slug}")).await
}

async fn file<T: DeserializeOwned>(language: &str, name: &str) -> Result<T, GuideError> {
    let bytes = bytes(language, name).await?;
    serde_json::from_slice(&bytes).map_err(|_| GuideError::NotRead)
}
