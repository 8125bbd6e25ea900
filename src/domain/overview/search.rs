//! Searching all that a pair has written: what both keep, and the private notes of this device.

use chrono::NaiveDate;

use super::{ACTION, LEARNED, session_of};
use crate::domain::id::{PairingId, SessionId};
use crate::domain::order::arranged;
use crate::domain::pair::PrivateNote;
use crate::domain::session::Session;
use crate::domain::text::normalised;
use crate::domain::together::{Document, Item, Value};
use crate::letters;

/// What a point of an agenda is among what a pair keeps together.
const POINT: &str = "point";
/// How many letters stand before the first place where something was found.
const BEFORE: usize = 60;
/// How many stand from there on.
const AFTER: usize = 180;

/// What sort of text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The notes that both keep to a session.
    Notes,
    /// What was covered in a session.
    Covered,
    /// A point of an agenda.
    Point,
    /// Something that somebody has taken upon themselves.
    Action,
    /// Something learned.
    Learned,
    /// A note that never leaves this device.
    Private,
}

/// A text that is searched, made small once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What sort of text it is.
    pub sort: Sort,
    /// To which session it belongs.
    pub session: Option<SessionId>,
    /// On which day that session is, on the clocks that were agreed.
    pub on: Option<NaiveDate>,
    text: String,
    small: String,
}

/// A piece of a text in which something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The letters.
    pub text: String,
    /// Whether they are what was looked for.
    pub is_hit: bool,
}

/// Every text that can be searched, those of the latest sessions first.
#[must_use]
pub fn index(pairing: &PairingId, document: &Document, private: &[PrivateNote]) -> Vec<Entry> {
    let mut days: Vec<(SessionId, NaiveDate)> = Vec::new();
    for (id, item) in document.of_kind(Session::KIND) {
        if let Some(session) = Session::of_item(pairing, id, item) {
            days.push((session.id, session.start.local.date()));
        }
    }
    // Items are in the order of their identifiers, and so are these.
    let day_of = |session: Option<&SessionId>| {
        let place = days.binary_search_by(|(known, _)| Some(known).cmp(&session));
        place.ok().map(|place| days[place].1)
    };
    let mut entries = Vec::new();
    let mut add = |sort, session: Option<SessionId>, text: &str| {
        if !text.trim().is_empty() {
            entries.push(Entry {
                sort,
                on: day_of(session.as_ref()),
                session,
                text: text.to_owned(),
                small: letters::small(text),
            });
        }
    };
    for (id, item) in document.items() {
        if item.is_gone() {
            continue;
        }
        let (sort, name, session) = match item.kind.as_str() {
            Session::KIND => {
                let session = Some(SessionId::from(id));
                each_text(item, "notes", |text| {
                    add(Sort::Notes, session.clone(), text)
                });
                (Sort::Covered, "covered", session)
            }
            POINT => (Sort::Point, "what", session_of(item)),
            ACTION => (Sort::Action, "what", session_of(item)),
            LEARNED => (Sort::Learned, "what", session_of(item)),
            _ => continue,
        };
        each_text(item, name, |text| add(sort, session.clone(), text));
    }
    for note in private.iter().filter(|note| note.pairing == *pairing) {
        let session = SessionId::from(&note.session);
        add(Sort::Private, Some(session), note.text.as_str());
    }
    arranged(entries, |entry: &Entry| {
        entry.on.map_or(0, |on| -i64::from(on.to_epoch_days()))
    })
}

/// Every version of a field that is a text: what is still to be chosen between can be found too.
fn each_text(item: &Item, name: &str, mut look: impl FnMut(&str)) {
    let values = item.field(name).map(|field| field.values());
    for value in values.unwrap_or_default() {
        if let Value::Text(text) = value {
            look(text);
        }
    }
}

/// The words that are looked for, in small letters.
#[must_use]
pub fn words_of(typed: &str) -> Vec<String> {
    let typed = normalised(typed);
    typed.split_whitespace().map(str::to_owned).collect()
}

impl Entry {
    /// Whether every word stands in it; never where there is none.
    #[must_use]
    pub fn has(&self, words: &[String]) -> bool {
        !words.is_empty() && words.iter().all(|word| self.small.contains(word.as_str()))
    }

    /// What stands around the first word that was found, with every word in it marked. Line breaks become spaces.
    #[must_use]
    pub fn excerpt(&self, words: &[String]) -> Vec<Piece> {
        let written: Vec<char> = self.text.chars().collect();
        let small = self.small_letters(&written);
        let wanted: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
        let begins = |place: usize, word: &[char]| small[place..].starts_with(word);
        let first = (0..small.len()).find(|place| wanted.iter().any(|word| begins(*place, word)));
        let first = first.unwrap_or(0);
        let (from, to) = window(&written, first);
        let mut is_hit = vec![false; to - from];
        for word in &wanted {
            for place in from..to.saturating_sub(word.len().saturating_sub(1)) {
                if begins(place, word) {
                    is_hit[place - from..place - from + word.len()].fill(true);
                }
            }
        }
        let mut pieces = Vec::new();
        if from > 0 {
            push(&mut pieces, '…', false);
            push(&mut pieces, ' ', false);
        }
        for (letter, is_hit) in written[from..to].iter().zip(is_hit) {
            let letter = if letter.is_control() { ' ' } else { *letter };
            push(&mut pieces, letter, is_hit);
        }
        if to < written.len() {
            push(&mut pieces, ' ', false);
            push(&mut pieces, '…', false);
        }
        pieces
    }

    /// As many small letters as were written. A few letters become two when they are made small, of which the
    /// first stands for both.
    fn small_letters(&self, written: &[char]) -> Vec<char> {
        let small: Vec<char> = self.small.chars().collect();
        if small.len() == written.len() {
            return small;
        }
        let one = |letter: &char| {
            let small = letters::small(letter.encode_utf8(&mut [0; 4]));
            small.chars().next().unwrap_or(*letter)
        };
        written.iter().map(one).collect()
    }
}

/// From where to where a text is shown around a place, cut between words where there is a gap near.
fn window(written: &[char], place: usize) -> (usize, usize) {
    let is_gap = |place: &usize| written[*place].is_whitespace();
    let from = match place.saturating_sub(BEFORE) {
        0 => 0,
        from => (from..place).find(is_gap).map_or(from, |gap| gap + 1),
    };
    let to = match place + AFTER {
        to if to >= written.len() => written.len(),
        to => (place + AFTER / 2..to).rfind(is_gap).unwrap_or(to),
    };
    (from, to)
}

fn push(pieces: &mut Vec<Piece>, letter: char, is_hit: bool) {
    match pieces.last_mut() {
        Some(last) if last.is_hit == is_hit => last.text.push(letter),
        _ => pieces.push(Piece {
            text: letter.to_string(),
            is_hit,
        }),
    }
}
