//! The ready sentences of each part, in every language, and what the programme suggests.

use leptos::prelude::*;
use leptos_i18n::{Locale as _, td_string};

use super::names;
use crate::domain::agreement::Part;
use crate::domain::agreement::wording::Ready;
use crate::domain::pairing::MyPairing;
use crate::domain::programme::{MyProgramme, Rhythm, SessionPlan};
use crate::features::shared::language::page_language;
use crate::i18n::{Locale, use_i18n};
use crate::state::site_programme::{SiteFile, SiteProgramme};
use crate::state::use_app_state;

/// What the sentences are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    mentor: String,
    mentee: String,
    /// What the programme is called, where it suggests anything.
    pub programme: Option<String>,
    plan: SessionPlan,
    rules: Vec<String>,
}

/// A sentence that can be chosen.
pub struct Sentence {
    /// Its words, in the order of the languages.
    pub words: Ready,
    /// Whether it is chosen to begin with.
    pub is_usual: bool,
}

impl Sentence {
    fn in_every_language(is_usual: bool, said: &dyn Fn(Locale) -> String) -> Self {
        let words = Locale::get_all().iter().map(|locale| said(*locale));
        Self {
            words: words.collect(),
            is_usual,
        }
    }

    /// The sentence in a language.
    pub fn said(&self, language: Locale) -> String {
        let place = Locale::get_all()
            .iter()
            .position(|known| *known == language);
        let words = place.and_then(|place| self.words.get(place));
        words.cloned().unwrap_or_default()
    }
}

/// What the sentences are about, with what the programme of a pairing suggests: as it came in a packet, or as it
/// lies beside the app.
pub fn use_suggestions(pairing: MyPairing, site: RwSignal<SiteFile>) -> Signal<About> {
    let i18n = use_i18n();
    let state = use_app_state();
    let (mentor, mentee) = names(&pairing);
    Signal::derive(move || {
        let came = state.my_programmes_whole.with(|all| {
            let mut all = all.iter();
            all.find(|known| known.id == pairing.programme).cloned()
        });
        let programme = came.or_else(|| {
            let language = page_language(i18n.get_locale());
            match site.with(|file| file.programme(language)) {
                SiteProgramme::Own(own) if own.id == pairing.programme => Some(*own),
                _ => None,
            }
        });
        About {
            mentor: mentor.clone(),
            mentee: mentee.clone(),
            ..programme.map(suggested).unwrap_or_default()
        }
    })
}

fn suggested(programme: MyProgramme) -> About {
    let rules = programme.details.ground_rules.as_slice().iter();
    About {
        programme: Some(programme.name.to_string()),
        plan: programme.details.sessions,
        rules: rules.map(ToString::to_string).collect(),
        ..About::default()
    }
}

/// Whether only one of a part's sentences can be chosen.
pub const fn takes_one(part: Part) -> bool {
    matches!(part, Part::Rhythm | Part::Length | Part::Booking)
}

/// A sentence: whether it is usual, and its text.
macro_rules! say {
    ($usual:expr, $($text:tt)*) => {
        Sentence::in_every_language($usual, &|locale| td_string!(locale, $($text)*).to_string())
    };
}

/// The ready sentences of a part.
pub fn sentences(part: Part, about: &About) -> Vec<Sentence> {
    let mentor = || about.mentor.clone();
    let mentee = || about.mentee.clone();
    match part {
        Part::Purpose => vec![
            say!(
                true,
                agreement.say_purpose_learn,
                mentor = mentor(),
                mentee = mentee()
            ),
            say!(true, agreement.say_purpose_lead, mentor = mentor()),
            say!(false, agreement.say_purpose_eyes),
            say!(false, agreement.say_purpose_try),
        ],
        Part::Rhythm => rhythms(about.plan.rhythm),
        Part::Length => lengths(about.plan.length.minutes()),
        Part::Place => vec![
            say!(false, agreement.say_place_work),
            say!(false, agreement.say_place_video),
            say!(
                false,
                agreement.say_place_turns,
                mentor = mentor(),
                mentee = mentee()
            ),
            say!(false, agreement.say_place_walk),
            say!(true, agreement.say_place_quiet),
        ],
        Part::Booking => vec![
            say!(false, agreement.say_book_mentor, mentor = mentor()),
            say!(false, agreement.say_book_mentee, mentee = mentee()),
            say!(false, agreement.say_book_turns),
            say!(true, agreement.say_book_end),
        ],
        Part::Confidentiality => vec![
            say!(true, agreement.say_secret_all),
            say!(true, agreement.say_secret_learned),
            say!(true, agreement.say_secret_coordinator),
            say!(false, agreement.say_secret_ask),
            say!(true, agreement.say_secret_limits),
        ],
        Part::Contact => vec![
            say!(true, agreement.say_contact_short),
            say!(false, agreement.say_contact_booking),
            say!(true, agreement.say_contact_answer),
            say!(false, agreement.say_contact_hours),
        ],
        Part::GroundRules => rules(&about.rules),
        Part::Review => vec![
            say!(true, agreement.say_review_third),
            say!(false, agreement.say_review_half),
            say!(false, agreement.say_review_each),
        ],
        Part::Exit => vec![
            say!(true, agreement.say_exit_any),
            say!(true, agreement.say_exit_say),
            say!(false, agreement.say_exit_thanks),
            say!(true, agreement.say_exit_secret),
        ],
    }
}

fn rhythms(usual: Rhythm) -> Vec<Sentence> {
    let each = |rhythm| {
        let is_usual = rhythm == usual;
        match rhythm {
            Rhythm::Weekly => say!(is_usual, agreement.say_weekly),
            Rhythm::EveryTwoWeeks => say!(is_usual, agreement.say_two_weeks),
            Rhythm::Monthly => say!(is_usual, agreement.say_monthly),
            Rhythm::EveryTwoMonths => say!(is_usual, agreement.say_two_months),
            Rhythm::EveryThreeMonths => say!(is_usual, agreement.say_three_months),
        }
    };
    Rhythm::ALL.map(each).into_iter().collect()
}

fn lengths(usual: u8) -> Vec<Sentence> {
    let mut minutes = vec![30, 45, 60, 90];
    if !minutes.contains(&usual) {
        minutes.push(usual);
        minutes.sort_unstable();
    }
    let each = |minutes| say!(minutes == usual, agreement.say_length, minutes = minutes);
    minutes.into_iter().map(each).collect()
}

/// The programme's own rules first; they hold for everybody, so they are chosen.
fn rules(programme: &[String]) -> Vec<Sentence> {
    let has_own = !programme.is_empty();
    let of_programme = programme.iter().map(|rule| {
        // A rule of several lines would come back as several; the words are the same on one.
        let words: Vec<&str> = rule.split_whitespace().collect();
        let words = words.join(" ");
        Sentence::in_every_language(true, &|_| words.clone())
    });
    let mut all: Vec<Sentence> = of_programme.collect();
    all.push(say!(!has_own, agreement.say_rule_prepare));
    all.push(say!(false, agreement.say_rule_know));
    all.push(say!(!has_own, agreement.say_rule_open));
    all.push(say!(false, agreement.say_rule_phones));
    all.push(say!(!has_own, agreement.say_rule_move));
    all.push(say!(false, agreement.say_rule_rank));
    all
}
