//! Any value of the programme's vocabulary, for properties.

mod application;
mod check_in;
mod learning;
mod pairing;
mod person;
mod programme;
pub mod questionnaire;
mod run;
mod session;
mod text;
pub mod time;

pub use application::*;
pub use check_in::*;
pub use learning::*;
pub use pairing::*;
pub use person::*;
pub use programme::*;
pub use run::*;
pub use session::*;
pub use text::*;
