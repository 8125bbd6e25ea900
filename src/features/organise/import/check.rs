//! The last look: how many of whom, what was left out, and the button that keeps them.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::groups::Groups;
use super::sentences::{file_of, row_number, row_place, row_reason};
use super::work::{Busy, Work};
use crate::i18n::use_i18n;
use crate::state::sheets::ImportPreview;
use crate::ui::{Button, Notice, NoticeKind, live};
use crate::words;

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
    let counts = found.counts;
    let all = found.people;
    let (new, changed) = (found.new.len(), found.changed.len());
    let is_again = all > new || !found.gone.is_empty();
    let removed = Memo::new(move |_| work.removed.with(BTreeSet::len));
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
            {is_again
                .then(|| {
                    view! {
                        <div>
                            <dt>{words!(i18n, import.new_people)}</dt>
                            {fact(new)}
                        </div>
                        <div>
                            <dt>{words!(i18n, import.changed_people)}</dt>
                            {fact(changed)}
                        </div>
                        <div>
                            <dt>{words!(i18n, import.unchanged_people)}</dt>
                            {fact(found.unchanged.len())}
                        </div>
                        <div>
                            <dt>{words!(i18n, import.gone_people)}</dt>
                            {fact(found.gone.len())}
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
        <SamePeople work=work found=Arc::clone(&found) />
        <Groups work=work found=found />
        {move || {
            work.not_kept
                .get()
                .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
        }}
        {live(move || {
            let removed = removed.get();
            if all == 0 {
                return view! { <p>{words!(i18n, import.nobody)}</p> }.into_any();
            }
            if new + changed + removed == 0 {
                return view! { <p>{words!(i18n, import.no_change)}</p> }.into_any();
            }
            view! {
                <div class="row">
                    <Button disabled=busy on_click=move |_| work.keep()>
                        {if new + changed > 0 {
                            t!(i18n, import.import_button, count = move || new + changed).into_any()
                        } else {
                            t!(i18n, import.remove_button, count = move || removed).into_any()
                        }}
                    </Button>
                    <p class="soft" role="status">
                        {move || match work.busy.get() {
                            Some(Busy::Keeping) => t_string!(i18n, import.keeping),
                            Some(Busy::Deciding) => t_string!(i18n, import.deciding),
                            _ => "",
                        }}
                    </p>
                </div>
            }
                .into_any()
        })}
    }
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
                <th scope="row">{file_of(work, problem.place.file).0}</th>
                <td data-heading=move || t_string!(i18n, import.problem_line)>
                    {row_number(work, problem.place)}
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
                first = row_place(i18n, work, same.first),
                second = row_place(i18n, work, same.second)
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
