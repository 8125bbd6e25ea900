//! What a release is: its files by their hashes, under one id. The service worker (`sw.js`) keeps it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::process::{Problem, about};

const PAGE: &str = "index.html";
pub const SERVICE_WORKER: &str = "sw.js";

/// The organisation's own file: it may change while the release stays.
const PROGRAMME: &str = "programme.json";

/// How the line of `sw.js` begins that holds the list.
const LIST: &str = "const RELEASE = ";

/// The element of the page that names the release.
const META: &str = "<meta name=\"turnabout-release\" content=\"";

/// Writes the release's id into the page, and the id and the list into the service worker.
pub fn write(folder: &Path, page: &str) -> Result<(), Problem> {
    let service_worker = folder.join(SERVICE_WORKER);
    let code = fs::read_to_string(&service_worker).map_err(about("read", &service_worker))?;
    let page = with_id(page, "")?;
    let mut files = files_of(folder, &page)?;
    let id = id_of(&files, &page, &with_list(&code, "", &[])?);
    let page = with_id(&page, &id)?;
    files.push((PAGE.to_owned(), sha256(page.as_bytes())));
    let page_path = folder.join(PAGE);
    fs::write(&page_path, &page).map_err(about("write", &page_path))?;
    let code = with_list(&code, &id, &files)?;
    fs::write(&service_worker, code).map_err(about("write", &service_worker))
}

/// Every file but the page by the address that the page asks for, with its hash, in the order of names.
fn files_of(folder: &Path, page: &str) -> Result<Vec<(String, String)>, Problem> {
    names_in(folder)?
        .into_iter()
        .filter(|name| is_of_release(name))
        .map(|name| {
            let path = folder.join(&name);
            let bytes = fs::read(&path).map_err(about("read", &path))?;
            let address = address_in(page, &name).unwrap_or(name);
            Ok((address, sha256(&bytes)))
        })
        .collect()
}

/// The names of every file below a folder, in order.
pub fn names_in(folder: &Path) -> Result<Vec<String>, Problem> {
    let mut names = Vec::new();
    find(folder, "", &mut names).map_err(about("read", folder))?;
    names.sort();
    Ok(names)
}

/// Hosts read files with `_` or `.` in front themselves and do not send them.
fn is_of_release(name: &str) -> bool {
    !name.starts_with(['_', '.']) && ![PAGE, SERVICE_WORKER, PROGRAMME].contains(&name)
}

fn find(folder: &Path, inside: &str, names: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            find(&path, &format!("{inside}{name}/"), names)?;
        } else {
            names.push(format!("{inside}{name}"));
        }
    }
    Ok(())
}

/// The name with the version by which the page asks for it, if it has one.
pub fn address_in(page: &str, name: &str) -> Option<String> {
    let asked = format!("{name}?v=");
    page.match_indices(&asked)
        .find(|(at, _)| page[..*at].ends_with(['"', '/']))
        .and_then(|(at, _)| page[at..].split('"').next())
        .map(str::to_owned)
}

/// The id says what is in the release: the page and the service worker, as they are without an id, too.
fn id_of(files: &[(String, String)], page: &str, code: &str) -> String {
    let mut text = format!("{page}{code}");
    for (address, hash) in files {
        text.push_str(&format!("{address} {hash}\n"));
    }
    sha256(text.as_bytes())[..16].to_owned()
}

fn with_id(page: &str, id: &str) -> Result<String, Problem> {
    let (before, rest) = page
        .split_once(META)
        .ok_or_else(|| Problem::new(format!("{PAGE} has no {META}\">.")))?;
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    Ok(format!("{before}{META}{id}\"{after}"))
}

fn with_list(code: &str, id: &str, files: &[(String, String)]) -> Result<String, Problem> {
    let mut list = format!("{LIST}{{ id: '{id}', files: {{");
    for (address, hash) in files {
        // The names are ours: a quote in one would be a mistake, and the build stops at it.
        if address.contains(['\'', '\\', '\n']) {
            return Err(Problem::new(format!(
                "The file “{address}” cannot be listed. Give it a plain name."
            )));
        }
        list.push_str(&format!(" '{address}': '{hash}',"));
    }
    list.push_str(" } };");
    let mut found = false;
    let lines: Vec<_> = code
        .lines()
        .map(|line| {
            let is_list = line.starts_with(LIST);
            found |= is_list;
            if is_list { list.as_str() } else { line }
        })
        .collect();
    if !found {
        return Err(Problem::new(format!(
            "No line of {SERVICE_WORKER} begins with “{LIST}”."
        )));
    }
    Ok(lines.join("\n") + "\n")
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "// before\nconst RELEASE = { id: '', files: {} };\n// after\n";

    fn file(name: &str) -> (String, String) {
        (name.to_owned(), "00".to_owned())
    }

    #[test]
    fn the_list_takes_the_place_of_its_line() -> Result<(), Problem> {
        let code = with_list(CODE, "abc", &[file("boot.js?v=1")])?;

        assert_eq!(
            code,
            "// before\nconst RELEASE = { id: 'abc', files: { 'boot.js?v=1': '00', } };\n// after\n"
        );
        assert_eq!(
            with_list(&code, "", &[])?,
            CODE.replace("files: {}", "files: { }")
        );
        Ok(())
    }

    #[test]
    fn a_service_worker_without_the_line_stops_the_build() {
        assert!(with_list("// nothing", "abc", &[]).is_err());
        assert!(with_list(CODE, "abc", &[file("it's.js")]).is_err());
    }

    #[test]
    fn the_page_names_the_release() -> Result<(), Problem> {
        let page = r#"<meta name="turnabout-release" content="" /><body>"#;

        let named = with_id(page, "abc")?;

        assert_eq!(
            named,
            r#"<meta name="turnabout-release" content="abc" /><body>"#
        );
        assert_eq!(with_id(&named, "")?, page);
        assert!(with_id("<body>", "abc").is_err());
        Ok(())
    }

    #[test]
    fn an_address_is_what_the_page_asks_for() {
        let page = r#"<script src="boot-early.js?v=2"></script><script src="./boot.js?v=1">"#;

        assert_eq!(address_in(page, "boot.js").as_deref(), Some("boot.js?v=1"));
        assert_eq!(
            address_in(page, "boot-early.js").as_deref(),
            Some("boot-early.js?v=2")
        );
        assert_eq!(address_in(page, "early.js"), None);
        assert_eq!(address_in(page, "icon.svg"), None);
    }

    #[test]
    fn what_hosts_and_organisations_change_is_no_part_of_a_release() {
        for name in [
            "_headers",
            ".nojekyll",
            "sw.js",
            "programme.json",
            "index.html",
        ] {
            assert!(!is_of_release(name), "{name}");
        }
        assert!(is_of_release("sample/en.csv"));
    }

    #[test]
    fn another_file_makes_another_release() {
        let id = |files: &[_]| id_of(files, "page", CODE);

        assert_ne!(id(&[file("a")]), id(&[file("b")]));
        assert_ne!(id(&[]), id_of(&[], "other page", CODE));
        assert_ne!(id(&[]), id_of(&[], "page", "other code"));
        assert_eq!(id(&[file("a")]).len(), 16);
    }

    #[test]
    fn a_published_hash_holds() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
