//! The one place that opens and commits IndexedDB.
