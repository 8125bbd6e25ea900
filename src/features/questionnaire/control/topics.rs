//! Topics: which, and how well or how much; what one could show of each.

use leptos::prelude::*;

use super::Parts;
use super::bound::bound;
use super::choosing::options_of;
use crate::domain::id::ExerciseId;
use crate::domain::questionnaire::{Given, GivenTopic};
use crate::domain::text::{ShortText, TopicName};
use crate::features::shared::control_words::pick_words;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{PickList, Radios, TextArea};
use crate::words;

/// The exercise of the guides in which mentors have thought about this already.
const EXERCISE: &str = "topics-i-can-teach";

fn topics_of(given: Option<&Given>) -> Vec<GivenTopic> {
    match given {
        Some(Given::Topics(topics)) => topics.clone(),
        _ => Vec::new(),
    }
}

fn given_of(topics: Vec<GivenTopic>) -> Option<Given> {
    (!topics.is_empty()).then_some(Given::Topics(topics))
}

/// The list to pick from, and below it what was picked with its step, and with an example where one
/// teaches.
pub fn topics(parts: Parts, most: usize, has_examples: bool) -> AnyView {
    let i18n = use_i18n();
    let given = parts.given;
    let chosen = bound(
        given,
        |given| {
            let topics = topics_of(given).into_iter();
            topics.map(|known| known.topic).collect::<Vec<_>>()
        },
        |names: Vec<String>, given| {
            let before = topics_of(given);
            let topics = names.into_iter().map(|topic| {
                let known = before.iter().find(|known| known.topic == topic);
                known.cloned().unwrap_or(GivenTopic {
                    topic,
                    ..GivenTopic::default()
                })
            });
            given_of(topics.collect())
        },
    );
    let ground = parts.ground;
    let options = Signal::derive(move || {
        ground.programme.with(|programme| {
            let topics = programme
                .iter()
                .flat_map(|one| one.details.topics.as_slice());
            topics.map(ToString::to_string).collect::<Vec<_>>()
        })
    });
    let kept = StoredValue::new(parts.clone());
    let each = move |topic: String| {
        kept.with_value(|parts| {
            let place = chosen.with_untracked(|all| all.iter().position(|known| *known == topic));
            let id = format!("{}-t{}", parts.id, place.unwrap_or_default());
            picked(parts, id, topic, has_examples)
        })
    };
    view! {
        {has_examples.then(|| view! { <FromGuides /> })}
        <PickList
            id=parts.id
            legend=parts.label
            hint=parts.hint
            options=options
            chosen=chosen
            words=pick_words(i18n)
            error=parts.error
            most=most
            longest=TopicName::MOST
        />
        <For each=move || chosen.get() key=Clone::clone children=each />
    }
    .into_any()
}

/// One topic that was picked.
fn picked(parts: &Parts, id: String, topic: String, has_examples: bool) -> AnyView {
    let i18n = use_i18n();
    let part = |read: fn(&GivenTopic) -> &String, write: fn(&mut GivenTopic, String)| {
        let (own, also) = (topic.clone(), topic.clone());
        bound(
            parts.given,
            move |given| {
                let topics = topics_of(given);
                let known = topics.iter().find(|known| known.topic == own);
                known.map_or_else(String::new, |known| read(known).clone())
            },
            move |text, given| {
                let mut topics = topics_of(given);
                if let Some(known) = topics.iter_mut().find(|known| known.topic == also) {
                    write(known, text);
                }
                given_of(topics)
            },
        )
    };
    let step = part(|known| &known.step, |known, step| known.step = step);
    let options = options_of(&parts.asked.options);
    let example = has_examples.then(|| {
        let words = &parts.asked.words;
        let value = part(|known| &known.example, |known, text| known.example = text);
        view! {
            <TextArea
                id=format!("{id}-example")
                label=Signal::stored(words.example_label.clone().unwrap_or_default())
                hint=Signal::stored(words.example_hint.clone().unwrap_or_default())
                value=value
                rows=2
                most=ShortText::MOST
            />
        }
    });
    view! {
        <section class="card question__topic" aria-label=topic.clone()>
            <Radios
                id=id.clone()
                legend=Signal::stored(topic.clone())
                value=step
                options=options
                can_clear=words!(i18n, questionnaire.clear)
            />
            {example}
        </section>
    }
    .into_any()
}

/// What the reader wrote about it in the guides, to look at.
#[component]
fn FromGuides() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let written = ExerciseId::parse(EXERCISE)
        .ok()
        .and_then(|id| untrack(|| state.exercise(&id)))
        .map(|answer| {
            let fields = answer.fields().iter();
            let fields = fields.filter(|field| !field.trim().is_empty());
            fields.cloned().collect::<Vec<_>>()
        })
        .filter(|fields| !fields.is_empty());
    written.map(|fields| {
        let items: Vec<AnyView> = fields
            .into_iter()
            .map(|field| view! { <li class="keep-lines">{field}</li> }.into_any())
            .collect();
        view! {
            <details>
                <summary>{words!(i18n, questionnaire.from_guides)}</summary>
                <ul>{items}</ul>
            </details>
        }
    })
}
