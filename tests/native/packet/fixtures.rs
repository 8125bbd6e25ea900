//! Packets of every released version are read for ever.

use turnabout::exchange::packet::{read_bytes, read_text, to_file, to_text};

use super::any::{
    a_pulse, annas_answer, annas_application, annas_check_in, annas_help, annas_pairing,
    annas_programme, annas_programme_with_questions, annas_update, annas_withdrawal,
};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../fixtures/packets/v1/", $name))
    };
}

#[test]
fn version_1_is_read() {
    for (file, text, packet) in [
        (
            fixture!("pairing.turnabout").as_slice(),
            fixture!("pairing.txt").as_slice(),
            annas_pairing(),
        ),
        (
            fixture!("answer.turnabout").as_slice(),
            fixture!("answer.txt").as_slice(),
            annas_answer(),
        ),
        (
            fixture!("programme.turnabout").as_slice(),
            fixture!("programme.txt").as_slice(),
            annas_programme(),
        ),
        (
            fixture!("application.turnabout").as_slice(),
            fixture!("application.txt").as_slice(),
            annas_application(),
        ),
        (
            fixture!("withdrawal.turnabout").as_slice(),
            fixture!("withdrawal.txt").as_slice(),
            annas_withdrawal(),
        ),
        (
            fixture!("programme-own-questions.turnabout").as_slice(),
            fixture!("programme-own-questions.txt").as_slice(),
            annas_programme_with_questions(),
        ),
        (
            fixture!("check-in.turnabout").as_slice(),
            fixture!("check-in.txt").as_slice(),
            a_pulse(),
        ),
        (
            fixture!("check-in-named.turnabout").as_slice(),
            fixture!("check-in-named.txt").as_slice(),
            annas_check_in(),
        ),
        (
            fixture!("help.turnabout").as_slice(),
            fixture!("help.txt").as_slice(),
            annas_help(),
        ),
        (
            fixture!("update.turnabout").as_slice(),
            fixture!("update.txt").as_slice(),
            annas_update(),
        ),
    ] {
        assert_eq!(read_bytes(file).as_ref(), Ok(&packet));
        assert_eq!(read_bytes(text).as_ref(), Ok(&packet));
        assert_eq!(read_text(std::str::from_utf8(text).unwrap()), Ok(packet));
    }
}

#[test]
fn version_1_is_still_written_as_its_files_are() {
    assert_eq!(to_file(&annas_pairing()), fixture!("pairing.turnabout"));
    assert_eq!(to_file(&annas_answer()), fixture!("answer.turnabout"));
    assert_eq!(to_file(&annas_programme()), fixture!("programme.turnabout"));
    assert_eq!(
        to_file(&annas_application()),
        fixture!("application.turnabout")
    );
    assert_eq!(to_file(&a_pulse()), fixture!("check-in.turnabout"));
    assert_eq!(
        to_file(&annas_check_in()),
        fixture!("check-in-named.turnabout")
    );
    assert_eq!(to_file(&annas_help()), fixture!("help.turnabout"));
    assert_eq!(
        to_file(&annas_withdrawal()),
        fixture!("withdrawal.turnabout")
    );
    assert_eq!(
        to_file(&annas_programme_with_questions()),
        fixture!("programme-own-questions.turnabout")
    );
    assert_eq!(to_file(&annas_update()), fixture!("update.turnabout"));
}

#[test]
fn the_examples_of_the_format_page_are_read() {
    let page = include_str!("../../../docs/formats/packet.md");
    let examples: Vec<&str> = page
        .split("```")
        .skip(1)
        .step_by(2)
        .map(|block| block.trim_start_matches("json").trim())
        .filter(|block| block.starts_with('{') || block.starts_with("turnabout:"))
        .collect();

    assert_eq!(examples.len(), 2);
    for example in examples {
        assert_eq!(read_text(example), Ok(annas_answer()));
    }
}

#[test]
#[ignore = "writes the files when a version is released; they never change afterwards"]
fn write_the_files() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/packets/v1");
    for (name, packet) in [
        ("pairing", annas_pairing()),
        ("answer", annas_answer()),
        ("programme", annas_programme()),
        ("application", annas_application()),
        ("withdrawal", annas_withdrawal()),
        ("programme-own-questions", annas_programme_with_questions()),
        ("update", annas_update()),
    ] {
        std::fs::write(format!("{folder}/{name}.turnabout"), to_file(&packet)).unwrap();
        let text = format!("{}\n", to_text(&packet));
        std::fs::write(format!("{folder}/{name}.txt"), text).unwrap();
    }
}
