//! The people of a programme, in a file that imports again to the same people.

use super::ExportScope;
use super::table::Table;
use crate::domain::participant::{Participant, PersonReference, Role};
use crate::domain::text::{EmailAddress, LevelName, LongText, ShortText};
use crate::domain::zone::ZoneName;
use crate::exchange::sheet::{
    free_time_text, list_text, meeting_text, taught_text, wanted_text, working_style_text,
};

/// The columns of every file. The importer recognises each of them by these words.
const HEADER: [&str; 17] = [
    "Name",
    "Email",
    "Role",
    "Offers both",
    "Level",
    "Unit",
    "Job title",
    "Profession",
    "Location",
    "Time zone",
    "Languages",
    "Can teach",
    "Wants to learn",
    "Free time",
    "Partners",
    "Meeting",
    "Working style",
];

/// The columns of a complete file alone.
const COMPLETE: [&str; 3] = ["Line manager", "People to avoid", "About"];

/// The people, without people to avoid, line managers and free text.
#[must_use]
pub fn people_csv(people: &[Participant]) -> Vec<u8> {
    people_csv_with(people, ExportScope::Default)
}

/// The people, in our own words: the mentor is the junior one.
#[must_use]
pub fn people_csv_with(people: &[Participant], scope: ExportScope) -> Vec<u8> {
    let mut file = PeopleFile::new(scope);
    for person in people {
        file.add(person);
    }
    file.finish()
}

/// A file of people that is written one after the other, so that whoever writes ten thousand can pause.
pub struct PeopleFile {
    table: Table,
    scope: ExportScope,
}

impl PeopleFile {
    /// A file with its header.
    #[must_use]
    pub fn new(scope: ExportScope) -> Self {
        let mut header = HEADER.to_vec();
        if scope == ExportScope::Complete {
            header.extend(COMPLETE);
        }
        Self {
            table: Table::new(&header),
            scope,
        }
    }

    /// Adds somebody.
    pub fn add(&mut self, person: &Participant) {
        let mut cells = cells(person);
        if self.scope == ExportScope::Complete {
            cells.extend(private_cells(person));
        }
        self.table.row(&cells);
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.table.finish()
    }
}

fn cells(person: &Participant) -> Vec<String> {
    let profile = &person.profile;
    let short = |text: &Option<ShortText>| text_or_nothing(text.as_ref().map(ShortText::as_str));
    vec![
        person.name.as_str().to_owned(),
        text_or_nothing(person.email.as_ref().map(EmailAddress::as_str)),
        role_text(person.role).to_owned(),
        if person.offers_both { "yes" } else { "no" }.to_owned(),
        text_or_nothing(profile.level.as_ref().map(LevelName::as_str)),
        short(&profile.unit),
        short(&profile.job_title),
        short(&profile.profession),
        short(&profile.location),
        text_or_nothing(profile.time_zone.as_ref().map(ZoneName::as_str)),
        list_text(profile.languages.iter().map(ShortText::as_str)),
        taught_text(&profile.teaches),
        wanted_text(&profile.wants),
        profile
            .free_time
            .as_ref()
            .map(free_time_text)
            .unwrap_or_default(),
        person.capacity.get().to_string(),
        text_or_nothing(profile.meeting.map(meeting_text)),
        text_or_nothing(profile.working_style.map(working_style_text)),
    ]
}

fn private_cells(person: &Participant) -> [String; 3] {
    let profile = &person.profile;
    [
        text_or_nothing(profile.line_manager.as_ref().map(PersonReference::as_str)),
        list_text(profile.avoid.iter().map(PersonReference::as_str)),
        text_or_nothing(profile.about.as_ref().map(LongText::as_str)),
    ]
}

fn text_or_nothing(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

const fn role_text(role: Role) -> &'static str {
    match role {
        Role::Mentor => "mentor",
        Role::Mentee => "mentee",
        Role::Both => "both",
    }
}
