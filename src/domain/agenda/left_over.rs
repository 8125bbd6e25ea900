//! What earlier sessions have left to do.

use super::{Point, in_order};
use crate::domain::order::arranged;
use crate::domain::session::{Session, SessionState};

/// The points of earlier sessions of the pairing that are not done and that no other session goes on with: of the
/// latest session first, each in its order. A session that is still planned keeps its points.
#[must_use]
pub fn left_over(session: &Session, sessions: &[Session], points: &[Point]) -> Vec<Point> {
    let is_over = |one: &&Session| {
        one.id != session.id
            && one.start.moment < session.start.moment
            && one.state != SessionState::Planned
    };
    let earlier = sessions.iter().filter(is_over).collect();
    let earlier = arranged(earlier, |one: &&Session| -one.start.moment.timestamp());
    let is_carried = |point: &Point| {
        points
            .iter()
            .any(|other| other.carried.as_ref() == Some(&point.id))
    };
    let of = |one: &Session| {
        let left = points.iter().filter(|point| point.session == one.id);
        let left = left.filter(|point| !point.is_done && !is_carried(point));
        in_order(left.cloned())
    };
    earlier.into_iter().flat_map(of).collect()
}
