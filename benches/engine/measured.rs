//! How long the engine takes on this computer, from the bytes of the people to the bytes of the proposals.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use turnabout::exchange::job::{Answer, WorkerProgress, answer};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::run::Run;
use turnabout::storage::store::StoredRecord;

use super::made::{Asked, Matrix};
use super::people::Size;

/// How often each cohort is run.
const RUNS: usize = 5;

/// What the engine chose, and the middle of how long it took.
pub struct Measured {
    pairs: usize,
    total: u64,
    /// Until the first pair is judged.
    reading: Duration,
    scoring: Duration,
    choosing: Duration,
    /// With writing it all down.
    explaining: Duration,
    all: Duration,
}

/// Asks the engine as the worker is asked, several times.
pub fn measure(asked: &Asked) -> Result<Measured, Box<dyn Error>> {
    let bytes = [asked.people.clone()];
    let mut all = Vec::new();
    let mut steps: [Vec<Duration>; 4] = Default::default();
    let mut json = String::new();
    for _ in 0..RUNS {
        let begun = Instant::now();
        let mut seen = Vec::new();
        let answer = answer(&asked.question, &bytes, &mut |progress: WorkerProgress| {
            if usize::from(progress.phase) > seen.len() {
                seen.push(begun.elapsed());
            }
        });
        let taken = begun.elapsed();
        let Ok(Answer::Text(text)) = answer else {
            return Err("the engine did not answer".into());
        };
        json = text;
        all.push(taken);
        let ends = seen.iter().chain([&taken]);
        let begins = [Duration::ZERO].into_iter().chain(seen.iter().copied());
        for (step, (begin, end)) in steps.iter_mut().zip(begins.zip(ends)) {
            step.push(*end - begin);
        }
    }
    let key = "measured".to_owned();
    let run = Run::decode(&StoredRecord { key, json })?;
    let fits = run.proposals.iter().map(|pair| pair.fit.ten_thousandths());
    let [reading, scoring, choosing, explaining] = steps.map(median);
    Ok(Measured {
        pairs: run.proposals.len(),
        total: fits.map(u64::from).sum(),
        reading,
        scoring,
        choosing,
        explaining,
        all: median(all),
    })
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// What `made.json` says.
pub fn summary(size: Size, matrix: &Matrix, measured: &Measured) -> Value {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    json!({
        "mentors": size.mentors,
        "mentees": size.mentees,
        "capacity": size.capacity.get(),
        "permitted": matrix.permitted,
        "distinct_fits": matrix.distinct,
        "pairs": measured.pairs,
        "total": measured.total,
        "native": {
            "runs": RUNS,
            "reading": milliseconds(measured.reading),
            "scoring": milliseconds(measured.scoring),
            "choosing": milliseconds(measured.choosing),
            "explaining": milliseconds(measured.explaining),
            "all": milliseconds(measured.all),
        },
    })
}

/// A line for whoever watches.
pub fn in_words(size: Size, measured: &Measured) -> String {
    let Measured {
        pairs,
        total,
        reading,
        scoring,
        choosing,
        explaining,
        all,
    } = measured;
    format!(
        "{size}: {pairs} pairs, total {total}, {all:.1?} on this computer: {reading:.1?} reading, \
         {scoring:.1?} scoring, {choosing:.1?} choosing, {explaining:.1?} explaining"
    )
}
