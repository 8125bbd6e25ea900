//! What is asked for: which files to read and which to write.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::{Refusal, RulesFile};
use crate::domain::matching::Objective;
use crate::domain::text::LevelName;
use crate::exchange::sheet::{Junior, SheetSide, split_list};

/// How the program is called.
pub const USAGE: &str = "\
match --mentors A.csv --mentees B.csv --pairs OUT.csv
      [--junior mentors|mentees]   which of the sheets' words means the junior ones: mentors, unless said
      [--levels \"low,…,high\"]      the order of levels, lowest first; otherwise what an import proposes
      [--rules RULES.json]         rules, weights, objective, places, wishes: docs/formats/rules.md
      [--scores OUT.csv]           every permitted pair with its fit
      [--proof OUT.json]           that no better choice exists: docs/formats/proof.md";

const OPTIONS: [&str; 8] = [
    "--mentors",
    "--mentees",
    "--junior",
    "--levels",
    "--rules",
    "--pairs",
    "--scores",
    "--proof",
];

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The sheet of those whom the sheets call mentors.
    pub mentors: PathBuf,
    /// The sheet of those whom the sheets call mentees.
    pub mentees: PathBuf,
    /// Which of the two words means the junior ones.
    pub junior: Junior,
    /// The order of levels, lowest first; empty to take what an import proposes.
    pub levels: Vec<LevelName>,
    /// Rules, weights and wishes.
    pub rules: Option<PathBuf>,
    /// Where the pairs go.
    pub pairs: PathBuf,
    /// Where the permitted pairs go.
    pub scores: Option<PathBuf>,
    /// Where the proof goes.
    pub proof: Option<PathBuf>,
}

impl Request {
    /// Reads the words after the program's name.
    ///
    /// # Errors
    /// When a word is not known, or one that is needed is missing.
    pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Self, Refusal> {
        let mut said = values(words)?;
        let mut path = |option: &str| said.remove(option).map(PathBuf::from);
        let (mentors, mentees, pairs) = (path("--mentors"), path("--mentees"), path("--pairs"));
        let (rules, scores, proof) = (path("--rules"), path("--scores"), path("--proof"));
        let request = Self {
            mentors: needed(mentors, "--mentors", "the sheet of mentors")?,
            mentees: needed(mentees, "--mentees", "the sheet of mentees")?,
            pairs: needed(pairs, "--pairs", "the file for the pairs")?,
            junior: junior(said.get("--junior"))?,
            levels: levels(said.get("--levels"))?,
            rules,
            scores,
            proof,
        };
        request.refuse_to_overwrite()?;
        Ok(request)
    }

    /// Whether both sides stand in one sheet, which then says itself who is who.
    #[must_use]
    pub fn has_one_sheet(&self) -> bool {
        self.mentors == self.mentees
    }

    /// The sheets, each with the part of those about whom no column says it.
    #[must_use]
    pub fn sheets(&self) -> Vec<(&Path, Option<SheetSide>)> {
        if self.has_one_sheet() {
            return vec![(&self.mentors, None)];
        }
        vec![
            (&self.mentors, Some(SheetSide::Mentor)),
            (&self.mentees, Some(SheetSide::Mentee)),
        ]
    }

    /// Refuses what these rules make impossible.
    ///
    /// # Errors
    /// When a proof is wanted and the objective has none.
    pub fn agree_with(&self, rules: &RulesFile) -> Result<(), Refusal> {
        if self.proof.is_some() && rules.settings.objective != Objective::BestTotal {
            return wrong(
                "Only the objective “best-total” has a proof. Leave --proof out, or the objective.",
            );
        }
        Ok(())
    }

    /// No file is written over one that is read or written.
    fn refuse_to_overwrite(&self) -> Result<(), Refusal> {
        let read = [
            Some(&self.mentors),
            Some(&self.mentees),
            self.rules.as_ref(),
        ];
        let mut taken: Vec<&PathBuf> = read.into_iter().flatten().collect();
        let written = [Some(&self.pairs), self.scores.as_ref(), self.proof.as_ref()];
        for path in written.into_iter().flatten() {
            if taken.contains(&path) {
                let path = path.display();
                return wrong(&format!(
                    "{path} is named twice. Give each file to be written a name of its own."
                ));
            }
            taken.push(path);
        }
        Ok(())
    }
}

fn wrong<T>(sentences: &str) -> Result<T, Refusal> {
    Err(Refusal::WrongArguments(sentences.to_owned()))
}

/// The value behind each option.
fn values(
    words: impl IntoIterator<Item = OsString>,
) -> Result<BTreeMap<&'static str, OsString>, Refusal> {
    let mut words = words.into_iter();
    let mut said = BTreeMap::new();
    while let Some(word) = words.next() {
        let Some(option) = OPTIONS.iter().find(|option| word == OsStr::new(option)) else {
            let known = OPTIONS.join(", ");
            let word = word.display();
            return wrong(&format!("“{word}” is not known here. Known are {known}."));
        };
        let Some(value) = words.next().filter(|value| !value.is_empty()) else {
            return wrong(&format!("Say a value after {option}."));
        };
        if said.insert(*option, value).is_some() {
            return wrong(&format!("{option} is said twice. Say it once."));
        }
    }
    Ok(said)
}

fn needed(path: Option<PathBuf>, option: &str, what: &str) -> Result<PathBuf, Refusal> {
    path.map_or_else(|| wrong(&format!("Name {what} after {option}.")), Ok)
}

fn junior(said: Option<&OsString>) -> Result<Junior, Refusal> {
    match said.map(|word| word.to_string_lossy()).as_deref() {
        None | Some("mentors") => Ok(Junior::SheetMentors),
        Some("mentees") => Ok(Junior::SheetMentees),
        Some(_) => wrong("Say mentors or mentees after --junior: those whom the sheets call so."),
    }
}

fn levels(said: Option<&OsString>) -> Result<Vec<LevelName>, Refusal> {
    let list = said.map(|word| word.to_string_lossy()).unwrap_or_default();
    let names = split_list(&list);
    let levels = names.iter().map(|name| {
        LevelName::parse(name).or_else(|error| wrong(&format!("“{name}” is no level: {error}.")))
    });
    let levels: Vec<LevelName> = levels.collect::<Result<_, _>>()?;
    if levels.is_empty() && said.is_some() {
        return wrong("Name the levels after --levels, lowest first, with commas between them.");
    }
    Ok(levels)
}
