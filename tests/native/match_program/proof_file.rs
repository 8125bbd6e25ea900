//! A proof as a test takes it apart.

use serde::{Deserialize, Serialize};

use super::folder::{CIVIL_SERVICE, Ended, Folder};

/// A proof, with its keys in order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Proof {
    pub format: String,
    pub version: u32,
    pub worth: Worth,
    pub mentors: Vec<Person>,
    pub mentees: Vec<Person>,
    pub pairs: Vec<(usize, usize)>,
    pub to_keep: Vec<(usize, usize)>,
    pub fits: Vec<Vec<Option<u16>>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Worth {
    pub fit: String,
    pub pair: String,
    pub kept: String,
    pub person: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    pub places: u8,
    pub is_served: bool,
    pub price: String,
}

pub fn number(text: &str) -> i128 {
    text.parse().unwrap()
}

impl Proof {
    /// The proof of the civil service's pairs: two mentors have three places each, three mentees two, one pair
    /// is locked, one forbidden and two to be kept.
    pub fn right(folder: &Folder) -> Self {
        Self::keeping(folder, "first")
    }

    /// The same, with pairs kept first or where that costs nothing.
    pub fn keeping(folder: &Folder, keeping: &str) -> Self {
        let rules = r#"{
                "rules": {"minimum_level_gap": 2},
                "capacities": {
                    "mentee.00@gov.uk": 3, "mentee.07@gov.uk": 3,
                    "mentor.02@gov.uk": 2, "mentor.11@gov.uk": 2, "mentor.12@gov.uk": 2
                },
                "locked": [{"mentor": "mentee.00@gov.uk", "mentee": "mentor.02@gov.uk"}],
                "forbidden": [{"mentor": "mentee.01@gov.uk", "mentee": "mentor.03@gov.uk"}],
                "keep": [
                    {"mentor": "mentee.07@gov.uk", "mentee": "mentor.00@gov.uk"},
                    {"mentor": "mentee.08@gov.uk", "mentee": "mentor.00@gov.uk"}
                ],
                "keeping": "KEEPING"
            }"#;
        folder.write("rules.json", rules.replace("KEEPING", keeping));
        let [mentors, mentees] = CIVIL_SERVICE;
        let ended = folder.matched(&format!(
            "--mentors {mentors} --mentees {mentees} --junior mentees --rules rules.json --pairs p.csv \
             --proof q.json"
        ));
        assert_eq!(ended.code, 0, "{}", ended.said);
        serde_json::from_str(&folder.read("q.json")).unwrap()
    }

    pub fn check(&self, folder: &Folder) -> Ended {
        folder.verified(&serde_json::to_string(self).unwrap())
    }

    /// What the choice is worth, and the bound: reckoned here once more.
    pub fn worth_and_bound(&self) -> (i128, i128) {
        let Worth {
            fit,
            pair,
            kept,
            person,
        } = &self.worth;
        let (mut worth, mut bound) = (0, 0);
        let partners = |who: usize, of_pair: fn(&(usize, usize)) -> usize| {
            self.pairs.iter().any(|pair| of_pair(pair) == who)
        };
        let mentors = self.mentors.iter().enumerate();
        let mentors = mentors.map(|(who, one)| (one, partners(who, |pair| pair.0)));
        let mentees = self.mentees.iter().enumerate();
        let mentees = mentees.map(|(who, one)| (one, partners(who, |pair| pair.1)));
        for (one, is_paired) in mentors.chain(mentees) {
            let serving = if one.is_served { 0 } else { number(person) };
            worth += if is_paired { serving } else { 0 };
            let gain = |places: u8| serving + i128::from(places) * number(&one.price);
            bound += (1..=one.places).map(gain).fold(0, i128::max);
        }
        for (mentor, row) in self.fits.iter().enumerate() {
            for (mentee, cell) in row.iter().enumerate() {
                let Some(cell) = cell else { continue };
                let is_kept = self.to_keep.contains(&(mentor, mentee));
                let kept = if is_kept { number(kept) } else { 0 };
                let value = i128::from(*cell) * number(fit) + number(pair) + kept;
                let prices =
                    number(&self.mentors[mentor].price) + number(&self.mentees[mentee].price);
                bound += (value - prices).max(0);
                worth += if self.pairs.contains(&(mentor, mentee)) {
                    value
                } else {
                    0
                };
            }
        }
        (worth, bound)
    }
}

pub fn fails(proof: &Proof, folder: &Folder, reason: &str) {
    let ended = proof.check(folder);
    assert_eq!(ended.code, 1, "{reason}: {ended:?}");
    let begins = format!("The proof does not hold: {reason}");
    assert!(
        ended.answer.starts_with(&begins) || ended.answer.contains(reason),
        "{}",
        ended.answer
    );
}

/// What is said of a proof whose prices do not prove its choice.
pub const LESS: &str = "the prices show only that none is worth more than";
