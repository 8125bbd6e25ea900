//! Looking back on a session: at most three questions each, kept to oneself or shared.
//!
//! The partner reads what is shared only once theirs is finished too, and the other way round; how, is said in
//! `domain/reflection.rs`.

mod draft;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::at::At;
use crate::browser::{clock, focus, intl};
use crate::domain::participant::Side;
use crate::domain::reflection::{Answers, Mine, MyReflection, QUESTIONS, Standing, Theirs};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::sentences::storage_error;
use crate::features::shared::typing::settled;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::{AppState, StorageError, use_app_state};
use crate::ui::{
    Button, ButtonKind, Dialog, LinkButton, Memo, Notice, NoticeKind, SaveState, SaveStatus,
};
use crate::ui::{Text, live};
use crate::words;

use draft::Draft;

/// What the section shows of the own reflection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// It is being written.
    Draft,
    /// It stays on this device.
    Kept,
    /// It is promised to the partner.
    Shared,
    /// One is promised of which this device does not have the words.
    Elsewhere,
}

/// Where the section stands.
#[derive(Clone, Copy)]
struct Place {
    at: StoredValue<At>,
    /// Sharing, keeping and taking back.
    saving: RwSignal<SaveState>,
}

impl Place {
    fn mine(self, state: AppState) -> Option<MyReflection> {
        self.at.with_value(|at| state.reflection(&at.session))
    }

    fn promise(self, state: AppState) -> Mine {
        self.at
            .with_value(|at| state.my_promise(&at.pairing, &at.session, at.side))
    }

    fn theirs(self, state: AppState) -> Theirs {
        self.at
            .with_value(|at| state.their_reflection(&at.pairing, &at.session, at.side))
    }

    fn partner(self) -> String {
        self.at.with_value(|at| at.partner.clone())
    }

    fn phase(self, state: AppState) -> Phase {
        let standing = self.mine(state).map(|mine| mine.standing);
        match (standing, self.promise(state)) {
            (Some(Standing::Shared { .. }), promise) if promise != Mine::None => Phase::Shared,
            (_, promise) if promise != Mine::None => Phase::Elsewhere,
            // Another device of one's own has taken it back.
            (Some(Standing::Kept | Standing::Shared { .. }), _) => Phase::Kept,
            (Some(Standing::Draft) | None, _) => Phase::Draft,
        }
    }

    /// Says what became of sharing, keeping or taking back; where it went well, reading goes on at the top.
    fn settle(self, outcome: Result<(), String>) {
        let state = match outcome {
            Ok(()) => {
                request_animation_frame(|| focus::move_to("reflection-title"));
                SaveState::Untouched
            }
            Err(sentence) => SaveState::Problem(sentence),
        };
        let _ = self.saving.try_set(state);
    }
}

/// Looking back on a session.
#[component]
pub fn Reflection(
    at: At,
    /// Whether there is anything to look back on yet.
    is_time: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = at.pairing.clone();
    let place = Place {
        at: StoredValue::new(at),
        saving: RwSignal::new(SaveState::Untouched),
    };
    // What became due while this device was elsewhere, in an older release for instance.
    spawn_local(async move {
        let _ = state.reveal_reflections(&pairing).await;
    });
    let phase = Memo::new(move |_| place.phase(state));
    let is_open = Memo::new(move |_| {
        is_time.get() || place.mine(state).is_some() || phase.get() == Phase::Elsewhere
    });
    view! {
        <section class="card" aria-labelledby="reflection-title">
            <h2 id="reflection-title" tabindex="-1">
                {words!(i18n, reflection.title)}
            </h2>
            {live(move || {
                if !is_open.get() {
                    return view! { <p class="soft">{words!(i18n, reflection.later)}</p> }
                        .into_any();
                }
                view! {
                    <p class="soft">{words!(i18n, reflection.lead)}</p>
                    {live(move || match phase.get() {
                        Phase::Draft => view! { <Draft place=place /> }.into_any(),
                        Phase::Kept => view! { <Kept place=place /> }.into_any(),
                        Phase::Shared => view! { <Shared place=place /> }.into_any(),
                        Phase::Elsewhere => view! { <Elsewhere place=place /> }.into_any(),
                    })}
                    <SaveStatus
                        state=place.saving
                        saving=words!(i18n, app.saving)
                        saved=words!(i18n, app.saved)
                    />
                    <TheirsHere place=place phase=phase />
                }
                    .into_any()
            })}
        </section>
    }
}

/// The questions of a side.
fn questions(i18n: Texts, side: Side, partner: &str) -> [Text; QUESTIONS] {
    let partner = partner.to_owned();
    match side {
        Side::Mentor => [
            words!(i18n, reflection.mentor_well),
            words!(i18n, reflection.mentor_differently),
            Signal::derive(move || {
                t_string!(i18n, reflection.mentor_need, partner = partner.clone())
            }),
        ],
        Side::Mentee => [
            words!(i18n, reflection.mentee_learned),
            words!(i18n, reflection.mentee_use),
            words!(i18n, reflection.mentee_listened),
        ],
    }
}

/// What somebody answered; questions that were left out are not shown.
fn answered(i18n: Texts, side: Side, partner: &str, answers: &Answers) -> AnyView {
    let texts = answers.texts().iter();
    let rows = texts.zip(questions(i18n, side, partner));
    let rows = rows.filter(|(text, _)| !text.trim().is_empty());
    let rows = rows.map(|(text, question)| {
        view! {
            <div>
                <dt>{question}</dt>
                <dd class="keep-lines">{text.trim().to_owned()}</dd>
            </div>
        }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// The own answers, as they are kept.
fn own_answers(i18n: Texts, state: AppState, place: Place) -> AnyView {
    live(move || {
        let mine = place.mine(state)?;
        Some(answered(i18n, mine.side, &place.partner(), &mine.answers))
    })
}

/// Shares what is kept by now, after asking: it is finished then.
#[component]
fn Share(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let asking = RwSignal::new(false);
    let is_empty = move || {
        let mine = untrack(|| place.mine(state));
        mine.is_none_or(|mine| mine.answers.is_empty())
    };
    let ask = move |_| {
        spawn_local(async move {
            // What was typed last is on its way to the disk.
            settled().await;
            if is_empty() {
                place.settle(Err(t_string!(i18n, reflection.error_empty).to_owned()));
            } else {
                let _ = place.saving.try_set(SaveState::Untouched);
                asking.try_set(true);
            }
        });
    };
    let share = move |_| {
        asking.set(false);
        place.saving.set(SaveState::Saving);
        spawn_local(async move {
            let outcome = match untrack(|| place.mine(state)) {
                Some(mine) => state.share_reflection(&mine, clock::today()).await,
                None => Err(StorageError::ChangedElsewhere),
            };
            place.settle(match outcome {
                Ok(true) => Ok(()),
                Ok(false) => Err(t_string!(i18n, reflection.error_late).to_owned()),
                Err(error) => Err(storage_error(i18n, &error)),
            });
        });
    };
    let with_name = move || t_string!(i18n, reflection.share, partner = place.partner());
    view! {
        <Button kind=ButtonKind::Quiet on_click=ask>
            {Signal::derive(with_name)}
        </Button>
        <Dialog open=asking title=Signal::derive(with_name)>
            <p>
                {Signal::derive(move || {
                    t_string!(i18n, reflection.share_sure, partner = place.partner())
                })}
            </p>
            <div class="row">
                <Button on_click=share>{words!(i18n, reflection.share_yes)}</Button>
                <Button kind=ButtonKind::Link on_click=move |_| asking.set(false)>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </Dialog>
    }
}

/// What stays on this device.
#[component]
fn Kept(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let change = move |_| {
        let Some(mine) = untrack(|| place.mine(state)) else {
            return;
        };
        let draft = MyReflection {
            standing: Standing::Draft,
            ..mine.clone()
        };
        spawn_local(async move {
            let outcome = state.save_reflection(draft, Some(&mine)).await;
            place.settle(outcome.map_err(|error| storage_error(i18n, &error)));
        });
    };
    view! {
        {own_answers(i18n, state, place)}
        <p class="strong">{words!(i18n, reflection.kept)}</p>
        <div class="row">
            <Button kind=ButtonKind::Quiet on_click=change>
                {words!(i18n, reflection.change)}
            </Button>
            <Share place=place />
        </div>
    }
}

/// What is promised to the partner.
#[component]
fn Shared(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let withdraw = move |_| {
        let Some(mine) = untrack(|| place.mine(state)) else {
            return;
        };
        place.saving.set(SaveState::Saving);
        spawn_local(async move {
            let outcome = state.withdraw_reflection(&mine).await;
            place.settle(withdrawn(i18n, outcome));
        });
    };
    let on = live(move || {
        let Some(Standing::Shared { on, .. }) = place.mine(state).map(|mine| mine.standing) else {
            return String::new();
        };
        t_string!(
            i18n,
            reflection.shared_on,
            day = intl::date(tag(i18n), on),
            partner = place.partner()
        )
    });
    view! {
        {own_answers(i18n, state, place)}
        <p class="strong">{on}</p>
        {live(move || {
            let partner = place.partner();
            match place.promise(state) {
                Mine::Promised => {
                    view! {
                        <p class="soft">
                            {t_string!(i18n, reflection.may_withdraw, partner = partner)}
                        </p>
                        <div>
                            <Button kind=ButtonKind::Quiet on_click=withdraw>
                                {words!(i18n, reflection.withdraw)}
                            </Button>
                        </div>
                    }
                        .into_any()
                }
                Mine::Contested => {
                    view! {
                        <Notice kind=NoticeKind::Danger>
                            <p>{words!(i18n, reflection.mine_contested)}</p>
                        </Notice>
                    }
                        .into_any()
                }
                Mine::Fixed | Mine::None => ().into_any(),
            }
        })}
    }
}

/// A promise of which this device does not have the words.
#[component]
fn Elsewhere(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let withdraw = move |_| {
        place.saving.set(SaveState::Saving);
        spawn_local(async move {
            let (pairing, session, side) = place
                .at
                .with_value(|at| (at.pairing.clone(), at.session.clone(), at.side));
            let outcome = state.withdraw_promise(&pairing, &session, side).await;
            place.settle(withdrawn(i18n, outcome));
        });
    };
    view! {
        <p>{words!(i18n, reflection.elsewhere)}</p>
        {live(move || {
            (place.promise(state) == Mine::Promised)
                .then(|| {
                    view! {
                        <div>
                            <Button kind=ButtonKind::Quiet on_click=withdraw>
                                {words!(i18n, reflection.withdraw)}
                            </Button>
                        </div>
                    }
                })
        })}
    }
}

/// What became of taking a promise back.
fn withdrawn(i18n: Texts, outcome: Result<bool, StorageError>) -> Result<(), String> {
    match outcome {
        Ok(true) => Ok(()),
        Ok(false) => Err(t_string!(i18n, reflection.error_fixed).to_owned()),
        Err(error) => Err(storage_error(i18n, &error)),
    }
}

/// What is known of the partner's.
#[component]
fn TheirsHere(place: Place, phase: Memo<Phase>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let theirs = Memo::new(move |_| place.theirs(state));
    live(move || {
        let partner = place.partner();
        let is_shared = matches!(phase.get(), Phase::Shared | Phase::Elsewhere);
        let waiting = |sentence: String, leads_to_update: bool| {
            view! {
                <Notice>
                    <p>{sentence}</p>
                    {leads_to_update
                        .then(|| {
                            view! {
                                <div>
                                    <LinkButton
                                        kind=ButtonKind::Small
                                        href=Route::Update.href()
                                    >
                                        {words!(i18n, reflection.bring)}
                                    </LinkButton>
                                </div>
                            }
                        })}
                </Notice>
            }
            .into_any()
        };
        let refused = |sentence: String| {
            view! {
                <Notice kind=NoticeKind::Danger>
                    <p>{sentence}</p>
                </Notice>
            }
            .into_any()
        };
        match theirs.get() {
            Theirs::Awaited if is_shared => {
                waiting(t_string!(i18n, reflection.waiting, partner = partner), true)
            }
            Theirs::Awaited => ().into_any(),
            Theirs::Promised if is_shared => waiting(
                t_string!(i18n, reflection.promised, partner = partner),
                true,
            ),
            Theirs::Promised => waiting(
                t_string!(i18n, reflection.promised_first, partner = partner),
                false,
            ),
            Theirs::Crossed => refused(t_string!(i18n, reflection.crossed, partner = partner)),
            Theirs::Refused => refused(t_string!(i18n, reflection.refused, partner = partner)),
            Theirs::Shown(answers) => {
                let (side, me) = place.at.with_value(|at| (at.side.other(), at.me.clone()));
                let title = t_string!(i18n, reflection.theirs, partner = partner);
                view! {
                    <div class="stack stack--tight">
                        <h3>{title}</h3>
                        {answered(i18n, side, &me, &answers)}
                    </div>
                }
                .into_any()
            }
        }
    })
}
