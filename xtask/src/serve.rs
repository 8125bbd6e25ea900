//! A small static server for `dist/`, on this computer only.

mod answer;
mod mime;
mod target;

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::process::{Problem, about};
use crate::project;
use answer::Answer;

/// Where to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub port: u16,
    /// Whether the next ports will do when this one is taken.
    pub tries_further_ports: bool,
    /// The path under which the site appears; begins and ends with a slash.
    pub prefix: String,
}

/// Serves `dist/` until the process ends. Calls `ready` with the address once it listens.
pub fn serve(address: &Address, ready: impl FnOnce(&str)) -> Result<(), Problem> {
    let dist = project::dist();
    if !dist.join("index.html").is_file() {
        return Err(Problem::new(
            "There is no site in dist/ yet. Run `cargo xtask build` first.",
        ));
    }
    let root: Arc<Path> = dist.canonicalize().map_err(about("find", &dist))?.into();
    let listener = listen(address)?;
    let port = listener.local_addr().map_err(about("serve", &root))?.port();
    let url = format!("http://127.0.0.1:{port}{}", address.prefix);
    println!("Turnabout is at {url}\nPress Ctrl+C to stop.");
    ready(&url);
    for stream in listener.incoming().flatten() {
        let (root, prefix) = (root.clone(), address.prefix.clone());
        thread::spawn(move || {
            // A browser that hangs up early is no trouble of ours.
            let _ = converse(stream, &root, &prefix);
        });
    }
    Ok(())
}

fn listen(address: &Address) -> Result<TcpListener, Problem> {
    let last = if address.tries_further_ports {
        address.port.saturating_add(20)
    } else {
        address.port
    };
    for port in address.port..=last {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(Problem::new(format!(
                    "Could not listen on port {port}: {error}."
                )));
            }
        }
    }
    Err(Problem::new(format!(
        "Port {} is taken. Choose another one with --port.",
        address.port
    )))
}

/// One request, one answer.
fn converse(mut stream: TcpStream, root: &Path, prefix: &str) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let answer = Answer::to(&request, root, prefix);
    stream.write_all(&answer.to_bytes())?;
    stream.flush()
}
