//! What each criterion gives a pair, with what that rests on, for the coordinator. The words of a criterion
//! stand in a file of its own.

mod language;
mod learning;
mod learning_in_return;
mod meeting;
mod perspective;
mod time;
mod working_style;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::matching::{Criterion, CriterionPoints, Explanation, MissingFrom, Points};
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::ui::Meter;

/// Ten-thousandths as a whole number of hundred, rounded half up.
pub const fn in_hundredths(ten_thousandths: u16) -> u16 {
    (ten_thousandths + 50) / 100
}

/// The names of two people.
#[derive(Clone, Copy)]
struct Names<'a> {
    mentor: &'a str,
    mentee: &'a str,
}

/// Finds the words of each criterion in its file.
macro_rules! words_of {
    ($($criterion:ident in $file:ident,)+) => {
        /// "What the mentee wants to learn", "Time in common" and so on.
        pub fn criterion_name(i18n: Texts, criterion: Criterion) -> &'static str {
            match criterion {
                $(Criterion::$criterion => $file::name(i18n),)+
            }
        }

        fn sentence(i18n: Texts, explanation: &Explanation, names: Names<'_>) -> String {
            match explanation {
                Explanation::Unknown(from) => missing(i18n, *from, names),
                $(Explanation::$criterion(detail) => $file::sentence(i18n, detail, names),)+
            }
        }
    };
}

words_of! {
    Learning in learning,
    LearningInReturn in learning_in_return,
    Time in time,
    Meeting in meeting,
    Language in language,
    Perspective in perspective,
    WorkingStyle in working_style,
}

/// The points of a pair, criterion by criterion.
#[component]
pub fn CriterionList(
    /// What the criteria give, in order.
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
                                            let names = Names { mentor, mentee };
                                            one.with_value(|one| {
                                                sentence(i18n, &one.explanation, names)
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

fn missing(i18n: Texts, from: MissingFrom, names: Names<'_>) -> String {
    let missing_one = |who: &str| t_string!(i18n, criterion.missing_one, who = who.to_owned());
    match from {
        MissingFrom::Mentor => missing_one(names.mentor),
        MissingFrom::Mentee => missing_one(names.mentee),
        MissingFrom::Both => t_string!(i18n, criterion.missing_both).to_owned(),
        MissingFrom::Neither => t_string!(i18n, criterion.missing_neither).to_owned(),
    }
}
