//! In what order levels are proposed.

use super::support::{import_text, levels};

/// The levels proposed for people given as "level side".
fn proposed(people: &[(&str, &str)]) -> Vec<String> {
    let rows = people.iter().enumerate();
    let rows: Vec<_> = rows
        .map(|(i, (level, side))| format!("Person {i},{side},\"{level}\"\n"))
        .collect();
    let import = import_text(&format!("Name,Role,Level\n{}", rows.concat()));
    assert_eq!(import.problems, []);
    levels(&import.people)
}

fn all_mentors(names: &[&'static str]) -> Vec<String> {
    let mut shuffled: Vec<_> = names.iter().map(|name| (*name, "mentor")).collect();
    shuffled.reverse();
    proposed(&shuffled)
}

#[test]
fn known_ladders_go_in_their_order() {
    for ladder in [
        &[
            "AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4",
        ][..],
        &["EO", "Grade 7", "Grade 6", "Deputy Director"],
        &["Grade 7", "Grade 6"],
        &[
            "Intern",
            "Apprentice",
            "Trainee",
            "Graduate",
            "Junior",
            "Associate",
            "Mid-level",
            "Senior",
            "Lead",
            "Manager",
            "Senior Manager",
            "Head",
            "Director",
            "Senior Director",
            "Vice President",
            "SVP",
            "EVP",
            "C-level",
        ],
        &[
            "Praktikant",
            "Trainee",
            "Medarbetare",
            "Specialist",
            "Gruppchef",
            "Enhetschef",
            "Avdelningschef",
            "Chef",
            "Direktör",
            "VD",
        ],
    ] {
        assert_eq!(all_mentors(ladder), ladder);
    }
}

#[test]
fn numbers_go_upwards() {
    assert_eq!(
        all_mentors(&["1,5", "2", "10,25", "18,0"]),
        ["1,5", "2", "10,25", "18,0"]
    );
    assert_eq!(
        all_mentors(&["Band 2", "Band 5", "Band 10"]),
        ["Band 2", "Band 5", "Band 10"]
    );
    assert_eq!(all_mentors(&["L3", "L4", "L10"]), ["L3", "L4", "L10"]);
    assert_eq!(
        all_mentors(&["Grade 5", "Grade 6", "Grade 7"]),
        ["Grade 5", "Grade 6", "Grade 7"]
    );
    assert_eq!(
        all_mentors(&["1 year", "3 years", "20 years"]),
        ["1 year", "3 years", "20 years"]
    );
}

#[test]
fn prefixes_go_by_who_holds_them() {
    let people = [
        ("E2", "mentor"),
        ("E9", "mentor"),
        ("A1", "mentee"),
        ("A3", "mentee"),
    ];
    assert_eq!(proposed(&people), ["E2", "E9", "A1", "A3"]);
}

#[test]
fn other_words_go_by_the_share_of_the_senior_side_then_the_alphabet() {
    let people = [
        ("Owl", "mentee"),
        ("Wren", "mentor"),
        ("Lark", "mentor"),
        ("Lark", "mentee"),
        ("Crow", "both"),
        ("Finch", "mentor"),
    ];
    assert_eq!(proposed(&people), ["Finch", "Wren", "Crow", "Lark", "Owl"]);
}

#[test]
fn a_level_that_a_ladder_does_not_know_is_put_in_by_who_holds_it() {
    let people = [
        ("EO", "mentor"),
        ("HEO", "mentor"),
        ("SCS1", "mentee"),
        ("SCS2", "mentee"),
        ("Fast Stream", "mentor"),
    ];
    assert_eq!(
        proposed(&people),
        ["EO", "HEO", "Fast Stream", "SCS1", "SCS2"]
    );
}

#[test]
fn spellings_of_one_level_are_one_and_a_missing_level_is_none() {
    let people = [
        ("senior", "mentor"),
        ("Senior", "mentor"),
        ("Senior", "mentee"),
        ("n/a", "mentor"),
    ];
    assert_eq!(proposed(&people), ["Senior"]);
}
