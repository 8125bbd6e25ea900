//! A different perspective, in words.

use leptos_i18n::t_string;

use super::Names;
use crate::browser::intl;
use crate::domain::matching::{Difference, PerspectiveDetail};
use crate::features::shared::language::{Texts, tag};

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.perspective)
}

/// "Different: unit and profession. Not known: place."
pub fn sentence(i18n: Texts, detail: &PerspectiveDetail, _: Names<'_>) -> String {
    let fields = [
        (detail.unit, t_string!(i18n, criterion.unit)),
        (detail.location, t_string!(i18n, criterion.place)),
        (detail.profession, t_string!(i18n, criterion.profession)),
    ];
    let named = |wanted: Difference| -> Option<String> {
        let fields: Vec<&str> = fields
            .iter()
            .filter(|(difference, _)| *difference == wanted)
            .map(|(_, name)| *name)
            .collect();
        (!fields.is_empty()).then(|| intl::list(tag(i18n), fields))
    };
    [
        named(Difference::Different)
            .map(|fields| t_string!(i18n, criterion.differ_in, fields = fields)),
        named(Difference::Same).map(|fields| t_string!(i18n, criterion.same_in, fields = fields)),
        named(Difference::Unknown)
            .map(|fields| t_string!(i18n, criterion.unknown_in, fields = fields)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}
