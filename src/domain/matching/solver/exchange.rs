//! Finds partners for everybody on one side who is looking, by exchanges that cost nothing.

use super::search::Search;
use super::side::{Pair, Side, join, part};
use super::{Cancelled, Watch, Worth};

/// Makes exchanges until nobody on this side gains from a partner any longer.
pub fn make_exchanges(
    these: &mut Side,
    others: &mut Side,
    worth: &Worth,
    search: &mut Search,
    watch: &mut Watch<'_>,
) -> Result<(), Cancelled> {
    let people = 0..these.seats.len() as u32;
    let is_looking = |these: &Side, who: u32| these.gain_in_sight(who as usize, worth).is_some();
    let mut looking: Vec<u32> = people.filter(|who| is_looking(these, *who)).collect();
    let mut walk = Walk::new(these.seats.len(), others.seats.len());
    while !looking.is_empty() {
        search.bring_nearest_end_here(these, others, &looking, worth, watch)?;
        walk.begin();
        for &who in &looking {
            while is_looking(these, who) && walk.exchange_for(these, others, who, worth) {}
        }
        looking.retain(|who| is_looking(these, *who));
    }
    Ok(())
}

/// A walk along steps that cost nothing, which visits nobody twice until it begins again. Whoever was
/// visited in vain leads nowhere, so all walks of one beginning take no longer than one look at every
/// option.
struct Walk {
    beginning: u32,
    these: Vec<Visit>,
    others: Vec<Visit>,
    way: Vec<Step>,
}

/// When somebody was visited, and how many of their options or partners have been tried.
#[derive(Clone, Copy, Default)]
struct Visit {
    beginning: u32,
    tried: u32,
}

/// Where a walk stands.
#[derive(Clone, Copy)]
enum Step {
    /// With somebody on this side, who is to take another partner.
    This(u32),
    /// With somebody on the other side, taken in this pair, who is to leave a partner.
    Other(Pair),
}

impl Walk {
    fn new(these: usize, others: usize) -> Self {
        Self {
            beginning: 0,
            these: vec![Visit::default(); these],
            others: vec![Visit::default(); others],
            way: Vec::new(),
        }
    }

    fn begin(&mut self) {
        self.beginning += 1;
    }

    /// Finds somebody a partner; `false` when no way there is left that costs nothing.
    #[inline(never)] // Browsers change over to faster code only where a function is entered.
    fn exchange_for(
        &mut self,
        these: &mut Side,
        others: &mut Side,
        who: u32,
        worth: &Worth,
    ) -> bool {
        if self.these[who as usize].beginning != self.beginning {
            self.these[who as usize] = self.fresh();
        }
        self.way.clear();
        self.way.push(Step::This(who));
        while let Some(step) = self.way.last().copied() {
            let end = match step {
                Step::This(at) => self.try_options(these, others, at, worth),
                Step::Other(pair) => self.try_partners(these, others, pair.other, worth),
            };
            match end {
                Tried::End => {
                    self.exchange(these, others);
                    return true;
                }
                Tried::Further => {}
                Tried::All => {
                    self.way.pop();
                }
            }
        }
        false
    }

    fn fresh(&self) -> Visit {
        Visit {
            beginning: self.beginning,
            tried: 0,
        }
    }

    /// Steps to the next one whom somebody on this side could take for nothing.
    fn try_options(&mut self, these: &Side, others: &Side, at: u32, worth: &Worth) -> Tried {
        let options = &these.options[at as usize];
        let price = these.prices[at as usize];
        let tried = self.these[at as usize].tried as usize;
        for (place, pair) in (tried..).zip(&options[tried..]) {
            let other = pair.other as usize;
            if price + others.prices[other] != pair.worth
                || self.others[other].beginning == self.beginning
                || these.has(at as usize, pair.other)
            {
                continue;
            }
            self.these[at as usize].tried = place as u32 + 1;
            self.others[other] = self.fresh();
            self.way.push(Step::Other(*pair));
            return Tried::end_if(others.cost_of_joining(other, worth) == Some(0));
        }
        self.these[at as usize].tried = options.len() as u32;
        Tried::All
    }

    /// Steps to the next partner whom somebody on the other side could leave for nothing.
    fn try_partners(&mut self, these: &Side, others: &Side, at: u32, worth: &Worth) -> Tried {
        let partners = &others.partners[at as usize];
        let price = others.prices[at as usize];
        let tried = self.others[at as usize].tried as usize;
        for (place, pair) in (tried..).zip(&partners[tried..]) {
            let partner = pair.other as usize;
            if price + these.prices[partner] != pair.worth
                || self.these[partner].beginning == self.beginning
            {
                continue;
            }
            self.others[at as usize].tried = place as u32 + 1;
            self.these[partner] = self.fresh();
            self.way.push(Step::This(pair.other));
            return Tried::end_if(these.cost_of_leaving(partner, worth) == 0);
        }
        self.others[at as usize].tried = partners.len() as u32;
        Tried::All
    }

    /// Makes the exchange along the way: everybody on this side takes whoever comes next, and these leave
    /// the partner who comes after.
    fn exchange(&self, these: &mut Side, others: &mut Side) {
        let mut taken: Option<u32> = None;
        for step in &self.way {
            if let (Step::This(who), Some(other)) = (step, taken) {
                part(these, others, *who, other);
            }
            if let Step::Other(pair) = step {
                taken = Some(pair.other);
            }
        }
        for steps in self.way.windows(2) {
            if let [Step::This(who), Step::Other(pair)] = steps {
                join(these, others, *who, *pair);
            }
        }
    }
}

/// What came of trying to go on.
enum Tried {
    /// The walk is at its end.
    End,
    /// It is one step further.
    Further,
    /// Everything was tried here.
    All,
}

impl Tried {
    const fn end_if(is_end: bool) -> Self {
        if is_end { Self::End } else { Self::Further }
    }
}
