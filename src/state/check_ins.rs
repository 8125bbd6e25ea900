//! What the holder of this device answers in check-ins, and what they ask of the coordinator.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::browser::{ids, persistence};
use crate::domain::check_in::{CheckIn, Course, Given, MyCheckIn, MyHelp};
use crate::domain::id::{PairingId, QuestionId};
use crate::domain::pairing::MyPairing;
use crate::domain::programme::SessionPlan;
use crate::exchange::packet::{Packet, PacketContent, PacketProgramme};
use crate::storage::record::Recorded;
use crate::storage::record::check_in::{Kept, KeptCheckIn, key_of_check_in, key_of_help};
use crate::storage::store::{Seen, StorageError, Store, StoreName};

/// How often a change is made on top of what another tab has kept meanwhile. A record that cannot be read
/// is changed for ever, as this tab sees it.
const ATTEMPTS: usize = 3;

impl AppState {
    /// What was answered in a check-in of a pairing; none before the first answer.
    pub fn check_in(self, pairing: &PairingId, which: CheckIn) -> Option<MyCheckIn> {
        self.check_ins.with(|list| {
            list.iter().find_map(|known| match &known.what {
                Kept::CheckIn(one) if one.which == which && one.pairing == *pairing => {
                    Some(one.clone())
                }
                _ => None,
            })
        })
    }

    /// What was asked of the coordinator in a pairing.
    pub fn help_of(self, pairing: &PairingId) -> Vec<MyHelp> {
        self.check_ins.with(|list| {
            let found = list.iter().filter_map(|known| match &known.what {
                Kept::Help(one) if one.pairing == *pairing => Some(one.clone()),
                _ => None,
            });
            found.collect()
        })
    }

    /// When the check-ins of a pairing come; none before its holder has said yes.
    pub fn course_of(self, pairing: &MyPairing) -> Option<Course> {
        let plan = self.my_programmes.with(|all| {
            let known = all.iter().find(|known| known.id == pairing.programme);
            known.map_or_else(SessionPlan::default, |known| known.sessions)
        });
        let sessions = self.sessions_of(&pairing.id);
        Course::of(pairing, &sessions, plan, &self.help_of(&pairing.id))
    }

    /// The check-in that is due in a pairing, with the day on which it became so.
    pub fn check_in_due(
        self,
        pairing: &MyPairing,
        today: NaiveDate,
    ) -> Option<(CheckIn, NaiveDate)> {
        let sent_on = |which| self.check_in(&pairing.id, which)?.sent_on;
        self.course_of(pairing)?.due(sent_on, today)
    }

    /// Keeps the answer to one question in the place of the one that was seen there. What another tab
    /// has answered elsewhere stays.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has answered the same question.
    pub async fn answer_in_check_in(
        self,
        pairing: &PairingId,
        which: CheckIn,
        question: &QuestionId,
        given: Option<Given>,
        before: Option<&Given>,
    ) -> Result<(), StorageError> {
        self.change_check_in(pairing, which, |known| {
            if known.answers.get(question.as_str()) != before {
                return Err(StorageError::ChangedElsewhere);
            }
            known.answers.set(question.clone(), given.clone());
            Ok(())
        })
        .await?;
        persistence::ask_quietly();
        Ok(())
    }

    /// The answer that is kept to a question now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn check_in_answer_kept(
        self,
        pairing: &PairingId,
        which: CheckIn,
        question: &QuestionId,
    ) -> Result<Option<Given>, StorageError> {
        let known = self.check_in_kept(&key_of_check_in(pairing, which)).await?;
        Ok(match known.map(|known| known.what) {
            Some(Kept::CheckIn(one)) => one.answers.get(question.as_str()).cloned(),
            _ => None,
        })
    }

    /// Keeps whether the name goes with a check-in, and own words without it.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn choose_what_is_told(
        self,
        pairing: &PairingId,
        which: CheckIn,
        with_name: bool,
        with_words: bool,
    ) -> Result<(), StorageError> {
        self.change_check_in(pairing, which, |known| {
            known.with_name = with_name;
            known.with_words = with_words;
            Ok(())
        })
        .await
    }

    /// Notes that a check-in was handed over.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_check_in_sent(
        self,
        pairing: &PairingId,
        which: CheckIn,
        on: NaiveDate,
    ) -> Result<(), StorageError> {
        self.change_check_in(pairing, which, |known| {
            known.sent_on = Some(on);
            Ok(())
        })
        .await
    }

    /// Keeps that something is asked of the coordinator. It is handed over by itself.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn ask_for_help(self, help: MyHelp) -> Result<(), StorageError> {
        let known = self.known(&key_of_help(&help.pairing, help.wish));
        self.keep_check_in(known.as_ref(), help.into()).await
    }

    /// Notes on which day it was handed over; a second time changes nothing.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_help_sent(self, help: &MyHelp, on: NaiveDate) -> Result<(), StorageError> {
        let known = self.known(&key_of_help(&help.pairing, help.wish));
        match known.as_ref().map(|known| &known.what) {
            Some(Kept::Help(one)) if one.sent_on.is_none() => {
                let sent_on = Some(on);
                let sent = MyHelp {
                    sent_on,
                    ..one.clone()
                };
                self.keep_check_in(known.as_ref(), sent.into()).await
            }
            _ => Ok(()),
        }
    }

    /// Takes back what was asked, or puts it away once it is settled.
    ///
    /// # Errors
    /// When it is still there, for instance because another tab has handed it over meanwhile.
    pub async fn take_help_back(self, help: &MyHelp) -> Result<(), StorageError> {
        let kept = KeptCheckIn::from(help.clone());
        self.commit_if(vec![kept.seen()], vec![kept.delete()])
            .await?;
        self.check_ins
            .try_update(|list| list.retain(|known| known.key() != kept.key()));
        Ok(())
    }

    fn known(self, key: &str) -> Option<KeptCheckIn> {
        self.check_ins
            .with_untracked(|list| list.iter().find(|known| known.key() == key).cloned())
    }

    async fn check_in_kept(self, key: &str) -> Result<Option<KeptCheckIn>, StorageError> {
        let keeper = self.keeper.get_value();
        let record = keeper.read(StoreName::CheckIns, key).await?;
        Ok(record.and_then(|record| KeptCheckIn::decode(&record).ok()))
    }

    async fn keep_check_in(
        self,
        seen: Option<&KeptCheckIn>,
        now: KeptCheckIn,
    ) -> Result<(), StorageError> {
        let seen = seen.map_or_else(
            || Seen::nothing(StoreName::CheckIns, now.key()),
            Recorded::seen,
        );
        self.commit_if(vec![seen], vec![now.put()]).await?;
        self.check_ins
            .try_update(|list| put_by(list, now, |known| known.key().to_owned()));
        Ok(())
    }

    async fn change_check_in(
        self,
        pairing: &PairingId,
        which: CheckIn,
        change: impl Fn(&mut MyCheckIn) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        let key = key_of_check_in(pairing, which);
        for _ in 0..ATTEMPTS {
            let known = self.known(&key);
            let mut one = match known.as_ref().map(|known| &known.what) {
                Some(Kept::CheckIn(one)) => one.clone(),
                _ => {
                    let id = ids::check_in()
                        .map_err(|_| StorageError::Failed("no identifier".to_owned()))?;
                    MyCheckIn::new(pairing.clone(), which, id)
                }
            };
            change(&mut one)?;
            match self.keep_check_in(known.as_ref(), one.into()).await {
                Err(StorageError::ChangedElsewhere) => {
                    let found = self.check_in_kept(&key).await?;
                    self.check_ins.try_update(|list| match found {
                        Some(found) => put_by(list, found, |known| known.key().to_owned()),
                        None => list.retain(|known| known.key() != key),
                    });
                }
                outcome => return outcome,
            }
        }
        Err(StorageError::ChangedElsewhere)
    }
}

fn packet(pairing: &MyPairing, today: NaiveDate, content: PacketContent) -> Packet {
    Packet {
        programme: PacketProgramme {
            id: pairing.programme.clone(),
            name: pairing.programme_name.clone(),
        },
        created: today,
        content,
    }
}

/// The packet that carries a check-in to the coordinator.
pub fn check_in_packet(
    pairing: &MyPairing,
    check_in: &MyCheckIn,
    today: NaiveDate,
) -> Option<Packet> {
    let report = check_in.report(pairing, today)?;
    Some(packet(pairing, today, PacketContent::CheckIn(report)))
}

/// The packet that carries what is asked to the coordinator.
pub fn help_packet(pairing: &MyPairing, help: &MyHelp, today: NaiveDate) -> Packet {
    packet(pairing, today, PacketContent::Help(help.request(pairing)))
}
