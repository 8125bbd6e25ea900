//! Why a file of questions is not used: where it stands, what is wrong, and what to do.

use leptos_i18n::t_string;

use crate::domain::questionnaire::Wrong;
use crate::exchange::packet::Fault;
use crate::exchange::questionnaire::own::{OwnError, OwnWrong};
use crate::exchange::questionnaire::{QuestionnaireError, SeenByShape, TravelsShape};
use crate::features::shared::language::Texts;

/// The sentences.
pub fn refused(i18n: Texts, error: &OwnError) -> String {
    let what = what(i18n, error);
    let line = error.at.line;
    let place = match (error.language.clone(), error.question.clone()) {
        (Some(language), Some(question)) => t_string!(
            i18n,
            own_questions.at_question,
            language = language,
            question = question,
            line = line
        ),
        (Some(language), None) => {
            t_string!(
                i18n,
                own_questions.at_language,
                language = language,
                line = line
            )
        }
        (None, _) => t_string!(i18n, own_questions.at_line, line = line),
    };
    t_string!(i18n, own_questions.refused, place = place, what = what)
}

fn what(i18n: Texts, error: &OwnError) -> String {
    match &error.wrong {
        OwnWrong::NotText => t_string!(i18n, own_questions.not_text).to_owned(),
        OwnWrong::Field => {
            let field = within_question(&error.at.field).to_owned();
            match error.at.fault {
                Fault::Broken => t_string!(i18n, own_questions.broken).to_owned(),
                Fault::Missing => t_string!(i18n, own_questions.missing, field = field),
                Fault::Twice => t_string!(i18n, own_questions.twice, field = field),
                Fault::Unfit => t_string!(i18n, own_questions.unfit, field = field),
                Fault::Unknown => t_string!(i18n, own_questions.unknown, field = field),
            }
        }
        OwnWrong::NoLanguage => t_string!(i18n, own_questions.no_language).to_owned(),
        OwnWrong::TooManyLanguages => t_string!(i18n, own_questions.many_languages).to_owned(),
        OwnWrong::NoTag => t_string!(i18n, own_questions.no_tag).to_owned(),
        OwnWrong::TooLong => t_string!(i18n, own_questions.too_long).to_owned(),
        OwnWrong::Refused(error) => unasked(i18n, error),
        OwnWrong::NoWords { key } => t_string!(i18n, own_questions.no_words, key = key.clone()),
        OwnWrong::Placeholder { key } => {
            t_string!(i18n, own_questions.placeholder, key = key.clone())
        }
        OwnWrong::Options { wanted } => {
            t_string!(i18n, own_questions.options, wanted = wanted.join(", "))
        }
        OwnWrong::Points => t_string!(i18n, own_questions.points).to_owned(),
        OwnWrong::SeenBy { wanted } => {
            let wanted = match wanted {
                SeenByShape::Coordinator => "coordinator",
                SeenByShape::CoordinatorAndPartner => "coordinator-and-partner",
                SeenByShape::CoordinatorAndPartnerAsReason => "coordinator-and-partner-as-reason",
                SeenByShape::CoordinatorIfAgreed => "coordinator-if-agreed",
            };
            t_string!(i18n, own_questions.seen_by, wanted = wanted)
        }
        OwnWrong::Travels {
            wanted: TravelsShape::FileOnly,
        } => t_string!(i18n, own_questions.travels_file).to_owned(),
        OwnWrong::Travels {
            wanted: TravelsShape::Freely,
        } => t_string!(i18n, own_questions.travels_freely).to_owned(),
        OwnWrong::Differs { from } => t_string!(i18n, own_questions.differs, from = from.clone()),
    }
}

/// A field by its path within its question, which is named beside it.
fn within_question(field: &str) -> &str {
    let within = field.split_once(".questions[");
    let within = within.and_then(|(_, rest)| rest.split_once("]."));
    within.map_or(field, |(_, within)| within)
}

/// Why questions cannot be asked so.
fn unasked(i18n: Texts, error: &QuestionnaireError) -> String {
    let error = match error {
        QuestionnaireError::Newer => return t_string!(i18n, own_questions.newer).to_owned(),
        QuestionnaireError::NoName { found } => {
            return t_string!(i18n, own_questions.no_name, found = found.clone());
        }
        QuestionnaireError::Lacks { what, .. } => {
            return t_string!(i18n, own_questions.lacks, what = *what);
        }
        QuestionnaireError::Unfit(error) => error,
    };
    match error.wrong {
        Wrong::TooManyQuestions => t_string!(i18n, own_questions.many_questions),
        Wrong::Twice => t_string!(i18n, own_questions.same_id),
        Wrong::PlaceTaken => t_string!(i18n, own_questions.field_taken),
        Wrong::KindUnfit => t_string!(i18n, own_questions.kind_unfit),
        Wrong::OptionsUnfit => t_string!(i18n, own_questions.options_unfit),
        Wrong::BoundUnfit => t_string!(i18n, own_questions.bound_unfit),
        Wrong::NoSuchConsent => t_string!(i18n, own_questions.no_consent),
        Wrong::Lacks(_) => t_string!(i18n, own_questions.lacks_needed),
    }
    .to_owned()
}
