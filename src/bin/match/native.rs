//! Reads the files, asks the engine, writes the files.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime};

use turnabout::domain::matching::{Phase, Progress, propose};
use turnabout::exchange::match_files::{
    Inputs, People, Refusal, Request, RulesFile, SheetFile, USAGE, left_over, locks, offset_at,
    summary, write_pairs, write_scores,
};
use turnabout::exchange::proof::{ProofError, write_proof};

pub fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    if words.iter().any(|word| word == "--help" || word == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match Request::parse(words).and_then(|request| run(&request)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            say(&[refusal.to_string()]);
            match refusal {
                Refusal::WrongArguments(_) => ExitCode::from(2),
                Refusal::CannotBeDone(_) => ExitCode::FAILURE,
            }
        }
    }
}

fn run(request: &Request) -> Result<(), Refusal> {
    let rules = match &request.rules {
        Some(path) => rules(path)?,
        None => RulesFile::default(),
    };
    request.agree_with(&rules)?;
    let people = people(request)?;
    say(&people.notes);
    let now = SystemTime::now().into();
    let inputs = Inputs::new(people, &rules, &|zone| offset_at(zone, now))
        .map_err(|refusal| in_rules(request.rules.as_deref(), refusal))?;
    say(&inputs.notes());

    let mut progress = ProgressLine::begin();
    let outcome = propose(&inputs.cohort(), &inputs.settings, &mut |so_far| {
        progress.show(so_far);
        ControlFlow::Continue(())
    });
    progress.clear();
    let outcome = outcome.map_err(|error| Refusal::CannotBeDone(error.to_string()))?;

    write(&request.pairs, |out| write_pairs(&inputs, &outcome, out))?;
    if let Some(path) = &request.scores {
        write(path, |out| write_scores(&inputs, out))?;
    }
    if let Some(path) = &request.proof {
        write(path, |out| {
            let written = write_proof(&inputs.cohort(), &inputs.settings, &outcome, out);
            written.map_err(|error| match error {
                ProofError::Write(error) => error,
                ProofError::NothingProved => io::Error::other(error),
            })
        })?;
    }
    say(&locks(&inputs, &outcome));
    say(&left_over(&inputs, &outcome));
    say(&summary(&inputs, &outcome));
    Ok(())
}

fn rules(path: &Path) -> Result<RulesFile, Refusal> {
    let text = String::from_utf8(read(path)?);
    let text = text.map_err(|_| {
        let path = path.display();
        Refusal::CannotBeDone(format!("{path} is not text in UTF-8. Save it so."))
    })?;
    RulesFile::read(&text).map_err(|refusal| in_rules(Some(path), refusal))
}

/// Names the file in front of what is wrong in it.
fn in_rules(path: Option<&Path>, refusal: Refusal) -> Refusal {
    let path = path.unwrap_or_else(|| Path::new("")).display();
    Refusal::CannotBeDone(format!("{path}: {refusal}"))
}

fn people(request: &Request) -> Result<People, Refusal> {
    let sheets = request.sheets();
    let read = sheets.iter().map(|(path, _)| read(path));
    let bytes: Vec<Vec<u8>> = read.collect::<Result<_, _>>()?;
    let files = sheets.iter().zip(&bytes);
    let files: Vec<SheetFile<'_>> = files
        .map(|((path, side), bytes)| SheetFile {
            path,
            bytes,
            side: *side,
        })
        .collect();
    People::read(&files, request.junior, &request.levels)
}

fn read(path: &Path) -> Result<Vec<u8>, Refusal> {
    fs::read(path).map_err(|error| {
        let path = path.display();
        Refusal::CannotBeDone(format!("Could not read {path}: {error}."))
    })
}

fn write(
    path: &Path,
    content: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), Refusal> {
    let written = File::create(path).and_then(|file| {
        let mut out = BufWriter::new(file);
        content(&mut out)?;
        out.flush()
    });
    written.map_err(|error| {
        let path = path.display();
        Refusal::CannotBeDone(format!("Could not write {path}: {error}."))
    })
}

/// Says lines. Whoever stops listening does not stop the work.
fn say(lines: &[String]) {
    let mut out = io::stderr().lock();
    for line in lines {
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
}

/// How far a run has come, for somebody at a terminal who has waited for a second.
struct ProgressLine {
    began: Instant,
    is_watched: bool,
    shown: Option<(Phase, u64)>,
}

impl ProgressLine {
    fn begin() -> Self {
        Self {
            began: Instant::now(),
            is_watched: io::stderr().is_terminal(),
            shown: None,
        }
    }

    fn show(&mut self, so_far: Progress) {
        let percent = so_far.done.min(so_far.total) * 100 / so_far.total.max(1);
        let now = Some((so_far.phase, percent));
        if !self.is_watched || self.shown == now || self.began.elapsed() < Duration::from_secs(1) {
            return;
        }
        self.shown = now;
        let doing = match so_far.phase {
            Phase::Scoring => "Judging every pair",
            Phase::Choosing => "Choosing pairs",
            Phase::Explaining => "Looking at everybody who is left",
        };
        let _ = write!(io::stderr(), "\r\u{1b}[K{doing}: {percent} %");
    }

    fn clear(&self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
