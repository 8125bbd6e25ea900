//! CSV files that the coordinator takes out.
