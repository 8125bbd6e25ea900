//! The words of questions, with what stands for something in them, and what is wrong as a sentence.

use leptos_i18n::t_string;

use crate::browser::{clock, intl};
use crate::domain::participant::Role;
use crate::domain::programme::MyProgramme;
use crate::domain::questionnaire::{Answers, Fault, Given, Kind, Place, Question, keep_until};
use crate::features::shared::language::{Texts, tag};
use crate::state::questionnaire::{Asked, OptionShape, WordsShape};

/// Fills in what stands for something in the words of a question.
#[derive(Clone)]
pub struct Filled {
    programme: String,
    most: String,
    until: String,
}

impl Filled {
    /// What stands in the words of this question, given the answers so far.
    pub fn of(
        i18n: Texts,
        question: &Question,
        programme: &MyProgramme,
        answers: &Answers,
    ) -> Self {
        let until = match question.place {
            Place::Use { keep_months } => {
                let agreed = match answers.get(&question.id) {
                    Some(Given::Agreed(day)) => *day,
                    _ => clock::today(),
                };
                keep_until(agreed, keep_months)
            }
            _ => None,
        };
        Self {
            programme: programme.name.to_string(),
            most: most(question).map_or_else(String::new, |most| most.to_string()),
            until: until.map_or_else(String::new, |day| intl::date(tag(i18n), day)),
        }
    }

    /// The question's words with these in them.
    pub fn fill(&self, asked: &Asked) -> Asked {
        let one = |text: &str| {
            text.replace("{{ programme }}", &self.programme)
                .replace("{{ most }}", &self.most)
                .replace("{{ until }}", &self.until)
        };
        let some = |text: &Option<String>| text.as_deref().map(one);
        let words = &asked.words;
        let option = |option: &OptionShape| OptionShape {
            id: option.id.clone(),
            label: one(&option.label),
            hint: some(&option.hint),
        };
        Asked {
            id: asked.id.clone(),
            section: asked.section.clone(),
            words: WordsShape {
                ask: one(&words.ask),
                ask_mentor: some(&words.ask_mentor),
                ask_mentee: some(&words.ask_mentee),
                short: one(&words.short),
                hint: one(&words.hint),
                why: one(&words.why),
                label: some(&words.label),
                missing: some(&words.missing),
                invalid: some(&words.invalid),
                example_label: some(&words.example_label),
                example_hint: some(&words.example_hint),
                points: words.points.iter().map(|point| one(point)).collect(),
            },
            options: asked.options.iter().map(option).collect(),
            seen_by: asked.seen_by,
        }
    }
}

/// The most of a question, where there is such a bound.
pub const fn most(question: &Question) -> Option<usize> {
    match question.kind {
        Kind::Text { most }
        | Kind::LongText { most }
        | Kind::Choices { most, .. }
        | Kind::Languages { most }
        | Kind::TopicsToTeach { most }
        | Kind::TopicsToLearn { most }
        | Kind::People { most } => Some(most),
        _ => None,
    }
}

/// The heading of a question's page, for somebody in this role.
pub fn heading(words: &WordsShape, role: Option<Role>) -> &str {
    let own = match role {
        Some(Role::Mentor) => words.ask_mentor.as_deref(),
        Some(Role::Mentee) => words.ask_mentee.as_deref(),
        Some(Role::Both) | None => None,
    };
    own.unwrap_or(&words.ask)
}

/// What is wrong with an answer, and what to do.
pub fn fault_sentence(i18n: Texts, fault: Fault, asked: &Asked) -> String {
    let question = asked.words.short.clone();
    match fault {
        Fault::Missing => match &asked.words.missing {
            Some(sentence) => sentence.clone(),
            None => t_string!(i18n, questionnaire.missing, question = question),
        },
        Fault::Invalid => match &asked.words.invalid {
            Some(sentence) => sentence.clone(),
            None => t_string!(i18n, questionnaire.invalid, question = question),
        },
        Fault::TooLong { most } => {
            t_string!(
                i18n,
                questionnaire.too_long,
                question = question,
                most = most
            )
        }
        Fault::TooMany { most } => {
            t_string!(
                i18n,
                questionnaire.too_many,
                question = question,
                most = most
            )
        }
    }
}
