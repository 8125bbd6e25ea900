//! What a proof says before its fits, and whether that can be so: the pairs, the places, the worths.

use super::flaw::{Flaw, plus, sum, times};

/// The best fit that there is.
pub const BEST_FIT: u64 = 10_000;

/// What things are worth.
#[derive(Clone, Copy)]
pub struct Worth {
    /// A ten-thousandth of fit.
    pub fit: i128,
    /// A pair, whatever its fit.
    pub pair: i128,
    /// A pair of those to be kept, besides.
    pub kept: i128,
    /// A person served.
    pub person: i128,
}

/// Somebody with places, and their price.
pub struct Person {
    /// Address or name.
    pub name: String,
    /// How many partners they can take.
    pub places: u64,
    /// Whether they have a partner anyway.
    pub is_served: bool,
    /// The price.
    pub price: i128,
}

impl Person {
    /// What it is worth to give this person a partner.
    pub const fn serving(&self, worth: &Worth) -> i128 {
        if self.is_served { 0 } else { worth.person }
    }

    /// The most that this person can add to the bound: nothing, or what serving them is worth and their price
    /// for each of so many partners. That rises or falls with the number, so one of its ends is highest.
    pub fn most(&self, worth: &Worth) -> Result<i128, Flaw> {
        let with = |partners: u64| plus(self.serving(worth), times(partners.into(), self.price)?);
        match self.places {
            0 => Ok(0),
            places => Ok(with(1)?.max(with(places)?).max(0)),
        }
    }
}

/// What a proof says before its fits. Pairs are a mentor's number and a mentee's, counted from 0.
pub struct Claim {
    pub worth: Worth,
    pub mentors: Vec<Person>,
    pub mentees: Vec<Person>,
    /// Who was chosen.
    pub pairs: Vec<(usize, usize)>,
    /// Who was to be kept together.
    pub to_keep: Vec<(usize, usize)>,
}

impl Claim {
    /// Puts the pairs in order, and looks at everything that can be judged without the fits.
    pub fn checked(mut self) -> Result<Self, Flaw> {
        self.pairs.sort_unstable();
        self.to_keep.sort_unstable();
        self.to_keep.dedup();
        self.check_pairs()?;
        self.check_worths()?;
        Ok(self)
    }

    /// Nobody who is not there, no pair twice, nobody over their places.
    fn check_pairs(&self) -> Result<(), Flaw> {
        let (mentors, mentees) = (self.mentors.len(), self.mentees.len());
        let mut all = self.pairs.iter().chain(&self.to_keep);
        if let Some((mentor, mentee)) = all.find(|pair| pair.0 >= mentors || pair.1 >= mentees) {
            return Err(Flaw(format!(
                "the pair [{mentor},{mentee}] names somebody who is not in the lists"
            )));
        }
        if let Some(twice) = self.pairs.windows(2).find(|two| two[0] == two[1]) {
            let (mentor, mentee) = self.names(twice[0]);
            return Err(Flaw(format!("{mentor} and {mentee} are paired twice")));
        }
        check_places(&self.mentors, self.pairs.iter().map(|pair| pair.0))?;
        check_places(&self.mentees, self.pairs.iter().map(|pair| pair.1))
    }

    /// Each aim outweighs all that come after it, even if these gain as much as they can.
    fn check_worths(&self) -> Result<(), Flaw> {
        let worth = &self.worth;
        let most_pairs = places(&self.mentors)?.min(places(&self.mentees)?);
        let keeps = !self.to_keep.is_empty();
        let best_pair = plus(times(BEST_FIT.into(), worth.fit)?, worth.pair)?;
        let best_kept = plus(best_pair, if keeps { worth.kept } else { 0 })?;
        let flaw = if worth.pair < 0 {
            "a pair is worth less than nothing"
        } else if worth.fit <= times(worth.pair, most_pairs)? {
            "a ten-thousandth of fit is not worth more than the number of all pairs"
        } else if keeps && worth.kept <= times(best_pair, most_pairs)? {
            "a pair kept is not worth more than the best fits of all pairs"
        } else if worth.person <= times(best_kept, most_pairs)? {
            "a person served is not worth more than the best of all pairs"
        } else {
            return Ok(());
        };
        Err(Flaw(flaw.to_owned()))
    }

    /// What the two of a pair are called.
    pub fn names(&self, (mentor, mentee): (usize, usize)) -> (&str, &str) {
        (&self.mentors[mentor].name, &self.mentees[mentee].name)
    }
}

fn places(people: &[Person]) -> Result<i128, Flaw> {
    sum(people.iter().map(|person| Ok(person.places.into())))
}

fn check_places(people: &[Person], paired: impl Iterator<Item = usize>) -> Result<(), Flaw> {
    let mut partners = vec![0_u64; people.len()];
    for who in paired {
        partners[who] += 1;
    }
    let mut all = people.iter().zip(partners);
    match all.find(|(person, partners)| *partners > person.places) {
        None => Ok(()),
        Some((person, partners)) => Err(Flaw(format!(
            "{} has {partners} partners and places for {}",
            person.name, person.places
        ))),
    }
}
