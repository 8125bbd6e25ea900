//! The worker: heavy work off the main thread.
//!
//! It says `"ready"` when it listens, then takes `[question, [bytes…]]`, says `["progress", text]` on
//! its way, and `["done", text]`, `["done", bytes]` or `["failed", text]` at the end.

#[cfg(target_arch = "wasm32")]
mod listening {
    use js_sys::{Array, Uint8Array};
    use turnabout::exchange::job::{Answer, WorkerProgress, answer};
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Listens for a question.
    pub fn begin() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let heard = Closure::<dyn Fn(MessageEvent)>::new({
            let scope = scope.clone();
            move |event: MessageEvent| hear(&scope, &event)
        });
        scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        say(&scope, &JsValue::from_str("ready"));
    }

    fn say(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
        // A message of texts can always be posted; nobody is left to hear if the page has gone.
        let _ = scope.post_message(message);
    }

    fn hear(scope: &DedicatedWorkerGlobalScope, event: &MessageEvent) {
        let message = Array::from(&event.data());
        let question = message.get(0).as_string().unwrap_or_default();
        let bytes: Vec<Vec<u8>> = Array::from(&message.get(1))
            .iter()
            .map(|piece| Uint8Array::new(&piece).to_vec())
            .collect();
        let mut told = (0, 0);
        let mut tell = |progress: WorkerProgress| {
            // Hundredths are enough to see that it moves.
            let now = (progress.phase, progress.thousandths / 10);
            if now != told
                && let Ok(text) = serde_json::to_string(&progress)
            {
                told = now;
                say(scope, &Array::of2(&"progress".into(), &text.into()).into());
            }
        };
        match answer(&question, &bytes, &mut tell) {
            Ok(Answer::Text(text)) => say(scope, &Array::of2(&"done".into(), &text.into()).into()),
            Ok(Answer::File(bytes)) => {
                let bytes = Uint8Array::from(bytes.as_slice());
                let buffer = Array::of1(&bytes.buffer());
                let message = Array::of2(&"done".into(), &bytes.into());
                // The file is handed over rather than copied.
                let _ = scope.post_message_with_transfer(&message, &buffer);
            }
            Err(error) => say(scope, &Array::of2(&"failed".into(), &error.0.into()).into()),
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    listening::begin();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
