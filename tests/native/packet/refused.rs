//! What is not a whole packet of this release is refused whole.

use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use turnabout::exchange::packet::{
    MOST_BYTES, MOST_INFLATED_BYTES, Packet, PacketContent, PacketError, read_bytes, read_text,
    to_file, to_json, to_text,
};

use super::any::{
    annas_answer, annas_application, annas_check_in, annas_help, annas_pairing, annas_withdrawal,
    any_packet,
};

/// The answer's JSON with one part replaced.
fn changed(from: &str, to: &str) -> String {
    let json = to_json(&annas_answer());
    assert!(json.contains(from), "{json} has no {from}");
    json.replacen(from, to, 1)
}

fn framed(bytes: &[u8]) -> String {
    use base64::Engine;
    let deflated = compress_to_vec(bytes, 9);
    let data = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&deflated);
    format!("turnabout:1.{data}.{:08x}", rawzip::crc32(&deflated))
}

fn invalid(what: &str) -> PacketError {
    PacketError::Invalid {
        what: what.to_owned(),
    }
}

#[test]
fn nothing_is_told_apart_from_something_else() {
    assert_eq!(read_bytes(b""), Err(PacketError::Empty));
    assert_eq!(read_text(" \n\t\u{feff}"), Err(PacketError::Empty));
    for foreign in [
        "{}",
        "[]",
        "{\"format\":\"turnabout-backup\",\"version\":1}",
        "Name,E-mail\nAnna,anna@example.org\n",
        "Paste it into Turnabout: thanks",
        "turnabout:",
        "%PDF-1.7",
    ] {
        assert_eq!(read_text(foreign), Err(PacketError::Foreign), "{foreign}");
    }
    assert_eq!(
        read_bytes(&[0x50, 0x4b, 3, 4, 0xff]),
        Err(PacketError::Foreign)
    );
    assert_eq!(
        read_text(&framed(b"{\"format\":\"x\"}")),
        Err(PacketError::Foreign)
    );
    assert_eq!(read_text(&framed(&[0xff, 0xfe])), Err(PacketError::Foreign));
}

#[test]
fn what_is_too_large_is_not_looked_at() {
    let most = MOST_BYTES;
    assert_eq!(
        read_bytes(&vec![b' '; most + 1]),
        Err(PacketError::TooLarge { most })
    );
    assert_eq!(
        read_text(&" ".repeat(most + 1)),
        Err(PacketError::TooLarge { most })
    );
}

#[test]
fn a_text_that_inflates_without_end_is_stopped() {
    let bomb = framed(&vec![b' '; 2 * MOST_INFLATED_BYTES]);

    assert!(bomb.len() < MOST_BYTES);
    let most = MOST_INFLATED_BYTES;
    assert_eq!(read_text(&bomb), Err(PacketError::TooLarge { most }));
}

#[test]
fn ten_thousand_levels_do_not_fill_the_stack() {
    let deep = "[".repeat(10_000);
    let closed = "]".repeat(10_000);
    assert_eq!(read_text(&deep), Err(PacketError::Foreign));
    assert_eq!(
        read_text(&"{\"a\":".repeat(10_000)),
        Err(PacketError::Foreign)
    );

    let within = changed("\"payload\"", &format!("\"x\":{deep}{closed},\"payload\""));
    assert_eq!(read_text(&within), Err(PacketError::Damaged));
    assert_eq!(
        read_text(&framed(within.as_bytes())),
        Err(PacketError::Damaged)
    );
}

#[test]
fn a_newer_release_is_told_by_version_kind_or_seal() {
    for newer in [
        changed("\"version\":1", "\"version\":2"),
        changed("\"version\":1", "\"version\":18446744073709551615"),
        changed("\"answer\"", "\"a kind nobody thought of yet\""),
        "age-encryption.org/v1\n-> X25519 abc\n".to_owned(),
        "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n".to_owned(),
        "\n  -----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n".to_owned(),
        "turnabout:2.anything at all".to_owned(),
    ] {
        assert_eq!(read_text(&newer), Err(PacketError::Newer), "{newer}");
    }
    let mut sealed = b"age-encryption.org/v1\n".to_vec();
    sealed.extend([0xff, 0x00, 0xfe]);
    assert_eq!(read_bytes(&sealed), Err(PacketError::Newer));
}

#[test]
fn fields_outside_their_bounds_are_named() {
    let long = format!("\"name\":\"{}\",\"answer\"", "x".repeat(201));
    for (json, what) in [
        (changed("\"version\":1", "\"version\":0"), "version"),
        (changed("\"version\":1", "\"version\":\"1\""), "version"),
        (changed("\"answer\"", "7"), "kind"),
        (
            changed("0198c0de-0000-7000-8000-000000000001", "../etc"),
            "programme.id",
        ),
        (changed("Turn the tables 2026", "\\u0000"), "programme.name"),
        (changed("2026-09-03", "275760-09-13"), "created"),
        (changed("2026-09-03", "+275760-09-13"), "created"),
        (changed("2026-09-03", "2026-02-30"), "created"),
        (changed("2026-09-03", "2026-9-3"), "created"),
        (changed("2026-09-03", "1969-12-31"), "created"),
        (changed("2026-09-03", ""), "created"),
        (changed("2026-09-02", "0000-00-00"), "payload.answered"),
        (
            changed("0198c0de-0000-7000-8000-000000000002", ""),
            "payload.pairing",
        ),
        (
            changed("\"name\":\"Anna Berg\",\"answer\"", &long),
            "payload.name",
        ),
    ] {
        assert_eq!(read_text(&json), Err(invalid(what)), "{json}");
    }
}

#[test]
fn missing_doubled_and_wrong_fields_are_invalid() {
    for json in [
        changed("\"created\":\"2026-09-03\",", ""),
        changed("\"yes\"", "\"perhaps\""),
        changed("\"yes\"", "true"),
        changed("\"mentor\"", "\"senior\""),
        changed("\"pairing\":", "\"pairing\":\"other\",\"pairing\":"),
        changed("\"id\":", "\"id\":\"other\",\"id\":"),
        changed("\"format\":", "\"format\":\"turnabout-packet\",\"format\":"),
        changed("\"payload\":{", "\"payload\":null,\"x\":{"),
    ] {
        let refused = read_text(&json);
        assert!(
            matches!(refused, Err(PacketError::Invalid { .. })),
            "{json}: {refused:?}"
        );
    }
}

#[test]
fn too_many_reasons_and_topics_are_invalid() {
    let json = to_json(&annas_pairing());
    let more = |what: &str, by: usize| json.replacen(what, &format!("{what},").repeat(by), 1);

    let reasons = more("{\"reason\":\"meeting\"}", 30)
        .replace("},,", "},")
        .replace(",,", ",");
    assert_eq!(read_text(&reasons), Err(invalid("payload.reasons")));
    let topics = more("\"Generative AI\"", 41).replace(",,", ",");
    assert_eq!(read_text(&topics), Err(invalid("payload.reasons.topics")));
    let minutes = json.replace("240", "10081");
    assert_eq!(
        read_text(&minutes),
        Err(invalid("payload.reasons.minutes_a_week"))
    );
}

#[test]
fn fields_and_reasons_of_a_later_release_are_ignored_within_the_version() {
    let json = changed(
        "{\"format\"",
        "{\"__proto__\":{\"admin\":true},\"mood\":\"good\",\"format\"",
    );
    assert_eq!(read_text(&json), Ok(annas_answer()));
    let json = changed("\"side\"", "\"constructor\":null,\"__proto__\":[],\"side\"");
    assert_eq!(read_text(&json), Ok(annas_answer()));

    let pairing = to_json(&annas_pairing());
    let new_reason = "{\"reason\":\"shared_hobby\",\"hobby\":{\"name\":\"chess\"}},";
    let json = pairing.replacen("{\"reason\"", &format!("{new_reason}{{\"reason\""), 1);
    assert_ne!(json, pairing);
    assert_eq!(read_text(&json), Ok(annas_pairing()));
}

/// A packet's payload with one field set.
pub fn with_field(packet: &Packet, field: &str, value: serde_json::Value) -> String {
    let mut json: serde_json::Value = serde_json::from_str(&to_json(packet)).unwrap();
    json["payload"][field] = value;
    json.to_string()
}

#[test]
fn every_field_of_an_application_is_named_when_it_cannot_be_right() {
    use serde_json::json;
    let packet = annas_application();
    let whole: serde_json::Value = serde_json::from_str(&to_json(&packet)).unwrap();
    let many = |text: &str| json!(vec![text; 101]);
    let pairs = |text: &str| json!(vec![[text, "well"]; 101]);
    let wrong = [
        ("application", vec![json!(""), json!("../etc")]),
        ("name", vec![json!(" "), json!("x".repeat(201))]),
        ("email", vec![json!("nobody"), json!("")]),
        ("role", vec![json!("boss"), json!("")]),
        ("capacity", vec![json!(0), json!(21)]),
        ("level", vec![json!(""), json!("x".repeat(101))]),
        ("unit", vec![json!("\u{200b}"), json!("x".repeat(301))]),
        ("job_title", vec![json!(""), json!("x".repeat(301))]),
        ("profession", vec![json!(""), json!("x".repeat(301))]),
        ("location", vec![json!(""), json!("x".repeat(301))]),
        ("time_zone", vec![json!(""), json!("not a zone")]),
        ("languages", vec![json!([""]), many("Swedish")]),
        ("line_manager", vec![json!(""), json!("x".repeat(301))]),
        (
            "teaches",
            vec![json!([["AI", "best"]]), json!([["", "well"]]), pairs("AI")],
        ),
        (
            "wants",
            vec![json!([["AI", "most"]]), json!([["", "low"]]), pairs("AI")],
        ),
        ("free_time", vec![json!([[5, 5]]), json!([[0, 337]])]),
        ("meeting", vec![json!("by post")]),
        ("working_style", vec![json!("alone")]),
        ("avoid", vec![json!([""]), many("Eva")]),
        (
            "guides",
            vec![
                json!(["../x"]),
                json!((0..201).map(|n| format!("g{n}")).collect::<Vec<_>>()),
            ],
        ),
        ("agreed", vec![json!("2026-02-30"), json!("soon")]),
        ("keep_until", vec![json!("1969-12-31"), json!("")]),
    ];
    for (field, values) in &wrong {
        for value in values {
            let json = with_field(&packet, field, value.clone());
            let what = format!("payload.{field}");
            assert_eq!(read_text(&json), Err(invalid(&what)), "{value}");
        }
    }
    // A field of another type is invalid too, and every field of the payload was looked at.
    for field in whole["payload"].as_object().unwrap().keys() {
        let json = with_field(&packet, field, json!({"a": {"b": []}}));
        let refused = read_text(&json);
        assert!(
            matches!(refused, Err(PacketError::Invalid { .. })),
            "{field}"
        );
        let is_known = wrong.iter().any(|(known, _)| known == field);
        assert!(
            is_known || ["number", "answers"].contains(&field.as_str()),
            "{field}"
        );
    }
}

#[test]
fn every_other_answer_of_an_application_is_named_when_it_cannot_be_right() {
    use serde_json::json;
    let packet = annas_application();
    for value in [
        json!({"text": " "}),
        json!({"text": "x".repeat(20_001)}),
        json!({"chosen": []}),
        json!({"chosen": ["no id"]}),
        json!({"steps": {}}),
        json!({"steps": {"clear": 0}}),
        json!({"steps": {"clear": 12}}),
        json!({"agreed": "yesterday"}),
        json!({"examples": []}),
        json!({"examples": [["", "x"]]}),
        json!({"examples": [["AI", ""]]}),
    ] {
        let json = with_field(&packet, "answers", json!({"goals": value}));
        assert_eq!(
            read_text(&json),
            Err(invalid("payload.answers.goals")),
            "{value}"
        );
    }
    let id = with_field(&packet, "answers", json!({"no id": {"text": "x"}}));
    assert_eq!(read_text(&id), Err(invalid("payload.answers")));
    let many: serde_json::Map<_, _> = (0..101)
        .map(|number| (format!("q{number}"), json!({"text": "x"})))
        .collect();
    let many = with_field(&packet, "answers", many.into());
    assert_eq!(read_text(&many), Err(invalid("payload.answers")));
    let unknown = with_field(&packet, "answers", json!({"goals": {"guess": 1}}));
    assert!(matches!(
        read_text(&unknown),
        Err(PacketError::Invalid { .. })
    ));
}

#[test]
fn every_field_of_a_check_in_and_of_a_request_is_named_when_it_cannot_be_right() {
    use serde_json::json;
    let given = |given: serde_json::Value| json!([["open", given]]);
    let check_in = [
        ("id", vec![json!(""), json!("../etc")]),
        ("check_in", vec![json!(""), json!("no name")]),
        ("weeks", vec![json!(5_201)]),
        ("pairing", vec![json!(""), json!("../etc")]),
        ("name", vec![json!(" "), json!("x".repeat(201))]),
        (
            "answers",
            vec![
                given(json!({"step": 0})),
                given(json!({"step": 6})),
                given(json!({"chosen": ""})),
                given(json!({"words": " "})),
                given(json!({"words": "x".repeat(301)})),
                json!([["no id", "rather-not"]]),
                json!([["open", "rather-not"], ["open", {"step": 1}]]),
                json!(
                    (0..41)
                        .map(|n| json!([format!("q{n}"), "rather-not"]))
                        .collect::<Vec<_>>()
                ),
            ],
        ),
    ];
    let help = [
        ("pairing", vec![json!(""), json!("../etc")]),
        ("name", vec![json!(" "), json!("x".repeat(201))]),
        ("wish", vec![json!("money"), json!("")]),
        ("asked", vec![json!("soon"), json!("1969-12-31")]),
    ];
    for (packet, wrong) in [
        (annas_check_in(), check_in.as_slice()),
        (annas_help(), help.as_slice()),
    ] {
        for (field, values) in wrong {
            for value in values {
                let json = with_field(&packet, field, value.clone());
                let what = format!("payload.{field}");
                assert_eq!(read_text(&json), Err(invalid(&what)), "{value}");
            }
        }
        // A field of another type is invalid too, and every field of the payload was looked at.
        let whole: serde_json::Value = serde_json::from_str(&to_json(&packet)).unwrap();
        for field in whole["payload"].as_object().unwrap().keys() {
            let json = with_field(&packet, field, json!({"a": {"b": []}}));
            let refused = read_text(&json);
            assert!(
                matches!(refused, Err(PacketError::Invalid { .. })),
                "{field}"
            );
            let is_known = wrong.iter().any(|(known, _)| known == field);
            assert!(is_known || field == "side", "{field}");
        }
    }
    for value in [
        json!({"step": -1}),
        json!({"guess": 1}),
        json!("step"),
        json!({"step": 1, "words": "x"}),
    ] {
        let json = with_field(&annas_check_in(), "answers", given(value));
        assert!(
            matches!(read_text(&json), Err(PacketError::Invalid { .. })),
            "{json}"
        );
    }
}

#[test]
fn a_check_in_of_a_later_release_is_read_with_its_own_questions() {
    let json = with_field(&annas_check_in(), "check_in", serde_json::json!("autumn"));
    assert!(read_text(&json).is_ok());
}

#[test]
fn people_to_avoid_that_are_not_told_are_something_else_than_nobody() {
    let avoided = |json: &str| match read_text(json).unwrap().content {
        PacketContent::Application(one) => (one.tells_avoid, one.profile.avoid.len()),
        _ => panic!("an application"),
    };
    let packet = annas_application();
    assert_eq!(avoided(&to_json(&packet)), (true, 1));
    let nobody = with_field(&packet, "avoid", serde_json::json!([]));
    assert_eq!(avoided(&nobody), (true, 0));
    let not_told = with_field(&packet, "avoid", serde_json::Value::Null);
    assert_eq!(avoided(&not_told), (false, 0));
}

#[test]
fn every_field_of_a_withdrawal_is_named_when_it_cannot_be_right() {
    use serde_json::json;
    let packet = annas_withdrawal();
    for (field, value) in [
        ("application", json!("no id")),
        ("name", json!("")),
        ("name", json!("x".repeat(201))),
    ] {
        let json = with_field(&packet, field, value);
        assert_eq!(read_text(&json), Err(invalid(&format!("payload.{field}"))));
    }
    for (field, value) in [
        ("number", json!(-1)),
        ("number", json!(4_294_967_296_u64)),
        ("name", json!(null)),
    ] {
        let json = with_field(&packet, field, value);
        assert!(matches!(read_text(&json), Err(PacketError::Invalid { .. })));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_bytes(&bytes);
        let _ = read_text(&framed(&bytes));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}", data in "[A-Za-z0-9_.-]{0,60}") {
        let _ = read_text(&text);
        let _ = read_text(&format!("turnabout:1.{data}{text}"));
        let _ = read_text(&format!("#/open?p={text}turnabout:1.{data}"));
    }

    #[test]
    fn a_changed_character_is_found(packet in any_packet(), at: prop::sample::Index, new in "[A-Za-z0-9_.-]") {
        let text = to_text(&packet).replace('\n', "");
        let start = "turnabout:1.".len();
        let at = start + at.index(text.len() - start);
        prop_assume!(text[at..=at] != new);
        let mut damaged = text;
        damaged.replace_range(at..=at, &new);

        prop_assert_eq!(read_text(&damaged), Err(PacketError::Damaged));
    }

    #[test]
    fn a_missing_character_is_found(packet in any_packet(), at: prop::sample::Index) {
        let mut text = to_text(&packet).replace('\n', "");
        let start = "turnabout:1.".len();
        text.remove(start + at.index(text.len() - start));

        prop_assert_eq!(read_text(&text), Err(PacketError::Damaged));
    }

    #[test]
    fn a_file_cut_short_is_damaged(packet in any_packet(), at: prop::sample::Index) {
        let file = to_file(&packet);
        let start = "{\n  \"format\": \"turnabout-packet\"".len();
        // The last two bytes are the closing brace and a line break.
        let cut = start + at.index(file.len() - 1 - start);

        prop_assert_eq!(read_bytes(&file[..cut]), Err(PacketError::Damaged));
    }
}
