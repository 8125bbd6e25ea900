//! Open a packet: by file, pasted text or link. What it is stands there before anything is kept.

mod preview;
mod programme;
mod update;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::Handles;
use crate::browser::{clipboard, location, own_kind};
use crate::exchange::packet::{
    MOST_BYTES, OpenedPacket, PacketError, carried, open_bytes, open_text,
};
use crate::features::shared::sentences::packet_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, DropZone, ErrorSummary, FieldProblem, Notice, Page, TextArea};
use crate::ui::{live, text};
use crate::words;

/// Why nothing was opened.
#[derive(Clone, Debug, PartialEq)]
enum Refusal {
    /// It is no packet that can be taken.
    Packet(PacketError),
    /// The file could not be read.
    Unread,
    /// Nothing was pasted.
    Nothing,
}

/// The field that a refusal belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    File,
    Text,
}

/// Opens a packet. `from_link` is what the link carried; it is taken out of the address bar at once.
#[component]
pub fn OpenPacket(from_link: Option<String>) -> impl IntoView {
    let i18n = use_i18n();
    let pasted = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<(Source, Refusal)>);
    let opened = RwSignal::new(None::<OpenedPacket>);
    // What a link can carry on of the packet, for the screen that it is meant for.
    let carried_on = RwSignal::new(None::<String>);
    let came_by_link = from_link.is_some();
    let address = StoredValue::new(location::full_address());
    let is_in_app = own_kind::is_in_app();

    let take = move |source: Source, read: Result<OpenedPacket, PacketError>| match read {
        Ok(packet) => {
            refusal.set(None);
            pasted.set(String::new());
            opened.set(Some(packet));
        }
        Err(error) => refusal.set(Some((source, Refusal::Packet(error)))),
    };
    if let Some(data) = from_link {
        location::replace(&Route::Open { packet: None }.href());
        carried_on.set(carried(&data));
        take(Source::Text, open_text(&data));
    }
    let on_files = move |handles: Handles| {
        spawn_local(async move {
            match handles.read(MOST_BYTES as u64).await.as_deref() {
                Ok([file, ..]) => {
                    carried_on.set(std::str::from_utf8(&file.bytes).ok().and_then(carried));
                    take(Source::File, open_bytes(&file.bytes));
                }
                Ok([]) => {}
                Err(error) if error.is_too_large => {
                    take(
                        Source::File,
                        Err(PacketError::TooLarge { most: MOST_BYTES }),
                    );
                }
                Err(_) => refusal.set(Some((Source::File, Refusal::Unread))),
            }
        });
    };
    let on_read = move |_| {
        let typed = pasted.get_untracked();
        if typed.trim().is_empty() {
            refusal.set(Some((Source::Text, Refusal::Nothing)));
        } else {
            carried_on.set(carried(&typed));
            take(Source::Text, open_text(&typed));
        }
    };
    let sentence = move |refusal: &Refusal| match refusal {
        Refusal::Packet(error) => packet_error(i18n, error),
        Refusal::Unread => leptos_i18n::t_string!(i18n, open.error_unread).to_owned(),
        Refusal::Nothing => leptos_i18n::t_string!(i18n, open.nothing).to_owned(),
    };
    let problems = Signal::derive(move || {
        refusal.with(|refusal| {
            refusal
                .iter()
                .map(|(source, refusal)| FieldProblem {
                    field: match source {
                        Source::File => "packet-file".to_owned(),
                        Source::Text => "packet-text".to_owned(),
                    },
                    message: sentence(refusal),
                })
                .collect::<Vec<_>>()
        })
    });
    let text_error = Signal::derive(move || {
        refusal.with(|refusal| match refusal {
            Some((Source::Text, refusal)) => Some(sentence(refusal)),
            _ => None,
        })
    });
    let error_prefix = Signal::derive(move || {
        refusal
            .with(Option::is_some)
            .then(|| leptos_i18n::t_string!(i18n, app.error_prefix).to_owned())
    });
    view! {
        <Page title=words!(i18n, open.title) error_prefix=error_prefix>
            {is_in_app
                .then(|| view! { <OwnBrowser address=address.get_value() is_in_app=true /> })}
            <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
            {live(move || match opened.get() {
                Some(packet) => {
                    let carried = carried_on.get_untracked();
                    view! { <preview::Preview packet=packet opened=opened carried=carried /> }
                        .into_any()
                }
                None => {
                    view! {
                        <p>{words!(i18n, open.intro)}</p>
                        <DropZone
                            id="packet-file"
                            label=words!(i18n, open.file)
                            hint=words!(i18n, open.file_hint)
                            accept=".turnabout,.json,.txt,application/json,text/plain"
                            on_files=on_files
                        />
                        <TextArea
                            id="packet-text"
                            label=words!(i18n, open.paste)
                            hint=words!(i18n, open.paste_hint)
                            value=pasted
                            error=text_error
                        />
                        <div>
                            <Button on_click=on_read>{words!(i18n, open.read)}</Button>
                        </div>
                    }
                        .into_any()
                }
            })}
            {(came_by_link && !is_in_app)
                .then(|| view! { <OwnBrowser address=address.get_value() is_in_app=false /> })}
        </Page>
    }
}

/// Where things are kept by an app that opened this page in a browser of its own, they may be lost: the
/// link can be taken to the reader's own browser.
#[component]
fn OwnBrowser(
    /// What is copied.
    address: String,
    /// Whether this looks like such a browser; otherwise it is only said that there are such.
    is_in_app: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let copied = RwSignal::new(None::<bool>);
    let copy = {
        let address = address.clone();
        move |_| {
            let address = address.clone();
            spawn_local(async move {
                let outcome = clipboard::copy(&address).await;
                copied.try_set(Some(outcome));
            });
        }
    };
    let why = if is_in_app {
        words!(i18n, open.in_app)
    } else {
        words!(i18n, open.own_browser)
    };
    view! {
        <Notice>
            <p>{why}</p>
            <div>
                <Button kind=ButtonKind::Small on_click=copy>
                    {words!(i18n, open.copy_link)}
                </Button>
            </div>
            <p role="status">
                {text(move || match copied.get() {
                    None => "",
                    Some(true) => leptos_i18n::t_string!(i18n, app.copied),
                    Some(false) => leptos_i18n::t_string!(i18n, app.copy_failed),
                })}
            </p>
            {live(move || {
                let address = address.clone();
                (copied.get() == Some(false))
                    .then(|| {
                        view! {
                            <label class="field">
                                <span class="field__label">{words!(i18n, hand.by_hand)}</span>
                                <textarea class="input" rows="3" readonly prop:value=address></textarea>
                            </label>
                        }
                    })
            })}
        </Notice>
    }
}
