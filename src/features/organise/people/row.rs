//! One person of the list.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::participant::{Participant, Role, Side};
use crate::features::shared::roles::SideTag;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};

/// How many topics a row names.
const SHOWN_TOPICS: usize = 3;

/// The cells of one person.
#[component]
pub fn PersonCells(person: Arc<Participant>) -> impl IntoView {
    let i18n = use_i18n();
    let profile = &person.profile;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let role = person.role;
    let marked = match role {
        Role::Mentor if person.offers_both => Some(Side::Mentee),
        Role::Mentee if person.offers_both => Some(Side::Mentor),
        _ => None,
    };
    view! {
        <th role="rowheader" scope="row" class="people__name">
            <a href=Route::Organise(OrganiseRoute::Person(person.id.clone())).href()>
                {person.name.to_string()}
            </a>
            <span class="people__email">
                {text(person.email.as_ref().map(|email| email.as_str()))}
            </span>
        </th>
        <td role="cell" class="people__roles">
            {role.mentors().then(|| view! { <SideTag side=Side::Mentor /> })}
            {role.learns().then(|| view! { <SideTag side=Side::Mentee /> })}
            {marked
                .map(|side| {
                    view! {
                        <span class="tag">
                            {move || match side {
                                Side::Mentor => t_string!(i18n, people.also_mentor),
                                Side::Mentee => t_string!(i18n, people.also_mentee),
                            }}
                        </span>
                    }
                })}
        </td>
        <td
            role="cell"
            data-heading=move || t_string!(i18n, people.level)
        >{text(profile.level.as_ref().map(|level| level.as_str()))}</td>
        <td
            role="cell"
            data-heading=move || t_string!(i18n, people.unit)
        >{text(profile.unit.as_ref().map(|unit| unit.as_str()))}</td>
        <td
            role="cell"
            class="people__topics"
            data-heading=move || t_string!(i18n, people.topics)
        >{topics(&person)}</td>
    }
}

/// The first topics: what a mentor can teach, what a mentee wants.
fn topics(person: &Participant) -> String {
    let profile = &person.profile;
    let taught = profile.teaches.iter().map(|taught| &taught.topic);
    let wanted = profile.wants.iter().map(|wanted| &wanted.topic);
    let all: Vec<&str> = match person.role {
        Role::Mentor => taught.map(|topic| topic.as_str()).collect(),
        Role::Mentee => wanted.map(|topic| topic.as_str()).collect(),
        Role::Both => taught.chain(wanted).map(|topic| topic.as_str()).collect(),
    };
    let mut text = all[..all.len().min(SHOWN_TOPICS)].join(", ");
    if all.len() > SHOWN_TOPICS {
        text.push_str(", …");
    }
    text
}
