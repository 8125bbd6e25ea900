//! Files that mean harm, or that somebody chose by mistake: each with what is said of it.

use turnabout::exchange::export::{ExportScope, people_csv_with};
use turnabout::exchange::sheet::{
    Import, Junior, MOST_BYTES, MOST_CELL_CHARACTERS, MOST_COLUMNS, Reading, open, people,
};
use turnabout::exchange::workbook;

use super::support::{ids, workbook as fixture};

fn import(bytes: &[u8]) -> Result<Import, String> {
    let (sheet, mapping) = open(bytes, "sheet.csv").map_err(|error| error.to_string())?;
    let reading = Reading::new(mapping, Junior::SheetMentors);
    Ok(people(&[(sheet, reading)], &mut ids()))
}

/// What is said of a file: why it is refused, or how many people it gives and the first row's fault.
fn outcome(bytes: &[u8]) -> String {
    let import = if workbook::may_be_workbook(bytes) {
        let sheets = workbook::sheets(bytes).map_err(|error| error.to_string());
        sheets.and_then(|sheets| {
            let csv = sheets[0].csv.as_ref().map_err(ToString::to_string)?;
            import(csv.as_bytes())
        })
    } else {
        import(bytes)
    };
    match import {
        Err(refusal) => refusal,
        Ok(import) => match import.problems.first() {
            None => format!("{} people", import.people.len()),
            Some(problem) => format!(
                "{} people; line {}: {}",
                import.people.len(),
                problem.place.line,
                problem.reason
            ),
        },
    }
}

const HEADER: &str = "Name,Email,Role,Unit\n";
const GOOD: &str = "Ada,ada@b.se,mentor,IT\n";

fn sheet(rows: &str) -> Vec<u8> {
    format!("{HEADER}{rows}").into_bytes()
}

fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    [0xFF, 0xFE].into_iter().chain(units).collect()
}

fn joined(pieces: &[&[u8]]) -> Vec<u8> {
    pieces.concat()
}

/// A table of files, each with what is said of it.
#[test]
fn every_hostile_file_is_named_for_what_it_is() {
    let zero = |length: usize| vec![0_u8; length];
    let quotes = "\"".repeat(10_000);
    let nested = "(".repeat(10_000) + &")".repeat(10_000);
    let lone = joined(&[
        &utf16(&sheet_text(&format!("{GOOD}A"))),
        &0xD800_u16.to_le_bytes(),
        &utf16(",x@b.se,mentor,IT\n")[2..],
    ]);
    let cut = {
        let mut bytes = utf16(&sheet_text("Ada,ada@b.se,mentor,IT"));
        bytes.pop();
        bytes
    };
    let old_excel = joined(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &zero(5_000)]);
    let png = joined(&[b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &zero(200)]);
    let html = b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table>\n<tr><td>Name</td><td>Role</td></tr>\n<tr><td>Ada</td><td>mentor</td></tr></table></body></html>";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nothing", Vec::new(), "the file is empty"),
        (
            "a byte-order mark alone",
            b"\xEF\xBB\xBF".to_vec(),
            "the file is empty",
        ),
        (
            "blank lines and separators",
            b"\n,,,\n\r\n,,\n  \n".to_vec(),
            "the file is empty",
        ),
        (
            "only a header",
            HEADER.into(),
            "the file has a header but no rows",
        ),
        ("NUL bytes alone", zero(4_096), "the file is not text"),
        (
            "a NUL byte in a cell",
            sheet("A\0da,a@b.se,mentor,IT\n"),
            "the file is not text",
        ),
        ("UTF-16 cut in the middle of a letter", cut, "1 people"),
        ("UTF-16 with half a letter", lone, "2 people"),
        (
            "UTF-16 of NUL bytes",
            joined(&[&[0xFF, 0xFE], &zero(64)]),
            "the file is not text",
        ),
        ("a picture", png, "the file is not text"),
        (
            "a program",
            joined(&[b"\x7FELF\x02\x01\x01", &zero(300)]),
            "the file is not text",
        ),
        (
            "control characters",
            (1..=8).cycle().take(400).collect(),
            "the file is not text",
        ),
        (
            "a PDF",
            b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n".to_vec(),
            "the file is a PDF, not CSV",
        ),
        (
            "old Excel, or Excel behind a password",
            old_excel,
            "the file is a spreadsheet program's own file, not CSV",
        ),
        (
            "a web page saved as .xls",
            html.to_vec(),
            "the file is a web page, not CSV",
        ),
        (
            "a web page with a declaration",
            b"\xEF\xBB\xBF\n<!DOCTYPE html>\n<table>".to_vec(),
            "the file is a web page, not CSV",
        ),
        (
            "an XML spreadsheet saved as .xls",
            b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>"
                .to_vec(),
            "the file is a web page, not CSV",
        ),
        (
            "an archive of something else",
            fixture("no-workbook.zip"),
            "the file is an archive of something else",
        ),
        (
            "half an archive",
            b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(),
            "the workbook is damaged",
        ),
        (
            "a workbook cut short",
            fixture("excel.xlsx")[..3_000].to_vec(),
            "the workbook is damaged",
        ),
        (
            "a workbook that unpacks to 65 MiB of one part",
            fixture("bomb.xlsx"),
            "the workbook unpacks to too much",
        ),
        (
            "the same that lies about it",
            fixture("bomb-that-lies.xlsx"),
            "the workbook is damaged",
        ),
        (
            "a workbook with a billion laughs",
            fixture("billion-laughs.xlsx"),
            "the workbook is damaged",
        ),
        (
            "a workbook that claims 99,999,999,999 texts",
            fixture("too-many-texts-said.xlsx"),
            "the workbook is damaged",
        ),
        (
            "a workbook with a cell in the far corner",
            fixture("far-cell.xlsx"),
            "the file has a header but no rows",
        ),
        (
            "100,000 columns",
            "x,".repeat(100_000).into_bytes(),
            "the file has more than 200 columns",
        ),
        (
            "a row of 100,000 cells",
            sheet(&format!("{GOOD}{}\n", "x,".repeat(100_000))),
            "1 people; line 3: the row has more cells than the header",
        ),
        (
            "100,001 rows",
            sheet(&"A,a@b.se,mentor,\n".repeat(100_001)),
            "the file has more than 100000 rows",
        ),
        (
            "a line of 50 MB",
            vec![b'a'; 50 * 1024 * 1024],
            "the file is larger than 32 MiB",
        ),
        (
            "one line as long as a file may be",
            vec![b'a'; MOST_BYTES],
            "the file has a header but no rows",
        ),
        (
            "a cell of 1 MB",
            sheet(&format!(
                "{GOOD}Bo,bo@b.se,mentor,{}\n",
                "x".repeat(1_000_000)
            )),
            "1 people; line 3: a cell is too long",
        ),
        (
            "a quotation mark that is never closed",
            sheet(&format!(
                "{GOOD}\"Bo,bo@b.se,mentor,IT\nCy,cy@b.se,mentee,\n"
            )),
            "1 people; line 3: a quotation mark is never closed",
        ),
        (
            "10,000 quotation marks",
            sheet(&format!("{GOOD}Bo,bo@b.se,mentor,{quotes}\n")),
            "2 people; line 3: an answer was not understood",
        ),
        (
            "10,000 brackets in brackets",
            format!("Name,Role,Can teach\nAda,mentor,{nested}\n").into_bytes(),
            "1 people; line 2: an answer was not understood",
        ),
        (
            "names of JavaScript as headers",
            b"__proto__,constructor,Name,Role,toString\na,b,Ada,mentor,c\n".to_vec(),
            "1 people",
        ),
        (
            "names of JavaScript as cells",
            sheet("__proto__,constructor@b.se,mentor,prototype\n"),
            "1 people",
        ),
        (
            "a name of JavaScript as role",
            sheet(&format!("{GOOD}Bo,bo@b.se,__proto__,IT\n")),
            "1 people; line 3: \"__proto__\" is not a known part",
        ),
        (
            "the same header again and again",
            b"Name,Name,Email,Email,Role,Role\nAda,Bo,a@b.se,b@b.se,mentor,mentee\n".to_vec(),
            "1 people",
        ),
        (
            "headers that are nothing",
            b",,,\nAda,a@b.se,mentor,IT\n".to_vec(),
            "the file has a header but no rows",
        ),
        (
            "a day in the year 275760",
            b"Name,Role,Free time,Partners\nAda,mentor,275760-09-13T00:00:00Z,275760\n".to_vec(),
            "1 people; line 2: an answer was not understood",
        ),
        (
            "a number past every bound",
            b"Name,Role,Partners\nAda,mentor,99999999999999999999999999\n".to_vec(),
            "1 people; line 2: an answer was not understood",
        ),
        (
            "zero-width characters for a name",
            sheet("\u{200b}\u{feff},,mentor,IT\n"),
            "0 people; line 2: the row has no name and no e-mail address",
        ),
        (
            "a direction override in a name",
            sheet("Ada\u{202e}gnp.exe,a@b.se,mentor,IT\n"),
            "1 people",
        ),
        (
            "an address with a line break",
            sheet("Ada,\"a@b.se\nbcc:x@y.se\",mentor,IT\n"),
            "0 people; line 2: the address cannot be used: the text is not an e-mail address",
        ),
        (
            "a name of 300 characters",
            sheet(&format!("{},a@b.se,mentor,IT\n", "x".repeat(300))),
            "0 people; line 2: the name cannot be used: the text is longer than 200 characters",
        ),
        (
            "bytes that are no UTF-8",
            joined(&[HEADER.as_bytes(), b"\xC3\x28\xFF\xFE,a@b.se,mentor,IT\n"]),
            "1 people",
        ),
        (
            "a list of sessions",
            b"Title,Date,Duration,Meeting link\nOne,2026-03-09,60,x\n".to_vec(),
            "the file lists sessions, not people",
        ),
        (
            "a list of pairs",
            b"Mentor email,Mentee email\na@b.se,b@b.se\n".to_vec(),
            "the file lists pairs, not people",
        ),
    ];
    assert!(cases.len() >= 25);
    let wrong = cases.into_iter().filter_map(|(name, bytes, expected)| {
        let said = outcome(&bytes);
        (said != expected).then(|| format!("{name}: {said}, not {expected}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(
        wrong.is_empty(),
        "
{}",
        wrong.join(
            "
"
        )
    );
}

fn sheet_text(rows: &str) -> String {
    format!("{HEADER}{rows}")
}

#[test]
fn formulas_and_scripts_stay_text_and_go_out_guarded() {
    for hostile in [
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://x\")",
        "@SUM(A1)",
        "+1-1",
        "-2+3",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "{{constructor.constructor('x')()}}",
        "${7*7}",
        "'; DROP TABLE people; --",
    ] {
        let quoted = hostile.replace('"', "\"\"");
        let text = format!(
            "Name,Role,Unit,Job title,Location,Can teach\n\"{quoted}\",mentor,\"{quoted}\",\"{quoted}\",\"{quoted}\",AI\n"
        );
        let people = import(text.as_bytes()).unwrap().people;

        let person = &people[0];
        assert_eq!(person.name.as_str(), hostile);
        let unit = person.profile.unit.as_ref().unwrap();
        assert_eq!(unit.as_str(), hostile);
        let file = people_csv_with(&people, ExportScope::Complete);
        let mut reader = csv::Reader::from_reader(file.as_slice());
        let row = reader.records().next().unwrap().unwrap();
        for cell in &row {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell}"
            );
        }
        assert_eq!(import(&file).unwrap().people[0].name, person.name);
    }
}

#[test]
fn the_bounds_are_those_that_the_documents_state() {
    let page = include_str!("../../../docs/formats/sheet.md");
    for stated in [
        format!("{} MiB", MOST_BYTES >> 20),
        format!("{MOST_COLUMNS} columns"),
        "100,000 rows".to_owned(),
        "20,000 characters".to_owned(),
        format!("{} MiB together", workbook::MOST_UNPACKED_BYTES >> 20),
        format!("{} MiB each", workbook::MOST_UNPACKED_PART_BYTES >> 20),
        "2,000 parts".to_owned(),
    ] {
        assert!(
            page.contains(&stated),
            "docs/formats/sheet.md says nothing of {stated}"
        );
    }
    assert_eq!(turnabout::exchange::sheet::MOST_ROWS, 100_000);
    assert_eq!(MOST_CELL_CHARACTERS, 20_000);
    assert_eq!(workbook::MOST_PARTS, 2_000);
}
