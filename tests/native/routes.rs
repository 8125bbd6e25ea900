//! Every address leads to its screen and back.

use proptest::prelude::*;

use turnabout::domain::id::{PairingId, ParticipantId, SessionId};
use turnabout::routes::{CheckInPage, OrganiseRoute, Program, Route, Slug};

fn any_id() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z0-9-]{1,64}",
        Just("agreement".to_owned()),
        Just("import".to_owned()),
        Just("new".to_owned()),
        Just("series".to_owned()),
        Just("after".to_owned()),
        Just("check".to_owned()),
        Just("applications".to_owned()),
        Just("certificate".to_owned()),
    ]
}

fn any_slug() -> impl Strategy<Value = Slug> {
    any_id().prop_map(|text| Slug::parse(&text).unwrap())
}

fn any_pairing() -> impl Strategy<Value = PairingId> {
    any_id().prop_map(|text| PairingId::parse(&text).unwrap())
}

fn any_organise_route() -> impl Strategy<Value = OrganiseRoute> {
    let person = any_id().prop_map(|text| ParticipantId::parse(&text).unwrap());
    prop_oneof![
        Just(OrganiseRoute::Overview),
        Just(OrganiseRoute::Readiness),
        Just(OrganiseRoute::Programme),
        Just(OrganiseRoute::NewProgramme),
        Just(OrganiseRoute::People),
        Just(OrganiseRoute::ImportPeople),
        Just(OrganiseRoute::NewPerson),
        proptest::option::of("\\PC{1,40}")
            .prop_map(|packet| OrganiseRoute::Applications { packet }),
        person.prop_map(OrganiseRoute::Person),
        Just(OrganiseRoute::Matching),
        Just(OrganiseRoute::Pairings),
        any_pairing().prop_map(OrganiseRoute::Pairing),
        Just(OrganiseRoute::Progress),
        Just(OrganiseRoute::Events),
        Just(OrganiseRoute::Report),
    ]
}

fn any_check_in_page() -> impl Strategy<Value = CheckInPage> {
    prop_oneof![
        Just(CheckInPage::Beginning),
        (1_u8..).prop_map(CheckInPage::Question),
        Just(CheckInPage::Check),
    ]
}

fn any_route() -> impl Strategy<Value = Route> {
    let fixed = prop::sample::select(vec![
        Route::Home,
        Route::Guides,
        Route::Certificate,
        Route::Questionnaire,
        Route::QuestionnaireCheck,
        Route::Sessions,
        Route::NewSession,
        Route::Series,
        Route::Update,
        Route::Goals,
        Route::CheckIns,
        Route::Data,
        Route::Restore,
        Route::Settings,
        Route::About,
        Route::Components,
        Route::Privacy,
        Route::Accessibility,
    ]);
    let of_session = prop::sample::select(vec![
        Route::Session as fn(SessionId) -> Route,
        Route::Agendas,
        Route::MoveSession,
        Route::AfterSession,
    ]);
    let session = any_id().prop_map(|text| SessionId::parse(&text).unwrap());
    let packet = prop_oneof!["[A-Za-z0-9_.-]{0,80}", ".{0,40}"];
    prop_oneof![
        fixed,
        any_slug().prop_map(Route::Guide),
        (any_slug(), any::<bool>())
            .prop_map(|(step, from_check)| Route::QuestionnaireStep { step, from_check }),
        (any_slug(), any_check_in_page()).prop_map(|(name, page)| Route::CheckIn { name, page }),
        prop::option::of(any_pairing()).prop_map(Route::Pairing),
        prop::option::of(any_pairing()).prop_map(Route::Agreement),
        (of_session, session).prop_map(|(route, session)| route(session)),
        prop::option::of(packet).prop_map(|packet| Route::Open { packet }),
        any_organise_route().prop_map(Route::Organise),
    ]
}

proptest! {
    #[test]
    fn every_route_parses_back(route in any_route()) {
        let href = route.href();

        prop_assert!(href.starts_with("#/"));
        prop_assert!(href.is_ascii() && !href.contains(' '));
        prop_assert_eq!(Route::parse(&href), route);
    }

    #[test]
    fn every_hash_leads_somewhere(hash in prop_oneof![".{0,40}", "#/[a-z/%?=&-]{0,40}"]) {
        let route = Route::parse(&hash);

        prop_assert_eq!(Route::parse(&route.href()), route);
    }
}

#[test]
fn the_addresses_are_those_that_were_promised() {
    let pairing = || PairingId::parse("0198-a").unwrap();
    let person = || ParticipantId::parse("7").unwrap();
    let slug = |text| Slug::parse(text).unwrap();
    let check_in = |text, page| {
        let name = slug(text);
        Route::CheckIn { name, page }
    };
    use OrganiseRoute as Organise;
    for (href, route) in [
        ("#/", Route::Home),
        ("#/guides", Route::Guides),
        (
            "#/guides/first-meeting",
            Route::Guide(slug("first-meeting")),
        ),
        ("#/guides/certificate", Route::Certificate),
        ("#/questionnaire", Route::Questionnaire),
        (
            "#/questionnaire/topics",
            Route::QuestionnaireStep {
                step: slug("topics"),
                from_check: false,
            },
        ),
        (
            "#/questionnaire/topics?from=check",
            Route::QuestionnaireStep {
                step: slug("topics"),
                from_check: true,
            },
        ),
        ("#/questionnaire/check", Route::QuestionnaireCheck),
        ("#/pairing", Route::Pairing(None)),
        ("#/pairing/agreement", Route::Agreement(None)),
        ("#/pairing/0198-a", Route::Pairing(Some(pairing()))),
        (
            "#/pairing/0198-a/agreement",
            Route::Agreement(Some(pairing())),
        ),
        ("#/sessions", Route::Sessions),
        (
            "#/sessions/s1",
            Route::Session(SessionId::parse("s1").unwrap()),
        ),
        (
            "#/sessions/s1/agendas",
            Route::Agendas(SessionId::parse("s1").unwrap()),
        ),
        (
            "#/sessions/s1/plan",
            Route::MoveSession(SessionId::parse("s1").unwrap()),
        ),
        (
            "#/sessions/s1/after",
            Route::AfterSession(SessionId::parse("s1").unwrap()),
        ),
        ("#/sessions/new", Route::NewSession),
        ("#/sessions/series", Route::Series),
        ("#/update", Route::Update),
        ("#/goals", Route::Goals),
        ("#/check-ins", Route::CheckIns),
        (
            "#/check-ins/middle",
            check_in("middle", CheckInPage::Beginning),
        ),
        (
            "#/check-ins/pulse?q=2",
            check_in("pulse", CheckInPage::Question(2)),
        ),
        (
            "#/check-ins/pulse?q=check",
            check_in("pulse", CheckInPage::Check),
        ),
        ("#/open", Route::Open { packet: None }),
        (
            "#/open?p=1.a_-b.0",
            Route::Open {
                packet: Some("1.a_-b.0".to_owned()),
            },
        ),
        ("#/data", Route::Data),
        ("#/data/restore", Route::Restore),
        ("#/settings", Route::Settings),
        ("#/about", Route::About),
        ("#/about/components", Route::Components),
        ("#/privacy", Route::Privacy),
        ("#/accessibility", Route::Accessibility),
        ("#/organise", Route::Organise(Organise::Overview)),
        ("#/organise/readiness", Route::Organise(Organise::Readiness)),
        ("#/organise/programme", Route::Organise(Organise::Programme)),
        (
            "#/organise/programme/new",
            Route::Organise(Organise::NewProgramme),
        ),
        ("#/organise/people", Route::Organise(Organise::People)),
        (
            "#/organise/people/import",
            Route::Organise(Organise::ImportPeople),
        ),
        (
            "#/organise/people/applications",
            Route::Organise(Organise::Applications { packet: None }),
        ),
        (
            "#/organise/people/applications?p=1.abc-_.00000000",
            Route::Organise(Organise::Applications {
                packet: Some("1.abc-_.00000000".to_owned()),
            }),
        ),
        (
            "#/organise/people/new",
            Route::Organise(Organise::NewPerson),
        ),
        (
            "#/organise/people/7",
            Route::Organise(Organise::Person(person())),
        ),
        ("#/organise/matching", Route::Organise(Organise::Matching)),
        ("#/organise/pairings", Route::Organise(Organise::Pairings)),
        (
            "#/organise/pairings/0198-a",
            Route::Organise(Organise::Pairing(pairing())),
        ),
        ("#/organise/progress", Route::Organise(Organise::Progress)),
        ("#/organise/events", Route::Organise(Organise::Events)),
        ("#/organise/report", Route::Organise(Organise::Report)),
    ] {
        assert_eq!(Route::parse(href), route);
        assert_eq!(route.href(), href);
    }
}

#[test]
fn small_differences_in_an_address_are_forgiven() {
    for (hash, route) in [
        ("", Route::Home),
        ("#", Route::Home),
        ("/guides", Route::Guides),
        ("#/guides/", Route::Guides),
        ("#/settings?from=mail", Route::Settings),
        ("#/guides/a%2Db", Route::Guide(Slug::parse("a-b").unwrap())),
        (
            "#/open?x=1&p=1%2Ea",
            Route::Open {
                packet: Some("1.a".to_owned()),
            },
        ),
    ] {
        assert_eq!(Route::parse(hash), route, "{hash}");
    }
}

/// The program that `boot.js` starts for a hash, read from its own table.
fn started_by_boot(hash: &str) -> Program {
    let boot = include_str!("../../public/boot.js");
    let path = hash.trim_start_matches("#/").split('?').next().unwrap();
    let words: Vec<&str> = path.split('/').collect();
    let both = format!("{}/{}", words[0], words.get(1).unwrap_or(&""));
    let around = format!("{}/*/{}", words[0], words.get(2).unwrap_or(&""));
    let (_, table) = boot.split_once("const PROGRAMS = {").unwrap();
    let (table, _) = table.split_once('}').unwrap();
    let find = |wanted: &str| {
        let entries = table.lines();
        let mut entries =
            entries.filter_map(|line| line.trim().strip_suffix("',")?.split_once(": '"));
        entries.find(|(known, _)| known.trim_matches('\'') == wanted)
    };
    let named = find(&around)
        .or_else(|| find(&both))
        .or_else(|| find(words[0]));
    match named {
        None => Program::Participant,
        Some((_, "organise")) => Program::Organise,
        Some((_, "guides")) => Program::Guides,
        Some((_, "questionnaire")) => Program::Questionnaire,
        Some((_, "application")) => Program::Application,
        Some((_, "pairing")) => Program::Pairing,
        Some((_, "agreement")) => Program::Agreement,
        Some((_, "sessions")) => Program::Sessions,
        Some((_, "session")) => Program::Session,
        Some((_, "agendas")) => Program::Agendas,
        Some((_, "after")) => Program::AfterSession,
        Some((_, "goals")) => Program::Goals,
        Some((_, "update")) => Program::Update,
        Some((_, "check_ins")) => Program::CheckIns,
        Some((_, "open")) => Program::Open,
        Some((_, "device")) => Program::Device,
        Some((_, "restore")) => Program::Restore,
        Some((_, "about")) => Program::About,
        Some((_, "components")) => Program::Components,
        Some((_, other)) => panic!("boot.js starts {other}"),
    }
}

proptest! {
    #[test]
    fn boot_js_starts_the_program_that_shows_the_screen(route in any_route()) {
        prop_assert_eq!(started_by_boot(&route.href()), Program::of(&route));
    }
}

#[test]
fn what_is_no_screen_is_kept_as_it_was() {
    for hash in [
        "/nowhere",
        "main",
        "/guides/a/b",
        "/pairing/a%2Fb",
        "/organise/x",
        "//guides",
    ] {
        assert_eq!(
            Route::parse(&format!("#{hash}")),
            Route::NotFound(hash.to_owned())
        );
    }
}
