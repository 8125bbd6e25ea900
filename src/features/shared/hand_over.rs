//! The ways to hand a packet to somebody: a file, a text, a link, a mail draft.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{clipboard, download, location, page};
use crate::domain::text::EmailAddress;
use crate::exchange::packet::{Packet, file_name, mailto_link, to_file, to_link, to_text};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind};
use crate::ui::{live, text};
use crate::words;

/// The media type of a `.turnabout` file.
const MEDIA_TYPE: &str = "application/json";

/// A mail draft that carries the packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// To whom.
    pub to: EmailAddress,
    /// Its subject.
    pub subject: String,
    /// What stands above the packet.
    pub greeting: String,
}

/// How a packet is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A file that is saved.
    File,
    /// A text that is copied.
    Text,
    /// A link that is copied.
    Link,
    /// A mail draft, with the packet in its text where it fits.
    Mail,
}

/// What happened last, as a sentence, and a text to copy by hand where the browser did not copy.
#[derive(Clone, Default)]
struct Outcome {
    sentence: String,
    by_hand: Option<String>,
}

/// Buttons that hand the packet over. `packet` makes it when a button is pressed, as it goes that way.
#[component]
pub fn HandOver(
    /// Makes the packet.
    #[prop(into)]
    packet: Callback<Way, Option<Packet>>,
    /// The mail draft, where the receiver's address is known.
    #[prop(optional_no_strip)]
    draft: Option<Signal<Draft>>,
    /// Called when the packet was handed over in some way.
    #[prop(optional, into)]
    on_handed: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let outcome = RwSignal::new(Outcome::default());
    let handed = move || {
        if let Some(on_handed) = on_handed {
            on_handed.run(());
        }
    };
    let say = move |sentence: &str| {
        outcome.set(Outcome {
            sentence: sentence.to_owned(),
            by_hand: None,
        });
    };
    let save_file = move |way: Way| {
        let Some(packet) = packet.run(way) else {
            return false;
        };
        download::save(&file_name(&packet), MEDIA_TYPE, &to_file(&packet))
    };
    let copy = move |text: String, note: String| {
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            let mut sentence = if copied {
                t_string!(i18n, app.copied).to_owned()
            } else {
                t_string!(i18n, app.copy_failed).to_owned()
            };
            if !note.is_empty() {
                sentence = format!("{sentence}. {note}");
            }
            let _ = outcome.try_set(Outcome {
                sentence,
                by_hand: (!copied).then_some(text),
            });
        });
        handed();
    };
    let on_file = move |_| {
        if save_file(Way::File) {
            say(t_string!(i18n, hand.saved_file));
            handed();
        } else {
            say(t_string!(i18n, app.save_failed));
        }
    };
    let on_text = move |_| {
        if let Some(packet) = packet.run(Way::Text) {
            copy(to_text(&packet), String::new());
        }
    };
    let on_link = move |_| {
        let Some(packet) = packet.run(Way::Link) else {
            return;
        };
        match to_link(&packet, &location::site_address()) {
            Err(_) => say(t_string!(i18n, hand.link_too_long)),
            Ok(link) => {
                let length = link.url.chars().count();
                let note = link
                    .is_long
                    .then(|| t_string!(i18n, hand.link_long, count = length));
                copy(link.url, note.unwrap_or_default());
            }
        }
    };
    let on_mail = move |draft: Draft| {
        let Some(packet) = packet.run(Way::Mail) else {
            return;
        };
        let body = format!("{}\n\n{}\n", draft.greeting, to_text(&packet));
        let whole = mailto_link(&draft.to, &draft.subject, &body);
        let address = match whole {
            Some(address) => Some(address),
            None => {
                // What goes by mail holds no more in a file than in its text.
                if save_file(Way::Mail) {
                    say(t_string!(i18n, hand.mail_attach));
                }
                mailto_link(&draft.to, &draft.subject, &draft.greeting)
            }
        };
        if let Some(address) = address {
            page::open_mail_draft(&address);
            handed();
        }
    };
    view! {
        <div class="stack stack--tight">
            <div class="row">
                <Button kind=ButtonKind::Quiet on_click=on_file>
                    {words!(i18n, hand.file)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=on_text>
                    {words!(i18n, hand.text)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=on_link>
                    {words!(i18n, hand.link)}
                </Button>
                {draft
                    .map(|draft| {
                        view! {
                            <Button
                                kind=ButtonKind::Quiet
                                on_click=move |_| on_mail(draft.get_untracked())
                            >
                                {words!(i18n, hand.mail)}
                            </Button>
                        }
                    })}
            </div>
            <p class="small soft">{words!(i18n, hand.unsealed)}</p>
            <p role="status">{text(move || outcome.with(|outcome| outcome.sentence.clone()))}</p>
            {live(move || {
                outcome
                    .with(|outcome| outcome.by_hand.clone())
                    .map(|text| {
                        view! {
                            <label class="field">
                                <span class="field__label">{words!(i18n, hand.by_hand)}</span>
                                <textarea class="input" rows="4" readonly prop:value=text></textarea>
                            </label>
                        }
                    })
            })}
        </div>
    }
}
