//! The reader of workbooks, a worker of its own: it is fetched only when somebody chooses a workbook, and
//! a hostile one can take nothing down but this.

#[cfg(target_arch = "wasm32")]
fn main() {
    use turnabout::browser::worker_side::{self, Said};
    use turnabout::exchange::job::workbook;

    worker_side::listen(|_, bytes, _| {
        let answer = workbook::answer(bytes);
        answer.map(Said::Text).map_err(|error| error.0)
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
