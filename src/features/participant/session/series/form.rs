//! What a series follows: its first day and time, how often, how many, how long and where.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::proposal::{Proposal, Row};
use crate::browser::intl;
use crate::domain::programme::{Rhythm, SessionCount, SessionPlan};
use crate::domain::series;
use crate::features::participant::session::typed::{FieldReader, Problems};
use crate::features::shared::language::Texts;
use crate::features::shared::rhythm::rhythm_name;
use crate::features::shared::unsaved::hold_unsaved;
use crate::features::shared::zone_options::zone_options;
use crate::i18n::use_i18n;
use crate::ui::{ErrorSummary, SelectField, SelectOption, TextField, text};
use crate::words;

/// What was typed, field by field.
#[derive(Clone, Copy)]
struct Typed {
    date: RwSignal<String>,
    time: RwSignal<String>,
    zone: RwSignal<String>,
    rhythm: RwSignal<String>,
    count: RwSignal<String>,
    length: RwSignal<String>,
    place: RwSignal<String>,
}

impl Typed {
    fn of(plan: SessionPlan) -> Self {
        let rhythm = Rhythm::ALL.iter().position(|known| *known == plan.rhythm);
        Self {
            date: RwSignal::new(String::new()),
            time: RwSignal::new(String::new()),
            zone: RwSignal::new(intl::own_zone().to_string()),
            rhythm: RwSignal::new(rhythm.unwrap_or_default().to_string()),
            count: RwSignal::new(plan.count.get().to_string()),
            length: RwSignal::new(plan.length.minutes().to_string()),
            place: RwSignal::new(String::new()),
        }
    }

    /// Everything that was typed.
    fn texts(self) -> [String; 7] {
        let fields = [
            self.date,
            self.time,
            self.zone,
            self.rhythm,
            self.count,
            self.length,
            self.place,
        ];
        fields.map(|text| text.get())
    }

    fn read(self, i18n: Texts) -> Result<Proposal, Problems> {
        let mut reader = FieldReader::new(i18n);
        let day = reader.day("series-date", &self.date.get_untracked());
        let typed_time = self.time.get_untracked();
        let time = reader.time("series-time", &typed_time);
        let zone = reader.zone("series-zone", &self.zone.get_untracked());
        let count = self.count.get_untracked().trim().parse().ok();
        let count = count.and_then(SessionCount::new);
        if count.is_none() {
            reader.wrong("series-count", t_string!(i18n, series.error_count));
        }
        let length = reader.length("series-length", &self.length.get_untracked());
        let place = reader.place("series-place", &self.place.get_untracked());
        let rhythm = self.rhythm.get_untracked().parse().ok();
        let rhythm: Option<&Rhythm> = rhythm.and_then(|place: usize| Rhythm::ALL.get(place));
        match (day, time, zone, count, length) {
            (Some(day), Some(_), Some(zone), Some(count), Some(length))
                if reader.problems.is_empty() =>
            {
                let days = series::days(day, rhythm.copied().unwrap_or_default(), count);
                let days = days.into_iter().enumerate();
                let rows = days.map(|(place, day)| Row::new(place + 1, day, typed_time.trim()));
                Ok(Proposal {
                    rows: rows.collect(),
                    zone,
                    length,
                    place,
                })
            }
            _ => Err(reader.problems),
        }
    }
}

/// The form. `on_proposal` gets what follows from it.
#[component]
pub fn SeriesForm(
    /// How often people meet in the programme, where that is known.
    plan: Option<SessionPlan>,
    /// What happens with the proposal.
    #[prop(into)]
    on_proposal: Callback<Proposal>,
    /// Whether the form has errors, for the tab's title.
    has_errors: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let typed = Typed::of(plan.unwrap_or_default());
    let before = untrack(|| typed.texts());
    hold_unsaved(Signal::derive(move || typed.texts() != before));
    let problems = RwSignal::new(Problems::new());
    let error_of = move |field: &'static str| {
        Signal::derive(move || {
            problems.with(|problems| {
                let mut problems = problems.iter();
                let problem = problems.find(|problem| problem.field == field);
                problem.map(|problem| problem.message.clone())
            })
        })
    };
    let propose = move || match typed.read(i18n) {
        Ok(proposal) => {
            problems.set(Vec::new());
            has_errors.set(false);
            on_proposal.run(proposal);
        }
        Err(found) => {
            problems.set(found);
            has_errors.set(true);
        }
    };
    let zones = zone_options(&typed.zone.get_untracked());
    let rhythms = Signal::derive(move || {
        let all = Rhythm::ALL.iter().enumerate();
        let options = all.map(|(place, rhythm)| SelectOption {
            value: place.to_string(),
            label: rhythm_name(i18n, *rhythm).to_owned(),
        });
        options.collect::<Vec<_>>()
    });
    let of_programme = plan.map(|plan| {
        let sentence = text(move || {
            t_string!(
                i18n,
                series.of_programme,
                count = plan.count.get().to_string(),
                minutes = plan.length.minutes().to_string(),
                rhythm = rhythm_name(i18n, plan.rhythm).to_owned()
            )
        });
        view! { <p>{sentence}</p> }
    });
    view! {
        <p>{words!(i18n, series.lead)}</p>
        {of_programme}
        <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
        <form
            class="stack stack--loose"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                propose();
            }
        >
            <TextField
                id="series-date"
                label=words!(i18n, series.first_day)
                value=typed.date
                error=error_of("series-date")
                kind="date"
                class="input--medium"
            />
            <TextField
                id="series-time"
                label=words!(i18n, plan.time)
                hint=words!(i18n, series.time_hint)
                value=typed.time
                error=error_of("series-time")
                kind="time"
                class="input--short"
            />
            <SelectField
                id="series-zone"
                label=words!(i18n, plan.zone)
                value=typed.zone
                options=Signal::derive(move || zones.clone())
                error=error_of("series-zone")
            />
            <SelectField
                id="series-rhythm"
                label=words!(i18n, series.rhythm)
                hint=words!(i18n, series.rhythm_hint)
                value=typed.rhythm
                options=rhythms
            />
            <TextField
                id="series-count"
                label=words!(i18n, series.count)
                value=typed.count
                error=error_of("series-count")
                kind="number"
                class="input--short"
            />
            <TextField
                id="series-length"
                label=words!(i18n, plan.length)
                value=typed.length
                error=error_of("series-length")
                kind="number"
                class="input--short"
            />
            <TextField
                id="series-place"
                label=words!(i18n, plan.place)
                hint=words!(i18n, plan.place_hint)
                value=typed.place
                error=error_of("series-place")
            />
            <div class="row">
                // A submit button, so that Enter in a field proposes too.
                <button type="submit" class="button button--quiet">
                    {words!(i18n, series.propose)}
                </button>
            </div>
        </form>
    }
}
