//! The worker: heavy work off the main thread.

fn main() {}
