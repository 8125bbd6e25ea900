//! A number within a sentence: it is written as the language does, "3,000", and chooses the plural.

use std::fmt;

use leptos_i18n::reexports::icu::plurals::PluralOperands;

use super::language::{Texts, tag};
use crate::browser::intl;

/// How many, for the plural texts: `t_string!(i18n, people.count_people, count = count(i18n, 3000))`.
#[derive(Clone, Debug)]
pub struct Count {
    value: usize,
    text: String,
}

/// So many, in the reader's language.
pub fn count(i18n: Texts, value: usize) -> Count {
    Count {
        value,
        text: intl::number(tag(i18n), value as u64),
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl From<Count> for PluralOperands {
    fn from(count: Count) -> Self {
        count.value.into()
    }
}
