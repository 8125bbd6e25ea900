//! Which questions the programme asks: the built-in ones, or its own, which are written in a file.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::{Locale as _, t_string};

use super::own_refused::refused;
use crate::browser::files::Handles;
use crate::browser::{download, focus, intl};
use crate::domain::programme::OwnQuestionnaire;
use crate::exchange::packet::MOST_BYTES;
use crate::exchange::questionnaire::own::{self, Languages};
use crate::features::shared::language::{page_language, tag};
use crate::i18n::{Locale, use_i18n};
use crate::state::guides::GuideError;
use crate::state::questionnaire::built_in;
use crate::ui::{Button, ButtonKind, DropZone, Notice, NoticeKind, When, live, text};
use crate::words;

/// The name of the file.
const FILE: &str = "turnabout-questionnaire.json";
/// The heading, which has the focus once something was chosen.
const HEADING: &str = "own-questions-title";

/// The questions as they stand in the form: they are kept with the rest of it.
#[component]
pub fn OwnQuestions(
    /// The programme's own; none where the built-in ones are asked.
    own: RwSignal<Option<OwnQuestionnaire>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let problem = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
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
    let replace = move |with: Option<OwnQuestionnaire>, sentence: &str| {
        problem.set(None);
        before.set(Some(own.get_untracked()));
        own.set(with);
        said.set(sentence.to_owned());
        request_animation_frame(|| focus::move_to(HEADING));
    };
    let save = move |languages: Result<Languages, GuideError>| {
        let bytes = languages.map(|all| own::to_file(&all));
        let is_saved = match bytes {
            Ok(Ok(bytes)) => download::save(FILE, "application/json", &bytes),
            Ok(Err(_)) => false,
            Err(error) => {
                let sentence = match error {
                    GuideError::NotAsked => t_string!(i18n, own_questions.not_asked),
                    _ => t_string!(i18n, own_questions.not_fetched),
                };
                problem.try_set(Some(sentence.to_owned()));
                return;
            }
        };
        if is_saved {
            problem.try_set(None);
            said.try_set(t_string!(i18n, own_questions.saved).to_owned());
        } else {
            problem.try_set(Some(t_string!(i18n, own_questions.not_saved).to_owned()));
        }
    };
    let on_save = move |_| {
        said.set(String::new());
        match own.get_untracked() {
            Some(own) => save(own::languages(&own).map_err(|_| GuideError::NotAsked)),
            None => spawn_local(async move {
                let tags = Locale::get_all().iter().copied().map(page_language);
                save(built_in(tags.collect()).await);
            }),
        }
    };
    let on_files = move |handles: Handles| {
        said.set(String::new());
        spawn_local(async move {
            let read = match handles.read(MOST_BYTES as u64).await {
                Ok(files) => files.first().map(|file| own::read(&file.bytes)),
                Err(unread) => {
                    let sentence = if unread.is_too_large {
                        t_string!(i18n, own_questions.too_long)
                    } else {
                        t_string!(i18n, own_questions.unread)
                    };
                    problem.try_set(Some(sentence.to_owned()));
                    return;
                }
            };
            match read {
                // Unless the screen was left meanwhile.
                Some(Ok(questions)) if own.try_get_untracked().is_some() => {
                    replace(Some(questions), t_string!(i18n, own_questions.taken));
                }
                Some(Err(error)) => {
                    problem.try_set(Some(refused(i18n, &error)));
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
        said.set(t_string!(i18n, own_questions.undone).to_owned());
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
                        on_click=move |_| replace(None, t_string!(i18n, own_questions.given_up))
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
            <p role="status">{text(move || said.get())}</p>
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
    }
}
