//! Makes cohorts for `cargo xtask bench matching`, and measures the engine on them on this computer.
//!
//! `cargo bench --bench engine -- FOLDER SIZE…` writes a folder for each size, such as `1000x3000x3`:
//! mentors, mentees, the mentors' capacity. In it, `made.json` says what was made, what the engine chose
//! and how long that took.

mod answers;
mod chance;
mod made;
mod measured;
mod people;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use people::Size;

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo adds an option of its own.
    let mut words = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"));
    let Some(folder) = words.next().map(PathBuf::from) else {
        return Err("say a folder, and sizes such as 1000x1000x1".into());
    };
    for word in words {
        let size = Size::parse(&word).ok_or_else(|| format!("“{word}” is no size"))?;
        let folder = folder.join(size.to_string());
        let (asked, matrix) = made::make(size, &folder)?;
        let measured = measured::measure(&asked)?;
        let summary = measured::summary(size, &matrix, &measured);
        fs::write(folder.join("made.json"), serde_json::to_string(&summary)?)?;
        println!("{}", measured::in_words(size, &measured));
    }
    Ok(())
}
