//! From sheets to people and levels, as an import makes them.

use std::path::Path;

use super::Refusal;
use super::sentences::{remedy, row_problem};
use crate::domain::level::Levels;
use crate::domain::participant::Participant;
use crate::domain::text::LevelName;
use crate::exchange::job::sheets::{people_of_rows, with_known_levels};
use crate::exchange::sheet::{
    self, Decisions, Import, Junior, Likeness, Place, Reading, Shares, Sheet, SheetSide, Standing,
};

/// A file of people.
#[derive(Clone, Copy, Debug)]
pub struct SheetFile<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// What stands in it.
    pub bytes: &'a [u8],
    /// The part of people about whom no column says it, in the sheet's own words; `None` to take what is
    /// recognised.
    pub side: Option<SheetSide>,
}

/// The people of the sheets.
#[derive(Clone, Debug)]
pub struct People {
    /// Each person once.
    pub people: Vec<Participant>,
    /// The levels, lowest first.
    pub levels: Levels,
    /// What became of rows that could not be taken as they are, a sentence each.
    pub notes: Vec<String>,
}

impl People {
    /// Reads sheets. The levels given keep their order; others that occur find their places among them.
    ///
    /// # Errors
    /// When a file is no sign-up sheet, or nobody is in them.
    pub fn read(
        files: &[SheetFile<'_>],
        junior: Junior,
        levels: &[LevelName],
    ) -> Result<Self, Refusal> {
        let mut readings = Vec::new();
        for file in files {
            readings.push(reading(file, junior)?);
        }
        let import = people_of_rows(&readings, &Decisions::default())
            .map_err(|error| Refusal::CannotBeDone(error.0))?;
        let mut notes = notes(files, &readings, &import);
        if import.people.is_empty() {
            let problems = notes.join("\n");
            return Err(Refusal::CannotBeDone(format!(
                "Nobody could be read from the sheets.\n{problems}"
            )));
        }
        let known: Vec<String> = levels.iter().map(ToString::to_string).collect();
        let all = with_known_levels(&known, &import.people, Vec::new());
        if !levels.is_empty() {
            notes.extend(added_levels(&known, &all));
        }
        let all = all.iter().filter_map(|name| LevelName::parse(name).ok());
        Ok(Self {
            levels: Levels::from_lowest(all),
            people: import.people,
            notes,
        })
    }
}

/// Where levels went that were not named.
fn added_levels(named: &[String], all: &[String]) -> Vec<String> {
    let added = all.iter().enumerate();
    let added = added.filter(|(_, level)| !named.contains(level));
    let added = added.map(|(place, level)| match place.checked_sub(1) {
        Some(below) => format!(
            "The level “{level}” was not named; it is taken to stand just above “{}”.",
            all[below]
        ),
        None => format!("The level “{level}” was not named; it is taken to stand lowest."),
    });
    added.collect()
}

fn reading(file: &SheetFile<'_>, junior: Junior) -> Result<(Sheet, Reading), Refusal> {
    let name = file.path.file_name().unwrap_or_default().to_string_lossy();
    let (sheet, mapping) = sheet::open(file.bytes, &name).map_err(|error| {
        let (path, remedy) = (file.path.display(), remedy(error));
        Refusal::CannotBeDone(format!(
            "{path} cannot be taken as a sign-up sheet: {error}. {remedy}"
        ))
    })?;
    let mut reading = Reading::new(mapping, junior);
    reading.file_side = file.side.or(reading.file_side);
    Ok((sheet, reading))
}

/// What the coordinator would be shown in the app: bad rows, people on both sides, people who may be one.
fn notes(files: &[SheetFile<'_>], sheets: &[(Sheet, Reading)], import: &Import) -> Vec<String> {
    let path = |place: &Place| files[place.file].path.display().to_string();
    let problems = import.problems.iter().map(|problem| {
        let headers = &sheets[problem.place.file].0.headers;
        row_problem(&path(&problem.place), headers, problem)
    });
    let at = |place: &Place| format!("{}, line {}", path(place), place.line);
    let on_both_sides = import.on_both_sides.iter().map(|same| {
        format!(
            "{}: the same person as in {}, who takes both parts.",
            at(&same.second),
            at(&same.first)
        )
    });
    let likenesses = import.likenesses.iter().filter_map(|likeness| {
        let Standing::Row(first) = &likeness.first else {
            return None;
        };
        let (first, second) = (at(first), at(&likeness.second));
        Some(format!(
            "{second}: {} as in {first}, {}.",
            shared(likeness),
            taken(likeness)
        ))
    });
    problems.chain(on_both_sides).chain(likenesses).collect()
}

const fn shared(likeness: &Likeness) -> &'static str {
    match likeness.shares {
        Shares::Address => "the same address",
        Shares::Account => "the same user name",
        Shares::Name => "the same name",
    }
}

const fn taken(likeness: &Likeness) -> &'static str {
    if likeness.is_same {
        "taken for one person, whose later answers stand"
    } else {
        "taken for two people"
    }
}
