//! What was typed about the programme, and what is wrong with it.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::entries::{Entries, Entry};
use super::list_editor::control_id;
use super::list_kind::ListKind;
use crate::domain::level::Levels;
use crate::domain::programme::{
    GroundRules, OwnQuestionnaire, PlannedLength, Programme, Renaming, Rhythm, SessionCount,
    SessionPlan, Topics, Units,
};
use crate::domain::text::{
    EmailAddress, GroundRule, LevelName, PersonName, ShortText, TextError, TopicName,
};
use crate::features::shared::language::Texts;
use crate::ui::FieldProblem;

/// What was typed, field by field.
#[derive(Clone, Copy)]
pub struct Typed {
    pub name: RwSignal<String>,
    pub coordinator: RwSignal<String>,
    pub email: RwSignal<String>,
    pub count: RwSignal<String>,
    pub length: RwSignal<String>,
    pub rhythm: RwSignal<String>,
    /// Lowest first.
    pub levels: Entries,
    pub units: Entries,
    pub topics: Entries,
    pub ground_rules: Entries,
    /// The programme's own questions; none where the built-in ones are asked.
    pub questionnaire: RwSignal<Option<OwnQuestionnaire>>,
}

/// Everything that was typed at one moment.
pub type Snapshot = (
    [String; 6],
    [Vec<String>; 4],
    [String; 4],
    Option<OwnQuestionnaire>,
);

/// The entries of every list at one moment, with the names under which they are kept.
pub type ListsThen = [Vec<Entry>; 4];

/// What was typed, when it is sound.
pub struct Sound {
    pub name: ShortText,
    coordinator: Option<PersonName>,
    coordinator_email: Option<EmailAddress>,
    sessions: SessionPlan,
    levels: Levels,
    units: Units,
    topics: Topics,
    ground_rules: GroundRules,
    questionnaire: Option<OwnQuestionnaire>,
}

impl Sound {
    /// The programme with what was typed in place of what it said.
    pub fn put_into(self, programme: &mut Programme) {
        programme.name = self.name;
        programme.coordinator = self.coordinator;
        programme.coordinator_email = self.coordinator_email;
        programme.sessions = self.sessions;
        programme.levels = self.levels;
        programme.units = self.units;
        programme.topics = self.topics;
        programme.ground_rules = self.ground_rules;
        programme.questionnaire = self.questionnaire;
    }
}

/// How a rhythm is named in the select.
pub const fn rhythm_value(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Weekly => "weekly",
        Rhythm::EveryTwoWeeks => "two weeks",
        Rhythm::Monthly => "monthly",
        Rhythm::EveryTwoMonths => "two months",
        Rhythm::EveryThreeMonths => "three months",
    }
}

impl Typed {
    /// What a programme says, or what a new one begins with.
    pub fn from_programme(programme: Option<&Programme>) -> Self {
        let text = |text: Option<String>| RwSignal::new(text.unwrap_or_default());
        let sessions = programme.map_or_else(SessionPlan::default, |known| known.sessions);
        let details = programme.map(Programme::details).unwrap_or_default();
        Self {
            name: text(programme.map(|known| known.name.to_string())),
            coordinator: text(details.coordinator.map(|name| name.to_string())),
            email: text(details.coordinator_email.map(|email| email.to_string())),
            count: RwSignal::new(sessions.count.get().to_string()),
            length: RwSignal::new(sessions.length.minutes().to_string()),
            rhythm: RwSignal::new(rhythm_value(sessions.rhythm).to_owned()),
            levels: Entries::new(ListKind::Levels, details.levels.as_slice()),
            units: Entries::new(ListKind::Units, details.units.as_slice()),
            topics: Entries::new(ListKind::Topics, details.topics.as_slice()),
            ground_rules: Entries::new(ListKind::GroundRules, details.ground_rules.as_slice()),
            questionnaire: RwSignal::new(details.questionnaire),
        }
    }

    const fn lists(self) -> [Entries; 4] {
        [self.levels, self.units, self.topics, self.ground_rules]
    }

    /// What stands there now; it follows the typing.
    pub fn now(self) -> Snapshot {
        let fields = [
            self.name,
            self.coordinator,
            self.email,
            self.count,
            self.length,
            self.rhythm,
        ];
        (
            fields.map(|field| field.get()),
            self.lists().map(Entries::names),
            self.lists().map(|list| list.pending.get()),
            self.questionnaire.get(),
        )
    }

    /// What stands there now.
    pub fn now_untracked(self) -> Snapshot {
        untrack(move || self.now())
    }

    /// The lists as they stand, to be handed to [`Self::are_kept`] once they are.
    pub fn lists_now(self) -> ListsThen {
        self.lists().map(Entries::as_they_stand)
    }

    /// Notes under which names the entries are kept.
    pub fn are_kept(self, then: &ListsThen) {
        for (list, then) in self.lists().into_iter().zip(then) {
            list.are_kept(then);
        }
    }

    /// Levels, units and topics that have another name than the one under which they are kept.
    pub fn renaming(self) -> Renaming {
        let mut renaming = Renaming::default();
        for (old, new) in self.levels.renamed() {
            if let (Ok(old), Ok(new)) = (LevelName::parse(&old), LevelName::parse(&new)) {
                renaming.level(&old, new);
            }
        }
        for (old, new) in self.units.renamed() {
            if let (Ok(old), Ok(new)) = (ShortText::parse(&old), ShortText::parse(&new)) {
                renaming.unit(&old, new);
            }
        }
        for (old, new) in self.topics.renamed() {
            if let (Ok(old), Ok(new)) = (TopicName::parse(&old), TopicName::parse(&new)) {
                renaming.topic(&old, new);
            }
        }
        renaming
    }

    /// What was typed as values, or what is wrong with it, in the order of the fields.
    pub fn read(self, i18n: Texts) -> Result<Sound, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, message: String| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                message,
            });
        };
        let ([name, coordinator, email, count, length, rhythm], _, _, questionnaire) =
            self.now_untracked();
        let name = ShortText::parse(&name).map_err(|error| {
            let message = match error {
                TextError::TooLong { .. } => t_string!(i18n, programme.error_name_long),
                _ => t_string!(i18n, programme.error_name),
            };
            wrong("programme-name", message.to_owned());
        });
        let coordinator = optional(PersonName::parse(&coordinator)).unwrap_or_else(|_| {
            let message = t_string!(i18n, programme.error_coordinator);
            wrong("programme-coordinator", message.to_owned());
            None
        });
        let coordinator_email = optional(EmailAddress::parse(&email)).unwrap_or_else(|_| {
            let message = t_string!(i18n, programme.error_email);
            wrong("programme-email", message.to_owned());
            None
        });
        for list in [self.levels, self.units, self.topics] {
            find_unfinished(i18n, list, &mut wrong);
        }
        let count = count.trim().parse().ok().and_then(SessionCount::new);
        if count.is_none() {
            let (least, most) = (SessionCount::LEAST, SessionCount::MOST);
            wrong(
                "programme-count",
                t_string!(i18n, programme.error_count, least = least, most = most),
            );
        }
        let length = length
            .trim()
            .parse()
            .ok()
            .and_then(PlannedLength::from_minutes);
        if length.is_none() {
            let (least, most) = (PlannedLength::LEAST, PlannedLength::MOST);
            wrong(
                "programme-length",
                t_string!(i18n, programme.error_length, least = least, most = most),
            );
        }
        find_unfinished(i18n, self.ground_rules, &mut wrong);
        let rhythm = Rhythm::ALL
            .into_iter()
            .find(|known| rhythm_value(*known) == rhythm)
            .unwrap_or_default();
        let lists = self.sound_lists();
        match (name, count, length, lists) {
            (Ok(name), Some(count), Some(length), Some((levels, units, topics, ground_rules)))
                if problems.is_empty() =>
            {
                Ok(Sound {
                    name,
                    coordinator,
                    coordinator_email,
                    sessions: SessionPlan {
                        count,
                        length,
                        rhythm,
                    },
                    levels,
                    units,
                    topics,
                    ground_rules,
                    questionnaire,
                })
            }
            _ => Err(problems),
        }
    }

    /// The lists as values. Every entry was checked when it was added, so there is always one.
    fn sound_lists(self) -> Option<(Levels, Units, Topics, GroundRules)> {
        fn values<T, E>(list: Entries, parse: impl Fn(&str) -> Result<T, E>) -> Option<Vec<T>> {
            let names = untrack(|| list.names());
            names.iter().map(|name| parse(name).ok()).collect()
        }
        Some((
            Levels::from_lowest(values(self.levels, LevelName::parse)?),
            Units::from_entries(values(self.units, ShortText::parse)?).ok()?,
            Topics::from_entries(values(self.topics, TopicName::parse)?).ok()?,
            GroundRules::from_entries(values(self.ground_rules, GroundRule::parse)?).ok()?,
        ))
    }
}

/// A field that may be left empty.
fn optional<T>(read: Result<T, TextError>) -> Result<Option<T>, TextError> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(TextError::Empty) => Ok(None),
        Err(error) => Err(error),
    }
}

/// An entry that was typed but not added, or that is being renamed: saving would leave it out unseen.
fn find_unfinished(i18n: Texts, list: Entries, wrong: &mut impl FnMut(&str, String)) {
    if let Some(place) = list.renaming.get_untracked() {
        let message = t_string!(i18n, programme.error_renaming).to_owned();
        wrong(&control_id(list, "name", place), message);
    }
    if list
        .pending
        .with_untracked(|typed| !typed.trim().is_empty())
    {
        let message = t_string!(i18n, programme.error_pending).to_owned();
        wrong(list.kind.new_field(), message);
    }
}
