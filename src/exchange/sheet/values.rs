//! Small answers: yes or no, which side, a number, nothing at all.

use super::words::{fold, has_any};
use crate::letters;

/// Which side somebody is on in the words of the sheet, which may call the senior one the mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetSide {
    /// The sheet's mentors.
    Mentor,
    /// The sheet's mentees.
    Mentee,
    /// Both.
    Both,
}

/// Reads yes or no in English, Swedish and French, `1`/`0` and `true`/`false`.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    #[rustfmt::skip]
    const YES: &[&str] = &[
        "yes", "y", "ja", "j", "oui", "o", "1", "1 0", "true", "sant", "vrai", "x", "checked",
    ];
    #[rustfmt::skip]
    const NO: &[&str] = &[
        "no", "n", "nej", "non", "0", "0 0", "false", "falskt", "faux", "unchecked",
    ];
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or_default();
    if YES.contains(&folded.as_str()) || matches!(first, "yes" | "ja" | "oui") {
        Some(true)
    } else if NO.contains(&folded.as_str()) || matches!(first, "no" | "nej" | "non") {
        Some(false)
    } else {
        matches!(text.trim(), "✓" | "✔" | "☑").then_some(true)
    }
}

/// Reads which side a word or sentence means, "Leader being mentored" included.
#[must_use]
pub fn parse_side(text: &str) -> Option<SheetSide> {
    const BOTH: &[&str] = &["both", "either", "bada", "les deux"];
    #[rustfmt::skip]
    const SEEKS_A_MENTOR: &[&str] = &[
        "have a mentor", "find a mentor", "want a mentor", "get a mentor", "need a mentor",
        "looking for a mentor", "seeking a mentor", "a mentor for me", "ha en mentor",
        "soker mentor", "soker en mentor", "cherche un mentor",
    ];
    #[rustfmt::skip]
    const MENTEE: &[&str] = &[
        "mentee", "mentees", "mentored", "adept", "adepten", "adepter", "adepterna", "mentore",
        "mentoree", "mentores", "mentorees", "protege", "protegee", "proteges", "learner",
        "mente",
    ];
    #[rustfmt::skip]
    const MENTOR: &[&str] = &[
        "mentor", "mentors", "mentorn", "mentorer", "mentorerna", "mentoring others", "mentora",
    ];
    let folded = fold(text);
    let mentee = has_any(&folded, MENTEE) || has_any(&folded, SEEKS_A_MENTOR);
    let mentor = has_any(&folded, MENTOR) && !has_any(&folded, SEEKS_A_MENTOR);
    match (mentor, mentee) {
        (true, true) => Some(SheetSide::Both),
        _ if BOTH.contains(&folded.as_str()) || has_any(&folded, &["both", "bada", "les deux"]) => {
            Some(SheetSide::Both)
        }
        (true, false) => Some(SheetSide::Mentor),
        (false, true) => Some(SheetSide::Mentee),
        (false, false) => None,
    }
}

/// Reads the number with which a text begins, `1.5` or `1,5`, in thousandths; "3 years" is 3,000.
#[must_use]
pub fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    let whole: String = text.chars().take_while(char::is_ascii_digit).collect();
    if whole.is_empty() || whole.len() > 9 {
        return None;
    }
    let rest = &text[whole.len()..];
    let decimals: String = rest
        .strip_prefix(['.', ','])
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .chain("000".chars())
        .take(3)
        .collect();
    Some(whole.parse::<u64>().ok()? * 1000 + decimals.parse::<u64>().ok()?)
}

/// Whether an answer says that there is no answer: empty, a dash, `n/a`.
#[must_use]
pub fn means_nothing(text: &str) -> bool {
    matches!(
        letters::small(text.trim()).as_str(),
        "" | "-"
            | "--"
            | "–"
            | "—"
            | "n/a"
            | "n.a."
            | "na"
            | "none"
            | "null"
            | "unknown"
            | "okänd"
            | "inga"
            | "ingen"
            | "aucun"
            | "aucune"
            | "#n/a"
    )
}
