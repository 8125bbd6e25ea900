//! The order of the aims that a proof puts them in by what things are worth.

use super::folder::{CIVIL_SERVICE, Folder};
use super::proof_file::{LESS, Person, Proof, Worth, fails, number};

/// Changes what one thing is worth.
type Change = fn(&mut Worth) -> &mut String;

/// Each of these changes makes a proof prove nothing, for the reason that follows it.
fn none_proves(right: &Proof, folder: &Folder, changes: &[(Change, i128, &str)]) {
    for (of, value, reason) in changes {
        let mut other = right.clone();
        *of(&mut other.worth) = value.to_string();
        fails(&other, folder, reason);
    }
    let mut forgotten = right.clone();
    forgotten.to_keep.clear();
    fails(&forgotten, folder, LESS);
}

fn most_pairs(proof: &Proof) -> i128 {
    let places = |people: &[Person]| people.iter().map(|p| i128::from(p.places)).sum::<i128>();
    places(&proof.mentors).min(places(&proof.mentees))
}

#[test]
fn worths_in_another_order_prove_nothing() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::right(&folder);
    let most_pairs = most_pairs(&right);
    let (fit, pair) = (number(&right.worth.fit), number(&right.worth.pair));
    let best = 10_000 * fit + pair;
    let best_kept = best + number(&right.worth.kept);
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
    none_proves(&right, &folder, &changes);
    let mut turned = right;
    std::mem::swap(&mut turned.worth.person, &mut turned.worth.kept);
    assert_eq!(turned.check(&folder).code, 1);
}

#[test]
fn worths_that_keep_pairs_last_are_held_against_that_order() {
    let folder = Folder::with_fixtures(&CIVIL_SERVICE);
    let right = Proof::keeping(&folder, "where-equal");
    let most_pairs = most_pairs(&right);
    let (fit, pair) = (number(&right.worth.fit), number(&right.worth.pair));
    let kept = number(&right.worth.kept);
    let best_kept = 10_000 * fit + pair + kept;
    let changes: [(Change, i128, &str); 5] = [
        (
            |worth| &mut worth.kept,
            -1,
            "a pair kept is worth less than another",
        ),
        (
            |worth| &mut worth.pair,
            kept * most_pairs,
            "a pair is not worth more than that all pairs are kept",
        ),
        (
            |worth| &mut worth.fit,
            (pair + kept) * most_pairs,
            "a ten-thousandth of fit is not worth more",
        ),
        (
            |worth| &mut worth.kept,
            fit,
            "a pair kept is not worth more",
        ),
        (
            |worth| &mut worth.person,
            best_kept * most_pairs,
            "a person served is not worth more",
        ),
    ];
    none_proves(&right, &folder, &changes);
    let ended = right.check(&folder);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(
        ended.answer.contains(
            "comes first, then to reach the highest total fit, then to make the most pairs, then to keep \
             the most pairs."
        ),
        "{}",
        ended.answer
    );
}
