//! What arrives, by application: the newest packet of each, and what it changes of what is here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::newest::{Said, compare, said};
use super::{Arrival, Elsewhere, Here, Listed, OtherKind, Plan, Source};
use crate::domain::application::{Application, ReceivedApplication};
use crate::domain::id::{ApplicationId, ParticipantId};
use crate::domain::programme::{GENERAL_PROGRAMME, is_of_sample};
use crate::domain::text::ShortText;
use crate::exchange::packet::{Packet, PacketContent, read_text};

/// A packet of an application, and where it came from.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub source: &'a Source,
    pub packet: &'a Packet,
}

impl Candidate<'_> {
    fn listed(self) -> Option<Listed> {
        said(self.packet).map(|(_, _, name, _)| Listed {
            name: name.clone(),
            source: self.source.clone(),
        })
    }
}

/// An application that is taken in.
pub(super) struct Pending<'a> {
    pub id: ApplicationId,
    /// What it says, with people to avoid as they were last told.
    pub application: Application,
    /// The packet that says so.
    pub packet: Packet,
    pub source: &'a Source,
    /// The record in whose place it comes.
    pub record: Option<&'a ReceivedApplication>,
    /// The person whom it was taken in for, and what it said then.
    pub known: Option<(ParticipantId, Option<Application>)>,
}

impl Pending<'_> {
    /// Whether it was written without a programme's own questionnaire.
    pub fn is_general(&self) -> bool {
        self.packet.programme.id.as_str() == GENERAL_PROGRAMME
    }
}

/// An application that is taken back.
pub(super) struct TakenBack<'a> {
    pub id: ApplicationId,
    pub number: u32,
    pub listed: Listed,
    pub record: Option<&'a ReceivedApplication>,
    /// The person whom it was taken in for.
    pub person: Option<ParticipantId>,
}

/// What arrives.
#[derive(Default)]
pub(super) struct Arriving<'a> {
    pub pending: Vec<Pending<'a>>,
    pub taken_back: Vec<TakenBack<'a>>,
}

/// What is here of an application.
enum Known {
    Nothing,
    TakenBack(u32),
    Said(ParticipantId, Box<Packet>),
    /// It cannot be read any more, but its number is known.
    Unread(ParticipantId, u32),
}

/// Sorts what arrives. What is nothing to take in goes into the plan's lists.
pub(super) fn arriving<'a>(
    arrivals: &'a [Arrival],
    here: &Here<'a>,
    plan: &mut Plan,
) -> Arriving<'a> {
    let records: HashMap<&ApplicationId, &ReceivedApplication> = here
        .received
        .iter()
        .map(|known| (&known.id, known))
        .collect();
    let people: BTreeSet<&ParticipantId> = here.people.iter().map(|person| &person.id).collect();
    let mut by_application: BTreeMap<&ApplicationId, Vec<Candidate<'a>>> = BTreeMap::new();
    for arrival in arrivals {
        let packet = match &arrival.read {
            Ok(packet) => packet,
            Err(unread) => {
                plan.unreadable
                    .push((arrival.source.clone(), unread.clone()));
                continue;
            }
        };
        let candidate = Candidate {
            source: &arrival.source,
            packet,
        };
        let Some((id, ..)) = said(packet) else {
            let kind = match packet.content {
                PacketContent::Pairing(_) => OtherKind::Pairing,
                PacketContent::Answer(_) => OtherKind::Answer,
                PacketContent::CheckIn(_) => OtherKind::CheckIn,
                PacketContent::Help(_) => OtherKind::Help,
                PacketContent::Update(_) => OtherKind::Update,
                _ => OtherKind::Programme,
            };
            plan.others.push((arrival.source.clone(), kind));
            continue;
        };
        match elsewhere(packet, records.get(id).copied(), here) {
            Some(why) => plan
                .elsewhere
                .extend(candidate.listed().map(|listed| (listed, why))),
            None => by_application.entry(id).or_default().push(candidate),
        }
    }
    let mut found = Arriving::default();
    for (id, mut candidates) in by_application {
        candidates.sort_by(|one, other| {
            let newest_first = compare(other.packet, one.packet);
            newest_first.then_with(|| one.source.cmp(other.source))
        });
        let record = records.get(id).copied();
        let known = known_of(record, &people);
        newest_of(id, &candidates, record, known, (&mut found, plan));
    }
    found
}

/// Why a packet is not for what is shown.
fn elsewhere(
    packet: &Packet,
    record: Option<&ReceivedApplication>,
    here: &Here<'_>,
) -> Option<Elsewhere> {
    match (here.is_sample, is_of_sample(&packet.programme.id)) {
        (true, false) => return Some(Elsewhere::RealWithinSample),
        (false, true) => return Some(Elsewhere::SampleWithinReal),
        _ => {}
    }
    let is_general = packet.programme.id.as_str() == GENERAL_PROGRAMME;
    if !is_general && here.programme != Some(&packet.programme.id) {
        return Some(Elsewhere::Programme(packet.programme.name.clone()));
    }
    // It was taken into another programme of this coordinator, and stays there.
    let record = record.filter(|record| record.content.is_some())?;
    let taken_into = |(id, _): &&(_, ShortText)| *id == record.programme;
    let (id, name) = here.programmes.iter().find(taken_into)?;
    (here.programme != Some(id)).then(|| Elsewhere::Programme(name.clone()))
}

fn known_of(record: Option<&ReceivedApplication>, people: &BTreeSet<&ParticipantId>) -> Known {
    let Some(record) = record else {
        return Known::Nothing;
    };
    let Some(content) = &record.content else {
        return Known::TakenBack(record.number);
    };
    // Whoever was removed here comes anew.
    if !people.contains(&content.person) {
        return Known::Nothing;
    }
    match read_text(&content.packet) {
        Ok(packet) if matches!(packet.content, PacketContent::Application(_)) => {
            Known::Said(content.person.clone(), Box::new(packet))
        }
        _ => Known::Unread(content.person.clone(), record.number),
    }
}

/// Takes the newest of an application's packets, which are the newest first, unless what is here is newer.
fn newest_of<'a>(
    id: &ApplicationId,
    candidates: &[Candidate<'a>],
    record: Option<&'a ReceivedApplication>,
    known: Known,
    (found, plan): (&mut Arriving<'a>, &mut Plan),
) {
    let Some((first, others)) = candidates.split_first() else {
        return;
    };
    let Some((_, number, _, says)) = said(first.packet) else {
        return;
    };
    plan.older
        .extend(others.iter().filter_map(|other| other.listed()));
    let Some(listed) = first.listed() else { return };
    let is_newer = match &known {
        Known::Nothing => true,
        Known::TakenBack(known) | Known::Unread(_, known) => number > *known,
        Known::Said(_, packet) => compare(first.packet, packet).is_gt(),
    };
    let person = match &known {
        Known::Said(person, _) | Known::Unread(person, _) => Some(person.clone()),
        Known::Nothing | Known::TakenBack(_) => None,
    };
    let here = match known {
        Known::Said(_, packet) => Some(*packet),
        _ => None,
    };
    match says {
        Said::Withdraws if is_newer => {
            found.taken_back.push(TakenBack {
                id: id.clone(),
                number,
                listed,
                record,
                person,
            });
            return;
        }
        Said::Applies(_) if !is_newer && here.is_none() => {
            let is_same =
                record.is_some_and(|record| record.content.is_some() && record.number == number);
            list(is_same, listed, plan);
            return;
        }
        Said::Withdraws => {
            let is_same =
                record.is_some_and(|record| record.content.is_none() && record.number == number);
            list(is_same, listed, plan);
            return;
        }
        Said::Applies(_) => {}
    }
    let said_here = here.as_ref().and_then(application_of).cloned();
    let newest = match (is_newer, &here) {
        (false, Some(packet)) => packet,
        _ => first.packet,
    };
    let Some(application) = application_of(newest) else {
        return;
    };
    let application = with_avoid(application, candidates, here.as_ref());
    if said_here.as_ref() == Some(&application) {
        return list(application.number == number, listed, plan);
    }
    let mut packet = newest.clone();
    packet.content = PacketContent::Application(Box::new(application.clone()));
    found.pending.push(Pending {
        id: id.clone(),
        application,
        packet,
        source: first.source,
        record,
        known: person.map(|person| (person, said_here)),
    });
}

fn list(is_same: bool, listed: Listed, plan: &mut Plan) {
    if is_same {
        plan.unchanged.push(listed);
    } else {
        plan.older.push(listed);
    }
}

fn application_of(packet: &Packet) -> Option<&Application> {
    match &packet.content {
        PacketContent::Application(application) => Some(application),
        _ => None,
    }
}

/// The application with people to avoid as the newest packet has them that tells: they travel in a file
/// alone, and what was told once counts until something else is told. Taking back ends that.
fn with_avoid(
    application: &Application,
    candidates: &[Candidate<'_>],
    here: Option<&Packet>,
) -> Application {
    let mut application = application.clone();
    if application.tells_avoid {
        return application;
    }
    let here_tells = here
        .and_then(application_of)
        .filter(|here| here.tells_avoid);
    let mut told = None;
    for candidate in candidates {
        // What is here comes before what is no newer than it.
        if here.is_some_and(|here| compare(candidate.packet, here).is_le()) && here_tells.is_some()
        {
            break;
        }
        match said(candidate.packet) {
            Some((_, _, _, Said::Withdraws)) => return application,
            Some((_, _, _, Said::Applies(one))) if one.tells_avoid => {
                told = Some(one);
                break;
            }
            _ => {}
        }
    }
    if let Some(told) = told.or(here_tells) {
        application.profile.avoid.clone_from(&told.profile.avoid);
        application.tells_avoid = true;
    }
    application
}
