//! Backups and what may be wrong with them, as sentences that say what to do.

use leptos_i18n::t_string;

use crate::browser::intl;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::sentences::storage_error;
use crate::state::holdings::StoreName;
use crate::state::restore::{
    BackupError, BackupHead, Fault, LeftOut, MOST_BYTES, MOST_RECORDS, MadeBy, RestoreError,
};

/// What people call the records of a store.
pub fn store_name(i18n: Texts, store: StoreName) -> &'static str {
    match store {
        StoreName::Programmes => t_string!(i18n, data.store_programmes),
        StoreName::People => t_string!(i18n, data.store_people),
        StoreName::Runs => t_string!(i18n, data.store_runs),
        StoreName::EarlierRuns => t_string!(i18n, data.store_earlier_runs),
        StoreName::Wishes => t_string!(i18n, data.store_wishes),
        StoreName::Pairings => t_string!(i18n, data.store_pairings),
        StoreName::MyPairings => t_string!(i18n, data.store_my_pairings),
        StoreName::Sessions => t_string!(i18n, data.store_sessions),
        StoreName::Together => t_string!(i18n, data.store_together),
        StoreName::PrivateNotes => t_string!(i18n, data.store_private_notes),
        StoreName::Reflections => t_string!(i18n, data.store_reflections),
        StoreName::CheckIns => t_string!(i18n, data.store_check_ins),
        StoreName::MyProgrammes => t_string!(i18n, data.store_my_programmes),
        StoreName::Mappings => t_string!(i18n, data.store_mappings),
        StoreName::Corrections => t_string!(i18n, data.store_corrections),
        StoreName::Learner => t_string!(i18n, data.store_learner),
        StoreName::Guides => t_string!(i18n, data.store_guides),
        StoreName::Exercises => t_string!(i18n, data.store_exercises),
        StoreName::MyApplications => t_string!(i18n, data.store_my_applications),
        StoreName::Applications => t_string!(i18n, data.store_applications),
        StoreName::SetAside => t_string!(i18n, data.store_set_aside),
        // Nobody is shown how many there are of these.
        StoreName::Meta | StoreName::Preferences | StoreName::Ties | StoreName::Before => {
            store.as_str()
        }
    }
}

/// Who made a backup.
pub fn made_by(i18n: Texts, head: &BackupHead) -> String {
    match (head.made_by, &head.release) {
        (MadeBy::Rescue, _) => t_string!(i18n, data.made_by_rescue).to_owned(),
        (MadeBy::App, Some(release)) => {
            t_string!(i18n, data.made_by_release, release = release.clone())
        }
        (MadeBy::App, None) => t_string!(i18n, data.made_by_app).to_owned(),
    }
}

/// Why a backup is not restored.
pub fn restore_error(i18n: Texts, error: &RestoreError) -> String {
    match error {
        RestoreError::File(error) => backup_error(i18n, error),
        RestoreError::Storage(error) => storage_error(i18n, error),
        RestoreError::RealWithinSample => t_string!(i18n, data.real_within_sample).to_owned(),
        RestoreError::SampleWithinReal => t_string!(i18n, data.sample_within_real).to_owned(),
        RestoreError::ChangedSince => t_string!(i18n, data.changed_since).to_owned(),
    }
}

/// Why a file is not taken as a backup.
pub fn backup_error(i18n: Texts, error: &BackupError) -> String {
    match error {
        BackupError::Empty => t_string!(i18n, data.error_empty).to_owned(),
        BackupError::TooLarge => {
            let most = intl::size(tag(i18n), MOST_BYTES as u64);
            t_string!(i18n, data.error_too_large, most = most)
        }
        BackupError::TooMany => {
            let most = intl::number(tag(i18n), MOST_RECORDS as u64);
            t_string!(i18n, data.error_too_many, most = most)
        }
        BackupError::CutShort => t_string!(i18n, data.error_cut_short).to_owned(),
        BackupError::Damaged => t_string!(i18n, data.error_damaged).to_owned(),
        BackupError::Foreign => t_string!(i18n, data.error_foreign).to_owned(),
        BackupError::Packet => t_string!(i18n, data.error_packet).to_owned(),
        BackupError::Newer => t_string!(i18n, data.error_newer).to_owned(),
        BackupError::Invalid { field } => t_string!(i18n, data.error_invalid, field = *field),
    }
}

/// A part that is left out, and why.
pub fn left_out(i18n: Texts, part: &LeftOut) -> String {
    let why = match &part.fault {
        Fault::NotAList => t_string!(i18n, data.fault_not_a_list).to_owned(),
        Fault::NotARecord => t_string!(i18n, data.fault_not_a_record).to_owned(),
        Fault::TooLarge => t_string!(i18n, data.fault_too_large).to_owned(),
        Fault::Repeated => t_string!(i18n, data.fault_repeated).to_owned(),
        Fault::Damaged { why } => t_string!(i18n, data.fault_damaged, why = why.clone()),
        Fault::Newer => t_string!(i18n, data.fault_newer).to_owned(),
    };
    let store = match StoreName::named(&part.store) {
        Some(store) => store_name(i18n, store),
        None => part.store.as_str(),
    };
    match &part.key {
        Some(key) => format!("{store}, {key}: {why}"),
        None => format!("{store}: {why}"),
    }
}
