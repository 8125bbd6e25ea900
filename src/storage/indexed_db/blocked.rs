//! Waiting for a request that another tab may hold up.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

use crate::storage::store::StorageError;

/// Whether the browser said that another tab holds up the request.
#[derive(Clone, Default)]
pub(super) struct Blocked(Rc<State>);

#[derive(Default)]
struct State {
    is_set: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
}

impl Blocked {
    /// Notes that the request is held up.
    pub(super) fn set(&self) {
        self.0.is_set.set(true);
        if let Some(waiting) = self.0.waiting.take() {
            waiting.wake();
        }
    }

    /// Waits for the request, but not once it is held up.
    pub(super) async fn or<T>(&self, request: impl Future<Output = T>) -> Result<T, StorageError> {
        let mut request = pin!(request);
        poll_fn(|context| match request.as_mut().poll(context) {
            Poll::Ready(outcome) => Poll::Ready(Ok(outcome)),
            Poll::Pending if self.0.is_set.get() => Poll::Ready(Err(StorageError::Blocked)),
            Poll::Pending => {
                self.0.waiting.replace(Some(context.waker().clone()));
                Poll::Pending
            }
        })
        .await
    }
}
