//! Whether the browser promises to keep what is kept here, and asking it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::persistence::{self, Persistence};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, live, text};
use crate::words;

/// The browser's promise.
#[component]
pub fn Keeping() -> impl IntoView {
    let i18n = use_i18n();
    let promise = RwSignal::new(None::<Persistence>);
    let answered = RwSignal::new(None::<Persistence>);
    spawn_local(async move {
        let now = persistence::now().await;
        promise.try_set(Some(now));
    });
    let ask = move |_| {
        spawn_local(async move {
            let answer = persistence::ask().await;
            answered.try_set(Some(answer));
            promise.try_set(Some(answer));
        });
    };
    view! {
        <section class="stack" aria-labelledby="keeping-title">
            <h2 id="keeping-title">{words!(i18n, data.keeps_heading)}</h2>
            {live(move || match promise.get() {
                None => view! { <p>{words!(i18n, data.looking)}</p> }.into_any(),
                Some(Persistence::Promised) => {
                    view! { <p>{words!(i18n, data.keeps_promised)}</p> }.into_any()
                }
                Some(Persistence::NotOffered) => {
                    view! { <p>{words!(i18n, data.keeps_not_offered)}</p> }.into_any()
                }
                Some(Persistence::MayGo) => {
                    view! {
                        <p>{words!(i18n, data.keeps_may_go)}</p>
                        <div class="stack stack--tight">
                            <div>
                                <Button kind=ButtonKind::Quiet on_click=ask>
                                    {words!(i18n, data.keeps_ask)}
                                </Button>
                            </div>
                            <p class="small soft">{words!(i18n, data.keeps_ask_hint)}</p>
                        </div>
                    }
                        .into_any()
                }
            })}
            <p role="status">
                {text(move || match answered.get() {
                    None | Some(Persistence::NotOffered) => "",
                    Some(Persistence::Promised) => t_string!(i18n, data.keeps_granted),
                    Some(Persistence::MayGo) => t_string!(i18n, data.keeps_refused),
                })}
            </p>
        </section>
    }
}
