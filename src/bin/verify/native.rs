//! Opens the file, and says what comes of it.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::process::ExitCode;

use super::flaw::Flaw;
use super::reader::{Fault, check};
use super::words::told;

pub fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let (Some(path), None) = (words.next(), words.next()) else {
        eprintln!("Name the file of the proof, and nothing else: verify FILE");
        return ExitCode::from(2);
    };
    let file = File::open(&path).map_err(|error| Fault::Unreadable(error.to_string()));
    let (answer, code) = match file.and_then(|file| check(BufReader::new(file))) {
        Ok(balance) => (told(&balance), ExitCode::SUCCESS),
        Err(Fault::DoesNotHold(Flaw(flaw))) => (
            format!("The proof does not hold: {flaw}."),
            ExitCode::FAILURE,
        ),
        Err(Fault::Unreadable(reason)) => {
            eprintln!("{} cannot be read as a proof: {reason}.", path.display());
            return ExitCode::from(2);
        }
    };
    // Whoever does not listen to the end still gets the exit code.
    let _ = writeln!(io::stdout(), "{answer}");
    code
}
