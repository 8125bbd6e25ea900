//! The app: start-up and routes.

mod about;
mod after;
mod agendas;
mod agreement;
mod application;
mod check_ins;
mod components;
mod device;
mod goals;
mod guides;
mod menu;
mod open;
mod organise;
mod pairing;
mod part;
mod participant;
mod questionnaire;
mod restore;
mod session;
mod sessions;
mod shell;
mod update;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser::{self, location, page, panic, unsaved};
use crate::features::shared::language::{language_of, page_language};
use crate::features::shared::typing;
use crate::i18n::*;
use crate::routes::{Program, Route};

pub use about::ABOUT;
pub use after::AFTER;
pub use agendas::AGENDAS;
pub use agreement::AGREEMENT;
pub use application::APPLICATION;
pub use check_ins::CHECK_INS;
pub use components::COMPONENTS;
pub use device::DEVICE;
pub use goals::GOALS;
pub use guides::GUIDES;
pub use open::OPEN;
pub use organise::ORGANISE;
pub use pairing::PAIRING;
pub use part::Part;
pub use participant::PARTICIPANT;
pub use questionnaire::QUESTIONNAIRE;
pub use restore::RESTORE;
pub use session::SESSION;
pub use sessions::SESSIONS;
pub use update::UPDATE;

/// Opens what is kept on this device, then takes the place of the first words on the page.
pub fn start(part: Part) {
    panic::install_hook();
    page::set_theme(browser::device::theme().as_deref());
    wasm_bindgen_futures::spawn_local(async move {
        let begun_at = location::hash();
        let owner = Owner::new_root(None);
        let state = {
            let loading = owner.with(part.load);
            loading.await
        };
        // Somebody may have gone on before anything here could follow. An address that no screen has stays
        // with the program that was begun for it, which says so.
        let now_at = location::hash();
        if now_at != begun_at && Program::of(&Route::parse(&now_at)) != part.program {
            return location::reload();
        }
        let Some(element) = page::app_element() else {
            return;
        };
        page::remove_first_words();
        let language = language_of(
            browser::device::language(),
            browser::device::preferred_languages(),
        );
        owner.with(|| {
            mount_to(element, move || {
                provide_context(state);
                // The main context of the texts would turn to the browser's language once the page
                // is up; the one below it keeps the language that it is given.
                view! {
                    <I18nSubContextProvider initial_locale=Signal::stored(language)>
                        <App part=part />
                    </I18nSubContextProvider>
                }
            })
            .forget();
        });
        // The signals belong to this owner, which lives as long as the page.
        std::mem::forget(owner);
    });
}

/// Follows the hash and the language. A route of the other part is that program's to show.
#[component]
fn App(part: Part) -> impl IntoView {
    let i18n = use_i18n();
    Effect::new(move || page::set_language(page_language(i18n.get_locale())));

    let route = RwSignal::new(Route::parse(&location::hash()));
    let follow = move || {
        let next = Route::parse(&location::hash());
        let now = route.get_untracked();
        let leaves = next != now && unsaved::is_any();
        if leaves && !unsaved::may_be_lost(t_string!(i18n, app.leave_unsaved)) {
            location::replace(&now.href());
        } else if Program::of(&next) == part.program {
            let _ = route.try_set(next);
        } else {
            browser::device::note_crossing();
            location::reload();
        }
    };
    location::on_hash_change(move || {
        if typing::is_settled() {
            follow();
        } else {
            // What keeps itself as it is typed is kept in a moment; only then is there anything to ask.
            wasm_bindgen_futures::spawn_local(async move {
                typing::settled().await;
                follow();
            });
        }
    });
    view! { <shell::Shell route=route.read_only() part=part /> }
}
