//! Typing a word before something that cannot be taken back.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::i18n::use_i18n;
use crate::ui::{Text, TextField};

/// A field for a word that must be typed. A wrong one is asked for again.
#[derive(Clone, Copy)]
pub struct Confirmation {
    word: Text,
    typed: RwSignal<String>,
    is_wrong: RwSignal<bool>,
}

impl Confirmation {
    /// Asks for this word.
    pub fn new(word: Text) -> Self {
        Self {
            word,
            typed: RwSignal::new(String::new()),
            is_wrong: RwSignal::new(false),
        }
    }

    /// Whether the word was typed; if it was not, the field says so.
    pub fn holds(self) -> bool {
        let word = self.word.get_untracked();
        let holds = self.typed.with_untracked(|typed| typed.trim() == word);
        self.is_wrong.set(!holds);
        holds
    }
}

/// The field.
#[component]
pub fn ConfirmField(#[prop(into)] id: String, confirmation: Confirmation) -> impl IntoView {
    let i18n = use_i18n();
    let Confirmation {
        word,
        typed,
        is_wrong,
    } = confirmation;
    let error = Signal::derive(move || {
        is_wrong
            .get()
            .then(|| t_string!(i18n, data.confirm_error, word = word.get()))
    });
    view! {
        <TextField
            id=id
            label=Signal::derive(move || t_string!(i18n, data.confirm_word, word = word.get()))
            value=typed
            error=error
            class="input--medium"
        />
    }
}
