//! Every sheet that programmes really keep, with exactly what it holds.

use turnabout::domain::participant::Role;
use turnabout::exchange::sheet::{
    BothAnswer, Column, Encoding, FreeText, Junior, Reading, Separator, SheetError, SheetSide,
    open, people, read, recognise, refusal,
};

use super::support::{
    columns, fixture, ids, import_fixtures, levels, opened, person, taught, wanted,
};

const CIVIL_SERVICE: [&str; 2] = ["civil-service-mentors.csv", "civil-service-mentees.csv"];
const GOOGLE: [&str; 2] = ["google-form-mentors.csv", "google-form-mentees.csv"];

#[test]
fn the_civil_service_sheets_hold_fifty_and_fifty_with_the_roles_turned_over() {
    let import = import_fixtures(&CIVIL_SERVICE, Junior::SheetMentees);

    let of = |role| import.people.iter().filter(|p| p.role == role).count();
    assert_eq!(import.problems, []);
    assert_eq!(import.on_both_sides, []);
    assert_eq!(
        (of(Role::Mentor), of(Role::Mentee), of(Role::Both)),
        (50, 50, 0)
    );
    let senior = person(&import, "mentor 00");
    assert_eq!(senior.role, Role::Mentee);
    assert_eq!(senior.email.as_ref().unwrap().as_str(), "mentor.00@gov.uk");
    assert_eq!(senior.profile.level.as_ref().unwrap().as_str(), "SCS4");
    assert_eq!(
        senior.profile.unit.as_ref().unwrap().as_str(),
        "Department of Joy"
    );
    assert_eq!(senior.profile.profession.as_ref().unwrap().as_str(), "DDaT");
    assert_eq!(
        senior.profile.job_title.as_ref().unwrap().as_str(),
        "Some role"
    );
    assert_eq!(person(&import, "mentee 00").role, Role::Mentor);
}

#[test]
fn an_offer_of_both_parts_is_a_mark_unless_the_coordinator_takes_it_up() {
    let import = import_fixtures(&CIVIL_SERVICE, Junior::SheetMentees);
    let offers = |role| {
        let people = import.people.iter();
        people.filter(|p| p.role == role && p.offers_both).count()
    };
    assert_eq!((offers(Role::Mentee), offers(Role::Mentor)), (27, 29));

    let (sheet, mapping) = opened(&fixture(CIVIL_SERVICE[0]), CIVIL_SERVICE[0]);
    let mut reading = Reading::new(mapping, Junior::SheetMentees);
    reading.both_answer = BothAnswer::TakeBoth;
    let taken = people(&[(sheet, reading)], &mut ids());

    let both = taken.people.iter().filter(|p| p.role == Role::Both).count();
    assert_eq!(both, 27);
}

#[test]
fn the_grades_of_the_civil_service_are_proposed_in_their_official_order() {
    let import = import_fixtures(&CIVIL_SERVICE, Junior::SheetMentees);

    let official = "AA,AO,EO,HEO,SEO,Grade 7,Grade 6,SCS1,SCS2,SCS3,SCS4";
    assert_eq!(levels(&import.people).join(","), official);
}

#[test]
fn background_and_biographies_stay_outside() {
    for junior in [Junior::SheetMentors, Junior::SheetMentees] {
        for names in [CIVIL_SERVICE, GOOGLE] {
            let import = import_fixtures(&names, junior);

            let all = format!("{:?}", import.people).to_lowercase();
            for word in [
                "gay",
                "lesbian",
                "bisexual",
                "transgender",
                "characteristics",
                "free text",
            ] {
                assert!(!all.contains(word), "{word} came in");
            }
        }
    }
}

#[test]
fn free_text_can_be_kept_and_brings_no_background_column_along() {
    let (sheet, mapping) = opened(&fixture(GOOGLE[0]), GOOGLE[0]);
    let mut reading = Reading::new(mapping, Junior::SheetMentees);
    reading.free_text = FreeText::Keep;

    let import = people(&[(sheet, reading)], &mut ids());

    let about = import.people[0].profile.about.as_ref().unwrap().as_str();
    assert!(about.starts_with("This is some biographical information"));
    assert!(!format!("{:?}", import.people).contains("transgender"));
}

#[test]
fn the_google_form_sheets_hold_nineteen_each_and_two_people_in_both() {
    let import = import_fixtures(&GOOGLE, Junior::SheetMentees);

    let both: Vec<&str> = import
        .on_both_sides
        .iter()
        .map(|same| {
            let person = import
                .people
                .iter()
                .find(|p| p.id == same.participant)
                .unwrap();
            assert_eq!(person.role, Role::Both);
            person.email.as_ref().unwrap().as_str()
        })
        .collect();
    assert_eq!(import.problems, []);
    assert_eq!(import.people.len(), 19 + 19 - 2);
    assert_eq!(both, ["0001@dcms.gov.uk", "0009@education.gov.uk"]);
    let of = |role| import.people.iter().filter(|p| p.role == role).count();
    assert_eq!((of(Role::Mentee), of(Role::Mentor)), (17, 17));
    let first = &import.people[1];
    assert_eq!(first.name.as_str(), "FS 0002 FS 0002");
    assert_eq!(first.profile.level.as_ref().unwrap().as_str(), "HEO");
    assert_eq!(first.profile.unit.as_ref().unwrap().as_str(), "Fast Stream");
    assert_eq!(
        first.profile.job_title.as_ref().unwrap().as_str(),
        "Job Title 0002"
    );
    assert_eq!(
        levels(&import.people).join(","),
        "AO,EO,HEO,SEO,Grade 7,Grade 6,SCS1"
    );
}

#[test]
fn whole_questions_are_recognised() {
    use Column::{
        About, Background, Email, FirstName, JobTitle, LastName, Level, Profession, Unit,
    };
    let shared = [
        FirstName, LastName, Email, JobTitle, Unit, Level, Profession,
    ];
    let mentors = [shared.as_slice(), &[Background, About]].concat();
    let mentees = [shared.as_slice(), &[Background, Background, About]].concat();
    assert_eq!(columns(&fixture(GOOGLE[0])), mentors);
    assert_eq!(columns(&fixture(GOOGLE[1])), mentees);
}

#[test]
fn the_side_of_a_file_is_guessed_from_its_name_or_its_questions() {
    let side = |name: &str, as_name: &str| opened(&fixture(name), as_name).1.file_side;
    assert_eq!(side(GOOGLE[0], GOOGLE[0]), Some(SheetSide::Mentor));
    assert_eq!(side(GOOGLE[1], GOOGLE[1]), Some(SheetSide::Mentee));
    assert_eq!(side(GOOGLE[1], "answers.csv"), Some(SheetSide::Mentee));
    assert_eq!(side(GOOGLE[0], "answers.csv"), None);
}

#[test]
fn microsoft_forms_own_name_and_email_do_not_beat_the_real_ones() {
    let name = "microsoft-forms-bom.csv";
    let import = import_fixtures(&[name], Junior::SheetMentors);

    assert_eq!(import.problems, []);
    assert_eq!(import.people.len(), 2);
    let asha = person(&import, "Asha Lund");
    assert_eq!(
        asha.email.as_ref().unwrap().as_str(),
        "asha.lund@example.org"
    );
    assert_eq!(asha.role, Role::Mentor);
    let topics = [
        ("AI tools", 2),
        ("Inclusion and belonging", 2),
        ("What it's like being new here", 2),
    ];
    assert_eq!(taught(asha), topics);
    let piotr = person(&import, "Piotr Marsh");
    assert_eq!(
        (piotr.role, taught(piotr)),
        (Role::Mentee, vec![("AI tools", 2)])
    );
    assert_eq!(
        opened(&fixture(name), name).1.junior,
        Some(Junior::SheetMentors)
    );
}

#[test]
fn rows_of_one_person_and_many_interests_are_put_together() {
    let import = import_fixtures(&["long-format-ranked.csv"], Junior::SheetMentors);

    assert_eq!(import.problems, []);
    assert_eq!(import.people.len(), 2);
    let ana = person(&import, "Ana Test");
    assert_eq!(ana.role, Role::Mentee);
    assert_eq!(wanted(ana), [("Communication", 3), ("Problem Solving", 2)]);
    assert_eq!(ana.profile.unit.as_ref().unwrap().as_str(), "Finance");
    let bo = person(&import, "Bo Test");
    assert_eq!(bo.role, Role::Mentor);
    assert_eq!(taught(bo), [("Communication", 2), ("Data skills", 2)]);
}

#[test]
fn a_french_sheet_with_semicolons_and_decimal_commas_is_read() {
    let name = "semicolon-french.csv";
    let sheet = read(&fixture(name)).unwrap();
    let import = import_fixtures(&[name], Junior::SheetMentors);

    assert_eq!(sheet.separator, Separator::Semicolon);
    assert_eq!(import.problems, []);
    assert_eq!(import.people.len(), 2);
    let lea = person(&import, "Léa Dupré");
    assert_eq!(lea.role, Role::Mentor);
    assert_eq!(taught(lea), [("IA", 2), ("inclusion", 2)]);
    assert_eq!(wanted(person(&import, "Ben Okafor")), [("IA", 2)]);
    assert_eq!(levels(&import.people), ["1,5", "18,0"]);
}

#[test]
fn cells_past_the_header_are_more_items_of_the_last_list() {
    let (sheet, mapping) = opened(&fixture("ragged-rows.csv"), "ragged-rows.csv");
    let mut reading = Reading::new(mapping, Junior::SheetMentors);
    reading.file_side = Some(SheetSide::Mentor);

    let import = people(&[(sheet, reading)], &mut ids());

    assert_eq!(import.problems, []);
    assert_eq!(import.people.len(), 2);
    let evelyn = person(&import, "Evelyn Test");
    assert_eq!(
        taught(evelyn),
        [("Machine Learning", 2), ("Data Visualization", 2)]
    );
    assert_eq!(evelyn.profile.level.as_ref().unwrap().as_str(), "Mid Level");
    assert_eq!(
        evelyn.profile.profession.as_ref().unwrap().as_str(),
        "Data Science"
    );
    assert_eq!(taught(person(&import, "Omar Test")), [("Coaching", 2)]);
    assert_eq!(levels(&import.people), ["Mid Level", "Senior"]);
}

#[test]
fn a_header_alone_is_named_so_and_its_columns_are_recognised_all_the_same() {
    let bytes = fixture("community-header-only.csv");
    let sheet = read(&bytes).unwrap();
    let mapping = recognise(&sheet, "answers.csv");

    assert_eq!(open(&bytes, "answers.csv"), Err(SheetError::NoRows));
    assert_eq!((sheet.headers.len(), sheet.rows.len()), (43, 0));
    let column = |start: &str| {
        let index = sheet
            .headers
            .iter()
            .position(|h| h.starts_with(start))
            .unwrap();
        mapping.columns[index].column
    };
    assert_eq!(column("What is your full name?"), Column::FullName);
    assert_eq!(column("What is your email"), Column::Email);
    assert_eq!(column("Slack Name"), Column::Ignore);
    assert_eq!(column("Where are you based?"), Column::Location);
    assert_eq!(column("What is your current job title?"), Column::JobTitle);
    assert_eq!(column("Company name"), Column::Unit);
    assert_eq!(column("Which languages do you speak?"), Column::Languages);
    assert_eq!(column("Tell us a little"), Column::About);
    assert_eq!(column("List potential mentoring topics"), Column::Teaches);
    assert_eq!(column("Choose the skills"), Column::Teaches);
    assert_eq!(column("Choose programming languages"), Column::Teaches);
    assert_eq!(column("How many mentees"), Column::Capacity);
    assert_eq!(column("Share the scheduling link"), Column::Ignore);
    assert_eq!(column("Are you open to mentoring"), Column::Background);
    assert_eq!(column("Do you identify"), Column::Background);
    assert_eq!(
        column("What are your preferred pronouns?\n"),
        Column::Background
    );
    assert_eq!(column("I hereby confirm"), Column::Ignore);
    assert_eq!(mapping.file_side, Some(SheetSide::Mentor));
}

#[test]
fn sessions_and_pairs_are_refused_for_what_they_are() {
    let error = |name: &str| open(&fixture(name), name).unwrap_err();
    assert_eq!(error("session-bulk-upload.csv"), SheetError::Sessions);
    assert_eq!(
        error("connections-emails-only.csv"),
        SheetError::Connections
    );
}

#[test]
fn no_sheet_of_people_is_refused() {
    for name in [
        CIVIL_SERVICE[0],
        CIVIL_SERVICE[1],
        GOOGLE[0],
        GOOGLE[1],
        "long-format-ranked.csv",
        "microsoft-forms-bom.csv",
        "ragged-rows.csv",
        "semicolon-french.csv",
    ] {
        let sheet = read(&fixture(name)).unwrap();
        assert_eq!(
            (refusal(&sheet), sheet.encoding),
            (None, Encoding::Utf8),
            "{name}"
        );
    }
}
