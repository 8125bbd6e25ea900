//! Bytes in, bytes out, no I/O: sheets, packets, calendar files, archives, and what the worker is asked.

pub mod archive;
pub mod calendar;
pub mod digest;
pub mod export;
pub mod guide;
pub mod intake;
pub mod job;
#[cfg(not(target_arch = "wasm32"))]
pub mod match_files;
pub mod packet;
pub mod proof;
pub mod questionnaire;
pub mod reimport;
pub mod sheet;
pub mod topic;
mod word;
pub mod workbook;
