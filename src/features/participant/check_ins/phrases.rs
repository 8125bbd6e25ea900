//! The words of the built-in check-ins.

use leptos_i18n::t_string;

use crate::domain::check_in::{CheckIn, Given, STEPS, Telling, Wish};
pub use crate::features::shared::check_ins::check_in_name as name;
use crate::features::shared::language::Texts;

/// What it is for.
pub fn purpose(i18n: Texts, which: CheckIn) -> &'static str {
    match which {
        CheckIn::Agreement => t_string!(i18n, check_ins.purpose_agreement),
        CheckIn::Pulse => t_string!(i18n, check_ins.purpose_pulse),
        CheckIn::Middle => t_string!(i18n, check_ins.purpose_middle),
        CheckIn::Closing => t_string!(i18n, check_ins.purpose_closing),
        CheckIn::Later => t_string!(i18n, check_ins.purpose_later),
    }
}

/// Who gets what of it.
pub fn who_sees(i18n: Texts, which: CheckIn) -> &'static str {
    match which.telling() {
        Telling::WithName => t_string!(i18n, check_ins.sees_named),
        Telling::WithoutName => t_string!(i18n, check_ins.sees_unnamed),
        Telling::AsChosen => t_string!(i18n, check_ins.sees_chosen),
    }
}

/// What somebody wishes.
pub fn wish(i18n: Texts, wish: Wish) -> &'static str {
    match wish {
        Wish::Contact => t_string!(i18n, check_ins.wish_contact),
        Wish::Pause => t_string!(i18n, check_ins.wish_pause),
        Wish::End => t_string!(i18n, check_ins.wish_end),
    }
}

/// A question. Every name that is asked has its words.
pub fn question(i18n: Texts, id: &str) -> &'static str {
    match id {
        "met-first" => t_string!(i18n, check_ins.q_met_first),
        "agreed" => t_string!(i18n, check_ins.q_agreed),
        "booked" => t_string!(i18n, check_ins.q_booked),
        "needed" => t_string!(i18n, check_ins.q_needed),
        "met" => t_string!(i18n, check_ins.q_met),
        "open" => t_string!(i18n, check_ins.q_open),
        "time" => t_string!(i18n, check_ins.q_time),
        "worth" => t_string!(i18n, check_ins.q_worth),
        "going-on" => t_string!(i18n, check_ins.q_going_on),
        "added" => t_string!(i18n, check_ins.q_added),
        "rhythm" => t_string!(i18n, check_ins.q_rhythm),
        "closer" => t_string!(i18n, check_ins.q_closer),
        "useful" => t_string!(i18n, check_ins.q_useful),
        "change" => t_string!(i18n, check_ins.q_change),
        "reached" => t_string!(i18n, check_ins.q_reached),
        "heard" => t_string!(i18n, check_ins.q_heard),
        "again" => t_string!(i18n, check_ins.q_again),
        "do-now" => t_string!(i18n, check_ins.q_do_now),
        "lasting" => t_string!(i18n, check_ins.q_lasting),
        "in-touch" => t_string!(i18n, check_ins.q_in_touch),
        "stayed" => t_string!(i18n, check_ins.q_stayed),
        _ => "",
    }
}

/// One of the answers that can be chosen.
pub fn choice(i18n: Texts, id: &str) -> &'static str {
    match id {
        "yes" => t_string!(i18n, check_ins.c_yes),
        "no" => t_string!(i18n, check_ins.c_no),
        "unsure" => t_string!(i18n, check_ins.c_unsure),
        "planned" => t_string!(i18n, check_ins.c_planned),
        "not-yet" => t_string!(i18n, check_ins.c_not_yet),
        "partly" => t_string!(i18n, check_ins.c_partly),
        "several" => t_string!(i18n, check_ins.c_several),
        "once" => t_string!(i18n, check_ins.c_once),
        "as-planned" => t_string!(i18n, check_ins.c_as_planned),
        "fewer" => t_string!(i18n, check_ins.c_fewer),
        "hardly" => t_string!(i18n, check_ins.c_hardly),
        "often" => t_string!(i18n, check_ins.c_often),
        "sometimes" => t_string!(i18n, check_ins.c_sometimes),
        _ => "",
    }
}

/// A step of the scale, from 1.
pub fn step(i18n: Texts, step: u8) -> &'static str {
    match step {
        1 => t_string!(i18n, check_ins.step_1),
        2 => t_string!(i18n, check_ins.step_2),
        3 => t_string!(i18n, check_ins.step_3),
        4 => t_string!(i18n, check_ins.step_4),
        STEPS => t_string!(i18n, check_ins.step_5),
        _ => "",
    }
}

/// What was given to a question.
pub fn given(i18n: Texts, given: &Given) -> String {
    match given {
        Given::Step(number) => step(i18n, *number).to_owned(),
        Given::Chosen(id) => choice(i18n, id.as_str()).to_owned(),
        Given::Words(text) => text.trim().to_owned(),
        Given::RatherNot => t_string!(i18n, check_ins.rather_not).to_owned(),
    }
}
