//! The guides: learning the role in short modules, and the certificate.

mod block;
pub mod certificate;
mod dialogue;
mod exercise;
pub mod guide;
pub mod list;
mod question;
mod role;
mod search;
mod words;
