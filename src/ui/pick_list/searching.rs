//! Which texts a search finds. Plain text work alone.

use crate::letters;

/// A text as it is searched: small letters without their marks, so that "Resume" finds "Résumé".
pub fn folded(text: &str) -> String {
    let small = letters::small(text);
    small
        .chars()
        .filter(|c| !is_mark(*c))
        .map(without_mark)
        .collect()
}

/// Whether a folded text holds every word of a folded search.
pub fn finds(search: &str, text: &str) -> bool {
    search.split_whitespace().all(|word| text.contains(word))
}

/// Whether two texts are the same to a reader: large and small letters aside, marks not.
pub fn are_the_same(one: &str, other: &str) -> bool {
    letters::small(one.trim()) == letters::small(other.trim())
}

/// Marks that stand behind their letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

const fn without_mark(c: char) -> char {
    match c {
        'à'..='æ' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'į' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' => 's',
        'ť' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}
