//! `cargo xtask test`: every check, one after the other, until one fails.

mod browser_tests;
mod count;
mod steps;

use std::time::Instant;

use crate::process::Problem;
use count::Count;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Format,
    Clippy,
    Native,
    Browser,
    Build,
    EndToEnd,
    Sizes,
}

impl Step {
    /// In the order in which they run: the quick ones first.
    pub const ALL: [Self; 7] = [
        Self::Format,
        Self::Clippy,
        Self::Native,
        Self::Browser,
        Self::Build,
        Self::EndToEnd,
        Self::Sizes,
    ];

    /// The word after `--only`.
    const fn word(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Browser => "browser",
            Self::Build => "build",
            Self::EndToEnd => "e2e",
            Self::Sizes => "sizes",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Format => "Formatting",
            Self::Clippy => "Lints, for this computer and for the browser",
            Self::Native => "Tests on this computer",
            Self::Browser => "Tests in a browser",
            Self::Build => "The release site",
            Self::EndToEnd => "End-to-end tests over the release site",
            Self::Sizes => "Sizes against their budgets",
        }
    }

    const fn remedy(self) -> &'static str {
        match self {
            Self::Format => "Run `cargo fmt --all` and look at what it changed.",
            Self::Clippy => {
                "Mend what the lints name above; an exception needs #[expect] and a reason."
            }
            Self::Native | Self::Browser => "The failing test stands above, with what it expected.",
            Self::Build => "The site must build before it can be tested.",
            Self::EndToEnd => {
                "The failing story stands above. `node --test tests/e2e/NAME.test.mjs` runs one file."
            }
            Self::Sizes => "`cargo xtask bench` shows which file grew.",
        }
    }

    /// Reads a list such as `fmt,clippy`.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, Problem> {
        let words: Vec<&str> = text.split(',').map(str::trim).collect();
        let known = Self::ALL.map(Self::word);
        if let Some(word) = words.iter().find(|word| !known.contains(word)) {
            let known = known.join(", ");
            return Err(Problem::new(format!(
                "“{word}” is no step. The steps are {known}."
            )));
        }
        Ok(Self::ALL
            .into_iter()
            .filter(|step| words.contains(&step.word()))
            .collect())
    }
}

/// Runs the steps. The last line printed is the number of tests.
pub fn run(only: &[Step]) -> Result<(), Problem> {
    let began = Instant::now();
    let mut total = Count::default();
    for (index, step) in only.iter().enumerate() {
        println!(
            "\n[{}/{}] {}, after {}",
            index + 1,
            only.len(),
            step.title(),
            clock(began)
        );
        let (count, outcome) = steps::perform(*step);
        total.add(count);
        if let Err(problem) = outcome {
            let failed = total.failed.max(1);
            let counts = format!("{} passed, {failed} failed", total.passed);
            return Err(Problem::new(format!(
                "{} failed after {}.\n{problem}\n{}\nTo run this step alone: cargo xtask test --only {}\n{counts}",
                step.title(),
                clock(began),
                step.remedy(),
                step.word()
            )));
        }
    }
    println!("\nAll done in {}.", clock(began));
    println!("{} passed, 0 failed", total.passed);
    Ok(())
}

fn clock(began: Instant) -> String {
    let seconds = began.elapsed().as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
