//! The real sign-up sheets, as the app and the worker hand them to each other.

use serde_json::Value;
use turnabout::domain::id::ProgrammeId;
use turnabout::domain::participant::{Participant, Role};
use turnabout::exchange::job::cohort::people_as_bytes;
use turnabout::exchange::job::sheets::{
    BothAnswerShape, ColumnShape, CorrectionsShape, FreeTextShape, ImportFile, ImportHead,
    ImportPeople, JuniorShape, MOST_LIKENESSES, RecogniseSheets, RecognisedSheet, SheetErrorShape,
    SheetSideShape,
};
use turnabout::exchange::job::{Answer, Question, answer};
use turnabout::exchange::sheet::{RowProblem, RowReason, taught_lines, wanted_lines};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::store::StoredRecord;

const CIVIL_SERVICE: [&str; 2] = ["civil-service-mentors.csv", "civil-service-mentees.csv"];
const GOOGLE: [&str; 2] = ["google-form-mentors.csv", "google-form-mentees.csv"];

type Recognised = Vec<Result<RecognisedSheet, SheetErrorShape>>;

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sign-ups");
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

fn ask(question: &Question, bytes: &[Vec<u8>]) -> String {
    let text = serde_json::to_string(question).unwrap();
    match answer(&text, bytes, &mut |_| {}).unwrap() {
        Answer::Text(text) => text,
        Answer::File(_) => panic!("no text"),
    }
}

fn recognise(names: &[&str], bytes: &[Vec<u8>]) -> Recognised {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    let question = Question::RecogniseSheets(RecogniseSheets { names });
    serde_json::from_str(&ask(&question, bytes)).unwrap()
}

fn recognise_fixtures(names: &[&str]) -> Recognised {
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| fixture(name)).collect();
    recognise(names, &bytes)
}

fn as_recognised(sheet: &RecognisedSheet) -> ImportFile {
    ImportFile {
        columns: sheet.columns.iter().map(|guess| guess.column).collect(),
        side: sheet.side,
        free_text: FreeTextShape::LeaveOut,
        both_answer: BothAnswerShape::Mark,
    }
}

/// Imports fixtures as they were recognised, after `change`.
fn import(
    names: &[&str],
    change: impl FnOnce(&mut ImportPeople),
) -> (ImportHead, Vec<Participant>) {
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| fixture(name)).collect();
    let sheets = recognise(names, &bytes);
    let mut question = ImportPeople {
        files: sheets
            .iter()
            .map(|sheet| as_recognised(sheet.as_ref().unwrap()))
            .collect(),
        junior: JuniorShape::SheetMentees,
        programme: "programme".to_owned(),
        levels: Vec::new(),
        decisions: Vec::new(),
        corrected: Vec::new(),
        corrections: CorrectionsShape::Keep,
    };
    change(&mut question);
    let (head, people) = answered(&answer_of(question, &bytes));
    assert_eq!((head.people, head.new), (people.len(), people.len()));
    (head, people)
}

fn answer_of(question: ImportPeople, bytes: &[Vec<u8>]) -> String {
    ask(&Question::ImportPeople(question), bytes)
}

/// The head and the people of an answer.
fn answered(text: &str) -> (ImportHead, Vec<Participant>) {
    let mut lines = text.lines();
    let head: ImportHead = serde_json::from_str(lines.next().unwrap()).unwrap();
    let people = lines.map(|line| {
        let (key, json) = line.split_once('\t').unwrap();
        let record = StoredRecord {
            key: key.to_owned(),
            json: json.to_owned(),
        };
        PersonOfProgramme::decode(&record).unwrap().participant
    });
    (head, people.collect())
}

fn with_role(people: &[Participant], role: Role) -> Vec<&Participant> {
    people.iter().filter(|person| person.role == role).collect()
}

fn marked(people: &[Participant], role: Role) -> usize {
    let people = with_role(people, role);
    people.iter().filter(|person| person.offers_both).count()
}

#[test]
fn the_civil_service_sheets_are_recognised() {
    let sheets = recognise_fixtures(&CIVIL_SERVICE);

    let sides: Vec<_> = sheets.iter().map(|s| s.as_ref().unwrap().side).collect();
    assert_eq!(
        sides,
        [Some(SheetSideShape::Mentor), Some(SheetSideShape::Mentee)]
    );
    let mentors = sheets[0].as_ref().unwrap();
    assert_eq!(mentors.rows, 50);
    assert_eq!(mentors.first_rows.len(), 5);
    assert_eq!(mentors.columns[2].column, ColumnShape::Email);
    assert_eq!(mentors.columns[8].column, ColumnShape::Background);
}

#[test]
fn shown_cells_are_short_and_every_row_is_as_wide_as_the_header() {
    for name in CIVIL_SERVICE
        .into_iter()
        .chain(GOOGLE)
        .chain(["ragged-rows.csv"])
    {
        let sheet = recognise_fixtures(&[name]).remove(0).unwrap();
        for row in &sheet.first_rows {
            assert_eq!(row.len(), sheet.headers.len());
            assert!(row.iter().all(|cell| cell.chars().count() <= 80));
        }
    }
}

#[test]
fn the_civil_service_pair_turned_over_gives_fifty_and_fifty() {
    let (head, people) = import(&CIVIL_SERVICE, |_| {});

    assert_eq!(with_role(&people, Role::Mentor).len(), 50);
    assert_eq!(with_role(&people, Role::Mentee).len(), 50);
    assert_eq!(head.rows_left_out, 0);
    assert!(head.on_both_sides.is_empty());
    let mentors = with_role(&people, Role::Mentor);
    assert!(
        mentors
            .iter()
            .all(|p| p.name.as_str().starts_with("mentee"))
    );
    assert!(people.iter().all(|person| person.profile.about.is_none()));
}

#[test]
fn those_who_said_yes_to_both_are_marked_and_keep_their_part() {
    let (_, people) = import(&CIVIL_SERVICE, |_| {});

    let mut counts = [marked(&people, Role::Mentor), marked(&people, Role::Mentee)];
    counts.sort_unstable();
    assert_eq!(counts, [27, 29]);
    assert!(with_role(&people, Role::Both).is_empty());
}

#[test]
fn those_who_said_yes_to_both_take_both_parts_if_the_coordinator_says_so() {
    let (_, people) = import(&CIVIL_SERVICE, |question| {
        for file in &mut question.files {
            file.both_answer = BothAnswerShape::TakeBoth;
        }
    });

    assert_eq!(with_role(&people, Role::Both).len(), 27 + 29);
}

#[test]
fn the_grades_are_proposed_in_their_order() {
    let (head, _) = import(&CIVIL_SERVICE, |_| {});

    let known = [
        "AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4",
    ];
    let order: Vec<usize> = head
        .levels
        .iter()
        .map(|level| known.iter().position(|name| name == level).unwrap())
        .collect();
    assert!(order.is_sorted(), "{:?}", head.levels);
    assert!(order.len() > 5);
}

#[test]
fn the_programmes_order_of_levels_stands_and_new_ones_find_their_place() {
    let (head, _) = import(&CIVIL_SERVICE, |question| {
        question.levels = vec!["SEO".to_owned(), "EO".to_owned(), "SCS4".to_owned()];
    });

    let place = |name: &str| head.levels.iter().position(|level| level == name).unwrap();
    assert!(place("SEO") < place("EO"));
    assert!(place("EO") < place("SCS4"));
    assert_eq!(place("HEO"), place("EO") + 1);
}

#[test]
fn a_new_level_finds_its_place_among_those_of_the_people_who_are_here() {
    let ask = |text: &str, levels: &[String], here: &[Participant]| {
        let bytes = text.as_bytes().to_vec();
        let sheets = recognise(&["people.csv"], std::slice::from_ref(&bytes));
        let question = ImportPeople {
            files: vec![as_recognised(sheets[0].as_ref().unwrap())],
            junior: JuniorShape::SheetMentors,
            programme: "programme".to_owned(),
            levels: levels.to_vec(),
            decisions: Vec::new(),
            corrected: Vec::new(),
            corrections: CorrectionsShape::Keep,
        };
        let records: Vec<StoredRecord> = here
            .iter()
            .map(|person| {
                let record = PersonOfProgramme {
                    programme: ProgrammeId::parse("programme").unwrap(),
                    participant: person.clone(),
                };
                record.encode()
            })
            .collect();
        let pieces = [bytes, people_as_bytes(&records)];
        answered(&answer_of(question, &pieces))
    };
    let (first, people) = ask("Name,Role,Grade\nAnn,mentor,AA\nBo,mentee,SCS2\n", &[], &[]);
    let (second, _) = ask(
        "Name,Role,Grade\nCy,mentor,AO\nDag,mentee,Grade 7\n",
        &first.levels,
        &people,
    );

    assert_eq!(first.levels, ["AA", "SCS2"]);
    assert_eq!(second.levels, ["AA", "AO", "Grade 7", "SCS2"]);
    assert_eq!((second.new, second.changed, second.gone.len()), (2, 0, 2));
}

#[test]
fn the_google_forms_give_mentors_and_mentees() {
    let (head, people) = import(&GOOGLE, |_| {});

    assert!(!with_role(&people, Role::Mentor).is_empty());
    assert!(!with_role(&people, Role::Mentee).is_empty());
    assert!(head.levels.iter().any(|level| level == "Grade 7"));
    assert!(people.iter().all(|person| person.profile.about.is_none()));
}

#[test]
fn what_is_no_sign_up_sheet_says_what_it_is() {
    let named = |name| recognise_fixtures(&[name]).remove(0).unwrap_err();

    assert_eq!(named("session-bulk-upload.csv"), SheetErrorShape::Sessions);
    assert_eq!(
        named("connections-emails-only.csv"),
        SheetErrorShape::Connections
    );
    assert_eq!(named("community-header-only.csv"), SheetErrorShape::NoRows);
}

#[test]
fn a_bad_file_does_not_keep_the_good_one_back() {
    let bytes = [b"PK\x03\x04 something".to_vec(), fixture(CIVIL_SERVICE[0])];

    let sheets = recognise(&["people.xlsx", CIVIL_SERVICE[0]], &bytes);

    assert_eq!(
        sheets[0].as_ref().unwrap_err(),
        &SheetErrorShape::Spreadsheet
    );
    assert!(sheets[1].is_ok());
}

#[test]
fn a_bad_row_is_named_by_its_line() {
    let bytes =
        [b"Name,Email,Role\nAsha,not an address,mentor\nBo,bo@example.org,mentor\n".to_vec()];
    let sheets = recognise(&["pasted"], &bytes);
    let question = Question::ImportPeople(ImportPeople {
        files: vec![as_recognised(sheets[0].as_ref().unwrap())],
        junior: JuniorShape::SheetMentors,
        programme: "programme".to_owned(),
        levels: Vec::new(),
        decisions: Vec::new(),
        corrected: Vec::new(),
        corrections: CorrectionsShape::Keep,
    });

    let text = ask(&question, &bytes);

    let head: ImportHead = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    assert_eq!((head.people, head.rows_left_out), (1, 1));
    let problem: RowProblem = head.problems[0].clone().into();
    assert_eq!(problem.place.line, 2);
    assert!(matches!(problem.reason, RowReason::BadAddress(_)));
}

#[test]
fn very_many_namesakes_are_counted_and_the_first_of_them_asked_about() {
    let rows = (0..MOST_LIKENESSES + 100).map(|number| format!("Ann Ek,a{number}@b.se,mentor\n"));
    let bytes = [format!("Name,Email,Role\n{}", rows.collect::<String>()).into_bytes()];
    let sheets = recognise(&["people.csv"], &bytes);
    let question = ImportPeople {
        files: vec![as_recognised(sheets[0].as_ref().unwrap())],
        junior: JuniorShape::SheetMentors,
        programme: "programme".to_owned(),
        levels: Vec::new(),
        decisions: Vec::new(),
        corrected: Vec::new(),
        corrections: CorrectionsShape::Keep,
    };

    let (head, people) = answered(&answer_of(question, &bytes));

    assert_eq!(people.len(), MOST_LIKENESSES + 100);
    assert_eq!(head.likenesses.len(), MOST_LIKENESSES);
    assert_eq!(head.likenesses_in_all, MOST_LIKENESSES + 99);
    let first = head.likenesses[0].read().unwrap();
    assert_eq!((first.second.line, first.is_same), (3, false));
    let words = serde_json::to_string(&head.likenesses[0]).unwrap();
    assert!(words.contains(r#"{"row":[0,2,2]}"#), "{words}");
}

#[test]
fn every_column_is_found_by_its_word() {
    for column in ColumnShape::ALL {
        assert_eq!(ColumnShape::from_word(column.word()), Some(*column));
        let json = serde_json::to_value(column).unwrap();
        assert_eq!(json, Value::String(column.word().to_owned()));
    }
}

#[test]
fn topics_stand_one_a_line() {
    let taught = taught_lines("AI tools (very well)\n\n  Podcasts \nai tools (lite)").unwrap();
    let wanted = wanted_lines("Slang (high)").unwrap();

    let weights: Vec<u32> = taught.iter().map(|topic| topic.skill.weight()).collect();
    assert_eq!(weights, [3, 2]);
    assert_eq!(wanted[0].priority.weight(), 3);
    assert_eq!(taught_lines(&format!("a\n{}", "x".repeat(201))), Err(2));
}
