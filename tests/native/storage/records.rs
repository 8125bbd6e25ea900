//! A value goes to storage and back unchanged; what no release wrote is refused.

use proptest::option;
use proptest::prelude::*;
use turnabout::domain::pair::PrivateNote;
use turnabout::domain::questionnaire::Given;
use turnabout::domain::reflection::{Answers, MyReflection, Salt, Standing};
use turnabout::domain::session::SessionState;
use turnabout::storage::preferences::{Preferences, Theme};
use turnabout::storage::record::earlier_run::EarlierRun;
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::record::my_application::times_of;
use turnabout::storage::record::my_programme::{card_of, plan_of};
use turnabout::storage::record::pairing::PairingOfProgramme;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::run::Run;
use turnabout::storage::record::{RecordError, Recorded};
use turnabout::storage::store::StoredRecord;

use crate::generators::*;

fn returns_unchanged<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Recorded + PartialEq + std::fmt::Debug,
{
    returns_unchanged_as(1, value)
}

/// The same for a record of a later version.
fn returns_unchanged_as<T>(version: u32, value: &T) -> Result<(), TestCaseError>
where
    T: Recorded + PartialEq + std::fmt::Debug,
{
    let first_field = format!(r#"{{"v":{version},"#);
    let record = value.encode();

    prop_assert_eq!(&record.key, value.key());
    prop_assert!(record.json.starts_with(&first_field), "{}", record.json);
    let decoded = T::decode(&record);
    prop_assert_eq!(decoded.as_ref(), Ok(value));
    Ok(())
}

prop_compose! {
    fn any_private_note()(
        session in any_session_id(),
        pairing in any_pairing_id(),
        text in any_long_text(),
    ) -> PrivateNote {
        PrivateNote { session: (&session).into(), pairing, text }
    }
}

prop_compose! {
    fn any_reflection()(
        session in any_session_id(),
        pairing in any_pairing_id(),
        side in any_side(),
        answers in prop::array::uniform3("(?s).{0,60}"),
        standing in prop_oneof![
            Just(Standing::Draft),
            Just(Standing::Kept),
            (time::any_day(), "[0-9a-f]{32}").prop_map(|(on, salt)| Standing::Shared {
                on,
                salt: Salt::parse(&salt).unwrap(),
            }),
        ],
    ) -> MyReflection {
        let session = (&session).into();
        MyReflection { session, pairing, side, answers: Answers::new(answers).unwrap(), standing }
    }
}

prop_compose! {
    fn any_preferences()(
        language in option::of("[a-z]{2}(-[A-Z]{2})?"),
        theme in prop_oneof![Just(Theme::System), Just(Theme::Light), Just(Theme::Dark)],
        programme in option::of(any_programme_id()),
        pairing in option::of(any_pairing_id()),
        my_programme in option::of(any_programme_id()),
    ) -> Preferences {
        Preferences { language, theme, programme, pairing, my_programme }
    }
}

proptest! {
    #[test]
    fn a_participant_returns_unchanged(
        programme in any_programme_id(),
        participant in any_participant(),
    ) {
        returns_unchanged(&PersonOfProgramme { programme, participant })?;
    }

    #[test]
    fn a_programme_returns_unchanged(programme in any_programme()) {
        returns_unchanged_as(2, &programme)?;
    }

    #[test]
    fn a_participants_own_programme_returns_unchanged(programme in any_my_programme()) {
        returns_unchanged(&programme)?;
        prop_assert_eq!(card_of(&programme.encode()), Some(programme.card()));
        let plan = Some((programme.id.clone(), programme.details.sessions));
        prop_assert_eq!(plan_of(&programme.encode()), plan);
    }

    #[test]
    fn a_pairing_returns_unchanged(programme in any_programme_id(), pairing in any_pairing()) {
        returns_unchanged(&PairingOfProgramme { programme, pairing })?;
    }

    #[test]
    fn a_participants_own_pairing_returns_unchanged(pairing in any_my_pairing()) {
        returns_unchanged(&pairing)?;
    }

    #[test]
    fn a_session_returns_unchanged(session in any_session()) {
        // Releases that kept sessions so knew none that were missed.
        prop_assume!(!matches!(session.state, SessionState::Missed { .. }));
        returns_unchanged(&session)?;
    }

    #[test]
    fn an_earlier_run_returns_unchanged(run in any_run()) {
        returns_unchanged(&EarlierRun::from(&run))?;
    }

    #[test]
    fn a_run_returns_unchanged(run in any_run()) {
        returns_unchanged(&run)?;
    }

    #[test]
    fn whoever_reads_the_guides_returns_unchanged(learner in any_learner()) {
        returns_unchanged(&learner)?;
    }

    #[test]
    fn how_far_somebody_is_with_a_guide_returns_unchanged(read in any_read_guide()) {
        returns_unchanged(&read)?;
    }

    #[test]
    fn what_was_written_at_an_exercise_returns_unchanged(answer in any_exercise_answer()) {
        returns_unchanged(&answer)?;
    }

    #[test]
    fn a_private_note_returns_unchanged(note in any_private_note()) {
        returns_unchanged(&note)?;
    }

    #[test]
    fn a_reflection_returns_unchanged(reflection in any_reflection()) {
        returns_unchanged(&reflection)?;
    }

    #[test]
    fn somebodys_own_application_returns_unchanged(application in any_my_application()) {
        returns_unchanged(&application)?;
        let mut answers = application.answers.iter();
        let free = answers.find_map(|(_, given)| match given {
            Given::Times(grid) => Some(grid.clone()),
            _ => None,
        });
        let times = times_of(&application.encode());
        prop_assert_eq!(times.map(|times| times.free), free);
    }

    #[test]
    fn an_application_that_was_taken_in_returns_unchanged(received in any_received_application()) {
        returns_unchanged(&received)?;
    }

    #[test]
    fn what_is_kept_of_check_ins_returns_unchanged(kept in any_kept_check_in()) {
        returns_unchanged(&kept)?;
    }

    #[test]
    fn preferences_return_unchanged(preferences in any_preferences()) {
        returns_unchanged_as(2, &preferences)?;
    }

    #[test]
    fn the_data_version_returns_unchanged(version: u32) {
        returns_unchanged(&DataVersion(version))?;
    }

    #[test]
    fn no_text_stops_the_reader(json in "(?s).{0,80}") {
        let record = StoredRecord { key: "a".to_owned(), json };

        prop_assert!(PersonOfProgramme::decode(&record).is_err());
    }

    #[test]
    fn a_record_cut_short_is_damaged(session in any_session(), cut in 0.0..1.0) {
        let whole = session.encode();
        let mut end = (whole.json.len() as f64 * cut) as usize;
        while !whole.json.is_char_boundary(end) {
            end -= 1;
        }
        let record = StoredRecord { key: whole.key, json: whole.json[..end].to_owned() };

        let decoded = turnabout::domain::session::Session::decode(&record);

        let damaged = matches!(decoded, Err(RecordError::Damaged { .. }));
        prop_assert!(damaged);
    }
}

fn preferences_from(json: &str) -> Result<Preferences, RecordError> {
    Preferences::decode(&StoredRecord {
        key: "device".to_owned(),
        json: json.to_owned(),
    })
}

#[test]
fn a_newer_record_says_its_version_even_when_its_shape_is_new() {
    let decoded = preferences_from(r#"{"v":7,"look":{"theme":"dim"}}"#);

    assert_eq!(decoded, Err(RecordError::Newer { version: 7 }));
}

#[test]
fn a_record_without_a_version_is_damaged() {
    let decoded =
        preferences_from(r#"{"language":null,"theme":"dark","programme":null,"pairing":null}"#);

    assert!(matches!(decoded, Err(RecordError::Damaged { .. })));
}

#[test]
fn a_damaged_record_says_which_part() {
    let decoded = preferences_from(
        r#"{"v":2,"language":null,"theme":"dark","programme":"no spaces","pairing":null,"my_programme":null}"#,
    );

    let error = decoded.unwrap_err().to_string();

    assert_eq!(
        error,
        "the record is damaged (programme: an identifier has 1 to 64 letters, digits or hyphens)"
    );
}

#[test]
fn points_past_the_most_are_damaged() {
    let json = include_str!("../../fixtures/records/v1/run.json").replace("10000", "10001");
    let key = "prog-1".to_owned();

    let decoded = Run::decode(&StoredRecord { key, json });

    assert_eq!(
        decoded,
        Err(RecordError::Damaged {
            why: "points: out of bounds".to_owned()
        })
    );
}

#[test]
fn an_id_that_is_not_the_key_is_damaged() {
    let mut record = StoredRecord {
        key: "s1".to_owned(),
        json: include_str!("../../fixtures/records/v1/session-planned.json").to_owned(),
    };
    assert!(turnabout::domain::session::Session::decode(&record).is_ok());

    record.key = "s2".to_owned();

    assert!(turnabout::domain::session::Session::decode(&record).is_err());
}

#[test]
fn a_session_that_was_missed_is_no_record_of_an_older_release() {
    let json = include_str!("../../fixtures/records/v1/session-cancelled.json");
    let record = StoredRecord {
        key: "s3".to_owned(),
        json: json.replace("cancelled", "missed"),
    };

    let decoded = turnabout::domain::session::Session::decode(&record);

    assert!(matches!(decoded, Err(RecordError::Damaged { .. })));
}
