//! Any session.

use proptest::option;
use proptest::prelude::*;
use turnabout::domain::session::{Session, SessionLength, SessionStart, SessionState};

use super::person::any_side;
use super::text::*;
use super::time::*;

pub fn any_session_state() -> impl Strategy<Value = SessionState> {
    prop_oneof![
        Just(SessionState::Planned),
        (any_day(), option::of(any_long_text()))
            .prop_map(|(logged_on, covered)| SessionState::Held { logged_on, covered }),
        (any_day(), option::of(any_side()))
            .prop_map(|(logged_on, by)| SessionState::Cancelled { logged_on, by }),
        any_day().prop_map(|logged_on| SessionState::Missed { logged_on }),
    ]
}

prop_compose! {
    pub fn any_session()(
        id in any_session_id(),
        pairing in any_pairing_id(),
        local in any_wall_clock(),
        zone in any_zone_name(),
        moment in any_moment(),
        length in (SessionLength::LEAST..=SessionLength::MOST)
            .prop_filter_map("a length", SessionLength::from_minutes),
        place in option::of(any_short_text()),
        state in any_session_state(),
        revision: u32,
    ) -> Session {
        let start = SessionStart { local, zone, moment };
        Session { id, pairing, start, length, place, state, revision }
    }
}
