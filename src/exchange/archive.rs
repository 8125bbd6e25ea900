//! Several files in one zip archive.
