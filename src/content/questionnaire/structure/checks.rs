//! What the shape of the file cannot say: which keys go together.

use std::collections::BTreeSet;

use super::{Defined, Structure, TravelsWhere, UsedFor};
use crate::content::Broken;
use crate::content::questionnaire::words::TITLE;
use crate::content::source::{Source, is_plain_name};
use crate::domain::questionnaire::{MEETING_WORDS, PRIORITY_WORDS, SKILL_WORDS};
use crate::exchange::questionnaire::{FieldShape, KindShape, SeenByShape};

/// Everything in which keys do not go together.
pub fn broken(structure: &Structure, source: &Source) -> Vec<Broken> {
    let mut broken = Vec::new();
    let mut sections = BTreeSet::new();
    let mut questions = BTreeSet::new();
    for section in &structure.sections {
        let id = section.id.get_ref();
        if !is_plain_name(id) {
            broken.push(source.at(section.id.span(), NAMING));
        }
        if !sections.insert(id) {
            let what = format!("another section is called {id}");
            broken.push(source.at(section.id.span(), what));
        }
        for question in &section.questions {
            let id = question.id.get_ref();
            if !questions.insert(id) {
                let what = format!("another question is called {id}");
                broken.push(source.at(question.id.span(), what));
            }
            let wrong = wrong_keys(question);
            let place = || question.id.span();
            broken.extend(
                wrong
                    .into_iter()
                    .map(|what| source.at(place(), format!("{id}: {what}"))),
            );
            for option in &question.options {
                if !is_plain_name(option.get_ref()) {
                    broken.push(source.at(option.span(), NAMING));
                }
            }
        }
    }
    broken
}

const NAMING: &str = "name it with 1 to 64 lower-case letters, digits and hyphens";

/// What is wrong with the keys of one question.
fn wrong_keys(question: &Defined) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut hold = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    let id = question.id.get_ref();
    hold(is_plain_name(id), NAMING);
    hold(id != TITLE, "title is the heading of its section");
    let bound = bound(question.kind);
    hold(
        question.most.is_some() || bound != Bound::Needed,
        "it needs most",
    );
    hold(
        question.most.is_none() || bound != Bound::None,
        "most is not for this kind",
    );
    let is_scale = question.kind == KindShape::Scale;
    hold(
        question.points.is_some() == is_scale,
        "points is for a scale, and a scale needs it",
    );
    hold(
        question.options.is_empty() != has_options(question.kind),
        "options is for choices, scales, topics and the way of meeting, and they need it",
    );
    if let Some(known) = fixed_options(question.kind) {
        let given: BTreeSet<&str> = question
            .options
            .iter()
            .map(|o| o.get_ref().as_str())
            .collect();
        let wanted: BTreeSet<&str> = known.into_iter().collect();
        let is_each_once = given == wanted && given.len() == question.options.len();
        let list: Vec<&str> = known.into_iter().collect();
        let what = format!("its options are {}, in any order", list.join(", "));
        hold(is_each_once, &what);
    }
    hold(
        question.keep_months.is_some() == (question.field == FieldShape::Use),
        "keep-months is for the field use, which needs it",
    );
    let if_agreed = question.seen_by == SeenByShape::CoordinatorIfAgreed;
    hold(
        question.after.is_some() == if_agreed,
        "after goes with seen-by = \"coordinator-if-agreed\", and only with it",
    );
    hold(
        !question.on || (!question.background && question.travels != TravelsWhere::SealedOnly),
        "what is background or travels sealed-only has on = false, until packets can be sealed",
    );
    let in_matching =
        !question.criterion.is_empty() || !question.rule.is_empty() || question.weighed.is_some();
    let is_matching = question.used_for == UsedFor::Matching;
    hold(
        in_matching || !is_matching,
        "say in rule, criterion or weighed what in matching uses it",
    );
    hold(
        is_matching || (question.criterion.is_empty() && question.weighed.is_none()),
        "criterion and weighed are for use = \"matching\"",
    );
    wrong
}

/// Whether a kind has a bound.
#[derive(PartialEq, Eq)]
enum Bound {
    None,
    Possible,
    Needed,
}

const fn bound(kind: KindShape) -> Bound {
    use KindShape as K;
    match kind {
        K::Text | K::LongText | K::Languages => Bound::Needed,
        K::TopicsToTeach | K::TopicsToLearn | K::People => Bound::Needed,
        K::Choices => Bound::Possible,
        K::Email | K::Choice | K::Level | K::Unit | K::Zone => Bound::None,
        K::Grid | K::Meeting | K::Scale | K::Consent => Bound::None,
    }
}

const fn has_options(kind: KindShape) -> bool {
    use KindShape as K;
    matches!(
        kind,
        K::Choice | K::Choices | K::Scale | K::Meeting | K::TopicsToTeach | K::TopicsToLearn
    )
}

/// The options that stand for what the domain knows.
fn fixed_options(kind: KindShape) -> Option<[&'static str; 3]> {
    match kind {
        KindShape::Meeting => Some(MEETING_WORDS.map(|(word, _)| word)),
        KindShape::TopicsToTeach => Some(SKILL_WORDS.map(|(word, _)| word)),
        KindShape::TopicsToLearn => Some(PRIORITY_WORDS.map(|(word, _)| word)),
        _ => None,
    }
}
