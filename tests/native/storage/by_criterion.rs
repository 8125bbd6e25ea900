//! Weights and points stand under the names of the criteria.

use std::collections::BTreeSet;

use turnabout::domain::matching::{Criterion, Format, Weights};
use turnabout::domain::programme::Programme;
use turnabout::storage::record::run::Run;
use turnabout::storage::record::{RecordError, Recorded};
use turnabout::storage::store::StoredRecord;

const PROGRAMME: &str = include_str!("../../fixtures/records/v2/programme.json");
const RECIPROCAL: &str = include_str!("../../fixtures/records/v2/programme-reciprocal.json");
const RUN: &str = include_str!("../../fixtures/records/v1/run.json");

/// The record of `prog-1`, in which something stands otherwise.
fn with(json: &str, from: &str, to: &str) -> StoredRecord {
    assert!(json.contains(from), "{from}");
    StoredRecord {
        key: "prog-1".to_owned(),
        json: json.trim_end().replacen(from, to, 1),
    }
}

fn why<T: Recorded + std::fmt::Debug>(record: &StoredRecord) -> String {
    match T::decode(record) {
        Err(RecordError::Damaged { why }) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_criterion_is_found_by_its_own_name() {
    let keys: BTreeSet<&str> = Criterion::ALL.map(Criterion::key).into();

    assert_eq!(keys.len(), Criterion::ALL.len());
    for criterion in Criterion::ALL {
        assert_eq!(Criterion::with_key(criterion.key()), Some(criterion));
    }
    assert_eq!(Criterion::with_key("Learning"), None);
}

#[test]
fn a_weight_is_never_more_than_the_most() {
    let weights = Weights::NONE.with(Criterion::Time, 11);

    assert_eq!(weights.of(Criterion::Time), Weights::MOST);
    assert_eq!(weights.of(Criterion::Learning), 0);
}

#[test]
fn a_criterion_that_is_not_known_is_passed_over() {
    let weights = with(PROGRAMME, r#""time":5"#, r#""time":5,"shoe-size":[9]"#);
    let points = with(RUN, r#""time":7500"#, r#""time":7500,"shoe-size":null"#);

    let programme = Programme::decode(&weights).unwrap();
    let run = Run::decode(&points).unwrap();

    assert_eq!(programme.encode().json, PROGRAMME.trim_end());
    assert_eq!(run.encode().json, RUN.trim_end());
}

#[test]
fn a_weight_of_nothing_stays_and_none_of_the_first_can_be_missing() {
    let nothing = with(PROGRAMME, r#""time":5"#, r#""time":0"#);
    let missing = with(PROGRAMME, r#""time":5,"#, "");

    assert_eq!(Programme::decode(&nothing).unwrap().encode(), nothing);
    assert_eq!(why::<Programme>(&missing), "weights: `time` is missing");
}

#[test]
fn learning_in_return_is_always_there_in_a_reciprocal_programme_and_otherwise_where_it_counts() {
    let of = |json: &str| StoredRecord {
        key: "prog-3".to_owned(),
        json: json.trim_end().to_owned(),
    };
    let in_return = r#""learning_in_return":6,"#;
    assert!(RECIPROCAL.contains(in_return));
    let nothing = of(&RECIPROCAL.replace(in_return, r#""learning_in_return":0,"#));
    let missing = of(&RECIPROCAL.replace(in_return, ""));
    let one_way = of(&RECIPROCAL.replace(r#","format":"reciprocal""#, ""));

    let programme = Programme::decode(&of(RECIPROCAL)).unwrap();

    assert_eq!(programme.matching.format, Format::Reciprocal);
    assert_eq!(programme.matching.weight(Criterion::LearningInReturn), 6);
    assert_eq!(Programme::decode(&nothing).unwrap().encode(), nothing);
    let why = why::<Programme>(&missing);
    assert_eq!(why, "weights: `learning_in_return` is missing");
    let programme = Programme::decode(&one_way).unwrap();
    assert_eq!(programme.encode(), one_way);
    assert_eq!(programme.matching.weight(Criterion::LearningInReturn), 0);
}

#[test]
fn a_criterion_without_points_played_no_part() {
    let record = with(RUN, r#""time":7500,"#, "");

    let run = Run::decode(&record).unwrap();

    let mut points = run.proposals[0].points.iter();
    assert!(points.all(|(criterion, _)| *criterion != Criterion::Time));
    assert_eq!(run.encode(), record);
}

#[test]
fn no_criterion_stands_there_twice() {
    let weights = with(PROGRAMME, r#""time":5"#, r#""time":5,"time":5"#);
    let points = with(RUN, r#""time":7500"#, r#""time":7500,"time":7500"#);

    assert!(why::<Programme>(&weights).contains("duplicate field `time`"));
    assert!(why::<Run>(&points).contains("duplicate field `time`"));
}
