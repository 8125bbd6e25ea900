//! The timer of a point. One runs on a device, and it counts by the clock from when it was started.
//!
//! While it runs a small note on this device says of which point and since when, so that a page that is loaded
//! again, or another screen and back, goes on with it; the partner hears nothing of it. How long it ran is
//! written into the point when it is paused and when the page is hidden or left. A timer at which no page has
//! looked for an hour was left, and ends with the moment when one last did.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::actions::Actions;
use crate::browser::{clock, device, timer};
use crate::domain::agenda::{Point, Run};
use crate::domain::id::ItemId;
use crate::state::AppState;

/// How long a second is, in milliseconds.
const SECOND: u32 = 1000;
/// How often it is noted that a page shows the timer, in seconds.
const NOTED_EVERY: i64 = 15;

/// The timer of this device.
#[derive(Clone, Copy)]
pub(super) struct Timer {
    state: AppState,
    actions: Actions,
    run: RwSignal<Option<Run>>,
    now: RwSignal<DateTime<Utc>>,
    /// Whether the clock is being looked at every second.
    is_ticking: StoredValue<bool>,
}

impl Timer {
    /// The timer as it was noted. Call it within the screen.
    pub(super) fn new(state: AppState, actions: Actions) -> Self {
        let timer = Self {
            state,
            actions,
            run: RwSignal::new(None),
            now: RwSignal::new(clock::now()),
            is_ticking: StoredValue::new(false),
        };
        timer.take_in_note();
        // Another tab started it, paused it, or started another.
        let other_tab = window_event_listener_untyped("storage", move |_| timer.take_in_note());
        // A phone may close a tab in the background without another word.
        let hidden = window_event_listener_untyped("visibilitychange", move |_| timer.keep());
        on_cleanup(move || {
            other_tab.remove();
            hidden.remove();
            timer.keep();
        });
        timer
    }

    /// Whether the timer of a point runs.
    pub(super) fn is_running(self, id: &ItemId) -> bool {
        self.run
            .with(|run| run.as_ref().is_some_and(|run| run.point == *id))
    }

    /// How many seconds the timer of a point has run.
    pub(super) fn spent(self, point: &Point) -> u32 {
        self.run.with(|run| match run {
            Some(run) if run.point == point.id => run.spent(self.now.get()),
            _ => point.spent,
        })
    }

    /// Whether the time of a point is over.
    pub(super) fn is_over(self, point: &Point) -> bool {
        self.spent(point) >= 60 * u32::from(point.minutes.minutes())
    }

    /// Starts the timer of a point, in place of any that runs.
    pub(super) fn start(self, id: ItemId) {
        spawn_local(async move {
            if !self.stopped().await {
                return;
            }
            let found = self.state.shared_item(&id);
            let point = found.and_then(|(_, item)| Point::of_item(&id, &item));
            if let Some(point) = point {
                let now = clock::now();
                self.now.try_set(now);
                self.set(Some(Run::start(&point, now)));
            }
        });
    }

    /// Pauses it.
    pub(super) fn pause(self) {
        spawn_local(async move {
            self.stopped().await;
        });
    }

    /// Pauses it if it is that of this point, and then does something else with the point.
    pub(super) fn pause_for(self, id: ItemId, then: impl FnOnce(ItemId) + 'static) {
        spawn_local(async move {
            let is_running = untrack(|| self.is_running(&id));
            if !is_running || self.stopped().await {
                then(id);
            }
        });
    }

    /// Ends it without a write: what it has counted was written with something else.
    pub(super) fn end(self) {
        self.set(None);
    }

    /// Writes how long it ran, and ends it once that is kept. Whether none runs then.
    async fn stopped(self) -> bool {
        let Some(Some(run)) = self.run.try_get_untracked() else {
            return true;
        };
        match self
            .state
            .note_spent(&run.point, run.spent(clock::now()))
            .await
        {
            Ok(()) => {
                self.set(None);
                true
            }
            // It goes on, and nothing is lost.
            Err(error) => {
                self.actions.tell_error(&error);
                false
            }
        }
    }

    /// Writes how long it ran so far; it goes on. Where that fails the note still knows.
    fn keep(self) {
        // A device that has slept may have left it.
        self.look();
        let Some(Some(run)) = self.run.try_get_untracked() else {
            return;
        };
        let now = clock::now();
        let spent = run.spent(now);
        device::note_timer(Some(&run.clone().seen_at(now).note()));
        spawn_local(async move {
            let _ = self.state.note_spent(&run.point, spent).await;
        });
    }

    fn set(self, run: Option<Run>) {
        device::note_timer(run.as_ref().map(Run::note).as_deref());
        let runs = run.is_some();
        self.run.try_set(run);
        if runs {
            self.tick();
        }
    }

    /// Goes on with what is noted.
    fn take_in_note(self) {
        let noted = device::timer().and_then(|note| Run::of_note(&note));
        // What belongs to other data, such as the sample, stays as it is.
        let is_here = |run: &Run| untrack(|| self.state.shared_item(&run.point)).is_some();
        let run = noted.filter(is_here);
        let runs = run.is_some();
        self.run.try_set(run);
        if runs {
            self.look();
            self.tick();
        }
    }

    /// Looks at the clock every second for as long as the timer runs and is shown.
    fn tick(self) {
        if self.is_ticking.try_get_value() != Some(false) {
            return;
        }
        self.is_ticking.set_value(true);
        spawn_local(async move {
            while matches!(self.run.try_get_untracked(), Some(Some(_))) {
                timer::pause(SECOND).await;
                self.look();
            }
            self.is_ticking.try_set_value(false);
        });
    }

    /// Looks at the clock.
    fn look(self) {
        let Some(Some(run)) = self.run.try_get_untracked() else {
            return;
        };
        let now = clock::now();
        if run.was_left(now) {
            let spent = run.spent_when_seen();
            self.set(None);
            spawn_local(async move {
                let _ = self.state.note_spent(&run.point, spent).await;
            });
            return;
        }
        if run.was_seen_before(now, NOTED_EVERY) {
            let run = run.seen_at(now);
            device::note_timer(Some(&run.note()));
            self.run.try_set(Some(run));
        }
        self.now.try_set(now);
    }
}
