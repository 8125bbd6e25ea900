//! Something worth knowing, and whether what was typed is saved.

use leptos::prelude::*;

use super::Text;
use super::live::text;

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Worth knowing.
    #[default]
    Note,
    /// It went well.
    Good,
    /// It did not.
    Danger,
}

/// A box with something worth knowing.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    kind: NoticeKind,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        NoticeKind::Note => "notice",
        NoticeKind::Good => "notice notice--good",
        NoticeKind::Danger => "notice notice--danger",
    };
    let role = matches!(kind, NoticeKind::Danger).then_some("alert");
    view! {
        <div class=class role=role>
            {children()}
        </div>
    }
}

/// Whether what was typed is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was typed since the page opened.
    #[default]
    Untouched,
    /// On its way to the disk.
    Saving,
    /// Kept.
    Saved,
    /// Not kept; the sentence says why and what to do.
    Problem(String),
}

/// Says whether what was typed is kept. It says "saved" only once the commit is done.
#[component]
pub fn SaveStatus(
    /// Where saving stands.
    #[prop(into)]
    state: Signal<SaveState>,
    /// "Saving…"
    #[prop(into)]
    saving: Text,
    /// "Saved in this browser"
    #[prop(into)]
    saved: Text,
) -> impl IntoView {
    view! {
        <p
            class="saved"
            class=("saved--problem", move || state.with(|s| matches!(s, SaveState::Problem(_))))
            role="status"
        >
            {text(move || match state.get() {
                SaveState::Untouched => String::new(),
                SaveState::Saving => saving.get(),
                SaveState::Saved => saved.get(),
                SaveState::Problem(sentence) => sentence,
            })}
        </p>
    }
}
