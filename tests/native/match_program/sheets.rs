//! People of sheets: who they are, what is said about rows, and what is said at the end.

use turnabout::domain::matching::propose;
use turnabout::domain::participant::Role;
use turnabout::domain::zone::ZoneName;
use turnabout::exchange::match_files::{
    Inputs, People, RulesFile, SheetFile, left_over, offset_at, summary,
};
use turnabout::exchange::sheet::{Junior, SheetSide};

use super::folder::{CIVIL_SERVICE, Ended, Folder, fixture};

const PAIRING: &str = "--mentors a.csv --mentees b.csv --pairs out.csv";

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// Two sheets and what `match` says of them.
fn matched(mentors: &str, mentees: &str, more: &str) -> (Folder, Ended) {
    let folder = Folder::new();
    folder.write("a.csv", mentors);
    folder.write("b.csv", mentees);
    let ended = folder.matched(&format!("{PAIRING} {more}"));
    assert_eq!(ended.code, 0, "{}", ended.said);
    (folder, ended)
}

#[test]
fn the_civil_service_is_paired_the_other_way_round() {
    let (mentors, mentees) = (fixture(CIVIL_SERVICE[0]), fixture(CIVIL_SERVICE[1]));
    let file = |name: &'static str, bytes, side| SheetFile {
        path: name.as_ref(),
        bytes,
        side: Some(side),
    };
    let files = [
        file("mentors.csv", &mentors, SheetSide::Mentor),
        file("mentees.csv", &mentees, SheetSide::Mentee),
    ];

    let people = People::read(&files, Junior::SheetMentees, &[]).unwrap();

    let mentoring = people.people.iter().filter(|p| p.role == Role::Mentor);
    assert!(
        mentoring
            .clone()
            .all(|p| p.name.as_str().starts_with("mentee"))
    );
    assert_eq!((people.people.len(), mentoring.count()), (100, 50));
    assert_eq!(people.notes, [""; 0]);
    let inputs = Inputs::new(people, &RulesFile::default(), &|_| None).unwrap();
    let outcome = propose(&inputs.cohort(), &inputs.settings, &mut |_| {
        std::ops::ControlFlow::Continue(())
    });
    let outcome = outcome.unwrap();
    assert_eq!(left_over(&inputs, &outcome), [""; 0]);
    assert_eq!(
        summary(&inputs, &outcome)[..2],
        ["People served: 100", "Pairs: 50"]
    );
}

#[test]
fn the_file_says_the_side_unless_a_row_does() {
    let (folder, ended) = matched(
        "Name,Role,Grade\nAnn,,AA\nBo,mentee,SCS1\n",
        "Name,Role,Grade\nCy,,SCS1\nDag,mentor,AA\n",
        "",
    );

    let pairs = folder.read("out.csv");
    assert_eq!(
        lines(&pairs)[1..],
        ["Ann,Bo,5000", "Dag,Cy,5000"],
        "{}",
        ended.said
    );
}

#[test]
fn one_sheet_for_all_is_named_twice() {
    let folder = Folder::new();
    folder.write(
        "all.csv",
        "Name,Role,Grade\nAnn,mentor,AA\nBo,mentee,SCS1\nCy,,AA\n",
    );

    let ended = folder.matched("--mentors all.csv --mentees all.csv --pairs out.csv");

    assert_eq!(folder.read("out.csv"), "mentor,mentee,fit\nAnn,Bo,5000\n");
    let said = "all.csv, line 4: left out, because nothing says which part the person takes.";
    assert_eq!(lines(&ended.said)[0], said);
}

#[test]
fn rows_that_cannot_be_read_are_named_and_the_others_matched() {
    let (folder, ended) = matched(
        "Name,Email,Grade,Partners\nAnn,no address,AA,1\nBo,+bo@example.org,AA,many\n",
        "Name,Email,Grade\nCy,cy@example.org,SCS1\nBo,bo@other.example,SCS1\nCy,CY@example.org,SCS1\n",
        "",
    );

    assert_eq!(
        lines(&ended.said)[..4],
        [
            "a.csv, line 2: left out, because the address cannot be used: the text is not an e-mail address.",
            "a.csv, line 3: the answer under “Partners” was not understood and counts as not known.",
            "b.csv, line 3: the same name as in a.csv, line 3, taken for two people.",
            "b.csv, line 4: the same address as in b.csv, line 2, taken for one person, whose later answers stand.",
        ]
    );
    // The apostrophe keeps a spreadsheet program from running the cell.
    let pairs = folder.read("out.csv");
    assert_eq!(
        lines(&pairs)[1..],
        ["'+bo@example.org,bo@other.example,5000"]
    );
}

#[test]
fn somebody_left_over_hears_why() {
    let mentees = "Name,Grade,Department\nCy,SCS1,Law\n";
    let (_, ended) = matched(
        "Name,Grade,Department\nAnn,AA,Care\nBo,AA,Care\nDag,SCS1,Law\n",
        mentees,
        "",
    );

    assert_eq!(
        lines(&ended.said)[1..],
        [
            "Left over: Bo (mentor), because there are fewer places with mentees than mentors, and the 1 mentee \
             who could be paired with this person went to others.",
            "Left over: Dag (mentor), because the rules bar every pair: the levels (1 pair) and the same unit \
             (1 pair).",
            "People served: 2",
            "Pairs: 1",
            "Total fit: 5238",
            "Lowest fit: 5238",
            "Got one of their three best: 2 of 2",
            "Blocking pairs, who fit each other better than what both have: 0",
        ]
    );
}

#[test]
fn levels_decide_who_stands_above_whom() {
    let (mentors, mentees) = ("Name,Grade\nAnn,Low\n", "Name,Grade\nBo,High\nCy,New\n");
    let (up, ended) = matched(mentors, mentees, "--levels Low,High");
    let (down, _) = matched(mentors, mentees, "--levels High,New,Low");

    assert!(up.read("out.csv").contains("Ann,Bo,"));
    assert_eq!(down.read("out.csv"), "mentor,mentee,fit\n");
    assert_eq!(
        lines(&ended.said)[..2],
        [
            "The level “New” was not named; it is taken to stand just above “High”.",
            "Levels, lowest first: Low, High, New.",
        ]
    );
}

#[test]
fn another_objective_says_what_the_best_total_would_have_been() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    folder.write("rules.json", r#"{"objective":"fairest"}"#);
    let [mentors, mentees] = CIVIL_SERVICE;

    let ended = folder.matched(&format!(
        "--mentors {mentors} --mentees {mentees} --junior mentees --rules rules.json --pairs out.csv"
    ));

    let sentence = "The best total would have been 273800: 100 people served, lowest fit 5476, 100 with one \
                    of their three best, 0 blocking pairs";
    assert!(ended.said.contains(sentence), "{}", ended.said);
}

#[test]
fn time_zones_take_the_offset_of_the_run_unless_the_rules_say_one() {
    let mentors = "Name,Email,Time zone,Free time\nAnn,,Asia/Tokyo,Mon 09:00-10:00\n";
    let mentees =
        "Name,Email,Time zone,Free time\nBo,,Asia/Seoul,Mon 09:00-10:00\nCy,,Mars/Olympus,\n";
    let (today, ended) = matched(mentors, mentees, "");
    assert!(today.read("out.csv").contains("Ann,Bo,"));
    assert_eq!(
        lines(&ended.said)[..2],
        [
            "Minutes ahead of UTC now: Asia/Seoul 540, Asia/Tokyo 540. Write them under zone_offsets to have \
             them so on any day.",
            "Not known as a time zone, and so compared with itself alone: “Mars/Olympus”.",
        ]
    );

    today.write(
        "rules.json",
        r#"{"zone_offsets":{"Asia/Seoul":480,"Asia/Tokyo":540}}"#,
    );
    let ended = today.matched(&format!("{PAIRING} --rules rules.json"));

    assert!(!ended.said.contains("ahead of UTC"), "{}", ended.said);
    assert!(!today.read("out.csv").contains("Ann,Bo,"));
}

#[test]
fn a_zone_is_known_by_its_name_in_any_case() {
    let summer = chrono::DateTime::from_timestamp(1_782_000_000, 0).unwrap();
    let zone = |name: &str| offset_at(&ZoneName::parse(name).unwrap(), summer);

    assert_eq!(zone("Europe/Stockholm"), Some(120));
    assert_eq!(zone("america/new_york"), Some(-240));
    assert_eq!(zone("Asia/Kathmandu"), Some(345));
    assert_eq!(zone("Mars/Olympus"), None);
}
