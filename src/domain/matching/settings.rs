//! What the coordinator sets before a run.

/// What the coordinator sets before a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Hard rules: who may be paired at all.
    pub rules: Rules,
    /// Weights: how good a permitted pair is.
    pub weights: Weights,
    /// What the choice is to reach.
    pub objective: Objective,
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

/// How much each criterion counts: 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// What the mentee wants to learn against what the mentor can teach.
    pub learning: u8,
    /// Time in common.
    pub time: u8,
    /// Way of meeting and place.
    pub meeting: u8,
    /// Language.
    pub language: u8,
    /// A different perspective: unit, location, profession.
    pub perspective: u8,
    /// Working style.
    pub working_style: u8,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            learning: 8,
            time: 5,
            meeting: 2,
            language: 2,
            perspective: 3,
            working_style: 1,
        }
    }
}
