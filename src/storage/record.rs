//! The stored shapes, with explicit names and versions, apart from the domain types.
