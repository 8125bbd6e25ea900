//! A question that is answered in several fields of one line, with "Add another" after the GOV.UK pattern.

use leptos::prelude::*;

use super::memo::Memo;

use super::Text;
use super::button::{Button, ButtonKind};
use super::frame::{Frame, member_id};
use super::live::text;
use super::suggestions;
use super::when::When;
use crate::browser::focus;

/// Fields of one line, at least one. They are known by their place: what is typed stands in `values` at
/// once and nothing is drawn anew meanwhile; when one is removed, the texts move up and the last field goes.
#[component]
pub fn SeveralFields(
    /// The id of the first field, to which the error summary leads.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What one field is called; its number is put behind it.
    #[prop(into)]
    label: Text,
    /// What is typed. Empty texts may be among it.
    values: RwSignal<Vec<String>>,
    /// The button that adds a field: "Add another".
    #[prop(into)]
    add: Text,
    /// The button that takes one away: "Remove".
    #[prop(into)]
    remove: Text,
    /// A hint under the question.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How many fields there may be.
    #[prop(optional)]
    most: Option<usize>,
    /// The most characters in a field.
    #[prop(optional)]
    longest: Option<usize>,
    /// What the fields offer while one types.
    #[prop(optional, into)]
    suggestions: Option<Signal<Vec<String>>>,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let count = Memo::new(move |_| values.with(|values| values.len().max(1)));
    let offered = suggestions.map(|offered| (suggestions::list_id(&id), offered));
    let list = offered.as_ref().map(|(id, _)| id.clone());
    let list_of_fields = offered.map(|(id, offered)| suggestions::list(id, offered));
    let first = StoredValue::new(id);
    let field_id = move |place: usize| first.with_value(|id| member_id(id, place));
    let move_to = move |place: usize| {
        let id = field_id(place);
        // What was added is drawn first.
        request_animation_frame(move || focus::move_to(&id));
    };
    let field = move |place: usize| {
        let name = text(move || format!("{} {}", label.get(), place + 1));
        let take_away = move |_| {
            values.update(|values| {
                if place < values.len() {
                    values.remove(place);
                }
            });
            move_to(place.saturating_sub(1));
        };
        let can_be_removed = Signal::derive(move || count.get() > 1);
        view! {
            <div class="several__field">
                <label class="several__label" for=field_id(place)>
                    {name}
                </label>
                <input
                    class="input"
                    id=field_id(place)
                    type="text"
                    autocomplete=autocomplete
                    list=list.clone()
                    maxlength=longest.map(|longest| longest.to_string())
                    prop:value=move || {
                        values.with(|values| values.get(place).cloned().unwrap_or_default())
                    }
                    on:input=move |event| {
                        values
                            .update(|values| {
                                if values.len() <= place {
                                    values.resize(place + 1, String::new());
                                }
                                values[place] = event_target_value(&event);
                            });
                    }
                />
                <When condition=can_be_removed>
                    <Button
                        kind=ButtonKind::Small
                        label=text(move || format!("{}: {}", remove.get(), name.get()))
                        on_click=take_away
                    >
                        {remove}
                    </Button>
                </When>
            </div>
        }
    };
    let add_another = move |_| {
        let place = count.get_untracked();
        values.update(|values| values.resize(place + 1, String::new()));
        move_to(place);
    };
    let has_room = Signal::derive(move || most.is_none_or(|most| count.get() < most));
    let fields = view! {
        <For each=move || 0..count.get() key=|place| *place children=field />
        {list_of_fields}
        <When condition=has_room>
            <div class="no-print">
                <Button kind=ButtonKind::Small on_click=add_another>
                    {add}
                </Button>
            </div>
        </When>
    };
    frame.around_group(legend, fields.into_any())
}
