//! Signals over stored data, and every command.
