//! The components of `ui`, and the page that shows them all.

use super::source::{Finding, SourceFile};

const PAGE: &str = "src/features/about/components";
const COMPONENT: &str = "#[component]";

/// The components that the page does not show.
pub fn not_shown(sources: &[SourceFile]) -> Vec<Finding> {
    let page: Vec<&SourceFile> = sources
        .iter()
        .filter(|file| file.path().starts_with(PAGE))
        .collect();
    let is_shown = |name: &str| page.iter().any(|file| uses(file.code(), name));
    sources
        .iter()
        .filter(|file| file.path().starts_with("src/ui/"))
        .flat_map(|file| {
            public_components(file)
                .into_iter()
                .filter(|(_, name)| !is_shown(name))
                .map(|(offset, name)| file.finding(offset, format!("`{name}` is not shown")))
        })
        .collect()
}

/// The name of each component that others may use, with its place.
pub fn public_components(file: &SourceFile) -> Vec<(usize, &str)> {
    let code = file.code();
    code.match_indices(COMPONENT)
        .filter_map(|(offset, _)| {
            let declared = code[offset + COMPONENT.len()..].lines().find(|line| {
                let line = line.trim();
                !line.is_empty() && !line.starts_with("#[")
            })?;
            let name = declared.trim().strip_prefix("pub fn ")?;
            let end = name.find(|c: char| !is_of_a_name(c)).unwrap_or(name.len());
            Some((offset, &name[..end]))
        })
        .collect()
}

/// Whether a view has the component: `<Button` and not `<Buttons`.
fn uses(code: &str, name: &str) -> bool {
    let opening = format!("<{name}");
    code.match_indices(&opening).any(|(offset, _)| {
        let next = code[offset + opening.len()..].chars().next();
        !next.is_some_and(is_of_a_name)
    })
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn a_component_that_is_not_shown_is_found() {
    let ui = SourceFile::new(
        "src/ui/button.rs",
        "#[component]\npub fn Button() {}\n\n#[component]\n#[allow(x)]\npub fn Buttons<T>() {}\n\n\
         #[component]\nfn Inner() {}\n\npub fn text() {}\n",
    );
    let page = |code: &str| SourceFile::new("src/features/about/components/actions.rs", code);
    let names: Vec<_> = public_components(&ui)
        .iter()
        .map(|(_, name)| *name)
        .collect();
    assert_eq!(names, ["Button", "Buttons"]);

    let both = [
        SourceFile::new("src/ui/button.rs", ui.text()),
        page("<Button>\n<Buttons />"),
    ];
    assert!(not_shown(&both).is_empty());

    let one = [ui, page("<Buttons />\n// <Button />")];
    let found = not_shown(&one);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].to_string(),
        "src/ui/button.rs:1: `Button` is not shown"
    );
}
