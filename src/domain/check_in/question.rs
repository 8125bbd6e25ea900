//! What the built-in check-ins ask. Their words stand with the interface's texts.

use super::CheckIn;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By one of five steps in words, from "not at all" to "entirely".
    Scale,
    /// By one of these.
    Choice(&'static [&'static str]),
    /// In a few own words, or not at all.
    Words,
}

/// A question. The same name means the same words, whichever check-in asks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name, under which the answer is kept and sent.
    pub id: &'static str,
    /// How it is answered.
    pub kind: Kind,
}

const fn scale(id: &'static str) -> Question {
    let kind = Kind::Scale;
    Question { id, kind }
}

const fn choice(id: &'static str, of: &'static [&'static str]) -> Question {
    let kind = Kind::Choice(of);
    Question { id, kind }
}

const fn words(id: &'static str) -> Question {
    let kind = Kind::Words;
    Question { id, kind }
}

const AGREEMENT: &[Question] = &[
    choice("met-first", &["yes", "planned", "not-yet"]),
    choice("agreed", &["yes", "partly", "not-yet"]),
    choice("booked", &["yes", "not-yet"]),
    words("needed"),
];

const PULSE: &[Question] = &[
    choice("met", &["several", "once", "not-yet"]),
    scale("open"),
    scale("time"),
    scale("worth"),
    choice("going-on", &["yes", "unsure", "no"]),
    words("added"),
];

const MIDDLE: &[Question] = &[
    choice("rhythm", &["as-planned", "fewer", "hardly"]),
    scale("open"),
    scale("closer"),
    scale("useful"),
    words("change"),
];

const CLOSING: &[Question] = &[
    scale("reached"),
    scale("useful"),
    scale("heard"),
    choice("again", &["yes", "unsure", "no"]),
    words("do-now"),
];

const LATER: &[Question] = &[
    scale("lasting"),
    choice("in-touch", &["often", "sometimes", "no"]),
    words("stayed"),
];

pub(super) const fn of(check_in: CheckIn) -> &'static [Question] {
    match check_in {
        CheckIn::Agreement => AGREEMENT,
        CheckIn::Pulse => PULSE,
        CheckIn::Middle => MIDDLE,
        CheckIn::Closing => CLOSING,
        CheckIn::Later => LATER,
    }
}
