//! The worker: heavy work off the main thread.

#[cfg(target_arch = "wasm32")]
fn main() {
    use turnabout::browser::worker_side::{self, Said};
    use turnabout::exchange::job::{Answer, WorkerProgress, answer};

    worker_side::listen(|question, bytes, say| {
        let mut told = (0, 0);
        let mut tell = |progress: WorkerProgress| {
            // Hundredths are enough to see that it moves.
            let now = (progress.phase, progress.thousandths / 10);
            if now != told
                && let Ok(text) = serde_json::to_string(&progress)
            {
                told = now;
                say(&text);
            }
        };
        match answer(question, bytes, &mut tell) {
            Ok(Answer::Text(text)) => Ok(Said::Text(text)),
            Ok(Answer::File(bytes)) => Ok(Said::File(bytes)),
            Err(error) => Err(error.0),
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
