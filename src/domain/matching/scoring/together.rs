//! Rules and criteria that judge alike whoever answered alike, a few of them together, so that a row goes
//! through its columns as few times as can be.

use super::alike::Alike;
use crate::domain::matching::prepared::Person;

/// More ways for each column than this are not counted: there are too many of them.
const MOST_LOOKED_AT: usize = 16;

/// A few matters, with the columns brought together that answered all of them alike.
pub struct Together<'a> {
    matters: Vec<Matter<'a>>,
    /// Which way each column answered.
    ways_of_columns: Vec<u32>,
    /// How many ways there are.
    ways: usize,
}

/// A rule or a criterion.
struct Matter<'a> {
    alike: Alike<'a>,
    /// Which of its own ways each way of all matters is.
    own_ways: Vec<u32>,
}

impl<'a> Together<'a> {
    /// Brings matters together.
    pub fn of(mut matters: Vec<Alike<'a>>) -> Vec<Self> {
        matters.sort_by_key(Alike::ways);
        let mut all: Vec<Self> = Vec::new();
        for alike in matters {
            let joined = (0..).zip(&all).find_map(|(at, together)| {
                let ways = Ways::of(together, &alike)?;
                Some((at, ways))
            });
            match joined {
                Some((at, ways)) => all[at].take_in(alike, ways),
                None => all.push(Self::alone(alike)),
            }
        }
        all
    }

    fn alone(alike: Alike<'a>) -> Self {
        let ways = alike.ways();
        Self {
            ways_of_columns: alike.ways_of_columns().to_vec(),
            ways,
            matters: vec![Matter {
                own_ways: (0..ways as u32).collect(),
                alike,
            }],
        }
    }

    fn take_in(&mut self, alike: Alike<'a>, ways: Ways) {
        for matter in &mut self.matters {
            let own = ways.firsts.iter().map(|way| matter.own_ways[*way as usize]);
            matter.own_ways = own.collect();
        }
        self.ways = ways.firsts.len();
        self.ways_of_columns = ways.of_columns;
        self.matters.push(Matter {
            alike,
            own_ways: ways.seconds,
        });
    }

    /// Adds what a row's pairs get. `spare` is room to work in.
    pub fn add_row(&self, person: &Person<'_>, row: usize, sums: &mut [u32], spare: &mut Vec<u32>) {
        spare.clear();
        spare.resize(self.ways, 0);
        for matter in &self.matters {
            let added = matter.alike.row(person, row);
            for (sum, way) in spare.iter_mut().zip(&matter.own_ways) {
                *sum += added[*way as usize];
            }
        }
        for (sum, way) in sums.iter_mut().zip(&self.ways_of_columns) {
            *sum += spare[*way as usize];
        }
    }
}

/// The ways in which columns answered what is together already and one matter more.
struct Ways {
    of_columns: Vec<u32>,
    /// Which way each is of what is together.
    firsts: Vec<u32>,
    /// Which way each is of the matter.
    seconds: Vec<u32>,
}

impl Ways {
    /// `None` when there are so many that nothing is gained.
    fn of(together: &Together<'_>, alike: &Alike<'_>) -> Option<Self> {
        let columns = together.ways_of_columns.len();
        let most = (columns / 2).max(alike.ways());
        let all = together.ways * alike.ways();
        if all > columns * MOST_LOOKED_AT {
            return None;
        }
        let mut numbers: Vec<Option<u32>> = vec![None; all];
        let mut ways = Self {
            of_columns: Vec::with_capacity(columns),
            firsts: Vec::new(),
            seconds: Vec::new(),
        };
        for (first, second) in together.ways_of_columns.iter().zip(alike.ways_of_columns()) {
            let place = *first as usize * alike.ways() + *second as usize;
            let number = *numbers[place].get_or_insert_with(|| {
                ways.firsts.push(*first);
                ways.seconds.push(*second);
                ways.firsts.len() as u32 - 1
            });
            ways.of_columns.push(number);
            if ways.firsts.len() > most {
                return None;
            }
        }
        Some(ways)
    }
}
