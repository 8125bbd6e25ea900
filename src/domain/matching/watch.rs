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
    /// Steps done.
    pub done: u64,
    /// Steps in this phase.
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

/// Reports the steps of one phase to whoever watches, and hears whether to go on.
pub struct Watch<'a> {
    report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    progress: Progress,
    cells: usize,
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
            total: total as u64,
        };
        let mut watch = Self {
            report,
            progress,
            cells: 0,
        };
        watch.tell()?;
        Ok(watch)
    }

    /// One step is done.
    pub fn step(&mut self) -> Result<(), Cancelled> {
        self.progress.done += 1;
        self.tell()
    }

    /// So many cells of a step are done; reports now and then, so that a long step can be stopped.
    pub fn work(&mut self, cells: usize) -> Result<(), Cancelled> {
        self.cells += cells;
        if self.cells < CELLS_BETWEEN_REPORTS {
            return Ok(());
        }
        self.tell()
    }

    fn tell(&mut self) -> Result<(), Cancelled> {
        self.cells = 0;
        match (self.report)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }
}
