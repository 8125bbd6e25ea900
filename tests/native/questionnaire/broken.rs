//! A broken file stops the build, with its name and its line.

use std::collections::BTreeMap;

use turnabout::content::Source;
use turnabout::content::questionnaire::Questionnaires;
use turnabout::exchange::questionnaire::{NAME, QuestionnaireShape, read};

const STRUCTURE: &str = r#"
[[section]]
id = "you"

[[section.question]]
id = "role"
kind = "choice"
for = "both"
required = true
options = ["mentor", "mentee"]
field = "role"
use = "matching"
weighed = "sides"
seen-by = "coordinator-and-partner"

[[section.question]]
id = "name"
kind = "text"
for = "both"
required = true
most = 200
field = "name"
use = "contact"
seen-by = "coordinator-and-partner"

[[section]]
id = "more"

[[section.question]]
id = "fits"
kind = "scale"
for = "both"
required = false
options = ["well"]
points = 2
field = "extra"
use = "evaluation"
seen-by = "coordinator-if-agreed"
after = "share"

[[section.question]]
id = "share"
kind = "consent"
for = "both"
required = false
field = "extra"
use = "evaluation"
seen-by = "coordinator"

[[section.question]]
id = "teach"
kind = "topics-to-teach"
for = "mentor"
required = false
most = 8
options = ["a-little", "well", "very-well"]
field = "teaches"
use = "matching"
criterion = ["learning"]
seen-by = "coordinator"

[[section.question]]
id = "origin"
kind = "text"
for = "both"
required = false
most = 20
field = "extra"
use = "matching"
criterion = ["background"]
background = true
on = false
travels = "sealed-only"
seen-by = "coordinator"

[[section.question]]
id = "leave"
kind = "consent"
for = "both"
required = true
field = "use"
keep-months = 12
use = "contact"
seen-by = "coordinator"
"#;

const WORDS: &str = r#"
[you]
title = "You"

[you.role]
ask = "Role, as <b>text</b> & more?"
ask-mentor = "Mentor?"
short = "Role"
hint = "Choose"
why = "To pair you"
missing = "Choose a role"

[you.role.options.mentor]
label = "Mentor"
hint = "Junior"

[you.role.options.mentee]
label = "Mentee"

[you.name]
ask = "Name?"
short = "Name"
hint = "At most {{ most }}"
why = "For {{ programme }}"
missing = "Enter it"

[more]
title = "More"

[more.fits]
ask = "Fits?"
short = "Fits"
hint = "Any"
why = "To compare"

[more.fits.points]
1 = "No"
2 = "Yes"

[more.fits.options.well]
label = "It goes well"

[more.share]
ask = "Share?"
short = "Share"
hint = "If you like"
why = "To learn"
label = "Yes"

[more.teach]
ask = "Teach?"
short = "Teach"
hint = "Topics"
why = "To pair you"
example-label = "Example"
example-hint = "Of last week"
options.a-little.label = "A little"
options.well.label = "Well"
options.very-well.label = "Very well"

[more.origin]
ask = "Origin?"
short = "Origin"
hint = "Any"
why = "For wishes"

[more.leave]
ask = "May we?"
short = "Leave"
hint = "Your choice"
why = "Without it nothing is sent"
label = "Yes, until {{ until }}"
missing = "Tick it"
"#;

fn source(file: &str, text: &str) -> Source {
    Source {
        file: file.to_owned(),
        text: text.to_owned(),
    }
}

fn built(structure: &str, english: &str, swedish: &str) -> Result<Questionnaires, Vec<String>> {
    let words = [("en", english), ("sv", swedish)]
        .map(|(language, text)| (language.to_owned(), source(language, text)));
    Questionnaires::of(&source("structure", structure), &BTreeMap::from(words))
        .map_err(|broken| broken.iter().map(ToString::to_string).collect())
}

/// The text with one part of it changed, and the line on which another part stands then.
fn changed(text: &str, from: &str, to: &str, line_of: &str) -> (String, usize) {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let text = text.replace(from, to);
    let place = text.find(line_of).unwrap_or_else(|| panic!("{line_of}"));
    let line = 1 + text[..place].matches('\n').count();
    (text, line)
}

#[test]
fn whole_files_are_built_and_words_are_words() {
    let all = built(STRUCTURE, WORDS, WORDS).unwrap();

    let files = all.files().unwrap();
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [format!("en/{NAME}.json"), format!("sv/{NAME}.json")]
    );
    let shape: QuestionnaireShape = read(&files[0].1).unwrap();
    let role = &shape.sections[0].questions[0];
    assert_eq!(role.words.ask, "Role, as <b>text</b> & more?");
    assert_eq!(role.words.ask_mentor.as_deref(), Some("Mentor?"));
    assert_eq!(role.options[0].hint.as_deref(), Some("Junior"));
    let fits = &shape.sections[1].questions[0];
    assert_eq!(fits.words.points, ["No", "Yes"]);
    assert_eq!(fits.after.as_deref(), Some("share"));
    let ids = shape.sections.iter().flat_map(|section| &section.questions);
    let ids: Vec<&str> = ids.map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["role", "name", "fits", "share", "teach", "leave"]);
}

/// What is changed in the structure, the line that is named, and a part of the sentence.
const STRUCTURES: [(&str, &str, &str, &str); 29] = [
    (
        "required = true\nmost = 200",
        "required = true\nmuch = 200",
        "much =",
        "unknown field `much`",
    ),
    (
        "kind = \"text\"\nfor = \"both\"\nrequired = true",
        "kind = \"txt\"\nfor = \"both\"\nrequired = true",
        "kind = \"txt\"",
        "unknown variant `txt`",
    ),
    (
        "field = \"teaches\"",
        "field = \"profile.teaches\"",
        "profile.teaches",
        "unknown variant",
    ),
    ("points = 2\n", "points = \n", "points =", ""),
    (
        "id = \"name\"\n",
        "id = \"name\"\nid = \"name\"\n",
        "id = \"name\"\nkind",
        "duplicate key",
    ),
    (
        "id = \"name\"\nkind = \"text\"\n",
        "id = \"name\"\n",
        "[[section.question]]\nid = \"name\"",
        "missing field `kind`",
    ),
    (
        "id = \"more\"",
        "id = \"you\"",
        "id = \"you\"\n\n[[section.question]]\nid = \"fits\"",
        "another section is called you",
    ),
    (
        "id = \"more\"",
        "id = \"More!\"",
        "id = \"More!\"",
        "lower-case",
    ),
    (
        "id = \"share\"",
        "id = \"name\"",
        "id = \"name\"\nkind = \"consent\"",
        "another question is called name",
    ),
    (
        "id = \"name\"",
        "id = \"my name\"",
        "id = \"my name\"",
        "lower-case",
    ),
    (
        "id = \"name\"",
        "id = \"title\"",
        "id = \"title\"",
        "heading of its section",
    ),
    (
        "options = [\"mentor\", \"mentee\"]",
        "options = [\"mentor\", \"Mentee\"]",
        "\"Mentee\"",
        "lower-case",
    ),
    (
        "options = [\"mentor\", \"mentee\"]",
        "options = [\"mentor\", \"boss\"]",
        "id = \"role\"",
        "options that fit the field",
    ),
    (
        "options = [\"mentor\", \"mentee\"]",
        "options = [\"mentor\", \"mentor\"]",
        "id = \"role\"",
        "different options",
    ),
    (
        "options = [\"mentor\", \"mentee\"]\n",
        "",
        "id = \"role\"",
        "options is for choices",
    ),
    ("most = 200\n", "", "id = \"name\"", "it needs most"),
    (
        "most = 200\n",
        "most = 201\n",
        "id = \"name\"",
        "out of bounds",
    ),
    (
        "options = [\"well\"]\n",
        "options = [\"well\"]\nmost = 2\n",
        "id = \"fits\"",
        "most is not for this kind",
    ),
    ("points = 2\n", "", "id = \"fits\"", "points is for a scale"),
    (
        "points = 2\n",
        "points = 12\n",
        "id = \"fits\"",
        "out of bounds",
    ),
    (
        "[\"a-little\", \"well\", \"very-well\"]",
        "[\"a-little\", \"well\"]",
        "id = \"teach\"",
        "its options are a-little, well, very-well",
    ),
    (
        "keep-months = 12\n",
        "",
        "id = \"leave\"",
        "keep-months is for the field use",
    ),
    (
        "field = \"teaches\"",
        "field = \"wants\"",
        "id = \"teach\"",
        "does not fit the field",
    ),
    (
        "after = \"share\"",
        "after = \"leave\"",
        "id = \"fits\"",
        "names no consent for which it can wait",
    ),
    (
        "after = \"share\"\n",
        "",
        "id = \"fits\"",
        "after goes with seen-by",
    ),
    (
        "weighed = \"sides\"\n",
        "",
        "id = \"role\"",
        "what in matching uses it",
    ),
    (
        "use = \"contact\"\nseen-by = \"coordinator-and-partner\"",
        "use = \"contact\"\nweighed = \"places\"\nseen-by = \"coordinator-and-partner\"",
        "id = \"name\"",
        "are for use = \"matching\"",
    ),
    ("on = false\n", "", "id = \"origin\"", "has on = false"),
    (
        "required = true\nfield = \"use\"",
        "required = false\nfield = \"use\"",
        "",
        "no required question asks everybody for the consent",
    ),
];

#[test]
fn a_broken_structure_is_refused_with_its_line() {
    for (from, to, line_of, what) in STRUCTURES {
        let (text, line) = changed(STRUCTURE, from, to, line_of);
        let said = built(&text, WORDS, WORDS).unwrap_err();
        let start = format!("structure:{line}: ");
        let is_said = said
            .iter()
            .any(|one| one.starts_with(&start) && one.contains(what));
        assert!(is_said, "{from} -> {to}\n{start}{what}\n{said:#?}");
    }
}

/// What is changed in the words of one language, the line that is named, and a part of the sentence.
const UNFIT_WORDS: [(&str, &str, &str, &str); 25] = [
    (
        "short = \"Name\"",
        "shirt = \"Name\"",
        "shirt",
        "unknown field `shirt`",
    ),
    (
        "short = \"Name\"\n",
        "",
        "[you.name]",
        "missing field `short`",
    ),
    ("short = \"Name\"", "short = \"Name", "short = \"Name", ""),
    ("title = \"You\"\n", "", "[you]", "missing field `title`"),
    (
        "title = \"You\"",
        "title = \" \"",
        "title = \" \"",
        "the title is empty",
    ),
    (
        "title = \"You\"",
        "title = \"{{ programme }}\"",
        "title = \"{{",
        "a title has no placeholder",
    ),
    (
        "hint = \"Choose\"",
        "hint = \"\"",
        "hint = \"\"",
        "hint is empty",
    ),
    (
        "label = \"Mentee\"",
        "label = \"\"",
        "label = \"\"",
        "options.mentee.label is empty",
    ),
    (
        "[more.share]",
        "[more.shore]",
        "[more.shore]",
        "there is no question shore in section more",
    ),
    (
        "[more.share]",
        "[more.shore]",
        "[more]",
        "the words of question share are missing",
    ),
    (
        "[you.name]",
        "[yes]\ntitle = \"Yes\"\n\n[you.name]",
        "[yes]",
        "there is no section yes",
    ),
    (
        "\n[you.role.options.mentee]\nlabel = \"Mentee\"\n",
        "",
        "[you.role]",
        "role lacks the option mentee",
    ),
    (
        "[you.role.options.mentee]",
        "[you.role.options.boss]",
        "[you.role.options.boss]",
        "role has no option boss",
    ),
    (
        "label = \"Mentee\"",
        "text = \"Mentee\"",
        "text = \"Mentee\"",
        "unknown field `text`",
    ),
    (
        "[you.role.options.mentee]\nlabel = \"Mentee\"",
        "[you.role.options.mentee]",
        "[you.role.options.mentee]",
        "missing field `label`",
    ),
    (
        "2 = \"Yes\"\n",
        "",
        "[more.fits]",
        "fits lacks the words of step 2 of 2",
    ),
    (
        "2 = \"Yes\"\n",
        "2 = \"Yes\"\n3 = \"Very\"\n",
        "3 =",
        "fits has no step 3, but 2",
    ),
    (
        "missing = \"Enter it\"\n",
        "",
        "[you.name]",
        "name lacks missing",
    ),
    (
        "why = \"To compare\"",
        "why = \"To compare\"\nmissing = \"Do\"",
        "missing = \"Do\"",
        "fits has no use for missing",
    ),
    ("label = \"Yes\"\n", "", "[more.share]", "share lacks label"),
    (
        "example-hint = \"Of last week\"\n",
        "",
        "[more.teach]",
        "teach lacks example-hint",
    ),
    (
        "{{ programme }}",
        "{{ program }}",
        "{{ program }}",
        "{{ program }}, and only {{ programme }} and {{ most }} can",
    ),
    (
        "{{ programme }}",
        "{{programme}}",
        "{{programme}}",
        "{{programme}}, and only",
    ),
    (
        "{{ programme }}",
        "{{ until }}",
        "why = \"For {{ until }}\"",
        "{{ until }}, and only",
    ),
    (
        "{{ programme }}",
        "{{ programme",
        "{{ programme",
        "ends with }}",
    ),
];

#[test]
fn broken_words_are_refused_with_their_line() {
    for (from, to, line_of, what) in UNFIT_WORDS {
        let (text, line) = changed(WORDS, from, to, line_of);
        let said = built(STRUCTURE, WORDS, &text).unwrap_err();
        let start = format!("sv:{line}: ");
        let is_said = said
            .iter()
            .any(|one| one.starts_with(&start) && one.contains(what));
        assert!(is_said, "{from} -> {to}\n{start}{what}\n{said:#?}");
        assert!(said.iter().all(|one| one.starts_with("sv")), "{said:#?}");
    }
}

#[test]
fn a_section_without_words_is_refused_by_its_name() {
    let (text, _) = changed(
        WORDS,
        "[more.leave]",
        "[rest]\ntitle = \"Rest\"\n[rest.leave]",
        "",
    );
    let structure = changed(
        STRUCTURE,
        "[[section.question]]\nid = \"leave\"",
        "[[section]]\nid = \"rest\"\n\n[[section.question]]\nid = \"leave\"",
        "",
    );

    let said = built(&structure.0, &text, WORDS).unwrap_err();
    let missing = "sv: the words of section rest are missing".to_owned();
    assert!(said.contains(&missing), "{said:#?}");
    assert!(built(&structure.0, &text, &text).is_ok());
}

/// What one language has and the other does not.
const DIFFERENCES: [(&str, &str, &str, &str); 4] = [
    (
        "ask-mentor = \"Mentor?\"\n",
        "",
        "ask-mentor",
        "sv does not have this",
    ),
    (
        "hint = \"Junior\"\n",
        "",
        "hint = \"Junior\"",
        "sv does not have this",
    ),
    (
        "{{ programme }}",
        "the programme",
        "{{ programme }}",
        "a placeholder stands here that sv",
    ),
    (
        "{{ until }}",
        "then",
        "{{ until }}",
        "a placeholder stands here that sv",
    ),
];

#[test]
fn languages_that_differ_are_refused_where_one_says_more() {
    for (from, to, line_of, what) in DIFFERENCES {
        let (text, _) = changed(WORDS, from, to, "");
        let (_, line) = changed(WORDS, from, from, line_of);

        let said = built(STRUCTURE, WORDS, &text).unwrap_err();
        assert_eq!(said.len(), 1, "{said:#?}");
        assert!(
            said[0].starts_with(&format!("en:{line}: {what}")),
            "{said:#?}"
        );
    }
}

#[test]
fn a_language_without_the_file_is_refused() {
    let folder =
        std::env::temp_dir().join(format!("turnabout-{}-questionnaire", std::process::id()));
    for language in ["en", "sv"] {
        std::fs::create_dir_all(folder.join(language)).unwrap();
    }
    std::fs::write(folder.join("questionnaire.toml"), STRUCTURE).unwrap();
    std::fs::write(folder.join("en/questionnaire.toml"), WORDS).unwrap();
    let without = Questionnaires::read(&folder);
    // Windows' line ends and a byte-order mark are no mistake.
    let windows = format!("\u{feff}{}", WORDS.replace('\n', "\r\n"));
    std::fs::write(folder.join("sv/questionnaire.toml"), windows).unwrap();
    let with = Questionnaires::read(&folder);
    std::fs::remove_dir_all(&folder).unwrap();

    let said = without.unwrap_err();
    assert_eq!(said.len(), 1);
    assert!(
        said[0].file.ends_with("sv/questionnaire.toml"),
        "{}",
        said[0]
    );
    let all = with.unwrap();
    assert_eq!(all.languages["sv"], all.languages["en"]);
}
