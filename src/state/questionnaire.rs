//! The questionnaire that lies beside the app, and the programme that it is answered for.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use super::guides::{GuideError, bytes};
use super::site_programme::SiteProgramme;
use crate::domain::programme::MyProgramme;
use crate::exchange::packet::general_programme;
use crate::exchange::questionnaire::{NAME, read};

pub use crate::exchange::questionnaire::{Asked, Asking, OptionShape, SeenByShape, WordsShape};

thread_local! {
    /// What was fetched already, by language: a page turns at once.
    static HAD: RefCell<Vec<(&'static str, Arc<Asking>)>> = const { RefCell::new(Vec::new()) };
}

/// The questionnaire in a language, if it was fetched already.
pub fn asking_at_hand(language: &'static str) -> Option<Arc<Asking>> {
    HAD.with_borrow(|had| {
        let found = had.iter().find(|(known, _)| *known == language);
        found.map(|(_, asking)| Arc::clone(asking))
    })
}

/// The questionnaire in a language.
///
/// # Errors
/// When it cannot be had or read.
pub async fn asking(language: &'static str) -> Result<Arc<Asking>, GuideError> {
    if let Some(had) = asking_at_hand(language) {
        return Ok(had);
    }
    let bytes = bytes(language, NAME).await?;
    let text = String::from_utf8(bytes).map_err(|_| GuideError::NotRead)?;
    let shape = read(&text).map_err(|_| GuideError::NotRead)?;
    let asking = Asking::try_from(shape).map_err(|_| GuideError::NotRead)?;
    let asking = Arc::new(asking);
    HAD.with_borrow_mut(|had| had.push((language, Arc::clone(&asking))));
    Ok(asking)
}

impl AppState {
    /// The programme that the questionnaire is answered for: the one chosen last among those in which the
    /// holder takes part, or else the newest of them, the site's own, or the general one.
    pub fn programme_to_answer(self, language: &str) -> Option<MyProgramme> {
        let chosen = self.preferences.with(|known| known.my_programme.clone());
        let mine = self.my_programmes_whole.with(|all| {
            let chosen = all.iter().find(|known| Some(&known.id) == chosen.as_ref());
            chosen.or_else(|| all.last()).cloned()
        });
        mine.or_else(
            || match self.site_file.with(|file| file.programme(language)) {
                SiteProgramme::Own(programme) => Some(*programme),
                SiteProgramme::General | SiteProgramme::Broken(_) => general_programme(language),
            },
        )
    }
}
