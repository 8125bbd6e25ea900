//! Writing a goal: what, how the two will know, by when.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Shown, is_as_seen};
use crate::browser::{focus, ids, unsaved};
use crate::domain::goal::{Goal, GoalState};
use crate::domain::iso;
use crate::domain::text::{GoalMeasure, ShortText};
use crate::domain::together::Document;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::state::StorageError;
use crate::ui::{
    Button, ButtonKind, ErrorSummary, FieldProblem, SaveState, SaveStatus, TextArea, TextField,
};
use crate::words;

/// What was typed.
#[derive(Clone, Copy)]
struct Typed {
    what: RwSignal<String>,
    measure: RwSignal<String>,
    by: RwSignal<String>,
}

/// What a goal says: what, how one will know, by when.
type Said = (ShortText, Option<GoalMeasure>, Option<chrono::NaiveDate>);

impl Typed {
    fn new(goal: Option<&Goal>) -> Self {
        let text = |value: Option<String>| RwSignal::new(value.unwrap_or_default());
        let measure = goal.and_then(|goal| goal.measure.as_ref());
        Self {
            what: text(goal.map(|goal| goal.what.to_string())),
            measure: text(measure.map(ToString::to_string)),
            by: text(goal.and_then(|goal| goal.by).map(iso::day_text)),
        }
    }

    fn all(self) -> [String; 3] {
        [self.what, self.measure, self.by].map(|text| text.get())
    }

    fn read(self, i18n: Texts, form: &str) -> Result<Said, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, message: &str| {
            problems.push(FieldProblem {
                field: format!("{form}-{field}"),
                message: message.to_owned(),
            });
        };
        let what = ShortText::parse(&self.what.get_untracked()).ok();
        if what.is_none() {
            wrong("what", t_string!(i18n, goals.error_what));
        }
        let measure = self.measure.get_untracked();
        let measure = match measure.trim() {
            "" => None,
            text => {
                let read = GoalMeasure::parse(text).ok();
                if read.is_none() {
                    wrong("measure", t_string!(i18n, goals.error_measure));
                }
                read
            }
        };
        let by = self.by.get_untracked();
        let by = match by.trim() {
            "" => None,
            day => {
                use chrono::Datelike;
                let read = iso::day(day).filter(|day| (2000..=2100).contains(&day.year()));
                if read.is_none() {
                    wrong("by", t_string!(i18n, plan.error_date_far));
                }
                read
            }
        };
        match what {
            Some(what) if problems.is_empty() => Ok((what, measure, by)),
            _ => Err(problems),
        }
    }
}

/// The form, for a new goal or for one that is changed.
#[component]
pub fn GoalForm(
    shown: Shown,
    /// The goal as it was seen; none for a new one.
    goal: Option<Goal>,
    /// What follows once it is kept or given up.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let typed = Typed::new(goal.as_ref());
    let before = untrack(|| typed.all());
    let is_saved = RwSignal::new(false);
    hold_unsaved(Signal::derive(move || {
        typed.all() != before && !is_saved.get()
    }));
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    // Two forms may stand on the page.
    let form = goal
        .as_ref()
        .map_or_else(|| "new-goal".to_owned(), heading_of);
    let form = StoredValue::new(form);
    let id_of = move |field: &str| form.with_value(|form| format!("{form}-{field}"));
    let error_of = move |field: &'static str| {
        let field = id_of(field);
        Signal::derive(move || {
            problems.with(|problems| {
                let mut problems = problems.iter();
                let found = problems.find(|problem| problem.field == field);
                found.map(|problem| problem.message.clone())
            })
        })
    };
    let saving = RwSignal::new(SaveState::Untouched);
    let changed_elsewhere = RwSignal::new(false);
    let seen = StoredValue::new(goal);
    let save = move |overwrites: bool| {
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        let (what, measure, by) = match form.with_value(|form| typed.read(i18n, form)) {
            Ok(said) => said,
            Err(found) => {
                problems.set(found);
                return;
            }
        };
        problems.set(Vec::new());
        let before = seen.get_value();
        let fails = move |sentence: String| {
            saving.try_set(SaveState::Problem(sentence));
        };
        let is_new = before.is_none();
        if is_new && untrack(|| shown.is_full()) {
            return fails(t_string!(i18n, goals.full).to_owned());
        }
        let (id, state) = match &before {
            Some(goal) => (goal.id.clone(), goal.state),
            None => match ids::item() {
                Ok(id) => (id, GoalState::Open),
                Err(error) => return fails(error.to_string()),
            },
        };
        let goal = Goal {
            id,
            what,
            measure,
            by,
            state,
        };
        // In place of what is kept, everything is written as it stands here.
        let edits = goal.edits(before.as_ref().filter(|_| !overwrites));
        saving.set(SaveState::Saving);
        let pairing = shown.pairing.with_value(|pairing| pairing.id.clone());
        spawn_local(async move {
            let is_still = |document: &Document| match &before {
                Some(before) => overwrites || is_as_seen(document, before),
                None => true,
            };
            match shown.state.edit(&pairing, edits, is_still).await {
                Ok(()) => {
                    is_saved.try_set(true);
                    saving.try_set(SaveState::Saved);
                    if is_new {
                        shown.newest.try_set(Some(goal.id.clone()));
                    }
                    shown.say(t_string!(i18n, goals.saved).to_owned(), None);
                    on_done.try_run(());
                    request_animation_frame(move || focus::move_to(&heading_of(&goal)));
                }
                Err(StorageError::ChangedElsewhere) => {
                    changed_elsewhere.try_set(true);
                    saving.try_set(SaveState::Untouched);
                }
                Err(error) => fails(storage_error(i18n, &error)),
            }
        });
    };
    let give_up = move |_| {
        let question = t_string!(i18n, app.leave_unsaved);
        if !unsaved::is_any() || unsaved::may_be_lost(question) {
            on_done.run(());
            request_animation_frame(focus::move_to_heading);
        }
    };
    view! {
        <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(false);
            }
        >
            <TextField
                id=id_of("what")
                label=words!(i18n, goals.what)
                value=typed.what
                error=error_of("what")
            />
            <TextArea
                id=id_of("measure")
                label=words!(i18n, goals.measure)
                hint=words!(i18n, goals.measure_hint)
                value=typed.measure
                error=error_of("measure")
                rows=3
            />
            <TextField
                id=id_of("by")
                label=words!(i18n, goals.by)
                hint=words!(i18n, goals.by_hint)
                value=typed.by
                error=error_of("by")
                kind="date"
                class="input--medium"
            />
            <ChangedElsewhere is_so=changed_elsewhere on_overwrite=move |()| save(true) />
            <div class="row">
                <button type="submit" class="button">
                    {words!(i18n, goals.save)}
                </button>
                <Button kind=ButtonKind::Link on_click=give_up>
                    {words!(i18n, app.cancel)}
                </Button>
                <SaveStatus
                    state=saving
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </form>
    }
}

/// The id of the heading that a goal stands under.
pub fn heading_of(goal: &Goal) -> String {
    format!("goal-{}", goal.id)
}
