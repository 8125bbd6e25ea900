//! An answer in words, for the list of all of them.

use leptos::prelude::With;
use leptos_i18n::t_string;

use super::ground::Ground;
use crate::browser::intl;
use crate::domain::availability::WeekGrid;
use crate::domain::questionnaire::{Given, GivenTopic, Kind, Place, Question, keep_until};
use crate::features::shared::language::{Texts, tag};
use crate::state::AppState;
use crate::state::questionnaire::Asked;

/// Half hours in a day.
const A_DAY: usize = 48;

/// The lines of an answer; none where there is none.
pub fn lines(
    i18n: Texts,
    (state, ground): (AppState, Ground),
    question: &Question,
    asked: &Asked,
    given: Option<&Given>,
) -> Vec<String> {
    let Some(given) = given else {
        return Vec::new();
    };
    let option = |id: &str| {
        let known = asked.option(id);
        known.map_or_else(|| id.to_owned(), |option| option.label.clone())
    };
    match given {
        Given::Words(text) => match question.kind {
            Kind::Choice { .. } | Kind::Meeting => vec![option(text)],
            Kind::Zone => vec![text.replace('_', " ")],
            Kind::Level | Kind::Unit => vec![ground.to_reader(text)],
            _ => vec![text.clone()],
        },
        Given::Many(texts) => {
            let texts = texts.iter().filter(|text| !text.trim().is_empty());
            match question.kind {
                Kind::Choices { .. } => texts.map(|text| option(text)).collect(),
                _ => texts.cloned().collect(),
            }
        }
        Given::Topics(topics) => topics
            .iter()
            .map(|topic| topic_line(&ground.to_reader(&topic.topic), topic, option))
            .collect(),
        Given::Times(grid) => day_lines(i18n, grid),
        Given::Steps(steps) => {
            let points = &asked.words.points;
            let line = |statement: &String| {
                let step = steps.get(statement)?;
                let name = points.get(usize::from(*step).checked_sub(1)?)?;
                Some(format!("{} – {name}", option(statement)))
            };
            match &question.kind {
                Kind::Scale { statements, .. } => statements.iter().filter_map(line).collect(),
                _ => Vec::new(),
            }
        }
        Given::Agreed(day) => {
            let language = tag(i18n);
            let mut lines = vec![t_string!(
                i18n,
                questionnaire.agreed_on,
                day = intl::date(language, *day)
            )];
            match question.place {
                Place::Use { keep_months } => {
                    lines.extend(keep_until(*day, keep_months).map(|until| {
                        let day = intl::date(language, until);
                        t_string!(i18n, questionnaire.kept_until, day = day)
                    }));
                }
                Place::Guides => {
                    let done = state
                        .read_guides
                        .with(|list| list.iter().filter(|known| known.done_on.is_some()).count());
                    lines.push(t_string!(i18n, questionnaire.guides_done, count = done));
                }
                _ => {}
            }
            lines
        }
    }
}

/// A topic, its step, and its example.
fn topic_line(name: &str, topic: &GivenTopic, option: impl Fn(&str) -> String) -> String {
    let mut line = name.to_owned();
    if !topic.step.is_empty() {
        line = format!("{line}: {}", option(&topic.step));
    }
    if !topic.example.trim().is_empty() {
        line = format!("{line}. {}", topic.example.trim());
    }
    line
}

/// A line for each day on which something is marked.
fn day_lines(i18n: Texts, grid: &WeekGrid) -> Vec<String> {
    let days = [
        t_string!(i18n, controls.monday),
        t_string!(i18n, controls.tuesday),
        t_string!(i18n, controls.wednesday),
        t_string!(i18n, controls.thursday),
        t_string!(i18n, controls.friday),
        t_string!(i18n, controls.saturday),
        t_string!(i18n, controls.sunday),
    ];
    let clock = |half_hour: usize| format!("{:02}:{:02}", half_hour / 2, half_hour % 2 * 30);
    let line = |(day, name): (usize, &str)| {
        let of_day = (0..A_DAY).filter(|half_hour| grid.is_free(day * A_DAY + half_hour));
        let spans = WeekGrid::from_half_hours(of_day).spans();
        let spans = spans
            .into_iter()
            .map(|(from, to)| format!("{}–{}", clock(from), clock(to)));
        let spans: Vec<String> = spans.collect();
        (!spans.is_empty()).then(|| format!("{name} {}", spans.join(", ")))
    };
    days.into_iter().enumerate().filter_map(line).collect()
}
