//! The question whether people get the new names of levels, units and topics as well.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::i18n::use_i18n;
use crate::state::programmes::Meanwhile;
use crate::ui::{Button, ButtonKind, Dialog, text};
use crate::words;

/// What becomes of people who have a name that was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForPeople {
    /// The coordinator is asked, if there are such people.
    Ask,
    /// They get the new name.
    Rename,
    /// They keep the old one.
    Leave,
}

/// What the question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedRenaming {
    /// How many people have a name that was changed.
    pub people: usize,
    /// What was to happen with the changes of other tabs.
    pub meanwhile: Meanwhile,
}

/// The question; nothing is saved before it is answered.
#[component]
pub fn RenamingDialog(
    asked: RwSignal<Option<AskedRenaming>>,
    #[prop(into)] on_choice: Callback<(ForPeople, Meanwhile)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(asked.with(Option::is_some)));
    Effect::new(move || {
        if !open.get() && asked.with_untracked(Option::is_some) {
            asked.set(None);
        }
    });
    let choose = move |for_people: ForPeople| {
        if let Some(question) = asked.get_untracked() {
            asked.set(None);
            on_choice.run((for_people, question.meanwhile));
        }
    };
    let people = move || asked.with(|asked| asked.map_or(0, |asked| asked.people));
    view! {
        <Dialog open=open title=words!(i18n, programme.renaming_title)>
            <p>
                {text(move || t_string!(i18n, programme.renaming_text, count = people()))}
            </p>
            <p class="soft">{words!(i18n, programme.renaming_leave_text)}</p>
            <div class="row">
                <Button on_click=move |_| choose(ForPeople::Rename)>
                    {words!(i18n, programme.renaming_yes)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=move |_| choose(ForPeople::Leave)>
                    {words!(i18n, programme.renaming_no)}
                </Button>
                <Button kind=ButtonKind::Link on_click=move |_| asked.set(None)>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </Dialog>
    }
}
