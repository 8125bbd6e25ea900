//! How well a permitted pair fits.

/// How well a permitted pair fits: whole ten-thousandths, 0 to 10,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fit(u16);

impl Fit {
    /// The best fit.
    pub const BEST: u16 = 10_000;

    /// A fit in ten-thousandths; `None` past [`Self::BEST`].
    #[must_use]
    pub const fn from_ten_thousandths(value: u16) -> Option<Self> {
        if value <= Self::BEST {
            Some(Self(value))
        } else {
            None
        }
    }

    /// Ten-thousandths.
    #[must_use]
    pub const fn ten_thousandths(self) -> u16 {
        self.0
    }

    /// The weighted mean of points, rounded half up: (Σ weight·points + W/2) div W, where W is the sum
    /// of the weights and W/2 is itself rounded down. All weights 0 give 0.
    #[must_use]
    pub fn of(weighted: impl IntoIterator<Item = (u8, u16)>) -> Self {
        let (sum, weights) =
            weighted
                .into_iter()
                .fold((0_u64, 0_u64), |(sum, all), (weight, points)| {
                    let weight = u64::from(weight);
                    (
                        sum + weight * u64::from(points.min(Self::BEST)),
                        all + weight,
                    )
                });
        (sum + weights / 2)
            .checked_div(weights)
            .and_then(|value| u16::try_from(value).ok())
            .map_or(Self(0), Self)
    }
}
