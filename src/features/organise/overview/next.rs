//! What to do next, as one sentence with its button.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::steps::Counts;
use crate::features::shared::count::count as number;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{ButtonKind, LinkButton, When};
use crate::words;

/// The next thing to do in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    ImportPeople,
    ConfirmLevels,
    Match,
    Approve(usize),
    HandOut(usize),
    LookAgain(usize),
    Wait(usize),
    Nothing,
}

impl Next {
    const fn of(counts: Counts) -> Self {
        if counts.mentors == 0 || counts.mentees == 0 {
            Self::ImportPeople
        } else if counts.outside_levels > 0 {
            Self::ConfirmLevels
        } else if !counts.has_run && counts.pairings() == 0 {
            Self::Match
        } else if counts.to_approve > 0 {
            Self::Approve(counts.to_approve)
        } else if counts.to_hand_out > 0 {
            Self::HandOut(counts.to_hand_out)
        } else if counts.to_look_again > 0 {
            Self::LookAgain(counts.to_look_again)
        } else if counts.waiting > 0 {
            Self::Wait(counts.waiting)
        } else {
            Self::Nothing
        }
    }

    fn sentence(self, i18n: Texts) -> String {
        match self {
            Self::ImportPeople => t_string!(i18n, overview.next_people).to_owned(),
            Self::ConfirmLevels => t_string!(i18n, overview.next_levels).to_owned(),
            Self::Match => t_string!(i18n, overview.next_match).to_owned(),
            Self::Approve(count) => {
                t_string!(i18n, overview.next_approve, count = number(i18n, count))
            }
            Self::HandOut(count) => {
                t_string!(i18n, overview.next_hand_out, count = number(i18n, count))
            }
            Self::LookAgain(count) => {
                t_string!(i18n, overview.next_look_again, count = number(i18n, count))
            }
            Self::Wait(count) => t_string!(i18n, overview.next_wait, count = number(i18n, count)),
            Self::Nothing => t_string!(i18n, overview.next_nothing).to_owned(),
        }
    }

    fn button(self, i18n: Texts) -> &'static str {
        match self {
            Self::ImportPeople => t_string!(i18n, overview.go_people),
            Self::ConfirmLevels => t_string!(i18n, overview.go_levels),
            Self::Match => t_string!(i18n, overview.go_match),
            Self::Approve(_) => t_string!(i18n, overview.go_approve),
            Self::HandOut(_) => t_string!(i18n, overview.go_hand_out),
            Self::LookAgain(_) => t_string!(i18n, overview.go_look_again),
            Self::Wait(_) | Self::Nothing => t_string!(i18n, overview.go_pairings),
        }
    }

    const fn screen(self) -> OrganiseRoute {
        match self {
            Self::ImportPeople => OrganiseRoute::ImportPeople,
            Self::ConfirmLevels => OrganiseRoute::Programme,
            Self::Match | Self::Approve(_) | Self::LookAgain(_) => OrganiseRoute::Matching,
            Self::HandOut(_) | Self::Wait(_) | Self::Nothing => OrganiseRoute::Pairings,
        }
    }
}

/// The next thing to do.
#[component]
pub fn NextCard() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let next = Memo::new(move |_| Next::of(Counts::of(state)));
    view! {
        <section class="card card--next">
            <p class="lead">{move || next.get().sentence(i18n)}</p>
            <div class="row">
                <LinkButton href=Signal::derive(move || {
                    Route::Organise(next.get().screen()).href()
                })>{move || next.get().button(i18n)}</LinkButton>
                <When condition=Signal::derive(move || next.get() == Next::ImportPeople)>
                    <LinkButton
                        kind=ButtonKind::Quiet
                        href=Route::Organise(OrganiseRoute::Applications {
                            packet: None,
                        })
                            .href()
                    >
                        {words!(i18n, intake.title)}
                    </LinkButton>
                </When>
            </div>
        </section>
    }
}
