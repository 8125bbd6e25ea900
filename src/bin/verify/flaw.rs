//! Why a proof does not hold; and sums in whole numbers of 128 bits, which say so when those do not suffice.

/// Why a proof does not hold: what follows “The proof does not hold: ”.
#[derive(Debug)]
pub struct Flaw(pub String);

fn within(number: Option<i128>) -> Result<i128, Flaw> {
    number.ok_or_else(|| Flaw("its numbers are too large to be added up".to_owned()))
}

pub fn plus(a: i128, b: i128) -> Result<i128, Flaw> {
    within(a.checked_add(b))
}

pub fn minus(a: i128, b: i128) -> Result<i128, Flaw> {
    within(a.checked_sub(b))
}

pub fn times(a: i128, b: i128) -> Result<i128, Flaw> {
    within(a.checked_mul(b))
}

pub fn sum(numbers: impl IntoIterator<Item = Result<i128, Flaw>>) -> Result<i128, Flaw> {
    let mut numbers = numbers.into_iter();
    numbers.try_fold(0, |sum, number| plus(sum, number?))
}
