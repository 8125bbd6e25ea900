//! Numbers that look like chance and are the same in every run.

/// SplitMix64 (G. Steele, D. Lea and C. Flood, *Fast splittable pseudorandom number generators*, 2014).
pub struct Chance(u64);

/// What can be chosen, each with how often it is, beside the others.
pub type Shares<T> = [(T, u32)];

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub const fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one less than `bound`.
    pub fn below(&mut self, bound: u32) -> u32 {
        (self.number() % u64::from(bound.max(1))) as u32
    }

    /// Whether something holds that does so often in a hundred.
    pub fn holds(&mut self, of_hundred: u32) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these; the last where the shares say nothing.
    pub fn one_of<T: Copy>(&mut self, shares: &Shares<T>) -> Option<T> {
        let mut left = self.below(shares.iter().map(|(_, share)| share).sum());
        for (what, share) in shares {
            if left < *share {
                return Some(*what);
            }
            left -= share;
        }
        shares.last().map(|(what, _)| *what)
    }

    /// So many different ones of these, or all.
    pub fn some_of<T: Copy>(&mut self, shares: &Shares<T>, count: usize) -> Vec<T> {
        let mut left = shares.to_vec();
        let mut chosen = Vec::new();
        while chosen.len() < count.min(shares.len()) {
            let numbers: Vec<(usize, u32)> = left.iter().map(|(_, s)| *s).enumerate().collect();
            let Some(at) = self.one_of(&numbers) else {
                break;
            };
            chosen.push(left.remove(at).0);
        }
        chosen
    }
}
