//! What lies over the page: dialogs and toasts.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Dialog, Text, Toast, ToastMessage};
use crate::words;

/// Dialogs and toasts.
#[component]
pub fn Overlays() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Family id="family-overlays" title=words!(i18n, components.overlays)>
            <Shown name="Dialog" when=words!(i18n, components.when_dialog)>
                <Case state=words!(i18n, components.normal)>
                    <Question
                        id="dialog-question"
                        opens=words!(i18n, components.dialog_open)
                        title=words!(i18n, components.dialog_title)
                        text=words!(i18n, components.dialog_text)
                        answer=words!(i18n, components.save)
                        kind=ButtonKind::Primary
                    />
                </Case>
                <Case state=words!(i18n, components.danger)>
                    <Question
                        id="dialog-danger"
                        opens=words!(i18n, components.dialog_danger_open)
                        title=words!(i18n, components.dialog_danger_title)
                        text=words!(i18n, components.dialog_danger_text)
                        answer=words!(i18n, components.remove)
                        kind=ButtonKind::Danger
                    />
                </Case>
                <Case state=words!(i18n, components.long)>
                    <Question
                        id="dialog-long"
                        opens=words!(i18n, components.dialog_long_open)
                        title=words!(i18n, components.dialog_long_title)
                        text=words!(i18n, components.dialog_long_text)
                        answer=words!(i18n, components.long_button)
                        kind=ButtonKind::Primary
                    />
                </Case>
            </Shown>
            <Toasts />
        </Family>
    }
}

/// A button, and the dialog that it opens.
#[component]
fn Question(
    id: &'static str,
    opens: Text,
    title: Text,
    text: Text,
    answer: Text,
    kind: ButtonKind,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    view! {
        <div>
            <Button id=id kind=ButtonKind::Quiet on_click=move |_| open.set(true)>
                {opens}
            </Button>
        </div>
        <Dialog open=open title=title>
            <p>{text}</p>
            <div class="row">
                <Button kind=kind on_click=move |_| open.set(false)>
                    {answer}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=move |_| open.set(false)>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </Dialog>
    }
}

#[component]
fn Toasts() -> impl IntoView {
    let i18n = use_i18n();
    let message = RwSignal::new(None::<ToastMessage>);
    let say = move |sentence: Text, undo: Option<(String, Callback<()>)>| {
        message.set(Some(ToastMessage {
            text: sentence.get_untracked(),
            undo,
        }));
    };
    let plain = move |_| say(words!(i18n, components.toast_text), None);
    let with_undo = move |_| {
        let undone = Callback::new(move |()| say(words!(i18n, components.toast_undone), None));
        let label = words!(i18n, app.undo).get_untracked();
        say(words!(i18n, components.toast_text), Some((label, undone)));
    };
    view! {
        <Shown name="Toast" when=words!(i18n, components.when_toast)>
            <Case state=words!(i18n, components.normal)>
                <div>
                    <Button id="toast-plain" kind=ButtonKind::Quiet on_click=plain>
                        {words!(i18n, components.toast_show)}
                    </Button>
                </div>
            </Case>
            <Case state=words!(i18n, components.with_undo)>
                <div>
                    <Button id="toast-undo" kind=ButtonKind::Quiet on_click=with_undo>
                        {words!(i18n, components.toast_undo_show)}
                    </Button>
                </div>
            </Case>
            <Toast message=message close=words!(i18n, app.close) />
        </Shown>
    }
}
