//! Reading sign-up sheets in the worker.
