//! A value that is computed anew when what it reads changes, and told on only where it is another.
//!
//! The framework's own memo is compiled for every type that one holds. This one is compiled once, which keeps the
//! download small; it offers what screens use of the other.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{self as reactive, Get, GetUntracked, Signal, Track};

/// A value that is computed anew when what it reads changes.
pub struct Memo<T> {
    kept: reactive::Memo<Kept>,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Computes it when it is first read, and then whenever something changed that it reads. `compute` is given what
    /// it was before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute = move |before: Option<&Kept>| Kept(Arc::new(compute(before.map(held))));
        Self {
            kept: of_one_type(Box::new(compute)),
            holds: PhantomData,
        }
    }

    /// Looks at it, and follows it.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(held(&self.kept.get()))
    }

    /// Looks at it.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(held(&self.kept.get_untracked()))
    }

    /// A copy of it, which is followed.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// A copy of it.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// A copy of it, unless its part of the page is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_untracked(T::clone)
    }

    /// Looks at it, unless its part of the page is gone.
    pub fn try_with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> Option<R> {
        self.kept.try_get_untracked().map(|kept| look(held(&kept)))
    }

    /// Follows it.
    pub fn track(&self) {
        self.kept.track();
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}

/// What a memo holds, whatever it is.
#[derive(Clone)]
struct Kept(Arc<dyn Same>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

trait Same: Any + Send + Sync {
    fn is_same(&self, other: &dyn Same) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Same for T {
    fn is_same(&self, other: &dyn Same) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<T>() == Some(self)
    }
}

/// The value, which is of the type that the memo was made with.
fn held<T: 'static>(kept: &Kept) -> &T {
    let held: &dyn Any = &*kept.0;
    held.downcast_ref()
        .unwrap_or_else(|| unreachable!("a memo holds what it was made with"))
}

type Compute = Box<dyn Fn(Option<&Kept>) -> Kept + Send + Sync>;

fn of_one_type(compute: Compute) -> reactive::Memo<Kept> {
    reactive::Memo::new(compute)
}
