//! The controls of longer questions: several fields, long lists, a week.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sample::{Case, Family, Shown};
use crate::features::shared::control_words::{pick_words, week_words};
use crate::i18n::use_i18n;
use crate::ui::{PickList, SeveralFields, Text, WeekTimes};
use crate::words;

/// How many topics the very long list has.
const MANY: usize = 500;

/// The controls of longer questions.
#[component]
pub fn Asking() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Family id="family-asking" title=words!(i18n, components.asking)>
            <Several />
            <PickLists />
            <Weeks />
        </Family>
    }
}

/// An error that stays.
fn always(error: Text) -> Signal<Option<String>> {
    Signal::derive(move || Some(error.get()))
}

fn texts<const COUNT: usize>(texts: [Text; COUNT]) -> RwSignal<Vec<String>> {
    RwSignal::new(texts.map(|text| text.get_untracked()).to_vec())
}

#[component]
fn Several() -> impl IntoView {
    let i18n = use_i18n();
    let question = words!(i18n, components.languages);
    let label = words!(i18n, components.one_language);
    let hint = words!(i18n, components.languages_hint);
    let error = always(words!(i18n, components.languages_error));
    let add = words!(i18n, controls.add_another);
    let remove = words!(i18n, controls.remove);
    let english = words!(i18n, settings.language_en);
    let swedish = words!(i18n, settings.language_sv);
    let offered = Signal::derive(move || vec![english.get(), swedish.get()]);
    view! {
        <Shown name="SeveralFields" when=words!(i18n, components.when_several_fields)>
            <Case state=words!(i18n, components.normal)>
                <SeveralFields
                    id="several-normal"
                    legend=question
                    label=label
                    values=texts([english, swedish])
                    add=add
                    remove=remove
                    most=4
                />
            </Case>
            <Case state=words!(i18n, components.suggested)>
                <SeveralFields
                    id="several-hint"
                    legend=question
                    label=label
                    hint=hint
                    values=texts([])
                    add=add
                    remove=remove
                    suggestions=offered
                />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <SeveralFields
                    id="several-both"
                    legend=question
                    label=label
                    hint=hint
                    error=error
                    values=texts([])
                    add=add
                    remove=remove
                />
            </Case>
            <Case state=words!(i18n, components.full_list)>
                <SeveralFields
                    id="several-full"
                    legend=question
                    label=label
                    values=texts([english, swedish])
                    add=add
                    remove=remove
                    most=2
                />
            </Case>
        </Shown>
    }
}

#[component]
fn PickLists() -> impl IntoView {
    let i18n = use_i18n();
    let question = words!(i18n, components.topics);
    let hint = words!(i18n, components.topics_hint);
    let error = always(words!(i18n, components.topics_error));
    let words = pick_words(i18n);
    let tools = words!(i18n, components.topic_tools);
    let budgets = words!(i18n, components.topic_budgets);
    let resumes = words!(i18n, components.topic_resumes);
    let networks = words!(i18n, components.topic_networks);
    let own = words!(i18n, components.topic_own);
    let few = Signal::derive(move || {
        [tools, budgets, resumes, networks]
            .map(|t| t.get())
            .to_vec()
    });
    let many = Signal::derive(move || {
        let name = |number: usize| t_string!(i18n, components.topic_number, number = number);
        (1..=MANY).map(name).collect::<Vec<String>>()
    });
    view! {
        <Shown name="PickList" when=words!(i18n, components.when_pick_list)>
            <Case state=words!(i18n, components.normal)>
                <PickList
                    id="pick-normal"
                    legend=question
                    hint=hint
                    options=few
                    chosen=texts([networks])
                    words=words
                    most=3
                />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <PickList
                    id="pick-both"
                    legend=question
                    hint=hint
                    error=error
                    options=few
                    chosen=texts([])
                    words=words
                />
            </Case>
            <Case state=words!(i18n, components.full_list)>
                <PickList
                    id="pick-full"
                    legend=question
                    options=few
                    chosen=texts([own, tools])
                    words=words
                    most=2
                />
            </Case>
            <Case state=words!(i18n, components.many)>
                <PickList
                    id="pick-many"
                    legend=question
                    options=many
                    chosen=texts([])
                    words=words
                />
            </Case>
            <Case state=words!(i18n, components.empty)>
                <PickList
                    id="pick-empty"
                    legend=question
                    options=Signal::derive(Vec::new)
                    chosen=texts([])
                    words=words
                />
            </Case>
        </Shown>
    }
}

/// A week in which these half hours are marked.
fn week(marked: &[usize]) -> RwSignal<Vec<bool>> {
    RwSignal::new((0..336).map(|number| marked.contains(&number)).collect())
}

#[component]
fn Weeks() -> impl IntoView {
    let i18n = use_i18n();
    let question = words!(i18n, components.week);
    let hint = words!(i18n, components.week_hint);
    let error = always(words!(i18n, components.week_error));
    let words = week_words(i18n);
    // Monday from 9 to half past 10, Tuesday from 9 to 10; then Friday at 6 and Sunday at half past 23.
    let day = [18, 19, 20, 66, 67];
    let outside = [4 * 48 + 12, 335];
    view! {
        <Shown name="WeekTimes" when=words!(i18n, components.when_week_times)>
            <Case state=words!(i18n, components.normal)>
                <WeekTimes
                    id="week-normal"
                    legend=question
                    hint=hint
                    value=week(&day)
                    words=words
                />
            </Case>
            <Case state=words!(i18n, components.with_error)>
                <WeekTimes
                    id="week-error"
                    legend=question
                    error=error
                    value=RwSignal::new(Vec::new())
                    words=words
                />
            </Case>
            <Case state=words!(i18n, components.wide_week)>
                <WeekTimes id="week-wide" legend=question value=week(&outside) words=words />
            </Case>
        </Shown>
    }
}
