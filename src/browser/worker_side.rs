//! The other end of [`super::worker_client`]: what runs inside a worker.
//!
//! It says `"ready"` when it listens. Then it takes `[question, [bytes…]]` as often as it is asked, says
//! `["progress", text]` on its way, and `["done", text, memory]`, `["done", bytes, memory]` or `["failed", text]` at the
//! end, with how much memory it has taken, in bytes.

use js_sys::{Array, ArrayBuffer, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What a question is answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A text.
    Text(String),
    /// A file.
    File(Vec<u8>),
}

/// Listens for questions. `answer` gets the question, the bytes that came along, and a way to tell how far
/// it has come.
pub fn listen<Answer>(answer: Answer)
where
    Answer: Fn(&str, &[Vec<u8>], &mut dyn FnMut(&str)) -> Result<Reply, String> + 'static,
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
                Ok(Reply::Text(text)) => done(&scope, &text.into(), &Array::new()),
                Ok(Reply::File(bytes)) => {
                    let bytes = Uint8Array::from(bytes.as_slice());
                    // The file is handed over rather than copied.
                    done(&scope, &bytes, &Array::of1(&bytes.buffer()));
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

fn done(scope: &DedicatedWorkerGlobalScope, answer: &JsValue, transfer: &Array) {
    let message = Array::of3(&"done".into(), answer, &memory().into());
    let _ = scope.post_message_with_transfer(&message, transfer);
}

/// How much memory this program has taken, in bytes.
fn memory() -> f64 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let buffer: ArrayBuffer = memory.buffer().unchecked_into();
    buffer.byte_length().into()
}
