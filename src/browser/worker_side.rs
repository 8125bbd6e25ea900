//! The other end of [`super::worker_client`]: what runs inside a worker.
//!
//! It says `"ready"` when it listens, then takes `[question, [bytes…]]`, says `["progress", text]` on
//! its way, and `["done", text]`, `["done", bytes]` or `["failed", text]` at the end.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text.
    Text(String),
    /// The bytes of a file.
    File(Vec<u8>),
}

/// Listens for questions. `answer` gets the question, the bytes that came along, and a way to tell how far
/// it has come.
pub fn listen<Answer>(answer: Answer)
where
    Answer: Fn(&str, &[Vec<u8>], &mut dyn FnMut(&str)) -> Result<Said, String> + 'static,
{
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let heard = Closure::<dyn Fn(MessageEvent)>::new({
        let scope = scope.clone();
        move |event: MessageEvent| {
            let message = Array::from(&event.data());
            let question = message.get(0).as_string().unwrap_or_default();
            let bytes: Vec<Vec<u8>> = Array::from(&message.get(1))
                .iter()
                .map(|piece| Uint8Array::new(&piece).to_vec())
                .collect();
            let mut tell = |text: &str| say(&scope, "progress", text);
            match answer(&question, &bytes, &mut tell) {
                Ok(Said::Text(text)) => say(&scope, "done", &text),
                Ok(Said::File(bytes)) => {
                    let bytes = Uint8Array::from(bytes.as_slice());
                    let buffer = Array::of1(&bytes.buffer());
                    let message = Array::of2(&"done".into(), &bytes.into());
                    // The file is handed over rather than copied.
                    let _ = scope.post_message_with_transfer(&message, &buffer);
                }
                Err(reason) => say(&scope, "failed", &reason),
            }
        }
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    // A message of texts can always be posted; nobody is left to hear if the page has gone.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

fn say(scope: &DedicatedWorkerGlobalScope, what: &str, text: &str) {
    let _ = scope.post_message(&Array::of2(&what.into(), &text.into()).into());
}
