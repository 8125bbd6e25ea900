//! What a database is called. Two programmes under one origin must not share, so the name holds the
//! site's path.

/// Which data a database holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Space {
    /// What people wrote.
    Real,
    /// The sample data for looking around.
    Sample,
}

/// The name of a site's database: `turnabout:<path>:<space>`.
///
/// The path is the one under which the app is served, such as `/` or `/mentoring/`. What follows the
/// last slash is left out, so that `/mentoring/` and `/mentoring/index.html` name the same database.
///
/// ```
/// use turnabout::storage::name::{Space, database_name};
///
/// assert_eq!(database_name("/mentoring/index.html", Space::Real), "turnabout:/mentoring/:real");
/// ```
#[must_use]
pub fn database_name(path: &str, space: Space) -> String {
    let folder = path.rfind('/').map_or("/", |last| &path[..=last]);
    let space = match space {
        Space::Real => "real",
        Space::Sample => "sample",
    };
    format!("turnabout:{folder}:{space}")
}
