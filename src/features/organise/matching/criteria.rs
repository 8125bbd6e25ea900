//! What each criterion gives a pair, with what that rests on, for the coordinator.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::matching::{
    Criterion, CriterionPoints, Difference, Explanation, MeetingDetail, MissingFrom,
    PerspectiveDetail, Place, Points,
};
use crate::domain::participant::{MeetingWay, WorkingStyle};
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::ui::Meter;

/// Ten-thousandths as a whole number of hundred, rounded half up.
pub const fn in_hundredths(ten_thousandths: u16) -> u16 {
    (ten_thousandths + 50) / 100
}

/// "What they want to learn", "Time in common" and so on.
pub fn criterion_name(i18n: Texts, criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Learning => t_string!(i18n, criterion.learning),
        Criterion::Time => t_string!(i18n, criterion.time),
        Criterion::Meeting => t_string!(i18n, criterion.meeting),
        Criterion::Language => t_string!(i18n, criterion.language),
        Criterion::Perspective => t_string!(i18n, criterion.perspective),
        Criterion::WorkingStyle => t_string!(i18n, criterion.working_style),
    }
}

/// The points of a pair, criterion by criterion.
#[component]
pub fn CriterionList(
    /// Every criterion, in order.
    points: Vec<CriterionPoints>,
    /// The mentor's name.
    mentor: String,
    /// The mentee's name.
    mentee: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let names = StoredValue::new((mentor, mentee));
    view! {
        <ul class="plain-list points-list">
            {points
                .into_iter()
                .map(|one| {
                    let share = u8::try_from(in_hundredths(one.points.counted())).unwrap_or(100);
                    let is_unknown = one.points == Points::Unknown;
                    let (criterion, weight) = (one.criterion, one.weight);
                    let one = StoredValue::new(one);
                    view! {
                        <li class="points">
                            <span>{move || criterion_name(i18n, criterion)}</span>
                            <Meter share=share unknown=is_unknown />
                            <span class="points__value">
                                {move || {
                                    if is_unknown {
                                        t_string!(i18n, criterion.not_known).to_owned()
                                    } else {
                                        share.to_string()
                                    }
                                }}
                            </span>
                            <p class="points__why small soft">
                                {move || {
                                    names
                                        .with_value(|(mentor, mentee)| {
                                            one.with_value(|one| {
                                                sentence(i18n, &one.explanation, mentor, mentee)
                                            })
                                        })
                                }} " "
                                {move || match weight {
                                    0 => t_string!(i18n, criterion.weight_none).to_owned(),
                                    weight => t_string!(i18n, criterion.weight, weight = weight),
                                }}
                            </p>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

fn sentence(i18n: Texts, explanation: &Explanation, mentor: &str, mentee: &str) -> String {
    match explanation {
        Explanation::Unknown(from) => missing(i18n, *from, mentor, mentee),
        Explanation::Learning(detail) if detail.covered.is_empty() => {
            t_string!(i18n, criterion.learning_none, mentee = mentee.to_owned())
        }
        Explanation::Learning(detail) => t_string!(
            i18n,
            criterion.learning_covered,
            covered = detail.covered.len(),
            count = detail.wanted,
            topics = intl::list(
                tag(i18n),
                detail.covered.iter().map(|covered| covered.topic.as_str())
            )
        ),
        Explanation::Time(detail) => t_string!(
            i18n,
            criterion.time_shared,
            shared = detail.shared,
            needed = detail.needed
        ),
        Explanation::Meeting(detail) => meeting(i18n, *detail).to_owned(),
        Explanation::Language(detail) if detail.shared.is_empty() => {
            t_string!(i18n, criterion.language_none).to_owned()
        }
        Explanation::Language(detail) => t_string!(
            i18n,
            criterion.language_shared,
            languages = intl::list(
                tag(i18n),
                detail.shared.iter().map(|language| language.as_str())
            )
        ),
        Explanation::Perspective(detail) => perspective(i18n, *detail),
        Explanation::WorkingStyle(detail) => match (detail.mentor, detail.mentee) {
            (WorkingStyle::Planned, WorkingStyle::Exploring)
            | (WorkingStyle::Exploring, WorkingStyle::Planned) => {
                t_string!(i18n, criterion.style_differs).to_owned()
            }
            _ => t_string!(i18n, criterion.style_agrees).to_owned(),
        },
    }
}

fn missing(i18n: Texts, from: MissingFrom, mentor: &str, mentee: &str) -> String {
    match from {
        MissingFrom::Mentor => t_string!(i18n, criterion.missing_one, who = mentor.to_owned()),
        MissingFrom::Mentee => t_string!(i18n, criterion.missing_one, who = mentee.to_owned()),
        MissingFrom::Both => t_string!(i18n, criterion.missing_both).to_owned(),
        MissingFrom::Neither => t_string!(i18n, criterion.missing_neither).to_owned(),
    }
}

fn meeting(i18n: Texts, detail: MeetingDetail) -> &'static str {
    match (detail.mentor, detail.mentee, detail.place) {
        (MeetingWay::InPerson, MeetingWay::Remote, _)
        | (MeetingWay::Remote, MeetingWay::InPerson, _) => {
            t_string!(i18n, criterion.meeting_differs)
        }
        (_, _, Place::NotNeeded) => t_string!(i18n, criterion.meeting_agrees),
        (_, _, Place::Same) => t_string!(i18n, criterion.meeting_same_place),
        (_, _, Place::Different) => t_string!(i18n, criterion.meeting_other_place),
        (_, _, Place::Unknown) => t_string!(i18n, criterion.meeting_place_unknown),
    }
}

/// "They differ in unit and profession. Not known: place."
fn perspective(i18n: Texts, detail: PerspectiveDetail) -> String {
    let fields = [
        (detail.unit, t_string!(i18n, criterion.unit)),
        (detail.location, t_string!(i18n, criterion.place)),
        (detail.profession, t_string!(i18n, criterion.profession)),
    ];
    let named = |wanted: Difference| -> Option<String> {
        let fields: Vec<&str> = fields
            .iter()
            .filter(|(difference, _)| *difference == wanted)
            .map(|(_, name)| *name)
            .collect();
        (!fields.is_empty()).then(|| intl::list(tag(i18n), fields))
    };
    [
        named(Difference::Different)
            .map(|fields| t_string!(i18n, criterion.differ_in, fields = fields)),
        named(Difference::Same).map(|fields| t_string!(i18n, criterion.same_in, fields = fields)),
        named(Difference::Unknown)
            .map(|fields| t_string!(i18n, criterion.unknown_in, fields = fields)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}
