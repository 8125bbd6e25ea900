//! Encodings, separators, quotes and line breaks.

use turnabout::exchange::sheet::{Encoding, Separator, SheetError, header_key, read};

use super::support::{import, import_text};
use turnabout::exchange::sheet::Junior;

const TEXT: &str = "Namn;E-post;Roll\r\nÅsa Öberg;asa@example.org;adept\r\n";

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    for (mark, to_bytes, encoding) in [
        (
            "\u{feff}",
            u16::to_le_bytes as fn(u16) -> [u8; 2],
            Encoding::Utf16LittleEndian,
        ),
        ("", u16::to_le_bytes, Encoding::Utf16LittleEndian),
        ("\u{feff}", u16::to_be_bytes, Encoding::Utf16BigEndian),
        ("", u16::to_be_bytes, Encoding::Utf16BigEndian),
    ] {
        let bytes = utf16(&format!("{mark}{TEXT}"), to_bytes);
        let sheet = read(&bytes).unwrap();
        assert_eq!(sheet.encoding, encoding);
        assert_eq!(sheet.headers, ["Namn", "E-post", "Roll"]);
        let people = import(&[("a.csv", &bytes)], Junior::SheetMentors).people;
        assert_eq!(people[0].name.as_str(), "Åsa Öberg");
    }
}

#[test]
fn windows_1252_is_the_fallback() {
    let mut bytes = b"Name,Email,Role,Unit\nZo".to_vec();
    bytes.extend([0xEB, b' ', 0x8A, 0x96, 0x80]);
    bytes.extend(b",zoe@example.org,mentor,IT\n");

    let sheet = read(&bytes).unwrap();

    assert_eq!(sheet.encoding, Encoding::Windows1252);
    assert_eq!(sheet.rows[0].cells[0], "Zoë Š–€");
}

#[test]
fn separators_are_found_among_the_others() {
    let separator = |text: &str| read(text.as_bytes()).unwrap().separator;
    assert_eq!(separator("a\tb\tc\nx, y\tz; w\t1,5\n"), Separator::Tab);
    assert_eq!(
        separator("Name;Topics, if any;Level\nAda;\"a;b\";1,5\nBo;c,d,e;2,5\n"),
        Separator::Semicolon
    );
    assert_eq!(
        separator("\"Name; given\",Email\nAda,a@b.se\n"),
        Separator::Comma
    );
    assert_eq!(separator("Email\na@b.se\n"), Separator::Comma);
    assert_eq!(
        separator("Name,Topics\nAda,a;b;c\nBo,d;e;f\n"),
        Separator::Comma
    );
    assert_eq!(
        separator("\"Na\nme\";\"Mail\"\n\"A, \"\"x\"\"; y\";b\n"),
        Separator::Semicolon
    );
}

#[test]
fn a_declared_separator_is_believed() {
    let sheet = read(b"sep=;\r\nName;Email\r\nAda;a@b.se\r\n").unwrap();
    assert_eq!(
        (sheet.separator, sheet.headers.len()),
        (Separator::Semicolon, 2)
    );
    assert_eq!((sheet.rows[0].line, sheet.rows[0].row), (3, 3));
}

#[test]
fn lines_and_rows_are_counted_as_editors_and_spreadsheets_do() {
    for line_break in ["\n", "\r\n", "\r"] {
        let text =
            "\"Na\nme\",Email\n\n\"A\nda\",a@b.se\n,\n\nBo,b@b.se\n".replace('\n', line_break);
        let sheet = read(text.as_bytes()).unwrap();
        let places: Vec<_> = sheet.rows.iter().map(|r| (r.line, r.row)).collect();
        assert_eq!(places, [(4, 3), (8, 6)], "{line_break:?}");
    }
}

#[test]
fn title_lines_above_the_header_are_skipped() {
    let import = import_text("Sign-up 2026,,\n,,\nName,Email,Role\nAda,a@b.se,mentor\n");
    assert_eq!((import.people.len(), import.problems.len()), (1, 0));
}

#[test]
fn a_header_key_does_not_depend_on_case_line_breaks_or_rows() {
    let key = |text: &str| header_key(&read(text.as_bytes()).unwrap());
    assert_eq!(
        key("\"Your\nname?\",E-mail\nx,y\n"),
        key("your name;E-MAIL\n")
    );
    assert_ne!(key("Name,Email\n"), key("Name,Level\n"));
}

#[test]
fn other_files_are_named() {
    let error = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(error(b""), SheetError::Empty);
    assert_eq!(error(b"\xEF\xBB\xBF"), SheetError::Empty);
    assert_eq!(error(b" \r\n\n ,, \n"), SheetError::Empty);
    assert_eq!(error(b"PK\x03\x04rest"), SheetError::Spreadsheet);
    assert_eq!(error(b"\xD0\xCF\x11\xE0\xA1\xB1"), SheetError::Spreadsheet);
    assert_eq!(error(b"%PDF-1.7\n"), SheetError::Pdf);
    assert_eq!(error(b"Name,Email\0\nx,y\n"), SheetError::NotText);
    assert_eq!(error(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), SheetError::NotText);
    assert_eq!(error(&[1, 2, 3, 4, 5, 6, 7]), SheetError::NotText);
}
