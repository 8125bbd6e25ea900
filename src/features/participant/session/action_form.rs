//! Writing an action down, or changing one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::actions::{id_of_field, owner};
use super::at::At;
use crate::browser::{focus, ids};
use crate::domain::action::{Action, Owner};
use crate::domain::id::ItemId;
use crate::domain::iso;
use crate::domain::text::ShortText;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::state::{AppState, StorageError, use_app_state};
use crate::ui::{
    Button, ButtonKind, ChoiceOption, Radios, SaveState, SaveStatus, SelectField, SelectOption,
    TextField,
};
use crate::words;

/// What a goal is among what a pair keeps together.
const GOAL: &str = "goal";

/// The form of one action. It is saved only when the button is pressed.
#[component]
pub fn ActionForm(
    at: At,
    /// The action that is changed; none for a new one.
    action: Option<Action>,
    /// What happens when it was saved, or is left.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let field = id_of_field(action.as_ref());
    let suffix = action.as_ref().map(|action| format!("-{}", action.id));
    let suffix = suffix.unwrap_or_default();
    let typed = Typed::from_action(&at, action.as_ref());
    let before = untrack(|| typed.texts());
    let saving = RwSignal::new(SaveState::Untouched);
    let changed_elsewhere = RwSignal::new(false);
    let wrong_what = RwSignal::new(None::<String>);
    let wrong_by = RwSignal::new(None::<String>);
    hold_unsaved(Signal::derive(move || {
        typed.texts() != before && saving.get() != SaveState::Saved
    }));
    let goals = goals(state, &at);
    let owners = [
        Owner::One(at.side),
        Owner::One(at.side.other()),
        Owner::Both,
    ];
    let owners = owners.into_iter().map(|one| {
        let at = at.clone();
        ChoiceOption {
            value: one.as_str().into(),
            label: Signal::derive(move || owner(i18n, &at, one)),
            hint: None,
        }
    });
    let owners = owners.collect();
    let focused = StoredValue::new((field.clone(), format!("action-by{suffix}")));
    let kept = StoredValue::new((at, action));
    let read = move || {
        let what = ShortText::parse(&typed.what.get_untracked());
        wrong_what.set(match &what {
            Ok(_) => None,
            Err(_) if typed.what.get_untracked().trim().is_empty() => {
                Some(t_string!(i18n, actions.error_what).to_owned())
            }
            Err(_) => Some(t_string!(i18n, actions.error_long).to_owned()),
        });
        let by = typed.by.get_untracked();
        let day = iso::day(by.trim());
        let is_wrong = day.is_none() && !by.trim().is_empty();
        wrong_by.set(is_wrong.then(|| t_string!(i18n, plan.error_date).to_owned()));
        let wrong = match (&what, is_wrong) {
            (Err(_), _) => Some(focused.with_value(|(what, _)| what.clone())),
            (_, true) => Some(focused.with_value(|(_, by)| by.clone())),
            _ => None,
        };
        if let Some(wrong) = wrong {
            focus::move_to(&wrong);
            return None;
        }
        Some((what.ok()?, day))
    };
    let save = move |overwrites: bool| {
        let Some((what, by)) = read() else {
            return;
        };
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let (at, seen) = kept.get_value();
            let id = match seen.as_ref().map(|seen| Ok(seen.id.clone())) {
                Some(id) => id,
                None => ids::item(),
            };
            let Ok(id) = id else { return };
            let action = Action {
                id,
                pairing: at.pairing.clone(),
                what,
                owner: Owner::named(&typed.owner.get_untracked()),
                by,
                done: seen.as_ref().and_then(|seen| seen.done),
                session: match &seen {
                    Some(seen) => seen.session.clone(),
                    None => Some(at.session.clone()),
                },
                goal: typed.goal(),
            };
            let seen = if overwrites {
                // In the place of whatever stands there by now.
                let now = state.action_kept(&action.pairing, &action.id).await;
                now.unwrap_or(seen)
            } else {
                seen
            };
            match state.save_action(action, seen.as_ref()).await {
                Ok(()) => {
                    let _ = saving.try_set(SaveState::Saved);
                    on_close.run(());
                }
                Err(StorageError::ChangedElsewhere) => {
                    let _ = saving.try_set(SaveState::Untouched);
                    changed_elsewhere.try_set(true);
                }
                Err(error) => {
                    let _ = saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
                }
            }
        });
    };
    view! {
        <form
            class="card"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(false);
            }
        >
            <TextField
                id=field
                label=words!(i18n, actions.what)
                value=typed.what
                error=wrong_what
            />
            <Radios
                id=format!("action-owner{suffix}")
                legend=words!(i18n, actions.owner)
                value=typed.owner
                options=owners
            />
            <TextField
                id=format!("action-by{suffix}")
                label=words!(i18n, actions.by)
                hint=words!(i18n, actions.by_hint)
                value=typed.by
                error=wrong_by
                kind="date"
                class="input--medium"
            />
            {(!goals.is_empty())
                .then(|| {
                    let options = Signal::derive(move || {
                        let none = t_string!(i18n, actions.no_goal).to_owned();
                        let none = SelectOption {
                            value: String::new(),
                            label: none,
                        };
                        std::iter::once(none).chain(goals.iter().cloned()).collect()
                    });
                    view! {
                        <SelectField
                            id=format!("action-goal{suffix}")
                            label=words!(i18n, actions.goal)
                            value=typed.goal
                            options=options
                        />
                    }
                })}
            <ChangedElsewhere is_so=changed_elsewhere on_overwrite=move |()| save(true) />
            <div class="row">
                // A submit button, so that Enter in a field saves too.
                <button type="submit" class="button">
                    {words!(i18n, actions.save)}
                </button>
                <Button kind=ButtonKind::Link on_click=move |_| on_close.run(())>
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

/// What was typed, field by field.
#[derive(Clone, Copy)]
struct Typed {
    what: RwSignal<String>,
    owner: RwSignal<String>,
    by: RwSignal<String>,
    goal: RwSignal<String>,
}

impl Typed {
    fn from_action(at: &At, action: Option<&Action>) -> Self {
        let text = |value: Option<String>| RwSignal::new(value.unwrap_or_default());
        let owner = action.map_or(Owner::One(at.side), |action| action.owner);
        let goal = action.and_then(|action| action.goal.as_ref());
        Self {
            what: text(action.map(|action| action.what.to_string())),
            owner: RwSignal::new(owner.as_str().to_owned()),
            by: text(action.and_then(|action| action.by).map(iso::day_text)),
            goal: text(goal.map(ToString::to_string)),
        }
    }

    /// Everything that was typed.
    fn texts(self) -> [String; 4] {
        [self.what, self.owner, self.by, self.goal].map(|text| text.get())
    }

    fn goal(self) -> Option<ItemId> {
        ItemId::parse(&self.goal.get_untracked()).ok()
    }
}

/// The goals that an action may serve.
fn goals(state: AppState, at: &At) -> Vec<SelectOption> {
    untrack(|| {
        state.with_document(&at.pairing, |document| {
            let goals = document.of_kind(GOAL);
            goals
                .filter_map(|(id, item)| {
                    let label = item.text("what")?.to_owned();
                    let value = id.to_string();
                    Some(SelectOption { value, label })
                })
                .collect()
        })
    })
}
