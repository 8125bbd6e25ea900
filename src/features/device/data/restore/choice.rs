//! What should happen with a backup, and that it happened.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::super::back_up::MakeBackup;
use super::super::confirm::{ConfirmField, Confirmation};
use super::Restoring;
use crate::browser::focus;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::state::restore::{Differing, PrivateHere, RestorePreview, Way};
use crate::ui::{Button, ButtonKind, ChoiceOption, Memo, Notice, Radios, live, text};
use crate::words;

const KEEP: &str = "keep";
const TAKE: &str = "take";
const REPLACE: &str = "replace";

/// What a merge or a replacement changed, as a sentence.
pub(super) fn what_changed(i18n: Texts, preview: &RestorePreview, way: Way) -> String {
    let total = preview.comparison.total();
    match way {
        Way::Merge(differing) => {
            let taken = match differing {
                Differing::KeepHere => 0,
                Differing::TakeFile => total.differing,
            };
            let done = t_string!(i18n, data.done_merged, added = total.added, taken = taken);
            if total.joined == 0 {
                return done;
            }
            let joined = t_string!(i18n, data.done_joined, joined = total.joined);
            format!("{done} {joined}")
        }
        Way::Replace => t_string!(i18n, data.done_replaced, count = total.in_file),
    }
}

/// The ways to restore, with what each would change, and the button that does it.
#[component]
pub(super) fn Choice(preview: Arc<RestorePreview>, restoring: Restoring) -> impl IntoView {
    let i18n = use_i18n();
    let total = preview.comparison.total();
    let going = preview.going();
    let private = preview.private_here();
    let chosen = RwSignal::new(KEEP.to_owned());
    let confirmation = Confirmation::new(words!(i18n, data.replace_word));
    let is_replace = Memo::new(move |_| chosen.with(|chosen| chosen == REPLACE));
    let restore = move |_| {
        if restoring.is_busy.get_untracked() {
            return;
        }
        let way = match chosen.get_untracked().as_str() {
            TAKE => Way::Merge(Differing::TakeFile),
            REPLACE if !confirmation.holds() => {
                focus::move_to("replace-word");
                return;
            }
            REPLACE => Way::Replace,
            _ => Way::Merge(Differing::KeepHere),
        };
        restoring.restore(preview.clone(), way);
    };
    if total.in_file == 0 {
        return view! { <NotNow restoring=restoring /> }.into_any();
    }
    let added = total.added;
    let differing = total.differing;
    let joined = total.joined;
    let merges = if differing == 0 {
        vec![ChoiceOption {
            value: KEEP.into(),
            label: words!(i18n, data.way_merge),
            hint: Some(text(move || {
                if joined == 0 {
                    t_string!(i18n, data.way_merge_hint, added = added)
                } else {
                    t_string!(i18n, data.way_joined_hint, added = added, joined = joined)
                }
            })),
        }]
    } else {
        vec![
            ChoiceOption {
                value: KEEP.into(),
                label: words!(i18n, data.way_keep),
                hint: Some(text(move || {
                    t_string!(
                        i18n,
                        data.way_keep_hint,
                        added = added,
                        differing = differing
                    )
                })),
            },
            ChoiceOption {
                value: TAKE.into(),
                label: words!(i18n, data.way_take),
                hint: Some(text(move || {
                    t_string!(
                        i18n,
                        data.way_take_hint,
                        added = added,
                        differing = differing
                    )
                })),
            },
        ]
    };
    let replaces = (total.here > 0).then(|| ChoiceOption {
        value: REPLACE.into(),
        label: words!(i18n, data.way_replace),
        hint: Some(text(move || {
            t_string!(
                i18n,
                data.way_replace_hint,
                here = going,
                count = total.in_file
            )
        })),
    });
    let options: Vec<ChoiceOption> = merges.into_iter().chain(replaces).collect();
    let is_equal = added == 0 && differing == 0 && joined == 0;
    view! {
        {is_equal.then(|| view! { <p>{words!(i18n, data.restore_equal)}</p> })}
        <Radios
            id="restore-way"
            legend=words!(i18n, data.way)
            value=chosen
            options=options
        />
        {live(move || {
            is_replace
                .get()
                .then(|| {
                    view! {
                        <Notice>
                            <p>{words!(i18n, data.replace_backup_first)}</p>
                            {match private {
                                PrivateHere::None => ().into_any(),
                                PrivateHere::Stay => {
                                    view! { <p>{words!(i18n, data.private_stay)}</p> }.into_any()
                                }
                                PrivateHere::Go => {
                                    view! { <p>{words!(i18n, data.private_go)}</p> }.into_any()
                                }
                            }}
                            <MakeBackup
                                held=restoring.held
                                kind=ButtonKind::Quiet
                                id="replace-private"
                                with_private=true
                            />
                        </Notice>
                        <ConfirmField id="replace-word" confirmation=confirmation />
                    }
                })
        })}
        <div class="row">
            {live(move || {
                let (kind, label) = if is_replace.get() {
                    (ButtonKind::Danger, words!(i18n, data.restore_replace))
                } else {
                    (ButtonKind::Primary, words!(i18n, data.restore_merge))
                };
                let restore = restore.clone();
                view! {
                    <Button kind=kind disabled=restoring.is_busy on_click=restore>
                        {label}
                    </Button>
                }
            })}
            <NotNow restoring=restoring />
        </div>
        <p role="status">
            {text(move || {
                if restoring.is_busy.get() { t_string!(i18n, data.restore_busy) } else { "" }
            })}
        </p>
    }
    .into_any()
}

#[component]
fn NotNow(restoring: Restoring) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Button kind=ButtonKind::Quiet on_click=move |_| restoring.leave()>
            {words!(i18n, data.restore_not_now)}
        </Button>
    }
}
