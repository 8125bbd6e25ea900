//! Files that are broken, foreign or meant to harm: each is refused with its reason, or costs only the
//! part that is wrong.

use turnabout::storage::backup::{
    Backup, BackupError, Fault, MOST_BYTES, MOST_RECORD_BYTES, MOST_RECORDS, read_all,
};

const HEAD: &str = r#""format":"turnabout-backup","version":1,"data":1,"made":"2026-11-22T10:00:00Z","made_by":"app","space":"real""#;

/// A file with these stores.
fn file(stores: &str) -> Vec<u8> {
    format!("{{{HEAD},\"stores\":{stores}}}").into_bytes()
}

/// A file in whose head one text is another.
fn with(old: &str, new: &str) -> Vec<u8> {
    let file = String::from_utf8(file("{}")).unwrap();
    assert!(file.contains(old), "{old} does not stand in the head");
    file.replacen(old, new, 1).into_bytes()
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn cut(mut bytes: Vec<u8>, off: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - off);
    bytes
}

fn invalid(field: &'static str) -> BackupError {
    BackupError::Invalid { field }
}

#[test]
fn files_that_cannot_be_taken_are_refused_with_their_reason() {
    let whole = || file(r#"{"people":[["p1","{}"]]}"#);
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let cases: Vec<(&str, Vec<u8>, BackupError, &str)> = vec![
        (
            "nothing",
            vec![],
            BackupError::Empty,
            "there is nothing in it",
        ),
        (
            "white space",
            b" \r\n\t".to_vec(),
            BackupError::Empty,
            "there is nothing in it",
        ),
        (
            "a byte-order mark alone",
            b"\xEF\xBB\xBF".to_vec(),
            BackupError::Empty,
            "there is nothing in it",
        ),
        (
            "past the bound",
            vec![b' '; MOST_BYTES + 1],
            BackupError::TooLarge,
            "it is too large",
        ),
        (
            "a sheet",
            b"name,email\nA,b@c.example\n".to_vec(),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "a list",
            b"[1,2]".to_vec(),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "other JSON",
            br#"{"name":"x","data":[1]}"#.to_vec(),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "other JSON with a version",
            br#"{"version":7}"#.to_vec(),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "another format",
            with("turnabout-backup", "other-backup"),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "a format that is a number",
            with("\"turnabout-backup\"", "1"),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "a packet",
            include_bytes!("../../fixtures/packets/v1/pairing.turnabout").to_vec(),
            BackupError::Packet,
            "it is a packet and not a backup",
        ),
        (
            "UTF-16",
            utf_16("{\"format\":\"turnabout-backup\"}"),
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "gzip",
            vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0],
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "zeros",
            vec![0; 1000],
            BackupError::Foreign,
            "it is not a backup",
        ),
        (
            "cut in the head",
            cut(file("{}"), 40),
            BackupError::CutShort,
            "it ends in the middle",
        ),
        (
            "cut in a record",
            cut(whole(), 8),
            BackupError::CutShort,
            "it ends in the middle",
        ),
        (
            "cut between records",
            cut(whole(), 3),
            BackupError::CutShort,
            "it ends in the middle",
        ),
        (
            "cut before the last brace",
            cut(whole(), 1),
            BackupError::CutShort,
            "it ends in the middle",
        ),
        (
            "a comma too many",
            file(r#"{"people":[["p1","{}"],]}"#),
            BackupError::Damaged,
            "it was damaged on its way",
        ),
        (
            "a comma too few",
            file(r#"{"people":[["p1","{}"]["p2","{}"]]}"#),
            BackupError::Damaged,
            "it was damaged on its way",
        ),
        (
            "something behind it",
            [whole(), b"{}".to_vec()].concat(),
            BackupError::Damaged,
            "it was damaged on its way",
        ),
        (
            "a field twice",
            with("\"version\":1", "\"version\":1,\"version\":1"),
            BackupError::Damaged,
            "it was damaged on its way",
        ),
        (
            "zeros within",
            with("\"version\":1", "\"version\":\u{0}1"),
            BackupError::Damaged,
            "it was damaged on its way",
        ),
        (
            "an open list 100,000 deep",
            file(&"[".repeat(100_000)),
            invalid("stores"),
            "its field stores is not valid",
        ),
        (
            "stores 10,000 deep",
            file(&nested(10_000)),
            invalid("stores"),
            "its field stores is not valid",
        ),
        (
            "a head 10,000 deep",
            with("\"version\":1", &format!("\"version\":{}", nested(10_000))),
            invalid("version"),
            "its field version is not valid",
        ),
        (
            "a newer version",
            with("\"version\":1", "\"version\":2"),
            BackupError::Newer,
            "it was made by a newer release",
        ),
        (
            "newer data",
            with("\"data\":1", "\"data\":4000000000"),
            BackupError::Newer,
            "it was made by a newer release",
        ),
        (
            "version 0",
            with("\"version\":1", "\"version\":0"),
            invalid("version"),
            "its field version is not valid",
        ),
        (
            "a version in words",
            with("\"version\":1", "\"version\":\"1\""),
            invalid("version"),
            "its field version is not valid",
        ),
        (
            "a version past every number",
            with("\"version\":1", "\"version\":1e400"),
            BackupError::Damaged,
            "it was damaged on its way",
        ),
        (
            "no version",
            with("\"version\":1,", ""),
            invalid("version"),
            "its field version is not valid",
        ),
        (
            "no data version",
            with("\"data\":1,", ""),
            invalid("data"),
            "its field data is not valid",
        ),
        (
            "data below every version",
            with("\"data\":1", "\"data\":-1"),
            invalid("data"),
            "its field data is not valid",
        ),
        (
            "a day in the year 275760",
            with("2026-11-22T10", "275760-09-13T00"),
            invalid("made"),
            "its field made is not valid",
        ),
        (
            "no moment",
            with("\"made\":\"2026-11-22T10:00:00Z\",", ""),
            invalid("made"),
            "its field made is not valid",
        ),
        (
            "somebody else's",
            with("\"app\"", "\"<script>\""),
            invalid("made_by"),
            "its field made_by is not valid",
        ),
        (
            "no space",
            with(",\"space\":\"real\"", ""),
            invalid("space"),
            "its field space is not valid",
        ),
        (
            "a space that is none",
            with("\"real\"", "\"__proto__\""),
            invalid("space"),
            "its field space is not valid",
        ),
        (
            "no stores",
            format!("{{{HEAD}}}").into_bytes(),
            invalid("stores"),
            "its field stores is not valid",
        ),
        (
            "stores that are a text",
            file("\"x\""),
            invalid("stores"),
            "its field stores is not valid",
        ),
    ];
    for (what, bytes, reason, sentence) in cases {
        let error = read_all(bytes).unwrap_err();
        assert_eq!(error, reason, "{what}");
        assert_eq!(error.to_string(), sentence, "{what}");
    }
}

#[test]
fn a_part_that_is_wrong_costs_none_of_the_others() {
    let too_large = format!("\"{}\"", "x".repeat(MOST_RECORD_BYTES));
    let not_a_record = Fault::NotARecord;
    let cases: Vec<(&str, String, Option<&str>, Fault)> = vec![
        ("a number", "5".to_owned(), None, not_a_record.clone()),
        (
            "an object",
            r#"{"key":"x"}"#.to_owned(),
            None,
            not_a_record.clone(),
        ),
        (
            "a key alone",
            r#"["x"]"#.to_owned(),
            None,
            not_a_record.clone(),
        ),
        (
            "three texts",
            r#"["x","y","z"]"#.to_owned(),
            None,
            not_a_record.clone(),
        ),
        (
            "an object as text",
            r#"["x",{"v":1}]"#.to_owned(),
            None,
            not_a_record.clone(),
        ),
        (
            "half a letter",
            r#"["x","\ud800"]"#.to_owned(),
            None,
            not_a_record.clone(),
        ),
        (
            "10,000 levels",
            "[".repeat(10_000) + &"]".repeat(10_000),
            None,
            not_a_record,
        ),
        (
            "4 MiB",
            format!("[\"x\",{too_large}]"),
            Some("x"),
            Fault::TooLarge,
        ),
        (
            "a key twice",
            r#"["p1","other"]"#.to_owned(),
            Some("p1"),
            Fault::Repeated,
        ),
    ];
    for (what, wrong, key, fault) in cases {
        let Backup {
            records, left_out, ..
        } = read_all(file(&format!(
            r#"{{"people":[["p1","{{}}"],{wrong},["p2","{{}}"]]}}"#
        )))
        .unwrap();

        let keys: Vec<_> = records
            .iter()
            .map(|(_, record)| record.key.as_str())
            .collect();
        assert_eq!(keys, ["p1", "p2"], "{what}");
        assert_eq!(left_out.len(), 1, "{what}");
        assert_eq!(left_out[0].key.as_deref(), key, "{what}");
        assert_eq!(left_out[0].store, "people", "{what}");
        assert_eq!(left_out[0].fault, fault, "{what}");
    }
}

#[test]
fn bytes_that_are_no_text_cost_their_record_alone() {
    let mut bytes = file(r#"{"people":[["p1","{}"],["?","{}"],["p2","{}"]]}"#);
    let place = bytes.iter().position(|byte| *byte == b'?').unwrap();
    bytes[place] = 0xFF;

    let backup = read_all(bytes).unwrap();

    assert_eq!(backup.records.len(), 2);
    assert_eq!(backup.left_out.len(), 1);
}

#[test]
fn stores_that_are_not_known_are_named_and_left_out() {
    let stores = r#"{"__proto__":{"people":[]},"constructor":[["a","b"]],"people":[["__proto__","{}"]],"later":5}"#;

    let backup = read_all(file(stores)).unwrap();

    assert_eq!(backup.unknown_stores, ["__proto__", "constructor", "later"]);
    assert_eq!(backup.records.len(), 1);
}

#[test]
fn a_store_that_is_no_list_is_named_and_costs_no_other() {
    let backup = read_all(file(r#"{"people":"x","sessions":[["s","{}"]]}"#)).unwrap();

    assert_eq!(backup.records.len(), 1);
    assert_eq!(backup.left_out[0].store, "people");
    assert_eq!(backup.left_out[0].fault, Fault::NotAList);
}

#[test]
fn a_store_that_stands_there_twice_is_read_as_one() {
    let backup = read_all(file(
        r#"{"people":[["a","1"]],"people":[["a","2"],["b","3"]]}"#,
    ))
    .unwrap();

    let texts: Vec<_> = backup
        .records
        .iter()
        .map(|(_, record)| record.json.as_str())
        .collect();
    assert_eq!(texts, ["1", "3"]);
    assert_eq!(backup.left_out[0].fault, Fault::Repeated);
}

#[test]
fn more_records_than_a_backup_can_have_are_refused() {
    let many = "0,".repeat(MOST_RECORDS) + "0";

    let error = read_all(file(&format!(r#"{{"people":[{many}]}}"#))).unwrap_err();

    assert_eq!(error, BackupError::TooMany);
    assert_eq!(error.to_string(), "it holds too many records");
}

#[test]
fn unknown_fields_are_ignored_within_a_version() {
    let bytes = with(
        "\"version\":1",
        "\"version\":1,\"__proto__\":{\"version\":9},\"later\":[1,{}]",
    );

    assert!(read_all(bytes).is_ok());
}

#[test]
fn a_long_key_is_shown_shortened() {
    let long = "k".repeat(10_000);
    let stores = format!(r#"{{"people":[["{long}","1"],["{long}","2"]]}}"#);

    let backup = read_all(file(&stores)).unwrap();

    assert_eq!(backup.left_out[0].key.as_ref().unwrap().chars().count(), 81);
}
