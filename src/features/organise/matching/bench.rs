//! What the parts of the matching screen share: what is chosen, and what is on its way.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::alternatives::Search;
use super::list::pairing_of;
use super::proposing::Proposing;
use super::rows::{Pair, Places, Row, rows};
use super::settings_form::SettingsDraft;
use super::trial::Trying;
use crate::browser::focus;
use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::matching::Objective;
use crate::domain::participant::{Participant, Side};
use crate::features::shared::directory::{Directory, directory, searched_of};
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::state::AppState;
use crate::state::matching::Running;
use crate::ui::{Selection, ToastMessage};

/// The id of the heading beside the list.
pub const DETAIL: &str = "detail-title";

/// People by name, each with what is searched.
pub type ByName = Arc<Vec<(String, Arc<Participant>)>>;

/// What is shown beside the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A pair, with the reasons for it.
    Pair(Pair),
    /// Somebody who is left on a side, with what would help.
    Left(ParticipantId, Side),
}

/// What the parts of the matching screen share.
#[derive(Clone, Copy)]
pub struct Bench {
    pub(super) i18n: Texts,
    pub(super) state: AppState,
    /// The people by their ids.
    pub people: Memo<Directory>,
    /// The proposals, the best fit first.
    pub rows: Memo<Vec<Row>>,
    /// How many of them can be approved.
    pub open_count: Memo<usize>,
    /// What is shown beside the lists.
    pub chosen: RwSignal<Option<Chosen>>,
    /// The proposals that are ticked.
    pub ticked: Selection,
    /// The row to which the focus is to go back.
    pub back_to: RwSignal<Option<String>>,
    /// How many places people have left.
    pub places: Memo<Arc<Places>>,
    /// Everybody by name, with what is searched.
    pub by_name: Memo<ByName>,
    /// Whether something is being kept: a second press must not do it twice.
    pub(super) is_busy: RwSignal<bool>,
    /// The settings as they stand in the form.
    pub draft: SettingsDraft,
    /// The run on its way.
    pub running: Running,
    /// What became of the last.
    pub proposing: Proposing,
    /// What a run would change now.
    pub trying: Trying,
    /// Whom else somebody could have.
    pub search: Search,
    /// The proposals that would be no longer.
    pub affected: Memo<Arc<HashSet<Pair>>>,
    /// What happened last.
    pub toast: RwSignal<Option<ToastMessage>>,
}

impl Bench {
    /// A bench on which nothing is chosen. Call it within the screen.
    pub fn new(state: AppState) -> Self {
        let people = directory(state);
        let rows = Memo::new(move |_| people.with(|people| rows(state, people)));
        let i18n = use_i18n();
        let trying = Trying::new(state, rows);
        let running = Running::default();
        Self {
            i18n,
            state,
            people,
            rows,
            open_count: Memo::new(move |_| {
                rows.with(|rows| rows.iter().filter(|row| row.is_open()).count())
            }),
            chosen: RwSignal::new(None),
            ticked: Selection::default(),
            back_to: RwSignal::new(None),
            places: Memo::new_with_compare(move |_| Arc::new(Places::taken(state)), |_, _| true),
            by_name: Memo::new_with_compare(move |_| Arc::new(by_name(state)), |_, _| true),
            is_busy: RwSignal::new(false),
            draft: SettingsDraft::new(state),
            running,
            proposing: Proposing::new(i18n),
            trying,
            search: Search::new(state, trying, rows, running),
            affected: trying.affected(),
            toast: RwSignal::new(None),
        }
    }

    /// What the last run was to reach.
    pub fn objective(self) -> Objective {
        let run = self.state.run();
        run.with(|run| {
            run.as_ref()
                .map_or_else(Objective::default, |run| run.settings.objective)
        })
    }

    /// Every pair that can be approved.
    pub fn all_open(self) -> Vec<Pair> {
        self.rows.with_untracked(|rows| {
            let open = rows.iter().filter(|row| row.is_open());
            open.map(Row::pair).collect()
        })
    }

    /// The pairs among these that can be approved, in the order of the list.
    pub fn chosen_open(self, ids: &HashSet<String>) -> Vec<Pair> {
        self.among(ids, |row| row.is_open().then(|| row.pair()))
    }

    /// The pairings among these, in the order of the list.
    pub fn chosen_approved(self, ids: &HashSet<String>) -> Vec<PairingId> {
        self.among(ids, |row| pairing_of(row).cloned())
    }

    fn among<T>(self, ids: &HashSet<String>, take: impl Fn(&Row) -> Option<T>) -> Vec<T> {
        self.rows.with(|rows| {
            // Most of the time nothing is chosen.
            let rows = if ids.is_empty() { &[] } else { rows.as_slice() };
            let chosen = rows.iter().filter(|row| ids.contains(&row.id()));
            chosen.filter_map(take).collect()
        })
    }

    /// "Ada and Björn"
    pub fn pair_name(self, (mentor, mentee): &Pair) -> String {
        let (mentor, mentee) = self
            .people
            .with(|people| (people.name(mentor), people.name(mentee)));
        t_string!(
            self.i18n,
            matching.pair_of,
            mentor = mentor,
            mentee = mentee
        )
    }

    /// Whether this pair is shown beside the lists.
    pub fn has_chosen(self, pair: &Pair) -> bool {
        let is_this = |chosen: &Chosen| matches!(chosen, Chosen::Pair(chosen) if chosen == pair);
        self.chosen
            .with(|chosen| chosen.as_ref().is_some_and(is_this))
    }

    /// Shows a pair or somebody who is left, and goes there.
    pub fn choose(self, chosen: Chosen) {
        self.chosen.set(Some(chosen));
        request_animation_frame(|| focus::move_to(DETAIL));
    }
}

/// Everybody by name, with what is searched.
fn by_name(state: AppState) -> Vec<(String, Arc<Participant>)> {
    let mut people: Vec<_> = state.people().with(|people| {
        let searched = |person: &Arc<Participant>| (searched_of(person), Arc::clone(person));
        people.iter().map(searched).collect()
    });
    // What is searched begins with the name.
    people.sort_by(|(left, _), (right, _)| left.cmp(right));
    people
}
