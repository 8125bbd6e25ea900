//! What the grid says.

use super::Text;

/// The words of a [`super::WeekTimes`].
#[derive(Clone, Copy)]
pub struct WeekWords {
    /// "Monday" and so on.
    pub days: [Text; 7],
    /// "Mon" and so on, for narrow windows.
    pub short_days: [Text; 7],
    /// Over the column of times: "Time".
    pub time: Text,
    /// Behind a day, on the button that marks all of it that is shown: "all day shown".
    pub whole_day: Text,
    /// Behind a time, on the button that marks it from Monday to Friday: "every weekday".
    pub every_weekday: Text,
    /// The button that shows earlier times.
    pub earlier: Text,
    /// The button that shows later times.
    pub later: Text,
    /// What the buttons do that mark several times at once: "Mark at once".
    pub at_once: Text,
    /// From 8 to 12 on weekdays.
    pub mornings: Text,
    /// From 11:30 to 13 on weekdays.
    pub lunches: Text,
    /// From 13 to 17 on weekdays.
    pub afternoons: Text,
    /// The button that clears everything.
    pub clear: Text,
    /// Which keys do what.
    pub keys: Text,
    /// What is said while nothing is marked.
    pub nothing: Text,
    /// Before the hours a week: "Hours a week".
    pub total: Text,
}

impl WeekWords {
    /// The name of a day.
    pub(super) fn day(&self, day: usize) -> Text {
        self.days.get(day).copied().unwrap_or_default()
    }

    /// The short name of a day.
    pub(super) fn short_day(&self, day: usize) -> Text {
        self.short_days.get(day).copied().unwrap_or_default()
    }
}
