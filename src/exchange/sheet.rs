//! Sign-up sheets: from the bytes of a file to people.
