//! Keeping a pair together or apart.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::{Bench, DETAIL};
use super::rows::Pair;
use crate::browser::focus;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::state::matching::Wish;
use crate::ui::{Button, ButtonKind, live};
use crate::words;

/// What is wanted of a pair, in a word or two.
pub fn wish_name(i18n: Texts, wish: Wish) -> &'static str {
    match wish {
        Wish::Together => t_string!(i18n, wish.together),
        Wish::Apart => t_string!(i18n, wish.apart),
    }
}

/// Keeps a pair together or apart. What that costs stands above before it takes effect.
#[component]
pub fn Wishing(pair: Pair) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let pair = StoredValue::new(pair);
    let wish = Memo::new(move |_| pair.with_value(|pair| bench.wish_of(pair)));
    let set = move |wish: Option<Wish>| {
        bench.wish(pair.get_value(), wish);
        focus::move_to(DETAIL);
    };
    let buttons = move || match wish.get() {
        None => view! {
            <Button kind=ButtonKind::Quiet on_click=move |_| set(Some(Wish::Together))>
                {words!(i18n, wish.keep_together)}
            </Button>
            <Button kind=ButtonKind::Quiet on_click=move |_| set(Some(Wish::Apart))>
                {words!(i18n, wish.keep_apart)}
            </Button>
        }
        .into_any(),
        Some(_) => view! {
            <Button kind=ButtonKind::Quiet on_click=move |_| set(None)>
                {words!(i18n, wish.take_back)}
            </Button>
        }
        .into_any(),
    };
    view! {
        <div class="stack stack--tight">
            {live(move || {
                let sentence = match wish.get()? {
                    Wish::Together => t_string!(i18n, wish.together_text),
                    Wish::Apart => t_string!(i18n, wish.apart_text),
                };
                Some(view! { <p>{sentence}</p> })
            })}
            <div class="row">{live(buttons)}</div>
        </div>
    }
}
