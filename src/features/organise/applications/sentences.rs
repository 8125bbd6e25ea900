//! Where packets came from, and why they are left aside, in words.

use leptos_i18n::t_string;

use crate::exchange::intake::{Elsewhere, OtherKind, Source, Unread};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::packet_error;

/// Where a packet came from.
pub fn source_name(i18n: Texts, source: &Source) -> String {
    match source {
        Source::File(name) => name.clone(),
        Source::Pasted(number) => t_string!(i18n, intake.source_pasted, number = *number),
        Source::Link => t_string!(i18n, intake.source_link).to_owned(),
    }
}

/// Why something cannot be read.
pub fn unread(i18n: Texts, why: &Unread) -> String {
    match why {
        Unread::Packet(error) => packet_error(i18n, error),
        Unread::File => t_string!(i18n, open.error_unread).to_owned(),
    }
}

/// Why a packet is not for what is shown.
pub fn elsewhere(i18n: Texts, why: &Elsewhere) -> String {
    match why {
        Elsewhere::Programme(name) => {
            t_string!(i18n, intake.for_programme, programme = name.to_string())
        }
        Elsewhere::RealWithinSample => t_string!(i18n, open.real_within_sample).to_owned(),
        Elsewhere::SampleWithinReal => t_string!(i18n, open.sample_within_real).to_owned(),
    }
}

/// What a packet is instead of an application.
pub fn other_kind(i18n: Texts, kind: OtherKind) -> &'static str {
    match kind {
        OtherKind::Pairing => t_string!(i18n, intake.kind_pairing),
        OtherKind::Answer => t_string!(i18n, intake.kind_answer),
        OtherKind::Update => t_string!(i18n, intake.kind_update),
        OtherKind::Programme => t_string!(i18n, intake.kind_programme),
        OtherKind::CheckIn => t_string!(i18n, intake.kind_check_in),
        OtherKind::Help => t_string!(i18n, intake.kind_help),
    }
}
