//! What stands around every screen: the bar, the banners, the footer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::part::Part;
use crate::browser::release::{self, Release};
use crate::browser::{device, focus, location, own_kind, unsaved};
use crate::features::shared::theme::{ChosenTheme, Theme, use_theme};
use crate::i18n::*;
use crate::routes::{OrganiseRoute, Program, Route};
use crate::state::{KeepingTrouble, use_app_state};
use crate::storage::name::Space;
use crate::ui::Mark;
use crate::ui::{live, text};
use crate::words;

/// The bar, the menus, the banners, the screen and the footer.
#[component]
pub fn Shell(route: ReadSignal<Route>, part: Part) -> impl IntoView {
    let i18n = use_i18n();
    provide_context(ChosenTheme::of_this_device());
    // The screen is made anew whenever the route changes.
    let screen = (move || (part.screen)(route.get())).into_any();
    // The first screen keeps the focus where the browser put it; later ones take it to their heading, and
    // so does one that was reached from another program's.
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if before.map_or_else(device::take_crossing, |before| before != now) {
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus::move_to_heading();
            });
        }
        now
    });
    view! {
        <button type="button" class="skip-link" on:click=move |_| focus::move_to("main")>
            {words!(i18n, app.skip)}
        </button>
        <header class="app-bar">
            <a class="app-bar__brand" href=Route::Home.href()>
                <Mark />
                {words!(i18n, app.name)}
            </a>
            <div class="app-bar__tools">
                <ThemeSwitch />
                <LanguageSwitch />
            </div>
        </header>
        <Banners route=route />
        <NewRelease />
        {(part.frame)(route, screen)}
        <footer class="footer">
            <div class="footer__inner">
                <span>{words!(i18n, app.kept_here)}</span>
                <a href=Route::Open { packet: None }.href()>{words!(i18n, menu.open)}</a>
                <a href=Route::Data.href()>{words!(i18n, menu.data)}</a>
                <a href=Route::Settings.href()>{words!(i18n, menu.settings)}</a>
                <a href=Route::About.href()>{words!(i18n, menu.about)}</a>
                {(part.program == Program::Organise)
                    .then(|| {
                        view! { <a href=Route::Home.href()>{words!(i18n, app.for_participants)}</a> }
                    })}
                {(part.program != Program::Organise)
                    .then(|| {
                        view! {
                            <a href=Route::Organise(OrganiseRoute::Overview)
                                .href()>{words!(i18n, app.for_coordinators)}</a>
                        }
                    })}
            </div>
        </footer>
    }
}

/// Turns to the other language. Its name stands in that language, so that whoever needs it finds it.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let i18n = use_i18n();
    let other = move || match i18n.get_locale() {
        Locale::en => Locale::sv,
        Locale::sv => Locale::en,
    };
    view! {
        <button
            type="button"
            class="tool"
            lang=move || other().to_string()
            on:click=move |_| {
                let chosen = other();
                device::keep_language(chosen.as_ref());
                i18n.set_locale(chosen);
            }
        >
            {words!(i18n, app.other_language)}
        </button>
    }
}

/// Turns to the other theme; until it is pressed the system's is followed.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let i18n = use_i18n();
    let chosen = use_theme();
    view! {
        <button
            type="button"
            class="tool"
            on:click=move |_| {
                let theme = if chosen.is_dark() { Theme::Light } else { Theme::Dark };
                chosen.choose(theme);
            }
        >
            {text(move || {
                if chosen.is_dark() {
                    t_string!(i18n, app.theme_light)
                } else {
                    t_string!(i18n, app.theme_dark)
                }
            })}
        </button>
    }
}

/// What must be said above every screen.
#[component]
fn Banners(route: ReadSignal<Route>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let leave = move |_| {
        spawn_local(async move {
            // Should it fail, the sample is left behind in its own database and nowhere else.
            let _ = state.remove_sample().await;
            device::look_at_sample(false);
            location::replace("#/");
            location::reload();
        });
    };
    let is_safari = own_kind::safari().is_some();
    // Where something is kept already, each session asks for a backup instead.
    let warns_of_safari = move || {
        is_safari
            && !route.with(|route| matches!(route, Route::Data | Route::Restore))
            && state.is_empty()
    };
    view! {
        {live(move || {
            state
                .loss
                .is_told()
                .then(|| {
                    view! {
                        <div class="banner banner--danger" role="alert">
                            <span>{words!(i18n, loss.text)}</span>
                            <a href=Route::Restore.href()>{words!(i18n, loss.restore)}</a>
                            <button
                                type="button"
                                class="tool"
                                on:click=move |_| {
                                    state.loss.put_away();
                                    focus::move_to_heading();
                                }
                            >
                                {words!(i18n, loss.read)}
                            </button>
                        </div>
                    }
                })
        })}
        {live(move || {
            warns_of_safari()
                .then(|| {
                    view! {
                        <aside class="banner">
                            <span>{words!(i18n, app.safari_banner)}</span>
                            <a href=Route::Data.href()>{words!(i18n, app.safari_what_to_do)}</a>
                        </aside>
                    }
                })
        })}
        {(state.space == Space::Sample)
            .then(|| {
                view! {
                    <aside class="banner">
                        <span>{words!(i18n, app.sample_banner)}</span>
                        <button type="button" class="tool" on:click=leave>
                            {words!(i18n, app.sample_leave)}
                        </button>
                    </aside>
                }
            })}
        {live(move || {
            state
                .trouble
                .get()
                .map(|trouble| {
                    view! {
                        <div class="banner banner--danger" role="alert">
                            {match trouble {
                                KeepingTrouble::NothingIsKept => {
                                    t_string!(i18n, app.memory_banner)
                                }
                                KeepingTrouble::NewerData => t_string!(i18n, app.newer_banner),
                                KeepingTrouble::Blocked => t_string!(i18n, app.blocked_banner),
                                KeepingTrouble::Closed => t_string!(i18n, app.closed_banner),
                            }}
                            <button
                                type="button"
                                class="tool"
                                on:click=move |_| match trouble {
                                    KeepingTrouble::NewerData => release::load_newest(),
                                    _ => location::reload(),
                                }
                            >
                                {words!(i18n, app.reload)}
                            </button>
                        </div>
                    }
                })
        })}
        {live(move || {
            let count = state.unreadable.get();
            (count > 0)
                .then(|| {
                    view! {
                        <div class="banner banner--danger" role="alert">
                            <span>{t!(i18n, app.damaged_records, count = move || count)}</span>
                            <a href=Route::Data.href()>{words!(i18n, app.damaged_see)}</a>
                        </div>
                    }
                })
        })}
    }
}

/// Offers a new release. It is never forced: what stands in a form waits until its writer is ready.
#[component]
fn NewRelease() -> impl IntoView {
    let i18n = use_i18n();
    let release = RwSignal::new(release::release());
    release::on_change(move || {
        let _ = release.try_set(release::release());
    });
    let load = move |_| {
        if unsaved::is_any() && !unsaved::may_be_lost(t_string!(i18n, app.leave_unsaved)) {
            return;
        }
        match release.get_untracked() {
            Release::Waiting => release::load_newest(),
            Release::Current | Release::Taken => location::reload(),
        }
    };
    view! {
        <div role="status">
            {live(move || {
                let (says, does) = match release.get() {
                    Release::Current => return None,
                    Release::Waiting => {
                        (t_string!(i18n, release.waiting), t_string!(i18n, release.load))
                    }
                    Release::Taken => (t_string!(i18n, release.taken), t_string!(i18n, app.reload)),
                };
                Some(
                    view! {
                        <div class="banner">
                            <span>{says}</span>
                            <button type="button" class="tool" on:click=load>
                                {does}
                            </button>
                        </div>
                    },
                )
            })}
        </div>
    }
}
