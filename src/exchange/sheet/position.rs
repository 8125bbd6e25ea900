//! Where a record stands, as text editors and spreadsheet programs count.

/// Counts lines and rows by the text itself: the reader's own count forgets blank lines and single
/// carriage returns.
pub(super) struct PositionCounter<'a> {
    bytes: &'a [u8],
    counted: usize,
    pub(super) line: u64,
    pub(super) row: u64,
    first: bool,
}

impl<'a> PositionCounter<'a> {
    pub(super) fn new(text: &'a str, first_line: u64) -> Self {
        Self {
            bytes: text.as_bytes(),
            counted: 0,
            line: first_line,
            row: first_line,
            first: true,
        }
    }

    /// Moves to the record that the reader began to read at `from`; gives where its text begins.
    pub(super) fn advance_to(&mut self, from: usize) -> usize {
        let from = from.min(self.bytes.len());
        let after_break =
            from > 0 && self.bytes[from - 1] == b'\r' && self.bytes.get(from) == Some(&b'\n');
        let gap = from + usize::from(after_break);
        let blank = self.bytes[gap..]
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        let start = gap + blank;
        self.line += line_breaks(&self.bytes[self.counted..start]);
        self.row += line_breaks(&self.bytes[gap..start]) + u64::from(!self.first);
        self.counted = start;
        self.first = false;
        start
    }
}

/// Line feeds, carriage returns, and both together counted once.
fn line_breaks(bytes: &[u8]) -> u64 {
    let feeds = bytes.iter().filter(|b| **b == b'\n').count();
    let returns = bytes.iter().filter(|b| **b == b'\r').count();
    let both = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    (feeds + returns - both) as u64
}
