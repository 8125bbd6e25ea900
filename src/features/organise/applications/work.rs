//! What has arrived, what taking it in would do, and doing it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::files::Handles;
use crate::browser::{focus, timer};
use crate::exchange::intake::{
    Arrival, Decisions, MOST_PACKETS, MOST_PASTED_BYTES, Plan, Source, Unread,
};
use crate::exchange::packet::{MOST_BYTES, PacketError, parts, read_bytes, read_text};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::FieldProblem;

/// The id of the file input.
pub const FILES: &str = "applications-file";
/// The id of the field that texts are pasted in.
pub const TEXT: &str = "applications-text";

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Applications of new people.
    pub new: usize,
    /// Applications of people who were here.
    pub changed: usize,
    /// Applications that were taken back.
    pub withdrawn: usize,
}

/// Applications on their way in.
#[derive(Clone, Copy)]
pub struct Work {
    i18n: Texts,
    state: AppState,
    /// What has arrived.
    arrivals: RwSignal<Arc<Vec<Arrival>>>,
    /// What was said about those who may be one person.
    pub decisions: RwSignal<Decisions>,
    /// What taking it in would do; none before anything arrived.
    pub plan: Memo<Option<Arc<Plan>>>,
    /// What is typed or pasted.
    pub pasted: RwSignal<String>,
    /// Whether files are being read.
    pub reading: RwSignal<bool>,
    /// Whether it is being kept.
    pub keeping: RwSignal<bool>,
    /// What is wrong.
    pub problems: RwSignal<Vec<FieldProblem>>,
    /// Why nothing was kept.
    pub not_kept: RwSignal<Option<String>>,
    /// The last thing that a screen reader should hear.
    pub said: RwSignal<String>,
    /// What was done.
    pub done: RwSignal<Option<Done>>,
    /// How many texts were pasted.
    texts: StoredValue<usize>,
}

/// Moves the focus once the page shows what it leads to.
fn move_focus_to(id: &'static str) {
    request_animation_frame(move || focus::move_to(id));
}

impl Work {
    /// Nothing has arrived yet. It belongs to a screen.
    pub fn new() -> Self {
        let state = use_app_state();
        let arrivals = RwSignal::new(Arc::new(Vec::new()));
        let decisions = RwSignal::new(Decisions::new());
        // It is made anew only when what it rests on changes, so comparing would be for nothing.
        let plan = Memo::new_with_compare(
            move |_| {
                let arrivals: Arc<Vec<Arrival>> = arrivals.get();
                let decided = decisions.get();
                (!arrivals.is_empty()).then(|| Arc::new(state.intake(&arrivals, &decided)))
            },
            |_, _| true,
        );
        Self {
            i18n: use_i18n(),
            state,
            arrivals,
            decisions,
            plan,
            pasted: RwSignal::new(String::new()),
            reading: RwSignal::new(false),
            keeping: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            not_kept: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            done: RwSignal::new(None),
            texts: StoredValue::new(0),
        }
    }

    /// Reads files that were chosen or dropped.
    pub fn take_files(self, handles: Handles) {
        if self.begins_to_read() {
            spawn_local(self.read_files(handles));
        }
    }

    async fn read_files(self, handles: Handles) {
        let mut found = Vec::new();
        let mut pace = timer::Pace::begin();
        for handle in handles.each() {
            if self.is_full(&found) {
                break;
            }
            match handle.read(MOST_BYTES as u64).await {
                Ok(file) => {
                    let source = Source::File(file.name);
                    match std::str::from_utf8(&file.bytes) {
                        Ok(text) => self.read_parts(text, &source, &mut found, &mut pace).await,
                        Err(_) => found.push(Arrival {
                            read: read_bytes(&file.bytes).map_err(Unread::Packet),
                            source,
                        }),
                    }
                }
                Err(file) => found.push(Arrival {
                    source: Source::File(file.name),
                    read: Err(if file.is_too_large {
                        Unread::Packet(PacketError::TooLarge { most: MOST_BYTES })
                    } else {
                        Unread::File
                    }),
                }),
            }
            pace.rest().await;
        }
        self.arrived(found, FILES);
    }

    /// Reads what was pasted: one packet or several, with any text around them.
    pub fn take_text(self) {
        let text = self.pasted.get_untracked();
        if text.trim().is_empty() {
            let sentence = t_string!(self.i18n, open.nothing);
            return self.refuse(TEXT, sentence.to_owned());
        }
        if self.begins_to_read() {
            self.texts.update_value(|texts| *texts += 1);
            let source = Source::Pasted(self.texts.get_value());
            spawn_local(self.read_whole(text, source, TEXT));
        }
    }

    /// Reads what the link carried by which the reader came.
    pub fn take_link(self, data: String) {
        if self.begins_to_read() {
            spawn_local(self.read_whole(data, Source::Link, FILES));
        }
    }

    async fn read_whole(self, text: String, source: Source, field: &'static str) {
        let mut found = Vec::new();
        if text.len() > MOST_PASTED_BYTES {
            let most = MOST_PASTED_BYTES;
            found.push(Arrival {
                source,
                read: Err(Unread::Packet(PacketError::TooLarge { most })),
            });
        } else {
            let mut pace = timer::Pace::begin();
            self.read_parts(&text, &source, &mut found, &mut pace).await;
        }
        if field == TEXT {
            self.pasted.try_set(String::new());
        }
        self.arrived(found, field);
    }

    /// Reads the parts of a text that may each hold a packet.
    async fn read_parts(
        self,
        text: &str,
        source: &Source,
        found: &mut Vec<Arrival>,
        pace: &mut timer::Pace,
    ) {
        for part in parts(text) {
            if self.is_full(found) {
                return;
            }
            found.push(Arrival {
                source: source.clone(),
                read: read_text(&part).map_err(Unread::Packet),
            });
            pace.rest().await;
        }
    }

    /// Whether reading can begin: one thing is read after the other.
    fn begins_to_read(self) -> bool {
        if self.reading.get_untracked() || self.keeping.get_untracked() {
            return false;
        }
        self.problems.set(Vec::new());
        self.not_kept.set(None);
        self.said.set(String::new());
        self.reading.set(true);
        true
    }

    fn is_full(self, found: &[Arrival]) -> bool {
        let before = self.arrivals.try_with_untracked(|all| all.len());
        before.is_none_or(|before| before + found.len() >= MOST_PACKETS)
    }

    fn arrived(self, found: Vec<Arrival>, field: &'static str) {
        if self.reading.try_set(false).is_some() || found.is_empty() {
            return;
        }
        let is_full = self.is_full(&found);
        let has_packet = found.iter().any(|arrival| arrival.read.is_ok());
        self.arrivals
            .try_update(|all| Arc::make_mut(all).extend(found));
        if is_full {
            let sentence = t_string!(self.i18n, intake.too_many, most = MOST_PACKETS);
            self.refuse(field, sentence);
        } else if has_packet {
            move_focus_to("applications-check");
        } else {
            let sentence = t_string!(self.i18n, intake.none_readable);
            self.refuse(field, sentence.to_owned());
        }
    }

    fn refuse(self, field: &str, message: String) {
        let field = field.to_owned();
        self.problems.try_set(vec![FieldProblem { field, message }]);
    }

    /// Leaves aside what has arrived.
    pub fn begin_again(self) {
        self.arrivals.set(Arc::default());
        self.decisions.set(Decisions::new());
        self.problems.set(Vec::new());
        self.not_kept.set(None);
        self.texts.set_value(0);
        self.done.set(None);
        move_focus_to(FILES);
    }

    /// Does what was worked out.
    pub fn keep(self) {
        let Some(plan) = self.plan.get_untracked() else {
            return;
        };
        if self.keeping.get_untracked() || self.reading.get_untracked() {
            return;
        }
        self.not_kept.set(None);
        self.keeping.set(true);
        let done = Done {
            new: plan.new.len(),
            changed: plan.changed.len(),
            withdrawn: plan.withdrawn.len(),
        };
        let name = t_string!(self.i18n, people.programme_name);
        spawn_local(async move {
            let kept = self.state.take_in(&plan, name).await;
            self.keeping.try_set(false);
            match kept {
                Ok(()) => {
                    self.arrivals.try_set(Arc::default());
                    self.decisions.try_set(Decisions::new());
                    self.problems.try_set(Vec::new());
                    self.done.try_set(Some(done));
                    move_focus_to("applications-done");
                }
                Err(error) => {
                    self.not_kept
                        .try_set(Some(storage_error(self.i18n, &error)));
                }
            }
        });
    }
}
