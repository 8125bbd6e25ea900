//! The guides: every one in every language is whole, and a broken one is refused with its line.

use std::collections::BTreeSet;
use std::path::Path;

use turnabout::content::{Library, Shelf, WORDS_A_MINUTE, read_guide};
use turnabout::exchange::guide::{Answering, Block, Callout, Guide, Kind, Reader, Speaker};

fn library() -> Library {
    Library::read(Path::new("content")).unwrap_or_else(|broken| {
        let list: Vec<_> = broken.iter().map(ToString::to_string).collect();
        panic!("\n{}\n", list.join("\n"))
    })
}

fn modules(shelf: &Shelf) -> impl Iterator<Item = &Guide> {
    shelf.iter().filter(|guide| guide.card.kind == Kind::Module)
}

/// The parts of onboarding that PRODUCT.md names, as readers and slugs.
const MODULES: [(Reader, &[&str]); 3] = [
    (
        Reader::Both,
        &[
            "what-it-is",
            "how-it-differs",
            "what-each-gains",
            "roles-not-authority",
            "confidentiality",
            "agreement",
            "first-meeting",
            "ending-well",
        ],
    ),
    (
        Reader::Mentor,
        &[
            "choosing-what-to-teach",
            "speaking-for-yourself",
            "shaping-an-hour",
            "challenging-upward",
            "saying-no",
            "when-a-leader-cancels",
        ],
    ),
    (
        Reader::Mentee,
        &[
            "humility-self-check",
            "listening-without-defending",
            "making-it-safe",
            "not-fixing-or-recruiting",
            "keeping-the-time",
            "acting-and-reporting-back",
        ],
    ),
];

const PAGES: [&str; 8] = [
    "trouble-resisting-leader",
    "trouble-no-time",
    "trouble-power",
    "trouble-unclear-expectations",
    "questions",
    "coordinators-handbook",
    "sponsors-brief",
    "line-managers-note",
];

#[test]
fn every_language_of_the_app_has_every_guide() {
    let library = library();
    let languages: Vec<&str> = library.0.keys().map(String::as_str).collect();

    assert_eq!(languages, ["en", "sv"]);
    for (language, shelf) in &library.0 {
        for (reader, slugs) in MODULES {
            let of_reader = modules(shelf).filter(|guide| guide.card.reader == reader);
            let found: Vec<&str> = of_reader.map(|guide| guide.card.slug.as_str()).collect();
            assert_eq!(found, slugs, "{language}, modules for {reader:?}");
        }
        let others = shelf.iter().filter(|guide| guide.card.kind != Kind::Module);
        let others: Vec<&str> = others.map(|guide| guide.card.slug.as_str()).collect();
        assert_eq!(others, PAGES, "{language}");
    }
}

#[test]
fn every_module_has_something_to_try_and_questions_to_check_oneself() {
    for (language, shelf) in &library().0 {
        for guide in modules(shelf) {
            let name = format!("{language}/{}", guide.card.slug);
            let is_question = |block: &&Block| matches!(block, Block::Question { .. });
            assert!(guide.exercises().count() >= 1, "{name}: no exercise");
            assert!(
                guide.blocks.iter().filter(is_question).count() >= 2,
                "{name}: questions"
            );
            assert!(
                (3..=6).contains(&guide.card.minutes),
                "{name}: {}",
                guide.card.minutes
            );
            assert!(
                !guide.able.is_empty(),
                "{name}: what one will be able to do"
            );
        }
    }
}

#[test]
fn papers_hold_nothing_that_cannot_be_printed() {
    for (language, shelf) in &library().0 {
        for guide in shelf.iter().filter(|guide| guide.card.kind == Kind::Paper) {
            let name = format!("{language}/{}", guide.card.slug);
            assert!(guide.links().is_empty(), "{name}: a link");
            assert_eq!(guide.exercises().count(), 0, "{name}: an exercise");
        }
    }
}

#[test]
fn every_hard_moment_has_its_dialogue() {
    let moments = [
        "listening-without-defending",
        "when-a-leader-cancels",
        "speaking-for-yourself",
    ];
    for (language, shelf) in &library().0 {
        for slug in moments {
            let guide = shelf.iter().find(|guide| guide.card.slug == slug);
            let blocks = guide
                .map(|guide| guide.blocks.as_slice())
                .unwrap_or_default();
            let has_one = blocks
                .iter()
                .any(|block| matches!(block, Block::Dialogue { .. }));
            assert!(has_one, "{language}/{slug}");
        }
    }
}

#[test]
fn what_the_site_ships_reads_back_as_it_was_written() {
    let library = library();
    let files = library.files().unwrap();

    for (language, shelf) in &library.0 {
        for guide in shelf {
            let path = format!("{language}/{}.json", guide.card.slug);
            let (_, text) = files.iter().find(|(name, _)| *name == path).unwrap();
            assert_eq!(serde_json::from_str::<Guide>(text).unwrap(), *guide);
        }
    }
    let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains("sv/all.json") && names.contains("sv/search.json"));
}

const FRONT: &str = "+++
title = \"A guide\"
kind = \"module\"
for = \"mentor\"
order = 1
minutes = 1
summary = \"What it is about.\"
+++
";

fn read(body: &str) -> Result<Guide, String> {
    read_guide("a-guide", "a.md", &format!("{FRONT}{body}")).map_err(|broken| broken.to_string())
}

#[test]
fn every_kind_of_block_is_read() {
    let body = "
One *word* and **another**, with [a way](#/guides/agreement).

## A heading

1. First
2. Second

| A | B |
| --- | --- |
| c | d |

> [!TIP]
> Try it.

```dialogue
### How it went

- mentor: Well.
- They look away.

#### How it can go

- mentee: What do you see?

It is a question.
```

```exercise my-exercise scale
Think back.

1. Often?
```

```question
Which?

- [ ] This

  It is not.
- [x] That

  It is.
```
";
    let guide = read(body).unwrap();

    let spans: Vec<_> = match &guide.blocks[0] {
        Block::Paragraph(text) => text.0.iter().map(|span| span.text.as_str()).collect(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        spans,
        ["One ", "word", " and ", "another", ", with ", "a way", "."]
    );
    assert!(matches!(&guide.blocks[1], Block::Heading { level: 2, .. }));
    assert!(
        matches!(&guide.blocks[2], Block::List { is_numbered: true, items } if items.len() == 2)
    );
    assert!(
        matches!(&guide.blocks[3], Block::Table { head, rows } if head.len() == 2 && rows.len() == 1)
    );
    assert!(matches!(
        &guide.blocks[4],
        Block::Callout {
            kind: Callout::Tip,
            ..
        }
    ));
    match &guide.blocks[5] {
        Block::Dialogue {
            as_it_went, better, ..
        } => {
            assert_eq!(as_it_went[0].who, Some(Speaker::Mentor));
            assert_eq!(as_it_went[0].text.plain(), "Well.");
            assert_eq!(as_it_went[1].who, None);
            assert_eq!(better[0].who, Some(Speaker::Mentee));
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(&guide.blocks[6], Block::Exercise(it) if it.how == Answering::Scale));
    match &guide.blocks[7] {
        Block::Question { answers, .. } => {
            assert_eq!(
                answers.iter().map(|a| a.is_right).collect::<Vec<_>>(),
                [false, true]
            );
            assert_eq!(answers[1].why[0].plain(), "It is.");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(guide.links(), ["#/guides/agreement"]);
}

/// What is wrong below the nine lines of [`FRONT`], the line that is named, and a part of the sentence.
const BROKEN: [(&str, usize, &str); 16] = [
    ("# A title\n", 9, "write headings as ## or ###"),
    ("text\n\n<b>bold</b>\n", 11, "only paragraphs"),
    ("text <b>bold</b>\n", 9, "only paragraphs"),
    ("![a picture](x.png)\n", 9, "only paragraphs"),
    ("---\n", 9, "only paragraphs"),
    ("[away](https://example.org)\n", 9, "links lead to a screen"),
    ("- one\n  - two\n", 9, "one level"),
    ("- [x] one\n", 9, "belong in a question"),
    ("> plain\n", 9, "[!NOTE]"),
    ("```rust\nfn main() {}\n```\n", 9, "begin a fence with"),
    ("```exercise Über\n1. a\n```\n", 9, "lower-case"),
    ("```exercise a\nJust so.\n```\n", 9, "1 to 5 fields"),
    (
        "```question\nWhich?\n\n- [x] a\n\n  b\n- [x] c\n\n  d\n```\n",
        9,
        "exactly one",
    ),
    (
        "```question\nWhich?\n\n- [x] a\n\n  b\n- [ ] c\n```\n",
        15,
        "why it is right or not",
    ),
    (
        "```dialogue\n- mentor: a\n```\n",
        10,
        "begins with a heading",
    ),
    (
        "```dialogue\n### A\n\n- mentor: a\n\n#### B\n\n- mentor: c\n```\n",
        17,
        "say below why",
    ),
];

#[test]
fn a_broken_guide_is_refused_with_its_line() {
    for (body, line, what) in BROKEN {
        let said = read(body).unwrap_err();
        assert!(
            said.starts_with(&format!("a.md:{line}: ")),
            "{body}\n{said}"
        );
        assert!(said.contains(what), "{body}\n{said}");
    }
}

#[test]
fn what_stands_above_a_guide_is_checked() {
    let refused = |text: &str| read_guide("a", "a.md", text).unwrap_err().to_string();

    assert!(refused("Text").starts_with("a.md:1: begin the file"));
    assert!(refused("+++\ntitle = \"A\"\n").starts_with("a.md:1: end what stands above"));
    let unknown = FRONT.replace("order = 1", "oder = 1");
    let said = refused(&unknown);
    assert!(said.starts_with("a.md:5: unknown field `oder`"), "{said}");
    let other = FRONT.replace("\"mentor\"", "\"everybody\"");
    let said = refused(&other);
    assert!(said.starts_with("a.md:4: "), "{said}");
}

#[test]
fn minutes_are_true_to_the_words() {
    let words = |count: usize| vec!["word"; count].join(" ");

    assert!(read(&words(WORDS_A_MINUTE)).is_ok());
    let said = read(&words(WORDS_A_MINUTE + 1)).unwrap_err();
    assert!(said.contains("221 words take 2 minutes"), "{said}");
}
