//! A QR code, drawn from the modules that somebody else has worked out.

use leptos::prelude::*;

use super::Text;

/// How many modules stay light around the code, so that it can be read.
const QUIET: usize = 4;

/// A QR code, dark on white in every theme.
#[component]
pub fn QrCode(
    /// Its modules from row to row; `true` is dark.
    modules: Vec<bool>,
    /// How many modules a row has.
    width: usize,
    /// What it leads to, for those who do not see it.
    #[prop(into)]
    label: Text,
) -> impl IntoView {
    let side = width + 2 * QUIET;
    view! {
        <svg
            class="qr"
            role="img"
            aria-label=move || label.get()
            viewBox=format!("0 0 {side} {side}")
            shape-rendering="crispEdges"
        >
            <rect class="qr__light" width=side.to_string() height=side.to_string() />
            <path class="qr__dark" d=outline(&modules, width) />
        </svg>
    }
}

/// One rectangle for each run of dark modules.
fn outline(modules: &[bool], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in modules.chunks(width.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] {
                let (left, top, length) = (x + QUIET, y + QUIET, run.len());
                path.push_str(&format!("M{left} {top}h{length}v1h-{length}z"));
            }
            x += run.len();
        }
    }
    path
}
