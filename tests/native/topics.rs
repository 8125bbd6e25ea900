//! The topic library: every topic in every language is whole, and a broken one is refused with its line.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use turnabout::content::topics::{AGENDA_MINUTES, POINT_MINUTES, Topics, read_topic};
use turnabout::exchange::topic::{Topic, TopicCard};

fn library() -> Topics {
    Topics::read(Path::new("content")).unwrap_or_else(|broken| {
        let list: Vec<_> = broken.iter().map(ToString::to_string).collect();
        panic!("\n{}\n", list.join("\n"))
    })
}

#[test]
fn both_languages_have_fourteen_topics_with_three_agendas_of_an_hour_at_most() {
    let library = library();
    let languages: Vec<&str> = library.0.keys().map(String::as_str).collect();

    assert_eq!(languages, ["en", "sv"]);
    for (language, topics) in &library.0 {
        assert_eq!(topics.len(), 14, "{language}");
        for topic in topics {
            let name = format!("{language}/{}", topic.card.slug);
            assert_eq!(topic.intro.len(), 2, "{name}");
            assert_eq!(topic.agendas.len(), 3, "{name}");
            for (agenda, minutes) in topic.agendas.iter().zip(topic.card.minutes) {
                assert_eq!(agenda.minutes(), minutes, "{name}: {}", agenda.title);
                assert!(AGENDA_MINUTES.contains(&minutes), "{name}: {minutes}");
                for point in &agenda.points {
                    assert!(POINT_MINUTES.contains(&point.minutes), "{name}");
                }
            }
        }
    }
}

#[test]
fn the_three_agendas_are_called_the_same_in_every_topic() {
    for (language, topics) in &library().0 {
        let titles = topics.iter().map(|topic| {
            let titles = topic.agendas.each_ref().map(|agenda| agenda.title.as_str());
            titles.join(", ")
        });
        let titles: BTreeSet<String> = titles.collect();
        assert_eq!(titles.len(), 1, "{language}: {titles:?}");
    }
}

#[test]
fn what_the_site_ships_of_topics_reads_back_as_it_was_written() {
    let library = library();
    let files = library.files().unwrap();
    let file = |path: &str| {
        let found = files.iter().find(|(name, _)| name == path);
        &found.unwrap_or_else(|| panic!("no {path}")).1
    };

    for (language, topics) in &library.0 {
        let cards: Vec<TopicCard> =
            serde_json::from_str(file(&format!("{language}/topics.json"))).unwrap();
        assert!(cards.iter().eq(topics.iter().map(|topic| &topic.card)));
        for topic in topics {
            let path = format!("{language}/topics/{}.json", topic.card.slug);
            assert_eq!(serde_json::from_str::<Topic>(file(&path)).unwrap(), *topic);
        }
    }
    assert_eq!(files.len(), 2 * (14 + 1));
}

/// The first body line is the sixth of the file.
const FRONT: &str = "+++\ntitle = \"A topic\"\nsummary = \"What it is.\"\norder = 1\n+++\n";
/// Two agendas and the heading of a third; its points are written by each test from line 27 on.
const BODY: &str = "
What to know before.

## One

You begin.

1. 20 min: Begin.
2. 25 min: Go on.

## Two

You go on.

1. 30 min: Do.
2. 30 min: Do more.

## Three

You end.

";

fn read(points: &str) -> Result<Topic, String> {
    let text = format!("{FRONT}{BODY}{points}");
    read_topic("a-topic", "a.md", &text).map_err(|broken| broken.to_string())
}

#[test]
fn a_topic_is_read() {
    let topic = read("1. 50 min: Say “thank you”.\n").unwrap();

    assert_eq!(topic.card.slug, "a-topic");
    assert_eq!(topic.card.title, "A topic");
    assert_eq!(topic.card.minutes, [45, 60, 50]);
    assert_eq!(topic.intro, ["What to know before."]);
    assert_eq!(topic.agendas[1].aim, "You go on.");
    assert_eq!(topic.agendas[2].points[0].what, "Say “thank you”.");
}

/// What is wrong with the points of the third agenda, the line that is named, and a part of the sentence.
const BROKEN: [(&str, usize, &str); 14] = [
    ("", 23, "45 to 60 minutes in all"),
    ("1. 44 min: Too short.\n", 23, "and this one 44"),
    ("1. 31 min: Too\n2. 30 min: long.\n", 23, "and this one 61"),
    ("1. 0 min: a\n2. 50 min: b\n", 27, "1 to 60 minutes"),
    ("1. 61 min: a\n", 27, "1 to 60 minutes"),
    ("1. 25 min: a\n3. 25 min: b\n", 28, "this is point 2"),
    ("1. fifty min: a\n", 27, "10 min: what to do"),
    ("1. 50 min a\n", 27, "10 min: what to do"),
    ("1. 50 min: an *emphasis*\n", 27, "plain text"),
    ("1. 50 min: [a link](#/)\n", 27, "plain text"),
    ("1. 50 min: a\n   b\n", 28, "on one line"),
    (
        "1. 50 min: a\n\nAnd a word after it.\n",
        29,
        "each point on one line",
    ),
    ("- 50 min: a\n", 27, "each point on one line"),
    (
        "1. 50 min: a\n\n## Four\n\nOne too many.\n\n1. 50 min: b\n",
        29,
        "exactly three",
    ),
];

#[test]
fn what_is_wrong_with_a_topic_is_named_with_its_line() {
    for (points, line, what) in BROKEN {
        let error = read(points).expect_err(points);
        assert!(
            error.starts_with(&format!("a.md:{line}: ")) && error.contains(what),
            "{points:?}: {error}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_whole_topic_is_named_too() {
    let whole = format!("{FRONT}{BODY}1. 50 min: a\n");
    let long = format!("1. 50 min: {}\n", "a".repeat(301));
    let two_only = whole.split("## Three").next().unwrap().to_owned();
    let changed = |before: &str, after: &str| whole.replacen(before, after, 1);
    let cases = [
        (changed("+++\n", ""), 1, "begin the file"),
        (
            changed("order = 1", "order = 1\nkind = \"x\""),
            5,
            "unknown field",
        ),
        (changed("order = 1", "order = \"one\""), 4, "invalid type"),
        (
            changed("summary = \"What it is.\"\n", ""),
            2,
            "missing field",
        ),
        (changed("\"A topic\"", "\" \""), 1, "title is empty"),
        (
            changed("\"What it is.\"", "\"a <b>\""),
            1,
            "summary: write plain text",
        ),
        (
            changed("What to know before.\n\n", ""),
            7,
            "what to know before",
        ),
        (
            changed("What to know", "# What to know"),
            7,
            "only paragraphs",
        ),
        (
            changed("before.\n", "before,\nand after.\n"),
            8,
            "on one line",
        ),
        (
            changed("You begin.\n\n", ""),
            9,
            "one sentence below the heading",
        ),
        (
            changed("before.\n\n## One\n\nYou begin.\n", "before.\n"),
            9,
            "with a heading",
        ),
        (changed("You begin.", "You begin. "), 11, "white space"),
        (format!("{FRONT}{BODY}{long}"), 27, "at most 300 characters"),
        (two_only, 23, "exactly three"),
    ];
    for (text, line, what) in cases {
        let error = read_topic("a-topic", "a.md", &text)
            .expect_err(what)
            .to_string();
        assert!(
            error.starts_with(&format!("a.md:{line}: ")) && error.contains(what),
            "{what}: {error}"
        );
    }
}

/// A folder of its own with these files of topics, by language and name; it goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &str, &str)]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("turnabout-topics-{}-{name}", std::process::id()));
        for (language, file, text) in files {
            let topics = folder.join(language).join("topics");
            fs::create_dir_all(&topics).unwrap();
            fs::write(topics.join(file), text).unwrap();
        }
        Self(folder)
    }

    fn broken(&self) -> Vec<String> {
        let broken = Topics::read(&self.0).expect_err("something is wrong");
        broken.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn languages_have_the_same_topics_in_the_same_order_with_the_same_minutes() {
    let text = format!("{FRONT}{BODY}1. 50 min: a\n");
    let other_order = text.replace("order = 1", "order = 2");
    let other_minutes = text.replace("1. 50 min: a", "1. 20 min: a\n2. 30 min: b");

    let missing = Folder::with(
        "missing",
        &[
            ("en", "a.md", &text),
            ("en", "b.md", &other_order),
            ("sv", "a.md", &text),
        ],
    );
    assert!(missing.broken()[0].ends_with("sv/topics/b.md: another language has this topic"));

    let twice = Folder::with("twice", &[("en", "a.md", &text), ("en", "b.md", &text)]);
    assert!(twice.broken()[0].ends_with("b.md: another topic has the order 1"));

    let orders = Folder::with(
        "orders",
        &[("en", "a.md", &text), ("sv", "a.md", &other_order)],
    );
    assert!(orders.broken()[0].contains("sv/topics/a.md: it is made otherwise than in en"));

    let minutes = Folder::with(
        "minutes",
        &[("en", "a.md", &text), ("sv", "a.md", &other_minutes)],
    );
    assert!(minutes.broken()[0].contains("there order 1, minutes 20+25, 30+30, 50"));
}

#[test]
fn a_topic_has_a_name_that_can_stand_in_an_address() {
    let text = format!("{FRONT}{BODY}1. 50 min: a\n");
    let named = Folder::with("named", &[("en", "A Topic.md", &text)]);

    assert!(named.broken()[0].ends_with("lower-case letters, digits and hyphens"));
}
