//! The examples of the documents are run.

use super::folder::Folder;

const RULES: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/docs/formats/rules.md"
));
const PROOF: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/docs/formats/proof.md"
));

/// The block of a document that begins with these words.
fn block<'a>(document: &'a str, begins: &str) -> &'a str {
    let (_, rest) = document
        .split_once(&format!("\n```{begins}\n"))
        .expect(begins);
    rest.split_once("```").unwrap().0
}

#[test]
fn the_example_of_the_rules_comes_out_as_documented() {
    let folder = Folder::new();
    folder.write("mentors.csv", block(RULES, "csv mentors.csv"));
    folder.write("mentees.csv", block(RULES, "csv mentees.csv"));
    folder.write("RULES.json", block(RULES, "json RULES.json"));

    let ended = folder.matched(
        "--mentors mentors.csv --mentees mentees.csv --rules RULES.json --pairs pairs.csv",
    );

    assert_eq!(ended.code, 0, "{}", ended.said);
    assert_eq!(folder.read("pairs.csv"), block(RULES, "csv pairs.csv"));
    assert_eq!(ended.said, block(RULES, "text match"));
}

#[test]
fn the_example_of_the_proof_holds_as_documented() {
    let ended = Folder::new().verified(block(PROOF, "json proof"));

    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(ended.answer, block(PROOF, "text verify"));
}
