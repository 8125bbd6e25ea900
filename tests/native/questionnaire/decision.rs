//! `docs/decisions/what-does-the-questionnaire-ask.md` tells of the questions that there are.

use turnabout::content::questionnaire::{Defined, UsedFor};
use turnabout::exchange::questionnaire::OfShape;

use super::content;

const PAGE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/docs/decisions/what-does-the-questionnaire-ask.md"
));

/// The rows of its tables that begin with a question: its name, and all cells.
fn rows() -> Vec<(&'static str, Vec<&'static str>)> {
    PAGE.lines()
        .filter_map(|line| line.strip_prefix("| **"))
        .filter_map(|line| Some((line.split_once("**")?.0, line.split(" | ").collect())))
        .collect()
}

#[test]
fn the_decision_tells_what_is_asked_of_whom_and_what_for() {
    let all = content();
    let rows = rows();
    // What is off has no short name in what is shipped; its words stand in the file.
    let english = std::fs::read_to_string("content/en/questionnaire.toml").unwrap();
    let words: toml::Table = english.parse().unwrap();
    let (mut told, mut off) = (Vec::new(), Vec::new());

    for section in &all.structure.sections {
        for question in &section.questions {
            let name = words[section.id.get_ref()][question.id.get_ref()]["short"].as_str();
            let name = name.unwrap();
            let (_, cells) = rows
                .iter()
                .find(|(row, _)| *row == name)
                .unwrap_or_else(|| panic!("{name} has no row"));
            if question.on {
                agrees(name, question, cells);
                told.push(name);
            } else {
                off.push(name);
            }
        }
    }
    let named: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    told.extend(off);
    assert_eq!(named, told, "the rows stand in the order of the questions");
}

fn agrees(name: &str, question: &Defined, cells: &[&str]) {
    assert_eq!(cells[0].contains(", required"), question.required, "{name}");
    let of_whom = match question.of {
        OfShape::Mentor => "mentor",
        OfShape::Mentee => "mentee",
        OfShape::Both => "everybody",
    };
    assert_eq!(cells[1], of_whom, "{name}");
    let used = cells[2];
    match question.used_for {
        UsedFor::Contact => assert!(used.contains("contact"), "{name}: {used}"),
        UsedFor::Evaluation => assert!(used.contains("evaluation"), "{name}: {used}"),
        UsedFor::Matching => assert!(
            !used.contains("contact") && !used.contains("evaluation"),
            "{name}: {used}"
        ),
    }
    for named in question.rule.iter().chain(&question.criterion) {
        assert!(
            used.contains(named.as_str()),
            "{name}: {used} lacks {named}"
        );
    }
    assert_eq!(
        used.contains("rule"),
        !question.rule.is_empty(),
        "{name}: {used}"
    );
    let criteria = used.contains("criteri");
    assert_eq!(criteria, !question.criterion.is_empty(), "{name}: {used}");
}
