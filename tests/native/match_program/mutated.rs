//! A proof that was tampered with does not hold, and no file stops the checker.

use serde::{Deserialize, Serialize};

use super::folder::{CIVIL_SERVICE, Ended, Folder};

/// A proof, with its keys in order.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Proof {
    format: String,
    version: u32,
    worth: Worth,
    mentors: Vec<Person>,
    mentees: Vec<Person>,
    pairs: Vec<(usize, usize)>,
    to_keep: Vec<(usize, usize)>,
    fits: Vec<Vec<Option<u16>>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Worth {
    fit: String,
    pair: String,
    kept: String,
    person: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Person {
    name: String,
    places: u8,
    is_served: bool,
    price: String,
}

fn number(text: &str) -> i128 {
    text.parse().unwrap()
}

impl Proof {
    /// The proof of the civil service's pairs: two mentors have three places each, three mentees two, one pair
    /// is locked, one forbidden and two to be kept.
    fn right(folder: &Folder) -> Self {
        folder.write(
            "rules.json",
            r#"{
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
                ]
            }"#,
        );
        let [mentors, mentees] = CIVIL_SERVICE;
        let ended = folder.matched(&format!(
            "--mentors {mentors} --mentees {mentees} --junior mentees --rules rules.json --pairs p.csv \
             --proof q.json"
        ));
        assert_eq!(ended.code, 0, "{}", ended.said);
        serde_json::from_str(&folder.read("q.json")).unwrap()
    }

    fn check(&self, folder: &Folder) -> Ended {
        folder.verified(&serde_json::to_string(self).unwrap())
    }

    /// What the choice is worth, and the bound: reckoned here once more.
    fn worth_and_bound(&self) -> (i128, i128) {
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

fn fails(proof: &Proof, folder: &Folder, reason: &str) {
    let ended = proof.check(folder);
    assert_eq!(ended.code, 1, "{reason}: {ended:?}");
    let begins = format!("The proof does not hold: {reason}");
    assert!(
        ended.answer.starts_with(&begins) || ended.answer.contains(reason),
        "{}",
        ended.answer
    );
}

const LESS: &str = "the prices show only that none is worth more than";

#[test]
fn another_choice_is_not_proved() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::right(&folder);
    assert_eq!(right.check(&folder).code, 0);
    assert!(right.pairs.len() > 40);

    for (place, pair) in right.pairs.iter().enumerate() {
        let mut fewer = right.clone();
        fewer.pairs.remove(place);
        fails(&fewer, &folder, LESS);

        let mut twice = right.clone();
        twice.pairs.push(*pair);
        fails(&twice, &folder, "are paired twice");

        let mut barred = right.clone();
        barred.fits[pair.0][pair.1] = None;
        fails(&barred, &folder, "are chosen, and may not be");

        let mut elsewhere = right.clone();
        let others =
            (0..right.mentees.len()).filter(|mentee| !right.pairs.contains(&(pair.0, *mentee)));
        let full = others.clone().find(|mentee| {
            let partners = right.pairs.iter().filter(|pair| pair.1 == *mentee).count();
            partners == usize::from(right.mentees[*mentee].places)
        });
        elsewhere.pairs[place].1 = full.unwrap();
        fails(&elsewhere, &folder, " partners and places for ");
    }

    // Two pairs that exchange their mentees are worth less, as much, or are not permitted.
    let mut worse = 0;
    for (first, second) in (0..right.pairs.len()).zip(1..right.pairs.len()) {
        let mut exchanged = right.clone();
        exchanged.pairs[first].1 = right.pairs[second].1;
        exchanged.pairs[second].1 = right.pairs[first].1;
        let fit = |proof: &Proof, place: usize| {
            let (mentor, mentee) = proof.pairs[place];
            proof.fits[mentor][mentee]
        };
        let is_permitted = fit(&exchanged, first).is_some() && fit(&exchanged, second).is_some();
        let (worth, bound) = exchanged.worth_and_bound();
        if !is_permitted || worth < bound {
            worse += 1;
            assert_eq!(exchanged.check(&folder).code, 1);
        }
    }
    assert!(worse > 0);
}

#[test]
fn other_prices_prove_nothing() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::right(&folder);
    let (worth, bound) = right.worth_and_bound();
    assert_eq!(worth, bound);
    let mut unproved = 0;
    for place in 0..right.mentors.len() {
        for change in [-1, 1, -2 * bound, 2 * bound] {
            let mut other = right.clone();
            let price = &mut other.mentors[place].price;
            *price = (number(price) + change).to_string();
            let (worth, bound) = other.worth_and_bound();
            assert!(worth <= bound, "weak duality");

            if change.abs() > 1 || worth < bound {
                unproved += 1;
                fails(&other, &folder, LESS);
            } else {
                assert_eq!(other.check(&folder).code, 0);
            }
        }
    }
    assert!(unproved > 2 * right.mentors.len());
}

#[test]
fn other_fits_prove_nothing() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::right(&folder);
    let mut unproved = 0;
    for mentor in (0..right.mentors.len()).step_by(5) {
        for mentee in (0..right.mentees.len()).step_by(7) {
            for fit in [0, 10_000] {
                let mut other = right.clone();
                other.fits[mentor][mentee] = Some(fit);
                let (worth, bound) = other.worth_and_bound();
                if worth < bound {
                    unproved += 1;
                    fails(&other, &folder, LESS);
                }
            }
        }
    }
    assert!(unproved > 20, "{unproved}");
    let mut past = right;
    past.fits[3][30] = Some(10_001);
    fails(&past, &folder, "there is none past 10000");
}

#[test]
fn worths_in_another_order_prove_nothing() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::right(&folder);
    let places = |people: &[Person]| people.iter().map(|p| i128::from(p.places)).sum::<i128>();
    let most_pairs = places(&right.mentors).min(places(&right.mentees));
    let (fit, pair) = (number(&right.worth.fit), number(&right.worth.pair));
    let best = 10_000 * fit + pair;
    let best_kept = best + number(&right.worth.kept);
    type Change = fn(&mut Worth) -> &mut String;
    let changes: [(Change, i128, &str); 4] = [
        (
            |worth| &mut worth.pair,
            -1,
            "a pair is worth less than nothing",
        ),
        (
            |worth| &mut worth.fit,
            pair * most_pairs,
            "a ten-thousandth of fit is not worth more",
        ),
        (
            |worth| &mut worth.kept,
            best * most_pairs,
            "a pair kept is not worth more",
        ),
        (
            |worth| &mut worth.person,
            best_kept * most_pairs,
            "a person served is not worth more",
        ),
    ];
    for (of, value, reason) in changes {
        let mut other = right.clone();
        *of(&mut other.worth) = value.to_string();
        fails(&other, &folder, reason);
    }
    let mut turned = right.clone();
    std::mem::swap(&mut turned.worth.person, &mut turned.worth.kept);
    assert_eq!(turned.check(&folder).code, 1);
    let mut forgotten = right;
    forgotten.to_keep.clear();
    fails(&forgotten, &folder, LESS);
}

#[test]
fn no_file_stops_the_checker() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::right(&folder);
    let text = folder.read("q.json");
    let largest = i128::MAX.to_string();
    for change in [
        |proof: &mut Proof, number: &str| proof.mentors[0].price = number.to_owned(),
        |proof: &mut Proof, number: &str| proof.mentees[1].price = format!("-{number}"),
        |proof: &mut Proof, number: &str| proof.worth.fit = number.to_owned(),
        |proof: &mut Proof, number: &str| proof.worth.person = number.to_owned(),
        |proof: &mut Proof, number: &str| proof.worth.kept = number.to_owned(),
    ] {
        let mut huge = right.clone();
        change(&mut huge, &largest);
        fails(&huge, &folder, "its numbers are too large to be added up");
        change(&mut huge, &format!("{largest}0"));
        let ended = huge.check(&folder);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(
            ended
                .said
                .contains("is no whole number of at most 128 bits"),
            "{}",
            ended.said
        );
    }
    let mut nobody = right.clone();
    nobody.pairs.push((right.mentors.len(), 0));
    fails(&nobody, &folder, "names somebody who is not in the lists");

    let mut short = right.clone();
    short.fits.pop();
    let mut narrow = right.clone();
    narrow.fits[2].pop();
    let mut wide = right;
    wide.fits[2].push(None);
    let json = |proof: &Proof| serde_json::to_string(proof).unwrap();
    for (broken, reason) in [
        (json(&short), "there is not one row of fits for each mentor"),
        (
            json(&narrow),
            "row 2 has not one fit, or null, for each mentee",
        ),
        (
            json(&wide),
            "row 2 has not one fit, or null, for each mentee",
        ),
        (
            text.replace("\"version\":1", "\"version\":2"),
            "this program knows version 1",
        ),
        (
            text.replace("turnabout-proof", "turnabout-packet"),
            "its format is not",
        ),
        (
            text.replace("\"to_keep\"", "\"to_lose\""),
            "“to_lose” stands where “to_keep” is wanted",
        ),
        (
            text.replace("\"is_served\":", "\"served\":"),
            "unknown field `served`",
        ),
        (
            text.replace("\n]}", "\n],\"more\":1}"),
            "“more” stands behind the fits",
        ),
        (text.replace("\n]}", ""), "EOF"),
        (format!("{text}{{}}"), "trailing characters"),
        (
            "[".repeat(10_000),
            "invalid type: sequence, expected a proof",
        ),
        (String::new(), "EOF"),
    ] {
        let ended = folder.verified(&broken);
        assert_eq!(ended.code, 2, "{reason}: {ended:?}");
        assert!(ended.said.contains(reason), "{reason}: {}", ended.said);
    }
    assert_eq!(
        folder.run(env!("CARGO_BIN_EXE_verify"), ["gone.json"]).code,
        2
    );
    assert_eq!(folder.run(env!("CARGO_BIN_EXE_verify"), []).code, 2);
}
