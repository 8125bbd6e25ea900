//! Applications that the coordinator takes in.

use super::AppState;
use crate::domain::application::{Application, ReceivedApplication};
use crate::domain::id::ParticipantId;
use crate::exchange::packet::{PacketContent, read_text};
use leptos::prelude::*;

impl AppState {
    /// The application of a participant, with the note of when it was taken in.
    pub fn application_of(
        self,
        person: &ParticipantId,
    ) -> Option<(ReceivedApplication, Application)> {
        let received = self.applications.with(|list| {
            let of_person = |known: &&ReceivedApplication| {
                let content = known.content.as_ref();
                content.is_some_and(|content| content.person == *person)
            };
            list.iter().find(of_person).cloned()
        })?;
        let packet = read_text(&received.content.as_ref()?.packet).ok()?;
        match packet.content {
            PacketContent::Application(application) => Some((received, *application)),
            _ => None,
        }
    }
}
