//! How many tests passed and failed, read from what the test programs print.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl Count {
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads the summaries of `cargo test`, `wasm-bindgen-test`, `cargo nextest` and `node --test`.
    pub fn read(printed: &str) -> Self {
        let mut total = Self::default();
        for line in without_colours(printed).lines() {
            total.add(Self::in_line(line.trim()));
        }
        total
    }

    fn in_line(line: &str) -> Self {
        if line.starts_with("test result:") || line.starts_with("Summary [") {
            return Self {
                passed: before(line, "passed"),
                failed: before(line, "failed"),
            };
        }
        match line.trim_start_matches(['ℹ', '#', ' ']).split_once(' ') {
            Some(("pass", number)) => Self {
                passed: number.parse().unwrap_or(0),
                failed: 0,
            },
            Some(("fail", number)) => Self {
                passed: 0,
                failed: number.parse().unwrap_or(0),
            },
            _ => Self::default(),
        }
    }
}

/// The number before a word: 3 in `3 passed; 0 failed`.
fn before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line
        .split([' ', ';', ','])
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

/// Takes out the terminal's colour codes.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut inside = false;
    for character in text.chars() {
        match character {
            '\u{1b}' => inside = true,
            letter if inside => inside = !letter.is_ascii_alphabetic(),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: u32, failed: u32) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn every_cargo_test_summary_is_added() {
        let printed = "\
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(Count::read(printed), count(15, 2));
    }

    #[test]
    fn a_nextest_summary_is_read_with_its_colours() {
        let printed = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.005s] \u{1b}[1m10\u{1b}[0m tests run: \
                       \u{1b}[1m9\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m (1 slow), 1 failed, 2 skipped";
        assert_eq!(Count::read(printed), count(9, 1));
    }

    #[test]
    fn a_node_summary_is_read_in_both_of_its_forms() {
        assert_eq!(Count::read("ℹ tests 5\nℹ pass 4\nℹ fail 1"), count(4, 1));
        assert_eq!(Count::read("# tests 5\n# pass 5\n# fail 0"), count(5, 0));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            Count::read("✔ they pass 3 plates\nno tests to run!\npass the salt"),
            count(0, 0)
        );
    }
}
