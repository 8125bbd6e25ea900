//! Asking the worker. One question at a time; cancelling ends the worker, and the next question starts a new one.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// Why the worker gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerError {
    /// It could not be started, or it broke.
    Broken(String),
    /// It was cancelled.
    Cancelled,
}

/// A question on its way. Dropping it leaves the worker at work; [`Self::cancel`] ends it.
#[derive(Clone)]
pub struct Question {
    worker: Worker,
    end: Rc<RefCell<Option<js_sys::Function>>>,
}

impl Question {
    /// Ends the worker; whoever waits for the answer gets [`WorkerError::Cancelled`].
    pub fn cancel(&self) {
        self.worker.terminate();
        if let Some(reject) = self.end.borrow_mut().take() {
            let _ = reject.call1(&JsValue::UNDEFINED, &JsValue::NULL);
        }
    }
}

/// What the worker answered.
pub struct Answer(JsValue);

impl Answer {
    /// The answer as a text; empty where it is a file.
    pub fn text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    /// Hands the file that it is to the browser to be saved, and says whether the browser took it.
    pub fn save(&self, name: &str, media_type: &str) -> bool {
        self.0
            .dyn_ref::<Uint8Array>()
            .is_some_and(|bytes| super::download::save_bytes(name, media_type, bytes))
    }
}

/// Starts the worker of an address and sends it a question: the question as JSON text, and bytes that go with it.
/// `progress` hears what the worker says on its way, as JSON text.
///
/// # Errors
/// When the worker cannot be started.
pub fn ask(
    address: &str,
    question: &str,
    bytes: &[Vec<u8>],
    progress: Rc<dyn Fn(String)>,
) -> Result<
    (
        Question,
        impl Future<Output = Result<Answer, WorkerError>> + use<>,
    ),
    WorkerError,
> {
    let broken = |error: JsValue| WorkerError::Broken(format!("{error:?}"));
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(address, &options).map_err(broken)?;
    let end = Rc::new(RefCell::new(None));
    let answer = answer_of(&worker, &end, &progress);
    let (message, transfer) = message_of(question, bytes);
    // The worker says "ready" once it listens; until then the question waits here.
    let asked = worker.clone();
    let ready = Closure::once_into_js(move |event: MessageEvent| {
        debug_assert_eq!(event.data().as_string().as_deref(), Some("ready"));
        let _ = asked.post_message_with_transfer(&message, &transfer);
    });
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    worker
        .add_event_listener_with_callback_and_add_event_listener_options(
            "message",
            ready.unchecked_ref(),
            &once,
        )
        .map_err(broken)?;
    let question = Question {
        worker: worker.clone(),
        end,
    };
    Ok((question, async move {
        let result = JsFuture::from(answer).await;
        worker.terminate();
        match result {
            Ok(answer) => Ok(Answer(answer)),
            Err(error) if error.is_null() => Err(WorkerError::Cancelled),
            Err(error) => Err(WorkerError::Broken(
                error.as_string().unwrap_or_else(|| format!("{error:?}")),
            )),
        }
    }))
}

/// The question as a message, with the buffers that are handed over rather than copied.
fn message_of(question: &str, bytes: &[Vec<u8>]) -> (JsValue, Array) {
    let buffers: Array = bytes
        .iter()
        .map(|bytes| Uint8Array::from(bytes.as_slice()))
        .collect();
    let transfer: Array = buffers
        .iter()
        .map(|buffer| buffer.unchecked_ref::<Uint8Array>().buffer())
        .collect();
    (
        Array::of2(&JsValue::from_str(question), &buffers).into(),
        transfer,
    )
}

/// What the worker will have answered. It sends `["progress", text]` on its way, and `["done", text]`,
/// `["done", bytes]` or `["failed", text]` at the end.
fn answer_of(
    worker: &Worker,
    end: &Rc<RefCell<Option<js_sys::Function>>>,
    progress: &Rc<dyn Fn(String)>,
) -> js_sys::Promise {
    js_sys::Promise::new(&mut |resolve, reject| {
        end.replace(Some(reject.clone()));
        // The listeners live as long as the worker: the browser frees them with it.
        let progress = Rc::clone(progress);
        let failed = reject.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let part = |index: u32| Reflect::get_u32(&event.data(), index).unwrap_or_default();
            match part(0).as_string().as_deref() {
                Some("progress") => progress(part(1).as_string().unwrap_or_default()),
                Some("done") => {
                    let _ = resolve.call1(&JsValue::UNDEFINED, &part(1));
                }
                Some("failed") => {
                    let _ = failed.call1(&JsValue::UNDEFINED, &part(1));
                }
                _ => {}
            }
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let broke = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            let _ = reject.call1(&JsValue::UNDEFINED, &JsValue::from_str(&event.message()));
        });
        worker.set_onerror(Some(broke.as_ref().unchecked_ref()));
        broke.forget();
    })
}
