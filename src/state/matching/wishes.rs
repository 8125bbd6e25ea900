//! Which pairs the coordinator wants together or apart.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Wish, Wishes};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::state::AppState;
use crate::state::programmes::is_there;
use crate::storage::record::Recorded;
use crate::storage::store::{Seen, StorageError, Store, StoreName};

impl AppState {
    /// Reads the wishes for the programme. Wishes that cannot be understood are as good as none.
    pub(in crate::state) async fn load_wishes(self) {
        let Some(programme) = self.programme_now() else {
            return;
        };
        let keeper = self.keeper.get_value();
        if let Ok(record) = keeper.read(Wishes::STORE, programme.id.as_str()).await {
            let wishes = record.and_then(|record| Wishes::decode(&record).ok());
            self.show_wishes(&programme.id, wishes);
        }
    }

    /// Shows the wishes for a programme, unless another programme was turned to meanwhile.
    fn show_wishes(self, programme: &ProgrammeId, wishes: Option<Wishes>) {
        if self.programme_now().is_some_and(|now| now.id == *programme) {
            self.wishes().try_set(wishes.map(Arc::new));
        }
    }

    /// Wants this of pairs from now on, or nothing of them; each names the mentor first. It takes effect with the
    /// next run.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed the wishes.
    pub async fn wish(
        self,
        wanted: &[((ParticipantId, ParticipantId), Option<Wish>)],
    ) -> Result<(), StorageError> {
        let Some(programme) = self.programme_now() else {
            return Ok(());
        };
        let mut wishes = self.wishes_now(&programme.id);
        for (pair, wish) in wanted {
            wishes.set(pair.clone(), *wish);
        }
        let seen = vec![is_there(&programme.id), self.wishes_seen(&programme.id)];
        self.commit_if(seen, vec![wishes.put()]).await?;
        self.show_wishes(&programme.id, Some(wishes));
        Ok(())
    }

    /// The wishes for a programme as they are shown.
    pub(super) fn wishes_now(self, programme: &ProgrammeId) -> Wishes {
        let wishes = self.wishes().try_get_untracked().flatten();
        wishes.map_or_else(
            || Wishes::none(programme.clone()),
            |wishes| Wishes::clone(&wishes),
        )
    }

    /// That the wishes are kept as they are shown.
    fn wishes_seen(self, programme: &ProgrammeId) -> Seen {
        match self.wishes().try_get_untracked().flatten() {
            Some(wishes) => wishes.seen(),
            None => Seen::nothing(StoreName::Wishes, programme.as_str()),
        }
    }
}
