//! What stands around a control: its label, its hint and its error, after the GOV.UK pattern, and what
//! ties them to it.

use leptos::prelude::*;

use super::Text;
use super::live::live;

/// The hint and the error of a control or a group of controls, found by ids that follow from its own.
pub(super) struct Frame {
    id: String,
    hint: Option<Text>,
    error: Signal<Option<String>>,
}

impl Frame {
    pub(super) const fn new(id: String, hint: Option<Text>, error: Signal<Option<String>>) -> Self {
        Self { id, hint, error }
    }

    /// The ids of the hint and the error, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Signal<Option<String>> {
        let hint = self.hint.map(|_| hint_id(&self.id));
        let error_id = error_id(&self.id);
        let error = self.error;
        Signal::derive(move || match (&hint, error.with(Option::is_some)) {
            (None, false) => None,
            (Some(hint), false) => Some(hint.clone()),
            (None, true) => Some(error_id.clone()),
            (Some(hint), true) => Some(format!("{hint} {error_id}")),
        })
    }

    /// For `aria-invalid`: there is such an attribute only while something is wrong.
    pub(super) fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// One control under its label.
    pub(super) fn around_control(self, label: Text, control: AnyView) -> AnyView {
        let error = self.error;
        view! {
            <div class="field" class=("field--wrong", move || error.with(Option::is_some))>
                <label class="field__label" for=self.id.clone()>
                    {label}
                </label>
                {self.hint_and_error()}
                {control}
            </div>
        }
        .into_any()
    }

    /// Several controls under the question that they answer.
    pub(super) fn around_group(self, legend: Text, controls: AnyView) -> AnyView {
        let error = self.error;
        let described_by = self.described_by();
        view! {
            <fieldset
                class="choices"
                class=("field--wrong", move || error.with(Option::is_some))
                aria-describedby=described_by
            >
                <legend class="choices__legend">{legend}</legend>
                {self.hint_and_error()}
                {controls}
            </fieldset>
        }
        .into_any()
    }

    fn hint_and_error(self) -> AnyView {
        let hint_id = hint_id(&self.id);
        let error_id = error_id(&self.id);
        let error = self.error;
        view! {
            {self
                .hint
                .map(|hint| {
                    view! {
                        <p class="field__hint" id=hint_id>
                            {hint}
                        </p>
                    }
                })}
            {live(move || {
                error
                    .get()
                    .map(|error| {
                        view! {
                            <p class="field__error" id=error_id.clone()>
                                {error}
                            </p>
                        }
                    })
            })}
        }
        .into_any()
    }
}

/// The id of one of a group's controls: the first has the group's own, to which the error summary leads.
pub(super) fn member_id(id: &str, index: usize) -> String {
    match index {
        0 => id.to_owned(),
        _ => format!("{id}-{index}"),
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
