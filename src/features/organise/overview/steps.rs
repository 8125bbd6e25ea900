//! The steps of a programme with what is done and what is not.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::id::ParticipantId;
use crate::domain::level::Levels;
use crate::domain::pairing::PairingState;
use crate::features::shared::count::count as number;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::{AppState, use_app_state};
use crate::ui::Text;
use crate::words;

/// Where the programme stands, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub mentors: usize,
    pub mentees: usize,
    pub levels: usize,
    /// People whose level is not in the programme's list.
    pub outside_levels: usize,
    pub has_run: bool,
    /// Proposals that are neither approved nor declined.
    pub to_approve: usize,
    /// Waiting pairings that were never handed out.
    pub to_hand_out: usize,
    /// Declined pairings of which somebody has no other partner.
    pub to_look_again: usize,
    pub waiting: usize,
    pub accepted: usize,
    pub declined: usize,
}

impl Counts {
    pub const fn pairings(self) -> usize {
        self.waiting + self.accepted + self.declined
    }

    /// The numbers as they are now; they follow what changes.
    pub fn of(state: AppState) -> Self {
        let levels = state.programme().map(|p| p.levels).unwrap_or_default();
        let mut counts = Self {
            levels: levels.as_slice().len(),
            ..Self::default()
        };
        counts.count_people(state, &levels);
        counts.count_pairings(state);
        counts
    }

    fn count_people(&mut self, state: AppState, levels: &Levels) {
        state.people().with(|people| {
            for person in people {
                self.mentors += usize::from(person.role.mentors());
                self.mentees += usize::from(person.role.learns());
                let level = person.profile.level.as_ref();
                let is_outside = level.is_some_and(|level| levels.rank(level).is_none());
                self.outside_levels += usize::from(is_outside);
            }
        });
    }

    fn count_pairings(&mut self, state: AppState) {
        let mut decided: BTreeSet<(ParticipantId, ParticipantId)> = BTreeSet::new();
        state.pairings.with(|list| {
            let standing: BTreeSet<&ParticipantId> = list
                .iter()
                .filter(|known| known.pairing.state() != PairingState::Declined)
                .flat_map(|known| [&known.pairing.mentor, &known.pairing.mentee])
                .collect();
            for pairing in list.iter().map(|known| &known.pairing) {
                decided.insert((pairing.mentor.clone(), pairing.mentee.clone()));
                match pairing.state() {
                    PairingState::Waiting => {
                        self.waiting += 1;
                        self.to_hand_out += usize::from(pairing.handed_out_on.is_none());
                    }
                    PairingState::Accepted => self.accepted += 1,
                    PairingState::Declined => {
                        self.declined += 1;
                        let both = [&pairing.mentor, &pairing.mentee];
                        let has_nobody = both.iter().any(|id| !standing.contains(id));
                        self.to_look_again += usize::from(has_nobody);
                    }
                }
            }
        });
        state.run().with(|run| {
            let Some(run) = run else { return };
            self.has_run = true;
            self.to_approve = run
                .proposals
                .iter()
                .filter(|one| !decided.contains(&(one.mentor.clone(), one.mentee.clone())))
                .count();
        });
    }
}

/// How far a step has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StepState {
    Done,
    Now,
    Later,
}

impl StepState {
    const fn of(is_done: bool, is_possible: bool) -> Self {
        match (is_done, is_possible) {
            (true, _) => Self::Done,
            (false, true) => Self::Now,
            (false, false) => Self::Later,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Done => "journey__step journey__step--done",
            Self::Now => "journey__step journey__step--now",
            Self::Later => "journey__step",
        }
    }
}

/// The steps of a programme.
#[component]
pub fn Steps() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let counts = Memo::new(move |_| Counts::of(state));
    let people = Signal::derive(move || {
        let counts = counts.get();
        let mentors = t_string!(i18n, overview.mentors, count = number(i18n, counts.mentors));
        let mentees = t_string!(i18n, overview.mentees, count = number(i18n, counts.mentees));
        format!("{mentors}, {mentees}")
    });
    let levels = Signal::derive(move || match counts.get() {
        Counts { outside_levels, .. } if outside_levels > 0 => {
            t_string!(
                i18n,
                overview.levels_outside,
                count = number(i18n, outside_levels)
            )
        }
        Counts { levels: 0, .. } => t_string!(i18n, overview.levels_none).to_owned(),
        Counts { levels, .. } => {
            t_string!(i18n, overview.levels_known, count = number(i18n, levels))
        }
    });
    let matching = Signal::derive(move || match counts.get() {
        Counts { has_run: false, .. } => t_string!(i18n, overview.not_run).to_owned(),
        Counts { to_approve: 0, .. } => t_string!(i18n, overview.all_approved).to_owned(),
        Counts { to_approve, .. } => {
            t_string!(i18n, overview.to_approve, count = number(i18n, to_approve))
        }
    });
    let handing = Signal::derive(move || match counts.get() {
        counts if counts.pairings() == 0 => t_string!(i18n, overview.no_pairings).to_owned(),
        Counts { to_hand_out: 0, .. } => t_string!(i18n, overview.all_handed_out).to_owned(),
        Counts { to_hand_out, .. } => t_string!(
            i18n,
            overview.to_hand_out,
            count = number(i18n, to_hand_out)
        ),
    });
    let answers = Signal::derive(move || {
        let counts = counts.get();
        [
            t_string!(i18n, overview.waiting, count = number(i18n, counts.waiting)),
            t_string!(
                i18n,
                overview.accepted,
                count = number(i18n, counts.accepted)
            ),
            t_string!(
                i18n,
                overview.declined,
                count = number(i18n, counts.declined)
            ),
        ]
        .join(", ")
    });
    let has_people = move || counts.with(|c| c.mentors > 0 && c.mentees > 0);
    let has_levels = move || counts.with(|c| c.levels > 0 && c.outside_levels == 0);
    let is_matched = move || {
        counts.with(|c| (c.has_run && c.to_approve == 0) || (!c.has_run && c.pairings() > 0))
    };
    let is_handed = move || counts.with(|c| c.pairings() > 0 && c.to_hand_out == 0);
    let is_answered = move || counts.with(|c| c.pairings() > 0 && c.waiting == 0);
    let step = |is_done: bool, is_possible: bool| StepState::of(is_done, is_possible);
    view! {
        <section class="stack" aria-labelledby="steps">
            <h2 id="steps">{words!(i18n, overview.steps)}</h2>
            <ol class="journey journey--counts">
                <Step
                    state=Signal::derive(move || step(has_people(), true))
                    screen=OrganiseRoute::People
                    label=words!(i18n, overview.step_people)
                    count=people
                />
                <Step
                    state=Signal::derive(move || step(has_levels(), has_people()))
                    screen=OrganiseRoute::Programme
                    label=words!(i18n, overview.step_levels)
                    count=levels
                />
                <Step
                    state=Signal::derive(move || step(is_matched(), has_people()))
                    screen=OrganiseRoute::Matching
                    label=words!(i18n, overview.step_matching)
                    count=matching
                />
                <Step
                    state=Signal::derive(move || {
                        step(is_handed(), counts.with(|c| c.pairings() > 0))
                    })
                    screen=OrganiseRoute::Pairings
                    label=words!(i18n, overview.step_hand_out)
                    count=handing
                />
                <Step
                    state=Signal::derive(move || step(is_answered(), is_handed()))
                    screen=OrganiseRoute::Pairings
                    label=words!(i18n, overview.step_answers)
                    count=answers
                />
            </ol>
        </section>
    }
}

#[component]
fn Step(
    state: Signal<StepState>,
    screen: OrganiseRoute,
    label: Text,
    count: Signal<String>,
) -> impl IntoView {
    view! {
        <li class=move || state.get().class()>
            <a href=Route::Organise(screen).href()>{move || label.get()}</a>
            <span class="journey__state">{move || count.get()}</span>
        </li>
    }
}
