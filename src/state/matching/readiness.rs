//! Getting the worker ready before many people are matched.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{page, worker_client};
use crate::exchange::job::Question;
use crate::exchange::job::get_ready::GetReady;
use crate::state::AppState;

/// With fewer people a run is over at once anyway.
const MANY: usize = 500;

impl AppState {
    /// Starts the worker where there are many people, and lets it get ready. A question that comes meanwhile does
    /// not wait for it.
    pub fn get_matching_ready(self) {
        let address = page::worker_address();
        let is_worth_it = self.people().with_untracked(|people| people.len() >= MANY);
        if !is_worth_it || worker_client::is_idle(&address) {
            return;
        }
        let Ok(question) = serde_json::to_string(&Question::GetReady(GetReady {})) else {
            return;
        };
        // Whatever becomes of it, the next question is answered.
        if let Ok((_, answer)) = worker_client::ask(&address, &question, &[], Rc::new(drop)) {
            spawn_local(async move { drop(answer.await) });
        }
    }
}
