//! The time zone. When it changes after times were marked, they move along, so that they mean the same
//! moments; whoever meant the clock can say so.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Parts;
use super::bound::bound_words;
use crate::browser::{clock, zones};
use crate::domain::availability::WeekGrid;
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::{Given, Place};
use crate::domain::zone::ZoneName;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::zone_options::zone_options;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, SelectField, SelectOption, live, text};
use crate::words;

/// What is known of the times while the page of the zone is open, whatever language it is shown in.
#[derive(Clone, Copy)]
pub struct TimesAlong {
    marked: StoredValue<Option<Marked>>,
    moved: RwSignal<Option<Moved>>,
}

impl TimesAlong {
    /// Nothing is known yet. Call it within the screen.
    pub fn new() -> Self {
        Self {
            marked: StoredValue::new(None),
            moved: RwSignal::new(None),
        }
    }
}

/// The times as they were marked, and in which zone.
#[derive(Clone)]
struct Marked {
    question: QuestionId,
    zone: ZoneName,
    grid: WeekGrid,
}

/// What became of the times when the zone was changed.
#[derive(Clone, PartialEq)]
enum Moved {
    /// They were moved along.
    Along,
    /// They stand as they stood on the clock.
    Stayed,
    /// They could not be kept.
    Problem(String),
}

/// A zone.
pub fn zone(parts: Parts) -> AnyView {
    let i18n = use_i18n();
    let state = use_app_state();
    let value = bound_words(parts.given);
    let zones = zone_options(&value.get_untracked());
    let options = Signal::derive(move || {
        let unknown = SelectOption {
            value: String::new(),
            label: t_string!(i18n, app.unknown).to_owned(),
        };
        let mut options = vec![unknown];
        options.extend(zones.iter().cloned());
        options
    });
    let ground = parts.ground;
    let TimesAlong {
        marked: along,
        moved,
    } = use_context().unwrap_or_else(TimesAlong::new);
    if along.with_value(Option::is_none) {
        along.set_value(marked(&parts));
    }
    // Puts these times in the place of those that are kept.
    let keep = move |grid: WeekGrid, outcome: Moved| {
        let Some(Marked { question, .. }) = along.get_value() else {
            return;
        };
        spawn_local(async move {
            let Some(programme) = untrack(move || ground.programme_id()) else {
                return;
            };
            let before = untrack(|| ground.answers().get(&question).cloned());
            let given = Some(Given::Times(grid));
            let kept = state
                .answer_question(&programme, &question, given, before.as_ref())
                .await;
            moved.try_set(Some(match kept {
                Ok(()) => outcome,
                Err(error) => Moved::Problem(storage_error(i18n, &error)),
            }));
        });
    };
    Effect::new(move |before: Option<String>| {
        let now = value.get();
        if before.is_some_and(|before| before != now)
            && let Some(marked) = along.get_value()
            && let Some(zone) = ZoneName::parse(&now)
        {
            let at = clock::now();
            let offsets = zones::offset_at(&marked.zone, at).zip(zones::offset_at(&zone, at));
            if let Some((from, to)) = offsets {
                keep(marked.grid.moved(from, to), Moved::Along);
            }
        }
        now
    });
    let stay = move |_| {
        if let Some(marked) = along.get_value() {
            keep(marked.grid, Moved::Stayed);
        }
    };
    view! {
        <SelectField
            id=parts.id
            label=parts.label
            hint=parts.hint
            value=value
            options=options
            error=parts.error
        />
        {live(move || match moved.get() {
            None => ().into_any(),
            Some(Moved::Along) => {
                view! {
                    <Notice>
                        <p role="status">{words!(i18n, questionnaire.times_moved)}</p>
                        <Button kind=ButtonKind::Small on_click=stay>
                            {words!(i18n, questionnaire.times_stay)}
                        </Button>
                    </Notice>
                }
                    .into_any()
            }
            Some(Moved::Stayed) => {
                view! {
                    <Notice>
                        <p role="status">{words!(i18n, questionnaire.times_stayed)}</p>
                    </Notice>
                }
                    .into_any()
            }
            Some(Moved::Problem(sentence)) => {
                view! {
                    <Notice kind=NoticeKind::Danger>
                        <p>{text(move || sentence.clone())}</p>
                    </Notice>
                }
                    .into_any()
            }
        })}
    }
    .into_any()
}

/// The times that are marked already, with the zone in which they were.
fn marked(parts: &Parts) -> Option<Marked> {
    let zone = match parts.given.get_untracked()? {
        Given::Words(zone) => ZoneName::parse(&zone)?,
        _ => return None,
    };
    let asking = parts.ground.had.get_untracked()?.ok()?;
    let mut questions = asking.questionnaire.questions().iter();
    let question = questions.find(|question| question.place == Place::FreeTime)?;
    match untrack(|| parts.ground.answers()).get(&question.id)? {
        Given::Times(grid) => Some(Marked {
            question: question.id.clone(),
            zone,
            grid: grid.clone(),
        }),
        _ => None,
    }
}
