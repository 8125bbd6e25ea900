//! Opening an address in the person's browser.

use std::process::{Command, Stdio};

/// Opens the address, or asks the person to.
pub fn open(url: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    command
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let opened = command.status().is_ok_and(|status| status.success());
    if !opened {
        println!("No browser opened by itself. Open this address: {url}");
    }
}
