//! One part of the agreement: ready sentences to choose, own words, and saving both.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::ready::{Sentence, sentences, takes_one};
use super::{Looking, Shown, part_name};
use crate::browser::clock;
use crate::domain::agreement::wording::Wording;
use crate::domain::agreement::{Agreement, Before, Part};
use crate::domain::iso;
use crate::domain::text::LongText;
use crate::domain::together::{Document, Edit, Item};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::state::{StorageError, use_app_state};
use crate::ui::{
    Button, ButtonKind, Checkboxes, ChoiceOption, ErrorSummary, FieldProblem, Notice, Page, Radios,
    SaveState, SaveStatus, TextArea, TextField, text,
};
use crate::words;

/// What stands in the form.
#[derive(Clone, Copy)]
struct Typed {
    /// The place of the sentence, where only one can be chosen.
    one: RwSignal<String>,
    /// The places of the sentences, where several can.
    several: RwSignal<Vec<String>>,
    own: RwSignal<String>,
    /// The day of the review.
    review_on: RwSignal<String>,
}

impl Typed {
    fn new(part: Part, wording: &Wording, agreement: Option<&Agreement>) -> Self {
        let places = wording.chosen.iter().map(|(place, _)| place.to_string());
        let places: Vec<String> = places.collect();
        let review_on = agreement.and_then(|agreement| agreement.review_on);
        let (one, several) = if takes_one(part) {
            (places.first().cloned().unwrap_or_default(), Vec::new())
        } else {
            (String::new(), places)
        };
        Self {
            one: RwSignal::new(one),
            several: RwSignal::new(several),
            own: RwSignal::new(wording.own.clone()),
            review_on: RwSignal::new(review_on.map(iso::day_text).unwrap_or_default()),
        }
    }

    fn all(self) -> (String, Vec<String>, String, String) {
        (
            self.one.get(),
            self.several.get(),
            self.own.get(),
            self.review_on.get(),
        )
    }

    fn has(self, place: usize) -> bool {
        let place = place.to_string();
        self.one.with_untracked(|one| *one == place)
            || self
                .several
                .with_untracked(|several| several.contains(&place))
    }
}

/// What is kept of a part, and what to offer for it.
struct Offer {
    sentences: Vec<Sentence>,
    /// What is kept, or else what is usual.
    wording: Wording,
    /// Whether anything is kept.
    is_kept: bool,
}

impl Offer {
    fn of(i18n: Texts, shown: Shown, part: Part) -> Self {
        let sentences = shown.about.with_untracked(|about| sentences(part, about));
        let kept = shown.now.with_untracked(|now| {
            let words = now.as_ref()?.agreement.words(part)?;
            let ready: Vec<_> = sentences.iter().map(|one| one.words.clone()).collect();
            let mut wording = Wording::of(words.as_str(), &ready);
            if takes_one(part) {
                only_one(&mut wording);
            }
            Some(wording)
        });
        let is_kept = kept.is_some();
        let wording = kept.unwrap_or_else(|| {
            let language = i18n.get_locale_untracked();
            let usual = sentences.iter().enumerate().filter(|(_, one)| one.is_usual);
            Wording {
                chosen: usual
                    .map(|(place, one)| (place, one.said(language)))
                    .collect(),
                own: String::new(),
            }
        });
        Self {
            sentences,
            wording,
            is_kept,
        }
    }
}

/// Of several sentences where one is asked for, all but the first are own words.
fn only_one(wording: &mut Wording) {
    let others = wording.chosen.split_off(wording.chosen.len().min(1));
    let mut lines: Vec<String> = others.into_iter().map(|(_, words)| words).collect();
    if !wording.own.is_empty() {
        lines.push(wording.own.clone());
    }
    wording.own = lines.join("\n");
}

/// One part.
#[component]
pub fn PartForm(shown: Shown, part: Part, goes_on: bool) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let offer = Offer::of(i18n, shown, part);
    let typed = shown.now.with_untracked(|now| {
        Typed::new(part, &offer.wording, now.as_ref().map(|now| &now.agreement))
    });
    let seen: StoredValue<Option<Item>> = StoredValue::new(untrack(|| {
        shown
            .pairing
            .with_value(|pairing| state.agreement_item(pairing))
    }));
    let before = untrack(|| typed.all());
    let at_first = StoredValue::new(before.clone());
    let is_saved = RwSignal::new(false);
    hold_unsaved(Signal::derive(move || {
        typed.all() != before && !is_saved.get()
    }));
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let error_of = move |field: &'static str| {
        Signal::derive(move || {
            problems.with(|problems| {
                let mut problems = problems.iter();
                let found = problems.find(|problem| problem.field == field);
                found.map(|problem| problem.message.clone())
            })
        })
    };
    let is_kept = offer.is_kept;
    let is_contested = shown.now.with_untracked(|now| {
        now.as_ref()
            .is_some_and(|now| now.agreement.is_contested(part))
    });
    let choices = choices(&offer, i18n);
    let offer = StoredValue::new(offer);
    let saving = RwSignal::new(SaveState::Untouched);
    let changed_elsewhere = RwSignal::new(false);
    // The next one that is open; those that say something are not asked again.
    let next = move || {
        let open = shown.now.try_with_untracked(|now| match now {
            Some(now) => now.agreement.open_parts(),
            None => Part::ALL.to_vec(),
        });
        let mut open = open.unwrap_or_default().into_iter();
        match open.find(|open| *open > part) {
            Some(part) if goes_on => Looking::Part { part, goes_on },
            _ => Looking::All,
        }
    };
    let save = move |overwrites: bool| {
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        let (words, review_on) = match read(i18n, typed, part, offer) {
            Ok(read) => read,
            Err(found) => {
                problems.set(found);
                return;
            }
        };
        problems.set(Vec::new());
        // What nobody touched is not written, in whatever order it stands; but whoever saves one of two
        // versions has chosen it.
        let untouched = is_kept
            && !is_contested
            && at_first.with_value(|first| untrack(|| typed.all()) == *first);
        let pairing = shown.pairing.get_value();
        let edits = if untouched {
            Vec::new()
        } else {
            seen.with_value(|seen| {
                let before = if overwrites {
                    Before::Whatever
                } else {
                    Before::Seen(seen.as_ref())
                };
                let (side, today) = (pairing.my_side, clock::today());
                let mut edits: Vec<Edit> =
                    Agreement::saying(before, part, words.as_ref(), side, today);
                if part == Part::Review {
                    edits.extend(Agreement::reviewing_on(before, review_on));
                }
                edits
            })
        };
        saving.set(SaveState::Saving);
        let seen = seen.get_value();
        spawn_local(async move {
            let is_still = move |document: &Document| {
                overwrites || Agreement::is_as_seen(document, seen.as_ref(), part)
            };
            match state.edit(&pairing.id, edits, is_still).await {
                Ok(()) => {
                    is_saved.try_set(true);
                    saving.try_set(SaveState::Saved);
                    shown.looking.try_set(next());
                }
                Err(StorageError::ChangedElsewhere) => {
                    changed_elsewhere.try_set(true);
                    saving.try_set(SaveState::Untouched);
                }
                Err(error) => {
                    saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
                }
            }
        });
    };
    let is_signed = shown.now.with_untracked(|now| {
        now.as_ref()
            .is_some_and(super::AgreementNow::is_signed_at_all)
    });
    let number = Part::ALL.iter().position(|known| *known == part);
    let number = number.map_or(0, |place| place + 1);
    let step =
        text(move || t_string!(i18n, agreement.step, number = number, all = Part::ALL.len()));
    let control = if takes_one(part) {
        view! {
            <Radios
                id="agreement-choice"
                legend=words!(i18n, agreement.choose_one)
                value=typed.one
                options=choices
                can_clear=words!(i18n, agreement.choose_none)
            />
        }
        .into_any()
    } else {
        view! {
            <Checkboxes
                id="agreement-choice"
                legend=words!(i18n, agreement.choose_several)
                chosen=typed.several
                options=choices
            />
        }
        .into_any()
    };
    let prefix = Signal::derive(move || {
        let has_problems = problems.with(|problems| !problems.is_empty());
        has_problems.then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    view! {
        <Page
            title=text(move || part_name(i18n, part))
            eyebrow=step
            error_prefix=prefix
        >
            <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
            {is_signed
                .then(|| {
                    view! {
                        <Notice>
                            <p>{words!(i18n, agreement.will_void)}</p>
                        </Notice>
                    }
                })}
            <form
                class="stack stack--loose"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    save(false);
                }
            >
                {control}
                <TextArea
                    id="agreement-own"
                    label=words!(i18n, agreement.own)
                    hint=words!(i18n, agreement.own_hint)
                    value=typed.own
                    error=error_of("agreement-own")
                    rows=3
                />
                {(part == Part::Review)
                    .then(|| {
                        view! {
                            <TextField
                                id="agreement-review-on"
                                label=words!(i18n, agreement.review_day)
                                hint=words!(i18n, agreement.review_day_hint)
                                value=typed.review_on
                                error=error_of("agreement-review-on")
                                kind="date"
                                class="input--medium"
                            />
                        }
                    })}
                <ChangedElsewhere is_so=changed_elsewhere on_overwrite=move |()| save(true) />
                <div class="row">
                    <button type="submit" class="button">
                        {text(move || {
                            if goes_on {
                                t_string!(i18n, agreement.save_next)
                            } else {
                                t_string!(i18n, app.save)
                            }
                        })}
                    </button>
                    {goes_on
                        .then(|| {
                            view! {
                                <Button
                                    kind=ButtonKind::Quiet
                                    on_click=move |_| shown.turn(next())
                                >
                                    {words!(i18n, agreement.later)}
                                </Button>
                            }
                        })}
                    <SaveStatus
                        state=saving
                        saving=words!(i18n, app.saving)
                        saved=words!(i18n, app.saved)
                    />
                </div>
            </form>
            <div>
                <Button kind=ButtonKind::Link on_click=move |_| shown.turn(Looking::All)>
                    {words!(i18n, agreement.back)}
                </Button>
            </div>
        </Page>
    }
}

/// The sentences as choices. Where one is kept in another language, it says so.
fn choices(offer: &Offer, i18n: Texts) -> Vec<ChoiceOption> {
    let each = |(place, sentence): (usize, &Sentence)| {
        let kept = offer.wording.kept(place).map(str::to_owned);
        let reads = sentence.said(i18n.get_locale_untracked());
        let kept = kept.filter(|kept| offer.is_kept && *kept != reads);
        let words = sentence.words.clone();
        let sentence = Sentence {
            words,
            is_usual: false,
        };
        ChoiceOption {
            value: place.to_string().into(),
            label: text(move || sentence.said(i18n.get_locale())),
            hint: kept
                .map(|kept| text(move || t_string!(i18n, agreement.kept_as, words = kept.clone()))),
        }
    };
    offer.sentences.iter().enumerate().map(each).collect()
}

type Read = (Option<LongText>, Option<chrono::NaiveDate>);

/// What is to be kept, or what is wrong with it.
fn read(
    i18n: Texts,
    typed: Typed,
    part: Part,
    offer: StoredValue<Offer>,
) -> Result<Read, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut wrong = |field: &str, message: &str| {
        problems.push(FieldProblem {
            field: field.to_owned(),
            message: message.to_owned(),
        });
    };
    let own = typed.own.get_untracked().trim().to_owned();
    if own.chars().count() > Agreement::MOST_OWN_WORDS {
        wrong("agreement-own", t_string!(i18n, agreement.error_own));
    }
    let day = typed.review_on.get_untracked();
    let review_on = match day.trim() {
        "" => None,
        day => {
            let read = iso::day(day).filter(|day| {
                use chrono::Datelike;
                (2000..=2100).contains(&day.year())
            });
            if read.is_none() && part == Part::Review {
                wrong("agreement-review-on", t_string!(i18n, plan.error_date_far));
            }
            read
        }
    };
    let language = i18n.get_locale_untracked();
    let words = offer.with_value(|offer| {
        let sentences = offer.sentences.iter().enumerate();
        let chosen = sentences.filter(|(place, _)| typed.has(*place));
        // What was chosen before keeps the words in which it was.
        let chosen = chosen.map(|(place, sentence)| {
            let kept = offer.wording.kept(place).filter(|_| offer.is_kept);
            (
                place,
                kept.map_or_else(|| sentence.said(language), str::to_owned),
            )
        });
        let chosen = chosen.collect();
        Wording { chosen, own }.words()
    });
    if problems.is_empty() {
        Ok((LongText::parse(&words).ok(), review_on))
    } else {
        Err(problems)
    }
}
