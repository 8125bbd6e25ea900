//! Choices of a fixed list, each with the word that is written for it.

use crate::domain::participant::{MeetingWay, Role, Side, WorkingStyle};
use crate::domain::topic::{Priority, Skill};
use crate::storage::preferences::Theme;

/// Makes the shape of an enum without fields, and both ways between the two.
macro_rules! choice {
    (
        $(#[$doc:meta])*
        $vis:vis $shape:ident of $choice:ident { $($variant:ident = $word:literal),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        $vis enum $shape {
            $(#[serde(rename = $word)] $variant),+
        }

        impl From<$choice> for $shape {
            fn from(choice: $choice) -> Self {
                match choice {
                    $($choice::$variant => Self::$variant),+
                }
            }
        }

        impl From<$shape> for $choice {
            fn from(shape: $shape) -> Self {
                match shape {
                    $($shape::$variant => Self::$variant),+
                }
            }
        }
    };
}
pub(crate) use choice;

choice! {
    /// The part somebody takes.
    pub(crate) RoleShape of Role { Mentor = "mentor", Mentee = "mentee", Both = "both" }
}
choice! {
    /// One side of a pairing.
    pub(crate) SideShape of Side { Mentor = "mentor", Mentee = "mentee" }
}
choice! {
    /// How somebody wants to meet.
    pub(crate) MeetingWayShape of MeetingWay { InPerson = "in-person", Remote = "remote", Either = "either" }
}
choice! {
    /// How somebody likes to work.
    pub(crate) WorkingStyleShape of WorkingStyle {
        Planned = "planned",
        Exploring = "exploring",
        Either = "either",
    }
}
choice! {
    /// How well somebody can teach a topic.
    pub(crate) SkillShape of Skill { ALittle = "a-little", Well = "well", VeryWell = "very-well" }
}
choice! {
    /// How much somebody wants to learn a topic.
    pub(crate) PriorityShape of Priority { Low = "low", Medium = "medium", High = "high" }
}
choice! {
    /// How the app looks.
    pub(crate) ThemeShape of Theme { System = "system", Light = "light", Dark = "dark" }
}
