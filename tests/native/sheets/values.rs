//! Headers, and small answers in three languages.

use turnabout::domain::availability::WeekGrid;
use turnabout::exchange::sheet::{
    Column, How, SheetSide, free_time_text, number, parse_free_time, parse_side, recognise,
    split_list, yes_or_no,
};

use super::support::{column_of, columns, import_text, opened, taught};

#[test]
fn yes_and_no_are_read_in_every_language() {
    for yes in [
        "yes",
        "Y",
        "Ja",
        "oui",
        "1",
        "TRUE",
        "true ",
        "SANT",
        "ja, gärna",
        "Yes, gladly",
    ] {
        assert_eq!(yes_or_no(yes), Some(true), "{yes}");
    }
    for no in [
        "no",
        "N",
        "nej",
        "NON",
        "0",
        "False",
        "FALSKT",
        "No, thanks",
        "Nej tack",
    ] {
        assert_eq!(yes_or_no(no), Some(false), "{no}");
    }
    for neither in ["", "maybe", "2", "Norway", "Jane"] {
        assert_eq!(yes_or_no(neither), None, "{neither}");
    }
}

#[test]
fn sides_are_read_from_words_and_sentences() {
    for (text, side) in [
        ("mentor", SheetSide::Mentor),
        ("Mentors", SheetSide::Mentor),
        ("Reverse mentor (junior)", SheetSide::Mentor),
        ("I want to be a mentor", SheetSide::Mentor),
        ("MENTEE", SheetSide::Mentee),
        ("Leader being mentored", SheetSide::Mentee),
        ("Adept", SheetSide::Mentee),
        ("mentoré", SheetSide::Mentee),
        ("I am looking for a mentor", SheetSide::Mentee),
        ("both", SheetSide::Both),
        ("Mentor and mentee", SheetSide::Both),
        ("Både mentor och adept", SheetSide::Both),
        ("Båda", SheetSide::Both),
    ] {
        assert_eq!(parse_side(text), Some(side), "{text}");
    }
    assert_eq!(parse_side("Programme manager"), None);
}

#[test]
fn numbers_have_decimal_points_or_commas() {
    assert_eq!(number("1,5"), Some(1500));
    assert_eq!(number("18.25"), Some(18_250));
    assert_eq!(number("3 years"), Some(3000));
    assert_eq!(number("many"), None);
    assert_eq!(number("99999999999"), None);
}

#[test]
fn lists_are_split_by_what_they_hold() {
    assert_eq!(split_list("a ;b; c;"), ["a", "b", "c"]);
    assert_eq!(split_list("a, b,"), ["a", "b"]);
    assert_eq!(split_list("a|b |"), ["a", "b"]);
    assert_eq!(
        split_list("Digital, data; Policy"),
        ["Digital, data", "Policy"]
    );
    assert_eq!(
        split_list("AI (ChatGPT, Copilot), Law"),
        ["AI (ChatGPT, Copilot)", "Law"]
    );
    assert_eq!(split_list("AI (ChatGPT, Law"), ["AI (ChatGPT", "Law"]);
    assert_eq!(split_list("\"a; b\"; c"), ["a; b", "c"]);
    assert_eq!(split_list("None"), Vec::<String>::new());
    assert_eq!(split_list(" ;; "), Vec::<String>::new());
}

#[test]
fn headers_are_recognised_in_three_languages() {
    for (header, column) in [
        ("Förnamn", Column::FirstName),
        ("Efternamn", Column::LastName),
        ("Prénom", Column::FirstName),
        ("Please enter your work email", Column::Email),
        ("Avdelning", Column::Unit),
        ("Département", Column::Unit),
        ("Nivå", Column::Level),
        ("Pay band", Column::Level),
        ("Ort", Column::Location),
        ("Närmaste chef", Column::LineManager),
        ("Who is your line manager?", Column::LineManager),
        ("What would you like to learn?", Column::Wants),
        ("Vad vill du lära dig?", Column::Wants),
        ("What can you teach a leader?", Column::Teaches),
        (
            "Is there anyone you would rather not be paired with?",
            Column::Avoid,
        ),
        ("How many mentees could you take?", Column::Capacity),
        ("Tidszon", Column::TimeZone),
        ("Vilka språk talar du?", Column::Languages),
        ("How would you like to meet?", Column::MeetingWay),
        ("Gender", Column::Background),
        ("Kön", Column::Background),
        (
            "Do you consider yourself to have a disability?",
            Column::Background,
        ),
        ("Which ethnic group do you belong to?", Column::Background),
        ("Âge", Column::Background),
        ("I agree that my email address is stored", Column::Ignore),
        ("Timestamp", Column::Ignore),
        ("What department do you work in?", Column::Unit),
        ("Organisation / Department", Column::Unit),
        ("Vilken avdelning arbetar du på?", Column::Unit),
        ("Quelle est votre direction ?", Column::Unit),
        ("Current grade/level", Column::Level),
        ("Grade (e.g. AO, EO)", Column::Level),
        ("Vilken nivå har du?", Column::Level),
        ("What skills can you offer?", Column::Teaches),
        ("Vilka ämnen kan du lära ut?", Column::Teaches),
        ("Que pouvez-vous transmettre ?", Column::Teaches),
        (
            "What would you like to gain from the programme?",
            Column::Wants,
        ),
        ("Que souhaitez-vous apprendre ?", Column::Wants),
        (
            "Would you like to be a mentor, a mentee or both?",
            Column::Role,
        ),
        ("Vill du vara mentor eller adept?", Column::Role),
        ("What is your role in the organisation?", Column::JobTitle),
        ("Vem är din närmaste chef?", Column::LineManager),
        (
            "Finns det någon du inte vill paras ihop med?",
            Column::Avoid,
        ),
        (
            "Avec qui ne souhaitez-vous pas être en binôme ?",
            Column::Avoid,
        ),
        ("Hur många adepter kan du ta emot?", Column::Capacity),
        ("Hur vill du helst träffas?", Column::MeetingWay),
        ("Availability (days/times)", Column::FreeTime),
        ("Vad heter du?", Column::FullName),
        ("Gender / role", Column::Background),
        ("What is your sexual orientation?", Column::Background),
        ("Years of service", Column::Ignore),
        ("Phone number", Column::Ignore),
    ] {
        assert_eq!(column_of(header), column, "{header}");
    }
}

#[test]
fn a_role_column_of_job_titles_is_one() {
    assert_eq!(
        columns(b"Name,Role\nAda,Engineer\nBo,Clerk\n"),
        [Column::FullName, Column::JobTitle]
    );
    assert_eq!(
        columns(b"Name,Role\nAda,mentor\nBo,\n"),
        [Column::FullName, Column::Role]
    );
    assert_eq!(
        columns(b"Name,Role,Programme role\nAda,Engineer,mentor\nBo,Clerk,mentee\n"),
        [Column::FullName, Column::JobTitle, Column::Role]
    );
}

#[test]
fn what_no_header_says_is_found_by_the_values() {
    let (sheet, mapping) = opened(
        b"Name,Contact,Wish\nAda,a@b.se,mentor\nBo,b@b.se,mentee\n",
        "x.csv",
    );
    let found: Vec<_> = mapping.columns.iter().map(|c| (c.column, c.how)).collect();
    assert_eq!(
        found,
        [
            (Column::FullName, How::ByAlias),
            (Column::Email, How::ByValues),
            (Column::Role, How::ByValues)
        ]
    );
    assert_eq!(recognise(&sheet, "x.csv"), mapping);
}

#[test]
fn grid_questions_are_read_both_ways() {
    let by_grade = import_text(
        "Name,Role,Skills you can help with [5],Skills you can help with [3],Skills you can help with [1]\n\
         Ada,mentor,\"AI, Law\",Data,Art\n",
    );
    assert_eq!(
        taught(&by_grade.people[0]),
        [("AI", 3), ("Law", 3), ("Data", 2), ("Art", 1)]
    );
    let by_topic = import_text(
        "Name,Role,How well can you teach this? [AI],How well can you teach this? [Law],How well can you teach this? [Art]\n\
         Ada,mentor,5,2,\n",
    );
    assert_eq!(taught(&by_topic.people[0]), [("AI", 3), ("Law", 1)]);
}

#[test]
fn a_week_is_read_in_every_language_and_written_in_one() {
    let week = parse_free_time("Mon 09:00-11:30; Tue 13:00-14:00").unwrap();
    assert_eq!(free_time_text(&week), "Mon 09:00-11:30; Tue 13:00-14:00");
    for same in [
        "mån 9–11.30, tis 13-14",
        "Monday 9:00 - 11:30\nTuesday 13-14",
        "lun 9h-11h30; mar 13h-14h",
    ] {
        assert_eq!(parse_free_time(same).as_ref(), Some(&week), "{same}");
    }
    let spans = parse_free_time("Fri-Sun 23:00-24:00").unwrap();
    assert_eq!(
        free_time_text(&spans),
        "Fri 23:00-24:00; Sat 23:00-24:00; Sun 23:00-24:00"
    );
    assert_eq!(parse_free_time("no free time"), Some(WeekGrid::default()));
    for unknown in [
        "",
        "mornings",
        "Mon",
        "9-11",
        "Mon 11-9",
        "Mon 9-25",
        "Mon 9-11; whenever",
    ] {
        assert_eq!(parse_free_time(unknown), None, "{unknown}");
    }
}
