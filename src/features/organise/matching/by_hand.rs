//! Putting two people together by hand: who, what the rules say, and the coordinator's choice.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::{Bench, Chosen};
use super::criteria::in_hundredths;
use super::detail::Judgement;
use super::person_picker::PersonPicker;
use crate::browser::focus;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Bar, Verdict};
use crate::domain::participant::Side;
use crate::i18n::use_i18n;
use crate::state::matching::{PairHistory, Wish};
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{Button, ButtonKind, Notice};
use crate::words;

/// The id of the heading, to which the focus comes back.
pub const TITLE: &str = "by-hand";

/// Pairs two people by hand.
#[component]
pub fn ByHand() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let mentor = RwSignal::new(None::<ParticipantId>);
    let mentee = RwSignal::new(None::<ParticipantId>);
    let verdict = Memo::new(move |_| {
        let (mentor, mentee) = (mentor.get()?, mentee.get()?);
        state.assess_pair(&mentor, &mentee, PairHistory::Counts)
    });
    // One person cannot be a pair, and a pair cannot be made twice. Any other rule may be overruled.
    let is_possible = Memo::new(move |_| match verdict.get() {
        None => false,
        Some(Verdict::Permitted(_)) => true,
        Some(Verdict::Barred(bars)) => !bars
            .iter()
            .any(|bar| matches!(bar, Bar::SamePerson | Bar::Standing)),
    });
    let names = move || {
        bench.people.with(|people| {
            let name =
                |id: Option<ParticipantId>| id.map(|id| people.name(&id)).unwrap_or_default();
            (name(mentor.get()), name(mentee.get()))
        })
    };
    let pair = move |_| {
        let (Some(one), Some(other)) = (mentor.get_untracked(), mentee.get_untracked()) else {
            return;
        };
        let (fit, reasons) = match verdict.get_untracked() {
            Some(Verdict::Permitted(assessment)) => {
                (Some(assessment.fit), assessment.shared_reasons)
            }
            _ => (None, Vec::new()),
        };
        bench.pair_by_hand((one, other), fit, reasons);
        mentor.set(None);
        mentee.set(None);
        focus::move_to(TITLE);
    };
    // Beside the lists it is shown what that costs, before it takes effect.
    let keep_together = move |_| {
        if let (Some(one), Some(other)) = (mentor.get_untracked(), mentee.get_untracked()) {
            bench.wish((one.clone(), other.clone()), Some(Wish::Together));
            bench.choose(Chosen::Pair((one, other)));
        }
    };
    let show_verdict = move || {
        let verdict = verdict.get()?;
        let (mentor, mentee) = names();
        let fit = match &verdict {
            Verdict::Permitted(assessment) => Some(in_hundredths(assessment.fit.ten_thousandths())),
            Verdict::Barred(_) => None,
        };
        let is_barred = fit.is_none();
        Some(view! {
            <div class="card">
                <h3>
                    {t_string!(
                        i18n,
                        matching.pair_of,
                        mentor = mentor.clone(),
                        mentee = mentee.clone()
                    )}
                </h3>
                {fit
                    .map(|fit| {
                        view! {
                            <p class="lead">{t_string!(i18n, matching.fit_of, fit = fit)}</p>
                        }
                    })}
                <Judgement verdict=verdict mentor=mentor mentee=mentee />
                {(is_barred && is_possible.get())
                    .then(|| {
                        view! {
                            <Notice>
                                <p>{words!(i18n, matching.your_choice)}</p>
                            </Notice>
                        }
                    })}
                <When condition=Signal::derive(move || is_possible.get())>
                    <div class="row">
                        <Button on_click=pair>{words!(i18n, matching.pair_these)}</Button>
                        <Button kind=ButtonKind::Quiet on_click=keep_together>
                            {words!(i18n, wish.by_hand)}
                        </Button>
                    </div>
                    <p class="small soft">{words!(i18n, wish.by_hand_hint)}</p>
                </When>
            </div>
        })
    };
    // Short for a screen reader; the whole judgement stands below.
    let said = move || match verdict.get() {
        None => String::new(),
        Some(Verdict::Barred(_)) => t_string!(i18n, matching.barred).to_owned(),
        Some(Verdict::Permitted(assessment)) => {
            let fit = in_hundredths(assessment.fit.ten_thousandths());
            t_string!(i18n, matching.fit_of, fit = fit)
        }
    };
    view! {
        <section class="stack" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">
                {words!(i18n, matching.by_hand)}
            </h2>
            <p class="soft">{words!(i18n, matching.by_hand_text)}</p>
            <div class="columns">
                <PersonPicker
                    side=Side::Mentor
                    legend=words!(i18n, role.mentor)
                    label=words!(i18n, matching.search_mentor)
                    chosen=mentor
                />
                <PersonPicker
                    side=Side::Mentee
                    legend=words!(i18n, role.mentee)
                    label=words!(i18n, matching.search_mentee)
                    chosen=mentee
                />
            </div>
            <p class="visually-hidden" role="status">
                {said}
            </p>
            {show_verdict}
        </section>
    }
}
