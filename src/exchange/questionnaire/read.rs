//! Reading the file, field by field: a programme's own is written by hand, and told what is wrong where.

use serde::de::DeserializeOwned;

use super::{
    OptionShape, QuestionShape, QuestionnaireShape, SectionShape, TravelsShape, WordsShape,
};
use crate::domain::questionnaire::MOST_QUESTIONS;
use crate::exchange::packet::place::{Fields, Misplaced, Place};

/// Reads a file as the site ships it.
///
/// # Errors
/// What is wrong first, and where.
pub fn read(text: &str) -> Result<QuestionnaireShape, Misplaced> {
    questionnaire(&Place::of(text)?)
}

fn questionnaire(place: &Place<'_>) -> Result<QuestionnaireShape, Misplaced> {
    let fields = place.fields()?;
    let mut sections = Vec::new();
    for section in fields.needed("sections")?.entries(MOST_QUESTIONS)? {
        let fields = section.fields()?;
        let mut questions = Vec::new();
        for place in fields.needed("questions")?.entries(MOST_QUESTIONS)? {
            questions.push(question(&place)?);
        }
        sections.push(SectionShape {
            id: fields.needed("id")?.text()?,
            title: fields.needed("title")?.text()?,
            questions,
        });
    }
    Ok(QuestionnaireShape {
        v: fields
            .needed("v")?
            .number(|number| u8::try_from(number).ok())?,
        sections,
    })
}

/// Reads one question.
///
/// # Errors
/// What is wrong first, and where.
pub(super) fn question(place: &Place<'_>) -> Result<QuestionShape, Misplaced> {
    let fields = place.fields()?;
    fields.only(&[
        "id",
        "kind",
        "for",
        "required",
        "most",
        "points",
        "field",
        "keep_months",
        "seen_by",
        "after",
        "travels",
        "options",
        "words",
    ])?;
    Ok(QuestionShape {
        id: fields.needed("id")?.text()?,
        kind: fields.needed("kind")?.value()?,
        of: fields.needed("for")?.value()?,
        required: known(&fields, "required")?.unwrap_or_default(),
        most: number(&fields, "most")?,
        points: number(&fields, "points")?,
        field: fields.needed("field")?.value()?,
        keep_months: number(&fields, "keep_months")?,
        seen_by: fields.needed("seen_by")?.value()?,
        after: text(&fields, "after")?,
        travels: known::<TravelsShape>(&fields, "travels")?.unwrap_or_default(),
        options: options(&fields)?,
        words: words(fields.needed("words")?)?,
    })
}

fn options(fields: &Fields<'_>) -> Result<Vec<OptionShape>, Misplaced> {
    let Some(list) = fields.known("options")? else {
        return Ok(Vec::new());
    };
    let mut options = Vec::new();
    // How many there may be is told with what else is wrong with them.
    for place in list.entries(usize::MAX)? {
        let fields = place.fields()?;
        options.push(OptionShape {
            id: fields.needed("id")?.text()?,
            label: fields.needed("label")?.text()?,
            hint: text(&fields, "hint")?,
        });
    }
    Ok(options)
}

fn words(place: &Place<'_>) -> Result<WordsShape, Misplaced> {
    let fields = place.fields()?;
    fields.only(&[
        "ask",
        "ask_mentor",
        "ask_mentee",
        "short",
        "hint",
        "why",
        "label",
        "missing",
        "invalid",
        "example_label",
        "example_hint",
        "points",
    ])?;
    let needed = |name| text(&fields, name).map(Option::unwrap_or_default);
    let mut points = Vec::new();
    if let Some(list) = fields.known("points")? {
        for place in list.entries(usize::MAX)? {
            points.push(place.text()?);
        }
    }
    Ok(WordsShape {
        ask: needed("ask")?,
        ask_mentor: text(&fields, "ask_mentor")?,
        ask_mentee: text(&fields, "ask_mentee")?,
        short: needed("short")?,
        hint: needed("hint")?,
        why: needed("why")?,
        label: text(&fields, "label")?,
        missing: text(&fields, "missing")?,
        invalid: text(&fields, "invalid")?,
        example_label: text(&fields, "example_label")?,
        example_hint: text(&fields, "example_hint")?,
        points,
    })
}

fn text(fields: &Fields<'_>, name: &str) -> Result<Option<String>, Misplaced> {
    fields.known(name)?.map(Place::text).transpose()
}

fn number<T: TryFrom<u64>>(fields: &Fields<'_>, name: &str) -> Result<Option<T>, Misplaced> {
    let place = fields.known(name)?;
    place
        .map(|place| place.number(|number| T::try_from(number).ok()))
        .transpose()
}

fn known<T: DeserializeOwned>(fields: &Fields<'_>, name: &str) -> Result<Option<T>, Misplaced> {
    fields.known(name)?.map(Place::value).transpose()
}
