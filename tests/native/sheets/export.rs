//! What a spreadsheet program finds in an exported file.

use turnabout::exchange::export::{
    ExportScope, PairingRow, PermittedPair, pairings_csv, people_csv, people_csv_with,
    permitted_pairs_csv,
};
use turnabout::exchange::sheet::{SheetError, as_written, harmless, open};

use super::support::import_text;

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

const PAIRING: PairingRow<'_> = PairingRow {
    mentor: "Ada, L",
    mentor_email: "",
    mentee: "=Bo",
    mentee_email: "b@b.se",
    state: "accepted",
    approved_on: "2026-05-04",
    fit: Some(7025),
};

#[test]
fn people_have_a_mark_a_header_and_one_line_each() {
    let import = import_text("Name,Role,Can teach,Manager,Avoid\nAda,mentor,AI,Boss,Bo\n");

    let default = text(people_csv(&import.people));
    let complete = text(people_csv_with(&import.people, ExportScope::Complete));

    assert!(default.starts_with("\u{feff}Name,Email,Role,"));
    assert_eq!(
        default.lines().nth(1),
        Some("Ada,,mentor,no,,,,,,,,AI (well);,,,1,,")
    );
    assert!(default.ends_with("\r\n"));
    assert!(!default.contains("Boss") && !default.contains("avoid"));
    assert!(complete.contains(",Boss,Bo;,"));
}

#[test]
fn cells_that_would_run_are_made_harmless() {
    for value in ["=1", "+46", "-", "@x", "\tx", "\rx", "'=1", "''-"] {
        assert_eq!(harmless(value), format!("'{value}"));
    }
    for value in ["", "a=b", "'t Hof", "''", " =1", "5-3"] {
        assert_eq!(harmless(value), value);
        assert_eq!(as_written(value), value);
    }
}

#[test]
fn pairings_hold_no_fit_unless_the_file_is_complete() {
    let default = text(pairings_csv([PAIRING], ExportScope::Default));
    let complete = text(pairings_csv([PAIRING], ExportScope::Complete));

    assert_eq!(
        default,
        "\u{feff}Mentor,Mentor email,Mentee,Mentee email,State,Approved on\r\n\
         \"Ada, L\",,'=Bo,b@b.se,accepted,2026-05-04\r\n"
    );
    assert!(complete.ends_with(",2026-05-04,7025\r\n"));
}

#[test]
fn permitted_pairs_hold_whole_ten_thousandths() {
    let pair = PermittedPair {
        mentor: "a@b.se",
        mentee: "b@b.se",
        fit: 10_000,
    };
    let file = text(permitted_pairs_csv([pair]));
    assert_eq!(file, "\u{feff}mentor,mentee,fit\r\na@b.se,b@b.se,10000\r\n");
}

#[test]
fn exported_pairs_are_not_taken_for_people() {
    let pairings = pairings_csv([PAIRING], ExportScope::Default);
    let pair = PermittedPair {
        mentor: "a",
        mentee: "b",
        fit: 1,
    };
    let error = |bytes: &[u8]| open(bytes, "pairs.csv").unwrap_err();
    assert_eq!(error(&pairings), SheetError::Connections);
    assert_eq!(error(&permitted_pairs_csv([pair])), SheetError::Connections);
}
