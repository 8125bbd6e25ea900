//! Importing sign-up sheets: choose, say what the columns are and who is junior, check, keep.

mod answers;
mod check;
mod choose;
mod columns;
mod corrections;
mod groups;
mod levels;
mod likenesses;
mod preview;
mod problems;
mod sentences;
mod sheet;
mod validate;
mod work;
mod workbooks;

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::ui::When;
use crate::ui::{Button, ButtonKind, ErrorSummary, LinkButton, Notice, NoticeKind, Page, Progress};
use crate::words;
use work::{Busy, Done, Work};

/// The steps of an import, on one page.
#[component]
pub fn ImportScreen() -> impl IntoView {
    let i18n = use_i18n();
    let work = Work::new();
    on_cleanup(move || work.running.cancel());
    let error_prefix = Signal::derive(move || {
        work.problems
            .with(|problems| !problems.is_empty())
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    let has_sheets = Memo::new(move |_| work.sheets.with(|sheets| !sheets.is_empty()));
    let is_found = Memo::new(move |_| work.found.with(Option::is_some));
    view! {
        <Page title=words!(i18n, import.title) wide=true error_prefix=error_prefix>
            {move || match work.done.get() {
                Some(done) => view! { <WhatWasDone work=work done=done /> }.into_any(),
                None => {
                    view! {
                        <ErrorSummary
                            heading=words!(i18n, app.error_summary)
                            problems=work.problems
                        />
                        <div class="import">
                            <p>{words!(i18n, import.intro)}</p>
                            <p class="soft">{words!(i18n, import.nothing_kept)}</p>
                            <choose::Choose work=work />
                            <workbooks::Workbooks work=work />
                            <Waiting work=work />
                            <When condition=Signal::derive(move || has_sheets.get())>
                                <sheet::Sheets work=work />
                                <answers::Answers work=work />
                            </When>
                            <When condition=Signal::derive(move || is_found.get())>
                                <levels::LevelOrder work=work />
                                <likenesses::Likenesses work=work />
                                <corrections::HandCorrections work=work />
                                <check::Check work=work />
                            </When>
                        </div>
                    }
                        .into_any()
                }
            }}
        </Page>
    }
}

/// What the worker does at the moment, with a way to stop it.
#[component]
fn Waiting(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let label = Signal::derive(move || match work.busy.get() {
        Some(Busy::ReadingPeople) => t_string!(i18n, import.reading_people).to_owned(),
        _ => t_string!(i18n, import.reading_files).to_owned(),
    });
    view! {
        <When condition=Signal::derive(move || {
            matches!(work.busy.get(), Some(Busy::ReadingFiles | Busy::ReadingPeople))
        })>
            <Progress
                label=label
                share=Signal::derive(|| None)
                cancel=words!(i18n, app.cancel)
                on_cancel=move |()| work.running.cancel()
            />
        </When>
        <p class="soft" role="status">
            {move || work.said.get()}
        </p>
    }
}

/// What was kept, and where to go from there.
#[component]
fn WhatWasDone(work: Work, done: Done) -> impl IntoView {
    let i18n = use_i18n();
    let Done {
        people,
        new,
        changed,
        removed,
    } = done;
    let is_again = new < people || removed > 0;
    view! {
        <Notice kind=NoticeKind::Good>
            <h2 id="import-done" tabindex="-1">
                {t!(i18n, import.done, count = move || people)}
            </h2>
            {is_again
                .then(|| {
                    let sentence = move || {
                        t_string!(
                            i18n, import.done_again, new = new, changed = changed, removed = removed
                        )
                    };
                    view! { <p>{sentence}</p> }
                })}
            <p>{words!(i18n, import.done_text)}</p>
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
                    {words!(i18n, import.another)}
                </Button>
            </div>
        </Notice>
    }
}
