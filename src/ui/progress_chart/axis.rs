//! Where days and shares lie in the drawing.

/// How wide the drawing is within. Only the shape matters: it grows and shrinks with its place.
pub const WIDTH: i64 = 320;
/// How high it is.
pub const HEIGHT: i64 = 120;
/// What stays free around it, so that a point at the edge is whole.
pub const EDGE: i64 = 8;

/// How far it had come on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartPoint {
    /// The day, counted from any day.
    pub day: i32,
    /// Per cent, 0 to 100.
    pub percent: u8,
}

/// Which days lie between the edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    first: i64,
    last: i64,
}

impl Axis {
    /// The days of the points and the one that is aimed at.
    pub fn of(points: &[ChartPoint], due: Option<i32>) -> Self {
        let mut axis: Option<Self> = None;
        for day in points.iter().map(|point| point.day).chain(due) {
            let day = i64::from(day);
            axis = Some(axis.map_or(
                Self {
                    first: day,
                    last: day,
                },
                |axis| Self {
                    first: axis.first.min(day),
                    last: axis.last.max(day),
                },
            ));
        }
        axis.unwrap_or(Self { first: 0, last: 0 })
    }

    /// Where a day lies; a single one in the middle.
    pub fn x(self, day: i32) -> i64 {
        let room = WIDTH - 2 * EDGE;
        match self.last - self.first {
            0 => EDGE + room / 2,
            span => EDGE + (i64::from(day) - self.first) * room / span,
        }
    }

    /// How high a share lies.
    pub fn y(percent: u8) -> i64 {
        let room = HEIGHT - 2 * EDGE;
        HEIGHT - EDGE - i64::from(percent.min(100)) * room / 100
    }

    /// Where a point lies.
    pub fn place(self, point: ChartPoint) -> (i64, i64) {
        (self.x(point.day), Self::y(point.percent))
    }

    /// The line through the points.
    pub fn line(self, points: &[ChartPoint]) -> String {
        let mut path = String::new();
        for point in points {
            let (x, y) = self.place(*point);
            path.push(if path.is_empty() { 'M' } else { 'L' });
            path.push_str(&format!("{x} {y}"));
        }
        path
    }
}
