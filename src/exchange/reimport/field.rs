//! The answers that two versions of a person are compared by.

use crate::domain::participant::{Participant, PersonReference, Role};
use crate::domain::text::{EmailAddress, LevelName, LongText, ShortText};
use crate::domain::zone::ZoneName;
use crate::exchange::sheet::{
    free_time_text, list_text, meeting_text, taught_text, wanted_text, working_style_text,
};
use crate::exchange::word::worded;

/// An answer, or another thing that is known about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name.
    Name,
    /// E-mail address.
    Email,
    /// Mentor, mentee or both.
    Role,
    /// Whether both parts were offered.
    OffersBoth,
    /// How many partners.
    Capacity,
    /// Seniority.
    Level,
    /// Department.
    Unit,
    /// Job title.
    JobTitle,
    /// Profession.
    Profession,
    /// Town or site.
    Location,
    /// Time zone.
    TimeZone,
    /// Languages.
    Languages,
    /// Line manager.
    LineManager,
    /// What the person can teach.
    Teaches,
    /// What the person wants to learn.
    Wants,
    /// Free half hours of a week.
    FreeTime,
    /// Way of meeting.
    Meeting,
    /// Working style.
    WorkingStyle,
    /// People to avoid.
    Avoid,
    /// Free text.
    About,
}

worded! {
    Field {
        Name = "name",
        Email = "email",
        Role = "role",
        OffersBoth = "offers-both",
        Capacity = "capacity",
        Level = "level",
        Unit = "unit",
        JobTitle = "job-title",
        Profession = "profession",
        Location = "location",
        TimeZone = "time-zone",
        Languages = "languages",
        LineManager = "line-manager",
        Teaches = "teaches",
        Wants = "wants",
        FreeTime = "free-time",
        Meeting = "meeting",
        WorkingStyle = "working-style",
        Avoid = "avoid",
        About = "about",
    }
}

/// The fields in which two versions of a person differ.
#[must_use]
pub fn changes(before: &Participant, after: &Participant) -> Vec<Field> {
    let fields = Field::ALL.iter().copied();
    fields
        .filter(|field| field.differs(before, after))
        .collect()
}

impl Field {
    /// Whether two versions of a person differ in it.
    pub(in crate::exchange) fn differs(self, before: &Participant, after: &Participant) -> bool {
        match self {
            Self::Name => before.name != after.name,
            Self::Email => before.email != after.email,
            Self::Role => before.role != after.role,
            Self::OffersBoth => before.offers_both != after.offers_both,
            Self::Capacity => before.capacity != after.capacity,
            Self::Level => before.profile.level != after.profile.level,
            Self::Unit => before.profile.unit != after.profile.unit,
            Self::JobTitle => before.profile.job_title != after.profile.job_title,
            Self::Profession => before.profile.profession != after.profile.profession,
            Self::Location => before.profile.location != after.profile.location,
            Self::TimeZone => before.profile.time_zone != after.profile.time_zone,
            Self::Languages => before.profile.languages != after.profile.languages,
            Self::LineManager => before.profile.line_manager != after.profile.line_manager,
            Self::Teaches => before.profile.teaches != after.profile.teaches,
            Self::Wants => before.profile.wants != after.profile.wants,
            Self::FreeTime => before.profile.free_time != after.profile.free_time,
            Self::Meeting => before.profile.meeting != after.profile.meeting,
            Self::WorkingStyle => before.profile.working_style != after.profile.working_style,
            Self::Avoid => before.profile.avoid != after.profile.avoid,
            Self::About => before.profile.about != after.profile.about,
        }
    }

    /// Whether a person has an answer there.
    #[must_use]
    pub fn is_said(self, person: &Participant) -> bool {
        match self {
            Self::Name | Self::Role | Self::OffersBoth | Self::Capacity => true,
            Self::Email => person.email.is_some(),
            Self::Level => person.profile.level.is_some(),
            Self::Unit => person.profile.unit.is_some(),
            Self::JobTitle => person.profile.job_title.is_some(),
            Self::Profession => person.profile.profession.is_some(),
            Self::Location => person.profile.location.is_some(),
            Self::TimeZone => person.profile.time_zone.is_some(),
            Self::LineManager => person.profile.line_manager.is_some(),
            Self::FreeTime => person.profile.free_time.is_some(),
            Self::Meeting => person.profile.meeting.is_some(),
            Self::WorkingStyle => person.profile.working_style.is_some(),
            Self::About => person.profile.about.is_some(),
            Self::Languages => !person.profile.languages.is_empty(),
            Self::Teaches => !person.profile.teaches.is_empty(),
            Self::Wants => !person.profile.wants.is_empty(),
            Self::Avoid => !person.profile.avoid.is_empty(),
        }
    }

    /// Takes the answer over.
    pub(in crate::exchange) fn take(self, from: &Participant, into: &mut Participant) {
        match self {
            Self::Name => into.name = from.name.clone(),
            Self::Email => into.email = from.email.clone(),
            Self::Role => into.role = from.role,
            Self::OffersBoth => into.offers_both = from.offers_both,
            Self::Capacity => into.capacity = from.capacity,
            Self::Level => into.profile.level = from.profile.level.clone(),
            Self::Unit => into.profile.unit = from.profile.unit.clone(),
            Self::JobTitle => into.profile.job_title = from.profile.job_title.clone(),
            Self::Profession => into.profile.profession = from.profile.profession.clone(),
            Self::Location => into.profile.location = from.profile.location.clone(),
            Self::TimeZone => into.profile.time_zone = from.profile.time_zone.clone(),
            Self::Languages => into.profile.languages = from.profile.languages.clone(),
            Self::LineManager => into.profile.line_manager = from.profile.line_manager.clone(),
            Self::Teaches => into.profile.teaches = from.profile.teaches.clone(),
            Self::Wants => into.profile.wants = from.profile.wants.clone(),
            Self::FreeTime => into.profile.free_time = from.profile.free_time.clone(),
            Self::Meeting => into.profile.meeting = from.profile.meeting,
            Self::WorkingStyle => into.profile.working_style = from.profile.working_style,
            Self::Avoid => into.profile.avoid = from.profile.avoid.clone(),
            Self::About => into.profile.about = from.profile.about.clone(),
        }
    }

    /// The answer as an exported file has it; empty where there is none.
    #[must_use]
    pub fn text(self, person: &Participant) -> String {
        let profile = &person.profile;
        let short = |text: &Option<ShortText>| {
            let text = text.as_ref().map(ShortText::as_str);
            text.unwrap_or_default().to_owned()
        };
        match self {
            Self::Name => person.name.to_string(),
            Self::Email => of(person.email.as_ref().map(EmailAddress::as_str)),
            Self::Role => match person.role {
                Role::Mentor => "mentor",
                Role::Mentee => "mentee",
                Role::Both => "both",
            }
            .to_owned(),
            Self::OffersBoth => if person.offers_both { "yes" } else { "no" }.to_owned(),
            Self::Capacity => person.capacity.get().to_string(),
            Self::Level => of(profile.level.as_ref().map(LevelName::as_str)),
            Self::Unit => short(&profile.unit),
            Self::JobTitle => short(&profile.job_title),
            Self::Profession => short(&profile.profession),
            Self::Location => short(&profile.location),
            Self::TimeZone => of(profile.time_zone.as_ref().map(ZoneName::as_str)),
            Self::Languages => list_text(profile.languages.iter().map(ShortText::as_str)),
            Self::LineManager => of(profile.line_manager.as_ref().map(PersonReference::as_str)),
            Self::Teaches => taught_text(&profile.teaches),
            Self::Wants => wanted_text(&profile.wants),
            Self::FreeTime => profile
                .free_time
                .as_ref()
                .map(free_time_text)
                .unwrap_or_default(),
            Self::Meeting => of(profile.meeting.map(meeting_text)),
            Self::WorkingStyle => of(profile.working_style.map(working_style_text)),
            Self::Avoid => list_text(profile.avoid.iter().map(PersonReference::as_str)),
            Self::About => of(profile.about.as_ref().map(LongText::as_str)),
        }
    }
}

fn of(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}
