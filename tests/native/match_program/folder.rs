//! A folder of its own for each test, in which the real programs run.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder with files.
pub struct Folder(PathBuf);

/// What a program said, and how it ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub answer: String,
    pub said: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            answer: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("match-program-{}-{number}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A folder with sheets as programmes keep them.
    pub fn with_fixtures(names: &[&str]) -> Self {
        let folder = Self::new();
        for name in names {
            folder.write(name, fixture(name));
        }
        folder
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.0.join(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }

    /// Runs `match` with words that have no spaces in them.
    pub fn matched(&self, words: &str) -> Ended {
        self.run(env!("CARGO_BIN_EXE_match"), words.split_whitespace())
    }

    /// Runs `verify` on a proof.
    pub fn verified(&self, proof: &str) -> Ended {
        self.write("checked.json", proof);
        self.run(env!("CARGO_BIN_EXE_verify"), ["checked.json"])
    }

    pub fn run<'a>(&self, program: &str, words: impl IntoIterator<Item = &'a str>) -> Ended {
        let mut command = Command::new(program);
        command.current_dir(&self.0).args(words);
        command.output().unwrap().into()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A sheet as a programme keeps it.
pub fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sign-ups");
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

pub const CIVIL_SERVICE: [&str; 2] = ["civil-service-mentors.csv", "civil-service-mentees.csv"];
pub const GOOGLE: [&str; 2] = ["google-form-mentors.csv", "google-form-mentees.csv"];
