//! The questionnaire: what it asks is used, what is answered arrives, and what is wrong is named.

mod broken;
mod built_in;
mod decision;
mod definition;
mod own;
mod properties;
mod travels;
mod used;

use std::path::Path;

use turnabout::content::questionnaire::Questionnaires;
use turnabout::domain::id::QuestionId;

/// What `content/` holds.
fn content() -> Questionnaires {
    Questionnaires::read(Path::new("content")).unwrap_or_else(|broken| {
        let list: Vec<_> = broken.iter().map(ToString::to_string).collect();
        panic!("\n{}\n", list.join("\n"))
    })
}

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).unwrap()
}
