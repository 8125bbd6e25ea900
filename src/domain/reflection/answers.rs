//! The answers of a reflection, and the one text as which they are shared.

/// How many questions there are.
pub const QUESTIONS: usize = 3;
/// The most characters of an answer. Three of them fit into one field, whatever they are made of.
pub const MOST_IN_ANSWER: usize = 2_000;

/// What was answered, question by question, as it was typed. Every question may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers([String; QUESTIONS]);

impl Answers {
    /// Takes what was typed; none where an answer is longer than [`MOST_IN_ANSWER`].
    #[must_use]
    pub fn new(typed: [String; QUESTIONS]) -> Option<Self> {
        let is_short = |text: &String| text.chars().count() <= MOST_IN_ANSWER;
        typed.iter().all(is_short).then_some(Self(typed))
    }

    /// What was answered, question by question; an empty text where nothing was.
    #[must_use]
    pub const fn texts(&self) -> &[String; QUESTIONS] {
        &self.0
    }

    /// Whether every question was left out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|text| text.trim().is_empty())
    }

    /// The answers in one text: each line behind the number of its question.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for (number, answer) in (1..).zip(&self.0) {
            let shown = answer.chars().filter(|c| !c.is_control() || *c == '\n');
            let shown: String = shown.collect();
            if !shown.trim().is_empty() {
                let shown = shown.trim().split('\n');
                lines.extend(shown.map(|line| format!("{number} {line}")));
            }
        }
        lines.join("\n")
    }

    /// The answers of such a text; none where it is not one.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut answers: [Vec<&str>; QUESTIONS] = Default::default();
        for line in text.split('\n') {
            let (number, words) = line.split_once(' ')?;
            let place = number.parse::<usize>().ok()?.checked_sub(1)?;
            answers.get_mut(place)?.push(words);
        }
        Self::new(answers.map(|lines| lines.join("\n")))
    }
}
