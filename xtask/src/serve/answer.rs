//! The answer to one request.

use std::fs;
use std::path::Path;

use super::mime::content_type;
use super::target::Target;

/// A whole HTTP answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    status: &'static str,
    header: String,
    body: Vec<u8>,
    sends_body: bool,
}

impl Answer {
    /// Answers a request line such as `GET /boot.js HTTP/1.1`. `root` is canonical.
    pub fn to(request: &str, root: &Path, prefix: &str) -> Self {
        let mut words = request.split_whitespace();
        let (method, address) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let mut answer = match method {
            "GET" | "HEAD" => Self::about(address, root, prefix),
            _ => Self::plain(
                "405 Method Not Allowed",
                "Allow: GET, HEAD\r\n",
                "Only GET and HEAD.",
            ),
        };
        answer.sends_body = method != "HEAD";
        answer
    }

    fn about(address: &str, root: &Path, prefix: &str) -> Self {
        match Target::of(address, prefix) {
            Target::Nothing => Self::missing(),
            Target::Elsewhere(address) => Self::plain(
                "301 Moved Permanently",
                &format!("Location: {address}\r\n"),
                &address,
            ),
            // A link may point out of the folder, so the file's true place is looked at too.
            Target::Inside(path) => match root.join(path).canonicalize() {
                Ok(file) if file.starts_with(root) => Self::file(&file),
                _ => Self::missing(),
            },
        }
    }

    fn file(file: &Path) -> Self {
        let Ok(body) = fs::read(file) else {
            return Self::missing();
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let header = format!("Content-Type: {}\r\n", content_type(&name));
        Self {
            status: "200 OK",
            header,
            body,
            sends_body: true,
        }
    }

    fn missing() -> Self {
        Self::plain("404 Not Found", "", "There is nothing at this address.")
    }

    fn plain(status: &'static str, header: &str, text: &str) -> Self {
        let header = format!("Content-Type: text/plain; charset=utf-8\r\n{header}");
        Self {
            status,
            header,
            body: text.as_bytes().to_vec(),
            sends_body: true,
        }
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let head = format!(
            "HTTP/1.1 {}\r\n{}Content-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
            self.status,
            self.header,
            self.body.len()
        );
        let mut bytes = head.into_bytes();
        if self.sends_body {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(request: &str) -> std::io::Result<Answer> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .canonicalize()?;
        Ok(Answer::to(request, &root, "/"))
    }

    #[test]
    fn a_file_is_sent_and_head_sends_only_its_length() -> std::io::Result<()> {
        let whole = answer("GET /hash.rs HTTP/1.1")?;
        let head = answer("HEAD /hash.rs HTTP/1.1")?;

        assert_eq!(whole.status, "200 OK");
        assert!(head.to_bytes().ends_with(b"\r\n\r\n"));
        assert!(whole.to_bytes().starts_with(&head.to_bytes()));
        Ok(())
    }

    #[test]
    fn what_is_not_there_and_what_is_outside_look_the_same() -> std::io::Result<()> {
        assert_eq!(answer("GET /none.rs HTTP/1.1")?, Answer::missing());
        assert_eq!(answer("GET /../Cargo.toml HTTP/1.1")?, Answer::missing());
        assert_eq!(answer("GET /serve HTTP/1.1")?, Answer::missing());
        Ok(())
    }

    #[test]
    fn nothing_can_be_written() -> std::io::Result<()> {
        assert_eq!(answer("POST / HTTP/1.1")?.status, "405 Method Not Allowed");
        assert_eq!(answer("")?.status, "405 Method Not Allowed");
        Ok(())
    }
}
