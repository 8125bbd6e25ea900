//! Time zones to choose from.

use crate::browser::intl;
use crate::ui::SelectOption;

/// The zones that the browser knows, with the one in use always among them.
pub fn zone_options(used: &str) -> Vec<SelectOption> {
    let mut names: Vec<String> = intl::all_zones().iter().map(ToString::to_string).collect();
    if !used.is_empty() && !names.iter().any(|name| name == used) {
        names.insert(0, used.to_owned());
    }
    names
        .into_iter()
        .map(|name| SelectOption {
            label: name.replace('_', " "),
            value: name,
        })
        .collect()
}
