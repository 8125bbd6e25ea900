//! Getting ready: people who are made up, matched as others are.

use turnabout::exchange::job::get_ready::GetReady;
use turnabout::exchange::job::{Answer, Question};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::run::Run;
use turnabout::storage::store::StoredRecord;

use super::travels::asked;

#[test]
fn nearly_everybody_who_is_made_up_finds_a_partner() {
    let (answer, _) = asked(&Question::GetReady(GetReady {}), Vec::new());

    let Ok(Answer::Text(json)) = answer else {
        panic!("{answer:?}");
    };
    let key = "made-up".to_owned();
    let run = Run::decode(&StoredRecord { key, json }).unwrap();
    assert!(run.proposals.len() > 250, "{} pairs", run.proposals.len());
    let mut fits: Vec<u16> = run
        .proposals
        .iter()
        .map(|pair| pair.fit.ten_thousandths())
        .collect();
    fits.dedup();
    assert!(fits.len() > 20, "{} different fits", fits.len());
}
