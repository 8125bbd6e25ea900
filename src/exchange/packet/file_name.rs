//! What a packet's file is called: ASCII, lower case, safe on every system.

use super::{Packet, PacketContent};
use crate::domain::text::PersonName;

/// Characters of a person's name that are taken at most.
const MOST: usize = 60;

/// The file's name, such as `turnabout-pairing-anna-berg.turnabout`: the kind, and the one who is
/// handed the pairing, who answers, applies, takes back, asks or hands over, or the programme; of a check-in without a name the kind alone. A name of which no letter can be written in ASCII is left out.
#[must_use]
pub fn file_name(packet: &Packet) -> String {
    let (kind, name) = match &packet.content {
        PacketContent::Pairing(handout) => ("pairing", handout.name.as_str()),
        PacketContent::Answer(answer) => ("answer", answer.name.as_str()),
        PacketContent::Application(application) => ("application", application.name.as_str()),
        PacketContent::Withdrawal(withdrawal) => ("withdrawal", withdrawal.name.as_str()),
        PacketContent::CheckIn(report) => (
            "check-in",
            report.name.as_ref().map_or("", PersonName::as_str),
        ),
        PacketContent::Help(request) => ("help", request.name.as_str()),
        PacketContent::Update(update) => ("update", update.name.as_str()),
        PacketContent::Programme(_) => ("programme", packet.programme.name.as_str()),
    };
    match ascii(name) {
        slug if slug.is_empty() => format!("turnabout-{kind}.turnabout"),
        slug => format!("turnabout-{kind}-{slug}.turnabout"),
    }
}

/// Lower-case ASCII letters and digits, with single hyphens between words.
fn ascii(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letters) => slug.push_str(letters),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            // A combining accent or an apostrophe does not part a word.
            None if matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '\u{2019}') => {}
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    slug.truncate(MOST);
    slug.trim_end_matches('-').to_owned()
}

/// How a lower-case Latin letter with a mark is written without it.
const fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' | 'ĝ' | 'ġ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ļ' | 'ľ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'ŝ' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ŭ' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
