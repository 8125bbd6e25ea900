//! Applications and a coordinator's data to take them into.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use turnabout::domain::application::{Application, ReceivedApplication, Withdrawal};
use turnabout::domain::id::{ApplicationId, ParticipantId, ProgrammeId};
use turnabout::domain::participant::{Capacity, Participant, Profile, Role};
use turnabout::domain::text::{EmailAddress, PersonName, ShortText};
use turnabout::exchange::intake::{Arrival, Decisions, Here, Plan, Source, Unread, plan};
use turnabout::exchange::packet::{Packet, PacketContent, PacketProgramme};

pub const PROGRAMME: &str = "programme-1";

pub fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 1).unwrap() + Days::new(number)
}

pub fn short(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

pub fn person_id(text: &str) -> ParticipantId {
    ParticipantId::parse(text).unwrap()
}

pub fn application_id(text: &str) -> ApplicationId {
    ApplicationId::parse(text).unwrap()
}

/// Somebody as a sheet has them.
pub fn person(id: &str, name: &str, email: &str) -> Participant {
    Participant {
        id: person_id(id),
        name: PersonName::parse(name).unwrap(),
        email: EmailAddress::parse(email).ok(),
        role: Role::Mentor,
        offers_both: true,
        capacity: Capacity::new(3).unwrap(),
        profile: Profile {
            unit: Some(short("From the sheet")),
            job_title: Some(short("From the sheet")),
            ..Profile::default()
        },
    }
}

/// An application that says nothing but who and which part.
pub fn application(id: &str, number: u32, name: &str, email: &str) -> Application {
    Application {
        id: application_id(id),
        number,
        name: PersonName::parse(name).unwrap(),
        email: EmailAddress::parse(email).ok(),
        role: Role::Mentee,
        capacity: None,
        profile: Profile::default(),
        tells_avoid: false,
        extra: BTreeMap::new(),
        guides: None,
        agreed_on: day(0),
        keep_until: day(365),
    }
}

pub fn packet(content: PacketContent, programme: &str, made: u64) -> Packet {
    Packet {
        programme: PacketProgramme {
            id: ProgrammeId::parse(programme).unwrap(),
            name: short(&format!("The {programme}")),
        },
        created: day(made),
        content,
    }
}

/// An application as it arrives, made on the day of its number.
pub fn applies(application: &Application) -> Arrival {
    applies_on(application, u64::from(application.number))
}

pub fn applies_on(application: &Application, made: u64) -> Arrival {
    let content = PacketContent::Application(Box::new(application.clone()));
    arrival(packet(content, PROGRAMME, made))
}

pub fn withdraws(id: &str, number: u32, name: &str) -> Arrival {
    let content = PacketContent::Withdrawal(Withdrawal {
        application: application_id(id),
        number,
        name: PersonName::parse(name).unwrap(),
    });
    arrival(packet(content, PROGRAMME, u64::from(number)))
}

pub fn arrival(packet: Packet) -> Arrival {
    Arrival {
        source: Source::File("a.turnabout".to_owned()),
        read: Ok(packet),
    }
}

pub fn unread(why: Unread) -> Arrival {
    Arrival {
        source: Source::Pasted(1),
        read: Err(why),
    }
}

/// What a coordinator has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    pub people: Vec<Arc<Participant>>,
    pub received: Vec<ReceivedApplication>,
    made: u32,
}

impl Data {
    pub fn of(people: Vec<Participant>) -> Self {
        Self {
            people: people.into_iter().map(Arc::new).collect(),
            received: Vec::new(),
            made: 0,
        }
    }

    pub fn plan(&self, arrivals: &[Arrival]) -> Plan {
        self.plan_with(arrivals, &Decisions::new())
    }

    pub fn plan_with(&self, arrivals: &[Arrival], decisions: &Decisions) -> Plan {
        let programme = ProgrammeId::parse(PROGRAMME).unwrap();
        let programmes = ["programme-1", "programme-2"].map(|id| {
            let name = short(&format!("The {id}"));
            (ProgrammeId::parse(id).unwrap(), name)
        });
        plan(
            arrivals,
            &Here {
                programme: Some(&programme),
                is_sample: false,
                people: &self.people,
                received: &self.received,
                programmes: &programmes,
                decisions,
            },
        )
    }

    /// Does what the plan says, as the command does.
    pub fn take(&mut self, plan: &Plan) {
        let mut ids = BTreeMap::new();
        for new in &plan.new {
            self.made += 1;
            let id = person_id(&format!("made-{}", self.made));
            ids.insert(new.person.id.clone(), id.clone());
            self.people.push(Arc::new(Participant {
                id,
                ..new.person.clone()
            }));
        }
        for changed in &plan.changed {
            let place = self.people.iter().position(|one| *one == changed.before);
            self.people[place.unwrap()] = Arc::new(changed.after.clone());
        }
        self.people.retain(|one| !plan.removed.contains(&one.id));
        let programme = ProgrammeId::parse(PROGRAMME).unwrap();
        for record in plan.records(&programme, day(400), &ids) {
            self.received.retain(|known| known.id != record.id);
            self.received.push(record);
        }
        self.received.sort_by(|one, other| one.id.cmp(&other.id));
    }

    pub fn take_all(&mut self, arrivals: &[Arrival]) -> Plan {
        let plan = self.plan(arrivals);
        self.take(&plan);
        plan
    }

    pub fn names(&self) -> Vec<&str> {
        self.people.iter().map(|one| one.name.as_str()).collect()
    }

    /// Everybody and every record, without the identifiers that were made on the way.
    pub fn substance(&self) -> (Vec<String>, Vec<String>) {
        let name_of = |id: &ParticipantId| {
            let person = self.people.iter().find(|one| one.id == *id);
            person.map(|one| (one.name.to_string(), one.email.clone()))
        };
        let people = self.people.iter().map(|one| {
            let mut one = Participant::clone(one);
            if one.id.as_str().starts_with("made-") {
                one.id = person_id("made");
            }
            format!("{one:?}")
        });
        let mut people: Vec<String> = people.collect();
        people.sort();
        let records = self.received.iter().map(|known| {
            let content = known.content.as_ref();
            let content = content.map(|one| (name_of(&one.person), &one.packet));
            format!("{} {} {content:?}", known.id, known.number)
        });
        (people, records.collect())
    }
}
