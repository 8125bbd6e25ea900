//! The last look: how many of whom, what was left out, and the button that keeps them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::sentences::row_reason;
use super::work::{Busy, Work};
use crate::domain::participant::{Participant, Role};
use crate::i18n::use_i18n;
use crate::state::sheets::ImportPreview;
use crate::ui::{Button, Notice, NoticeKind};
use crate::words;

/// What the check shows of the people.
#[derive(Clone, Copy, Default)]
struct Counts {
    mentors: usize,
    mentees: usize,
    both: usize,
    marked: usize,
    without_address: usize,
}

fn counts(people: &[Participant]) -> Counts {
    let mut counts = Counts::default();
    for person in people {
        match person.role {
            Role::Mentor => counts.mentors += 1,
            Role::Mentee => counts.mentees += 1,
            Role::Both => counts.both += 1,
        }
        counts.marked += usize::from(person.offers_both && person.role != Role::Both);
        counts.without_address += usize::from(person.email.is_none());
    }
    counts
}

/// What would be kept, and the button.
#[component]
pub fn Check(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="card" aria-labelledby="import-check">
            <h2 id="import-check">{words!(i18n, import.check_title)}</h2>
            {move || work.found.get().map(|found| view! { <Found work=work found=found /> })}
        </section>
    }
}

#[component]
fn Found(work: Work, found: Arc<ImportPreview>) -> impl IntoView {
    let i18n = use_i18n();
    let counts = counts(&found.people);
    let all = found.people.len();
    let fact = |count: usize| view! { <dd class="number">{count}</dd> };
    let busy = Signal::derive(move || work.busy.get().is_some());
    view! {
        <dl class="facts">
            <div>
                <dt>{words!(i18n, import.mentors)}</dt>
                {fact(counts.mentors)}
            </div>
            <div>
                <dt>{words!(i18n, import.mentees)}</dt>
                {fact(counts.mentees)}
            </div>
            {(counts.both > 0)
                .then(|| {
                    view! {
                        <div>
                            <dt>{words!(i18n, import.both_roles)}</dt>
                            {fact(counts.both)}
                        </div>
                    }
                })}
            <div>
                <dt>{words!(i18n, import.marked)}</dt>
                {fact(counts.marked)}
            </div>
            <div>
                <dt>{words!(i18n, import.rows_left_out)}</dt>
                {fact(found.rows_left_out)}
            </div>
            {(found.replaced > 0)
                .then(|| {
                    view! {
                        <div>
                            <dt>{words!(i18n, import.new_people)}</dt>
                            {fact(all - found.replaced)}
                        </div>
                        <div>
                            <dt>{words!(i18n, import.replaced)}</dt>
                            {fact(found.replaced)}
                        </div>
                    }
                })}
        </dl>
        {(counts.without_address > 0)
            .then(|| {
                let count = counts.without_address;
                view! {
                    <p class="soft">
                        {t!(i18n, import.without_address, count = move || count)}
                    </p>
                }
            })}
        <Problems work=work found=Arc::clone(&found) />
        <SamePeople work=work found=found />
        {move || {
            work.not_kept
                .get()
                .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
        }}
        {if all == 0 {
            view! { <p>{words!(i18n, import.nobody)}</p> }.into_any()
        } else {
            view! {
                <div class="row">
                    <Button disabled=busy on_click=move |_| work.keep()>
                        {t!(i18n, import.import_button, count = move || all)}
                    </Button>
                    <p class="soft" role="status">
                        {move || {
                            (work.busy.get() == Some(Busy::Keeping))
                                .then(|| t_string!(i18n, import.keeping))
                        }}
                    </p>
                </div>
            }
                .into_any()
        }}
    }
}

/// The name of a file by its place in the import.
fn file_name(work: Work, file: usize) -> String {
    work.sheets.with_untracked(|sheets| {
        let sheet = sheets.get(file);
        sheet.map_or_else(String::new, |sheet| sheet.preview.name.clone())
    })
}

#[component]
fn Problems(work: Work, found: Arc<ImportPreview>) -> impl IntoView {
    let i18n = use_i18n();
    if found.problems.is_empty() {
        return ().into_any();
    }
    let more = found.problems_in_all - found.problems.len().min(found.problems_in_all);
    let rows = found.problems.clone().into_iter().map(move |problem| {
        let reason = problem.reason;
        view! {
            <tr>
                <th scope="row">{file_name(work, problem.place.file)}</th>
                <td data-heading=move || t_string!(i18n, import.problem_line)>
                    {problem.place.line}
                </td>
                <td data-heading=move || {
                    t_string!(i18n, import.problem_reason)
                }>{move || row_reason(i18n, &reason)}</td>
            </tr>
        }
    });
    view! {
        <h3>{words!(i18n, import.problems_title)}</h3>
        <p>{words!(i18n, import.problems_text)}</p>
        <table class="table table--stacks">
            <thead>
                <tr>
                    <th scope="col">{words!(i18n, import.problem_file)}</th>
                    <th scope="col">{words!(i18n, import.problem_line)}</th>
                    <th scope="col">{words!(i18n, import.problem_reason)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {(more > 0)
            .then(|| view! { <p>{t!(i18n, import.problems_more, count = move || more)}</p> })}
    }
    .into_any()
}

#[component]
fn SamePeople(work: Work, found: Arc<ImportPreview>) -> impl IntoView {
    let i18n = use_i18n();
    if found.on_both_sides.is_empty() {
        return ().into_any();
    }
    let lines = found.on_both_sides.clone().into_iter().map(move |same| {
        let sentence = move || {
            t_string!(
                i18n,
                import.same_row,
                name = same.name.clone(),
                first = same.first.line,
                first_file = file_name(work, same.first.file),
                second = same.second.line,
                second_file = file_name(work, same.second.file)
            )
        };
        view! { <li>{sentence}</li> }
    });
    view! {
        <h3>{words!(i18n, import.same_title)}</h3>
        <p>{words!(i18n, import.same_text)}</p>
        <ul>{lines.collect_view()}</ul>
    }
    .into_any()
}
