//! Errors as sentences that say what to do.

use leptos_i18n::t_string;

use super::language::Texts;
use crate::exchange::packet::PacketError;
use crate::state::StorageError;

/// Why something was not kept.
pub fn storage_error(i18n: Texts, error: &StorageError) -> String {
    match error {
        StorageError::Unavailable => t_string!(i18n, storage_error.unavailable).to_owned(),
        StorageError::Full => t_string!(i18n, storage_error.full).to_owned(),
        StorageError::NewerVersion => t_string!(i18n, storage_error.newer).to_owned(),
        StorageError::Blocked => t_string!(i18n, storage_error.blocked).to_owned(),
        StorageError::ChangedElsewhere => t_string!(i18n, storage_error.changed).to_owned(),
        StorageError::Closed => t_string!(i18n, storage_error.closed).to_owned(),
        StorageError::Failed(reason) => {
            t_string!(i18n, storage_error.failed, reason = reason.clone())
        }
    }
}

/// Why a packet was not taken.
pub fn packet_error(i18n: Texts, error: &PacketError) -> String {
    match error {
        PacketError::Empty => t_string!(i18n, open.error_empty).to_owned(),
        PacketError::TooLarge { .. } => t_string!(i18n, open.error_too_large).to_owned(),
        PacketError::Damaged => t_string!(i18n, open.error_damaged).to_owned(),
        PacketError::Foreign => t_string!(i18n, open.error_foreign).to_owned(),
        PacketError::Newer => t_string!(i18n, open.error_newer).to_owned(),
        PacketError::Invalid { what } => t_string!(i18n, open.error_invalid, what = what.clone()),
    }
}
