//! Structure and words together: what the site ships, or which words are missing or left over.

use std::collections::BTreeSet;
use std::ops::Range;

use super::placeholders::{self, MOST, PROGRAMME, UNTIL};
use super::structure::{Defined, Structure, TravelsWhere};
use super::words::{QuestionWords, Text, Words};
use crate::content::Broken;
use crate::content::source::{Source, whole};
use crate::exchange::questionnaire::{
    KindShape, OfShape, OptionShape, QuestionShape, QuestionnaireShape, SectionShape, TravelsShape,
    VERSION, WordsShape,
};

/// What the site ships: the questions that are on, in the words of one language.
pub fn shipped(structure: &Structure, words: &Words) -> QuestionnaireShape {
    let known = |section: &str, question: &str| words.get(section)?.questions.get(question);
    let title = |section: &str| {
        words
            .get(section)
            .map(|known| known.title.get_ref().clone())
    };
    assembled(
        structure,
        |question| question.on,
        |section| title(section).unwrap_or_default(),
        |section, question| known(section, question.id.get_ref()),
    )
}

/// The questions that are asked for without any words, for checks.
pub fn without_words(
    structure: &Structure,
    wanted: impl Fn(&Defined) -> bool,
) -> QuestionnaireShape {
    assembled(structure, wanted, |_| String::new(), |_, _| None)
}

fn assembled<'a>(
    structure: &Structure,
    wanted: impl Fn(&Defined) -> bool,
    title: impl Fn(&str) -> String,
    words: impl Fn(&str, &Defined) -> Option<&'a QuestionWords>,
) -> QuestionnaireShape {
    let sections = structure.sections.iter().map(|section| {
        let id = section.id.get_ref();
        let questions = section.questions.iter().filter(|known| wanted(known));
        SectionShape {
            id: id.clone(),
            title: title(id),
            questions: questions
                .map(|known| question(known, words(id, known)))
                .collect(),
        }
    });
    QuestionnaireShape {
        v: VERSION,
        sections: sections
            .filter(|section| !section.questions.is_empty())
            .collect(),
    }
}

fn question(defined: &Defined, words: Option<&QuestionWords>) -> QuestionShape {
    let option = |id: &Text| {
        let said = words.and_then(|words| words.options.get(id.get_ref().as_str()));
        OptionShape {
            id: id.get_ref().clone(),
            label: said
                .map(|said| said.label.get_ref().clone())
                .unwrap_or_default(),
            hint: said.and_then(|said| text(said.hint.as_ref())),
        }
    };
    QuestionShape {
        id: defined.id.get_ref().clone(),
        kind: defined.kind,
        of: defined.of,
        required: defined.required,
        most: defined.most,
        points: defined.points,
        field: defined.field,
        keep_months: defined.keep_months,
        seen_by: defined.seen_by,
        after: defined.after.clone(),
        travels: match defined.travels {
            TravelsWhere::Freely => TravelsShape::Freely,
            // What may only travel sealed is not shipped yet.
            TravelsWhere::FileOnly | TravelsWhere::SealedOnly => TravelsShape::FileOnly,
        },
        options: defined.options.iter().map(option).collect(),
        words: words.map(|known| said(defined, known)).unwrap_or_default(),
    }
}

fn text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.get_ref().clone())
}

fn said(defined: &Defined, words: &QuestionWords) -> WordsShape {
    let step = |step: u8| words.points.get(step.to_string().as_str());
    let points = (1..=defined.points.unwrap_or_default()).filter_map(step);
    WordsShape {
        ask: words.ask.get_ref().clone(),
        ask_mentor: text(words.ask_mentor.as_ref()),
        ask_mentee: text(words.ask_mentee.as_ref()),
        short: words.short.get_ref().clone(),
        hint: words.hint.get_ref().clone(),
        why: words.why.get_ref().clone(),
        label: text(words.label.as_ref()),
        missing: text(words.missing.as_ref()),
        invalid: text(words.invalid.as_ref()),
        example_label: text(words.example_label.as_ref()),
        example_hint: text(words.example_hint.as_ref()),
        points: points.map(|text| text.get_ref().clone()).collect(),
    }
}

/// The words of one language that are missing, left over or cannot be shown.
pub fn unfit(structure: &Structure, words: &Words, source: &Source) -> Vec<Broken> {
    let mut broken = Vec::new();
    for known in words.keys() {
        if structure
            .sections
            .iter()
            .all(|section| section.id != *known)
        {
            broken.push(source.at(known.span(), format!("there is no section {known}")));
        }
    }
    for section in &structure.sections {
        let id = section.id.get_ref();
        let Some((place, said)) = words.get_key_value(id.as_str()) else {
            broken.push(whole(
                &source.file,
                &format!("the words of section {id} are missing"),
            ));
            continue;
        };
        if said.title.get_ref().trim().is_empty() {
            broken.push(source.at(said.title.span(), "the title is empty"));
        }
        if said.title.get_ref().contains("{{") {
            broken.push(source.at(said.title.span(), "a title has no placeholder"));
        }
        for known in said.questions.keys() {
            if section
                .questions
                .iter()
                .all(|question| question.id != *known)
            {
                let what = format!("there is no question {known} in section {id}");
                broken.push(source.at(known.span(), what));
            }
        }
        for question in &section.questions {
            let name = question.id.get_ref();
            match said.questions.get_key_value(name.as_str()) {
                None => {
                    let what = format!("the words of question {name} are missing");
                    broken.push(source.at(place.span(), what));
                }
                Some((place, words)) => {
                    let wrong = unfit_question(question, words, &place.span());
                    broken.extend(wrong.into_iter().map(|(at, what)| source.at(at, what)));
                }
            }
        }
    }
    broken
}

/// What is wrong, and where.
type Wrongs = Vec<(Range<usize>, String)>;

fn unfit_question(question: &Defined, words: &QuestionWords, place: &Range<usize>) -> Wrongs {
    let mut wrong = Wrongs::new();
    needs(question, words, place, &mut wrong);
    options(question, words, place, &mut wrong);
    points(question, words, place, &mut wrong);
    let mut known = vec![PROGRAMME];
    known.extend(question.most.is_some().then_some(MOST));
    known.extend(question.keep_months.is_some().then_some(UNTIL));
    for said in words.said() {
        if said.text.trim().is_empty() {
            wrong.push((said.place, format!("{} is empty", said.key)));
        } else if let Err(what) = placeholders::read(said.text, &known) {
            wrong.push((said.place, what));
        }
    }
    wrong
}

/// Words that a question of its kind has to have, or cannot have.
fn needs(question: &Defined, words: &QuestionWords, place: &Range<usize>, wrong: &mut Wrongs) {
    let id = question.id.get_ref();
    let mut hold = |key: &str, text: &Option<Text>, needed: bool, possible: bool| match text {
        None if needed => wrong.push((place.clone(), format!("{id} lacks {key}"))),
        Some(text) if !possible => {
            wrong.push((text.span(), format!("{id} has no use for {key}")));
        }
        _ => {}
    };
    let is_consent = question.kind == KindShape::Consent;
    let is_address = question.kind == KindShape::Email;
    let teaches = question.kind == KindShape::TopicsToTeach;
    let for_both = question.of == OfShape::Both;
    hold("ask-mentor", &words.ask_mentor, false, for_both);
    hold("ask-mentee", &words.ask_mentee, false, for_both);
    hold("label", &words.label, is_consent, true);
    hold(
        "missing",
        &words.missing,
        question.required,
        question.required,
    );
    hold("invalid", &words.invalid, is_address, true);
    hold("example-label", &words.example_label, teaches, teaches);
    hold("example-hint", &words.example_hint, teaches, teaches);
}

fn options(question: &Defined, words: &QuestionWords, place: &Range<usize>, wrong: &mut Wrongs) {
    let id = question.id.get_ref();
    for option in &question.options {
        if !words.options.contains_key(option) {
            wrong.push((place.clone(), format!("{id} lacks the option {option}")));
        }
    }
    for known in words.options.keys() {
        if !question.options.contains(known) {
            wrong.push((known.span(), format!("{id} has no option {known}")));
        }
    }
}

fn points(question: &Defined, words: &QuestionWords, place: &Range<usize>, wrong: &mut Wrongs) {
    let steps = question.points.unwrap_or_default();
    let wanted: BTreeSet<String> = (1..=steps).map(|step| step.to_string()).collect();
    for step in &wanted {
        if !words.points.contains_key(step.as_str()) {
            let what = format!("{} lacks the words of step {step} of {steps}", question.id);
            wrong.push((place.clone(), what));
        }
    }
    for known in words.points.keys() {
        if !wanted.contains(known.get_ref()) {
            let what = format!("{} has no step {known}, but {steps}", question.id);
            wrong.push((known.span(), what));
        }
    }
}
