//! What other tabs changed shows here too.
//!
//! While there are unsaved words on the page, news waits: a form is never taken from under somebody's
//! fingers. Saving over what another tab changed is refused by the commit itself ([`Seen`]).
//!
//! [`Seen`]: crate::storage::store::Seen

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::people_of;
use super::{AppState, put_by};
use crate::browser::unsaved;
use crate::domain::learning::Learner;
use crate::storage::news::News;
use crate::storage::record::my_programme::card_of;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::{Recorded, learner};
use crate::storage::store::{Store, StoreName, StoredRecord};

/// Reads again what the news is about.
pub(super) type Refresh = fn(AppState, News) -> Pin<Box<dyn Future<Output = ()>>>;

impl AppState {
    /// Tells the other tabs.
    pub(super) fn tell(self, news: &News) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.tell(&news.to_text());
            }
        });
    }

    /// Follows what other tabs change.
    pub(super) fn follow(self, refresh: Refresh) {
        let waiting = Rc::new(RefCell::new(News::default()));
        let catch_up = Rc::new({
            let waiting = Rc::clone(&waiting);
            move || {
                if unsaved::is_any() {
                    return;
                }
                let news = waiting.take();
                if !news.0.is_empty() {
                    spawn_local(refresh(self, news));
                }
            }
        });
        unsaved::when_none({
            let catch_up = Rc::clone(&catch_up);
            move || catch_up()
        });
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.listen(move |text| {
                    waiting.borrow_mut().add(News::parse(&text));
                    catch_up();
                });
            }
        });
    }

    /// Reads again what participants' screens show.
    pub(super) async fn refresh_shared(self, news: &News) {
        self.refresh_list(news, self.my_pairings).await;
        self.refresh_list(news, self.sessions).await;
        self.refresh_list(news, self.pairings).await;
        self.keep_to_chosen();
    }

    /// Reads again the pairings in which the holder takes part.
    pub(super) async fn refresh_my_pairings(self, news: &News) {
        self.refresh_list(news, self.my_pairings).await;
    }

    /// Counts those pairings again, in a program that does not read them.
    pub(super) async fn refresh_takes_part(self, news: &News) {
        if news.0.contains_key(&StoreName::MyPairings) {
            let keeper = self.keeper.get_value();
            if let Ok(records) = keeper.read_all(StoreName::MyPairings).await {
                self.pairings_unread.try_set(records.len());
            }
        }
    }

    /// Reads again for which role the guides are read.
    pub(super) async fn refresh_learner(self, news: &News) {
        if news.0.contains_key(&StoreName::Learner) {
            let keeper = self.keeper.get_value();
            if let Ok(record) = keeper.read(StoreName::Learner, learner::KEY).await {
                let learner = record.and_then(|record| Learner::decode(&record).ok());
                self.learner.try_set(learner);
            }
        }
    }

    /// Reads again how far the reader is with the guides.
    pub(super) async fn refresh_read_guides(self, news: &News) {
        self.refresh_list(news, self.read_guides).await;
    }

    /// Reads again that, what was written at the exercises, and for which role.
    pub(super) async fn refresh_learning(self, news: &News) {
        self.refresh_read_guides(news).await;
        self.refresh_list(news, self.exercises).await;
        self.refresh_learner(news).await;
    }

    /// Reads again what the holder has answered in questionnaires.
    pub(super) async fn refresh_my_applications(self, news: &News) {
        self.refresh_list(news, self.my_applications).await;
    }

    /// Reads again what both programs of the questionnaire stand on.
    pub(super) async fn refresh_answering(self, news: &News) {
        self.refresh_takes_part(news).await;
        self.refresh_list(news, self.my_programmes_whole).await;
        self.refresh_read_guides(news).await;
        self.refresh_my_applications(news).await;
    }

    /// Reads again the applications that were taken in.
    pub(super) async fn refresh_applications(self, news: &News) {
        self.refresh_list(news, self.applications).await;
    }

    /// Reads again the sessions of those pairings.
    pub(super) async fn refresh_sessions(self, news: &News) {
        self.refresh_list(news, self.sessions).await;
    }

    /// Reads again what coordinators' screens show.
    pub(super) async fn refresh_programme(self, news: &News) {
        self.refresh_list(news, self.programmes).await;
        let chosen = self.chosen.try_get_untracked().flatten();
        let is_shown = self.programmes.with_untracked(|all| {
            // Before there is a programme none is shown, and nothing is to be turned to.
            let first_is_to_come = chosen.is_none() && all.is_empty();
            first_is_to_come || all.iter().any(|known| Some(&known.id) == chosen.as_ref())
        });
        if !is_shown {
            // Another tab has removed what this one shows, or made the first one.
            let _ = self.turn_to_first().await;
            return;
        }
        self.refresh_people(news).await;
        self.keep_to_chosen();
        if news.0.contains_key(&StoreName::Runs) {
            self.load_run().await;
        }
    }

    /// Reads again in which programmes the holder takes part, as a whole.
    pub(super) async fn refresh_my_programmes(self, news: &News) {
        self.refresh_list(news, self.my_programmes_whole).await;
    }

    /// Reads again in which programmes the holder takes part, by name and coordinator.
    pub(super) async fn refresh_cards(self, news: &News) {
        if news.0.contains_key(&StoreName::MyProgrammes) {
            let keeper = self.keeper.get_value();
            if let Ok(records) = keeper.read_all(StoreName::MyProgrammes).await {
                let cards = records.iter().filter_map(card_of).collect();
                self.my_programmes.try_set(cards);
            }
        }
        self.keep_to_chosen();
    }

    /// Reads again what the news says of a list. Only taking in what was found is compiled anew for each
    /// kind of record.
    async fn refresh_list<Value>(self, news: &News, list: RwSignal<Vec<Value>>)
    where
        Value: Recorded + Send + Sync + 'static,
    {
        match self.found(news, Value::STORE).await {
            Found::Nothing => {}
            Found::All(records) => {
                list.try_set(values(&records));
            }
            Found::Some(records) => {
                list.try_update(|list| {
                    for (key, record) in records {
                        match record.and_then(|record| Value::decode(&record).ok()) {
                            Some(value) => put_by(list, value, |known| known.key().to_owned()),
                            None => list.retain(|known| known.key() != key),
                        }
                    }
                });
            }
        }
    }

    /// The records that the news is about.
    fn found(self, news: &News, store: StoreName) -> Pin<Box<dyn Future<Output = Found>>> {
        let keys = news.0.get(&store).cloned();
        Box::pin(async move {
            let keeper = self.keeper.get_value();
            match keys {
                None => Found::Nothing,
                Some(None) => keeper
                    .read_all(store)
                    .await
                    .map_or(Found::Nothing, Found::All),
                Some(Some(keys)) => {
                    let mut found = Vec::new();
                    for key in keys {
                        if let Ok(record) = keeper.read(store, &key).await {
                            found.push((key, record));
                        }
                    }
                    Found::Some(found)
                }
            }
        })
    }

    async fn refresh_people(self, news: &News) {
        let found = self.found(news, StoreName::People).await;
        // Another programme may have been turned to while they were read.
        let chosen = self.chosen.try_get_untracked().flatten();
        match found {
            Found::Nothing => {}
            Found::All(records) => {
                self.people
                    .try_set(people_of(values(&records), chosen.as_ref()));
            }
            Found::Some(records) => {
                self.people.try_update(|list| {
                    for (key, record) in records {
                        let one = record.and_then(|one| PersonOfProgramme::decode(&one).ok());
                        match one {
                            Some(one) if Some(&one.programme) != chosen.as_ref() => {}
                            Some(one) => {
                                put_by(list, Arc::new(one.participant), |known| known.id.clone());
                            }
                            None => list.retain(|known| known.id.as_str() != key),
                        }
                    }
                });
            }
        }
    }
}

/// What is kept now of what the news is about.
enum Found {
    /// Nothing of it is read here, or it could not be read.
    Nothing,
    /// All of a store.
    All(Vec<StoredRecord>),
    /// Some records, by key; `None` for what is there no longer.
    Some(Vec<(String, Option<StoredRecord>)>),
}

fn values<Value: Recorded>(records: &[StoredRecord]) -> Vec<Value> {
    let values = records.iter().map(Value::decode);
    values.filter_map(Result::ok).collect()
}
