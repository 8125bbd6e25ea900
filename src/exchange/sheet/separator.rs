//! Which character stands between the cells: found by counting, never by asking.

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, usual where the comma is the decimal sign.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The separator as a byte.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How much of a file is looked at.
const SAMPLE_BYTES: usize = 256 * 1024;
const SAMPLE_RECORDS: usize = 200;

/// Reads the line `sep=;` that some spreadsheet programs write first: the separator, and how many
/// bytes the line takes with its line break.
pub(super) fn declared(text: &str) -> Option<(Separator, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let mark = line.trim_end_matches([',', ';']).to_ascii_lowercase();
    let separator = match (mark.as_str(), line.as_bytes().get(4)) {
        ("sep=", Some(b',')) => Separator::Comma,
        ("sep=", Some(b';')) => Separator::Semicolon,
        ("sep=\t", _) => Separator::Tab,
        _ => return None,
    };
    let rest = &text[line.len()..];
    let break_length = if rest.starts_with("\r\n") {
        2
    } else {
        rest.len().min(1)
    };
    Some((separator, line.len() + break_length))
}

/// Finds the separator that occurs outside quotes as often in the rows as in the header.
///
/// A row that agrees with the header speaks four times as loud as one that has some other number of
/// the candidate; the sum is squared, so that agreement outweighs many of them in the header alone.
/// With no candidate in the header the sheet has one column, and the comma is as good as any.
pub(super) fn sniff(text: &str) -> Separator {
    let counts = count_per_record(text);
    let Some((header, rows)) = counts.split_first() else {
        return Separator::Comma;
    };
    let score = |index: usize| {
        let in_header = header[index];
        let agreement: u64 = rows
            .iter()
            .map(|row| match row[index] {
                same if same == in_header => 4,
                0 => 0,
                _ => 1,
            })
            .sum();
        (in_header * agreement * agreement, in_header)
    };
    let mut best = (Separator::Comma, (0, 0));
    for (index, candidate) in Separator::ALL.into_iter().enumerate() {
        let points = score(index);
        if points > best.1 {
            best = (candidate, points);
        }
    }
    best.0
}

/// For each record of the sample that is not blank: how often each candidate stands outside quotes.
fn count_per_record(text: &str) -> Vec<[u64; 3]> {
    let sample = &text.as_bytes()[..text.len().min(SAMPLE_BYTES)];
    let is_candidate = |byte: u8| Separator::ALL.iter().any(|s| s.byte() == byte);
    let mut records = Vec::new();
    let mut record = [0; 3];
    let (mut blank, mut quoted, mut cell_starts) = (true, false, true);
    let mut bytes = sample.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if quoted {
            match byte {
                b'"' if bytes.peek() == Some(&b'"') => drop(bytes.next()),
                b'"' => quoted = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' if cell_starts => (quoted, blank) = (true, false),
            b'\n' | b'\r' => {
                if !blank {
                    records.push(record);
                }
                (record, blank) = ([0; 3], true);
                if records.len() >= SAMPLE_RECORDS {
                    return records;
                }
            }
            byte => {
                if let Some(index) = Separator::ALL.iter().position(|s| s.byte() == byte) {
                    record[index] += 1;
                }
                blank = false;
            }
        }
        cell_starts = is_candidate(byte) || matches!(byte, b'\n' | b'\r');
    }
    // The last record of a cut sample is not whole.
    if !blank && (sample.len() == text.len() || records.is_empty()) {
        records.push(record);
    }
    records
}
