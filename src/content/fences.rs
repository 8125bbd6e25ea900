//! What stands within a fence: a dialogue, an exercise, a question.

use pulldown_cmark::HeadingLevel;

use super::Wrong;
use super::markdown::{Item, Reader};
use super::source::is_plain_name;
use crate::exchange::guide::{Answer, Answering, Block, Exercise, Line, Speaker, Text};

/// The block of a fence by what stands beside its three marks.
pub fn block(name: &str, inside: &str, line: usize, inside_line: usize) -> Result<Block, Wrong> {
    let mut reader = Reader::new(inside, inside_line);
    let words: Vec<&str> = name.split_whitespace().collect();
    let block = match words.as_slice() {
        ["dialogue"] => dialogue(&mut reader)?,
        ["exercise", id] => exercise(&mut reader, id, Answering::Words, line)?,
        ["exercise", id, "scale"] => exercise(&mut reader, id, Answering::Scale, line)?,
        ["question"] => question(&mut reader, line)?,
        _ => {
            let what = "begin a fence with dialogue, question, or exercise and its name";
            return Err(Wrong::at(line, what));
        }
    };
    reader.expect_end("this does not belong in here")?;
    Ok(block)
}

fn dialogue(reader: &mut Reader<'_>) -> Result<Block, Wrong> {
    let line = reader.next_line();
    let title = reader.heading(HeadingLevel::H3)?;
    let title = title.ok_or_else(|| Wrong::at(line, "a dialogue begins with a heading of ###"))?;
    let as_it_went = lines(reader)?;
    let line = reader.next_line();
    let better_title = reader.heading(HeadingLevel::H4)?;
    let better_title = better_title
        .ok_or_else(|| Wrong::at(line, "the better way begins with a heading of ####"))?;
    let better = lines(reader)?;
    let line = reader.next_line();
    let why = reader.paragraphs()?;
    if why.is_empty() {
        return Err(Wrong::at(line, "say below why the second way is better"));
    }
    Ok(Block::Dialogue {
        title,
        as_it_went,
        better_title,
        better,
        why,
    })
}

fn lines(reader: &mut Reader<'_>) -> Result<Vec<Line>, Wrong> {
    let line = reader.next_line();
    let items = reader.list()?;
    if items.is_empty() {
        return Err(Wrong::at(line, "list who says what"));
    }
    items.into_iter().map(spoken).collect()
}

/// `mentor: …`, `mentee: …`, or a stage direction.
fn spoken(item: Item) -> Result<Line, Wrong> {
    let Item {
        mut text,
        more,
        line,
        ..
    } = item;
    if !more.is_empty() {
        return Err(Wrong::at(line, "what somebody says is one paragraph"));
    }
    let speakers = [("mentor:", Speaker::Mentor), ("mentee:", Speaker::Mentee)];
    let mut who = None;
    if let Some(first) = text.0.first_mut() {
        for (name, speaker) in speakers {
            if let Some(rest) = first.text.strip_prefix(name) {
                first.text = rest.trim_start().to_owned();
                who = Some(speaker);
                break;
            }
        }
    }
    Ok(Line { who, text })
}

fn exercise(
    reader: &mut Reader<'_>,
    id: &str,
    how: Answering,
    line: usize,
) -> Result<Block, Wrong> {
    if !is_plain_name(id) {
        let what = "name an exercise with 1 to 64 lower-case letters, digits and hyphens";
        return Err(Wrong::at(line, what));
    }
    let intro = reader.paragraphs()?;
    let fields = reader.list()?;
    if !(1..=5).contains(&fields.len()) {
        return Err(Wrong::at(
            line,
            "an exercise has 1 to 5 fields, as a numbered list",
        ));
    }
    let label = |item: Item| match item {
        Item { ref more, line, .. } if !more.is_empty() => {
            Err(Wrong::at(line, "the label of a field is one paragraph"))
        }
        item => Ok(item.text.plain()),
    };
    Ok(Block::Exercise(Exercise {
        id: id.to_owned(),
        how,
        intro,
        fields: fields.into_iter().map(label).collect::<Result<_, _>>()?,
    }))
}

fn question(reader: &mut Reader<'_>, line: usize) -> Result<Block, Wrong> {
    let ask: Vec<Text> = reader.paragraphs()?;
    if ask.is_empty() {
        return Err(Wrong::at(line, "ask the question in a paragraph"));
    }
    let items = reader.list()?;
    if !(2..=4).contains(&items.len()) {
        return Err(Wrong::at(
            line,
            "a question has 2 to 4 answers, as a list with boxes",
        ));
    }
    let answer = |item: Item| {
        let is_right = item
            .is_ticked
            .ok_or_else(|| Wrong::at(item.line, "begin an answer with [ ] or [x]"))?;
        if item.more.is_empty() {
            let what = "say below the answer, indented, why it is right or not";
            return Err(Wrong::at(item.line, what));
        }
        Ok(Answer {
            text: item.text,
            is_right,
            why: item.more,
        })
    };
    let answers = items
        .into_iter()
        .map(answer)
        .collect::<Result<Vec<_>, _>>()?;
    if answers.iter().filter(|answer| answer.is_right).count() != 1 {
        return Err(Wrong::at(line, "exactly one answer is right: [x]"));
    }
    Ok(Block::Question { ask, answers })
}
