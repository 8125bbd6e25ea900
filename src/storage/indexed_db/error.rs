//! What the browser's errors mean to us. Nothing of JavaScript travels upward but a sentence.

use indexed_db_futures::error::{Error, OpenDbError};
use web_sys::DomException;

use super::quota;
use crate::storage::store::StorageError;

/// Why a database could not be opened.
pub(super) fn of_opening(error: OpenDbError) -> StorageError {
    match error {
        // The crate says "version zero" whenever the call itself throws; ours is never zero, and
        // browsers throw there when they refuse storage to the page.
        OpenDbError::UnsupportedEnvironment
        | OpenDbError::NullFactory
        | OpenDbError::VersionZero => StorageError::Unavailable,
        OpenDbError::Base(error) => of_request(error),
    }
}

/// Why a request failed.
pub(super) fn of_request(error: Error) -> StorageError {
    match error {
        Error::DomException(exception) => of_exception(&exception.into()),
        other => StorageError::Failed(other.to_string()),
    }
}

/// Why a transaction was not kept. `cause` is what the transaction itself says, and `bytes` is what
/// was to be kept.
///
/// A full disk arrives as `QuotaExceededError`, or as an abort that explains nothing: then the browser
/// is asked how much room is left.
pub(super) async fn of_commit(
    outcome: Error,
    cause: Option<DomException>,
    bytes: usize,
) -> StorageError {
    match cause.map_or_else(|| of_request(outcome), |cause| of_exception(&cause)) {
        StorageError::Failed(_) if quota::has_no_room_for(bytes).await => StorageError::Full,
        error => error,
    }
}

fn of_exception(exception: &DomException) -> StorageError {
    match exception.name().as_str() {
        "QuotaExceededError" => StorageError::Full,
        "VersionError" => StorageError::NewerVersion,
        "SecurityError" | "NotAllowedError" => StorageError::Unavailable,
        name => StorageError::Failed(format!("{name}: {}", exception.message())),
    }
}
