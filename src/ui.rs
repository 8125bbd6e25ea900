//! Components that know no domain type.
