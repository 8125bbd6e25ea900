//! How far a run has come, and how it is stopped.

use std::fmt;
use std::ops::ControlFlow;

/// What a run is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Judging every pair by the rules and the criteria.
    Scoring,
    /// Choosing the pairs.
    Choosing,
    /// Putting the result into words.
    Explaining,
}

/// How far a phase has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which phase.
    pub phase: Phase,
    /// How much of it is done, in parts of any size.
    pub done: u64,
    /// How many parts there are.
    pub total: u64,
}

/// The run was stopped from outside. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl fmt::Display for Cancelled {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the run was cancelled")
    }
}

impl std::error::Error for Cancelled {}

/// Cells of work between two reports within a step: a few milliseconds.
const CELLS_BETWEEN_REPORTS: usize = 1 << 20;
/// A step is counted as half done after so many cells, as two thirds after twice as many, and so on: nobody can tell
/// how long it will take, and it always moves on.
const CELLS_OF_HALF_A_STEP: u64 = 1 << 25;
/// What steps are counted in.
const THOUSANDTHS: u64 = 1000;

/// Reports the steps of one phase to whoever watches, and hears whether to go on.
pub struct Watch<'a> {
    report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    progress: Progress,
    steps: u64,
    /// Cells done of this step.
    cells: u64,
    /// Cells done since the last report.
    unreported: usize,
}

impl<'a> Watch<'a> {
    /// Begins a phase of so many steps.
    pub fn begin(
        report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
        phase: Phase,
        total: usize,
    ) -> Result<Self, Cancelled> {
        let progress = Progress {
            phase,
            done: 0,
            total: total as u64 * THOUSANDTHS,
        };
        let mut watch = Self {
            report,
            progress,
            steps: 0,
            cells: 0,
            unreported: 0,
        };
        watch.tell()?;
        Ok(watch)
    }

    /// One step is done.
    pub fn step(&mut self) -> Result<(), Cancelled> {
        self.steps += 1;
        self.cells = 0;
        self.tell()
    }

    /// So many cells of a step are done; reports now and then, so that a long step can be stopped.
    pub fn work(&mut self, cells: usize) -> Result<(), Cancelled> {
        self.cells += cells as u64;
        self.unreported += cells;
        if self.unreported < CELLS_BETWEEN_REPORTS {
            return Ok(());
        }
        self.tell()
    }

    fn tell(&mut self) -> Result<(), Cancelled> {
        self.unreported = 0;
        let of_step = THOUSANDTHS * self.cells / (self.cells + CELLS_OF_HALF_A_STEP);
        self.progress.done = self.steps * THOUSANDTHS + of_step;
        match (self.report)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }
}
