//! How words are compared: without case, accents or punctuation.

/// Lower case, accents folded to plain letters, everything else than letters and digits one space.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò'..='ö' | 'ø' => folded.push('o'),
            'ù'..='ü' => folded.push('u'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A folded text without its spaces, so that "CareerStage" equals "career stage".
pub(super) fn squeezed(folded: &str) -> String {
    folded.replace(' ', "")
}

/// Whether a folded text holds a phrase as whole words. A phrase that ends in `*` may go on.
pub(super) fn has_phrase(folded: &str, phrase: &str) -> bool {
    let (stem, may_go_on) = match phrase.strip_suffix('*') {
        Some(stem) => (stem, true),
        None => (phrase, false),
    };
    folded.match_indices(stem).any(|(at, _)| {
        let after = &folded[at + stem.len()..];
        let starts_a_word = at == 0 || folded[..at].ends_with(' ');
        starts_a_word && (may_go_on || after.is_empty() || after.starts_with(' '))
    })
}

/// Whether a folded text holds any of the phrases.
pub(super) fn has_any(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has_phrase(folded, phrase))
}
