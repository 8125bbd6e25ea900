//! A packet as a QR code, for somebody who stands beside one.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

use crate::browser::location;
use crate::exchange::packet::{MOST_IN_CODE, Packet, to_json, to_link};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, QrCode, live};
use crate::words;

/// The most bytes of a packet that may fit once it is deflated.
const MOST_JSON: usize = 16_000;

/// A code, row by row.
#[derive(Clone, PartialEq)]
struct Code {
    modules: Vec<bool>,
    width: usize,
}

/// The code of a link; none when the link is longer than a code can hold so that a telephone reads it.
fn code_of(packet: &Packet) -> Option<Code> {
    // What is far too much is not deflated to find that out.
    if to_json(packet).len() > MOST_JSON {
        return None;
    }
    let link = to_link(packet, &location::site_address()).ok()?;
    if link.url.len() > MOST_IN_CODE {
        return None;
    }
    let code = QRBuilder::new(link.url).ecl(ECL::L).build().ok()?;
    let width = code.size;
    let modules = (0..width).flat_map(|row| code[row].iter().take(width).map(|one| one.value()));
    Some(Code {
        modules: modules.collect(),
        width,
    })
}

/// A button that shows the code. Where it does not fit, that is said, and what to do instead.
#[component]
pub fn PacketCode(
    /// Makes the packet.
    #[prop(into)]
    packet: Callback<(), Option<Packet>>,
    /// Called when the code is shown.
    #[prop(into)]
    on_shown: Callback<()>,
    /// What to do with the code.
    #[prop(into)]
    hint: Signal<String>,
    /// What the code is, for whoever does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// What to do where it does not fit.
    #[prop(into)]
    too_long: Signal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let fits = packet.run(()).as_ref().and_then(code_of).is_some();
    let shown = RwSignal::new(None::<Code>);
    if !fits {
        return view! { <p class="small soft">{too_long}</p> }.into_any();
    }
    let show = move |_| {
        shown.set(packet.run(()).as_ref().and_then(code_of));
        on_shown.run(());
    };
    view! {
        <div class="stack stack--tight">
            <div>
                <Button kind=ButtonKind::Quiet on_click=show>
                    {words!(i18n, questionnaire.code)}
                </Button>
            </div>
            {live(move || {
                shown
                    .get()
                    .map(|code| {
                        view! {
                            <p>{hint}</p>
                            <QrCode modules=code.modules width=code.width label=label />
                        }
                    })
            })}
        </div>
    }
    .into_any()
}
