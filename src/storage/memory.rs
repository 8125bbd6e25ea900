//! A store that keeps nothing: for tests, and for browsers that refuse IndexedDB.
