//! What is made in slices, so that the browser can paint meanwhile, and made anew when what it rests on
//! changes.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::use_i18n;
use crate::words;

/// What was made last, while the next may be on its way.
pub struct Prepared<T: Send + Sync + 'static> {
    made: RwSignal<Arc<T>>,
    is_ready: RwSignal<bool>,
}

// By hand, since what is made need not be copied for it.
impl<T: Send + Sync + 'static> Clone for Prepared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Prepared<T> {}

impl<T: Default + Send + Sync + 'static> Prepared<T> {
    /// Makes it, and makes it again when a signal changes that `make` reads before its first wait. What
    /// takes no more than a slice is there at once. Call it within the screen.
    pub fn new<Making>(make: impl Fn() -> Making + 'static) -> Self
    where
        Making: Future<Output = T> + 'static,
    {
        let prepared = Self {
            made: RwSignal::new(Arc::new(T::default())),
            is_ready: RwSignal::new(false),
        };
        let newest = StoredValue::new(0_u32);
        let effect = RenderEffect::new(move |before: Option<u32>| {
            let this = before.map_or(0, |number| number.wrapping_add(1));
            newest.set_value(this);
            let mut making: Pin<Box<dyn Future<Output = T>>> = Box::pin(make());
            match making
                .as_mut()
                .poll(&mut Context::from_waker(Waker::noop()))
            {
                Poll::Ready(made) => prepared.put(made),
                Poll::Pending => spawn_local(async move {
                    let made = making.await;
                    if newest.try_get_value() == Some(this) {
                        prepared.put(made);
                    }
                }),
            }
            this
        });
        // It ends with the screen.
        StoredValue::new_local(effect);
        prepared
    }

    fn put(self, made: T) {
        self.made.try_set(Arc::new(made));
        self.is_ready.try_set(true);
    }

    /// What was made last.
    pub fn latest(self) -> ReadSignal<Arc<T>> {
        self.made.read_only()
    }

    /// Whether anything was made yet.
    pub fn is_ready(self) -> Signal<bool> {
        self.is_ready.into()
    }
}

/// What stands in the place of a long list until it is there.
#[component]
pub fn Preparing() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p class="soft" role="status">
            {words!(i18n, list.preparing)}
        </p>
    }
}
