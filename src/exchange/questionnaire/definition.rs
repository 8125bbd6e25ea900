//! From the file to the questionnaire of the domain, each question with its words beside it.

use std::fmt;

use super::{
    FieldShape, KindShape, OfShape, OptionShape, QuestionShape, QuestionnaireShape, SeenByShape,
    TravelsShape, VERSION, WordsShape,
};
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::{
    AskedOf, DefinitionError, Kind, Place, Question, Questionnaire, Travels,
};

/// A questionnaire in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// What is asked.
    pub questionnaire: Questionnaire,
    asked: Vec<Asked>,
}

/// The words of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which question.
    pub id: QuestionId,
    /// The heading of its section.
    pub section: String,
    /// Its words.
    pub words: WordsShape,
    /// What can be chosen, in words.
    pub options: Vec<OptionShape>,
    /// Who sees the answer.
    pub seen_by: SeenByShape,
}

/// Why a questionnaire cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionnaireError {
    /// Of a newer release.
    Newer,
    /// The name of a question is none.
    NoName {
        /// What stands in its place.
        found: String,
    },
    /// A question lacks something that its kind needs.
    Lacks {
        /// Which question.
        question: String,
        /// What it lacks.
        what: &'static str,
    },
    /// The questions do not fit together.
    Unfit(DefinitionError),
}

impl QuestionnaireError {
    /// Which question it is about, or which one is named where it should not be.
    #[must_use]
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Newer => None,
            Self::NoName { found } => Some(found),
            Self::Lacks { question, .. } => Some(question),
            Self::Unfit(error) => error.question.as_ref().map(QuestionId::as_str),
        }
    }
}

impl fmt::Display for QuestionnaireError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => formatter.write_str("it was made for a newer release"),
            Self::NoName { found } => write!(formatter, "“{found}” cannot name a question"),
            Self::Lacks { question, what } => write!(formatter, "{question}: it lacks {what}"),
            Self::Unfit(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for QuestionnaireError {}

impl Asking {
    /// The words of a question.
    #[must_use]
    pub fn words(&self, id: &QuestionId) -> Option<&Asked> {
        self.asked.iter().find(|asked| asked.id == *id)
    }
}

impl Asked {
    /// What is read of something that can be chosen.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&OptionShape> {
        self.options.iter().find(|option| option.id == id)
    }
}

impl TryFrom<QuestionnaireShape> for Asking {
    type Error = QuestionnaireError;

    fn try_from(shape: QuestionnaireShape) -> Result<Self, Self::Error> {
        if shape.v != VERSION {
            return Err(QuestionnaireError::Newer);
        }
        let mut questions = Vec::new();
        let mut asked = Vec::new();
        for section in shape.sections {
            for shape in section.questions {
                let question = question(&shape)?;
                asked.push(Asked {
                    id: question.id.clone(),
                    section: section.title.clone(),
                    words: shape.words,
                    options: shape.options,
                    seen_by: shape.seen_by,
                });
                questions.push(question);
            }
        }
        Ok(Self {
            questionnaire: Questionnaire::new(questions).map_err(QuestionnaireError::Unfit)?,
            asked,
        })
    }
}

fn id(text: &str) -> Result<QuestionId, QuestionnaireError> {
    QuestionId::parse(text).map_err(|_| QuestionnaireError::NoName {
        found: text.to_owned(),
    })
}

fn question(shape: &QuestionShape) -> Result<Question, QuestionnaireError> {
    let lacks = |what: &'static str| QuestionnaireError::Lacks {
        question: shape.id.clone(),
        what,
    };
    let most = || shape.most.ok_or_else(|| lacks("most"));
    let options = || {
        let ids = shape.options.iter().map(|option| option.id.clone());
        ids.collect::<Vec<_>>()
    };
    let kind = match shape.kind {
        KindShape::Text => Kind::Text { most: most()? },
        KindShape::LongText => Kind::LongText { most: most()? },
        KindShape::Email => Kind::Email,
        KindShape::Choice => Kind::Choice { options: options() },
        KindShape::Choices => Kind::Choices {
            options: options(),
            most: shape.most.unwrap_or(shape.options.len()),
        },
        KindShape::Level => Kind::Level,
        KindShape::Unit => Kind::Unit,
        KindShape::Zone => Kind::Zone,
        KindShape::Languages => Kind::Languages { most: most()? },
        KindShape::TopicsToTeach => Kind::TopicsToTeach { most: most()? },
        KindShape::TopicsToLearn => Kind::TopicsToLearn { most: most()? },
        KindShape::Grid => Kind::Grid,
        KindShape::Meeting => Kind::Meeting,
        KindShape::People => Kind::People { most: most()? },
        KindShape::Scale => Kind::Scale {
            statements: options(),
            points: shape.points.ok_or_else(|| lacks("points"))?,
        },
        KindShape::Consent => Kind::Consent,
    };
    let place = match shape.field {
        FieldShape::Role => Place::Role,
        FieldShape::Name => Place::Name,
        FieldShape::Email => Place::Email,
        FieldShape::Capacity => Place::Capacity,
        FieldShape::Level => Place::Level,
        FieldShape::Unit => Place::Unit,
        FieldShape::JobTitle => Place::JobTitle,
        FieldShape::Profession => Place::Profession,
        FieldShape::Location => Place::Location,
        FieldShape::TimeZone => Place::TimeZone,
        FieldShape::Languages => Place::Languages,
        FieldShape::LineManager => Place::LineManager,
        FieldShape::Teaches => Place::Teaches,
        FieldShape::Wants => Place::Wants,
        FieldShape::FreeTime => Place::FreeTime,
        FieldShape::Meeting => Place::Meeting,
        FieldShape::WorkingStyle => Place::WorkingStyle,
        FieldShape::Avoid => Place::Avoid,
        FieldShape::Guides => Place::Guides,
        FieldShape::Use => Place::Use {
            keep_months: shape.keep_months.ok_or_else(|| lacks("keep_months"))?,
        },
        FieldShape::Extra => Place::Extra,
    };
    Ok(Question {
        id: id(&shape.id)?,
        kind,
        of: match shape.of {
            OfShape::Mentor => AskedOf::Mentors,
            OfShape::Mentee => AskedOf::Mentees,
            OfShape::Both => AskedOf::Everybody,
        },
        required: shape.required,
        place,
        after: shape.after.as_deref().map(id).transpose()?,
        travels: match shape.travels {
            TravelsShape::Freely => Travels::Freely,
            TravelsShape::FileOnly => Travels::InFile,
        },
    })
}
