//! One side of a choice: its people, their prices, the pairs open to them and the partners they have.

use super::{Seat, Worth};

/// A pair, seen from one of the two.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The other one's place on the other side.
    pub other: u32,
    /// In ten-thousandths.
    pub fit: i16,
    /// Whether it is one of those kept from before.
    pub is_kept: bool,
    /// What it is worth.
    pub worth: i64,
}

/// One side of a choice.
///
/// A pair that is not chosen is worth at most the sum of its two prices, a chosen one at least. Of
/// somebody whose last place taken is worth t and whose next is worth n, the price is at least −t, and, as
/// long as a place is free, at most −n once nobody [is looking](Self::is_looking).
pub struct Side {
    pub seats: Vec<Seat>,
    pub prices: Vec<i64>,
    /// The candidates: every pair that is looked at closely.
    pub options: Vec<Vec<Pair>>,
    /// The pairs that are chosen.
    pub partners: Vec<Vec<Pair>>,
}

impl Side {
    /// Nobody paired, everybody at the price at which a place may be left free.
    pub fn new(seats: &[Seat], worth: &Worth) -> Self {
        Self {
            seats: seats.to_vec(),
            prices: seats.iter().map(|seat| -worth.of_place(*seat, 1)).collect(),
            options: vec![Vec::new(); seats.len()],
            partners: vec![Vec::new(); seats.len()],
        }
    }

    /// Raises everybody's price to what agrees with every option.
    pub fn price_by_options(&mut self, others: &Self) {
        for (price, options) in self.prices.iter_mut().zip(&self.options) {
            let least = |pair: &Pair| pair.worth - others.prices[pair.other as usize];
            *price = options.iter().map(least).fold(*price, i64::max);
        }
    }

    /// What somebody's next place is worth; `None` when all are taken.
    pub fn worth_of_next(&self, who: usize, worth: &Worth) -> Option<i64> {
        let (seat, taken) = (self.seats[who], self.partners[who].len());
        (taken < usize::from(seat.places)).then(|| worth.of_place(seat, taken + 1))
    }

    /// What it costs that somebody gives up their last place taken.
    pub fn cost_of_leaving(&self, who: usize, worth: &Worth) -> i64 {
        self.prices[who] + worth.of_place(self.seats[who], self.partners[who].len())
    }

    /// What it costs that somebody takes another place; nothing while they are looking for a partner.
    /// `None` when all are taken.
    pub fn cost_of_joining(&self, who: usize, worth: &Worth) -> Option<i64> {
        let next = self.worth_of_next(who, worth)?;
        Some((-self.prices[who] - next).max(0))
    }

    /// What somebody who has a place free would gain from a partner, if it is anything.
    pub fn gain_in_sight(&self, who: usize, worth: &Worth) -> Option<i64> {
        let gain = self.prices[who] + self.worth_of_next(who, worth)?;
        (gain > 0).then_some(gain)
    }

    /// Whether two are paired.
    pub fn has(&self, who: usize, other: u32) -> bool {
        self.partners[who].iter().any(|pair| pair.other == other)
    }

    /// The chosen pairs, in order.
    pub fn chosen(&self) -> Vec<(u32, u32)> {
        let mut chosen: Vec<(u32, u32)> = (0..)
            .zip(&self.partners)
            .flat_map(|(who, partners)| partners.iter().map(move |pair| (who, pair.other)))
            .collect();
        chosen.sort_unstable();
        chosen
    }
}

/// Adds a candidate.
pub fn open(rows: &mut Side, columns: &mut Side, row: u32, pair: Pair) {
    rows.options[row as usize].push(pair);
    columns.options[pair.other as usize].push(Pair { other: row, ..pair });
}

/// Pairs two.
pub fn join(these: &mut Side, others: &mut Side, who: u32, pair: Pair) {
    these.partners[who as usize].push(pair);
    others.partners[pair.other as usize].push(Pair { other: who, ..pair });
}

/// Parts two.
pub fn part(these: &mut Side, others: &mut Side, who: u32, other: u32) {
    these.partners[who as usize].retain(|pair| pair.other != other);
    others.partners[other as usize].retain(|pair| pair.other != who);
}

/// Raises somebody's price, and parts them from those partners who are not worth it any longer.
pub fn raise(these: &mut Side, others: &mut Side, who: u32, price: i64) {
    these.prices[who as usize] = price;
    let is_lost = |pair: &&Pair| price + others.prices[pair.other as usize] > pair.worth;
    let lost = these.partners[who as usize].iter().filter(is_lost);
    for other in lost.map(|pair| pair.other).collect::<Vec<_>>() {
        part(these, others, who, other);
    }
}

/// Goes on with worths that are one bit more exact: twice the prices, raised where a pair needs it.
#[inline(never)] // Browsers change over to faster code only where a function is entered.
pub fn refine(rows: &mut Side, columns: &mut Side, worth: &Worth) {
    for side in [&mut *rows, &mut *columns] {
        for price in &mut side.prices {
            *price *= 2;
        }
        let pairs = side.options.iter_mut().chain(&mut side.partners).flatten();
        for pair in pairs {
            pair.worth = worth.again(pair);
        }
    }
    for row in 0..rows.seats.len() {
        let open = rows.options[row].iter();
        let open = open.filter(|pair| !rows.has(row, pair.other));
        let needed = open.map(|pair| pair.worth - columns.prices[pair.other as usize]);
        if let Some(needed) = needed.max()
            && needed > rows.prices[row]
        {
            raise(rows, columns, row as u32, needed);
        }
    }
}
