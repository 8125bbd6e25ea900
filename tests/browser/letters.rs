//! Small letters: the browser's are those that Rust knows.

use turnabout::letters;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_small_letters_of_the_browser_are_those_of_unicode() {
    // Latin, Greek, Cyrillic and Armenian, with the further letters of Latin and Greek.
    for letter in ('\0'..='\u{58f}').chain('\u{1e00}'..='\u{1fff}') {
        let text = letter.to_string();
        assert_eq!(letters::small(&text), text.to_lowercase(), "{letter:?}");
    }
}

#[wasm_bindgen_test]
fn words_become_small_as_a_whole() {
    assert_eq!(letters::small("ÅSA ÖHMAN"), "åsa öhman");
    assert_eq!(letters::small("ΟΔΟΣ"), "οδος");
    assert_eq!(letters::small("İZMİR"), "i\u{307}zmi\u{307}r");
    assert_eq!(letters::small("Data 👩🏽‍💻 Ä"), "data 👩🏽‍💻 ä");
    assert_eq!(letters::small(""), "");
}
