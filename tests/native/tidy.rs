//! Holds what a machine can judge of ARCHITECTURE.md: who may use whom, and what nobody may write.

mod components;
mod docs;
mod imports;
mod layers;
mod locales;
mod privacy;
mod source;
mod words;

use source::{Finding, SourceFile, every_source};

/// Fails with every finding, one a line.
fn expect_none(findings: &[Finding], what_to_do: &str) {
    let list: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "\n{}\n{what_to_do}\n", list.join("\n"));
}

fn in_every_source(rule: impl Fn(&SourceFile) -> Vec<Finding>) -> Vec<Finding> {
    every_source().iter().flat_map(rule).collect()
}

/// The path and the code of every file below a folder.
pub fn sources_under(folder: &str) -> Vec<(String, String)> {
    let sources = every_source();
    let below = sources
        .iter()
        .filter(|file| file.path().starts_with(folder));
    below
        .map(|file| (file.path().to_owned(), file.code().to_owned()))
        .collect()
}

#[test]
fn every_folder_uses_only_those_below_it() {
    let findings = in_every_source(layers::forbidden_imports);
    expect_none(
        &findings,
        "Move the code to a layer that may use it, or hand the value in.",
    );
}

#[test]
fn features_never_import_one_another() {
    let findings = in_every_source(layers::imports_between_features);
    expect_none(
        &findings,
        "Move what two screens share to `ui`, `state` or `domain`.",
    );
}

#[test]
fn only_state_calls_the_stores() {
    let findings = in_every_source(layers::stores_called_past_state);
    expect_none(&findings, "Write a command in `state` and call that.");
}

#[test]
fn the_domain_is_not_serialised() {
    let findings = in_every_source(words::serde_in_domain);
    expect_none(
        &findings,
        "Give `storage/record` or `exchange` a shape of its own and convert.",
    );
}

#[test]
fn web_sys_stays_where_the_browser_is() {
    let findings = in_every_source(words::web_sys_elsewhere);
    expect_none(
        &findings,
        "Give `browser` or `ui` a function for it; use `leptos::ev` and `html`.",
    );
}

#[test]
fn the_clock_and_new_ids_come_from_browser() {
    let findings = in_every_source(words::clock_or_ids_elsewhere);
    expect_none(&findings, "Take the time or the id as an argument.");
}

#[test]
fn no_view_writes_html_by_hand() {
    let findings = in_every_source(words::inner_html);
    expect_none(
        &findings,
        "Build the view out of elements: text from people must stay text.",
    );
}

#[test]
fn no_view_has_a_style_attribute() {
    let findings = in_every_source(words::style_attribute);
    expect_none(
        &findings,
        "The page's policy blocks it. Use a class, or `style:name=value`.",
    );
}

#[test]
fn files_and_folders_are_named_for_what_they_hold() {
    let findings = in_every_source(words::nameless_place);
    expect_none(
        &findings,
        "Write name.rs beside name/, and say in the name what is inside.",
    );
}

#[test]
fn every_language_has_the_same_texts() {
    let differences = locales::differences();
    assert!(
        differences.is_empty(),
        "\n{}\nGive every language under locales/ the same keys.\n",
        differences.join("\n")
    );
}

#[test]
fn every_text_is_shown_somewhere() {
    let unused = locales::unused(&every_source());
    assert!(
        unused.is_empty(),
        "\n{}\nDelete these texts in every language.\n",
        unused.join("\n")
    );
}

#[test]
fn every_component_stands_on_the_components_page() {
    let sources = every_source();
    let all: Vec<_> = sources
        .iter()
        .filter(|file| file.path().starts_with("src/ui/"))
        .flat_map(components::public_components)
        .collect();
    assert!(all.len() > 10, "the components are under src/ui/");
    expect_none(
        &components::not_shown(&sources),
        "Show it in its states under src/features/about/components/, in the file of its family.",
    );
}

#[test]
fn the_privacy_statement_tells_every_small_note_that_is_kept() {
    let findings = privacy::not_told(&every_source());
    expect_none(
        &findings,
        "Tell in features/about/privacy.rs what is kept under it.",
    );
}

#[test]
fn the_documents_link_to_what_is_there() {
    let documents = docs::every_document();
    let dead: Vec<_> = documents.iter().flat_map(|d| docs::dead_links(d)).collect();
    assert!(
        dead.is_empty(),
        "\n{}\nMend the link or add the file.\n",
        dead.join("\n")
    );
}

/// Length is judgement, so it is printed and never fails: `cargo test tidy -- --nocapture`.
#[test]
fn long_files_are_printed() {
    for file in every_source() {
        let lines = file.text().lines().count();
        if lines > 300 {
            println!(
                "{}: {lines} lines. Is there a second idea in it?",
                file.path()
            );
        }
    }
}
