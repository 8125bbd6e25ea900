//! Any table, written in any dialect and any encoding, is read back equal.

use proptest::collection::vec;
use proptest::prelude::*;
use turnabout::exchange::sheet::{Encoding, Separator, harmless, read};

/// Cells that are hard on a reader: separators, quotes, formula signs, line breaks.
const LATIN: &str = "[a-zA-ZåÄéßñ0-9 ,;|\t\"'=+@()\n\r_.-]{0,12}";
/// The same with letters that only Unicode has.
const UNICODE: &str = "[a-zåЖ日本🙂\u{202e}\u{200b}€ ,;|\t\"'=+@()\n\r_.-]{0,12}";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Quotes {
    /// Around every cell.
    Always,
    /// Around cells that hold any separator, a quote or a line break.
    WhereAmbiguous,
    /// Around cells that hold this dialect's separator, a quote or a line break; the separator is declared.
    WhereNeeded,
}

#[derive(Clone, Copy, Debug)]
struct Dialect {
    separator: Separator,
    quotes: Quotes,
    line_end: &'static str,
    ends_with_line_end: bool,
    blank_lines: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Writing {
    Utf8,
    Utf8WithMark,
    Utf16LittleWithMark,
    Utf16BigWithMark,
    Utf16Little,
    Utf16Big,
    Windows1252,
}

impl Writing {
    const LATIN: [Self; 7] = [
        Self::Utf8,
        Self::Utf8WithMark,
        Self::Utf16LittleWithMark,
        Self::Utf16BigWithMark,
        Self::Utf16Little,
        Self::Utf16Big,
        Self::Windows1252,
    ];
    const UNICODE: [Self; 4] = [
        Self::Utf8,
        Self::Utf8WithMark,
        Self::Utf16LittleWithMark,
        Self::Utf16BigWithMark,
    ];

    fn bytes(self, text: &str) -> Vec<u8> {
        let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = format!("\u{feff}{text}");
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8WithMark => marked.into_bytes(),
            Self::Utf16LittleWithMark => little(&marked),
            Self::Utf16BigWithMark => big(&marked),
            Self::Utf16Little => little(text),
            Self::Utf16Big => big(text),
            // All letters of the tables have the same number in Windows-1252 and in Unicode.
            Self::Windows1252 => text.chars().map(|c| u8::try_from(c).unwrap()).collect(),
        }
    }

    fn encoding(self, text: &str) -> Encoding {
        match self {
            Self::Utf8 | Self::Utf8WithMark => Encoding::Utf8,
            Self::Utf16LittleWithMark | Self::Utf16Little => Encoding::Utf16LittleEndian,
            Self::Utf16BigWithMark | Self::Utf16Big => Encoding::Utf16BigEndian,
            Self::Windows1252 if text.is_ascii() => Encoding::Utf8,
            Self::Windows1252 => Encoding::Windows1252,
        }
    }
}

fn any_dialect() -> impl Strategy<Value = Dialect> {
    let separator = prop_oneof![
        Just(Separator::Comma),
        Just(Separator::Semicolon),
        Just(Separator::Tab)
    ];
    let quotes = prop_oneof![
        Just(Quotes::Always),
        Just(Quotes::WhereAmbiguous),
        Just(Quotes::WhereNeeded)
    ];
    let line_end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r")];
    (separator, quotes, line_end, any::<bool>(), any::<bool>()).prop_map(
        |(separator, quotes, line_end, ends_with_line_end, blank_lines)| Dialect {
            separator,
            quotes,
            line_end,
            ends_with_line_end,
            blank_lines,
        },
    )
}

/// A header whose cells say something, and rows that may be shorter.
fn any_table(cell: &'static str) -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..6).prop_flat_map(move |columns| {
        let header = vec(cell, columns).prop_map(|cells| {
            let named = cells.into_iter().enumerate();
            named
                .map(|(number, text)| format!("h{number}{text}"))
                .collect::<Vec<_>>()
        });
        (header, vec(vec(cell, 1..=columns), 0..8)).prop_map(|(header, rows)| {
            let mut table = vec![header];
            table.extend(rows);
            table
        })
    })
}

impl Dialect {
    fn write(self, table: &[Vec<String>]) -> String {
        let separator = char::from(self.separator.byte());
        let mut lines = Vec::new();
        if self.quotes == Quotes::WhereNeeded {
            lines.push(format!("sep={separator}"));
        }
        for row in table {
            let cells = row.iter().map(|cell| self.cell(&harmless(cell), separator));
            lines.push(cells.collect::<Vec<_>>().join(&separator.to_string()));
            if self.blank_lines {
                lines.push(String::new());
            }
        }
        let mut text = lines.join(self.line_end);
        if self.ends_with_line_end {
            text.push_str(self.line_end);
        }
        text
    }

    fn cell(self, cell: &str, separator: char) -> String {
        let breaks = |c: char| matches!(c, '"' | '\n' | '\r');
        let needed = match self.quotes {
            Quotes::Always => true,
            Quotes::WhereAmbiguous => cell.contains(|c| breaks(c) || matches!(c, ',' | ';' | '\t')),
            Quotes::WhereNeeded => cell.contains(|c| breaks(c) || c == separator),
        };
        if needed {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }
}

/// The table as a reader must give it: without rows that are written blank, and without empty cells at the end of a row.
fn expected(table: &[Vec<String>]) -> Vec<Vec<String>> {
    let rows = table
        .iter()
        .filter(|row| row.iter().any(|cell| !harmless(cell).trim().is_empty()));
    rows.map(|row| {
        let filled = row
            .iter()
            .rposition(|cell| !cell.is_empty())
            .map_or(0, |last| last + 1);
        row[..filled].to_vec()
    })
    .collect()
}

fn expect_back(
    table: &[Vec<String>],
    dialect: Dialect,
    writing: Writing,
) -> Result<(), TestCaseError> {
    let text = dialect.write(table);
    let bytes = writing.bytes(&text);
    // Some texts in Windows-1252 are at the same time texts in UTF-8, and nobody can tell.
    prop_assume!(
        writing != Writing::Windows1252 || text.is_ascii() || std::str::from_utf8(&bytes).is_err()
    );

    let sheet = read(&bytes).unwrap();

    prop_assert_eq!(sheet.encoding, writing.encoding(&text));
    prop_assert!(sheet.rows.iter().all(|row| row.flaw.is_none()));
    let lines = text.replace("\r\n", "\n").matches(['\n', '\r']).count() as u64 + 1;
    prop_assert!(sheet.rows.is_sorted_by_key(|row| (row.line, row.row)));
    prop_assert!(
        sheet
            .rows
            .iter()
            .all(|row| row.row <= row.line && row.line <= lines)
    );
    let rows = sheet.rows.into_iter().map(|row| row.cells);
    let read: Vec<_> = std::iter::once(sheet.headers).chain(rows).collect();
    prop_assert_eq!(read, expected(table));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_table_in_any_dialect_and_any_latin_encoding_is_read_back_equal(
        table in any_table(LATIN),
        dialect in any_dialect(),
        writing in prop::sample::select(&Writing::LATIN[..]),
    ) {
        expect_back(&table, dialect, writing)?;
    }

    #[test]
    fn any_table_in_any_dialect_and_any_unicode_encoding_is_read_back_equal(
        table in any_table(UNICODE),
        dialect in any_dialect(),
        writing in prop::sample::select(&Writing::UNICODE[..]),
    ) {
        expect_back(&table, dialect, writing)?;
    }
}
