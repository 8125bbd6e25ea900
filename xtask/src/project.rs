//! Where things are: the checkout, and the cache that outlives it.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the checkout.
pub fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or(own.clone(), Path::to_path_buf)
}

/// The release site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The end-to-end tests, with their own packages.
pub fn end_to_end() -> PathBuf {
    root().join("tests").join("e2e")
}

/// What benches make and need; it can be thrown away.
pub fn benches() -> PathBuf {
    root().join("target").join("benches")
}

/// The cache for tools: one per person, shared by every checkout.
pub fn cache() -> PathBuf {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || {
        named("HOME")
            .or_else(|| named("USERPROFILE"))
            .unwrap_or_else(env::temp_dir)
    };
    if let Some(chosen) = named("TURNABOUT_CACHE") {
        return chosen;
    }
    let base = if cfg!(windows) {
        named("LOCALAPPDATA")
    } else {
        named("XDG_CACHE_HOME")
    };
    let usual = if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    };
    base.unwrap_or_else(|| home().join(usual)).join("turnabout")
}

/// The version of a package in the text of a `Cargo.lock`.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"

[[package]]
name = \"wasm-bindgen-test\"
version = \"0.3.80\"
";

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-test"), Some("0.3.80"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
