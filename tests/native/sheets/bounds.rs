//! Sheets that are too large, and hostile ones.

use turnabout::exchange::sheet::{
    Flaw, MOST_BYTES, MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS, RowReason, SheetError, read,
};

use super::support::import_text;

#[test]
fn a_file_past_its_bound_is_refused() {
    let bytes = vec![b'a'; MOST_BYTES + 1];
    assert_eq!(read(&bytes), Err(SheetError::TooLarge));
}

#[test]
fn columns_are_bounded() {
    let header = |columns: usize| "x,".repeat(columns - 1) + "x\n";
    assert!(read(header(MOST_COLUMNS).as_bytes()).is_ok());
    let refused = Err(SheetError::TooManyColumns);
    assert_eq!(read(header(MOST_COLUMNS + 1).as_bytes()), refused);
    assert_eq!(read(header(100_000).as_bytes()), refused);
}

#[test]
fn rows_are_bounded() {
    let sheet = |rows: usize| "Name\n".to_owned() + &"a\n".repeat(rows);
    assert_eq!(
        read(sheet(MOST_ROWS).as_bytes()).unwrap().rows.len(),
        MOST_ROWS
    );
    let refused = Err(SheetError::TooManyRows);
    assert_eq!(read(sheet(MOST_ROWS + 1).as_bytes()), refused);
    assert_eq!(read(sheet(MOST_ROWS * 3).as_bytes()), refused);
}

#[test]
fn a_cell_past_its_bound_is_a_problem_of_its_row_alone() {
    let fits = "é".repeat(MOST_CELL_CHARACTERS);
    let import = import_text(&format!(
        "Name,Role,Comment\nAda,mentor,{fits}\nBo,mentor,{fits}x\nCy,mentee,\n"
    ));

    let names: Vec<_> = import.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Ada", "Cy"]);
    assert_eq!(import.problems.len(), 1);
    assert_eq!(import.problems[0].reason, RowReason::CellTooLong);
    assert_eq!(
        (import.problems[0].place.line, import.problems[0].column),
        (3, Some(2))
    );
}

#[test]
fn a_row_of_very_many_cells_is_a_problem_of_its_row_alone() {
    let sheet = read(format!("Name,Role\n{}\nBo,mentor\n", "x,".repeat(100_000) + "x").as_bytes());
    let rows = sheet.unwrap().rows;
    assert_eq!(rows[0].flaw, Some(Flaw::TooManyCells));
    assert_eq!((rows[0].cells.len(), rows[1].flaw), (MOST_COLUMNS, None));
}

#[test]
fn one_huge_line_is_read_and_refused_as_a_cell() {
    let text = format!("Name\n{}", "a".repeat(5_000_000));
    assert_eq!(
        read(text.as_bytes()).unwrap().rows[0].flaw,
        Some(Flaw::CellTooLong { column: 0 })
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named() {
    let import = import_text("Name,Role\nAda,mentor\n\"Bo,mentor\nCy,mentee\nDi,mentor\n");

    assert_eq!(import.people.len(), 1);
    assert_eq!(import.problems[0].reason, RowReason::UnclosedQuote);
    assert_eq!(import.problems[0].place.line, 3);
    let closed = import_text("Name,Role\nAda,mentor\n\"Bo \"\"B\"\"\",\"mentor\"");
    assert_eq!((closed.people.len(), closed.problems.len()), (2, 0));
}
