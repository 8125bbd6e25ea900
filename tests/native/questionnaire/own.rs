//! A programme's own questions are read as they were written, or refused with the language, the question and
//! the line.

use proptest::prelude::*;
use turnabout::domain::programme::OwnQuestionnaire;
use turnabout::domain::questionnaire::{Kind, Wrong};
use turnabout::exchange::packet::Fault;
use turnabout::exchange::questionnaire::own::{self, Languages, OwnError, OwnWrong};
use turnabout::exchange::questionnaire::{Asking, QuestionnaireError, SeenByShape, TravelsShape};

use super::{content, id};
use crate::generators::questionnaire::{
    LEAST_OWN_QUESTIONS as FILE, any_languages, least_own_questionnaire,
};

fn built_in() -> Languages {
    content().languages
}

#[test]
fn the_built_in_questions_can_be_used_as_they_are() {
    let languages = built_in();
    let file = own::to_file(&languages).unwrap();

    let own = own::read(&file).unwrap();

    assert_eq!(own::languages(&own).as_ref(), Ok(&languages));
    for (tag, shape) in &languages {
        let built_in = Asking::try_from(shape.clone()).unwrap();
        assert_eq!(own::asking(&own, tag), Some(built_in));
    }
    let asked = Asking::try_from(languages["en"].clone()).unwrap();
    assert_eq!(
        own::count(&languages),
        asked.questionnaire.questions().len()
    );
    // There is room for five languages at least.
    assert!(own.as_str().len() * 5 < OwnQuestionnaire::MOST_BYTES * languages.len());
    assert!(file.split(|byte| *byte == b'\n').count() > 500);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read_back_the_same((questionnaire, languages) in any_languages()) {
        let own = own::read(&own::to_file(&languages).unwrap()).unwrap();

        prop_assert_eq!(own::languages(&own), Ok(languages.clone()));
        prop_assert_eq!(own::count(&languages), questionnaire.questions().len());
        for (tag, shape) in languages {
            let asking = own::asking(&own, &tag).unwrap();
            prop_assert_eq!(&asking.questionnaire, &questionnaire);
            let words = &asking.words(&questionnaire.questions()[0].id).unwrap().words;
            prop_assert_eq!(words, &shape.sections[0].questions[0].words);
        }
        // However it was written, it is one text.
        prop_assert_eq!(own::read(own.as_str().as_bytes()), Ok(own));
    }
}

#[test]
fn the_readers_language_comes_first_then_english_then_any() {
    let own = least_own_questionnaire();
    let asks = |own: &OwnQuestionnaire, language: &str| {
        let asking = own::asking(own, language).unwrap();
        asking.words(&id("name")).unwrap().words.ask.clone()
    };
    assert_eq!(asks(&own, "sv"), "Vad heter du?");
    assert_eq!(asks(&own, "de"), "What is your name?");
    let mut swedish = own::languages(&own).unwrap();
    swedish.remove("en");
    let swedish = own::read(&own::to_file(&swedish).unwrap()).unwrap();
    assert_eq!(asks(&swedish, "en"), "Vad heter du?");
    let asking = own::asking(&own, "en").unwrap();
    let unit = asking.questionnaire.question(&id("unit")).unwrap();
    assert!(unit.required && unit.kind == Kind::Unit);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let with_mark = format!("\u{feff}{FILE}");

    assert_eq!(
        own::read(with_mark.as_bytes()),
        Ok(least_own_questionnaire())
    );
}

/// The file with the occurrence of something changed, counted from 0, and the line on which that stood.
fn changed(from: &str, nth: usize, to: &str) -> (String, usize) {
    let (at, _) = FILE
        .match_indices(from)
        .nth(nth)
        .unwrap_or_else(|| panic!("{from} stands there {nth} times"));
    let text = format!("{}{to}{}", &FILE[..at], &FILE[at + from.len()..]);
    (text, FILE[..at].matches('\n').count() + 1)
}

/// Changes a field of a question to something that cannot be read.
fn field_in_question(
    change: (&str, usize, &str),
    question: (&str, &str),
    (field, fault): (&str, Fault),
) {
    in_question(change, 0, question, &OwnWrong::Field);
    let error = refusal(&changed(change.0, change.1, change.2).0);
    let place = format!(".{field}");
    assert!(error.at.field.ends_with(&place), "{}", error.at.field);
    assert_eq!(error.at.fault, fault);
}

fn refusal(text: &str) -> OwnError {
    own::read(text.as_bytes()).unwrap_err()
}

/// Changes something within a question, whose first line stands `below` lines above it.
fn in_question(
    (from, nth, to): (&str, usize, &str),
    below: usize,
    (language, question): (&str, &str),
    wrong: &OwnWrong,
) {
    let (text, line) = changed(from, nth, to);
    let error = refusal(&text);
    assert_eq!(error.wrong, *wrong, "{from} → {to}");
    assert_eq!(error.language.as_deref(), Some(language), "{from} → {to}");
    assert_eq!(error.question.as_deref(), Some(question), "{from} → {to}");
    assert_eq!(error.at.line, line - below, "{from} → {to}");
}

#[test]
fn every_fault_of_a_question_is_told_with_its_language_its_name_and_its_line() {
    let unfit = |question: &str, wrong| {
        let question = Some(id(question));
        OwnWrong::Refused(QuestionnaireError::Unfit(
            turnabout::domain::questionnaire::DefinitionError { question, wrong },
        ))
    };
    let no_words = |key: &str| OwnWrong::NoWords {
        key: key.to_owned(),
    };
    let placeholder = |key: &str| OwnWrong::Placeholder {
        key: key.to_owned(),
    };
    let (en, sv) = ("en", "sv");
    // What cannot be read stands on its own line, everything else where its question begins.
    field_in_question(
        ("\"kind\": \"unit\"", 0, "\"kind\": \"unitt\""),
        (en, "unit"),
        ("kind", Fault::Unfit),
    );
    field_in_question(
        ("\"required\": false", 1, "\"required\": \"no\""),
        (sv, "tools"),
        ("required", Fault::Unfit),
    );
    field_in_question(
        (
            "\"ask\": \"Vad heter du?\"",
            0,
            "\"aks\": \"Vad heter du?\"",
        ),
        (sv, "name"),
        ("words.aks", Fault::Unknown),
    );
    field_in_question(
        ("\"field\": \"unit\"", 0, "\"place\": \"unit\""),
        (en, "unit"),
        ("place", Fault::Unknown),
    );
    field_in_question(
        (
            "\"field\": \"unit\"",
            0,
            "\"field\": \"unit\", \"field\": \"unit\"",
        ),
        (en, "unit"),
        ("field", Fault::Twice),
    );
    in_question(
        ("\"id\": \"unit\"", 0, "\"id\": \"Unit\""),
        1,
        (en, "Unit"),
        &{
            let found = "Unit".to_owned();
            OwnWrong::Refused(QuestionnaireError::NoName { found })
        },
    );
    in_question(
        ("\"id\": \"unit\"", 1, "\"id\": \"name\""),
        1,
        (sv, "name"),
        &unfit("name", Wrong::Twice),
    );
    in_question(
        ("\"field\": \"unit\"", 0, "\"field\": \"level\""),
        5,
        (en, "unit"),
        &unfit("unit", Wrong::KindUnfit),
    );
    in_question(
        ("\"field\": \"unit\"", 0, "\"field\": \"name\""),
        5,
        (en, "unit"),
        &unfit("unit", Wrong::PlaceTaken),
    );
    in_question(
        ("\"most\": 2,", 0, "\"most\": 4,"),
        5,
        (en, "tools"),
        &unfit("tools", Wrong::BoundUnfit),
    );
    in_question(
        ("\"id\": \"code\"", 1, "\"id\": \"sheets\""),
        14,
        (sv, "tools"),
        &unfit("tools", Wrong::OptionsUnfit),
    );
    in_question(
        ("\"most\": 200,", 1, "\"most\": 200, \"after\": \"nobody\","),
        5,
        (sv, "name"),
        &unfit("name", Wrong::NoSuchConsent),
    );
    in_question(("\"most\": 200,", 0, ""), 5, (en, "name"), &{
        let question = "name".to_owned();
        OwnWrong::Refused(QuestionnaireError::Lacks {
            question,
            what: "most",
        })
    });
    in_question(
        ("\"hint\": \"As people call you.\"", 0, "\"hint\": \" \""),
        11,
        (en, "name"),
        &no_words("words.hint"),
    );
    in_question(
        (
            ",\n              \"label\": \"Ni får använda mina svar\"",
            0,
            "",
        ),
        12,
        (sv, "use-of-answers"),
        &no_words("words.label"),
    );
    in_question(
        ("{{ most }}", 0, "{{ many }}"),
        25,
        (en, "tools"),
        &placeholder("words.hint"),
    );
    in_question(
        ("{{ programme }}", 1, "{{ until }}"),
        8,
        (sv, "unit"),
        &placeholder("words.ask"),
    );
    in_question(
        (
            "\"field\": \"unit\"",
            0,
            "\"field\": \"unit\", \"travels\": \"file-only\"",
        ),
        5,
        (en, "unit"),
        &OwnWrong::Travels {
            wanted: TravelsShape::Freely,
        },
    );
    in_question(
        (
            "\"seen_by\": \"coordinator\"",
            0,
            "\"seen_by\": \"coordinator-and-partner\"",
        ),
        7,
        (en, "tools"),
        &OwnWrong::SeenBy {
            wanted: SeenByShape::Coordinator,
        },
    );
    let from = || OwnWrong::Differs {
        from: en.to_owned(),
    };
    in_question(
        ("\"most\": 2,", 1, "\"most\": 3,"),
        5,
        (sv, "tools"),
        &from(),
    );
    in_question(
        ("\"required\": false", 1, "\"required\": true"),
        4,
        (sv, "tools"),
        &from(),
    );
    in_question(
        ("\"id\": \"film\"", 1, "\"id\": \"films\""),
        18,
        (sv, "tools"),
        &from(),
    );
}

#[test]
fn kinds_that_matching_knows_have_the_options_that_it_knows() {
    for (kind, field, wanted) in [
        ("meeting", "meeting", ["in-person", "remote", "either"]),
        (
            "topics-to-teach",
            "teaches",
            ["a-little", "well", "very-well"],
        ),
        ("topics-to-learn", "wants", ["low", "medium", "high"]),
    ] {
        let text = FILE
            .replace("\"kind\": \"choices\"", &format!("\"kind\": \"{kind}\""))
            .replace("\"field\": \"extra\"", &format!("\"field\": \"{field}\""))
            .replace(
                "\"coordinator\",\n            \"options\"",
                "\"coordinator-and-partner-as-reason\",\n            \"options\"",
            );
        let error = refusal(&text);
        let OwnWrong::Options { wanted: said } = error.wrong else {
            panic!("{error:?}")
        };
        let sorted = |mut words: [&'static str; 3]| {
            words.sort_unstable();
            words
        };
        assert_eq!(sorted(said), sorted(wanted));
        assert_eq!(error.question.as_deref(), Some("tools"));
    }
}

#[test]
fn a_scale_has_words_for_each_of_its_points() {
    let scale = FILE.replace(
        "\"kind\": \"choices\"",
        "\"points\": 3, \"kind\": \"scale\"",
    );
    assert_eq!(refusal(&scale).wrong, OwnWrong::Points);
    let words = scale.replace(
        "\"short\": \"Tools\",",
        "\"short\": \"Tools\", \"points\": [\"a\", \"b\", \"c\"],",
    );
    let error = refusal(&words);
    assert_eq!(
        (error.wrong, error.language.as_deref()),
        (OwnWrong::Points, Some("sv"))
    );
}

#[test]
fn a_question_that_only_one_language_has_is_told() {
    let mut languages = own::languages(&least_own_questionnaire()).unwrap();
    let sections = &mut languages.get_mut("sv").unwrap().sections;
    let mut more = sections[0].questions[3].clone();
    more.id = "more".to_owned();
    sections[0].questions.push(more);
    let error = own::read(&own::to_file(&languages).unwrap()).unwrap_err();
    assert_eq!(error.language.as_deref(), Some("sv"));
    assert_eq!(error.question.as_deref(), Some("more"));

    let sections = &mut languages.get_mut("sv").unwrap().sections;
    sections[0].questions.truncate(3);
    let error = own::read(&own::to_file(&languages).unwrap()).unwrap_err();
    // The first that is another one than there.
    assert_eq!(error.question.as_deref(), Some("use-of-answers"));
    let from = "en".to_owned();
    assert_eq!(error.wrong, OwnWrong::Differs { from });
}

#[test]
fn what_is_wrong_with_the_whole_is_told_with_its_field_and_line() {
    let field = |(text, line): (String, usize), field: &str, fault: Fault| {
        let error = refusal(&text);
        assert_eq!(error.wrong, OwnWrong::Field, "{text}");
        let found = (error.at.field.as_str(), error.at.line, error.at.fault);
        assert_eq!(found, (field, line, fault), "{text}");
    };
    let short = |text: &str| (text.to_owned(), 1);
    let deep = "[".repeat(100_000);
    field(short(""), "", Fault::Broken);
    field(short("not json"), "", Fault::Broken);
    field(short(&deep), "", Fault::Broken);
    field(short("[]"), "", Fault::Unfit);
    field(short("null"), "", Fault::Unfit);
    field(short(r#"{"en": 7}"#), "en", Fault::Unfit);
    field(short(r#"{"en": null}"#), "en", Fault::Unfit);
    field(short(r#"{"en": {}}"#), "en.v", Fault::Missing);
    field(short(r#"{"en": {"v": 1}}"#), "en.sections", Fault::Missing);
    let nested = format!("{{\"en\": {deep}{}}}", "]".repeat(100_000));
    field(short(&nested), "en", Fault::Unfit);
    let title = changed("\"title\": \"Om dig\"", 0, "\"title\": \" \"");
    field(title, "sv.sections[0].title", Fault::Unfit);
    let section = changed("\"id\": \"you\"", 0, "\"id\": \"You\"");
    field(section, "en.sections[0].id", Fault::Unfit);
    field(changed("\"sv\": {", 0, "\"en\": {"), "en", Fault::Twice);
    let (cut, line) = changed("\"short\": \"Enhet\",", 0, "\"short\": \"Enhet\"");
    field((cut, line + 1), "", Fault::Broken);

    assert_eq!(refusal("{}").wrong, OwnWrong::NoLanguage);
    assert_eq!(refusal(r#"{"": {}}"#).wrong, OwnWrong::NoTag);
    assert_eq!(refusal(r#"{"på svenska": {}}"#).wrong, OwnWrong::NoTag);
    let newer = OwnWrong::Refused(QuestionnaireError::Newer);
    assert_eq!(refusal(&changed("\"v\": 1", 1, "\"v\": 2").0).wrong, newer);
    let many: Vec<_> = (0..21).map(|n| format!("\"a{n}\": 1")).collect();
    let many = format!("{{{}}}", many.join(","));
    assert_eq!(refusal(&many).wrong, OwnWrong::TooManyLanguages);
    let latin = b"{\"en\": \"\xe5\"}";
    assert_eq!(own::read(latin).unwrap_err().wrong, OwnWrong::NotText);
    let utf_16: Vec<u8> = FILE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(own::read(&utf_16).unwrap_err().wrong, OwnWrong::NotText);
    let no_role = FILE.replace("\"required\": true", "\"required\": false");
    let error = refusal(&no_role);
    assert!(matches!(
        error.wrong,
        OwnWrong::Refused(QuestionnaireError::Unfit(_))
    ));
    assert_eq!(
        (error.language.as_deref(), error.question),
        (Some("en"), None)
    );
}

#[test]
fn it_has_at_most_200_kilobytes() {
    let room = OwnQuestionnaire::MOST_BYTES - least_own_questionnaire().as_str().len();
    let with = |count: usize| {
        let hint = format!("As people call you.{}", "x".repeat(count));
        own::read(FILE.replace("As people call you.", &hint).as_bytes())
    };
    assert_eq!(
        with(room).unwrap().as_str().len(),
        OwnQuestionnaire::MOST_BYTES
    );
    assert_eq!(with(room + 1).unwrap_err().wrong, OwnWrong::TooLong);
}

#[test]
fn a_text_that_came_with_a_packet_asks_nothing_unless_every_check_is_passed() {
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    for text in [
        "7".to_owned(),
        "no json".to_owned(),
        "{}".to_owned(),
        deep.clone(),
        format!("{{\"en\": {deep}}}"),
        "{\"en\": {\"v\": 9, \"sections\": []}}".to_owned(),
        changed("\"sv\": {", 0, "\"en\": {").0,
    ] {
        let own = OwnQuestionnaire::from_text(&text).unwrap();
        assert!(own::languages(&own).is_err(), "{text}");
        for language in ["en", "sv", "de"] {
            assert_eq!(own::asking(&own, language), None, "{text}");
        }
    }
}

#[test]
fn a_language_of_such_a_text_is_asked_only_if_it_passes_every_check_itself() {
    let most = "\"most\": 200,";
    // Of every fault above there is one. The second occurrence is the Swedish one.
    for (from, nth, to) in [
        ("\"kind\": \"unit\"", 1, "\"kind\": \"department\""),
        (most, 1, &format!("{most} {most}")),
        ("\"hint\": \"As people call you.\"", 0, "\"hint\": \"\""),
        ("{{ programme }}", 1, "{{ constructor }}"),
        ("\"most\": 2,", 1, "\"most\": 4,"),
        // What is told of an answer is true, or nothing is asked.
        (
            "\"seen_by\": \"coordinator-and-partner\"",
            0,
            "\"seen_by\": \"coordinator\"",
        ),
        (
            "\"field\": \"unit\"",
            0,
            "\"field\": \"unit\", \"travels\": \"file-only\"",
        ),
    ] {
        let own = OwnQuestionnaire::from_text(&changed(from, nth, to).0).unwrap();
        let (wrong, right) = if nth == 1 { ("sv", "en") } else { ("en", "sv") };
        assert!(own::languages(&own).is_err(), "{from}");
        assert_eq!(own::asking(&own, wrong), None, "{from}");
        assert!(own::asking(&own, right).is_some(), "{from}");
    }
}

#[test]
fn a_text_has_1_to_200000_bytes() {
    let text = |bytes: usize| OwnQuestionnaire::from_text(&"x".repeat(bytes));
    assert_eq!(text(0), None);
    assert!(text(1).is_some());
    assert!(text(OwnQuestionnaire::MOST_BYTES).is_some());
    assert_eq!(text(OwnQuestionnaire::MOST_BYTES + 1), None);
    assert_eq!(OwnQuestionnaire::MOST_BYTES, 200_000);
}
