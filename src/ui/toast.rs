//! What just happened, with a way to take it back.

use super::live::live;
use leptos::prelude::*;

/// What just happened.
#[derive(Clone)]
pub struct ToastMessage {
    /// The sentence.
    pub text: String,
    /// The name of the undo button and what it does.
    pub undo: Option<(String, Callback<()>)>,
}

/// Shows the last message at the foot of the page until another action or until it is closed.
#[component]
pub fn Toast(
    /// The last message.
    message: RwSignal<Option<ToastMessage>>,
    /// "Close"
    #[prop(into)]
    close: super::Text,
) -> impl IntoView {
    view! {
        <div class="toast no-print" role="status">
            {live(move || {
                message
                    .get()
                    .map(|shown| {
                        view! {
                            <div class="toast__box">
                                <span>{shown.text}</span>
                                {shown
                                    .undo
                                    .map(|(label, undo)| {
                                        view! {
                                            <button
                                                type="button"
                                                class="tool strong"
                                                on:click=move |_| {
                                                    message.set(None);
                                                    undo.run(());
                                                }
                                            >
                                                {label}
                                            </button>
                                        }
                                    })}
                                <button
                                    type="button"
                                    class="tool"
                                    on:click=move |_| message.set(None)
                                >
                                    {close}
                                </button>
                            </div>
                        }
                    })
            })}
        </div>
    }
}
