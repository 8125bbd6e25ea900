//! The last page of a check-in: all answers, what goes with them, and handing them over.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::handing::Handing;
use super::{day, href, phrases};
use crate::browser::clock;
use crate::domain::check_in::{
    CheckIn, CheckInReport, Given, MyCheckIn, Question, Standing, Telling,
};
use crate::domain::pairing::MyPairing;
use crate::domain::participant::Side;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::statement::points;
use crate::i18n::use_i18n;
use crate::routes::{CheckInPage, Route};
use crate::state::check_ins::check_in_packet;
use crate::state::use_app_state;
use crate::ui::{Checkbox, LinkButton, Memo, Notice, NoticeKind, Page, live, text};
use crate::words;

/// The answers of a check-in, and handing them over.
#[component]
pub fn Check(pairing: MyPairing, which: CheckIn) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let kept = StoredValue::new(pairing);
    let known = Memo::new(move |_| kept.with_value(|pairing| state.check_in(&pairing.id, which)));
    let is_open = Memo::new(move |_| {
        let sent_on = known.with(|one| one.as_ref().and_then(|one| one.sent_on));
        let course = kept.with_value(|pairing| state.course_of(pairing));
        course.is_some_and(|course| {
            let standing = course.standing(which, sent_on, clock::today());
            !matches!(standing, Standing::Coming(_) | Standing::NotAsked)
        })
    });
    let has_answers = Memo::new(move |_| {
        known.with(|one| one.as_ref().is_some_and(|one| !one.answers.is_empty()))
    });
    let rows = move || {
        let questions = which.questions().iter().enumerate();
        let rows = questions.map(|(place, question)| {
            let number = u8::try_from(place + 1).unwrap_or(u8::MAX);
            let given = known.with(|one| one.as_ref()?.answers.get(question.id).cloned());
            view! { <Row which=which question=*question number=number given=given /> }
        });
        view! { <dl class="answers">{rows.collect_view()}</dl> }
    };
    view! {
        <Page
            title=words!(i18n, check_ins.check_title)
            eyebrow=text(move || phrases::name(i18n, which))
        >
            {live(rows)}
            {live(move || {
                if is_open.get() && has_answers.get() {
                    view! { <Sending kept=kept known=known which=which /> }.into_any()
                } else {
                    let first = href(which.as_str(), CheckInPage::Beginning);
                    view! {
                        <p>{words!(i18n, check_ins.nothing_to_send)}</p>
                        <div>
                            <LinkButton href=first>
                                {words!(i18n, check_ins.to_beginning)}
                            </LinkButton>
                        </div>
                    }
                        .into_any()
                }
            })}
            <p class="small">
                <a href=Route::CheckIns.href()>{words!(i18n, check_ins.all)}</a>
            </p>
        </Page>
    }
}

/// One question with what was answered.
#[component]
fn Row(which: CheckIn, question: Question, number: u8, given: Option<Given>) -> impl IntoView {
    let i18n = use_i18n();
    let said = text(move || match &given {
        Some(given) => phrases::given(i18n, given),
        None => t_string!(i18n, questionnaire.not_answered).to_owned(),
    });
    let asked = text(move || phrases::question(i18n, question.id));
    let label = move || t_string!(i18n, questionnaire.change_name, name = asked.get());
    view! {
        <div class="answers__row">
            <dt>{asked}</dt>
            <dd class="answers__said">{said}</dd>
            <dd>
                <a href=href(which.as_str(), CheckInPage::Question(number)) aria-label=label>
                    {words!(i18n, questionnaire.change)}
                </a>
            </dd>
        </div>
    }
}

/// What goes with the answers, and the ways of handing them over.
#[component]
fn Sending(
    kept: StoredValue<MyPairing>,
    known: Memo<Option<MyCheckIn>>,
    which: CheckIn,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let choose = move |change: fn(&mut MyCheckIn, bool), on: bool| {
        let Some(mut one) = known.get_untracked() else {
            return;
        };
        change(&mut one, on);
        spawn_local(async move {
            let outcome = state
                .choose_what_is_told(&one.pairing, which, one.with_name, one.with_words)
                .await;
            problem.try_set(outcome.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let report = Memo::new(move |_| {
        let one = known.get()?;
        let report = kept.with_value(|pairing| one.report(pairing, clock::today()))?;
        Some(Shown::of(&one, &report))
    });
    let told = move || {
        let shown = report.get()?;
        let who = match shown.name {
            Some(name) => text(move || t_string!(i18n, check_ins.gets_name, name = name.clone())),
            None => words!(i18n, check_ins.gets_no_name),
        };
        let weeks = shown.weeks;
        let side = text(move || match shown.side {
            Side::Mentor => t_string!(i18n, check_ins.gets_mentor, weeks = weeks),
            Side::Mentee => t_string!(i18n, check_ins.gets_mentee, weeks = weeks),
        });
        let answers = if shown.leaves_words {
            words!(i18n, check_ins.gets_answers_without)
        } else {
            words!(i18n, check_ins.gets_answers)
        };
        Some(points([who, side, answers]))
    };
    let make = move |_| {
        let one = known.get_untracked()?;
        kept.with_value(|pairing| check_in_packet(pairing, &one, clock::today()))
    };
    let note = move |()| {
        let id = kept.with_value(|pairing| pairing.id.clone());
        spawn_local(async move {
            let noted = state.note_check_in_sent(&id, which, clock::today()).await;
            problem.try_set(noted.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let has_words = move || report.with(|shown| shown.as_ref().is_some_and(|one| one.has_words));
    let with_name =
        Signal::derive(move || known.with(|one| one.as_ref().is_some_and(|one| one.with_name)));
    let with_words =
        Signal::derive(move || known.with(|one| one.as_ref().is_some_and(|one| one.with_words)));
    let asks_for_words = Memo::new(move |_| {
        has_words() && known.with(|one| one.as_ref().is_some_and(|one| !one.tells_name()))
    });
    view! {
        <section class="stack" aria-labelledby="coordinator-gets">
            <h2 id="coordinator-gets">{words!(i18n, check_ins.gets_title)}</h2>
            {(which.telling() == Telling::AsChosen)
                .then(|| {
                    view! {
                        <Checkbox
                            checked=with_name
                            on_change=move |on| choose(|one, on| one.with_name = on, on)
                            label=words!(i18n, check_ins.name_box)
                        />
                    }
                })}
            {live(move || {
                asks_for_words
                    .get()
                    .then(|| {
                        view! {
                            <Checkbox
                                checked=with_words
                                on_change=move |on| choose(|one, on| one.with_words = on, on)
                                label=words!(i18n, check_ins.words_box)
                                hint=words!(i18n, check_ins.words_box_hint)
                            />
                        }
                    })
            })} <div aria-live="polite">{live(told)}</div>
            {live(move || {
                problem
                    .get()
                    .map(|sentence| {
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{sentence}</p>
                            </Notice>
                        }
                    })
            })}
        </section>
        <Handing
            pairing=kept.get_value()
            make=make
            on_handed=note
            subject=words!(i18n, check_ins.title)
            greeting=words!(i18n, check_ins.mail_greeting)
        >
            {live(move || {
                let is_unnamed = known.with(|one| one.as_ref().is_some_and(|one| !one.tells_name()));
                is_unnamed.then(|| view! { <p>{words!(i18n, check_ins.sees_sender)}</p> })
            })}
        </Handing>
        {live(move || {
            let sent_on = known.with(|one| one.as_ref().and_then(|one| one.sent_on));
            sent_on
                .map(|on| {
                    view! {
                        <Notice kind=NoticeKind::Good>
                            <p role="status">
                                {text(move || {
                                    t_string!(i18n, check_ins.thanks, day = day(i18n, on))
                                })}
                            </p>
                        </Notice>
                    }
                })
        })}
    }
}

/// What of a report is said before it is handed over.
#[derive(Clone, PartialEq)]
struct Shown {
    name: Option<String>,
    side: Side,
    weeks: u16,
    has_words: bool,
    leaves_words: bool,
}

impl Shown {
    fn of(one: &MyCheckIn, report: &CheckInReport) -> Self {
        let words_in = |answers: &crate::domain::check_in::Answers| {
            answers
                .iter()
                .any(|(_, given)| matches!(given, Given::Words(_)))
        };
        let has_words = words_in(&one.answers.said(true));
        Self {
            name: report.name.as_ref().map(ToString::to_string),
            side: report.side,
            weeks: report.weeks,
            has_words,
            leaves_words: has_words && !words_in(&report.answers),
        }
    }
}
