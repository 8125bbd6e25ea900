//! Guides as the site ships them: a file for each, a list of all, and the words to search in.
//! `docs/formats/guide.md` describes them. They are made from `content/` when the site is built.

use serde::{Deserialize, Serialize};

/// The version of these files. They are made and read by the same release.
pub const VERSION: u8 = 1;

/// The name of the file that lists all guides.
pub const ALL: &str = "all";
/// The name of the file with the words of all guides.
pub const SEARCH: &str = "search";

/// What the list tells of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name in addresses; the same in every language.
    pub slug: String,
    /// Its heading.
    pub title: String,
    /// What it is.
    pub kind: Kind,
    /// Whose it is.
    #[serde(rename = "for")]
    pub reader: Reader,
    /// Its place among all, lowest first.
    pub order: u16,
    /// How long it takes to read, at 220 words a minute.
    pub minutes: u16,
    /// What it is about, in a sentence.
    pub summary: String,
}

/// What a guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A part of the onboarding, which counts for the certificate.
    Module,
    /// A page to look something up.
    Page,
    /// A paper to print.
    Paper,
}

/// Whose a guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reader {
    /// Mentors and mentees.
    Both,
    /// Mentors.
    Mentor,
    /// Mentees.
    Mentee,
}

/// A whole guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// [`VERSION`].
    pub v: u8,
    /// What the list tells of it.
    #[serde(flatten)]
    pub card: Card,
    /// What the reader will be able to do.
    pub able: Vec<String>,
    /// Where its facts are from.
    pub sources: Vec<Source>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Where facts are from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Authors, where it was published, and when.
    pub name: String,
    /// What it shows.
    pub shows: String,
    /// What it does not show.
    pub limits: String,
}

/// A piece of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// Running text.
    Paragraph(Text),
    /// A heading within the guide.
    Heading {
        /// 2 or 3.
        level: u8,
        /// What it says.
        text: Text,
    },
    /// A list of one level.
    List {
        /// Whether it is numbered.
        is_numbered: bool,
        /// Its items.
        items: Vec<Text>,
    },
    /// A table with a row of headings.
    Table {
        /// The headings.
        head: Vec<Text>,
        /// The rows, each as long as the headings.
        rows: Vec<Vec<Text>>,
    },
    /// Something set apart.
    Callout {
        /// What it is for.
        kind: Callout,
        /// Its paragraphs.
        paragraphs: Vec<Text>,
    },
    /// A hard moment as it went, and a better way beside it.
    Dialogue {
        /// What happens.
        title: Text,
        /// How it went.
        as_it_went: Vec<Line>,
        /// What the better way is called.
        better_title: Text,
        /// How it can go.
        better: Vec<Line>,
        /// Why that is better.
        why: Vec<Text>,
    },
    /// Something to write down for oneself.
    Exercise(Exercise),
    /// A question to check oneself.
    Question {
        /// The question.
        ask: Vec<Text>,
        /// The answers to choose from; exactly one is right.
        answers: Vec<Answer>,
    },
}

/// What is set apart, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Callout {
    /// Good to know.
    Note,
    /// Something to try.
    Tip,
    /// Take care.
    Warning,
}

/// What somebody says, or a stage direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Who speaks; nobody in a stage direction.
    pub who: Option<Speaker>,
    /// What is said.
    pub text: Text,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Speaker {
    /// The junior one.
    Mentor,
    /// The senior one.
    Mentee,
}

/// Something to write down for oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// Its name, under which the answer is kept; the same in every language, and no other guide has it.
    pub id: String,
    /// How its fields are answered.
    pub how: Answering,
    /// What to do.
    pub intro: Vec<Text>,
    /// What each field asks for.
    pub fields: Vec<String>,
}

/// How the fields of an exercise are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answering {
    /// In one's own words.
    Words,
    /// On five steps from never to always.
    Scale,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What it says.
    pub text: Text,
    /// Whether it is the right one.
    pub is_right: bool,
    /// Why it is right, or why not.
    pub why: Vec<Text>,
}

/// A run of words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Span>);

/// Words of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The words.
    #[serde(rename = "t")]
    pub text: String,
    /// How they stand out.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub stress: Option<Stress>,
    /// The route to which they lead, such as `#/guides/agreement`.
    #[serde(rename = "to", default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stress {
    /// As one stresses a word in speaking.
    Emphasis,
    /// As what must not be missed.
    Strong,
}

impl Text {
    /// The words without how they stand out.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

/// What is searched in one guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Searched {
    /// Which guide.
    pub slug: String,
    /// All its words.
    pub text: String,
}

impl Guide {
    /// Every piece of running text, in reading order: what is counted and searched.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for block in &self.blocks {
            block.push_texts(&mut texts);
        }
        texts
    }

    /// How many words the reader reads.
    #[must_use]
    pub fn words(&self) -> usize {
        let has_letter = |word: &&str| word.chars().any(char::is_alphanumeric);
        let texts = self.texts();
        let words = texts.iter().flat_map(|text| text.split_whitespace());
        words.filter(has_letter).count()
    }

    /// The exercises, in reading order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Exercise(exercise) => Some(exercise),
            _ => None,
        })
    }

    /// Every route to which its words lead.
    pub fn links(&self) -> Vec<&str> {
        let mut links = Vec::new();
        for block in &self.blocks {
            block.each_text(&mut |text| {
                links.extend(text.0.iter().filter_map(|span| span.link.as_deref()));
            });
        }
        links
    }
}

impl Block {
    fn push_texts(&self, texts: &mut Vec<String>) {
        self.each_text(&mut |text| texts.push(text.plain()));
        if let Self::Exercise(exercise) = self {
            texts.extend(exercise.fields.iter().cloned());
        }
    }

    fn each_text<'a>(&'a self, look: &mut dyn FnMut(&'a Text)) {
        match self {
            Self::Paragraph(text) | Self::Heading { text, .. } => look(text),
            Self::List { items, .. } => items.iter().for_each(look),
            Self::Table { head, rows } => head.iter().chain(rows.iter().flatten()).for_each(look),
            Self::Callout { paragraphs, .. } => paragraphs.iter().for_each(look),
            Self::Dialogue {
                title,
                as_it_went,
                better_title,
                better,
                why,
            } => {
                look(title);
                as_it_went.iter().for_each(|line| look(&line.text));
                look(better_title);
                better.iter().for_each(|line| look(&line.text));
                why.iter().for_each(look);
            }
            Self::Exercise(exercise) => exercise.intro.iter().for_each(look),
            Self::Question { ask, answers } => {
                ask.iter().for_each(&mut *look);
                for answer in answers {
                    look(&answer.text);
                    answer.why.iter().for_each(&mut *look);
                }
            }
        }
    }
}
