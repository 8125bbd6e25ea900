//! What two people keep together, each on a device of their own.
//!
//! There is no server and no common clock, so nothing here rests on when something was written. Every write
//! carries a [`Stamp`], the how-manieth of its writer, and every [`Register`] knows which writes it has seen.
//! Merging two states is then a function of the two: in any order the same, twice as good as once, and a
//! write is left out only where somebody had it before their eyes and wrote something else. What was written
//! on both sides without knowing of each other stays in both versions until one of them chooses.
//!
//! The construction is the multi-value register of M. Shapiro, N. Preguiça, C. Baquero and M. Zawirski, *A
//! comprehensive study of convergent and commutative replicated data types* (2011), with version vectors as
//! D. S. Parker and others gave them in *Detection of mutual inconsistency in distributed systems* (1983).

mod document;
mod edit;
mod item;
mod news;
mod register;
mod stamp;

pub use document::{Document, Gap, Part};
pub use edit::{Edit, Edits};
pub use item::{Item, MOST_FIELDS, Seen, Value};
pub use news::{Change, ItemNews, news, to_choose, undecided};
pub use register::{MOST_VERSIONS, Register};
pub use stamp::{Known, Stamp};
