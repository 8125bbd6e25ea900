//! Several texts that are chosen, each once.

use leptos::prelude::*;

/// Puts a text among the chosen ones, at the end, or takes it away.
pub(super) fn put(chosen: &mut Vec<String>, text: &str, on: bool) {
    chosen.retain(|known| known != text);
    if on {
        chosen.push(text.to_owned());
    }
}

/// Whether a text is among the chosen ones.
pub(super) fn is_chosen(chosen: RwSignal<Vec<String>>, text: String) -> Signal<bool> {
    Signal::derive(move || chosen.with(|chosen| chosen.contains(&text)))
}
