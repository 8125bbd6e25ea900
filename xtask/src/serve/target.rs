//! Which file a request means, or none: nothing outside the served folder is ever meant.

use std::path::PathBuf;

/// What a request's path means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A path inside the served folder; it may not exist.
    Inside(PathBuf),
    /// The prefix without its last slash: relative addresses need the slash.
    Elsewhere(String),
    /// Outside the prefix, or an attempt to leave the folder.
    Nothing,
}

impl Target {
    pub fn of(address: &str, prefix: &str) -> Self {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        if prefix
            .strip_suffix('/')
            .is_some_and(|bare| !bare.is_empty() && bare == path)
        {
            return Self::Elsewhere(prefix.to_owned());
        }
        let Some(inside) = path.strip_prefix(prefix).and_then(percent_decoded) else {
            return Self::Nothing;
        };
        let mut file = PathBuf::new();
        for segment in inside.split('/').filter(|segment| !segment.is_empty()) {
            if segment.starts_with('.') || segment.contains(['\\', ':', '\0']) {
                return Self::Nothing;
            }
            file.push(segment);
        }
        if inside.is_empty() || inside.ends_with('/') {
            file.push("index.html");
        }
        Self::Inside(file)
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(path: &str) -> Target {
        Target::Inside(PathBuf::from(path))
    }

    #[test]
    fn the_prefix_itself_means_the_page() {
        assert_eq!(Target::of("/", "/"), inside("index.html"));
        assert_eq!(
            Target::of("/some/path/", "/some/path/"),
            inside("index.html")
        );
        assert_eq!(Target::of("/boot.js?v=1", "/"), inside("boot.js"));
        assert_eq!(Target::of("/two%20words.txt", "/"), inside("two words.txt"));
    }

    #[test]
    fn a_prefix_without_its_slash_is_sent_on() {
        assert_eq!(
            Target::of("/some/path", "/some/path/"),
            Target::Elsewhere("/some/path/".into())
        );
    }

    #[test]
    fn nobody_leaves_the_folder() {
        for address in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/%2e%2e%2fCargo.toml",
            "/..%5cCargo.toml",
            "/c:/windows",
            "/.git/config",
            "/%zz",
            "/%2",
            "/%00",
            "Cargo.toml",
        ] {
            assert_eq!(Target::of(address, "/"), Target::Nothing, "{address}");
        }
    }

    #[test]
    fn outside_the_prefix_is_nothing() {
        assert_eq!(Target::of("/boot.js", "/some/path/"), Target::Nothing);
        assert_eq!(
            Target::of("/some/pathology/x", "/some/path/"),
            Target::Nothing
        );
    }
}
