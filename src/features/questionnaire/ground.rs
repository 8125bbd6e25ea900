//! What every screen of the questionnaire stands on: what is asked, and for which programme.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::id::ProgrammeId;
use crate::domain::programme::MyProgramme;
use crate::domain::questionnaire::{Answers, MyApplication};
use crate::features::shared::had::Had;
use crate::features::shared::language::page_language;
use crate::i18n::use_i18n;
use crate::state::questionnaire::{Asking, asking, asking_at_hand};
use crate::state::{AppState, use_app_state};
use crate::ui::Memo;

/// What is asked, for which programme, and what was answered so far.
#[derive(Clone, Copy)]
pub struct Ground {
    state: AppState,
    /// What came of fetching the questions.
    pub had: Memo<Had<Arc<Asking>>>,
    /// The programme in the reader's language.
    pub programme: Memo<Option<MyProgramme>>,
    /// The same in its main language, in which answers are kept: everybody's topics, units and levels are
    /// the same words then, whatever language they read.
    main: Memo<Option<MyProgramme>>,
}

/// The ground of a screen. Call it within the screen.
pub fn use_ground() -> Ground {
    let i18n = use_i18n();
    let state = use_app_state();
    let programme = Memo::new(move |_| state.programme_to_answer(page_language(i18n.get_locale())));
    let own = Memo::new(move |_| {
        programme.with(|programme| programme.as_ref()?.details.questionnaire.clone())
    });
    let fetched = RwSignal::new(Had::<Arc<Asking>>::None);
    // Nothing else than what this programme asks is ever shown, not even until the effect has run.
    let had = Memo::new(move |_| {
        let own = own.get();
        let at_hand = asking_at_hand(own.as_ref(), page_language(i18n.get_locale()));
        match (at_hand, own) {
            (Some(at_hand), _) => Some(at_hand),
            (None, Some(_)) => None,
            // Until the words of another language are there, those of the last one stay.
            (None, None) => fetched.get(),
        }
    });
    Effect::new(move || {
        let language = page_language(i18n.get_locale());
        if own.with(Option::is_some) {
            return;
        }
        spawn_local(async move {
            let outcome = asking(None, language).await;
            // The language may have changed again meanwhile.
            if page_language(i18n.get_locale_untracked()) == language {
                fetched.try_set(Some(outcome));
            }
        });
    });
    Ground {
        state,
        had,
        programme,
        main: Memo::new(move |_| state.programme_to_answer("")),
    }
}

/// The topics, units and levels of a programme.
fn entries(programme: Option<&MyProgramme>) -> Vec<String> {
    let Some(MyProgramme { details, .. }) = programme else {
        return Vec::new();
    };
    let topics = details.topics.as_slice().iter().map(ToString::to_string);
    let units = details.units.as_slice().iter().map(ToString::to_string);
    let levels = details.levels.as_slice().iter().map(ToString::to_string);
    topics.chain(units).chain(levels).collect()
}

/// What stands in `to` at the place of a text in `from`, or the text itself where that has no such entry.
fn instead(text: &str, from: &[String], to: &[String]) -> String {
    let place = from.iter().position(|known| known == text);
    let other = place.and_then(|place| to.get(place));
    other.map_or_else(|| text.to_owned(), Clone::clone)
}

impl Ground {
    /// An entry of the programme as it is kept, given as the reader reads it.
    pub fn to_main(self, text: &str) -> String {
        let own = self.programme.with(|programme| entries(programme.as_ref()));
        let main = self.main.with(|programme| entries(programme.as_ref()));
        instead(text, &own, &main)
    }

    /// An entry of the programme as the reader reads it, given as it is kept.
    pub fn to_reader(self, text: &str) -> String {
        let own = self.programme.with(|programme| entries(programme.as_ref()));
        let main = self.main.with(|programme| entries(programme.as_ref()));
        instead(text, &main, &own)
    }

    /// Which programme it is, now.
    pub fn programme_id(self) -> Option<ProgrammeId> {
        let programme = self.programme.get_untracked();
        programme.map(|programme| programme.id)
    }

    /// The application so far; none before the first answer.
    pub fn application(self) -> Option<MyApplication> {
        let id = self
            .programme
            .with(|programme| programme.as_ref().map(|programme| programme.id.clone()))?;
        self.state.my_application(&id)
    }

    /// The answers so far.
    pub fn answers(self) -> Answers {
        self.application()
            .map_or_else(Answers::default, |known| known.answers)
    }
}
