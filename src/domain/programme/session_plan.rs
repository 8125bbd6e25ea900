//! How often and how long the two of a pairing meet, as the programme means it.

/// How many sessions a programme has: 1 to 60.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionCount(u8);

impl SessionCount {
    /// The fewest.
    pub const LEAST: u8 = 1;
    /// The most.
    pub const MOST: u8 = 60;
    /// Six sessions, one a month for half a year.
    pub const DEFAULT: Self = Self(6);

    /// Takes a number from 1 to 60.
    #[must_use]
    pub const fn new(sessions: u8) -> Option<Self> {
        match sessions {
            Self::LEAST..=Self::MOST => Some(Self(sessions)),
            _ => None,
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How long a session is meant to be: 15 to 240 minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedLength(u8);

impl PlannedLength {
    /// The fewest minutes.
    pub const LEAST: u8 = 15;
    /// The most minutes.
    pub const MOST: u8 = 240;
    /// An hour.
    pub const DEFAULT: Self = Self(60);

    /// Takes minutes from 15 to 240.
    #[must_use]
    pub const fn from_minutes(minutes: u8) -> Option<Self> {
        match minutes {
            Self::LEAST..=Self::MOST => Some(Self(minutes)),
            _ => None,
        }
    }

    /// The length in minutes.
    #[must_use]
    pub const fn minutes(self) -> u8 {
        self.0
    }
}

/// How far apart sessions are meant to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    /// Every week.
    Weekly,
    /// Every other week.
    EveryTwoWeeks,
    /// Every month.
    #[default]
    Monthly,
    /// Every other month.
    EveryTwoMonths,
    /// Every quarter of a year.
    EveryThreeMonths,
}

impl Rhythm {
    /// All of them, the closest first.
    pub const ALL: [Self; 5] = [
        Self::Weekly,
        Self::EveryTwoWeeks,
        Self::Monthly,
        Self::EveryTwoMonths,
        Self::EveryThreeMonths,
    ];
}

/// How often and how long people meet: six sessions of an hour, one a month, unless something else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionPlan {
    /// How many sessions.
    pub count: SessionCount,
    /// How long each is.
    pub length: PlannedLength,
    /// How far apart they are.
    pub rhythm: Rhythm,
}

impl Default for SessionPlan {
    fn default() -> Self {
        Self {
            count: SessionCount::DEFAULT,
            length: PlannedLength::DEFAULT,
            rhythm: Rhythm::default(),
        }
    }
}
