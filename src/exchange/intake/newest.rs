//! Which packet of an application is the newest.

use std::cmp::Ordering;

use crate::domain::application::Application;
use crate::domain::id::ApplicationId;
use crate::domain::text::PersonName;
use crate::exchange::packet::{Packet, PacketContent, to_json};

/// What a packet says about an application.
#[derive(Clone, Copy)]
pub(super) enum Said<'a> {
    /// It is this.
    Applies(&'a Application),
    /// It is taken back.
    Withdraws,
}

/// Which application a packet is about, its number, whose it is and what it says; none for other packets.
pub(super) fn said(packet: &Packet) -> Option<(&ApplicationId, u32, &PersonName, Said<'_>)> {
    match &packet.content {
        PacketContent::Application(application) => Some((
            &application.id,
            application.number,
            &application.name,
            Said::Applies(application),
        )),
        PacketContent::Withdrawal(withdrawal) => Some((
            &withdrawal.application,
            withdrawal.number,
            &withdrawal.name,
            Said::Withdraws,
        )),
        _ => None,
    }
}

/// Compares two packets of one application; the greater is the newer. The number decides, and then the
/// day. Where both are equal something has to decide that does not rest on the order of arrival:
/// taking back comes before anything, and then who tells more.
pub(super) fn compare(one: &Packet, other: &Packet) -> Ordering {
    let key = |packet: &Packet| {
        let number = said(packet).map_or(0, |(_, number, ..)| number);
        let more = match said(packet) {
            Some((_, _, _, Said::Applies(application))) => {
                let guides = application
                    .guides
                    .as_ref()
                    .map(std::collections::BTreeSet::len);
                (false, guides, application.tells_avoid)
            }
            _ => (true, None, false),
        };
        (number, packet.created, more)
    };
    key(one).cmp(&key(other)).then_with(|| {
        if one == other {
            Ordering::Equal
        } else {
            to_json(one).cmp(&to_json(other))
        }
    })
}
