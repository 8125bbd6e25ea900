//! The browser's notifications, while a page of the app is open. There is no server that could send any.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Notification, NotificationOptions, NotificationPermission, ServiceWorkerRegistration,
};

/// What the browser says about notifications of this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It shows them.
    Granted,
    /// It was told not to; only the browser's own settings can change that.
    Denied,
    /// Nobody was asked yet.
    NotAsked,
    /// It has none, or not at this address, or only for apps on the home screen.
    Unsupported,
}

/// What it says now. It asks nobody.
pub fn permission() -> Permission {
    let has = Reflect::has(&js_sys::global(), &JsValue::from_str("Notification"));
    if has != Ok(true) {
        return Permission::Unsupported;
    }
    of(Notification::permission())
}

/// Asks the person. Browsers show the question only right after a press.
pub async fn ask() -> Permission {
    if permission() != Permission::NotAsked {
        return permission();
    }
    if let Ok(asked) = Notification::request_permission() {
        let _ = JsFuture::from(asked).await;
    }
    permission()
}

const fn of(said: NotificationPermission) -> Permission {
    match said {
        NotificationPermission::Granted => Permission::Granted,
        NotificationPermission::Denied => Permission::Denied,
        _ => Permission::NotAsked,
    }
}

/// Shows one. `tag` names it: a second one of the same name takes the place of the first.
pub fn show(title: &str, text: &str, tag: &str) {
    let options = NotificationOptions::new();
    options.set_body(text);
    options.set_tag(tag);
    if Notification::new_with_options(title, &options).is_ok() {
        return;
    }
    // On Android only the service worker may show them.
    let title = title.to_owned();
    spawn_local(async move {
        let Some(window) = web_sys::window() else {
            return;
        };
        let asked = window.navigator().service_worker().get_registration();
        if let Ok(found) = JsFuture::from(asked).await
            && found.is_object()
        {
            let registration = ServiceWorkerRegistration::from(found);
            let _ = registration.show_notification_with_options(&title, &options);
        }
    });
}
