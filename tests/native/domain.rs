//! Rules of the domain.

mod action;
mod agenda;
mod agreement;
mod availability;
mod backup;
mod check_in;
mod concern;
mod due;
mod goal;
mod iso;
mod learned;
mod learning;
mod level;
mod overview;
mod pairing;
mod programme;
mod series;
mod session;
mod session_item;
mod text;
mod zone;
mod zone_fixture;
mod zone_rules;
