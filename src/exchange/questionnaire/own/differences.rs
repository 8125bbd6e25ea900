//! Where two languages ask something else.

use crate::exchange::questionnaire::{OptionShape, QuestionShape, QuestionnaireShape, WordsShape};

/// The first question of `other` that is not the same in `known`, whatever its words; none when they ask the
/// same. Within, no question where one is missing at the end.
pub fn first(known: &QuestionnaireShape, other: &QuestionnaireShape) -> Option<Option<String>> {
    let mut there = all(known);
    let mut here = all(other);
    loop {
        match (there.next(), here.next()) {
            (None, None) => return None,
            (known, Some(question)) if known.as_ref() != Some(&question) => {
                return Some(Some(question.1.id));
            }
            (_, None) => return Some(None),
            (_, Some(_)) => {}
        }
    }
}

/// Every question with the name of its section and without any words.
fn all(shape: &QuestionnaireShape) -> impl Iterator<Item = (&str, QuestionShape)> {
    shape.sections.iter().flat_map(|section| {
        let questions = section.questions.iter();
        questions.map(|question| (section.id.as_str(), without_words(question)))
    })
}

fn without_words(question: &QuestionShape) -> QuestionShape {
    let options = question.options.iter().map(|option| OptionShape {
        id: option.id.clone(),
        label: String::new(),
        hint: None,
    });
    QuestionShape {
        options: options.collect(),
        words: WordsShape::default(),
        ..question.clone()
    }
}
