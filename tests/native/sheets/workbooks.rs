//! Workbooks as Excel and Google Sheets save them, and hostile ones.

use turnabout::exchange::sheet::{Junior, SheetError, read};
use turnabout::exchange::workbook::{WorkbookError, WorkbookSheet, may_be_workbook, sheets};

use super::support::{import, taught, workbook};

fn csv(sheet: &WorkbookSheet) -> &str {
    sheet.csv.as_deref().unwrap()
}

fn cells(sheet: &WorkbookSheet) -> Vec<Vec<String>> {
    let read = read(csv(sheet).as_bytes()).unwrap();
    let rows = read.rows.into_iter().map(|row| row.cells);
    std::iter::once(read.headers).chain(rows).collect()
}

#[test]
fn a_workbook_of_excel_gives_its_visible_sheets_as_people_typed_them() {
    let sheets = sheets(&workbook("excel.xlsx")).unwrap();

    let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Mentors", "Mentees"]);
    assert_eq!(
        cells(&sheets[0]),
        [
            vec![
                "Name",
                "Email",
                "Role",
                "Level",
                "Starts\non",
                "Partners",
                "Would take both",
                "Can teach",
                "Free from",
                "Score",
            ],
            vec![
                "Åsa Öberg",
                "asa@example.org",
                "mentor",
                "Grade 7",
                "2026-03-09",
                "2",
                "TRUE",
                "AI tools; Law",
                "14:00",
                "1.5",
            ],
            vec![
                "Bo \"B\" Falk",
                "bo@example.org",
                "mentor",
                "Grade 6",
                "2026-03-09 14:30",
                "1",
                "FALSE",
                "",
                "26:00",
                "0.3",
            ],
        ]
    );
    assert_eq!(cells(&sheets[1])[2], ["=Dag's", "dag@example.org", "Law"]);
}

#[test]
fn rows_keep_the_numbers_that_the_workbook_shows() {
    let sheets = sheets(&workbook("excel.xlsx")).unwrap();
    let rows = read(csv(&sheets[0]).as_bytes()).unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn a_workbook_of_google_gives_the_people_of_its_form() {
    let sheets = sheets(&workbook("google-form.xlsx")).unwrap();
    assert_eq!(sheets.len(), 1);
    assert_eq!(cells(&sheets[0])[1][0], "2026-03-09 07:30");

    let files = [("answers.xlsx", csv(&sheets[0]).as_bytes())];
    let import = import(&files, Junior::SheetMentors);

    assert_eq!(import.problems, []);
    let names: Vec<_> = import.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Asha Lund", "Piotr Marsh"]);
    assert_eq!(
        taught(&import.people[0]),
        [("AI tools", 2), ("Inclusion", 2)]
    );
}

#[test]
fn hostile_workbooks_are_refused_before_the_memory_goes() {
    for (name, refusal) in [
        ("bomb.xlsx", WorkbookError::TooLarge),
        ("bomb-that-lies.xlsx", WorkbookError::Damaged),
        ("too-many-texts-said.xlsx", WorkbookError::Damaged),
        ("billion-laughs.xlsx", WorkbookError::Damaged),
        ("no-workbook.zip", WorkbookError::NotAWorkbook),
    ] {
        assert_eq!(sheets(&workbook(name)), Err(refusal), "{name}");
    }
}

#[test]
fn a_cell_at_the_far_corner_does_not_fill_the_memory() {
    let sheets = sheets(&workbook("far-cell.xlsx")).unwrap();
    assert_eq!(csv(&sheets[0]), "\"Name\"\r\n");
}

#[test]
fn a_workbook_that_is_cut_anywhere_is_refused_or_read_and_never_panics() {
    let whole = workbook("excel.xlsx");
    for length in (0..whole.len()).step_by(7) {
        let cut = &whole[..length];
        assert!(sheets(cut).is_err(), "{length} bytes");
    }
}

#[test]
fn a_changed_byte_never_makes_the_reader_panic() {
    let whole = workbook("google-form.xlsx");
    for at in (0..whole.len()).step_by(3) {
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        drop(sheets(&changed));
    }
}

#[test]
fn only_archives_are_taken_for_workbooks() {
    assert!(may_be_workbook(&workbook("excel.xlsx")));
    assert!(may_be_workbook(&workbook("no-workbook.zip")));
    assert!(!may_be_workbook(b"Name,Email\n"));
    assert_eq!(
        SheetError::from(WorkbookError::NotAWorkbook),
        SheetError::Spreadsheet
    );
}
