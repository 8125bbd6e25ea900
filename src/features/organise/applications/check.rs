//! The last look: how many of what, and the button that takes them in.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::groups::Groups;
use super::work::Work;
use crate::exchange::intake::{Elsewhere, Plan};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Notice, NoticeKind, Text, live};
use crate::words;

/// What would be done, and the button.
#[component]
pub fn Check(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="card" aria-labelledby="applications-check">
            <h2 id="applications-check" tabindex="-1">
                {words!(i18n, intake.check_title)}
            </h2>
            {live(move || work.plan.get().map(|plan| view! { <Found plan=plan /> }))}
            {live(move || {
                work.not_kept
                    .get()
                    .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
            })}
            <Buttons work=work />
        </section>
    }
}

/// How many there are of each kind, and who they are.
#[component]
fn Found(plan: Arc<Plan>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let fact = |term: Text, count: usize, is_always: bool| {
        (is_always || count > 0).then(|| {
            view! {
                <div>
                    <dt>{term}</dt>
                    <dd class="number">{count}</dd>
                </div>
            }
        })
    };
    let facts = [
        fact(words!(i18n, import.new_people), plan.new.len(), true),
        fact(
            words!(i18n, import.changed_people),
            plan.changed.len(),
            true,
        ),
        fact(
            words!(i18n, import.unchanged_people),
            plan.unchanged.len(),
            true,
        ),
        fact(words!(i18n, intake.withdrawn), plan.withdrawn.len(), true),
        fact(words!(i18n, intake.older), plan.older.len(), false),
        fact(words!(i18n, intake.elsewhere), plan.elsewhere.len(), true),
        fact(words!(i18n, intake.unreadable), plan.unreadable.len(), true),
        fact(words!(i18n, intake.others), plan.others.len(), false),
    ];
    let is_of_other = |why: &Elsewhere| matches!(why, Elsewhere::Programme(_));
    let needs_programme = untrack(|| state.programme()).is_none()
        && plan.elsewhere.iter().any(|(_, why)| is_of_other(why));
    view! {
        <dl class="facts">{facts.into_iter().collect_view()}</dl>
        {needs_programme.then(|| view! { <NoProgramme /> })}
        <Groups plan=plan />
    }
}

/// There is no programme yet, and the applications belong to one.
#[component]
fn NoProgramme() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Notice>
            <p>{words!(i18n, intake.no_programme)}</p>
            <div class="row">
                <LinkButton
                    kind=ButtonKind::Quiet
                    href=Route::Organise(OrganiseRoute::Programme).href()
                >
                    {words!(i18n, intake.go_programme)}
                </LinkButton>
                <LinkButton kind=ButtonKind::Quiet href=Route::Data.href()>
                    {words!(i18n, intake.go_data)}
                </LinkButton>
            </div>
        </Notice>
    }
}

/// The button says how many; it stays while what is shown changes, so that nobody loses their place.
#[component]
fn Buttons(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let counts = Memo::new(move |_| {
        work.plan.with(|plan| {
            plan.as_ref().map_or((0, 0), |plan| {
                (plan.new.len() + plan.changed.len(), plan.withdrawn.len())
            })
        })
    });
    let busy = Signal::derive(move || work.keeping.get() || work.reading.get());
    view! {
        {live(move || {
            let (applications, withdrawn) = counts.get();
            if applications + withdrawn == 0 {
                return view! { <p>{words!(i18n, intake.no_change)}</p> }.into_any();
            }
            view! {
                <div class="row">
                    <Button disabled=busy on_click=move |_| work.keep()>
                        {if applications > 0 {
                            t!(i18n, intake.take_button, count = move || applications).into_any()
                        } else {
                            t!(i18n, intake.withdraw_button, count = move || withdrawn).into_any()
                        }}
                    </Button>
                    <p class="soft" role="status">
                        {move || if work.keeping.get() { t_string!(i18n, intake.keeping) } else { "" }}
                    </p>
                </div>
            }
                .into_any()
        })}
        <div>
            <Button kind=ButtonKind::Link on_click=move |_| work.begin_again()>
                {words!(i18n, intake.leave)}
            </Button>
        </div>
    }
}
