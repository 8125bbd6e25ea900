//! Choosing from many texts with a search, and adding some of one's own.

mod searching;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Text;
use super::button::{Button, ButtonKind};
use super::choice::Checkbox;
use super::chosen::{is_chosen, put};
use super::frame::Frame;
use super::live::{live, text};
use super::when::When;
use crate::browser::focus;
use searching::{are_the_same, finds, folded};

/// How many options are drawn at most; the search finds the others.
const MOST_DRAWN: usize = 50;

/// The words of a [`PickList`].
#[derive(Clone, Copy)]
pub struct PickWords {
    /// The search box: "Search".
    pub search: Text,
    /// How many the search has found: "12 found".
    pub found: Callback<usize, String>,
    /// How many more there are than are drawn, and that the search finds them.
    pub more: Callback<usize, String>,
    /// The button for a text that is no option: "Add “budgets” as my own".
    pub add: Callback<String, String>,
    /// What was chosen by the search box just now: "“budgets” is added".
    pub added: Callback<String, String>,
    /// Why no more can be chosen.
    pub full: Text,
}

/// What the list shows now.
#[derive(Clone, PartialEq, Eq)]
struct Found {
    drawn: Vec<String>,
    count: usize,
}

/// A question whose options are many. What is chosen when the search changes stands first, and stays in its
/// place when it is ticked or cleared, so that nothing moves under the hand.
#[component]
pub fn PickList(
    /// The id of the search box, to which the error summary leads.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// What is chosen, in the order of choosing; also texts that are no option.
    chosen: RwSignal<Vec<String>>,
    /// Its words.
    words: PickWords,
    /// A hint under the question.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How many may be chosen.
    #[prop(optional)]
    most: Option<usize>,
    /// The most characters of a text of one's own.
    #[prop(optional)]
    longest: Option<usize>,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let typed = RwSignal::new(String::new());
    let just_added = RwSignal::new(None::<String>);
    let is_full = Memo::new(move |_| most.is_some_and(|most| chosen.with(Vec::len) >= most));
    let found = found(options, chosen, typed);
    // A text that is typed and that is neither an option nor chosen.
    let own = Memo::new(move |_| {
        let typed = typed.get().trim().to_owned();
        let is_known = known(options, chosen, &typed).is_some();
        (!typed.is_empty() && !is_known).then_some(typed)
    });
    let search_id = StoredValue::new(id.clone());
    let take = move || {
        let text = typed.get_untracked().trim().to_owned();
        if text.is_empty() || is_full.get_untracked() {
            return;
        }
        let text = untrack(|| known(options, chosen, &text)).unwrap_or(text);
        chosen.update(|chosen| {
            if !chosen.contains(&text) {
                chosen.push(text.clone());
            }
        });
        typed.set(String::new());
        just_added.set(Some(text));
        search_id.with_value(|id| focus::move_to(id));
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            // A form around it is not sent.
            event.prevent_default();
            take();
        }
    };
    let option = move |text: String| {
        let checked = is_chosen(chosen, text.clone());
        let label = Signal::stored(text.clone());
        let disabled = Signal::derive(move || is_full.get() && !checked.get());
        let tick = move |on: bool| chosen.update(|chosen| put(chosen, &text, on));
        view! { <Checkbox checked=checked disabled=disabled on_change=tick label=label /> }
    };
    let said = text(move || match just_added.get() {
        Some(added) => words.added.run(added),
        None if typed.with(|typed| typed.trim().is_empty()) => String::new(),
        None => words.found.run(found.with(|found| found.count)),
    });
    let not_drawn = Memo::new(move |_| found.with(|found| found.count - found.drawn.len()));
    let drawn = Memo::new(move |_| found.with(|found| found.drawn.clone()));
    let can_add = Signal::derive(move || own.with(Option::is_some) && !is_full.get());
    let controls = view! {
        <div class="pick">
            <label class="pick__label" for=id.clone()>
                {words.search}
            </label>
            <input
                class="input"
                id=id
                type="search"
                autocomplete="off"
                maxlength=longest.map(|longest| longest.to_string())
                prop:value=move || typed.get()
                on:input=move |event| {
                    just_added.set(None);
                    typed.set(event_target_value(&event));
                }
                on:keydown=on_key
            />
            <p class="small soft" role="status">
                {said}
            </p>
            <When condition=can_add>
                <div>
                    <Button kind=ButtonKind::Small on_click=move |_| take()>
                        {text(move || words.add.run(own.get().unwrap_or_default()))}
                    </Button>
                </div>
            </When>
            <p class="pick__full" role="status">
                {text(move || if is_full.get() { words.full.get() } else { String::new() })}
            </p>
            <div class="pick__options">
                {live(move || drawn.get().into_iter().map(option).collect_view())}
            </div>
            <When condition=Signal::derive(move || {
                not_drawn.get() > 0
            })>
                <p class="small soft">{text(move || words.more.run(not_drawn.get()))}</p>
            </When>
        </div>
    };
    frame.around_group(legend, controls.into_any())
}

/// The option or chosen text that is the same as one that is typed.
fn known(
    options: Signal<Vec<String>>,
    chosen: RwSignal<Vec<String>>,
    typed: &str,
) -> Option<String> {
    let among = |texts: &Vec<String>| {
        let same = texts.iter().find(|text| are_the_same(text, typed));
        same.cloned()
    };
    options.with(among).or_else(|| chosen.with(among))
}

/// What the search finds: what was chosen first, then the other options in their order.
fn found(
    options: Signal<Vec<String>>,
    chosen: RwSignal<Vec<String>>,
    typed: RwSignal<String>,
) -> Memo<Found> {
    let searched = Memo::new(move |_| {
        options.with(|options| {
            let options = options.iter().map(|text| folded(text));
            options.collect::<Vec<_>>()
        })
    });
    // What stands first is settled anew when the search changes. Until then only a text of one's own
    // comes to it, which would stand nowhere else.
    let first = Memo::new(move |before: Option<&(String, Vec<String>)>| {
        let typed = typed.get();
        let first = chosen.with(|chosen| match before {
            Some((then, first)) if *then == typed => options.with(|options| {
                let mut first = first.clone();
                for text in chosen {
                    if !first.contains(text) && !options.contains(text) {
                        first.push(text.clone());
                    }
                }
                first
            }),
            _ => chosen.clone(),
        });
        (typed, first)
    });
    Memo::new(move |_| {
        first.with(|(typed, first)| {
            let search = folded(typed);
            let of_first = first.iter().filter(|text| finds(&search, &folded(text)));
            let mut all: Vec<String> = of_first.cloned().collect();
            options.with(|options| {
                searched.with(|searched| {
                    let rest = options
                        .iter()
                        .zip(searched)
                        .filter(|(text, folded)| finds(&search, folded) && !first.contains(text));
                    all.extend(rest.map(|(text, _)| text.clone()));
                });
            });
            let count = all.len();
            all.truncate(MOST_DRAWN);
            Found { drawn: all, count }
        })
    })
}
