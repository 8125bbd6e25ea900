//! The page itself, parts that come and go, the mark, a QR code.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{Checkbox, Mark, QrCode, When};
use crate::words;

/// The rows of a code that says TURNABOUT; the highest of 21 bits stands first.
const CODE: [u32; 21] = [
    0x1FCE7F, 0x104D41, 0x17495D, 0x17465D, 0x17455D, 0x105741, 0x1FD57F, 0x000700, 0x12D4A0,
    0x0C946D, 0x1A718D, 0x1F3224, 0x0E4551, 0x001A26, 0x1FC88F, 0x105F92, 0x174249, 0x175E13,
    0x174109, 0x1044E1, 0x1FDB18,
];

/// The page and its parts.
#[component]
pub fn FrameParts() -> impl IntoView {
    let i18n = use_i18n();
    let is_there = RwSignal::new(true);
    let bits = |row: &u32| {
        (0..CODE.len()).rev().map({
            let row = *row;
            move |bit| row >> bit & 1 == 1
        })
    };
    let code: Vec<bool> = CODE.iter().flat_map(bits).collect();
    view! {
        <Family id="family-frame" title=words!(i18n, components.frame)>
            // The page's own example is the screen around all of this.
            <Shown name="Page" when=words!(i18n, components.when_page) />
            <Shown name="When" when=words!(i18n, components.when_when)>
                <Checkbox
                    checked=is_there
                    on_change=move |on| is_there.set(on)
                    label=words!(i18n, components.show_part)
                />
                <When
                    condition=Signal::derive(move || is_there.get())
                    otherwise=move || view! { <p>{words!(i18n, components.part_gone)}</p> }
                >
                    <p>{words!(i18n, components.part)}</p>
                </When>
            </Shown>
            <Shown name="Mark" when=words!(i18n, components.when_mark)>
                <Case state=words!(i18n, components.normal)>
                    <Mark />
                </Case>
            </Shown>
            <Shown name="QrCode" when=words!(i18n, components.when_qr_code)>
                <Case state=words!(i18n, components.normal)>
                    <QrCode
                        modules=code
                        width=CODE.len()
                        label=words!(i18n, components.qr_label)
                    />
                </Case>
            </Shown>
        </Family>
    }
}
