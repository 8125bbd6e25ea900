//! Asking a worker. It answers one question at a time and is kept for the next one, unless it has become large
//! or broke. Where it is at work already another one is started. Cancelling ends it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// A worker that has taken more memory than this is ended when it has answered, since the memory of a program
/// never shrinks. In bytes.
const MOST_KEPT: f64 = 64.0 * 1024.0 * 1024.0;

thread_local! {
    /// The workers that listen and have nothing to do, at most one for each address.
    static IDLE: RefCell<Vec<(String, Worker)>> = const { RefCell::new(Vec::new()) };
}

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
    /// Refuses the answer; `None` once there is one.
    refuse: Rc<RefCell<Option<Function>>>,
}

impl Question {
    /// Ends the worker; whoever waits for the answer gets [`WorkerError::Cancelled`]. A question that is answered
    /// stays so.
    pub fn cancel(&self) {
        if let Some(refuse) = self.refuse.borrow_mut().take() {
            self.worker.terminate();
            let _ = refuse.call1(&JsValue::UNDEFINED, &JsValue::NULL);
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

/// Sends a question to the worker of an address, which is started unless one has nothing to do: the question as
/// JSON text, and bytes that go with it. `progress` hears what the worker says on its way, as JSON text.
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
    let (worker, is_ready) = match idle(address) {
        Some(worker) => (worker, true),
        None => (start(address)?, false),
    };
    let refuse = Rc::new(RefCell::new(None));
    let memory = Rc::new(Cell::new(f64::INFINITY));
    let message = message_of(question, bytes);
    if is_ready {
        message.post(&worker);
    }
    // The worker says "ready" once it listens; until then the question waits.
    let waiting = RefCell::new((!is_ready).then_some(message));
    let (answer, listeners) = answer_of(&worker, &refuse, &memory, waiting, progress);
    let question = Question {
        worker: worker.clone(),
        refuse: Rc::clone(&refuse),
    };
    let address = address.to_owned();
    Ok((question, async move {
        let result = JsFuture::from(answer).await;
        // From now on nobody can cancel it.
        refuse.borrow_mut().take();
        worker.set_onmessage(None);
        worker.set_onerror(None);
        drop(listeners);
        match result {
            Ok(answer) => {
                keep(address, worker, memory.get());
                Ok(Answer(answer))
            }
            Err(error) => {
                worker.terminate();
                Err(match error.is_null() {
                    true => WorkerError::Cancelled,
                    false => WorkerError::Broken(
                        error.as_string().unwrap_or_else(|| format!("{error:?}")),
                    ),
                })
            }
        }
    }))
}

/// Whether there is a worker of an address that has nothing to do.
pub fn is_idle(address: &str) -> bool {
    IDLE.with_borrow(|idle| idle.iter().any(|(of, _)| of == address))
}

/// Takes the worker of an address that has nothing to do.
fn idle(address: &str) -> Option<Worker> {
    IDLE.with_borrow_mut(|idle| {
        let place = idle.iter().position(|(of, _)| of == address)?;
        Some(idle.swap_remove(place).1)
    })
}

/// Keeps a worker that has answered for the next question.
fn keep(address: String, worker: Worker, memory: f64) {
    IDLE.with_borrow_mut(|idle| {
        let is_there = idle.iter().any(|(of, _)| *of == address);
        if memory > MOST_KEPT || is_there {
            worker.terminate();
        } else {
            idle.push((address, worker));
        }
    });
}

fn start(address: &str) -> Result<Worker, WorkerError> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(address, &options)
        .map_err(|error| WorkerError::Broken(format!("{error:?}")))
}

/// A question, with the buffers that are handed over rather than copied.
struct Message {
    question: JsValue,
    transfer: Array,
}

impl Message {
    fn post(&self, worker: &Worker) {
        // It is made of texts and of buffers that nobody else has: those can always be posted.
        let _ = worker.post_message_with_transfer(&self.question, &self.transfer);
    }
}

fn message_of(question: &str, bytes: &[Vec<u8>]) -> Message {
    let buffers: Array = bytes
        .iter()
        .map(|bytes| Uint8Array::from(bytes.as_slice()))
        .collect();
    let transfer: Array = buffers
        .iter()
        .map(|buffer| buffer.unchecked_ref::<Uint8Array>().buffer())
        .collect();
    Message {
        question: Array::of2(&JsValue::from_str(question), &buffers).into(),
        transfer,
    }
}

/// What hears the worker, for as long as the question is on its way.
type Listeners = (Closure<dyn Fn(MessageEvent)>, Closure<dyn Fn(ErrorEvent)>);

/// What the worker will have answered. It says `"ready"` when it has been started, sends `["progress", text]` on its
/// way, and `["done", text, memory]`, `["done", bytes, memory]` or `["failed", text]` at the end.
fn answer_of(
    worker: &Worker,
    refuse: &Rc<RefCell<Option<Function>>>,
    memory: &Rc<Cell<f64>>,
    waiting: RefCell<Option<Message>>,
    progress: Rc<dyn Fn(String)>,
) -> (Promise, Listeners) {
    let mut ends = (JsValue::NULL, JsValue::NULL);
    let answer = Promise::new(&mut |resolve, reject| ends = (resolve.into(), reject.into()));
    // A promise has called its function before it is there.
    let (resolve, reject): (Function, Function) =
        (ends.0.unchecked_into(), ends.1.unchecked_into());
    refuse.replace(Some(reject.clone()));
    let failed = reject.clone();
    let memory = Rc::clone(memory);
    let asked = worker.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        if data.as_string().as_deref() == Some("ready") {
            if let Some(message) = waiting.take() {
                message.post(&asked);
            }
            return;
        }
        let part = |index: u32| Reflect::get_u32(&data, index).unwrap_or_default();
        match part(0).as_string().as_deref() {
            Some("progress") => progress(part(1).as_string().unwrap_or_default()),
            Some("done") => {
                memory.set(part(2).as_f64().unwrap_or(f64::INFINITY));
                let _ = resolve.call1(&JsValue::UNDEFINED, &part(1));
            }
            Some("failed") => {
                let _ = failed.call1(&JsValue::UNDEFINED, &part(1));
            }
            _ => {}
        }
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    let broke = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
        let _ = reject.call1(&JsValue::UNDEFINED, &JsValue::from_str(&event.message()));
    });
    worker.set_onerror(Some(broke.as_ref().unchecked_ref()));
    (answer, (heard, broke))
}
