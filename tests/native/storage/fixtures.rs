//! Every record that a release wrote can be read for ever, and the present release still writes it so.

use std::fs;
use std::path::Path;

use turnabout::domain::application::ReceivedApplication;
use turnabout::domain::learning::{ExerciseAnswer, Learner, ReadGuide};
use turnabout::domain::matching::Criterion;
use turnabout::domain::pair::{PrivateNote, Tie};
use turnabout::domain::pairing::MyPairing;
use turnabout::domain::programme::{MyProgramme, Programme, SessionPlan};
use turnabout::domain::questionnaire::MyApplication;
use turnabout::domain::reflection::MyReflection;
use turnabout::domain::session::Session;
use turnabout::storage::preferences::Preferences;
use turnabout::storage::record::check_in::KeptCheckIn;
use turnabout::storage::record::correction::CorrectedByHand;
use turnabout::storage::record::earlier_run::EarlierRun;
use turnabout::storage::record::last_backup::LastBackup;
use turnabout::storage::record::mapping::RememberedMapping;
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::record::pairing::PairingOfProgramme;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::run::Run;
use turnabout::storage::record::set_aside::SetAside;
use turnabout::storage::record::shared_item::SharedItem;
use turnabout::storage::record::wishes::Wishes;
use turnabout::storage::record::{RecordError, Recorded, preferences, programme};
use turnabout::storage::store::StoredRecord;

use crate::generators::questionnaire::least_own_questionnaire;

fn fixture(version: &str, name: &str, key: &str) -> StoredRecord {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    let json = fs::read_to_string(folder.join(version).join(name)).unwrap();
    StoredRecord {
        key: key.to_owned(),
        json: json.trim_end().to_owned(),
    }
}

fn returns_unchanged<T: Recorded>(name: &str, key: &str) {
    returns_unchanged_from::<T>("v1", name, key);
}

fn returns_unchanged_from<T: Recorded>(version: &str, name: &str, key: &str) {
    let record = fixture(version, name, key);

    let value = T::decode(&record).unwrap();

    assert_eq!(value.encode(), record, "{name}");
}

#[test]
fn records_of_version_1_return_unchanged() {
    let participant = "019c0000-0000-7000-8000-000000000001";
    returns_unchanged::<PersonOfProgramme>("participant.json", participant);
    returns_unchanged::<PersonOfProgramme>("participant-least.json", "p2");
    returns_unchanged::<PairingOfProgramme>("pairing-proposed.json", "x1");
    returns_unchanged::<PairingOfProgramme>("pairing-by-hand.json", "x2");
    returns_unchanged::<MyPairing>("my-pairing.json", "x1");
    returns_unchanged::<MyPairing>("my-pairing-reciprocal.json", "x3");
    returns_unchanged::<Run>("run.json", "prog-1");
    returns_unchanged::<Session>("session-planned.json", "s1");
    returns_unchanged::<Session>("session-held.json", "s2");
    returns_unchanged::<Session>("session-cancelled.json", "s3");
    returns_unchanged::<DataVersion>("data-version.json", "data");
    returns_unchanged::<LastBackup>("last-backup.json", "backup");
    returns_unchanged::<RememberedMapping>("mapping.json", "0f1e");
    returns_unchanged::<RememberedMapping>("mapping-one-side.json", "2d3c");
    returns_unchanged::<CorrectedByHand>("correction.json", "p2");
    returns_unchanged::<SetAside>("set-aside.json", "people/p9/00000000");
}

#[test]
fn records_of_version_2_return_unchanged() {
    returns_unchanged_from::<Programme>("v2", "programme.json", "prog-1");
    returns_unchanged_from::<Programme>("v2", "programme-least.json", "prog-2");
    returns_unchanged_from::<Programme>("v2", "programme-reciprocal.json", "prog-3");
    returns_unchanged_from::<Preferences>("v2", "preferences.json", "device");
    returns_unchanged_from::<MyProgramme>("v2", "my-programme.json", "prog-1");
    returns_unchanged_from::<Programme>("v2", "programme-own-questions.json", "prog-2");
    returns_unchanged_from::<MyProgramme>("v2", "my-programme-own-questions.json", "prog-1");
    returns_unchanged_from::<Run>("v2", "run-with-help.json", "prog-2");
    returns_unchanged_from::<Run>("v2", "run-with-basis.json", "prog-2");
    returns_unchanged_from::<EarlierRun>("v2", "earlier-run.json", "prog-2/3");
    returns_unchanged_from::<EarlierRun>("v2", "earlier-run-least.json", "prog-2/1");
    returns_unchanged_from::<Wishes>("v2", "wishes.json", "prog-2");
    returns_unchanged_from::<DataVersion>("v2", "data-version.json", "data");
    returns_unchanged_from::<Learner>("v2", "learner.json", "me");
    returns_unchanged_from::<ReadGuide>("v2", "read-guide.json", "agreement");
    returns_unchanged_from::<ExerciseAnswer>("v2", "exercise-answer.json", "opening-sentence");
    returns_unchanged_from::<KeptCheckIn>("v2", "check-in.json", "x1/pulse");
    returns_unchanged_from::<KeptCheckIn>("v2", "check-in-help.json", "x1/help/end");
    returns_unchanged_from::<MyApplication>("v2", "my-application.json", "prog-1");
    returns_unchanged_from::<PrivateNote>("v2", "private-note.json", "s1");
    returns_unchanged_from::<MyReflection>("v2", "my-reflection.json", "s1");
    returns_unchanged_from::<MyReflection>("v2", "my-reflection-shared.json", "s2");
    returns_unchanged_from::<MyApplication>("v2", "my-application-withdrawn.json", "general");
    returns_unchanged_from::<ReceivedApplication>("v2", "application.json", "app-1");
    returns_unchanged_from::<ReceivedApplication>("v2", "application-withdrawn.json", "app-2");
    returns_unchanged_from::<SharedItem>("v2", "together-session.json", "x1/s1");
    returns_unchanged_from::<SharedItem>("v2", "together-removed.json", "x1/n1");
    returns_unchanged_from::<Tie>("v2", "tie.json", "x1");
    returns_unchanged_from::<Tie>("v2", "tie-first.json", "x2");
}

#[test]
fn a_programme_of_version_1_says_what_it_said_and_gets_the_usual_sessions() {
    let record = fixture("v1", "programme.json", "prog-1");

    let migrated = programme::from_version_1(&record).unwrap().unwrap();
    let programme = Programme::decode(&migrated).unwrap();

    assert_eq!(programme.encode(), migrated);
    assert_eq!(programme::from_version_1(&migrated), Ok(None));
    assert_eq!(programme.name.as_str(), "Leading from below 2026");
    assert_eq!(programme.coordinator.as_ref().unwrap().as_str(), "Kim Lind");
    assert_eq!(programme.levels.as_slice().len(), 3);
    assert_eq!(programme.matching.weights.of(Criterion::Learning), 8);
    assert_eq!(programme.sessions, SessionPlan::default());
    assert!(programme.units.is_empty() && programme.topics.is_empty());
    assert!(programme.ground_rules.is_empty());
    // A run's digest rests on this text, so that it is the same after the migration.
    assert_eq!(programme::for_matching(&programme), record);
}

#[test]
fn preferences_of_version_1_keep_what_was_chosen() {
    let record = fixture("v1", "preferences.json", "device");

    let migrated = preferences::from_version_1(&record).unwrap().unwrap();

    let chosen = Preferences::decode(&migrated).unwrap();
    assert_eq!(chosen.encode(), migrated);
    assert_eq!(preferences::from_version_1(&migrated), Ok(None));
    assert_eq!(chosen.my_programme, None);
    let older = |text: &str| {
        text.split_once(',')
            .unwrap()
            .1
            .trim_end_matches('}')
            .to_owned()
    };
    assert!(older(&migrated.json).starts_with(&older(&record.json)));
}

#[test]
fn what_is_no_record_of_version_1_is_told_by_what_it_is() {
    let of = |json: &str| StoredRecord {
        key: "prog-1".to_owned(),
        json: json.to_owned(),
    };
    for migrate in [programme::from_version_1, preferences::from_version_1] {
        assert_eq!(
            migrate(&of(r#"{"v":9,"new":true}"#)),
            Err(RecordError::Newer { version: 9 })
        );
        for damaged in [
            "",
            "{",
            "{}",
            "[]",
            r#"{"v":1}"#,
            r#"{"v":"1","id":"prog-1"}"#,
        ] {
            let outcome = migrate(&of(damaged));
            assert!(
                matches!(outcome, Err(RecordError::Damaged { .. })),
                "{damaged}"
            );
        }
    }
}

#[test]
fn a_participant_of_version_1_says_what_it_said() {
    let json = include_str!("../../fixtures/records/v1/participant.json");
    let record = StoredRecord {
        key: "019c0000-0000-7000-8000-000000000001".to_owned(),
        json: json.to_owned(),
    };

    let person = PersonOfProgramme::decode(&record).unwrap().participant;

    assert_eq!(person.name.as_str(), "Åsa Öberg");
    assert_eq!(person.capacity.get(), 2);
    assert_eq!(person.profile.wants.len(), 3);
    let free_time = person.profile.free_time.unwrap();
    assert_eq!(
        free_time.half_hours().collect::<Vec<_>>(),
        [18, 19, 20, 21, 22, 23, 335]
    );
}

#[test]
fn a_programme_keeps_the_questions_of_its_own_as_they_came() {
    let record = fixture("v2", "my-programme-own-questions.json", "prog-1");

    let programme = MyProgramme::decode(&record).unwrap();

    assert_eq!(
        programme.details.questionnaire,
        Some(least_own_questionnaire())
    );
    let too_long = record.json.replacen("\\\"v\\\"", &"x".repeat(200_001), 1);
    assert_ne!(too_long, record.json);
    let refused = MyProgramme::decode(&StoredRecord {
        json: too_long,
        ..record
    });
    assert!(matches!(refused, Err(RecordError::Damaged { .. })));
}
