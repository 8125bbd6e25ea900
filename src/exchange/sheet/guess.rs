//! What a sheet's words say about who the people in it are; the coordinator is asked all the same.

use super::people::Junior;
use super::read::Sheet;
use super::values::{SheetSide, parse_side};
use super::words::{fold, has_any, has_phrase};

/// Whose file it is, by the file's name, else by questions about "your mentor" or "your mentee".
pub(super) fn file_side(sheet: &Sheet, file_name: &str) -> Option<SheetSide> {
    if let Some(side @ (SheetSide::Mentor | SheetSide::Mentee)) = parse_side(file_name) {
        return Some(side);
    }
    let asks = |phrases: &[&str]| sheet.headers.iter().any(|h| has_any(&fold(h), phrases));
    let of_a_mentee = asks(&["your mentor", "ideal mentor", "din mentor", "votre mentor"]);
    let of_a_mentor = asks(&[
        "your mentee",
        "your mentees",
        "ideal mentee",
        "how many mentees",
        "din adept",
        "as a mentor",
        "as our mentor",
        "your profile as a mentor",
    ]);
    match (of_a_mentor, of_a_mentee) {
        (true, false) => Some(SheetSide::Mentor),
        (false, true) => Some(SheetSide::Mentee),
        _ => None,
    }
}

/// Which word means the junior one, by the headers and the words for roles: a sheet that speaks of
/// reverse mentors, or of mentors who help leaders, has our own sense.
pub(super) fn junior<'a>(mut texts: impl Iterator<Item = &'a str>) -> Option<Junior> {
    let of_reverse = |text: &str| {
        let folded = fold(text);
        has_any(
            &folded,
            &[
                "reverse mentor*",
                "omvand mentor*",
                "mentorat inverse",
                "senior leader",
            ],
        ) || (has_phrase(&folded, "junior") && has_any(&folded, &["mentor", "mentors"]))
            || (has_any(&folded, &["leader", "senior"]) && has_phrase(&folded, "mentored"))
    };
    texts.any(of_reverse).then_some(Junior::SheetMentors)
}
