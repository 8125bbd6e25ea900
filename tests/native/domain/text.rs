//! Texts are valid once they are there.

use proptest::prelude::*;

use turnabout::domain::text::{
    EmailAddress, LongText, PersonName, ShortText, TextError, normalised,
};

proptest! {
    #[test]
    fn a_text_that_was_taken_is_taken_again_as_it_is(text in any::<String>()) {
        if let Ok(name) = PersonName::parse(&text) {
            prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name.clone()));
            prop_assert_eq!(name.as_str().trim(), name.as_str());
            prop_assert!(!name.as_str().is_empty());
            prop_assert!(name.as_str().chars().count() <= PersonName::MOST);
            prop_assert!(!name.as_str().contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
        }
    }

    #[test]
    fn normalising_twice_is_normalising_once(text in any::<String>()) {
        prop_assert_eq!(normalised(&normalised(&text)), normalised(&text));
    }

    #[test]
    fn an_address_has_one_at_and_no_white_space(text in "[a-zå@ ,;<>\"\n.]{0,12}") {
        if let Ok(address) = EmailAddress::parse(&text) {
            let address = address.as_str();
            prop_assert_eq!(address.matches('@').count(), 1);
            prop_assert!(!address.starts_with('@') && !address.ends_with('@'));
            prop_assert!(!address.contains(char::is_whitespace));
        }
    }
}

#[test]
fn a_text_that_shows_nothing_is_empty() {
    for text in [
        "",
        " \n\t",
        "\0",
        "\u{a0}",
        "\u{200b}",
        "\u{feff} \u{200f}",
        "\u{ad}",
    ] {
        assert_eq!(ShortText::parse(text), Err(TextError::Empty), "{text:?}");
    }
    assert!(ShortText::parse("می\u{200c}خواهم").is_ok());
}

#[test]
fn bounds_are_in_characters() {
    let most = PersonName::MOST;
    assert!(PersonName::parse(&"å".repeat(most)).is_ok());
    assert_eq!(
        PersonName::parse(&"å".repeat(most + 1)),
        Err(TextError::TooLong { most })
    );
    assert!(PersonName::parse(&format!("  {}  ", "å".repeat(most))).is_ok());
}

#[test]
fn line_breaks_stay_and_other_control_characters_go() {
    let text = LongText::parse("one\r\ntwo\u{7}\u{0}\tthree").unwrap();

    assert_eq!(text.as_str(), "one\ntwo\tthree");
}

#[test]
fn addresses_and_names_are_compared_without_case() {
    let address = EmailAddress::parse(" Anna.Berg@Example.ORG ").unwrap();
    assert_eq!(address.as_str(), "Anna.Berg@Example.ORG");
    assert_eq!(address.normalised(), "anna.berg@example.org");
    assert_eq!(
        PersonName::parse("ANNA  \n Berg").unwrap().normalised(),
        "anna berg"
    );
}

#[test]
fn what_is_no_address_is_told_so() {
    for text in [
        "anna", "@", "a@", "@b", "a@b@c", "a b@c", "<a@b>", "a@b,c@d", "a@b;",
    ] {
        assert_eq!(
            EmailAddress::parse(text),
            Err(TextError::NotAnAddress),
            "{text}"
        );
    }
}
