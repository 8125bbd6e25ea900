//! What is kept of the coordinator's wishes, and of the runs before the last one.

use turnabout::domain::id::{ParticipantId, ProgrammeId};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::earlier_run::{EarlierRun, key_of};
use turnabout::storage::record::run::Run;
use turnabout::storage::record::wishes::{Wish, Wishes};
use turnabout::storage::store::StoredRecord;

fn pair(mentor: &str, mentee: &str) -> (ParticipantId, ParticipantId) {
    let id = |text| ParticipantId::parse(text).unwrap();
    (id(mentor), id(mentee))
}

fn programme() -> ProgrammeId {
    ProgrammeId::parse("prog-2").unwrap()
}

#[test]
fn a_pair_is_wanted_together_or_apart_and_never_both() {
    let mut wishes = Wishes::none(programme());

    wishes.set(pair("p1", "p2"), Some(Wish::Together));
    wishes.set(pair("p1", "p2"), Some(Wish::Apart));
    wishes.set(pair("p3", "p4"), Some(Wish::Together));

    assert_eq!(wishes.of(&pair("p1", "p2")), Some(Wish::Apart));
    assert_eq!(wishes.of(&pair("p3", "p4")), Some(Wish::Together));
    assert_eq!(wishes.of(&pair("p4", "p3")), None);
    let all: Vec<_> = wishes
        .all()
        .map(|(pair, wish)| (pair.clone(), wish))
        .collect();
    assert_eq!(
        all,
        [
            (pair("p3", "p4"), Wish::Together),
            (pair("p1", "p2"), Wish::Apart)
        ]
    );
    wishes.set(pair("p1", "p2"), None);
    wishes.set(pair("p3", "p4"), None);
    assert_eq!(wishes, Wishes::none(programme()));
}

#[test]
fn wishes_of_another_programme_than_their_key_are_refused() {
    let record = Wishes::none(programme()).encode();

    let other = StoredRecord {
        key: "prog-3".to_owned(),
        ..record
    };

    assert!(Wishes::decode(&other).is_err());
}

#[test]
fn a_run_becomes_an_earlier_one_with_what_it_rested_on() {
    let text = include_str!("../../fixtures/records/v1/run.json");
    let run = Run::decode(&StoredRecord {
        key: "prog-1".to_owned(),
        json: text.trim_end().to_owned(),
    })
    .unwrap();

    let earlier = EarlierRun::from(&run);

    assert_eq!(earlier.number, 1, "runs were not counted then");
    assert_eq!(earlier.settings, run.settings);
    assert_eq!(earlier.inputs, run.inputs);
    assert_eq!(earlier.pairs.len(), run.proposals.len());
    assert_eq!(earlier.unmatched.len(), run.unmatched.len());
    assert_eq!(earlier.key(), key_of(&run.programme, 1));
    assert_eq!(EarlierRun::decode(&earlier.encode()), Ok(earlier));
}
