//! The guides that lie beside the app, fetched one at a time.

use serde::de::DeserializeOwned;

use crate::browser::{fetch, page};
use crate::domain::id::GuideId;
use crate::exchange::guide::{ALL, SEARCH};

pub use crate::exchange::guide::{
    Answer, Answering, Block, Callout, Card, Exercise, Guide, Kind, Line, Reader, Searched, Source,
    Span, Speaker, Stress, Text,
};

/// Why a guide is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideError {
    /// It cannot be had: no connection, or the host does not have it.
    NotHad,
    /// It is not what this release reads.
    NotRead,
    /// There is none of this name.
    NoSuch,
    /// A programme's own questions, which cannot be asked as they are.
    NotAsked,
}

/// What the list tells of every guide, in their order.
///
/// # Errors
/// When it cannot be had or read.
pub async fn cards(language: &'static str) -> Result<Vec<Card>, GuideError> {
    file(language, ALL).await
}

/// One guide.
///
/// # Errors
/// When it cannot be had or read.
pub async fn guide(language: &'static str, guide: &GuideId) -> Result<Guide, GuideError> {
    let name = guide.as_str();
    if [ALL, SEARCH].contains(&name) {
        return Err(GuideError::NoSuch);
    }
    match file(language, name).await {
        // Some hosts answer with a page of their own where there is no file.
        Err(error) => match cards(language).await {
            Ok(cards) if cards.iter().all(|card| card.slug != name) => Err(GuideError::NoSuch),
            _ => Err(error),
        },
        guide => guide,
    }
}

/// What is searched in all guides.
///
/// # Errors
/// When it cannot be had or read.
pub async fn searched(language: &'static str) -> Result<Vec<Searched>, GuideError> {
    file(language, SEARCH).await
}

async fn file<T: DeserializeOwned>(language: &str, name: &str) -> Result<T, GuideError> {
    let bytes = bytes(language, name).await?;
    serde_json::from_slice(&bytes).map_err(|_| GuideError::NotRead)
}

/// What lies beside the app under a name, in a language.
pub(super) async fn bytes(language: &str, name: &str) -> Result<Vec<u8>, GuideError> {
    let address = format!("{}{language}/{name}.json", page::guides_address());
    fetch::bytes(&address).await.ok_or(GuideError::NotHad)
}
