//! What stands in a text for something that is only known when it is shown: `{{ programme }}`.

use std::collections::BTreeSet;

/// The programme's name.
pub const PROGRAMME: &str = "programme";
/// The most of the question.
pub const MOST: &str = "most";
/// The day until which answers are kept.
pub const UNTIL: &str = "until";

/// The placeholders of a text by their names.
///
/// # Errors
/// What is wrong with one that is none.
pub fn read<'a>(text: &'a str, known: &[&str]) -> Result<BTreeSet<&'a str>, String> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        if before.contains("}}") {
            break;
        }
        let (inside, after) = after
            .split_once("}}")
            .ok_or("a placeholder that begins with {{ ends with }}")?;
        let name = inside.strip_prefix(' ').and_then(|it| it.strip_suffix(' '));
        match name.filter(|name| known.contains(name)) {
            Some(name) => found.insert(name),
            None => {
                let list: Vec<String> = known.iter().map(|it| format!("{{{{ {it} }}}}")).collect();
                let list = list.join(" and ");
                return Err(format!("here stands {{{{{inside}}}}}, and only {list} can"));
            }
        };
        rest = after;
    }
    if rest.contains("}}") {
        return Err("a placeholder that ends with }} begins with {{".to_owned());
    }
    Ok(found)
}
