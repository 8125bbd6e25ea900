//! The app and the program propose the same pairs: what the app's worker answers, written as the program
//! writes it, is the very same file.

use std::collections::BTreeMap;

use turnabout::domain::id::ProgrammeId;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::Settings;
use turnabout::domain::participant::Participant;
use turnabout::domain::programme::{Programme, ProgrammeDetails};
use turnabout::domain::text::{LevelName, ShortText};
use turnabout::exchange::job::cohort::{CohortShape, people_as_bytes};
use turnabout::exchange::job::matching::MatchPeople;
use turnabout::exchange::job::permitted::PermittedPairs;
use turnabout::exchange::job::sheets::{
    BothAnswerShape, CorrectionsShape, FreeTextShape, ImportFile, ImportHead, ImportPeople,
    JuniorShape, RecogniseSheets, RecognisedSheet, SheetErrorShape, SheetSideShape,
};
use turnabout::exchange::job::{Answer, Question, answer};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::programme::for_matching;
use turnabout::storage::record::run::Run;
use turnabout::storage::store::StoredRecord;

use super::folder::{CIVIL_SERVICE, Folder, GOOGLE, fixture};

fn ask(question: &Question, bytes: &[Vec<u8>]) -> String {
    let text = serde_json::to_string(question).unwrap();
    match answer(&text, bytes, &mut |_| {}).unwrap() {
        Answer::Text(text) => text,
        Answer::File(_) => panic!("no text"),
    }
}

/// The people and levels that the app imports from these sheets.
fn imported(names: &[&str], junior: JuniorShape) -> (Vec<StoredRecord>, Vec<String>) {
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| fixture(name)).collect();
    let recognise = Question::RecogniseSheets(RecogniseSheets {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    });
    let sheets: Vec<Result<RecognisedSheet, SheetErrorShape>> =
        serde_json::from_str(&ask(&recognise, &bytes)).unwrap();
    let sides = [SheetSideShape::Mentor, SheetSideShape::Mentee];
    let files = sheets.iter().zip(sides).map(|(sheet, side)| ImportFile {
        columns: sheet
            .as_ref()
            .unwrap()
            .columns
            .iter()
            .map(|guess| guess.column)
            .collect(),
        side: Some(side),
        free_text: FreeTextShape::LeaveOut,
        both_answer: BothAnswerShape::Mark,
    });
    let import = Question::ImportPeople(ImportPeople {
        files: files.collect(),
        junior,
        programme: "programme".to_owned(),
        levels: Vec::new(),
        decisions: Vec::new(),
        corrected: Vec::new(),
        corrections: CorrectionsShape::Keep,
    });
    let text = ask(&import, &bytes);
    let mut lines = text.lines();
    let head: ImportHead = serde_json::from_str(lines.next().unwrap()).unwrap();
    let record = |line: &str| {
        let (key, json) = line.split_once('\t').unwrap();
        StoredRecord {
            key: key.to_owned(),
            json: json.to_owned(),
        }
    };
    (lines.map(record).collect(), head.levels)
}

fn cohort(levels: &[String]) -> CohortShape {
    let levels = levels.iter().map(|name| LevelName::parse(name).unwrap());
    let details = ProgrammeDetails {
        levels: Levels::from_lowest(levels),
        ..ProgrammeDetails::default()
    };
    let programme = Programme {
        id: ProgrammeId::parse("programme").unwrap(),
        name: ShortText::parse("Programme").unwrap(),
        coordinator: details.coordinator,
        coordinator_email: details.coordinator_email,
        levels: details.levels,
        units: details.units,
        topics: details.topics,
        sessions: details.sessions,
        ground_rules: details.ground_rules,
        questionnaire: details.questionnaire,
        matching: Settings::default(),
    };
    let record = for_matching(&programme);
    CohortShape {
        programme_key: record.key,
        programme: record.json,
        ..CohortShape::default()
    }
}

/// The pairs that the app's worker proposes, as the program writes pairs; and its file of permitted pairs.
fn of_the_app(names: &[&str], junior: JuniorShape) -> (String, String) {
    let (records, levels) = imported(names, junior);
    let people = vec![people_as_bytes(&records)];
    let run = ask(
        &Question::Match(MatchPeople {
            cohort: cohort(&levels),
            today: "2026-11-22".to_owned(),
            inputs: String::new(),
        }),
        &people,
    );
    let run = Run::decode(&StoredRecord {
        key: "programme".to_owned(),
        json: run,
    })
    .unwrap();
    let named: BTreeMap<_, _> = records
        .iter()
        .map(|record| {
            let person: Participant = PersonOfProgramme::decode(record).unwrap().participant;
            (person.id, person.email.unwrap())
        })
        .collect();
    let mut pairs = "mentor,mentee,fit\n".to_owned();
    for pair in run.proposals {
        let (mentor, mentee) = (&named[&pair.mentor], &named[&pair.mentee]);
        let fit = pair.fit.ten_thousandths();
        pairs.push_str(&format!("{},{},{fit}\n", mentor.as_str(), mentee.as_str()));
    }
    let permitted = Question::PermittedPairs(PermittedPairs {
        cohort: cohort(&levels),
    });
    let permitted = ask(&permitted, &people);
    let permitted = permitted
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n");
    (pairs, permitted)
}

#[test]
fn the_app_and_the_program_propose_the_same_pairs() {
    for (names, junior, word) in [
        (CIVIL_SERVICE, JuniorShape::SheetMentees, "mentees"),
        (CIVIL_SERVICE, JuniorShape::SheetMentors, "mentors"),
        (GOOGLE, JuniorShape::SheetMentees, "mentees"),
        (GOOGLE, JuniorShape::SheetMentors, "mentors"),
    ] {
        let (pairs, permitted) = of_the_app(&names, junior);
        let folder = Folder::with_fixtures(&names);

        let [mentors, mentees] = names;
        let ended = folder.matched(&format!(
            "--mentors {mentors} --mentees {mentees} --junior {word} --pairs p.csv --scores s.csv"
        ));

        assert_eq!(ended.code, 0, "{}", ended.said);
        assert!(pairs.lines().count() > 1);
        assert_eq!(folder.read("p.csv"), pairs, "{names:?}, {word} junior");
        assert_eq!(folder.read("s.csv"), permitted, "{names:?}, {word} junior");
    }
}
