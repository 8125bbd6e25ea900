//! Which questions the programme asks: the built-in ones, or its own, which are written in a file.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::{Locale as _, t_string};

use super::own_refused::refused;
use crate::browser::files::Handles;
use crate::browser::{download, focus, intl};
use crate::domain::programme::OwnQuestionnaire;
use crate::exchange::packet::MOST_BYTES;
use crate::exchange::questionnaire::own::{self, Languages, OwnError};
use crate::features::shared::language::{Texts, page_language, tag};
use crate::i18n::{Locale, use_i18n};
use crate::state::guides::GuideError;
use crate::state::questionnaire::built_in;
use crate::ui::{Button, ButtonKind, DropZone, Notice, NoticeKind, When, live, text};
use crate::words;

/// The name of the file.
const FILE: &str = "turnabout-questionnaire.json";
/// The heading, which has the focus once something was chosen.
const HEADING: &str = "own-questions-title";

/// What is in the way. It becomes a sentence where it is shown, so that it follows the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    /// What is kept cannot be asked.
    NotAsked,
    /// The built-in questions could not be fetched.
    NotFetched,
    /// The browser did not save the file.
    NotSaved,
    /// The file is too large.
    TooLong,
    /// The file could not be read.
    Unread,
    /// The file is not used.
    Refused(OwnError),
}

/// What was done last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Taken,
    GivenUp,
    Saved,
    Undone,
}

/// The questions as they stand in the form: they are kept with the rest of it.
#[component]
pub fn OwnQuestions(
    /// The programme's own; none where the built-in ones are asked.
    own: RwSignal<Option<OwnQuestionnaire>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let problem = RwSignal::new(None::<Problem>);
    let done = RwSignal::new(None::<Done>);
    // What stood there before it was replaced.
    let before = RwSignal::new(None::<Option<OwnQuestionnaire>>);
    let has_own = Memo::new(move |_| own.with(Option::is_some));
    let asked = text(move || match own.get() {
        None => t_string!(i18n, own_questions.built_in).to_owned(),
        Some(own) => match own::languages(&own) {
            Ok(languages) => {
                let count = own::count(&languages);
                let tags: Vec<String> = languages.into_keys().collect();
                let tags = intl::list(tag(i18n), &tags);
                t_string!(i18n, own_questions.own, count = count, languages = tags)
            }
            // A backup may bring such.
            Err(_) => t_string!(i18n, own_questions.not_asked).to_owned(),
        },
    });
    let replace = move |with: Option<OwnQuestionnaire>, what: Done| {
        problem.set(None);
        before.set(Some(own.get_untracked()));
        own.set(with);
        done.set(Some(what));
        request_animation_frame(|| focus::move_to(HEADING));
    };
    let save = move |languages: Result<Languages, GuideError>| {
        let bytes = languages.map(|all| own::to_file(&all));
        let is_saved = match bytes {
            Ok(Ok(bytes)) => download::save(FILE, "application/json", &bytes),
            Ok(Err(_)) => false,
            Err(error) => {
                problem.try_set(Some(match error {
                    GuideError::NotAsked => Problem::NotAsked,
                    _ => Problem::NotFetched,
                }));
                return;
            }
        };
        if is_saved {
            problem.try_set(None);
            done.try_set(Some(Done::Saved));
        } else {
            problem.try_set(Some(Problem::NotSaved));
        }
    };
    let on_save = move |_| {
        done.set(None);
        match own.get_untracked() {
            Some(own) => save(own::languages(&own).map_err(|_| GuideError::NotAsked)),
            None => spawn_local(async move {
                let tags = Locale::get_all().iter().copied().map(page_language);
                save(built_in(tags.collect()).await);
            }),
        }
    };
    let on_files = move |handles: Handles| {
        done.set(None);
        spawn_local(async move {
            let read = match handles.read(MOST_BYTES as u64).await {
                Ok(files) => files.first().map(|file| own::read(&file.bytes)),
                Err(unread) => {
                    problem.try_set(Some(if unread.is_too_large {
                        Problem::TooLong
                    } else {
                        Problem::Unread
                    }));
                    return;
                }
            };
            match read {
                // Unless the screen was left meanwhile.
                Some(Ok(questions)) if own.try_get_untracked().is_some() => {
                    replace(Some(questions), Done::Taken);
                }
                Some(Err(error)) => {
                    problem.try_set(Some(Problem::Refused(error)));
                }
                Some(Ok(_)) | None => {}
            }
        });
    };
    let on_undo = move |_| {
        if let Some(was) = before.get_untracked() {
            own.set(was);
        }
        before.set(None);
        problem.set(None);
        done.set(Some(Done::Undone));
        request_animation_frame(|| focus::move_to(HEADING));
    };
    let can_undo = Signal::derive(move || {
        before.with(|before| {
            before
                .as_ref()
                .is_some_and(|was| own.with(|now| now != was))
        })
    });
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {words!(i18n, own_questions.title)}
            </h2>
            <p class="strong">{asked}</p>
            <p class="soft">{words!(i18n, own_questions.text)}</p>
            <div class="row">
                <Button kind=ButtonKind::Quiet on_click=on_save>
                    {words!(i18n, own_questions.save)}
                </Button>
                <When condition=Signal::derive(move || has_own.get())>
                    <Button
                        kind=ButtonKind::Quiet
                        on_click=move |_| replace(None, Done::GivenUp)
                    >
                        {words!(i18n, own_questions.use_built_in)}
                    </Button>
                </When>
                <When condition=can_undo>
                    <Button kind=ButtonKind::Quiet on_click=on_undo>
                        {words!(i18n, own_questions.undo)}
                    </Button>
                </When>
            </div>
            <DropZone
                id="own-questions-file"
                label=words!(i18n, own_questions.choose)
                hint=words!(i18n, own_questions.choose_hint)
                accept=".json,application/json"
                on_files=on_files
            />
            <p role="status">
                {text(move || done.get().map_or("", |done| done_sentence(i18n, done)))}
            </p>
            {live(move || {
                problem
                    .get()
                    .map(|problem| {
                        // Said here, where the language is followed.
                        let sentence = problem_sentence(i18n, &problem);
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{sentence}</p>
                            </Notice>
                        }
                    })
            })}
        </section>
    }
}

fn done_sentence(i18n: Texts, done: Done) -> &'static str {
    match done {
        Done::Taken => t_string!(i18n, own_questions.taken),
        Done::GivenUp => t_string!(i18n, own_questions.given_up),
        Done::Saved => t_string!(i18n, own_questions.saved),
        Done::Undone => t_string!(i18n, own_questions.undone),
    }
}

fn problem_sentence(i18n: Texts, problem: &Problem) -> String {
    match problem {
        Problem::NotAsked => t_string!(i18n, own_questions.not_asked).to_owned(),
        Problem::NotFetched => t_string!(i18n, own_questions.not_fetched).to_owned(),
        Problem::NotSaved => t_string!(i18n, own_questions.not_saved).to_owned(),
        Problem::TooLong => t_string!(i18n, own_questions.too_long).to_owned(),
        Problem::Unread => t_string!(i18n, own_questions.unread).to_owned(),
        Problem::Refused(error) => refused(i18n, error),
    }
}
