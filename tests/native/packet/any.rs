//! Any packet that the app can make.

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use std::collections::{BTreeMap, BTreeSet};

use crate::generators::questionnaire::least_own_questionnaire;
use crate::generators::{
    any_application, any_check_in_report, any_help_request, any_programme_details, any_withdrawal,
};
use turnabout::domain::application::{Application, Extra, Withdrawal};
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::check_in::{Answers, CheckInReport, Given, HelpRequest, Wish};
use turnabout::domain::id::{
    ApplicationId, CheckInId, CheckInName, ChoiceId, GuideId, ItemId, PairingId, ProgrammeId,
    QuestionId, WriterId,
};
use turnabout::domain::level::Levels;
use turnabout::domain::pair::Update;
use turnabout::domain::pairing::{PartnerCard, SharedReason};
use turnabout::domain::participant::{
    Capacity, MeetingWay, PersonReference, Profile, Role, Side, WorkingStyle,
};
use turnabout::domain::programme::{
    GroundRules, PlannedLength, ProgrammeDetails, Rhythm, SessionCount, SessionPlan, Topics, Units,
};
use turnabout::domain::text::{
    EmailAddress, GroundRule, LevelName, LongText, PersonName, ShortText, TopicName,
};
use turnabout::domain::together::{Document, Known, Value};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use turnabout::domain::zone::ZoneName;
use turnabout::exchange::packet::{
    MOST_LISTED, MOST_REASONS, Packet, PacketContent, PacketProgramme, PairingAnswer,
    PairingHandout, Reply,
};

/// A text of any characters that a name or a short text takes.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zåäö ]{1,30}",
        "\\PC{1,40}",
        "[\"\\\\\n\t>.:😀\u{202e}]{1,20}"
    ]
    .prop_filter("some text", |text| ShortText::parse(text).is_ok())
}

fn any_name() -> impl Strategy<Value = PersonName> {
    any_text().prop_map(|text| PersonName::parse(&text).unwrap())
}

fn any_short() -> impl Strategy<Value = ShortText> {
    any_text().prop_map(|text| ShortText::parse(&text).unwrap())
}

fn any_level() -> impl Strategy<Value = LevelName> {
    any_text().prop_map(|text| LevelName::parse(&text).unwrap())
}

fn any_topic() -> impl Strategy<Value = TopicName> {
    any_text().prop_map(|text| TopicName::parse(&text).unwrap())
}

fn any_email() -> impl Strategy<Value = EmailAddress> {
    "[a-zå.+&?%]{1,20}@[a-z.-]{1,20}".prop_map(|text| EmailAddress::parse(&text).unwrap())
}

fn any_id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9-]{1,64}"
}

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Mentor), Just(Side::Mentee)]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    (0_u64..2_932_896).prop_map(move |days| first + chrono::Days::new(days))
}

fn any_reason() -> impl Strategy<Value = SharedReason> {
    prop_oneof![
        vec(any_topic(), 0..4).prop_map(SharedReason::Learning),
        vec(any_topic(), MOST_LISTED).prop_map(SharedReason::Learning),
        vec(any_topic(), MOST_LISTED).prop_map(SharedReason::LearningInReturn),
        (0_u32..=10_080).prop_map(|minutes_a_week| SharedReason::Time { minutes_a_week }),
        Just(SharedReason::Meeting),
        vec(any_short(), 0..4).prop_map(SharedReason::Languages),
        Just(SharedReason::DifferentUnits),
        Just(SharedReason::DifferentPlaces),
        Just(SharedReason::DifferentProfessions),
        Just(SharedReason::WorkingStyle),
        Just(SharedReason::ChosenByCoordinator),
    ]
}

fn any_partner() -> impl Strategy<Value = PartnerCard> {
    let optional = (
        of(any_email()),
        of(any_level()),
        of(any_short()),
        of(any_short()),
    );
    (any_name(), optional).prop_map(|(name, (email, level, unit, job_title))| PartnerCard {
        name,
        email,
        level,
        unit,
        job_title,
    })
}

fn any_handout() -> impl Strategy<Value = PairingHandout> {
    let people = (any_name(), any_partner(), of(any_name()), of(any_email()));
    let reasons = vec(any_reason(), 0..=MOST_REASONS);
    (any_id(), any_side(), people, reasons).prop_map(|(id, side, people, reasons)| {
        let (name, partner, coordinator, coordinator_email) = people;
        PairingHandout {
            pairing: PairingId::parse(&id).unwrap(),
            side,
            name,
            partner,
            coordinator,
            coordinator_email,
            reasons,
        }
    })
}

fn any_answer() -> impl Strategy<Value = PairingAnswer> {
    let reply = prop_oneof![Just(Reply::Yes), Just(Reply::No)];
    (any_id(), any_side(), any_name(), reply, any_day()).prop_map(
        |(id, side, name, reply, answered_on)| PairingAnswer {
            pairing: PairingId::parse(&id).unwrap(),
            side,
            name,
            reply,
            answered_on,
        },
    )
}

/// What one device wrote, and a part of it.
fn any_update() -> impl Strategy<Value = Update> {
    let value = prop_oneof![
        Just(Value::Nothing),
        any::<bool>().prop_map(Value::Flag),
        (-1_000_000_i64..1_000_000).prop_map(Value::Number),
        any_text().prop_map(Value::Text),
    ];
    let write = (0..2_u8, 0..4_u8, 0..3_u8, value, 0..8_u8);
    let people = (any_id(), any_side(), any_name());
    (people, vec(write, 0..12), 0..4_u64).prop_map(|((pairing, side, name), writes, from)| {
        let writer = |number| WriterId::parse(&format!("w{number}")).unwrap();
        let mut document = Document::default();
        for (by, item, field, value, removes) in writes {
            let item = ItemId::parse(&format!("i{item}")).unwrap();
            document.write(&writer(by), &item, "thing", &format!("f{field}"), value);
            if removes == 0 {
                document.remove(&writer(1 - by), &item);
            }
        }
        let since = Known::from_iter((from > 0).then(|| (writer(0), from)));
        Update {
            pairing: PairingId::parse(&pairing).unwrap(),
            side,
            name,
            part: document.beyond(&since),
        }
    })
}

/// Any packet.
pub fn any_packet() -> impl Strategy<Value = Packet> {
    let content = prop_oneof![
        any_handout().prop_map(PacketContent::Pairing),
        any_answer().prop_map(PacketContent::Answer),
        any_programme_details()
            .boxed()
            .prop_map(|details| PacketContent::Programme(Box::new(details))),
        any_application()
            .boxed()
            .prop_map(|one| PacketContent::Application(Box::new(one))),
        any_withdrawal().prop_map(PacketContent::Withdrawal),
        any_check_in_report()
            .boxed()
            .prop_map(PacketContent::CheckIn),
        any_help_request().boxed().prop_map(PacketContent::Help),
        any_update().prop_map(|update| PacketContent::Update(Box::new(update))),
    ];
    (any_id(), any_short(), any_day(), content).prop_map(|(id, name, created, content)| Packet {
        programme: PacketProgramme {
            id: ProgrammeId::parse(&id).unwrap(),
            name,
        },
        created,
        content,
    })
}

/// Anna's pairing with Björn, as she receives it.
pub fn annas_pairing() -> Packet {
    let short = |text| ShortText::parse(text).unwrap();
    let topic = |text| TopicName::parse(text).unwrap();
    Packet {
        programme: PacketProgramme {
            id: ProgrammeId::parse("0198c0de-0000-7000-8000-000000000001").unwrap(),
            name: short("Turn the tables 2026"),
        },
        created: NaiveDate::from_ymd_opt(2026, 9, 1).unwrap(),
        content: PacketContent::Pairing(PairingHandout {
            pairing: PairingId::parse("0198c0de-0000-7000-8000-000000000002").unwrap(),
            side: Side::Mentor,
            name: PersonName::parse("Anna Berg").unwrap(),
            partner: PartnerCard {
                name: PersonName::parse("Björn Åkesson").unwrap(),
                email: Some(EmailAddress::parse("bjorn.akesson@example.org").unwrap()),
                level: Some(LevelName::parse("Director").unwrap()),
                unit: Some(short("Finance")),
                job_title: Some(short("Chief financial officer")),
            },
            coordinator: Some(PersonName::parse("Mira Castellanos").unwrap()),
            coordinator_email: Some(EmailAddress::parse("mira@example.org").unwrap()),
            reasons: vec![
                SharedReason::Learning(vec![topic("Generative AI"), topic("Social media")]),
                SharedReason::Time {
                    minutes_a_week: 240,
                },
                SharedReason::Meeting,
                SharedReason::Languages(vec![short("Swedish"), short("English")]),
                SharedReason::DifferentUnits,
                SharedReason::DifferentPlaces,
                SharedReason::DifferentProfessions,
                SharedReason::WorkingStyle,
                SharedReason::ChosenByCoordinator,
            ],
        }),
    }
}

/// Anna's yes.
pub fn annas_answer() -> Packet {
    let pairing = annas_pairing();
    Packet {
        programme: pairing.programme,
        created: NaiveDate::from_ymd_opt(2026, 9, 3).unwrap(),
        content: PacketContent::Answer(PairingAnswer {
            pairing: PairingId::parse("0198c0de-0000-7000-8000-000000000002").unwrap(),
            side: Side::Mentor,
            name: PersonName::parse("Anna Berg").unwrap(),
            reply: Reply::Yes,
            answered_on: NaiveDate::from_ymd_opt(2026, 9, 2).unwrap(),
        }),
    }
}

/// The same programme with questions of its own.
pub fn annas_programme_with_questions() -> Packet {
    let mut packet = annas_programme();
    let PacketContent::Programme(details) = &mut packet.content else {
        panic!("a programme")
    };
    details.questionnaire = Some(least_own_questionnaire());
    packet
}

/// What Anna's programme says.
pub fn annas_programme() -> Packet {
    let units = ["Finance", "Customer care"].map(|text| ShortText::parse(text).unwrap());
    let topics = ["Generative AI", "Social media"].map(|text| TopicName::parse(text).unwrap());
    let levels = ["Graduate", "Manager", "Director"].map(|text| LevelName::parse(text).unwrap());
    let rules = ["What is said here stays here.", "We keep our times."];
    Packet {
        content: PacketContent::Programme(Box::new(ProgrammeDetails {
            coordinator: Some(PersonName::parse("Mira Castellanos").unwrap()),
            coordinator_email: Some(EmailAddress::parse("mira@example.org").unwrap()),
            levels: Levels::from_lowest(levels),
            units: Units::from_entries(units).unwrap(),
            topics: Topics::from_entries(topics).unwrap(),
            sessions: SessionPlan {
                count: SessionCount::new(8).unwrap(),
                length: PlannedLength::from_minutes(45).unwrap(),
                rhythm: Rhythm::EveryTwoWeeks,
            },
            ground_rules: GroundRules::from_entries(
                rules.map(|text| GroundRule::parse(text).unwrap()),
            )
            .unwrap(),
            questionnaire: None,
        })),
        ..annas_pairing()
    }
}

/// Anna's application, with an answer of every kind.
pub fn annas_application() -> Packet {
    let short = |text| ShortText::parse(text).unwrap();
    let long = |text| LongText::parse(text).unwrap();
    let topic = |text| TopicName::parse(text).unwrap();
    let question = |text| QuestionId::parse(text).unwrap();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let steps = BTreeMap::from([("clear".to_owned(), 4), ("heard".to_owned(), 2)]);
    let extra = BTreeMap::from([
        (
            question("goals"),
            Extra::Text(long("Speak up\nin large rooms")),
        ),
        (
            question("how-often"),
            Extra::Chosen(BTreeSet::from(["monthly".to_owned()])),
        ),
        (question("baseline"), Extra::Steps(steps)),
        (question("photo"), Extra::Agreed(day(2026, 8, 20))),
        (
            question("teaches"),
            Extra::Examples(vec![(
                topic("Generative AI"),
                long("I built our prompt library"),
            )]),
        ),
    ]);
    let guides = ["reverse-mentoring", "first-meeting"].map(|id| GuideId::parse(id).unwrap());
    Packet {
        created: day(2026, 8, 20),
        content: PacketContent::Application(Box::new(Application {
            id: ApplicationId::parse("0198c0de-0000-7000-8000-000000000003").unwrap(),
            number: 2,
            name: PersonName::parse("Anna Berg").unwrap(),
            email: Some(EmailAddress::parse("anna.berg@example.org").unwrap()),
            role: Role::Mentor,
            capacity: Capacity::new(2),
            profile: Profile {
                level: Some(LevelName::parse("Graduate").unwrap()),
                unit: Some(short("Customer care")),
                job_title: Some(short("Analyst")),
                profession: Some(short("Statistics")),
                location: Some(short("Malmö")),
                time_zone: ZoneName::parse("Europe/Stockholm"),
                languages: vec![short("Swedish"), short("English")],
                line_manager: Some(PersonReference::new(short("Dag Ek"))),
                teaches: vec![TaughtTopic {
                    topic: topic("Generative AI"),
                    skill: Skill::VeryWell,
                }],
                wants: vec![WantedTopic {
                    topic: topic("Social media"),
                    priority: Priority::Low,
                }],
                free_time: WeekGrid::from_spans(&[(18, 20), (66, 70)]),
                meeting: Some(MeetingWay::Either),
                working_style: Some(WorkingStyle::Exploring),
                avoid: vec![PersonReference::new(short("Eva Inge"))],
                about: None,
            },
            tells_avoid: true,
            extra,
            guides: Some(guides.into_iter().collect()),
            agreed_on: day(2026, 8, 20),
            keep_until: day(2027, 8, 20),
        })),
        ..annas_pairing()
    }
}

/// Anna takes her application back.
pub fn annas_withdrawal() -> Packet {
    Packet {
        created: NaiveDate::from_ymd_opt(2026, 8, 25).unwrap(),
        content: PacketContent::Withdrawal(Withdrawal {
            application: ApplicationId::parse("0198c0de-0000-7000-8000-000000000003").unwrap(),
            number: 3,
            name: PersonName::parse("Anna Berg").unwrap(),
        }),
        ..annas_pairing()
    }
}

fn answers(given: &[(&str, Given)]) -> Answers {
    let given = given.iter();
    let parts = given.map(|(id, given)| (QuestionId::parse(id).unwrap(), given.clone()));
    Answers::from_parts(parts.collect()).unwrap()
}

/// A pulse, without a name and without own words.
pub fn a_pulse() -> Packet {
    let chosen = |id| Given::Chosen(ChoiceId::parse(id).unwrap());
    Packet {
        created: NaiveDate::from_ymd_opt(2026, 10, 4).unwrap(),
        content: PacketContent::CheckIn(CheckInReport {
            id: CheckInId::parse("5b1c4a52-5a57-4a0e-9d8e-0d9c5a1f7f00").unwrap(),
            which: CheckInName::parse("pulse").unwrap(),
            side: Side::Mentor,
            weeks: 4,
            pairing: None,
            name: None,
            answers: answers(&[
                ("met", chosen("several")),
                ("open", Given::Step(4)),
                ("time", Given::RatherNot),
                ("worth", Given::Step(5)),
                ("going-on", chosen("yes")),
            ]),
        }),
        ..annas_pairing()
    }
}

/// What Anna says half-way, with her name and in her own words.
pub fn annas_check_in() -> Packet {
    Packet {
        created: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        content: PacketContent::CheckIn(CheckInReport {
            id: CheckInId::parse("0f6c11de-7c1e-4b4e-8a86-6e7a4d1a9b11").unwrap(),
            which: CheckInName::parse("middle").unwrap(),
            side: Side::Mentor,
            weeks: 12,
            pairing: Some(PairingId::parse("0198c0de-0000-7000-8000-000000000002").unwrap()),
            name: Some(PersonName::parse("Anna Berg").unwrap()),
            answers: answers(&[
                ("closer", Given::Step(3)),
                ("change", Given::Words("Mer tid\nför frågor".to_owned())),
            ]),
        }),
        ..annas_pairing()
    }
}

/// Anna asks to be contacted.
pub fn annas_help() -> Packet {
    Packet {
        created: NaiveDate::from_ymd_opt(2026, 10, 6).unwrap(),
        content: PacketContent::Help(HelpRequest {
            pairing: PairingId::parse("0198c0de-0000-7000-8000-000000000002").unwrap(),
            side: Side::Mentor,
            name: PersonName::parse("Anna Berg").unwrap(),
            wish: Wish::Contact,
            asked_on: NaiveDate::from_ymd_opt(2026, 10, 5).unwrap(),
        }),
        ..annas_pairing()
    }
}

/// What Anna hands to Björn: a session that both have changed, one that he removed, and an action.
pub fn annas_update() -> Packet {
    let writer = |name: &str| WriterId::parse(name).unwrap();
    let item = |name: &str| ItemId::parse(name).unwrap();
    let text = |text: &str| Value::Text(text.to_owned());
    let (anna, bjorn) = (writer("anna-1"), writer("bjorn-1"));
    let (first, second) = (item("0198c0de-s1"), item("0198c0de-s2"));
    let mut here = Document::default();
    for session in [&first, &second] {
        let start = text("2026-11-24T09:00:00 Europe/Stockholm 2026-11-24T08:00:00Z");
        here.write(&anna, session, "session", "start", start);
        here.write(&anna, session, "session", "length", Value::Number(60));
        here.write(&anna, session, "session", "state", text("planned"));
    }
    let common = here.known().clone();
    let mut there = here.clone();
    there.write(&bjorn, &first, "session", "place", text("Room Linden"));
    there.remove(&bjorn, &second);
    here.write(&anna, &first, "session", "place", text("By video"));
    let action = item("0198c0de-a1");
    here.write(
        &anna,
        &action,
        "action",
        "what",
        text("Try the app\ntogether"),
    );
    here.write(&anna, &action, "action", "done", Value::Nothing);
    here.write(&anna, &action, "action", "open", Value::Flag(true));
    here.merge(&there);
    Packet {
        created: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        content: PacketContent::Update(Box::new(Update {
            pairing: PairingId::parse("0198c0de-0000-7000-8000-000000000002").unwrap(),
            side: Side::Mentor,
            name: PersonName::parse("Anna Berg").unwrap(),
            part: here.beyond(&common),
        })),
        ..annas_pairing()
    }
}
