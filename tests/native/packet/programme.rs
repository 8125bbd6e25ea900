//! The programme of a site is read whole or refused whole, with the field and the line; and the same
//! document as a packet.

use turnabout::domain::programme::{
    GENERAL_PROGRAMME, GroundRules, OwnQuestionnaire, ProgrammeDetails, Rhythm, Topics, Units,
};
use turnabout::domain::text::{GroundRule, LevelName, ShortText, TopicName};
use turnabout::exchange::packet::{
    Fault, MOST_BYTES, MOST_LEVELS, Misplaced, PacketContent, PacketError, SiteProgrammeError,
    check_site_programme, general_programme, read_bytes, read_site_programme, read_text, to_file,
    to_link, to_site_file, to_text,
};
use turnabout::exchange::questionnaire::own;

use super::any::{annas_pairing, annas_programme, annas_programme_with_questions};
use crate::generators::questionnaire::{LEAST_OWN_QUESTIONS, least_own_questionnaire};

/// A file as somebody would write it by hand, a field a line.
const BY_HAND: &str = r#"{
  "format": "turnabout-packet",
  "version": 1,
  "kind": "programme",
  "programme": {
    "id": "acme",
    "name": "Acme upward"
  },
  "created": "2026-11-22",
  "payload": {
    "coordinator": {
      "name": "Robin Lake",
      "email": "robin@acme.example"
    },
    "levels": [
      "Analyst",
      "Director"
    ],
    "topics": ["Data", "Trends"],
    "sessions": {
      "count": 6,
      "length_minutes": 60,
      "rhythm": "monthly"
    },
    "ground_rules": ["Ask first."],
    "texts": {
      "sv": {
        "name": "Acme uppåt",
        "topics": ["Data", "Trender"]
      }
    }
  }
}
"#;

fn changed(from: &str, to: &str) -> String {
    assert!(BY_HAND.contains(from), "{BY_HAND} has no {from}");
    BY_HAND.replacen(from, to, 1)
}

fn refusal(text: &str) -> SiteProgrammeError {
    check_site_programme(text.as_bytes(), "en").unwrap_err()
}

fn wrong(field: &str, line: usize, fault: Fault) -> SiteProgrammeError {
    SiteProgrammeError::Wrong(Misplaced {
        field: field.to_owned(),
        line,
        fault,
    })
}

#[test]
fn a_file_written_by_hand_is_read_in_the_readers_language() {
    let english = read_site_programme(BY_HAND.as_bytes(), "en").unwrap();
    let swedish = read_site_programme(BY_HAND.as_bytes(), "sv").unwrap();

    assert_eq!(english.name.as_str(), "Acme upward");
    assert_eq!(english.id.as_str(), "acme");
    assert_eq!(english.details.sessions.rhythm, Rhythm::Monthly);
    assert_eq!(english.details.topics.as_slice()[1].as_str(), "Trends");
    assert_eq!(swedish.name.as_str(), "Acme uppåt");
    assert_eq!(swedish.details.topics.as_slice()[1].as_str(), "Trender");
    // What a language does not give is the same in all.
    assert_eq!(swedish.details.levels, english.details.levels);
    assert_eq!(
        swedish.details.ground_rules.as_slice()[0].as_str(),
        "Ask first."
    );
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let with_mark = format!("\u{feff}{BY_HAND}");

    assert!(read_site_programme(with_mark.as_bytes(), "en").is_ok());
}

#[test]
fn the_general_programme_has_as_much_in_every_language_and_nobody_coordinates_it() {
    let english = general_programme("en").unwrap();
    let swedish = general_programme("sv").unwrap();

    assert_eq!(english.id.as_str(), GENERAL_PROGRAMME);
    assert_eq!(english.name.as_str(), "General programme");
    assert_eq!(swedish.name.as_str(), "Allmänt program");
    let lengths = |details: &ProgrammeDetails| {
        (
            details.topics.as_slice().len(),
            details.ground_rules.as_slice().len(),
        )
    };
    assert_eq!(lengths(&english.details), lengths(&swedish.details));
    assert_ne!(english.details.topics, swedish.details.topics);
    assert_eq!(english.details.coordinator, None);
    assert_eq!(english.details.coordinator_email, None);
}

#[test]
fn what_is_saved_as_a_site_file_is_read_as_one_and_as_a_packet() {
    let packet = annas_programme();
    let file = to_site_file(&packet);

    let read = read_site_programme(&file, "sv").unwrap();

    let PacketContent::Programme(details) = &packet.content else {
        panic!("a programme")
    };
    assert_eq!(&read.details, &**details);
    assert_eq!(read.id, packet.programme.id);
    assert_eq!(read.made_on, packet.created);
    assert!(file.split(|byte| *byte == b'\n').count() > 20);
    assert_eq!(read_bytes(&file), Ok(packet));
}

#[test]
fn every_fault_of_a_file_is_named_with_its_field_and_line() {
    use Fault::{Broken, Missing, Twice, Unfit};
    let long = "x".repeat(301);
    let many = |count: usize| {
        let names: Vec<String> = (0..count).map(|n| format!("\"n{n}\"")).collect();
        names.join(",")
    };
    let mut others = Vec::new();
    for (text, field, line, fault) in [
        // Cut short, and broken in other ways.
        (BY_HAND[..BY_HAND.len() / 2].to_owned(), "", 17, Broken),
        (BY_HAND[..40].to_owned(), "", 3, Broken),
        (changed("\"acme\",", "\"acme\""), "", 7, Broken),
        (changed("\"Robin Lake\"", "Robin Lake"), "", 12, Broken),
        (changed("\"Analyst\",", "\"Analyst\",,"), "", 16, Broken),
        (
            changed("\"version\": 1,", "\"version\": 01,"),
            "",
            3,
            Broken,
        ),
        (format!("{BY_HAND}}}"), "", 34, Broken),
        ("[".repeat(10_000), "", 1, Broken),
        ("not json at all".to_owned(), "", 1, Broken),
        (String::new(), "", 1, Broken),
        // Of another kind.
        ("[]".to_owned(), "", 1, Unfit),
        ("null".to_owned(), "", 1, Unfit),
        ("{}".to_owned(), "format", 1, Missing),
        (
            changed("turnabout-packet", "turnabout-backup"),
            "format",
            2,
            Unfit,
        ),
        (
            changed("\"kind\": \"programme\"", "\"kind\": \"pairing\""),
            "kind",
            4,
            Unfit,
        ),
        (
            changed("\"version\": 1", "\"version\": 0"),
            "version",
            3,
            Unfit,
        ),
        (
            changed("\"version\": 1", "\"version\": \"1\""),
            "version",
            3,
            Unfit,
        ),
        (
            changed("\"version\": 1", "\"version\": -1"),
            "version",
            3,
            Unfit,
        ),
        // Missing, and there twice.
        (
            changed("    \"id\": \"acme\",\n", ""),
            "programme.id",
            5,
            Missing,
        ),
        (
            changed("  \"created\": \"2026-11-22\",\n", ""),
            "created",
            1,
            Missing,
        ),
        (
            changed("\"name\": \"Acme upward\"", "\"name\": null"),
            "programme.name",
            5,
            Missing,
        ),
        (
            changed("\"id\": \"acme\"", "\"id\": \"acme\", \"id\": \"acme\""),
            "programme.id",
            6,
            Twice,
        ),
        (
            changed("\"Director\"", "\" analyst\""),
            "payload.levels[1]",
            17,
            Twice,
        ),
        (
            changed("\"Trends\"", "\"DATA\""),
            "payload.topics[1]",
            19,
            Twice,
        ),
        (
            changed("\"count\": 6,", "\"count\": 6,\n\"count\": 7,"),
            "payload.sessions.count",
            22,
            Twice,
        ),
        (
            changed("\"sv\": {", "\"sv\": {}, \"sv\": {"),
            "payload.texts.sv",
            27,
            Twice,
        ),
        // Of another type, or outside its bounds.
        (
            changed("\"acme\"", "\"../etc/passwd\""),
            "programme.id",
            6,
            Unfit,
        ),
        (
            changed("\"acme\"", "\"<script>\""),
            "programme.id",
            6,
            Unfit,
        ),
        (changed("\"acme\"", "7"), "programme.id", 6, Unfit),
        (
            changed("Acme upward", "\\u0000 \\u200b"),
            "programme.name",
            7,
            Unfit,
        ),
        (changed("Acme upward", &long), "programme.name", 7, Unfit),
        (
            changed("Acme upward", "\\ud800"),
            "programme.name",
            7,
            Unfit,
        ),
        (changed("2026-11-22", "275760-09-13"), "created", 9, Unfit),
        (changed("2026-11-22", "+275760-09-13"), "created", 9, Unfit),
        (changed("2026-11-22", "1969-12-31"), "created", 9, Unfit),
        (changed("2026-11-22", "22/11/2026"), "created", 9, Unfit),
        (
            changed("robin@acme.example", "robin"),
            "payload.coordinator.email",
            13,
            Unfit,
        ),
        (
            changed("robin@acme.example", "<script>alert(1)</script>"),
            "payload.coordinator.email",
            13,
            Unfit,
        ),
        (
            changed("\"Robin Lake\"", "[\"Robin Lake\"]"),
            "payload.coordinator.name",
            12,
            Unfit,
        ),
        (
            changed(
                "{\n      \"name\": \"Robin Lake\",\n      \"email\": \"robin@acme.example\"\n    }",
                "\"Robin\"",
            ),
            "payload.coordinator",
            11,
            Unfit,
        ),
        (
            changed("\"Analyst\",", "{\"name\": \"Analyst\"},"),
            "payload.levels[0]",
            16,
            Unfit,
        ),
        (
            changed("\"Analyst\"", "\"\""),
            "payload.levels[0]",
            16,
            Unfit,
        ),
        (
            changed("[\"Data\", \"Trends\"]", "\"Data\""),
            "payload.topics",
            19,
            Unfit,
        ),
        (
            changed("\"count\": 6", "\"count\": 0"),
            "payload.sessions.count",
            21,
            Unfit,
        ),
        (
            changed("\"count\": 6", "\"count\": 61"),
            "payload.sessions.count",
            21,
            Unfit,
        ),
        (
            changed("\"count\": 6", "\"count\": 1e400"),
            "payload.sessions.count",
            21,
            Unfit,
        ),
        (
            changed("\"count\": 6", "\"count\": 6.5"),
            "payload.sessions.count",
            21,
            Unfit,
        ),
        (
            changed("\"count\": 6", "\"count\": -6"),
            "payload.sessions.count",
            21,
            Unfit,
        ),
        (
            changed("\"count\": 6", "\"count\": 99999999999999999999999"),
            "payload.sessions.count",
            21,
            Unfit,
        ),
        (
            changed("\"length_minutes\": 60", "\"length_minutes\": 14"),
            "payload.sessions.length_minutes",
            22,
            Unfit,
        ),
        (
            changed("\"length_minutes\": 60", "\"length_minutes\": 241"),
            "payload.sessions.length_minutes",
            22,
            Unfit,
        ),
        (
            changed("\"monthly\"", "\"daily\""),
            "payload.sessions.rhythm",
            23,
            Unfit,
        ),
        (
            changed("\"Ask first.\"", &format!("\"{}\"", "x".repeat(501))),
            "payload.ground_rules[0]",
            25,
            Unfit,
        ),
        (
            changed("\"Ask first.\"", &many(GroundRules::MOST + 1)),
            "payload.ground_rules",
            25,
            Unfit,
        ),
        (
            changed("\"Data\", \"Trends\"", &many(Topics::MOST + 1)),
            "payload.topics",
            19,
            Unfit,
        ),
        (
            changed(
                "\"topics\"",
                &format!("\"units\": [{}],\n\"topics\"", many(Units::MOST + 1)),
            ),
            "payload.units",
            19,
            Unfit,
        ),
        (
            changed("\"Analyst\",", &format!("{},", many(MOST_LEVELS + 1))),
            "payload.levels",
            15,
            Unfit,
        ),
        // A translation has an entry for each of the main list's.
        (
            changed("[\"Data\", \"Trender\"]", "[\"Data\"]"),
            "payload.texts.sv",
            27,
            Unfit,
        ),
        (
            changed("\"Acme uppåt\"", "false"),
            "payload.texts.sv.name",
            28,
            Unfit,
        ),
    ] {
        if refusal(&text) != wrong(field, line, fault) {
            others.push(format!(
                "{field}, line {line}: {:?}\n{text}",
                refusal(&text)
            ));
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n\n"));
}

/// The file with questions of its own.
fn with(questions: &str) -> String {
    changed(
        "\"payload\": {",
        &format!("\"payload\": {{\n\"questionnaire\": {questions},"),
    )
}

/// The questions of its own that a packet brings.
fn questions_of(text: &str) -> Option<OwnQuestionnaire> {
    let PacketContent::Programme(details) = read_text(text).unwrap().content else {
        panic!("a programme")
    };
    details.questionnaire
}

#[test]
fn a_packet_brings_questions_of_its_own_as_one_text_however_they_are_indented() {
    let least = least_own_questionnaire();
    let sorted: serde_json::Value = serde_json::from_str(LEAST_OWN_QUESTIONS).unwrap();
    let indented = serde_json::to_string_pretty(&sorted).unwrap();
    assert_eq!(questions_of(&with(&indented)), Some(least.clone()));
    assert_eq!(questions_of(&with(least.as_str())), Some(least));
    // Within texts nothing is lost.
    let spaced = r#" { "a b" : [ " \" \\\" , " , "\\" , 7 ,
        "{ \u0022 }" ] , "" : null } "#;
    assert_eq!(
        questions_of(&with(spaced)).unwrap().as_str(),
        r#"{"a b":[" \" \\\" , ","\\",7,"{ \u0022 }"],"":null}"#
    );
    assert_eq!(questions_of(&with("null")), None);
}

#[test]
fn questions_of_its_own_are_an_object_of_at_most_200000_bytes_and_never_deep() {
    let refused = |questions: &str| read_text(&with(questions));
    let unfit = || {
        let what = "payload.questionnaire".to_owned();
        Err(PacketError::Invalid { what })
    };
    for questions in ["7", "\"{}\"", "[]", "[{}]", "false", "\"\""] {
        assert_eq!(refused(questions), unfit(), "{questions}");
    }
    let of = |bytes: usize| {
        let text = format!("{{\"en\":\"{}\"}}", "x".repeat(bytes - 9));
        assert_eq!(text.len(), bytes);
        text
    };
    let most = OwnQuestionnaire::MOST_BYTES;
    let questions = questions_of(&with(&of(most))).unwrap();
    assert_eq!(questions.as_str().len(), most);
    assert_eq!(own::asking(&questions, "en"), None);
    assert_eq!(refused(&of(most + 1)), unfit());
    // What is between the parts does not count.
    let spaced = of(most).replace(':', &" ".repeat(10_000));
    assert_eq!(refused(&spaced), Err(PacketError::Damaged));
    let spaced = of(most).replace(':', &format!(":{}", " \n".repeat(10_000)));
    assert_eq!(questions_of(&with(&spaced)), Some(questions));
    let deep = |levels: usize| format!("{{\"en\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
    assert!(questions_of(&with(&deep(100))).is_some());
    for levels in [130, 50_000] {
        assert_eq!(refused(&deep(levels)), Err(PacketError::Damaged));
    }
    assert_eq!(
        refused("{}, \"questionnaire\": {}"),
        unfit(),
        "it stands twice"
    );
    assert_eq!(refused("{\"en\": 1e400}"), Err(PacketError::Damaged));
}

#[test]
fn a_file_may_bring_questions_of_its_own_and_a_wrong_one_is_named_with_its_field_and_line() {
    let read = check_site_programme(with(LEAST_OWN_QUESTIONS).as_bytes(), "en").unwrap();
    let questions = read.details.questionnaire.unwrap();
    assert_eq!(
        own::languages(&questions),
        own::languages(&least_own_questionnaire())
    );
    let without = read_site_programme(with("null").as_bytes(), "en").unwrap();
    assert_eq!(without.details.questionnaire, None);

    let field = |path: &str| format!("payload.questionnaire.{path}");
    let line_of = |needle: &str| {
        let at = LEAST_OWN_QUESTIONS.find(needle).unwrap();
        // The questions begin on line 11 of the file.
        LEAST_OWN_QUESTIONS[..at].matches('\n').count() + 11
    };
    for (from, to, path, line) in [
        (
            "\"title\": \"Om dig\"",
            "\"title\": 7",
            "sv.sections[0].title",
            line_of("\"title\": \"Om dig\""),
        ),
        (
            "\"kind\": \"unit\"",
            "\"kind\": \"units\"",
            "en.sections[0].questions[2].kind",
            line_of("\"kind\": \"unit\""),
        ),
        (
            "\"Vad heter du?\"",
            "\"\"",
            "sv.sections[0].questions[1]",
            line_of("\"Vad heter du?\"") - 9,
        ),
        ("\"v\": 1", "\"v\": 2", "en.v", line_of("\"v\": 1")),
    ] {
        assert!(LEAST_OWN_QUESTIONS.contains(from));
        let text = with(&LEAST_OWN_QUESTIONS.replacen(from, to, 1));
        assert_eq!(
            refusal(&text),
            wrong(&field(path), line, Fault::Unfit),
            "{from}"
        );
        // As a packet it brings a text, which is checked where it is asked.
        let own = questions_of(&text).unwrap();
        assert_eq!(own::asking(&own, &path[..2]), None, "{from}");
    }
    assert_eq!(
        refusal(&with("[]")),
        wrong("payload.questionnaire", 11, Fault::Unfit)
    );
    assert_eq!(
        refusal(&with("{}")),
        wrong("payload.questionnaire", 11, Fault::Unfit)
    );
}

#[test]
fn the_built_in_questions_as_ones_own_fit_a_file_and_not_a_link() {
    let mut packet = annas_programme_with_questions();
    let questions = crate::generators::questionnaire::built_in_as_own();
    let PacketContent::Programme(details) = &mut packet.content else {
        panic!("a programme")
    };
    details.questionnaire = Some(questions);

    assert_eq!(read_bytes(&to_file(&packet)), Ok(packet.clone()));
    assert_eq!(read_bytes(&to_site_file(&packet)), Ok(packet.clone()));
    assert_eq!(read_text(&to_text(&packet)), Ok(packet.clone()));
    assert!(to_link(&packet, "https://example.org/").is_err());
}

#[test]
fn ten_thousand_levels_and_fifty_megabytes_stop_nobody() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let ignored = changed(
        "\"created\"",
        &format!("\"__proto__\": {deep}, \"created\""),
    );
    let in_its_way = changed("\"Data\"", &deep);

    assert!(read_site_programme(ignored.as_bytes(), "en").is_ok());
    assert_eq!(
        refusal(&in_its_way),
        wrong("payload.topics[0]", 19, Fault::Unfit)
    );
    let huge = vec![b' '; 50 * 1024 * 1024];
    assert_eq!(
        read_site_programme(&huge, "en"),
        Err(SiteProgrammeError::TooLarge)
    );
    assert_eq!(
        refusal(&" ".repeat(MOST_BYTES + 1)),
        SiteProgrammeError::TooLarge
    );
}

#[test]
fn what_is_not_utf_8_says_so() {
    let utf_16: Vec<u8> = BY_HAND.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf_16.clone()).collect();
    let windows_1252 = changed("Robin", "Robin \u{0}");
    let nuls = vec![0; 5_000];
    for bytes in [utf_16, with_mark, windows_1252.into_bytes(), nuls] {
        assert_eq!(
            read_site_programme(&bytes, "en"),
            Err(SiteProgrammeError::NotText)
        );
    }
    let latin = b"{\"format\": \"turnabout-packet\", \"name\": \"Acme upp\xe5t\"}";
    assert_eq!(
        read_site_programme(latin, "en"),
        Err(SiteProgrammeError::NotText)
    );
}

#[test]
fn a_file_for_a_newer_release_says_so() {
    for version in ["2", "300", "18446744073709551615"] {
        let text = changed("\"version\": 1", &format!("\"version\": {version}"));
        assert_eq!(refusal(&text), SiteProgrammeError::Newer);
    }
}

#[test]
fn names_of_javascript_are_fields_like_any_other_and_are_ignored() {
    let text = changed(
        "\"payload\": {",
        "\"constructor\": null, \"__proto__\": {\"admin\": true}, \"payload\": { \"__proto__\": [], \"toString\": 7,",
    );

    assert_eq!(
        read_site_programme(text.as_bytes(), "en"),
        read_site_programme(BY_HAND.as_bytes(), "en")
    );
}

#[test]
fn scripts_and_formulas_stay_texts() {
    for hostile in [
        "<script>alert(1)</script>",
        "=HYPERLINK(\\\"https://example.org\\\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "javascript:alert(1)",
        "{{ constructor }}",
    ] {
        let shown = hostile.replace('\\', "");
        let text = changed("Acme upward", hostile)
            .replacen("Analyst", hostile, 1)
            .replacen("Trends", hostile, 1)
            .replacen("Robin Lake", hostile, 1)
            .replacen("Ask first.", hostile, 1);
        let read = read_site_programme(text.as_bytes(), "en").unwrap();

        assert_eq!(read.name, ShortText::parse(&shown).unwrap());
        let details = read.details;
        assert_eq!(details.coordinator.unwrap().as_str(), shown);
        assert_eq!(
            details.levels.as_slice()[0],
            LevelName::parse(&shown).unwrap()
        );
        assert_eq!(
            details.topics.as_slice()[1],
            TopicName::parse(&shown).unwrap()
        );
        assert_eq!(
            details.ground_rules.as_slice()[0],
            GroundRule::parse(&shown).unwrap()
        );
    }
}

#[test]
fn a_packet_names_the_field_that_is_wrong() {
    for (text, what) in [
        (changed("\"acme\"", "7"), "programme.id"),
        (changed("2026-11-22", "+275760-09-13"), "created"),
        (changed("\"Director\"", "\"analyst\""), "payload.levels[1]"),
        (
            changed("\"count\": 6", "\"count\": 61"),
            "payload.sessions.count",
        ),
        (changed("\"topics\"", "\"levels\""), "payload.levels"),
    ] {
        let what = what.to_owned();
        assert_eq!(read_text(&text), Err(PacketError::Invalid { what }));
    }
}

#[test]
fn a_programme_cut_short_or_too_deep_is_damaged_as_a_packet() {
    let file = to_file(&annas_programme());
    for end in [30, 100, file.len() / 2, file.len() - 2] {
        assert_eq!(read_bytes(&file[..end]), Err(PacketError::Damaged));
    }
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let text = changed("\"Data\"", &deep);
    assert_eq!(read_text(&text), Err(PacketError::Damaged));
    let mut text = to_text(&annas_programme());
    text.truncate(text.len() / 2);
    assert_eq!(read_text(&text), Err(PacketError::Damaged));
}

#[test]
fn the_largest_programme_fits_a_file_and_not_a_link() {
    fn distinct<T>(count: usize, most: usize, parse: impl Fn(&str) -> T) -> Vec<T> {
        // Letters of four bytes, in an order that does not deflate to nothing.
        let letter = |n: usize| char::from_u32(0x2_0000 + (n as u32 * 7_919) % 40_000).unwrap();
        let text = |n: usize| {
            (0..most)
                .map(|at| letter(n * most + at))
                .collect::<String>()
        };
        (0..count).map(|n| parse(&text(n))).collect()
    }
    let mut packet = annas_programme();
    let PacketContent::Programme(details) = &mut packet.content else {
        panic!("a programme")
    };
    let units = distinct(Units::MOST, ShortText::MOST, |t| {
        ShortText::parse(t).unwrap()
    });
    let topics = distinct(Topics::MOST, TopicName::MOST, |t| {
        TopicName::parse(t).unwrap()
    });
    let rules = distinct(GroundRules::MOST, GroundRule::MOST, |t| {
        GroundRule::parse(t).unwrap()
    });
    let levels = distinct(MOST_LEVELS + 5, LevelName::MOST, |t| {
        LevelName::parse(t).unwrap()
    });
    details.levels = turnabout::domain::level::Levels::from_lowest(levels);
    details.units = Units::from_entries(units).unwrap();
    details.topics = Topics::from_entries(topics).unwrap();
    details.ground_rules = GroundRules::from_entries(rules).unwrap();
    let room = OwnQuestionnaire::MOST_BYTES - least_own_questionnaire().as_str().len();
    let hint = format!("As people call you.{}", "x".repeat(room));
    let questions = LEAST_OWN_QUESTIONS.replace("As people call you.", &hint);
    details.questionnaire = Some(own::read(questions.as_bytes()).unwrap());

    let file = to_file(&packet);

    assert!(file.len() <= MOST_BYTES, "{}", file.len());
    let PacketContent::Programme(read) = read_bytes(&file).unwrap().content else {
        panic!("a programme")
    };
    // What is past the bound is left out when the packet is made.
    assert_eq!(read.levels.as_slice().len(), MOST_LEVELS);
    assert!(to_link(&packet, "https://example.org/").is_err());
    assert!(to_link(&annas_programme(), "https://example.org/").is_ok());
}

#[test]
fn another_kind_is_no_site_programme() {
    let pairing = to_file(&annas_pairing());

    assert_eq!(
        read_site_programme(&pairing, "en"),
        Err(wrong("kind", 1, Fault::Unfit))
    );
}

mod site_card {
    //! What Home reads of it.

    use turnabout::exchange::packet::{SiteCardError, read_site_card};

    const FILE: &str = r#"{
  "format": "turnabout-packet",
  "version": 1,
  "kind": "programme",
  "programme": { "id": "acme", "name": "Acme upward" },
  "created": "2026-11-22",
  "payload": {
    "coordinator": { "name": "Mira Lind", "email": "mira@example.org" },
    "texts": { "sv": { "name": "Acme uppåt" } }
  }
}"#;

    #[test]
    fn the_card_has_the_name_in_the_language_and_the_coordinator() {
        let card = read_site_card(FILE.as_bytes(), "sv").unwrap();

        assert_eq!(card.name.as_str(), "Acme uppåt");
        assert_eq!(card.coordinator.unwrap().as_str(), "Mira Lind");
        assert_eq!(card.coordinator_email.unwrap().as_str(), "mira@example.org");
        let english = read_site_card(FILE.as_bytes(), "en").unwrap();
        assert_eq!(english.name.as_str(), "Acme upward");
    }

    #[test]
    fn what_cannot_be_used_is_told_by_its_line_where_it_has_one() {
        let wrong = |from: &str, to: &str| {
            assert!(FILE.contains(from));
            let file = FILE.replacen(from, to, 1);
            read_site_card(file.as_bytes(), "en").unwrap_err().line
        };
        assert_eq!(wrong("\"Mira Lind\"", "7"), Some(8));
        assert_eq!(wrong("\"programme\": {", "\"programme\" {"), Some(5));
        assert_eq!(wrong("\"version\": 1", "\"version\": 2"), None);
        assert_eq!(wrong("mira@example.org", "no address"), None);
        assert_eq!(wrong("\"acme\"", "\"../etc\""), None);
        let deep = "[".repeat(10_000);
        assert_eq!(wrong("\"acme\"", &deep), Some(5));
        let large = " ".repeat(2 * 1024 * 1024);
        let error = read_site_card(large.as_bytes(), "en").unwrap_err();
        assert_eq!(error, SiteCardError { line: None });
    }
}
