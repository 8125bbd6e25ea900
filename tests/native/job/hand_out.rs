use proptest::prelude::*;
use turnabout::domain::pairing::Pairing;
use turnabout::domain::participant::{Participant, Side};
use turnabout::exchange::job::cohort::people_as_bytes;
use turnabout::exchange::job::hand_out::HandOut;
use turnabout::exchange::job::{Answer, Question, answer};
use turnabout::exchange::packet::{Packet, read_bytes};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::pairing::PairingOfProgramme;
use turnabout::storage::record::participant::PersonOfProgramme;

use crate::generators::{any_pairing, any_participant, any_programme};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_archive_holds_a_packet_for_each_of_the_two(
        programme in any_programme(),
        mentor in any_participant(),
        mentee in any_participant(),
        pairing in any_pairing(),
        gone in any_pairing(),
    ) {
        prop_assume!(mentor.id != mentee.id && pairing.id != gone.id);
        prop_assume!(![&mentor.id, &mentee.id].contains(&&gone.mentor));
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let pairing = Pairing { mentor: mentor.id.clone(), mentee: mentee.id.clone(), ..pairing };
        let record = programme.encode();
        let question = Question::HandOut(HandOut {
            programme_key: record.key,
            programme: record.json,
            today: today.to_string(),
        });
        let person = |participant: &Participant| {
            let participant = participant.clone();
            PersonOfProgramme { programme: programme.id.clone(), participant }.encode()
        };
        let pair = |pairing: &Pairing| {
            let pairing = pairing.clone();
            PairingOfProgramme { programme: programme.id.clone(), pairing }.encode()
        };
        let people = people_as_bytes(&[person(&mentor), person(&mentee)]);
        let pairings = people_as_bytes(&[pair(&pairing), pair(&gone)]);
        let question = serde_json::to_string(&question).unwrap();
        let mut told = Vec::new();

        let written = answer(&question, &[people, pairings], &mut |how_far| told.push(how_far));

        let Ok(Answer::File(archive)) = written else {
            panic!("no archive: {written:?}");
        };
        let files = crate::archive::read(&archive);
        let packets = files.iter().map(|(_, bytes)| read_bytes(bytes).unwrap());
        let wanted = [Side::Mentor, Side::Mentee]
            .map(|side| Packet::of_pairing(side, &programme, &pairing, &mentor, &mentee, today));
        // Writing and reading a packet is tested elsewhere; here the right ones must be there.
        let asked = wanted.map(|packet| read_bytes(&turnabout::exchange::packet::to_file(&packet)).unwrap());
        prop_assert_eq!(packets.collect::<Vec<_>>(), asked.to_vec());
        prop_assert_eq!(told.len(), 2);
    }
}

#[test]
fn an_archive_that_lacks_the_pairings_is_not_understood() {
    let question = Question::HandOut(HandOut {
        programme_key: "p".to_owned(),
        programme: "{}".to_owned(),
        today: "2026-11-22".to_owned(),
    });
    let question = serde_json::to_string(&question).unwrap();

    assert!(answer(&question, &[Vec::new()], &mut |_| {}).is_err());
}
