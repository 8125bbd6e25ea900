//! What the coordinator sets before a run.

use super::criteria::Criterion;

/// What the coordinator sets before a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Hard rules: who may be paired at all.
    pub rules: Rules,
    /// Weights: how good a permitted pair is.
    pub weights: Weights,
    /// What the choice is to reach.
    pub objective: Objective,
    /// Who learns from whom.
    pub format: Format,
}

impl Settings {
    /// The usual settings of a programme of this format.
    #[must_use]
    pub fn usual(format: Format) -> Self {
        Self::default().in_format(format)
    }

    /// The same in another format. A criterion that begins to play a part and counts nothing gets its usual
    /// weight.
    #[must_use]
    pub fn in_format(self, format: Format) -> Self {
        let begins = |criterion: &Criterion| {
            let counts_nothing = self.weights.of(*criterion) == 0;
            counts_nothing && criterion.is_of(format) && !criterion.is_of(self.format)
        };
        let begin = Criterion::ALL.into_iter().filter(begins);
        let weights = begin.fold(self.weights, |weights, criterion| {
            weights.with(criterion, criterion.usual_weight())
        });
        Self {
            weights,
            format,
            ..self
        }
    }

    /// How much a criterion counts: nothing where the programme's format does not go by it.
    #[must_use]
    pub fn weight(&self, criterion: Criterion) -> u8 {
        if criterion.is_of(self.format) {
            self.weights.of(criterion)
        } else {
            0
        }
    }
}

/// Who learns from whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// The mentee from the mentor.
    #[default]
    OneWay,
    /// Both from each other.
    Reciprocal,
}

/// What the choice is to reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Objective {
    /// Serve the most people, then reach the highest total fit.
    #[default]
    BestTotal,
    /// Serve the most people, then raise the worst fit as far as possible, then the total.
    Fairest,
    /// Leave no two people who both prefer each other to what they have.
    Stable,
}

/// The hard rules. Rules without a switch always hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How many levels the mentee must stand above the mentor; 0 switches the rule off.
    pub minimum_level_gap: u8,
    /// Whether two people of the same unit may be paired.
    pub same_unit_allowed: bool,
    /// Whether two people who were paired before may be paired again.
    pub paired_before_allowed: bool,
    /// Minutes a week that two people must share, at least; 0 switches the rule off.
    pub minutes_needed: u16,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            minimum_level_gap: 1,
            same_unit_allowed: false,
            paired_before_allowed: false,
            minutes_needed: 60,
        }
    }
}

/// How much each criterion counts: 0 to [`Self::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u8; Criterion::ALL.len()]);

impl Weights {
    /// The most that a criterion can count.
    pub const MOST: u8 = 10;
    /// No criterion counts.
    pub const NONE: Self = Self([0; Criterion::ALL.len()]);

    /// How much a criterion counts.
    #[must_use]
    pub const fn of(self, criterion: Criterion) -> u8 {
        self.0[criterion as usize]
    }

    /// The same with another weight for a criterion. More than [`Self::MOST`] is taken for that.
    #[must_use]
    pub const fn with(mut self, criterion: Criterion, weight: u8) -> Self {
        self.0[criterion as usize] = if weight < Self::MOST {
            weight
        } else {
            Self::MOST
        };
        self
    }
}

impl Default for Weights {
    /// The usual weights of a one-way programme.
    fn default() -> Self {
        Self(Criterion::ALL.map(|criterion| {
            let counts = criterion.is_of(Format::default());
            if counts { criterion.usual_weight() } else { 0 }
        }))
    }
}
