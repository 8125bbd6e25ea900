//! Keeping what somebody types while they type: a moment after the last key, and at once when the screen
//! or the tab is left.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::sentences::storage_error;
use crate::browser::timer;
use crate::browser::unsaved::Unsaved;
use crate::i18n::use_i18n;
use crate::state::StorageError;
use crate::ui::Memo;
use crate::ui::SaveState;

/// How long after the last key it is kept, in milliseconds.
const PAUSE: u32 = 400;

/// How long it takes to look again whether everything is kept, in milliseconds, and how often one looks.
const LOOK: u32 = 20;
const LOOKS: u32 = 100;

thread_local! {
    /// How many values on the page are on their way to the disk.
    static OPEN: Cell<usize> = const { Cell::new(0) };
}

/// Whether nothing is on its way to the disk.
pub fn is_settled() -> bool {
    OPEN.get() == 0
}

/// Waits until nothing is on its way to the disk, at most two seconds. What could not be kept is unsaved
/// then, as `browser/unsaved` tells.
pub async fn settled() {
    for _ in 0..LOOKS {
        if is_settled() {
            return;
        }
        timer::pause(LOOK).await;
    }
}

/// Keeps a value.
pub type Keep<T> = Rc<dyn Fn(T) -> Pin<Box<dyn Future<Output = Result<(), StorageError>>>>>;

/// Where keeping stands.
#[derive(Clone, Copy)]
pub struct Typing {
    /// For [`SaveStatus`](crate::ui::SaveStatus).
    pub status: RwSignal<SaveState>,
    /// Whether another tab has changed what is kept, and nothing is kept until the writer has chosen.
    pub changed_elsewhere: RwSignal<bool>,
    /// Keeps what stands there now.
    pub again: Callback<()>,
}

/// What outlives the screen until it is kept.
struct Keeping<T> {
    now: RefCell<T>,
    kept: RefCell<T>,
    keep: Keep<T>,
    is_busy: Cell<bool>,
    is_open: Cell<bool>,
    /// While there is something that is not kept.
    mark: RefCell<Option<Unsaved>>,
}

impl<T: Clone + PartialEq + 'static> Keeping<T> {
    /// Takes in what stands there now. Whether there is anything to keep.
    fn take_in(&self, now: T) -> bool {
        let is_new = *self.kept.borrow() != now;
        self.now.replace(now);
        self.set_open(is_new || self.is_busy.get());
        self.set_mark(is_new);
        is_new
    }

    fn set_open(&self, is_open: bool) {
        if self.is_open.replace(is_open) == is_open {
            return;
        }
        OPEN.set(if is_open {
            OPEN.get() + 1
        } else {
            OPEN.get().saturating_sub(1)
        });
    }

    fn set_mark(&self, is_unsaved: bool) {
        let mark = self.mark.take();
        if is_unsaved {
            self.mark.replace(Some(mark.unwrap_or_else(Unsaved::mark)));
        }
    }

    /// Keeps what stands there, and what came meanwhile.
    async fn run(&self) -> Result<(), StorageError> {
        loop {
            let now = self.now.borrow().clone();
            if *self.kept.borrow() == now {
                self.set_mark(false);
                return Ok(());
            }
            (self.keep)(now.clone()).await?;
            self.kept.replace(now);
        }
    }
}

/// Keeps `value` as it changes. `kept` is what is kept when the screen opens. Call it within the screen.
pub fn keep_as_typed<T>(value: Memo<T>, kept: T, keep: Keep<T>) -> Typing
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let i18n = use_i18n();
    let status = RwSignal::new(SaveState::Untouched);
    let changed_elsewhere = RwSignal::new(false);
    let keeping = Rc::new(Keeping {
        now: RefCell::new(kept.clone()),
        kept: RefCell::new(kept),
        keep,
        is_busy: Cell::new(false),
        is_open: Cell::new(false),
        mark: RefCell::new(None),
    });
    let keeping = StoredValue::new_local(keeping);
    let keep_now = move || {
        let (Some(keeping), Some(now)) = (keeping.try_get_value(), value.try_get_untracked())
        else {
            return;
        };
        if !keeping.take_in(now) || keeping.is_busy.replace(true) {
            return;
        }
        status.try_set(SaveState::Saving);
        spawn_local(async move {
            let outcome = keeping.run().await;
            keeping.is_busy.set(false);
            keeping.set_open(false);
            status.try_set(match outcome {
                Ok(()) => SaveState::Saved,
                Err(error) => {
                    if error == StorageError::ChangedElsewhere {
                        changed_elsewhere.try_set(true);
                    }
                    SaveState::Problem(storage_error(i18n, &error))
                }
            });
        });
    };
    let newest = StoredValue::new(0_u32);
    Effect::new(move || {
        let now = value.get();
        let Some(keeping) = keeping.try_get_value() else {
            return;
        };
        if !keeping.take_in(now) {
            // What was typed was taken out again.
            if status.get_untracked() != SaveState::Untouched && !keeping.is_busy.get() {
                changed_elsewhere.set(false);
                status.set(SaveState::Saved);
            }
            return;
        }
        if changed_elsewhere.get_untracked() {
            // The writer chooses first.
            keeping.set_open(false);
            return;
        }
        status.set(SaveState::Saving);
        let this = newest.get_value().wrapping_add(1);
        newest.set_value(this);
        spawn_local(async move {
            timer::pause(PAUSE).await;
            let may = changed_elsewhere.try_get_untracked() == Some(false);
            if may && newest.try_get_value() == Some(this) {
                keep_now();
            }
        });
    });
    // A phone may close a tab in the background without another word.
    let hiding = window_event_listener_untyped("visibilitychange", move |_| {
        if changed_elsewhere.try_get_untracked() == Some(false) {
            keep_now();
        }
    });
    on_cleanup(move || {
        hiding.remove();
        if changed_elsewhere.try_get_untracked() == Some(false) {
            keep_now();
        }
    });
    Typing {
        status,
        changed_elsewhere,
        again: Callback::new(move |()| keep_now()),
    }
}
