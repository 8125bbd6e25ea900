//! The programs `match` and `verify`, and the files that they read and write.

mod arguments;
mod documented;
pub mod folder;
mod like_the_app;
mod mutated;
mod proof_file;
mod proofs;
mod rules;
mod sheets;
mod worths;
