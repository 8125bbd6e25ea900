//! From what was typed to a person, or to what is wrong with it.

use leptos_i18n::t_string;

use super::typed::{Answers, OWN_LEVEL};
use crate::domain::id::ParticipantId;
use crate::domain::participant::{
    Capacity, MeetingWay, Participant, PersonReference, Profile, Role, WorkingStyle,
};
use crate::domain::text::{EmailAddress, LevelName, LongText, PersonName, ShortText};
use crate::domain::zone::ZoneName;
use crate::exchange::sheet::{parse_free_time, taught_lines, wanted_lines};
use crate::features::shared::language::Texts;
use crate::ui::FieldProblem;

/// Everything about a person but the identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    name: PersonName,
    email: Option<EmailAddress>,
    role: Role,
    offers_both: bool,
    capacity: Capacity,
    profile: Profile,
}

impl Sound {
    /// The address.
    pub const fn email(&self) -> Option<&EmailAddress> {
        self.email.as_ref()
    }

    /// The person, under an identifier.
    pub fn with_id(self, id: ParticipantId) -> Participant {
        Participant {
            id,
            name: self.name,
            email: self.email,
            role: self.role,
            offers_both: self.offers_both,
            capacity: self.capacity,
            profile: self.profile,
        }
    }
}

/// Collects what is wrong, in the order of the fields.
struct Reader {
    i18n: Texts,
    problems: Vec<FieldProblem>,
}

impl Reader {
    fn wrong(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(FieldProblem {
            field: field.to_owned(),
            message: message.into(),
        });
    }

    /// An answer that may be missing; `message` says what is wrong with one that is not understood.
    fn optional<T>(
        &mut self,
        field: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Option<T>,
        message: impl FnOnce(Texts) -> String,
    ) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            let message = message(self.i18n);
            self.wrong(field, message);
        }
        value
    }

    fn short(&mut self, field: &str, text: &str, name: &'static str) -> Option<ShortText> {
        self.optional(
            field,
            text,
            |text| ShortText::parse(text).ok(),
            |i18n| t_string!(i18n, person.error_short, field = name),
        )
    }

    fn shorts(
        &mut self,
        field: &str,
        text: &str,
        separators: &[char],
        name: &'static str,
    ) -> Vec<ShortText> {
        let mut kept: Vec<ShortText> = Vec::new();
        let items = text.split(separators).map(str::trim);
        for item in items.filter(|item| !item.is_empty()) {
            match ShortText::parse(item) {
                Ok(item) if kept.iter().any(|k| k.normalised() == item.normalised()) => {}
                Ok(item) => kept.push(item),
                Err(_) => {
                    let message = t_string!(self.i18n, person.error_short, field = name);
                    self.wrong(field, message);
                    return Vec::new();
                }
            }
        }
        kept
    }

    fn topics<T>(
        &mut self,
        field: &str,
        read: Result<Vec<T>, usize>,
        name: &'static str,
    ) -> Vec<T> {
        read.unwrap_or_else(|line| {
            let message = t_string!(self.i18n, person.error_topic, line = line, field = name);
            self.wrong(field, message);
            Vec::new()
        })
    }
}

/// Reads what was typed.
///
/// # Errors
/// What is wrong, in the order of the fields.
pub fn read(i18n: Texts, typed: &Answers) -> Result<Sound, Vec<FieldProblem>> {
    let mut reader = Reader {
        i18n,
        problems: Vec::new(),
    };
    let name = PersonName::parse(&typed.name).ok();
    if name.is_none() {
        reader.wrong("person-name", t_string!(i18n, person.error_name));
    }
    let email = reader.optional(
        "person-email",
        &typed.email,
        |text| EmailAddress::parse(text).ok(),
        |i18n| t_string!(i18n, person.error_email).to_owned(),
    );
    let role = match typed.role.as_str() {
        "mentor" => Some(Role::Mentor),
        "mentee" => Some(Role::Mentee),
        "both" => Some(Role::Both),
        _ => None,
    };
    if role.is_none() {
        reader.wrong("person-role", t_string!(i18n, person.error_role));
    }
    let capacity = typed.capacity.trim().parse().ok().and_then(Capacity::new);
    if capacity.is_none() {
        reader.wrong("person-capacity", t_string!(i18n, person.error_capacity));
    }
    let profile = profile(&mut reader, typed);
    match (name, role, capacity) {
        (Some(name), Some(role), Some(capacity)) if reader.problems.is_empty() => Ok(Sound {
            name,
            email,
            role,
            offers_both: typed.offers_both,
            capacity,
            profile,
        }),
        _ => Err(reader.problems),
    }
}

fn profile(reader: &mut Reader, typed: &Answers) -> Profile {
    let i18n = reader.i18n;
    let level = if typed.level == OWN_LEVEL {
        let level = LevelName::parse(&typed.own_level).ok();
        if level.is_none() {
            reader.wrong("person-own-level", t_string!(i18n, person.error_level));
        }
        level
    } else {
        LevelName::parse(&typed.level).ok()
    };
    // The order of the fields on the page is the order of the problems.
    Profile {
        level,
        unit: reader.short("person-unit", &typed.unit, t_string!(i18n, person.unit)),
        job_title: reader.short(
            "person-job-title",
            &typed.job_title,
            t_string!(i18n, person.job_title),
        ),
        profession: reader.short(
            "person-profession",
            &typed.profession,
            t_string!(i18n, person.profession),
        ),
        location: reader.short(
            "person-location",
            &typed.location,
            t_string!(i18n, person.location),
        ),
        time_zone: ZoneName::parse(&typed.zone),
        teaches: reader.topics(
            "person-teaches",
            taught_lines(&typed.teaches),
            t_string!(i18n, person.teaches),
        ),
        wants: reader.topics(
            "person-wants",
            wanted_lines(&typed.wants),
            t_string!(i18n, person.wants),
        ),
        languages: reader.shorts(
            "person-languages",
            &typed.languages,
            &[',', ';', '\n'],
            t_string!(i18n, person.languages),
        ),
        free_time: reader.optional(
            "person-free-time",
            &typed.free_time,
            parse_free_time,
            |i18n| t_string!(i18n, person.error_free_time).to_owned(),
        ),
        meeting: match typed.meeting.as_str() {
            "in person" => Some(MeetingWay::InPerson),
            "remote" => Some(MeetingWay::Remote),
            "either" => Some(MeetingWay::Either),
            _ => None,
        },
        working_style: match typed.style.as_str() {
            "planned" => Some(WorkingStyle::Planned),
            "exploring" => Some(WorkingStyle::Exploring),
            "either" => Some(WorkingStyle::Either),
            _ => None,
        },
        line_manager: reader
            .short(
                "person-line-manager",
                &typed.line_manager,
                t_string!(i18n, person.line_manager),
            )
            .map(PersonReference::new),
        avoid: reader
            .shorts(
                "person-avoid",
                &typed.avoid,
                &['\n'],
                t_string!(i18n, person.avoid),
            )
            .into_iter()
            .map(PersonReference::new)
            .collect(),
        about: reader.optional(
            "person-about",
            &typed.about,
            |text| LongText::parse(text).ok(),
            |i18n| t_string!(i18n, person.error_about).to_owned(),
        ),
    }
}
