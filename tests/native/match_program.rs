//! The programs `match` and `verify`, and the files that they read and write.

mod arguments;
mod documented;
mod folder;
mod like_the_app;
mod mutated;
mod proofs;
mod rules;
mod sheets;
