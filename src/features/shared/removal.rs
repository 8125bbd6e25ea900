//! Asking before people are removed.

use leptos::prelude::*;

use crate::domain::pairing::{Pairing, PairingState};
use crate::i18n::use_i18n;
use crate::state::AppState;
use crate::ui::{Button, ButtonKind, Dialog, Notice, NoticeKind, Text};
use crate::words;

/// Whether it is being asked, and why it failed.
#[derive(Clone, Copy, Default)]
pub struct Removing {
    asks: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
}

impl Removing {
    /// Opens the dialog.
    pub fn ask(self) {
        self.problem.set(None);
        self.asks.set(true);
    }

    /// Closes the dialog, if its screen is still there.
    pub fn done(self) {
        self.asks.try_set(false);
    }

    /// Says in the dialog why nobody was removed.
    pub fn failed(self, why: String) {
        self.problem.try_set(Some(why));
    }
}

/// Does something with the pairings that nobody has declined: those that a removal leaves with one side.
pub fn with_standing<T>(
    state: AppState,
    look: impl FnOnce(&mut dyn Iterator<Item = &Pairing>) -> T,
) -> T {
    state.pairings.with(|pairings| {
        let all = pairings.iter().map(|known| &known.pairing);
        look(&mut all.filter(|pairing| pairing.state() != PairingState::Declined))
    })
}

/// The dialog that asks.
#[component]
pub fn RemovalDialog(
    /// Whether it asks.
    removing: Removing,
    /// Who would be removed, as a question.
    #[prop(into)]
    title: Text,
    /// What goes with them.
    #[prop(into)]
    text: Text,
    /// What it does to pairings, where there are any.
    #[prop(into)]
    warning: Signal<Option<String>>,
    /// The button that removes nobody.
    #[prop(into)]
    keep: Text,
    /// Removes them.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let Removing { asks, problem } = removing;
    view! {
        <Dialog open=asks title=title>
            <p>{text}</p>
            {move || warning.get().map(|sentence| view! { <Notice>{sentence}</Notice> })}
            {move || {
                problem
                    .get()
                    .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
            }}
            <div class="row">
                <Button kind=ButtonKind::Danger on_click=move |_| on_remove.run(())>
                    {words!(i18n, person.remove_yes)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=move |_| asks.set(false)>
                    {keep}
                </Button>
            </div>
        </Dialog>
    }
}
