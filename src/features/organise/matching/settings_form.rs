//! Hard rules and weights. They are saved with the programme whenever one is changed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{focus, timer};
use crate::domain::matching::{Format, Objective, Settings};
use crate::domain::programme::Programme;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::{AppState, StorageError, use_app_state};
use crate::ui::{Button, ButtonKind, Checkbox, SaveState, SaveStatus, TextField};
use crate::words;

use super::objective_form::ObjectiveForm;
use super::weights_form::WeightsForm;

const MOST_LEVELS: u8 = 10;
const MOST_MINUTES: u16 = 600;
/// How long it waits before it looks again whether something is being kept, in milliseconds.
const A_MOMENT: u32 = 10;

/// The settings as they stand in the form.
#[derive(Clone, Copy)]
pub struct SettingsDraft {
    settings: RwSignal<Settings>,
    gap: RwSignal<String>,
    minutes: RwSignal<String>,
    gap_error: RwSignal<Option<String>>,
    minutes_error: RwSignal<Option<String>>,
    saving: RwSignal<SaveState>,
    /// The programme as it was when the settings were read from it, or as they were last saved with it.
    seen: StoredValue<Option<Programme>>,
    /// Whether they are being kept, and whether they were changed again meanwhile: one after the other, since each
    /// rests on the one before.
    is_saving: StoredValue<bool>,
    has_more: StoredValue<bool>,
}

impl SettingsDraft {
    /// The programme's settings.
    pub fn new(state: AppState) -> Self {
        let seen = state.programme_now();
        let settings = seen
            .as_ref()
            .map(|programme| programme.matching.clone())
            .unwrap_or_default();
        Self {
            gap: RwSignal::new(settings.rules.minimum_level_gap.to_string()),
            minutes: RwSignal::new(settings.rules.minutes_needed.to_string()),
            settings: RwSignal::new(settings),
            gap_error: RwSignal::new(None),
            minutes_error: RwSignal::new(None),
            saving: RwSignal::new(SaveState::Untouched),
            seen: StoredValue::new(seen),
            is_saving: StoredValue::new(false),
            has_more: StoredValue::new(false),
        }
    }

    /// What the choice is to reach.
    pub fn objective(self) -> Objective {
        self.with(|settings| settings.objective)
    }

    /// Who learns from whom.
    pub fn format(self) -> Format {
        self.with(|settings| settings.format)
    }

    /// Reads the settings as they stand.
    pub fn with<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.settings.with(read)
    }

    /// Reads the two numbers; says beside them what is wrong, and goes to the first that is.
    pub fn is_sound(self, i18n: Texts) -> bool {
        let is_sound = self.read_numbers(i18n);
        if self.gap_error.with_untracked(Option::is_some) {
            focus::move_to("rule-gap");
        } else if self.minutes_error.with_untracked(Option::is_some) {
            focus::move_to("rule-minutes");
        }
        is_sound
    }

    fn read_numbers(self, i18n: Texts) -> bool {
        let gap = self.gap.with_untracked(|typed| typed.trim().parse::<u8>());
        let gap = gap.ok().filter(|gap| *gap <= MOST_LEVELS);
        let minutes = self
            .minutes
            .with_untracked(|typed| typed.trim().parse::<u16>());
        let minutes = minutes.ok().filter(|minutes| *minutes <= MOST_MINUTES);
        let error = |is_wrong: bool, sentence: &str| is_wrong.then(|| sentence.to_owned());
        self.gap_error
            .set(error(gap.is_none(), t_string!(i18n, matching.error_gap)));
        self.minutes_error.set(error(
            minutes.is_none(),
            t_string!(i18n, matching.error_minutes),
        ));
        let (Some(gap), Some(minutes)) = (gap, minutes) else {
            return false;
        };
        self.settings.update(|settings| {
            settings.rules.minimum_level_gap = gap;
            settings.rules.minutes_needed = minutes;
        });
        true
    }

    /// Keeps the settings with the programme, once nothing else of them is being kept.
    ///
    /// # Errors
    /// When they were not kept, for instance because another tab has changed them.
    pub async fn save_after_others(self, state: AppState) -> Result<(), StorageError> {
        while self.is_saving.try_get_value() == Some(true) {
            timer::pause(A_MOMENT).await;
        }
        self.save(state).await
    }

    async fn save(self, state: AppState) -> Result<(), StorageError> {
        let Some(now) = state.programme_now() else {
            return Ok(());
        };
        let is_as_seen = self.seen.with_value(|seen| {
            let seen = seen.as_ref();
            seen.is_some_and(|seen| seen.id == now.id && seen.matching == now.matching)
        });
        if !is_as_seen {
            // It is said once; whoever saves again has decided.
            self.seen.set_value(Some(now));
            return Err(StorageError::ChangedElsewhere);
        }
        let settings = self.settings.get_untracked();
        if now.matching == settings {
            return Ok(());
        }
        let programme = Programme {
            matching: settings,
            ..now.clone()
        };
        state.save_programme(programme.clone(), &now).await?;
        self.seen.try_set_value(Some(programme));
        Ok(())
    }

    /// Changes the settings, which are not kept yet: something is still being moved.
    pub fn move_to(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
    }

    /// Keeps the settings.
    pub fn save_now(self, i18n: Texts, state: AppState) {
        if !self.read_numbers(i18n) {
            self.saving.set(SaveState::Untouched);
            return;
        }
        self.saving.set(SaveState::Saving);
        if self.is_saving.get_value() {
            self.has_more.set_value(true);
            return;
        }
        self.is_saving.set_value(true);
        spawn_local(async move {
            let mut outcome = self.save(state).await;
            while outcome.is_ok() && self.has_more.try_update_value(std::mem::take) == Some(true) {
                outcome = self.save(state).await;
            }
            self.has_more.try_set_value(false);
            self.is_saving.try_set_value(false);
            let _ = self.saving.try_set(match outcome {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            });
        });
    }

    /// Puts other settings in place of these, and keeps them.
    pub fn replace(self, i18n: Texts, state: AppState, settings: Settings) {
        self.gap.set(settings.rules.minimum_level_gap.to_string());
        self.minutes.set(settings.rules.minutes_needed.to_string());
        self.change(i18n, state, |now| *now = settings);
    }

    /// Changes the settings, and keeps them.
    pub fn change(self, i18n: Texts, state: AppState, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.save_now(i18n, state);
    }
}

/// The form of rules and weights.
#[component]
pub fn SettingsForm(draft: SettingsDraft) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let rules =
        move |read: fn(&Settings) -> bool| Signal::derive(move || draft.settings.with(read));
    let restore = move |_| {
        let usual = Settings::usual(untrack(move || draft.format()));
        draft.replace(i18n, state, usual);
    };
    view! {
        <div class="columns">
            <fieldset class="stack" on:change=move |_| draft.save_now(i18n, state)>
                <legend class="choices__legend">{words!(i18n, matching.rules)}</legend>
                <TextField
                    id="rule-gap"
                    label=words!(i18n, matching.gap)
                    hint=words!(i18n, matching.gap_hint)
                    value=draft.gap
                    error=draft.gap_error
                    kind="number"
                    class="input--short"
                />
                <TextField
                    id="rule-minutes"
                    label=words!(i18n, matching.minutes)
                    hint=words!(i18n, matching.minutes_hint)
                    value=draft.minutes
                    error=draft.minutes_error
                    kind="number"
                    class="input--short"
                />
                <Checkbox
                    checked=rules(|settings| settings.rules.same_unit_allowed)
                    on_change=move |is| {
                        draft.settings.update(|settings| settings.rules.same_unit_allowed = is);
                    }
                    label=words!(i18n, matching.same_unit)
                />
                <Checkbox
                    checked=rules(|settings| settings.rules.paired_before_allowed)
                    on_change=move |is| {
                        draft.settings.update(|settings| settings.rules.paired_before_allowed = is);
                    }
                    label=words!(i18n, matching.paired_before)
                />
                <p class="small soft">{words!(i18n, matching.rules_always)}</p>
            </fieldset>
            <WeightsForm draft=draft />
        </div>
        <div class="settings__objective">
            <ObjectiveForm draft=draft />
        </div>
        <div class="row">
            <Button kind=ButtonKind::Link on_click=restore>
                {words!(i18n, matching.restore)}
            </Button>
            <SaveStatus
                state=draft.saving
                saving=words!(i18n, app.saving)
                saved=words!(i18n, app.saved)
            />
        </div>
    }
}
