//! What the worker is asked, and what it answers.
//!
//! A question is JSON text and the bytes that go with it; an answer is text, or a file. People travel as the
//! records in which they are kept, one JSON text a line, so the app hands on what it has.

pub mod alternatives;
pub mod calendar;
pub mod cohort;
pub mod get_ready;
pub mod hand_out;
pub mod matching;
pub mod permitted;
pub mod proof;
pub mod sheets;
pub mod trial;
pub mod workbook;

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::domain::id::IdError;
use crate::domain::matching::{Phase, Progress};
use crate::domain::text::TextError;

/// What the worker can be asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "job")]
pub enum Question {
    /// Write a calendar file.
    #[serde(rename = "calendar")]
    Calendar(calendar::WriteCalendar),
    /// Read files and recognise what is in them. One piece of bytes a file.
    #[serde(rename = "recognise-sheets")]
    RecogniseSheets(sheets::RecogniseSheets),
    /// Turn files into people. One piece of bytes a file.
    #[serde(rename = "import-people")]
    ImportPeople(sheets::ImportPeople),
    /// Get ready for many people.
    #[serde(rename = "get-ready")]
    GetReady(get_ready::GetReady),
    /// Propose pairs. One piece of bytes: the people.
    #[serde(rename = "match")]
    Match(matching::MatchPeople),
    /// Say what other settings or wishes would change. One piece of bytes: the people.
    #[serde(rename = "try")]
    Try(trial::TryMatching),
    /// Say who else somebody could have, and what that would cost. One piece of bytes: the people.
    #[serde(rename = "alternatives")]
    Alternatives(alternatives::FindAlternatives),
    /// Write the proof that no better choice exists. One piece of bytes: the people.
    #[serde(rename = "proof")]
    Proof(proof::WriteProof),
    /// Write the permitted pairs as CSV. One piece of bytes: the people.
    #[serde(rename = "permitted-pairs")]
    PermittedPairs(permitted::PermittedPairs),
    /// Write the packets of pairings into an archive. Two pieces of bytes: the people, the pairings.
    #[serde(rename = "hand-out")]
    HandOut(hand_out::HandOut),
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text: mostly JSON or a file of text.
    Text(String),
    /// A file of bytes. It is handed over as it is, and never read by the app.
    File(Vec<u8>),
}

/// How far the worker has come.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkerProgress {
    /// 1 for judging every pair, 2 for choosing, 3 for explaining.
    pub phase: u8,
    /// How far that phase has come, in thousandths.
    pub thousandths: u16,
}

impl From<Progress> for WorkerProgress {
    fn from(progress: Progress) -> Self {
        let phase = match progress.phase {
            Phase::Scoring => 1,
            Phase::Choosing => 2,
            Phase::Explaining => 3,
        };
        let thousandths = progress.done.min(progress.total) * 1000 / progress.total.max(1);
        Self {
            phase,
            thousandths: u16::try_from(thousandths).unwrap_or(1000),
        }
    }
}

/// Why a question could not be answered: the two sides do not understand each other. The app and the
/// worker come from one build, so this is a fault of the program and not of what was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUnderstood(pub String);

impl From<serde_json::Error> for NotUnderstood {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<TextError> for NotUnderstood {
    fn from(error: TextError) -> Self {
        Self(format!("{error:?}"))
    }
}

impl From<IdError> for NotUnderstood {
    fn from(error: IdError) -> Self {
        Self(format!("{error:?}"))
    }
}

/// Answers a question. `tell` hears how far it has come.
///
/// # Errors
/// When the question is not one that this build asks.
pub fn answer(
    question: &str,
    bytes: &[Vec<u8>],
    tell: &mut dyn FnMut(WorkerProgress),
) -> Result<Answer, NotUnderstood> {
    match serde_json::from_str(question)? {
        Question::HandOut(question) => {
            let [people, pairings] = bytes else {
                return Err(NotUnderstood("people and pairings belong to it".to_owned()));
            };
            question.answer(people, pairings, tell).map(Answer::File)
        }
        Question::Proof(question) => {
            let file = question.answer(piece(bytes)?, &mut watched(tell));
            file.map(Answer::File)
        }
        question => answer_in_text(question, bytes, tell).map(Answer::Text),
    }
}

fn answer_in_text(
    question: Question,
    bytes: &[Vec<u8>],
    tell: &mut dyn FnMut(WorkerProgress),
) -> Result<String, NotUnderstood> {
    let mut watch = watched(tell);
    match question {
        Question::Calendar(question) => question.answer(),
        Question::RecogniseSheets(question) => Ok(serde_json::to_string(&question.answer(bytes))?),
        Question::ImportPeople(question) => question.answer(bytes),
        Question::GetReady(question) => question.answer(),
        Question::Match(question) => question.answer(piece(bytes)?, &mut watch),
        Question::Try(question) => question.answer(piece(bytes)?, &mut watch),
        Question::Alternatives(question) => question.answer(piece(bytes)?, &mut watch),
        Question::PermittedPairs(question) => question.answer(piece(bytes)?, &mut watch),
        Question::HandOut(_) | Question::Proof(_) => {
            Err(NotUnderstood("that is no text".to_owned()))
        }
    }
}

/// Tells how far the engine has come, and never stops it.
fn watched(
    tell: &mut dyn FnMut(WorkerProgress),
) -> impl FnMut(Progress) -> ControlFlow<()> + use<'_> {
    |progress| {
        tell(progress.into());
        ControlFlow::Continue(())
    }
}

fn piece(bytes: &[Vec<u8>]) -> Result<&[u8], NotUnderstood> {
    bytes
        .first()
        .map(Vec::as_slice)
        .ok_or_else(|| NotUnderstood("no bytes came along".to_owned()))
}
