//! The questionnaire that a programme asks, or that lies beside the app, and the programme that it is
//! answered for.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use super::guides::{GuideError, bytes};
use super::site_programme::SiteProgramme;
use crate::domain::programme::{MyProgramme, OwnQuestionnaire};
use crate::exchange::packet::general_programme;
use crate::exchange::questionnaire::own::{self, Languages};
use crate::exchange::questionnaire::{NAME, QuestionnaireShape, read};

pub use crate::exchange::questionnaire::{Asked, Asking, OptionShape, SeenByShape, WordsShape};

/// Which questions: a programme's own by their text, so that no other programme's can take their place, and
/// in which language.
type Which = (Option<OwnQuestionnaire>, &'static str);

thread_local! {
    /// What was fetched or read already: a page turns at once.
    static HAD: RefCell<Vec<(Which, Arc<Asking>)>> = const { RefCell::new(Vec::new()) };
}

/// The questions in a language, where nothing has to be fetched for them: a programme's own, or the built-in
/// ones if they were fetched already.
pub fn asking_at_hand(
    own: Option<&OwnQuestionnaire>,
    language: &'static str,
) -> Option<Result<Arc<Asking>, GuideError>> {
    let which = (own.cloned(), language);
    let known = HAD.with_borrow(|had| {
        let found = had.iter().find(|(known, _)| *known == which);
        found.map(|(_, asking)| Arc::clone(asking))
    });
    if let Some(known) = known {
        return Some(Ok(known));
    }
    let asking = own::asking(own?, language);
    Some(
        asking
            .map(|asking| keep(which, asking))
            .ok_or(GuideError::NotAsked),
    )
}

/// The questions in a language: a programme's own, or else the built-in ones.
///
/// # Errors
/// When they cannot be had or read.
pub async fn asking(
    own: Option<&OwnQuestionnaire>,
    language: &'static str,
) -> Result<Arc<Asking>, GuideError> {
    if let Some(at_hand) = asking_at_hand(own, language) {
        return at_hand;
    }
    let shape = shipped(language).await?;
    let asking = Asking::try_from(shape).map_err(|_| GuideError::NotRead)?;
    Ok(keep((None, language), asking))
}

/// The built-in questions in a language, as they lie beside the app.
async fn shipped(language: &'static str) -> Result<QuestionnaireShape, GuideError> {
    let bytes = bytes(language, NAME).await?;
    let text = String::from_utf8(bytes).map_err(|_| GuideError::NotRead)?;
    read(&text).map_err(|_| GuideError::NotRead)
}

fn keep(which: Which, asking: Asking) -> Arc<Asking> {
    let asking = Arc::new(asking);
    HAD.with_borrow_mut(|had| had.push((which, Arc::clone(&asking))));
    asking
}

/// The built-in questions in several languages, as they lie beside the app.
///
/// # Errors
/// When those of one cannot be had or read.
pub async fn built_in(tags: Vec<&'static str>) -> Result<Languages, GuideError> {
    let mut all = Languages::new();
    for tag in tags {
        all.insert(tag.to_owned(), shipped(tag).await?);
    }
    Ok(all)
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
