//! What a programme says, and what a later packet would change of it.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::programme::ProgrammeDetails;
use crate::features::shared::language::Texts;
use crate::features::shared::rhythm::rhythm_name;
use crate::i18n::use_i18n;
use crate::ui::{live, text};
use crate::words;

/// A field of a programme in words; nothing stands in one that the programme does not give.
#[derive(Clone, PartialEq, Eq)]
struct Row {
    label: &'static str,
    values: Vec<String>,
}

fn rows_of(i18n: Texts, details: &ProgrammeDetails, before: Option<&ProgrammeDetails>) -> Vec<Row> {
    fn strings<T: ToString>(values: &[T]) -> Vec<String> {
        values.iter().map(ToString::to_string).collect()
    }
    let row = |label: &'static str, values: Vec<String>| Row { label, values };
    let coordinator = details.coordinator.iter().map(ToString::to_string);
    let email = details.coordinator_email.iter().map(ToString::to_string);
    let sessions = details.sessions;
    vec![
        row(
            t_string!(i18n, open.from),
            coordinator.chain(email).collect(),
        ),
        row(
            t_string!(i18n, open.sessions),
            vec![
                t_string!(
                    i18n,
                    open.sessions_are,
                    count = sessions.count.get(),
                    minutes = sessions.length.minutes()
                ),
                rhythm_name(i18n, sessions.rhythm).to_owned(),
            ],
        ),
        row(
            t_string!(i18n, open.levels),
            strings(details.levels.as_slice()),
        ),
        row(
            t_string!(i18n, open.units),
            strings(details.units.as_slice()),
        ),
        row(
            t_string!(i18n, open.topics),
            strings(details.topics.as_slice()),
        ),
        row(
            t_string!(i18n, open.rules),
            strings(details.ground_rules.as_slice()),
        ),
        row(
            t_string!(i18n, open.questionnaire),
            own_questions(i18n, details, before).into_iter().collect(),
        ),
    ]
}

/// That a programme asks questions of its own, and whether they are others than before. What is in them is
/// for the questionnaire to say, which knows what a question is.
fn own_questions(
    i18n: Texts,
    details: &ProgrammeDetails,
    before: Option<&ProgrammeDetails>,
) -> Option<String> {
    let own = details.questionnaire.as_ref()?;
    let before = before.and_then(|before| before.questionnaire.as_ref());
    let sentence = if before.is_some_and(|before| before != own) {
        t_string!(i18n, open.own_changed)
    } else {
        t_string!(i18n, open.own_questions)
    };
    Some(sentence.to_owned())
}

fn joined(i18n: Texts, values: &[String]) -> String {
    if values.is_empty() {
        t_string!(i18n, open.nothing_said).to_owned()
    } else {
        values.join(" · ")
    }
}

/// The rows of a programme in a list of facts.
#[component]
pub fn ProgrammeRows(details: ProgrammeDetails) -> impl IntoView {
    let i18n = use_i18n();
    live(move || {
        let from = t_string!(i18n, open.from);
        rows_of(i18n, &details, None)
            .into_iter()
            .filter(|row| row.label == from || !row.values.is_empty())
            .map(|row| {
                let value = if row.label == from && row.values.is_empty() {
                    t_string!(i18n, open.from_unknown).to_owned()
                } else {
                    joined(i18n, &row.values)
                };
                view! {
                    <div>
                        <dt>{row.label}</dt>
                        <dd>{value}</dd>
                    </div>
                }
            })
            .collect_view()
    })
}

/// What changes when the packet is taken: each field as it is here, and as it becomes.
#[component]
pub fn Changes(
    /// The name and the rest, as they are here.
    before: (String, ProgrammeDetails),
    /// As they become.
    now: (String, ProgrammeDetails),
) -> impl IntoView {
    let i18n = use_i18n();
    let all = move |(name, details): &(String, ProgrammeDetails),
                    before: Option<&ProgrammeDetails>| {
        let mut rows = rows_of(i18n, details, before);
        rows.insert(
            0,
            Row {
                label: t_string!(i18n, open.programme),
                values: vec![name.clone()],
            },
        );
        rows
    };
    view! {
        <h3>{words!(i18n, open.changes)}</h3>
        <dl class="facts">
            {live(move || {
                all(&before, None)
                    .into_iter()
                    .zip(all(&now, Some(&before.1)))
                    .filter(|(before, now)| before != now)
                    .map(|(before, now)| {
                        let sentence = text(move || {
                            t_string!(
                                i18n,
                                open.becomes,
                                before = joined(i18n, &before.values),
                                now = joined(i18n, &now.values)
                            )
                        });
                        view! {
                            <div>
                                <dt>{before.label}</dt>
                                <dd>{sentence}</dd>
                            </div>
                        }
                    })
                    .collect_view()
            })}
        </dl>
    }
}
