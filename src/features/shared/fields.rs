//! What is known about a person, in words: the name of an answer, and the answer.

use leptos_i18n::t_string;

use crate::domain::participant::{MeetingWay, Participant, Role, WorkingStyle};
use crate::domain::topic::{Priority, Skill};
use crate::exchange::reimport::Field;
use crate::features::shared::language::Texts;

/// What an answer is called.
pub fn field_name(i18n: Texts, field: Field) -> &'static str {
    match field {
        Field::Name => t_string!(i18n, import.col_full_name),
        Field::Email => t_string!(i18n, import.col_email),
        Field::Role => t_string!(i18n, person.role),
        Field::OffersBoth => t_string!(i18n, person.offers_both),
        Field::Capacity => t_string!(i18n, import.col_capacity),
        Field::Level => t_string!(i18n, import.col_level),
        Field::Unit => t_string!(i18n, import.col_unit),
        Field::JobTitle => t_string!(i18n, import.col_job_title),
        Field::Profession => t_string!(i18n, import.col_profession),
        Field::Location => t_string!(i18n, import.col_location),
        Field::TimeZone => t_string!(i18n, import.col_time_zone),
        Field::Languages => t_string!(i18n, import.col_languages),
        Field::LineManager => t_string!(i18n, import.col_line_manager),
        Field::Teaches => t_string!(i18n, import.col_teaches),
        Field::Wants => t_string!(i18n, import.col_wants),
        Field::FreeTime => t_string!(i18n, import.col_free_time),
        Field::Meeting => t_string!(i18n, import.col_meeting_way),
        Field::WorkingStyle => t_string!(i18n, import.col_working_style),
        Field::Avoid => t_string!(i18n, import.col_avoid),
        Field::About => t_string!(i18n, import.col_about),
    }
}

/// The role's name.
pub fn role_name(i18n: Texts, role: Role) -> &'static str {
    match role {
        Role::Mentor => t_string!(i18n, role.mentor),
        Role::Mentee => t_string!(i18n, role.mentee),
        Role::Both => t_string!(i18n, role.both),
    }
}

fn yes_or_no(i18n: Texts, yes: bool) -> &'static str {
    if yes {
        t_string!(i18n, import.yes)
    } else {
        t_string!(i18n, import.no)
    }
}

fn with_step(topic: &str, step: Option<&'static str>) -> String {
    match step {
        Some(step) => format!("{topic} ({step})"),
        None => topic.to_owned(),
    }
}

/// The answer, or that there is none.
pub fn field_value(i18n: Texts, field: Field, person: &Participant) -> String {
    let profile = &person.profile;
    let value = match field {
        Field::Role => role_name(i18n, person.role).to_owned(),
        Field::OffersBoth => yes_or_no(i18n, person.offers_both).to_owned(),
        Field::Teaches => {
            let topics = profile.teaches.iter().map(|taught| {
                let step = match taught.skill {
                    Skill::ALittle => Some(t_string!(i18n, person.skill_a_little)),
                    Skill::Well => None,
                    Skill::VeryWell => Some(t_string!(i18n, person.skill_very_well)),
                };
                with_step(taught.topic.as_str(), step)
            });
            topics.collect::<Vec<_>>().join(", ")
        }
        Field::Wants => {
            let topics = profile.wants.iter().map(|wanted| {
                let step = match wanted.priority {
                    Priority::Low => Some(t_string!(i18n, person.priority_low)),
                    Priority::Medium => None,
                    Priority::High => Some(t_string!(i18n, person.priority_high)),
                };
                with_step(wanted.topic.as_str(), step)
            });
            topics.collect::<Vec<_>>().join(", ")
        }
        Field::Languages => {
            let languages = profile.languages.iter().map(ToString::to_string);
            languages.collect::<Vec<_>>().join(", ")
        }
        Field::Avoid => {
            let people = profile.avoid.iter().map(|person| person.as_str());
            people.collect::<Vec<_>>().join(", ")
        }
        Field::Meeting => match profile.meeting {
            None => String::new(),
            Some(MeetingWay::InPerson) => t_string!(i18n, person.meeting_in_person).to_owned(),
            Some(MeetingWay::Remote) => t_string!(i18n, person.meeting_remote).to_owned(),
            Some(MeetingWay::Either) => t_string!(i18n, person.either).to_owned(),
        },
        Field::WorkingStyle => match profile.working_style {
            None => String::new(),
            Some(WorkingStyle::Planned) => t_string!(i18n, person.style_planned).to_owned(),
            Some(WorkingStyle::Exploring) => t_string!(i18n, person.style_exploring).to_owned(),
            Some(WorkingStyle::Either) => t_string!(i18n, person.either).to_owned(),
        },
        field => field.text(person),
    };
    or_nothing(i18n, value)
}

/// An answer, or that there is none.
pub fn or_nothing(i18n: Texts, value: String) -> String {
    if value.is_empty() {
        t_string!(i18n, import.nothing).to_owned()
    } else {
        value
    }
}
