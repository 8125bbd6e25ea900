//! The topics of a row: taught or wanted, and how well or how much.

use super::columns::{Column, GridPart};
use super::row::RowReader;
use super::steps::{Step, topic_and_step};
use super::values::{SheetSide, number, yes_or_no};
use crate::domain::text::TopicName;
use crate::domain::topic::{TaughtTopic, WantedTopic};

impl RowReader<'_> {
    /// Topics keep the meaning of their column; where the column has none, the sheet's mentors teach
    /// and its mentees want.
    pub(super) fn topics(&mut self, side: SheetSide) -> (Vec<TaughtTopic>, Vec<WantedTopic>) {
        let rank = self
            .cell(Column::Rank)
            .and_then(|(_, cell)| Step::from_rank(cell).or_else(|| Step::from_words(cell)));
        let (mut teaches, mut wants) = (Vec::new(), Vec::new());
        for column in [
            Column::Teaches,
            Column::Wants,
            Column::Topics,
            Column::Interest,
        ] {
            let (taught, wanted) = match column {
                Column::Teaches => (true, false),
                Column::Wants => (false, true),
                _ => (side != SheetSide::Mentee, side != SheetSide::Mentor),
            };
            for (index, name, step) in self.graded(column) {
                let Ok(topic) = TopicName::parse(&name) else {
                    self.notice(index, column);
                    continue;
                };
                let step = step.or(rank);
                if taught {
                    let skill = step.map(Step::skill).unwrap_or_default();
                    add_taught(
                        &mut teaches,
                        TaughtTopic {
                            topic: topic.clone(),
                            skill,
                        },
                    );
                }
                if wanted {
                    let priority = step.map(Step::priority).unwrap_or_default();
                    add_wanted(&mut wants, WantedTopic { topic, priority });
                }
            }
        }
        (teaches, wants)
    }

    /// The topics of a column, with their steps where the cell or a grid's header says them.
    fn graded(&self, column: Column) -> Vec<(usize, String, Option<Step>)> {
        let mut graded = Vec::new();
        for (index, item) in self.list(column) {
            match self
                .reading
                .mapping
                .columns
                .get(index)
                .and_then(|c| c.part.as_ref())
            {
                Some(GridPart::Topic(topic)) => {
                    let step = Step::from_words(&item).or_else(|| {
                        let grade = number(&item)? / 1000;
                        Step::from_grade(u8::try_from(grade).ok()?)
                    });
                    if step.is_some() || yes_or_no(&item) == Some(true) {
                        graded.push((index, topic.clone(), step));
                    }
                }
                part => {
                    let (name, step) = topic_and_step(&item);
                    let grade = match part {
                        Some(GridPart::Grade(grade)) => Step::from_grade(*grade),
                        _ => None,
                    };
                    graded.push((index, name.to_owned(), step.or(grade)));
                }
            }
        }
        graded
    }
}

/// Adds a topic; one that is named twice is taken at its higher skill.
pub(super) fn add_taught(topics: &mut Vec<TaughtTopic>, new: TaughtTopic) {
    let wanted = new.topic.normalised();
    match topics.iter_mut().find(|t| t.topic.normalised() == wanted) {
        Some(known) => known.skill = known.skill.max(new.skill),
        None => topics.push(new),
    }
}

/// Adds a topic; one that is named twice is taken at its higher priority.
pub(super) fn add_wanted(topics: &mut Vec<WantedTopic>, new: WantedTopic) {
    let wanted = new.topic.normalised();
    match topics.iter_mut().find(|t| t.topic.normalised() == wanted) {
        Some(known) => known.priority = known.priority.max(new.priority),
        None => topics.push(new),
    }
}
