//! What other tabs changed shows here too.
//!
//! While there are unsaved words on the page, news waits: a form is never taken from under somebody's
//! fingers. Saving over what another tab changed is refused by the commit itself ([`Seen`]).
//!
//! [`Seen`]: crate::storage::store::Seen

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::people_of;
use super::together::{drop_item, put_item, put_tie};
use super::{AppState, put_by};
use crate::browser::unsaved;
use crate::domain::id::ProgrammeId;
use crate::domain::together::Document;
use crate::storage::news::{Changed, News};
use crate::storage::record::Recorded;
use crate::storage::record::my_programme::card_of;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::shared_item::SharedItem;
use crate::storage::store::{Store, StoreName, StoredRecord};

/// The stores that a program follows, and what takes into the state what was found in them.
pub(super) type Followed = (&'static [StoreName], fn(AppState, &mut Found));

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
    pub(super) fn follow(self, followed: Followed) {
        let waiting = Rc::new(RefCell::new(News::default()));
        let catch_up = Rc::new({
            let waiting = Rc::clone(&waiting);
            move || {
                if unsaved::is_any() {
                    return;
                }
                let news = waiting.take();
                if !news.is_empty() {
                    spawn_local(self.catch_up(news, followed));
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

    /// Reads what the news is about, of the stores that this program reads, and takes it in.
    async fn catch_up(self, news: News, (stores, take_in): Followed) {
        let keeper = self.keeper.get_value();
        let mut found = Found(Vec::new());
        for store in stores {
            let records = match news.about(*store) {
                None => continue,
                Some(Changed::Any) => match keeper.read_all(*store).await {
                    Ok(records) => Records::All(records),
                    Err(_) => continue,
                },
                Some(Changed::These(keys)) => {
                    let mut records = Vec::new();
                    for key in keys {
                        if let Ok(record) = keeper.read(*store, key).await {
                            records.push((key.clone(), record));
                        }
                    }
                    Records::Some(records)
                }
            };
            found.0.push((*store, records));
        }
        take_in(self, &mut found);
    }

    /// Takes in what participants' screens show.
    pub(super) fn take_in_shared(self, found: &mut Found) {
        found.refresh(self.my_pairings);
        self.take_in_together(found);
        found.refresh(self.pairings);
        self.keep_to_chosen();
    }

    /// Takes in what two people keep together.
    pub(super) fn take_in_together(self, found: &mut Found) {
        let items = found.of(StoreName::Together);
        let ties = found.of(StoreName::Ties);
        self.together.try_update(|all| {
            match items {
                None => {}
                Some(Records::All(records)) => {
                    for together in all.iter_mut() {
                        together.document = Document::default();
                    }
                    for item in values(&records) {
                        put_item(all, item);
                    }
                }
                Some(Records::Some(records)) => {
                    for (key, record) in records {
                        match record.as_ref().map(SharedItem::decode) {
                            Some(Ok(item)) => put_item(all, item),
                            Some(Err(_)) => {}
                            None => drop_item(all, &key),
                        }
                    }
                }
            }
            let ties = match ties {
                None => Vec::new(),
                Some(Records::All(records)) => values(&records),
                Some(Records::Some(records)) => {
                    let records: Vec<_> = records.into_iter().filter_map(|(_, one)| one).collect();
                    values(&records)
                }
            };
            for tie in ties {
                put_tie(all, tie);
            }
        });
    }

    /// Takes in what both programs of the questionnaire stand on.
    pub(super) fn take_in_answering(self, found: &mut Found) {
        match found.of(StoreName::MyPairings) {
            None => {}
            Some(Records::All(records)) => {
                let keys = records.into_iter().map(|record| record.key);
                self.pairings_unread.try_set(keys.collect());
            }
            Some(Records::Some(records)) => {
                self.pairings_unread.try_update(|keys| {
                    for (key, record) in records {
                        keys.retain(|known| *known != key);
                        keys.extend(record.map(|record| record.key));
                    }
                });
            }
        }
        found.refresh(self.my_programmes_whole);
        found.refresh(self.my_applications);
    }

    /// Takes in the programmes in which the holder takes part, by name and coordinator.
    pub(super) fn take_in_cards(self, found: &mut Found) {
        match found.of(StoreName::MyProgrammes) {
            None => {}
            Some(Records::All(records)) => {
                let cards = records.iter().filter_map(card_of).collect();
                self.my_programmes.try_set(cards);
            }
            Some(Records::Some(records)) => {
                self.my_programmes.try_update(|cards| {
                    for (key, record) in records {
                        match record.as_ref().and_then(card_of) {
                            Some(card) => put_by(cards, card, |known| known.id.clone()),
                            None => cards.retain(|known| known.id.as_str() != key),
                        }
                    }
                });
            }
        }
        self.keep_to_chosen();
    }

    /// Takes in what coordinators' screens show.
    pub(super) fn take_in_programme(self, found: &mut Found) {
        found.refresh(self.programmes());
        let chosen = self.chosen.try_get_untracked().flatten();
        let is_shown = self.programmes().with_untracked(|all| {
            // Before there is a programme none is shown, and nothing is to be turned to.
            let first_is_to_come = chosen.is_none() && all.is_empty();
            first_is_to_come || all.iter().any(|known| Some(&known.id) == chosen.as_ref())
        });
        if !is_shown {
            // Another tab has removed what this one shows, or made the first one.
            spawn_local(async move {
                let _ = self.turn_to_first().await;
            });
            return;
        }
        self.take_in_people(found, chosen.as_ref());
        self.keep_to_chosen();
        if found.of(StoreName::Runs).is_some() {
            spawn_local(self.load_run());
        }
        if found.of(StoreName::Wishes).is_some() {
            spawn_local(self.load_wishes());
        }
    }

    fn take_in_people(self, found: &mut Found, chosen: Option<&ProgrammeId>) {
        match found.of(StoreName::People) {
            None => {}
            Some(Records::All(records)) => {
                self.people().try_set(people_of(values(&records), chosen));
            }
            Some(Records::Some(records)) => {
                self.people().try_update(|list| {
                    for (key, record) in records {
                        let one = record.and_then(|one| PersonOfProgramme::decode(&one).ok());
                        match one {
                            Some(one) if Some(&one.programme) != chosen => {}
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

/// What is kept now of what the news is about, store by store.
pub(super) struct Found(Vec<(StoreName, Records)>);

/// What was found in a store.
enum Records {
    /// All that is there.
    All(Vec<StoredRecord>),
    /// Some records, by key; `None` for what is there no longer.
    Some(Vec<(String, Option<StoredRecord>)>),
}

impl Found {
    /// What was found in a store; nothing the second time.
    fn of(&mut self, store: StoreName) -> Option<Records> {
        let place = self.0.iter().position(|(known, _)| *known == store)?;
        Some(self.0.swap_remove(place).1)
    }

    /// Brings a list to what was found of it.
    pub(super) fn refresh<Value>(&mut self, list: RwSignal<Vec<Value>>)
    where
        Value: Recorded + Send + Sync + 'static,
    {
        match self.of(Value::STORE) {
            None => {}
            Some(Records::All(records)) => {
                list.try_set(values(&records));
            }
            Some(Records::Some(records)) => {
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

    /// Brings the one value of a store to what was found.
    pub(super) fn refresh_one<Value>(&mut self, one: RwSignal<Option<Value>>)
    where
        Value: Recorded + Send + Sync + 'static,
    {
        let record = match self.of(Value::STORE) {
            None => return,
            Some(Records::All(records)) => records.into_iter().next(),
            Some(Records::Some(records)) => records.into_iter().next().and_then(|(_, one)| one),
        };
        one.try_set(record.and_then(|record| Value::decode(&record).ok()));
    }
}

fn values<Value: Recorded>(records: &[StoredRecord]) -> Vec<Value> {
    let values = records.iter().map(Value::decode);
    values.filter_map(Result::ok).collect()
}
