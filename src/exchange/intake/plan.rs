//! Whom applications are about, and what they do.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use super::arriving::{Arriving, Pending, TakenBack, arriving};
use super::kept::{Kept, Subject};
use super::merge::merged;
use super::{Arrival, Changed, Here, Likeness, Listed, New, Plan, Withdrawn};
use crate::domain::id::{ApplicationId, ParticipantId};
use crate::domain::participant::Participant;
use crate::exchange::packet::read_text;
use crate::exchange::reimport::{Namesakes, address, find};

/// The applications about one person, by their places among those that are taken in.
type About = BTreeMap<usize, Vec<usize>>;

/// What two new applications are one person by: the address and the name, or without an address nothing but
/// the application itself.
type SamePerson<'a> = (Option<String>, String, Option<&'a ApplicationId>);

/// Works out what taking these in would do.
#[must_use]
pub fn plan(arrivals: &[Arrival], here: &Here<'_>) -> Plan {
    let mut plan = Plan::default();
    let Arriving {
        pending,
        taken_back,
    } = arriving(arrivals, here, &mut plan);
    let (about_here, about_new) = subjects(&pending, here, &mut plan);
    let gone: BTreeSet<&ApplicationId> = taken_back.iter().map(|back| &back.id).collect();
    for (index, applications) in &about_here {
        change(
            &here.people[*index],
            applications,
            &pending,
            &gone,
            here,
            &mut plan,
        );
    }
    for applications in &about_new {
        add(applications, &pending, &mut plan);
    }
    let stays = |person: &ParticipantId| {
        let has_other = here.received.iter().any(|known| {
            let content = known.content.as_ref();
            content.is_some_and(|content| content.person == *person) && !gone.contains(&known.id)
        });
        has_other
            || about_here
                .keys()
                .any(|index| here.people[*index].id == *person)
    };
    for back in &taken_back {
        take_back(back, stays, &mut plan);
    }
    in_order(&mut plan);
    plan
}

/// Whom each application is about: by the people who are here, and those about each new person.
fn subjects(pending: &[Pending<'_>], here: &Here<'_>, plan: &mut Plan) -> (About, Vec<Vec<usize>>) {
    let index_of: HashMap<&ParticipantId, usize> = here
        .people
        .iter()
        .enumerate()
        .map(|(index, person)| (&person.id, index))
        .collect();
    let mut about_here = About::new();
    // Those with the same address and name are one person.
    let mut unknown: BTreeMap<SamePerson<'_>, Vec<usize>> = BTreeMap::new();
    for (place, one) in pending.iter().enumerate() {
        let known = one
            .known
            .as_ref()
            .and_then(|(person, _)| index_of.get(person));
        if let Some(index) = known {
            about_here.entry(*index).or_default().push(place);
            continue;
        }
        let applies = one.application.participant(one.id.stand_in());
        let address = address(&applies);
        let own = address.is_none().then_some(&one.id);
        let key = (address, applies.name.normalised(), own);
        unknown.entry(key).or_default().push(place);
    }
    let mut groups: Vec<Vec<usize>> = unknown.into_values().collect();
    for group in &mut groups {
        group.sort_by_key(|place| made(&pending[*place]));
    }
    let applying: Vec<Participant> = groups
        .iter()
        .filter_map(|group| group.last())
        .map(|place| {
            let one = &pending[*place];
            one.application.participant(one.id.stand_in())
        })
        .collect();
    let last = |number: usize| groups[number].last().map(|place| &pending[*place]);
    let people: Vec<&Participant> = here.people.iter().map(|person| &**person).collect();
    let found = find(
        &applying.iter().collect::<Vec<_>>(),
        &people,
        Namesakes::AreAsked,
        |index, number| {
            let key = (people[index].id.clone(), last(number)?.id.clone());
            here.decisions.get(&key).copied()
        },
    );
    for alike in found.alike {
        if let Some(one) = last(alike.arriving) {
            plan.likenesses.push(Likeness {
                here: Arc::clone(&here.people[alike.here]),
                application: one.id.clone(),
                applies: applying[alike.arriving].clone(),
                source: one.source.clone(),
                shares: alike.shares,
                is_same: alike.is_same,
            });
        }
    }
    let mut about_new = Vec::new();
    for (group, known) in groups.into_iter().zip(found.known) {
        match known {
            Some(index) => about_here.entry(index).or_default().extend(group),
            None => about_new.push(group),
        }
    }
    for applications in about_here.values_mut() {
        applications.sort_by_key(|place| made(&pending[*place]));
    }
    (about_here, about_new)
}

/// What decides which of a person's applications was made last.
fn made<'a>(one: &'a Pending<'_>) -> (NaiveDate, u32, &'a ApplicationId) {
    (one.packet.created, one.application.number, &one.id)
}

/// The application made last counts, unless another that is here already was made later.
fn change(
    before: &Arc<Participant>,
    applications: &[usize],
    pending: &[Pending<'_>],
    gone: &BTreeSet<&ApplicationId>,
    here: &Here<'_>,
    plan: &mut Plan,
) {
    let Some((last, earlier)) = applications.split_last() else {
        return;
    };
    let subject = || Subject::Here(before.id.clone());
    let mut earlier = earlier.to_vec();
    let last_one = &pending[*last];
    let others = here.received.iter().filter(|known| {
        let content = known.content.as_ref();
        content.is_some_and(|content| content.person == before.id)
    });
    let (mut is_first, mut is_late) = (true, false);
    for other in others {
        is_first = false;
        let is_arriving = applications
            .iter()
            .any(|place| pending[*place].id == other.id);
        let packet = other.content.as_ref().map(|content| &content.packet);
        if !is_arriving
            && !gone.contains(&other.id)
            && let Some(Ok(packet)) = packet.map(|packet| read_text(packet))
        {
            is_late |= packet.created > last_one.packet.created;
        }
    }
    if is_late {
        earlier.push(*last);
    } else {
        let known = last_one.known.as_ref();
        let said_before = known.and_then(|(_, said)| said.as_ref());
        plan.kept.push(kept(last_one, subject()));
        plan.changed.push(Changed {
            before: Arc::clone(before),
            after: merged(before, said_before, &last_one.application),
            source: last_one.source.clone(),
            is_general: last_one.is_general(),
            is_first,
        });
    }
    set_aside(&earlier, pending, subject, plan);
}

/// The application made last says who the new person is.
fn add(applications: &[usize], pending: &[Pending<'_>], plan: &mut Plan) {
    let Some((last, earlier)) = applications.split_last() else {
        return;
    };
    let one = &pending[*last];
    let person = one.application.participant(one.id.stand_in());
    let subject = || Subject::New(person.id.clone());
    plan.kept.push(kept(one, subject()));
    set_aside(earlier, pending, subject, plan);
    plan.new.push(New {
        person: person.clone(),
        source: one.source.clone(),
        is_general: one.is_general(),
    });
}

/// Notes the other applications of a person, so that they are known when they arrive again.
fn set_aside(
    places: &[usize],
    pending: &[Pending<'_>],
    subject: impl Fn() -> Subject,
    plan: &mut Plan,
) {
    for place in places {
        let one = &pending[*place];
        plan.older.push(Listed {
            name: one.application.name.clone(),
            source: one.source.clone(),
        });
        plan.kept.push(kept(one, subject()));
    }
}

fn kept(one: &Pending<'_>, subject: Subject) -> Kept {
    Kept {
        id: one.id.clone(),
        number: one.application.number,
        content: Some((subject, one.packet.clone())),
        before: one.record.cloned(),
    }
}

/// Nothing is kept of it but that it was taken back; the person goes with their last application.
fn take_back(back: &TakenBack<'_>, stays: impl Fn(&ParticipantId) -> bool, plan: &mut Plan) {
    let removes = back.person.clone().filter(|person| !stays(person));
    if let Some(person) = &removes
        && !plan.removed.contains(person)
    {
        plan.removed.push(person.clone());
    }
    plan.kept.push(Kept {
        id: back.id.clone(),
        number: back.number,
        content: None,
        before: back.record.cloned(),
    });
    plan.withdrawn.push(Withdrawn {
        listed: back.listed.clone(),
        removes,
        was_here: back.person.is_some(),
    });
}

/// Puts the lists in the order of names.
fn in_order(plan: &mut Plan) {
    let listed = |listed: &Listed| (listed.name.normalised(), listed.source.clone());
    plan.new.sort_by_cached_key(|new| new.person.sort_key());
    plan.changed
        .sort_by_cached_key(|changed| changed.before.name.normalised());
    plan.unchanged.sort_by_cached_key(listed);
    plan.older.sort_by_cached_key(listed);
    plan.withdrawn
        .sort_by_cached_key(|withdrawn| listed(&withdrawn.listed));
    plan.elsewhere.sort_by_cached_key(|(one, _)| listed(one));
}
