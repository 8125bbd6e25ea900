//! A question that several of its options may answer.

use leptos::prelude::*;

use super::Text;
use super::choice::{Checkbox, ChoiceOption};
use super::chosen::{is_chosen, put};
use super::frame::{Frame, member_id};

/// A question with check boxes. How many may be ticked is the caller's to say: in the hint, and in the
/// error when there are too many. None is ever locked, so that one can be exchanged for another.
#[component]
pub fn Checkboxes(
    /// The id of the first box, to which the error summary leads.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// The values that are chosen, in the order of the options.
    chosen: RwSignal<Vec<String>>,
    /// What can be chosen.
    options: Vec<ChoiceOption>,
    /// A hint under the question.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let values = options
        .iter()
        .map(|option| option.value.clone().into_owned());
    let order: StoredValue<Vec<String>> = StoredValue::new(values.collect());
    let boxes = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            let own = option.value.into_owned();
            let checked = is_chosen(chosen, own.clone());
            let tick = move |on: bool| {
                chosen.update(|chosen| {
                    put(chosen, &own, on);
                    order.with_value(|order| {
                        let place = |value: &String| order.iter().position(|known| known == value);
                        // What is no option keeps standing at the end.
                        chosen.sort_by_key(|value| place(value).unwrap_or(order.len()));
                    });
                });
            };
            match option.hint {
                Some(hint) => view! {
                    <Checkbox
                        id=member_id(&id, index)
                        checked=checked
                        on_change=tick
                        label=option.label
                        hint=hint
                    />
                }
                .into_any(),
                None => view! {
                    <Checkbox
                        id=member_id(&id, index)
                        checked=checked
                        on_change=tick
                        label=option.label
                    />
                }
                .into_any(),
            }
        })
        .collect_view();
    frame.around_group(legend, boxes.into_any())
}
