//! Good rows, bad rows, and the same person twice.

use turnabout::domain::participant::Role;
use turnabout::domain::text::TextError;
use turnabout::exchange::sheet::{Column, Junior, RowReason, Shares, Standing};

use super::support::{import, import_text, person, taught, wanted};

#[test]
fn bad_rows_are_named_by_line_and_reason_and_good_ones_kept() {
    let long_name = "x".repeat(201);
    let import = import_text(&format!(
        "Name,Email,Role,Team\n\
         Ada,ada@example.org,mentor,IT\n\
         ,,mentor,IT\n\
         Bo,bo at example.org,mentee,IT\n\
         {long_name},c@example.org,mentee,IT\n\
         Di,di@example.org,wizard,IT\n\
         Ed,ed@example.org,,IT\n\
         Flo,flo@example.org,mentee,IT,surplus\n\
         ,gil@example.org,mentee,IT\n"
    ));

    let names: Vec<_> = import.people.iter().map(|p| p.name.as_str()).collect();
    let found: Vec<_> = import
        .problems
        .iter()
        .map(|p| (p.place.line, p.column, p.reason.clone()))
        .collect();
    assert_eq!(names, ["Ada", "gil@example.org"]);
    assert_eq!(import.rows_left_out(), 6);
    assert_eq!(
        found,
        [
            (3, None, RowReason::NoNameOrAddress),
            (4, Some(1), RowReason::BadAddress(TextError::NotAnAddress)),
            (
                5,
                Some(0),
                RowReason::BadName(TextError::TooLong { most: 200 })
            ),
            (6, Some(2), RowReason::UnknownRole("wizard".to_owned())),
            (7, None, RowReason::NoRole),
            (8, Some(4), RowReason::TooManyCells),
        ]
    );
}

#[test]
fn short_rows_and_missing_answers_are_unknown_not_wrong() {
    let import = import_text("Name,Role,Level,Unit\nAda,mentor\nBo,mentee,,\n");

    assert_eq!(import.problems, []);
    assert_eq!(import.people.len(), 2);
    assert!(
        import
            .people
            .iter()
            .all(|p| p.profile.level.is_none() && p.profile.unit.is_none())
    );
}

#[test]
fn an_answer_that_is_not_understood_is_noted_and_its_row_kept() {
    let import = import_text("Name,Role,Capacity,Meeting\nAda,mentor,lots,by pigeon\n");

    assert_eq!((import.people.len(), import.rows_left_out()), (1, 0));
    let reasons: Vec<_> = import.problems.iter().map(|p| p.reason.clone()).collect();
    let not_understood = RowReason::AnswerNotUnderstood;
    assert_eq!(
        reasons,
        [
            not_understood(Column::Capacity),
            not_understood(Column::MeetingWay)
        ]
    );
}

#[test]
fn a_person_twice_on_one_side_is_kept_once_and_the_later_row_named() {
    let import =
        import_text("Name,Email,Role\nAda,a@b.se,mentor\nBo,b@b.se,mentor\nAda L,A@B.se,mentor\n");

    assert_eq!(import.people.len(), 2);
    assert_eq!(person(&import, "Ada").role, Role::Mentor);
    let like = &import.likenesses[0];
    assert_eq!((like.second.line, like.shares), (4, Shares::Address));
    assert!(matches!(&like.first, Standing::Row(place) if place.line == 2));
    assert!(like.is_same && import.likenesses.len() == 1);
}

#[test]
fn a_person_on_both_sides_is_one_participant_who_takes_both_parts() {
    let mentors = b"Name,Email,Can teach,Level\nAda,a@b.se,AI,Junior\nCy,,Law,Junior\n";
    let mentees =
        b"Name,Email,Wants to learn,Level\nBo,b@b.se,AI,Senior\nAda,a@b.se,Law,Senior\nCy,,AI,\n";

    let import = import(
        &[("mentors.csv", mentors), ("mentees.csv", mentees)],
        Junior::SheetMentors,
    );

    assert_eq!(import.problems, []);
    assert_eq!((import.people.len(), import.on_both_sides.len()), (3, 2));
    let ada = person(&import, "Ada");
    assert_eq!(ada.role, Role::Both);
    assert_eq!(
        (taught(ada), wanted(ada)),
        (vec![("AI", 2)], vec![("Law", 2)])
    );
    assert_eq!(ada.profile.level.as_ref().unwrap().as_str(), "Junior");
    let same = &import.on_both_sides[0];
    assert_eq!(
        (
            same.first.file,
            same.first.line,
            same.second.file,
            same.second.line
        ),
        (0, 2, 1, 3)
    );
    assert_eq!(person(&import, "Cy").role, Role::Both);
}

#[test]
fn namesakes_with_addresses_or_accounts_of_their_own_stay_two() {
    let by_address = import_text("Name,Email,Role\nAda,a@b.se,mentor\nAda,ada@b.se,mentor\n");
    let by_account = import_text("Name,Username,Role\nAda,a1,mentor\nAda,a2,mentee\n");
    assert_eq!((by_address.people.len(), by_address.problems.len()), (2, 0));
    assert_eq!(
        (by_account.people.len(), by_account.on_both_sides.len()),
        (2, 0)
    );
}

#[test]
fn two_yes_columns_say_the_part() {
    let import = import_text("Name,Mentor,Mentee\nAda,1,0\nBo,0,1\nCy,yes,yes\n");
    let roles: Vec<_> = import.people.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Mentor, Role::Mentee, Role::Both]);
}

#[test]
fn ranks_become_priorities_and_topics_say_how_well() {
    let ranked = import_text(
        "Name,Role,Interest,Rank\nAda,mentee,AI,1\nAda,mentee,Law,2\nAda,mentee,Art,5\n",
    );
    assert_eq!(
        wanted(&ranked.people[0]),
        [("AI", 3), ("Law", 2), ("Art", 1)]
    );
    let said = import_text(
        "Name,Role,Can teach,Wants to learn\nAda,both,AI (very well); Law (a little); Art,AI (High); Data (låg)\n",
    );
    assert_eq!(taught(&said.people[0]), [("AI", 3), ("Law", 1), ("Art", 2)]);
    assert_eq!(wanted(&said.people[0]), [("AI", 3), ("Data", 1)]);
}

#[test]
fn formula_guards_come_off_on_the_way_in() {
    let import = import_text("Name,Role,Unit\nAda,mentor,'=SUM(A1)\nBo,mentee,'t Hof\n");
    let unit = |name| {
        person(&import, name)
            .profile
            .unit
            .as_ref()
            .unwrap()
            .as_str()
            .to_owned()
    };
    assert_eq!(
        (unit("Ada"), unit("Bo")),
        ("=SUM(A1)".to_owned(), "'t Hof".to_owned())
    );
}

#[test]
fn addresses_that_are_all_wrong_are_bad_rows_not_an_unused_column() {
    let import = import_text("Name,Email,Role\nBo,bo at example.org,mentee\n");

    assert_eq!(import.people, []);
    assert_eq!(
        import.problems[0].reason,
        RowReason::BadAddress(TextError::NotAnAddress)
    );
}

#[test]
fn a_person_who_takes_both_parts_already_is_still_named_when_met_in_another_file() {
    let everybody = b"Name,Email,Role\nAda,a@b.se,both\n";
    let mentors = b"Name,Email,Can teach\nAda,a@b.se,AI\n";

    let import = import(
        &[("people.csv", everybody), ("mentors.csv", mentors)],
        Junior::SheetMentees,
    );

    assert_eq!((import.people.len(), import.on_both_sides.len()), (1, 1));
    assert_eq!(import.people[0].role, Role::Both);
    assert_eq!(taught(&import.people[0]), [("AI", 2)]);
}
