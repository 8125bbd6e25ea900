//! The choice over fits of many kinds, against two independent solvers: `pathfinding`'s Hungarian method
//! and `lapjv`.

use std::ops::ControlFlow;

use lapjv::lapjv;
use ndarray::Array2;
use pathfinding::matrix::Matrix;
use pathfinding::prelude::kuhn_munkres;
use proptest::collection::vec;
use proptest::prelude::*;
use turnabout::domain::matching::solver::{BARRED, Choice, Fits, Seat, Task, choose};

/// More than any total of fits in these tests, so that another person served outweighs it.
const PERSON: i64 = 10_000_000;

/// How fits come about.
#[derive(Clone, Copy, Debug)]
enum Family {
    /// Any fit.
    Uniform,
    /// Few pairs permitted.
    Sparse,
    /// A handful of fits, and so many ties.
    SmallWithTies,
    /// Near in the plane.
    Geometric,
    /// One of two fits.
    TwoValued,
    /// The product of what each brings.
    Product,
}

/// Fits, row by row, and places.
#[derive(Clone, Debug)]
struct Case {
    columns: usize,
    cells: Vec<i16>,
    rows: Vec<Seat>,
}

impl Case {
    fn columns_seats(&self) -> Vec<Seat> {
        vec![seat(1); self.columns]
    }

    fn choice(&self, kept: &[(u32, u32)]) -> Choice {
        let fits = Fits::of_cells(self.columns, self.cells.clone());
        let task = Task {
            fits: &fits,
            rows: &self.rows,
            columns: &self.columns_seats(),
            kept,
        };
        choose(&task, &mut |_| ControlFlow::Continue(())).unwrap()
    }

    fn cell(&self, row: usize, column: usize) -> i16 {
        self.cells[row * self.columns + column]
    }

    /// A row for each place; the first place of a row serves one person more.
    fn places(&self) -> Vec<(usize, i64)> {
        let rows = self.rows.iter().enumerate();
        let places = rows.flat_map(|(row, seat)| {
            (0..seat.places).map(move |place| (row, if place == 0 { 2 } else { 1 }))
        });
        places.collect()
    }

    /// What a pair adds, by a row's place.
    fn worth(&self, (row, people): (usize, i64), column: usize) -> i64 {
        match self.cell(row, column) {
            BARRED => 0,
            fit => people * PERSON + i64::from(fit),
        }
    }
}

const fn seat(places: u8) -> Seat {
    Seat {
        places,
        is_served: false,
    }
}

fn fits(family: Family, rows: usize, columns: usize) -> BoxedStrategy<Vec<i16>> {
    let cells = rows * columns;
    match family {
        Family::Uniform => vec(0..=10_000_i16, cells).boxed(),
        Family::Sparse => {
            let cell = prop_oneof![6 => Just(BARRED), 1 => 0..=10_000_i16];
            vec(cell, cells).boxed()
        }
        Family::SmallWithTies => vec(0..5_i16, cells).boxed(),
        Family::TwoValued => vec(prop_oneof![Just(3_000_i16), Just(7_000)], cells).boxed(),
        Family::Geometric => {
            let points = |count| vec((0..5_000_i16, 0..5_000_i16), count);
            let near =
                |a: &(i16, i16), b: &(i16, i16)| 10_000 - (a.0 - b.0).abs() - (a.1 - b.1).abs();
            (points(rows), points(columns))
                .prop_map(move |(a, b)| {
                    a.iter()
                        .flat_map(|a| b.iter().map(|b| near(a, b)))
                        .collect()
                })
                .boxed()
        }
        Family::Product => {
            let numbers = |count| vec(0..=100_i16, count);
            (numbers(rows), numbers(columns))
                .prop_map(|(a, b)| {
                    a.iter()
                        .flat_map(|a| b.iter().map(move |b| a * b))
                        .collect()
                })
                .boxed()
        }
    }
}

fn case_of(family: Family, most_places: u8) -> impl Strategy<Value = Case> {
    // Squares, and one side up to ten times the other.
    let sizes = prop_oneof![
        3 => (1..30_usize).prop_map(|n| (n, n)),
        1 => (1..6_usize, 1..60_usize),
        1 => (1..60_usize, 1..6_usize),
    ];
    sizes.prop_flat_map(move |(rows, columns)| {
        let seats = vec((0..=most_places).prop_map(seat), rows);
        let seats = if most_places == 1 {
            Just(vec![seat(1); rows]).boxed()
        } else {
            seats.boxed()
        };
        let fits = fits(family, rows, columns);
        (fits, seats).prop_map(move |(cells, rows)| Case {
            columns,
            cells,
            rows,
        })
    })
}

fn any_case() -> impl Strategy<Value = Case> {
    let families = [
        Family::Uniform,
        Family::Sparse,
        Family::SmallWithTies,
        Family::Geometric,
        Family::TwoValued,
        Family::Product,
    ];
    let case = |family| prop_oneof![2 => case_of(family, 1), 1 => case_of(family, 3)];
    prop::sample::select(families.to_vec()).prop_flat_map(case)
}

/// People served, and the total fit.
fn reached(case: &Case, choice: &Choice) -> (i64, i64) {
    let mut rows: Vec<u32> = choice.pairs.iter().map(|pair| pair.0).collect();
    rows.dedup();
    let served = rows.len() + choice.pairs.len();
    let fits = choice.pairs.iter();
    let fits = fits.map(|(row, column)| i64::from(case.cell(*row as usize, *column as usize)));
    (i64::try_from(served).unwrap(), fits.sum())
}

/// What `pathfinding` reaches.
fn by_pathfinding(case: &Case) -> (i64, i64) {
    let places = case.places();
    // A column more for each row, in which being left costs nothing.
    let width = case.columns + places.len();
    let worth = |row: usize, column: usize| {
        if column < case.columns {
            case.worth(places[row], column)
        } else {
            0
        }
    };
    if places.is_empty() {
        return (0, 0);
    }
    let weights = Matrix::from_fn(places.len(), width, |(row, column)| worth(row, column));
    let (total, _) = kuhn_munkres(&weights);
    (total / PERSON, total % PERSON)
}

/// What `lapjv` reaches.
fn by_lapjv(case: &Case) -> (i64, i64) {
    let places = case.places();
    let size = case.columns + places.len();
    let worth = |row: usize, column: usize| match (places.get(row), column < case.columns) {
        (Some(place), true) => case.worth(*place, column),
        _ => 0,
    };
    let costs = Array2::from_shape_fn((size, size), |(row, column)| -worth(row, column) as f64);
    let (columns, _) = lapjv(&costs).unwrap();
    let total: i64 = columns
        .iter()
        .enumerate()
        .map(|(row, column)| worth(row, *column))
        .sum();
    (total / PERSON, total % PERSON)
}

/// What the choice is worth, and the bound that its prices set on every choice.
fn worth_and_bound(case: &Case, kept: &[(u32, u32)], choice: &Choice) -> (i128, i128) {
    let worth = &choice.worth;
    let of_pair = |row: usize, column: usize| {
        let is_kept = kept.contains(&(row as u32, column as u32));
        let kept = if is_kept { worth.kept } else { 0 };
        i128::from(worth.of_fit(case.cell(row, column))) + i128::from(kept)
    };
    let pairs = choice.pairs.iter();
    let of_pairs: i128 = pairs
        .map(|(row, column)| of_pair(*row as usize, *column as usize))
        .sum();
    let (served, _) = reached(case, choice);
    let gains = |seats: &[Seat], prices: &[i64]| -> i128 {
        let people = seats.iter().zip(prices).map(|(seat, price)| {
            let gain =
                |places: u8| i128::from(worth.person) + i128::from(places) * i128::from(*price);
            (1..=seat.places).map(gain).fold(0, i128::max)
        });
        people.sum()
    };
    let mut bound =
        gains(&case.rows, &choice.row_prices) + gains(&case.columns_seats(), &choice.column_prices);
    for (row, row_price) in choice.row_prices.iter().enumerate() {
        for (column, column_price) in choice.column_prices.iter().enumerate() {
            if case.cell(row, column) != BARRED {
                let prices = i128::from(*row_price) + i128::from(*column_price);
                bound += (of_pair(row, column) - prices).max(0);
            }
        }
    }
    (
        of_pairs + i128::from(served) * i128::from(worth.person),
        bound,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn two_independent_solvers_reach_as_much(case in any_case()) {
        let choice = case.choice(&[]);

        prop_assert_eq!(reached(&case, &choice), by_pathfinding(&case));
        prop_assert_eq!(reached(&case, &choice), by_lapjv(&case));
        let (worth, bound) = worth_and_bound(&case, &[], &choice);
        prop_assert_eq!(worth, bound);
    }

    #[test]
    fn pairs_to_be_kept_leave_the_prices_a_proof(
        case in any_case(),
        kept in vec((0..60_u32, 0..60_u32), 0..20),
    ) {
        let (rows, columns) = (case.rows.len() as u32, case.columns as u32);
        let mut kept: Vec<(u32, u32)> =
            kept.iter().map(|(row, column)| (row % rows, column % columns)).collect();
        kept.sort_unstable();
        kept.dedup();

        let choice = case.choice(&kept);

        let (worth, bound) = worth_and_bound(&case, &kept, &choice);
        prop_assert_eq!(worth, bound);
    }
}
