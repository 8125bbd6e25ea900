//! The pages of a check-in.

/// One page of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckInPage {
    /// What it is for, and who sees what.
    Beginning,
    /// A question, counted from 1.
    Question(u8),
    /// All answers, and handing them over.
    Check,
}

/// The page that is no question.
const CHECK: &str = "check";

impl CheckInPage {
    /// The page that the part `q` of a query names; the beginning where it names none.
    pub(super) fn read(query: Option<&str>) -> Self {
        match query {
            Some(CHECK) => Self::Check,
            Some(number) => match number.parse() {
                Ok(number @ 1..) => Self::Question(number),
                _ => Self::Beginning,
            },
            None => Self::Beginning,
        }
    }

    /// The query that names it.
    pub(super) fn query(self) -> String {
        match self {
            Self::Beginning => String::new(),
            Self::Question(number) => format!("?q={number}"),
            Self::Check => format!("?q={CHECK}"),
        }
    }
}
