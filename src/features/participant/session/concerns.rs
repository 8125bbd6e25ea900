//! What speaks against a day and a time, said beside it. It never stands in the way of saving.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::{intl, zones};
use crate::domain::availability::{OwnTimes, WeekGrid};
use crate::domain::id::ProgrammeId;
use crate::domain::series::concern::{Concern, Thought};
use crate::domain::session::{Session, SessionLength, SessionStart, SessionState};
use crate::domain::zone::{Reading, ZoneName};
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::state::AppState;
use crate::ui::live;

/// How far around a day the changes of a zone's offset are looked for.
const AROUND: Duration = Duration::days(3);

/// A wall clock, the moment that it means, and how often it shows that time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The wall clock and the moment.
    pub start: SessionStart,
    /// How often the clock shows it.
    pub reading: Reading,
}

impl Resolved {
    /// Of a day and a time on the clocks of a zone; none where the browser does not know the zone.
    pub fn of(day: NaiveDate, time: NaiveTime, zone: ZoneName) -> Option<Self> {
        let rules = zones::rules(&zone, day - AROUND, day + AROUND)?;
        let local = day.and_time(time);
        Some(Self {
            reading: rules.reading(local),
            start: SessionStart {
                local,
                moment: rules.to_utc(local),
                zone,
            },
        })
    }
}

/// What the times of a pairing are judged by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// On which days there are sessions already, each with its identifier.
    days: Vec<(String, NaiveDate)>,
    /// Whose clocks are known to matter besides those that are agreed.
    zones: Vec<ZoneName>,
    /// When the reader is free, where that is known.
    times: Option<OwnTimes>,
}

impl Ground {
    /// What is known of a pairing's sessions and of the reader. A partner's zone is known only where the two have
    /// met on its clocks.
    pub fn of(state: AppState, programme: &ProgrammeId, sessions: &[Session]) -> Self {
        let own = intl::own_zone();
        let elsewhere = sessions.iter().rev().map(|session| &session.start.zone);
        let elsewhere = elsewhere.into_iter().find(|zone| **zone != own).cloned();
        let stand = sessions.iter().filter(|session| {
            matches!(
                session.state,
                SessionState::Planned | SessionState::Held { .. }
            )
        });
        Self {
            days: stand
                .map(|session| (session.id.to_string(), session.start.local.date()))
                .collect(),
            zones: std::iter::once(own).chain(elsewhere).collect(),
            times: state.my_times.with_value(|all| {
                let mut all = all.iter();
                all.find(|times| times.programme == *programme).cloned()
            }),
        }
    }

    /// What speaks against a session. `itself` is left out of those that may be on the same day; `others` are days
    /// of sessions that are only thought of.
    pub fn concerns(
        &self,
        resolved: &Resolved,
        length: SessionLength,
        itself: Option<&str>,
        others: &[NaiveDate],
    ) -> Vec<Concern> {
        let start = &resolved.start;
        let days = self.days.iter();
        let days = days.filter(|(id, _)| Some(id.as_str()) != itself);
        let mut other_days: Vec<NaiveDate> = days.map(|(_, day)| *day).collect();
        other_days.extend(others);
        let mut clocks = vec![(start.zone.clone(), start.local)];
        for zone in &self.zones {
            if clocks.iter().all(|(known, _)| known != zone) {
                clocks.extend(clock_in(zone, start).map(|clock| (zone.clone(), clock)));
            }
        }
        let times = self.times.as_ref();
        let free: Option<(&WeekGrid, NaiveDateTime)> = times.and_then(|times| {
            let own = intl::own_zone();
            let clock = clock_in(times.zone.as_ref().unwrap_or(&own), start)?;
            Some((&times.free, clock))
        });
        Thought {
            local: start.local,
            reading: resolved.reading,
            length,
            other_days: &other_days,
            free,
            clocks: &clocks,
        }
        .concerns()
    }
}

/// What the clocks of a zone show when a session starts.
fn clock_in(zone: &ZoneName, start: &SessionStart) -> Option<NaiveDateTime> {
    let ahead = Duration::minutes(zones::offset_at(zone, start.moment)?.into());
    start.moment.naive_utc().checked_add_signed(ahead)
}

fn sentence(i18n: Texts, concern: &Concern, start: &SessionStart) -> String {
    match concern {
        Concern::Skipped => {
            let time = intl::time_in_zone(tag(i18n), start.moment, &start.zone);
            t_string!(i18n, series.skipped, time = time)
        }
        Concern::Twice => t_string!(i18n, series.twice).to_owned(),
        Concern::SameDay => t_string!(i18n, series.same_day).to_owned(),
        Concern::Weekend => t_string!(i18n, series.weekend).to_owned(),
        Concern::NotFree => t_string!(i18n, series.not_free).to_owned(),
        Concern::OutOfHours { zone, at } => {
            let zone = zone.to_string().replace('_', " ");
            let time = at.to_string()[..5].to_owned();
            t_string!(i18n, series.out_of_hours, zone = zone, time = time)
        }
    }
}

/// What speaks against a session, as sentences.
#[component]
pub fn Concerns(
    /// The session's start, and what speaks against it.
    #[prop(into)]
    found: Signal<Option<(SessionStart, Vec<Concern>)>>,
) -> impl IntoView {
    let i18n = use_i18n();
    live(move || {
        let (start, concerns) = found.get()?;
        let sentences = concerns
            .iter()
            .map(|concern| sentence(i18n, concern, &start));
        let items = sentences.map(|sentence| view! { <li>{sentence}</li> }.into_any());
        let items: Vec<AnyView> = items.collect();
        (!items.is_empty()).then(|| view! { <ul class="concerns">{items}</ul> })
    })
}
