//! The browser's services, one a file.
