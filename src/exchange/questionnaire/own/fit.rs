//! Whether a question can be shown as it is written, and says the truth about its answer.

use super::OwnWrong;
use crate::domain::questionnaire::{MEETING_WORDS, PRIORITY_WORDS, SKILL_WORDS};
use crate::exchange::questionnaire::{
    FieldShape, KindShape, QuestionShape, QuestionnaireError, SeenByShape, TravelsShape,
};

/// What is wrong with a question by itself; none where nothing is.
pub fn wrong(question: &QuestionShape) -> Option<OwnWrong> {
    let options = question.options.iter().map(|option| &option.id);
    let mut names = std::iter::once(&question.id).chain(options);
    if let Some(found) = names.find(|name| !is_plain_name(name)) {
        let found = found.clone();
        return Some(OwnWrong::Refused(QuestionnaireError::NoName { found }));
    }
    honest(question)
        .or_else(|| fixed_options(question))
        .or_else(|| words(question))
}

/// Whether it is 1 to 64 lower-case letters, digits and hyphens.
pub fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=64).contains(&name.len()) && name.chars().all(is_plain)
}

/// People decide by what a question says of its answer, so it has to say what the app does with it.
fn honest(question: &QuestionShape) -> Option<OwnWrong> {
    let wanted = seen_by(question.field, question.after.is_some());
    if question.seen_by != wanted {
        return Some(OwnWrong::SeenBy { wanted });
    }
    let wanted = match question.field {
        FieldShape::Avoid => TravelsShape::FileOnly,
        _ => TravelsShape::Freely,
    };
    (question.travels != wanted).then_some(OwnWrong::Travels { wanted })
}

/// Who sees an answer that goes to a field: what a partner is told of a pairing rests on the field alone.
const fn seen_by(field: FieldShape, waits: bool) -> SeenByShape {
    use FieldShape as F;
    match (field, waits) {
        (F::Role | F::Name | F::Email | F::Level | F::Unit | F::JobTitle, _) => {
            SeenByShape::CoordinatorAndPartner
        }
        (F::Profession | F::Location | F::Languages | F::Teaches, _)
        | (F::Wants | F::FreeTime | F::Meeting | F::WorkingStyle, _) => {
            SeenByShape::CoordinatorAndPartnerAsReason
        }
        (_, true) => SeenByShape::CoordinatorIfAgreed,
        (_, false) => SeenByShape::Coordinator,
    }
}

/// Some kinds have options that stand for what matching knows.
fn fixed_options(question: &QuestionShape) -> Option<OwnWrong> {
    let wanted = match question.kind {
        KindShape::Meeting => MEETING_WORDS.map(|(word, _)| word),
        KindShape::TopicsToTeach => SKILL_WORDS.map(|(word, _)| word),
        KindShape::TopicsToLearn => PRIORITY_WORDS.map(|(word, _)| word),
        _ => return None,
    };
    let given = &question.options;
    let has_each = wanted
        .iter()
        .all(|wanted| given.iter().any(|option| option.id == *wanted));
    (!has_each || given.len() != wanted.len()).then_some(OwnWrong::Options { wanted })
}

fn words(question: &QuestionShape) -> Option<OwnWrong> {
    let words = &question.words;
    let is_consent = question.kind == KindShape::Consent;
    let teaches = question.kind == KindShape::TopicsToTeach;
    let needed = |key: &str, text: &str| (format!("words.{key}"), Some(text.to_owned()), true);
    let possible = |key: &str, text: &Option<String>, needed: bool| {
        (format!("words.{key}"), text.clone(), needed)
    };
    let mut said = vec![
        needed("ask", &words.ask),
        needed("short", &words.short),
        needed("hint", &words.hint),
        needed("why", &words.why),
        possible("ask_mentor", &words.ask_mentor, false),
        possible("ask_mentee", &words.ask_mentee, false),
        possible("label", &words.label, is_consent),
        possible("missing", &words.missing, false),
        possible("invalid", &words.invalid, false),
        possible("example_label", &words.example_label, teaches),
        possible("example_hint", &words.example_hint, teaches),
    ];
    for option in &question.options {
        let key = |part: &str| format!("options.{}.{part}", option.id);
        said.push((key("label"), Some(option.label.clone()), true));
        said.push((key("hint"), option.hint.clone(), false));
    }
    for (place, point) in words.points.iter().enumerate() {
        said.push((format!("words.points[{place}]"), Some(point.clone()), true));
    }
    for (key, text, is_needed) in said {
        match text {
            None if is_needed => return Some(OwnWrong::NoWords { key }),
            Some(text) if text.trim().is_empty() => return Some(OwnWrong::NoWords { key }),
            Some(text) if !is_filled(question, &text) => {
                return Some(OwnWrong::Placeholder { key });
            }
            _ => {}
        }
    }
    let steps = usize::from(question.points.unwrap_or_default());
    (words.points.len() != steps).then_some(OwnWrong::Points)
}

/// Whether everything that stands for something is filled when the question is asked.
fn is_filled(question: &QuestionShape, text: &str) -> bool {
    let mut rest = text.replace("{{ programme }}", "");
    if question.most.is_some() {
        rest = rest.replace("{{ most }}", "");
    }
    if question.keep_months.is_some() {
        rest = rest.replace("{{ until }}", "");
    }
    !rest.contains("{{") && !rest.contains("}}")
}
