//! A value for each criterion under its name, such as `{"learning":8,"time":5}`: weights and points.
//!
//! A criterion that a later release added is left out where it has nothing to say, so that records are
//! what they were; one that is not known is passed over, as any other part of a record that is not.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::matching::{Criterion, Format, Points, Weights};
use crate::storage::record::RecordError;

/// The criteria of the first release, to which every record gives a weight.
const FIRST: [Criterion; 6] = [
    Criterion::Learning,
    Criterion::Time,
    Criterion::Meeting,
    Criterion::Language,
    Criterion::Perspective,
    Criterion::WorkingStyle,
];

/// How much each criterion counts. A later one that is not there counts nothing.
pub(crate) type WeightsShape = ByCriterion<u8>;

/// Points, 0 to 10,000; `null` where an answer is missing. A criterion that is not there played no part.
pub(crate) type PointsShape = ByCriterion<Option<u16>>;

/// Values in the order of the criteria, each criterion at most once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByCriterion<T>(Vec<(Criterion, T)>);

impl<T: Serialize> Serialize for ByCriterion<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values = self.0.iter();
        serializer.collect_map(values.map(|(criterion, value)| (criterion.key(), value)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByCriterion<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Values(PhantomData))
    }
}

struct Values<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Values<T> {
    type Value = ByCriterion<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value for each criterion")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByCriterion<T>, A::Error> {
        let mut values: Vec<(Criterion, T)> = Vec::with_capacity(Criterion::ALL.len());
        while let Some(key) = map.next_key::<String>()? {
            let Some(criterion) = Criterion::with_key(&key) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if values.iter().any(|(known, _)| *known == criterion) {
                return Err(A::Error::duplicate_field(criterion.key()));
            }
            values.push((criterion, map.next_value()?));
        }
        values.sort_by_key(|(criterion, _)| *criterion);
        Ok(ByCriterion(values))
    }
}

/// Whether every record of a programme of this format gives the criterion a weight.
fn is_always_there(criterion: Criterion, format: Format) -> bool {
    FIRST.contains(&criterion)
        || (criterion == Criterion::LearningInReturn && format == Format::Reciprocal)
}

impl WeightsShape {
    /// The weights of a programme of this format.
    pub(crate) fn of(weights: Weights, format: Format) -> Self {
        let weights = Criterion::ALL.map(|criterion| (criterion, weights.of(criterion)));
        let weights = weights.into_iter();
        let told = weights
            .filter(|(criterion, weight)| *weight > 0 || is_always_there(*criterion, format));
        Self(told.collect())
    }

    /// Reads the weights of a programme of this format.
    pub(crate) fn weights(self, format: Format) -> Result<Weights, RecordError> {
        let is_missing = |criterion: &Criterion| {
            let is_there = self.0.iter().any(|(known, _)| known == criterion);
            !is_there && is_always_there(*criterion, format)
        };
        if let Some(missing) = Criterion::ALL.into_iter().find(is_missing) {
            let why = format_args!("`{}` is missing", missing.key());
            return Err(RecordError::damaged("weights", why));
        }
        let weights = self.0.into_iter();
        Ok(weights.fold(Weights::NONE, |weights, (criterion, weight)| {
            weights.with(criterion, weight)
        }))
    }
}

impl From<&[(Criterion, Points)]> for PointsShape {
    fn from(points: &[(Criterion, Points)]) -> Self {
        let known = |points| match points {
            Points::Known(points) => Some(points),
            Points::Unknown => None,
        };
        let points = points.iter();
        Self(points.map(|(of, points)| (*of, known(*points))).collect())
    }
}

impl TryFrom<PointsShape> for Vec<(Criterion, Points)> {
    type Error = RecordError;

    fn try_from(shape: PointsShape) -> Result<Self, RecordError> {
        let points = shape.0.into_iter().map(|(criterion, points)| {
            if points.is_some_and(|points| points > Points::MOST) {
                return Err(RecordError::damaged("points", "out of bounds"));
            }
            Ok((criterion, points.map_or(Points::Unknown, Points::Known)))
        });
        points.collect()
    }
}
