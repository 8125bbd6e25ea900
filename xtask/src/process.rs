//! Running other programs, and saying in a sentence what went wrong.

use std::ffi::OsStr;
use std::fmt;
use std::io::{IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus, Stdio};
use std::thread;

/// What went wrong and what to do about it, as sentences for the person at the keyboard.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem(String);

impl Problem {
    pub fn new(sentences: impl Into<String>) -> Self {
        Self(sentences.into())
    }

    /// The same problem, with one more sentence.
    pub fn and(self, sentence: &str) -> Self {
        Self(format!("{self} {sentence}"))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Turns an I/O error about a file into a sentence.
pub fn about(doing: &str, path: &Path) -> impl Fn(std::io::Error) -> Problem {
    let what = format!("Could not {doing} {}", path.display());
    move |error| Problem::new(format!("{what}: {error}."))
}

/// Runs a command in the open: its output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<(), Problem> {
    let status = as_from_the_shell(command)
        .status()
        .map_err(|error| not_started(command, &error))?;
    ended(command, status)
}

/// Runs a command in the open, and gives the code with which it ended: it has said itself what was wrong.
pub fn hand_over(command: &mut Command) -> Result<ExitCode, Problem> {
    let status = as_from_the_shell(command)
        .status()
        .map_err(|error| not_started(command, &error))?;
    match status.code().map(u8::try_from) {
        Some(Ok(code)) => Ok(ExitCode::from(code)),
        _ => ended(command, status).map(|()| ExitCode::SUCCESS),
    }
}

/// Takes away what `cargo run` set for this program alone. Build scripts look at some of it, so a build
/// from here and one from the shell would otherwise make each other begin again.
fn as_from_the_shell(command: &mut Command) -> &mut Command {
    let of_this_program = |name: &str| {
        matches!(name, "CARGO" | "CARGO_MANIFEST_DIR" | "CARGO_MANIFEST_PATH")
            || name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_BIN_")
    };
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(of_this_program) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command quietly and returns what it printed, or nothing if it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a command printed, on both of its streams, and how it ended.
pub struct Transcript {
    pub text: String,
    pub outcome: Result<(), Problem>,
}

/// Runs a command in the open and keeps a copy of what it prints.
pub fn run_and_keep(command: &mut Command) -> Result<Transcript, Problem> {
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = as_from_the_shell(command)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let errors = child.stderr.take();
    let reader = thread::spawn(move || errors.map(|pipe| copy(pipe, std::io::stderr())));
    let printed = child
        .stdout
        .take()
        .map(|pipe| copy(pipe, std::io::stdout()));
    let complained = reader.join().ok().flatten();
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    let text = printed.unwrap_or_default() + "\n" + &complained.unwrap_or_default();
    Ok(Transcript {
        text,
        outcome: ended(command, status),
    })
}

fn copy(mut from: impl Read, mut to: impl Write) -> String {
    let mut kept = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count) = from.read(&mut buffer) {
        if count == 0 {
            break;
        }
        kept.extend_from_slice(&buffer[..count]);
        // A closed terminal does not stop the work.
        let _ = to.write_all(&buffer[..count]).and_then(|()| to.flush());
    }
    String::from_utf8_lossy(&kept).into_owned()
}

fn not_started(command: &Command, error: &std::io::Error) -> Problem {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        std::io::ErrorKind::NotFound => Problem::new(format!(
            "The program “{program}” is missing. Install it and try again."
        )),
        _ => Problem::new(format!("“{program}” did not start: {error}.")),
    }
}

fn ended(command: &Command, status: ExitStatus) -> Result<(), Problem> {
    if status.success() {
        return Ok(());
    }
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    Err(Problem::new(format!(
        "`{}` failed ({status}).",
        words.join(" ")
    )))
}
