//! Taking in applications: choose or paste any number, see what they would do, keep them.

mod check;
mod choose;
mod groups;
mod likenesses;
mod sentences;
mod work;

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use crate::browser::location;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::ui::{
    Button, ButtonKind, ErrorSummary, LinkButton, Notice, NoticeKind, Page, When, live,
};
use crate::words;
use work::{Done, Work};

/// The screen. `from_link` is what the link carried; it is taken out of the address bar at once.
#[component]
pub fn ApplicationsScreen(from_link: Option<String>) -> impl IntoView {
    let i18n = use_i18n();
    let work = Work::new();
    if let Some(data) = from_link {
        let route = OrganiseRoute::Applications { packet: None };
        location::replace(&Route::Organise(route).href());
        work.take_link(data);
    }
    let error_prefix = Signal::derive(move || {
        work.problems
            .with(|problems| !problems.is_empty())
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    let is_found = Memo::new(move |_| work.plan.with(Option::is_some));
    view! {
        <Page title=words!(i18n, intake.title) wide=true error_prefix=error_prefix>
            <a href=Route::Organise(OrganiseRoute::People).href()>{words!(i18n, person.all)}</a>
            {live(move || match work.done.get() {
                Some(done) => view! { <WhatWasDone work=work done=done /> }.into_any(),
                None => {
                    view! {
                        <ErrorSummary
                            heading=words!(i18n, app.error_summary)
                            problems=work.problems
                        />
                        <div class="import">
                            <p>{words!(i18n, intake.intro)}</p>
                            <choose::Choose work=work />
                            <p class="soft" role="status">
                                {move || {
                                    if work.reading.get() {
                                        t_string!(i18n, intake.reading).to_owned()
                                    } else {
                                        work.said.get()
                                    }
                                }}
                            </p>
                            <When condition=Signal::derive(move || is_found.get())>
                                <likenesses::Likenesses work=work />
                                <check::Check work=work />
                            </When>
                        </div>
                    }
                        .into_any()
                }
            })}
        </Page>
    }
}

/// What was kept, and where to go from there.
#[component]
fn WhatWasDone(work: Work, done: Done) -> impl IntoView {
    let i18n = use_i18n();
    let Done {
        new,
        changed,
        withdrawn,
    } = done;
    let kept = new + changed;
    view! {
        <Notice kind=NoticeKind::Good>
            <h2 id="applications-done" tabindex="-1">
                {if kept > 0 {
                    t!(i18n, intake.done, count = move || kept).into_any()
                } else {
                    words!(i18n, intake.done_withdrawn).into_any()
                }}
            </h2>
            <p>
                {move || {
                    t_string!(
                        i18n, intake.done_counts, new = new, changed = changed, withdrawn = withdrawn
                    )
                }}
            </p>
            <div class="row">
                <LinkButton href=Route::Organise(OrganiseRoute::People)
                    .href()>{words!(i18n, import.go_people)}</LinkButton>
                <LinkButton
                    kind=ButtonKind::Quiet
                    href=Route::Organise(OrganiseRoute::Matching).href()
                >
                    {words!(i18n, import.go_matching)}
                </LinkButton>
                <Button kind=ButtonKind::Link on_click=move |_| work.begin_again()>
                    {words!(i18n, intake.another)}
                </Button>
            </div>
        </Notice>
    }
}
