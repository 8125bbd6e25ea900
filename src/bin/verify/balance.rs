//! What a choice is worth, and the bound that the prices set on every choice, added up pair by pair.

use std::collections::BTreeSet;

use super::claim::{BEST_FIT, Claim, Person};
use super::flaw::{Flaw, minus, plus, sum, times};

/// The two sums, and what the choice reaches.
pub struct Balance {
    pub claim: Claim,
    /// What the choice is worth.
    pub value: i128,
    /// What no choice can be worth more than.
    pub bound: i128,
    /// The mentors and mentees to whom the choice gives a partner, and who have none without it.
    pub served: usize,
    pub total_fit: i128,
    pub pairs_kept: usize,
    /// How many of the chosen pairs have gone by, and how many of those to be kept.
    gone_by: (usize, usize),
}

impl Balance {
    /// Begins with what the people themselves add to both sums.
    pub fn begin(claim: Claim) -> Result<Self, Flaw> {
        let everybody = claim.mentors.iter().chain(&claim.mentees);
        let bound = sum(everybody.map(|person| person.most(&claim.worth)))?;
        let mentors = claim.pairs.iter().map(|pair| pair.0);
        let mentees = claim.pairs.iter().map(|pair| pair.1);
        let served = newly_served(&claim.mentors, mentors) + newly_served(&claim.mentees, mentees);
        Ok(Self {
            value: times(served as i128, claim.worth.person)?,
            bound,
            served,
            total_fit: 0,
            pairs_kept: 0,
            gone_by: (0, 0),
            claim,
        })
    }

    /// Adds a pair to both sums; the fit is `None` where it may not be chosen. Pairs come in order, each once.
    pub fn add(&mut self, pair: (usize, usize), fit: Option<u64>) -> Result<(), Flaw> {
        let is_chosen = self.claim.pairs.get(self.gone_by.0) == Some(&pair);
        let is_kept = self.claim.to_keep.get(self.gone_by.1) == Some(&pair);
        self.gone_by.0 += usize::from(is_chosen);
        self.gone_by.1 += usize::from(is_kept);
        let Some(fit) = fit else {
            return if is_chosen {
                let (mentor, mentee) = self.claim.names(pair);
                Err(Flaw(format!(
                    "{mentor} and {mentee} are chosen, and may not be"
                )))
            } else {
                Ok(())
            };
        };
        if fit > BEST_FIT {
            let (mentor, mentee) = self.claim.names(pair);
            return Err(Flaw(format!(
                "the fit of {mentor} and {mentee} is {fit}, and there is none past {BEST_FIT}"
            )));
        }
        let worth = &self.claim.worth;
        let mut value = plus(times(fit.into(), worth.fit)?, worth.pair)?;
        if is_kept {
            value = plus(value, worth.kept)?;
        }
        let (mentor, mentee) = (&self.claim.mentors[pair.0], &self.claim.mentees[pair.1]);
        let past_prices = minus(value, plus(mentor.price, mentee.price)?)?;
        self.bound = plus(self.bound, past_prices.max(0))?;
        if is_chosen {
            self.value = plus(self.value, value)?;
            self.total_fit = plus(self.total_fit, fit.into())?;
            self.pairs_kept += usize::from(is_kept);
        }
        Ok(())
    }

    /// Compares the sums when every pair has been added.
    pub fn check(self) -> Result<Self, Flaw> {
        if self.value == self.bound {
            return Ok(self);
        }
        Err(Flaw(format!(
            "the choice is worth {}, while the prices show only that none is worth more than {}",
            self.value, self.bound
        )))
    }
}

fn newly_served(people: &[Person], paired: impl Iterator<Item = usize>) -> usize {
    let paired: BTreeSet<usize> = paired.collect();
    let newly = paired.iter().filter(|number| !people[**number].is_served);
    newly.count()
}
