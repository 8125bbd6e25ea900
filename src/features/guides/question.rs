//! A question to check oneself: every answer has its explanation.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::words::paragraphs;
use crate::browser::clock;
use crate::domain::id::GuideId;
use crate::i18n::use_i18n;
use crate::state::guides::{Answer, Text};
use crate::state::use_app_state;
use crate::ui::{ChoiceOption, Radios, live};
use crate::words;

/// What the radio buttons hold, by place.
const VALUES: [&str; 4] = ["0", "1", "2", "3"];

/// One question; `number` counts those of the guide from 0.
#[component]
pub fn Question(
    guide: GuideId,
    number: usize,
    ask: Vec<Text>,
    answers: Vec<Answer>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let before = state.read_guides.with_untracked(|list| {
        let known = list.iter().find(|known| known.guide == guide)?;
        known.picked.get(number).copied().flatten()
    });
    let picked = RwSignal::new(before.map(|place| place.to_string()).unwrap_or_default());
    Effect::new(move |is_first: Option<()>| {
        let value = picked.get();
        // What was picked an earlier time is kept already.
        if is_first.is_some()
            && let Ok(answer) = value.parse::<u8>()
        {
            let guide = guide.clone();
            spawn_local(async move {
                // The explanation is shown either way; only the mark is lost when it cannot be kept.
                let _ = state
                    .pick_answer(&guide, clock::now(), number, answer)
                    .await;
            });
        }
    });
    let legend = ask.iter().map(Text::plain).collect::<Vec<_>>().join(" ");
    let options = VALUES
        .iter()
        .zip(&answers)
        .map(|(value, answer)| ChoiceOption {
            value: (*value).into(),
            label: Signal::stored(answer.text.plain()),
            hint: None,
        });
    let options = options.collect();
    view! {
        <section
            class="check"
            aria-label=move || format!("{} {}", t_string!(i18n, guides.question), number + 1)
        >
            <p class="eyebrow" aria-hidden="true">
                {words!(i18n, guides.question)}
            </p>
            <Radios
                id=format!("question-{number}")
                legend=Signal::stored(legend)
                value=picked
                options=options
            />
            <div role="status">
                {live(move || {
                    let place = picked.get().parse::<usize>().ok()?;
                    let answer = answers.get(place)?;
                    let (class, verdict) = if answer.is_right {
                        ("check__why check__why--right", words!(i18n, guides.right))
                    } else {
                        ("check__why", words!(i18n, guides.not_quite))
                    };
                    Some(
                        view! {
                            <div class=class>
                                <p class="check__verdict">{verdict}</p>
                                {paragraphs(&answer.why)}
                            </div>
                        },
                    )
                })}
            </div>
        </section>
    }
}
