//! Rules of the domain.

mod availability;
mod iso;
mod learning;
mod level;
mod pairing;
mod programme;
mod session;
mod text;
mod zone;
mod zone_fixture;
mod zone_rules;
