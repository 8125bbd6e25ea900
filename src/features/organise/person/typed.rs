//! What was typed about a person, field by field, as text.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::participant::{Capacity, Participant, Role};
use crate::domain::topic::{Priority, Skill};
use crate::exchange::sheet::{free_time_text, meeting_text, working_style_text};
use crate::features::shared::language::Texts;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub name: String,
    pub email: String,
    pub role: String,
    pub offers_both: bool,
    pub capacity: String,
    pub level: String,
    pub own_level: String,
    pub unit: String,
    pub job_title: String,
    pub profession: String,
    pub location: String,
    pub zone: String,
    pub languages: String,
    pub teaches: String,
    pub wants: String,
    pub meeting: String,
    pub style: String,
    pub free_time: String,
    pub line_manager: String,
    pub avoid: String,
    pub about: String,
}

/// The value of the select that stands for a level outside the programme's list. No level is called so,
/// since a name is never blank.
pub const OWN_LEVEL: &str = "\n";

impl Answers {
    /// The answers of a person, or of nobody yet.
    pub fn of(i18n: Texts, person: Option<&Participant>) -> Self {
        let Some(person) = person else {
            return Self {
                capacity: Capacity::ONE.get().to_string(),
                ..Self::default()
            };
        };
        let profile = &person.profile;
        Self {
            name: person.name.to_string(),
            email: text(person.email.as_ref()),
            role: match person.role {
                Role::Mentor => "mentor",
                Role::Mentee => "mentee",
                Role::Both => "both",
            }
            .to_owned(),
            offers_both: person.offers_both,
            capacity: person.capacity.get().to_string(),
            level: text(profile.level.as_ref()),
            own_level: String::new(),
            unit: text(profile.unit.as_ref()),
            job_title: text(profile.job_title.as_ref()),
            profession: text(profile.profession.as_ref()),
            location: text(profile.location.as_ref()),
            zone: text(profile.time_zone.as_ref()),
            languages: joined(&profile.languages, ", "),
            teaches: lines(profile.teaches.iter().map(|taught| {
                let skill = match taught.skill {
                    Skill::ALittle => Some(t_string!(i18n, person.skill_a_little)),
                    Skill::Well => None,
                    Skill::VeryWell => Some(t_string!(i18n, person.skill_very_well)),
                };
                with_brackets(taught.topic.as_str(), skill)
            })),
            wants: lines(profile.wants.iter().map(|wanted| {
                let priority = match wanted.priority {
                    Priority::Low => Some(t_string!(i18n, person.priority_low)),
                    Priority::Medium => None,
                    Priority::High => Some(t_string!(i18n, person.priority_high)),
                };
                with_brackets(wanted.topic.as_str(), priority)
            })),
            meeting: profile
                .meeting
                .map(meeting_text)
                .unwrap_or_default()
                .to_owned(),
            style: profile
                .working_style
                .map(working_style_text)
                .unwrap_or_default()
                .to_owned(),
            free_time: profile
                .free_time
                .as_ref()
                .map(|grid| own_days(i18n, &free_time_text(grid)))
                .unwrap_or_default(),
            line_manager: profile
                .line_manager
                .as_ref()
                .map(|manager| manager.as_str().to_owned())
                .unwrap_or_default(),
            avoid: lines(profile.avoid.iter().map(|who| who.as_str().to_owned())),
            about: text(profile.about.as_ref()),
        }
    }
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn joined(values: &[impl ToString], separator: &str) -> String {
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    texts.join(separator)
}

fn lines(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("\n")
}

fn with_brackets(topic: &str, step: Option<&str>) -> String {
    step.map_or_else(|| topic.to_owned(), |step| format!("{topic} ({step})"))
}

/// "Mon 09:00-11:30" with the day in the reader's language, in which it is understood as well.
fn own_days(i18n: Texts, text: &str) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let own: Vec<&str> = t_string!(i18n, person.days).split(' ').collect();
    let spans = text.split("; ").map(|span| {
        let found = DAYS.iter().zip(&own).find_map(|(day, own)| {
            let times = span.strip_prefix(day)?;
            Some(format!("{own}{times}"))
        });
        found.unwrap_or_else(|| span.to_owned())
    });
    spans.collect::<Vec<_>>().join("; ")
}

/// A signal for each field.
#[derive(Clone, Copy)]
pub struct Typed {
    pub name: RwSignal<String>,
    pub email: RwSignal<String>,
    pub role: RwSignal<String>,
    pub offers_both: RwSignal<bool>,
    pub capacity: RwSignal<String>,
    pub level: RwSignal<String>,
    pub own_level: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub job_title: RwSignal<String>,
    pub profession: RwSignal<String>,
    pub location: RwSignal<String>,
    pub zone: RwSignal<String>,
    pub languages: RwSignal<String>,
    pub teaches: RwSignal<String>,
    pub wants: RwSignal<String>,
    pub meeting: RwSignal<String>,
    pub style: RwSignal<String>,
    pub free_time: RwSignal<String>,
    pub line_manager: RwSignal<String>,
    pub avoid: RwSignal<String>,
    pub about: RwSignal<String>,
}

impl Typed {
    /// Fields that hold answers.
    pub fn new(answers: Answers) -> Self {
        Self {
            name: RwSignal::new(answers.name),
            email: RwSignal::new(answers.email),
            role: RwSignal::new(answers.role),
            offers_both: RwSignal::new(answers.offers_both),
            capacity: RwSignal::new(answers.capacity),
            level: RwSignal::new(answers.level),
            own_level: RwSignal::new(answers.own_level),
            unit: RwSignal::new(answers.unit),
            job_title: RwSignal::new(answers.job_title),
            profession: RwSignal::new(answers.profession),
            location: RwSignal::new(answers.location),
            zone: RwSignal::new(answers.zone),
            languages: RwSignal::new(answers.languages),
            teaches: RwSignal::new(answers.teaches),
            wants: RwSignal::new(answers.wants),
            meeting: RwSignal::new(answers.meeting),
            style: RwSignal::new(answers.style),
            free_time: RwSignal::new(answers.free_time),
            line_manager: RwSignal::new(answers.line_manager),
            avoid: RwSignal::new(answers.avoid),
            about: RwSignal::new(answers.about),
        }
    }

    /// What stands in the fields now; it follows them.
    pub fn answers(self) -> Answers {
        Answers {
            name: self.name.get(),
            email: self.email.get(),
            role: self.role.get(),
            offers_both: self.offers_both.get(),
            capacity: self.capacity.get(),
            level: self.level.get(),
            own_level: self.own_level.get(),
            unit: self.unit.get(),
            job_title: self.job_title.get(),
            profession: self.profession.get(),
            location: self.location.get(),
            zone: self.zone.get(),
            languages: self.languages.get(),
            teaches: self.teaches.get(),
            wants: self.wants.get(),
            meeting: self.meeting.get(),
            style: self.style.get(),
            free_time: self.free_time.get(),
            line_manager: self.line_manager.get(),
            avoid: self.avoid.get(),
            about: self.about.get(),
        }
    }
}
