//! Whether the browser promises to keep what a site keeps. Without the promise it may delete it when the
//! device runs out of room.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::own_kind;

/// What the browser says about keeping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// Nothing is deleted but by people themselves.
    Promised,
    /// It may be deleted when the device runs out of room.
    MayGo,
    /// The browser has no such promise, or none for pages without https.
    NotOffered,
}

/// What the browser says now. It asks nobody.
pub async fn now() -> Persistence {
    answer(web_sys::StorageManager::persisted).await
}

/// Asks for the promise. Firefox asks the person, the others decide by themselves.
pub async fn ask() -> Persistence {
    answer(web_sys::StorageManager::persist).await
}

/// Asks for the promise where that never shows a question; elsewhere nothing happens.
pub fn ask_quietly() {
    if own_kind::is_chromium() {
        spawn_local(async {
            if now().await == Persistence::MayGo {
                ask().await;
            }
        });
    }
}

async fn answer(asked: fn(&web_sys::StorageManager) -> Result<Promise, JsValue>) -> Persistence {
    let Some(window) = web_sys::window() else {
        return Persistence::NotOffered;
    };
    // Where the browser has no such manager, the call throws, and the error says so here.
    let Ok(promise) = asked(&window.navigator().storage()) else {
        return Persistence::NotOffered;
    };
    match JsFuture::from(promise).await {
        Ok(kept) if kept.is_truthy() => Persistence::Promised,
        _ => Persistence::MayGo,
    }
}
