//! A control's own value, tied to the answer both ways.

use leptos::prelude::*;

use crate::domain::questionnaire::Given;

/// A value that follows the answer and that the answer follows. `read` of what `write` gives is the same
/// value.
pub fn bound<T>(
    given: RwSignal<Option<Given>>,
    read: impl Fn(Option<&Given>) -> T + Send + Sync + Clone + 'static,
    write: impl Fn(T, Option<&Given>) -> Option<Given> + Send + Sync + 'static,
) -> RwSignal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let own = RwSignal::new(given.with_untracked(|given| read(given.as_ref())));
    Effect::new({
        let read = read.clone();
        move || {
            let now = own.get();
            let next = given.with_untracked(|given| {
                let differs = read(given.as_ref()) != now;
                differs.then(|| write(now, given.as_ref()))
            });
            if let Some(next) = next {
                given.set(next);
            }
        }
    });
    Effect::new(move || {
        let of_answer = given.with(|given| read(given.as_ref()));
        if own.with_untracked(|own| *own != of_answer) {
            own.set(of_answer);
        }
    });
    own
}

/// The answer as a text.
pub fn bound_words(given: RwSignal<Option<Given>>) -> RwSignal<String> {
    bound(
        given,
        |given| match given {
            Some(Given::Words(text)) => text.clone(),
            _ => String::new(),
        },
        |text, _| (!text.is_empty()).then_some(Given::Words(text)),
    )
}

/// The answer as several texts.
pub fn bound_many(given: RwSignal<Option<Given>>) -> RwSignal<Vec<String>> {
    bound(
        given,
        |given| match given {
            Some(Given::Many(texts)) => texts.clone(),
            _ => Vec::new(),
        },
        |texts, _| (!texts.is_empty()).then_some(Given::Many(texts)),
    )
}
