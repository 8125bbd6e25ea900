//! Every record that a release wrote can be read for ever, and the present release still writes it so.

use std::fs;
use std::path::Path;

use turnabout::domain::pairing::MyPairing;
use turnabout::domain::programme::Programme;
use turnabout::domain::session::Session;
use turnabout::storage::preferences::Preferences;
use turnabout::storage::record::Recorded;
use turnabout::storage::record::correction::CorrectedByHand;
use turnabout::storage::record::last_backup::LastBackup;
use turnabout::storage::record::mapping::RememberedMapping;
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::record::pairing::PairingOfProgramme;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::run::Run;
use turnabout::storage::record::set_aside::SetAside;
use turnabout::storage::store::StoredRecord;

fn returns_unchanged<T: Recorded>(name: &str, key: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records/v1");
    let json = fs::read_to_string(folder.join(name)).unwrap();
    let record = StoredRecord {
        key: key.to_owned(),
        json: json.trim_end().to_owned(),
    };

    let value = T::decode(&record).unwrap();

    assert_eq!(value.encode(), record, "{name}");
}

#[test]
fn records_of_version_1_return_unchanged() {
    let participant = "019c0000-0000-7000-8000-000000000001";
    returns_unchanged::<PersonOfProgramme>("participant.json", participant);
    returns_unchanged::<PersonOfProgramme>("participant-least.json", "p2");
    returns_unchanged::<Programme>("programme.json", "prog-1");
    returns_unchanged::<PairingOfProgramme>("pairing-proposed.json", "x1");
    returns_unchanged::<PairingOfProgramme>("pairing-by-hand.json", "x2");
    returns_unchanged::<MyPairing>("my-pairing.json", "x1");
    returns_unchanged::<Run>("run.json", "prog-1");
    returns_unchanged::<Session>("session-planned.json", "s1");
    returns_unchanged::<Session>("session-held.json", "s2");
    returns_unchanged::<Session>("session-cancelled.json", "s3");
    returns_unchanged::<Preferences>("preferences.json", "device");
    returns_unchanged::<DataVersion>("data-version.json", "data");
    returns_unchanged::<RememberedMapping>("mapping.json", "0f1e");
    returns_unchanged::<RememberedMapping>("mapping-one-side.json", "2d3c");
    returns_unchanged::<CorrectedByHand>("correction.json", "p2");
    returns_unchanged::<LastBackup>("last-backup.json", "backup");
    returns_unchanged::<SetAside>("set-aside.json", "people/p9/00000000");
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
