//! Lists in one cell.

use super::values::means_nothing;

/// Splits a cell that holds a list. Semicolons decide if there are any, then `|`, then commas that
/// do not stand in parentheses; an item in double quotes may hold any of them. Empty items and those
/// that mean nothing are left out.
#[must_use]
pub fn split_list(cell: &str) -> Vec<String> {
    let by_semicolon = items(cell, ';');
    let raw = if by_semicolon.len() > 1 {
        by_semicolon
    } else if items(cell, '|').len() > 1 {
        items(cell, '|')
    } else {
        items(cell, ',')
    };
    raw.into_iter()
        .filter(|(item, quoted)| *quoted || !means_nothing(item))
        .map(|(item, _)| item)
        .collect()
}

/// Writes items so that [`split_list`] gives them back: each ends in a semicolon.
#[must_use]
pub fn list_text<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let written: Vec<String> = items
        .into_iter()
        .map(|item| {
            if item.contains(';') || item.starts_with('"') || means_nothing(item) {
                format!("\"{}\";", item.replace('"', "\"\""))
            } else {
                format!("{item};")
            }
        })
        .collect();
    written.join(" ")
}

/// The items between separators, trimmed, and whether each was quoted.
fn items(cell: &str, separator: char) -> Vec<(String, bool)> {
    let mut items = Vec::new();
    let mut rest = cell;
    loop {
        if let Some((item, after)) = quoted_item(rest, separator) {
            items.push((item, true));
            match after {
                Some(after) => rest = after,
                None => return items,
            }
            continue;
        }
        let end = end_of_item(rest, separator);
        items.push((rest[..end].trim().to_owned(), false));
        match rest.get(end + separator.len_utf8()..) {
            Some(after) if end < rest.len() => rest = after,
            _ => return items,
        }
    }
}

/// Where an item ends that is not quoted. Commas in closed parentheses do not end one.
fn end_of_item(rest: &str, separator: char) -> usize {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' if separator == ',' && rest[at..].contains(')') => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if c == separator && depth == 0 => return at,
            _ => {}
        }
    }
    rest.len()
}

/// An item in double quotes that a separator or the cell's end follows, and what comes after it.
fn quoted_item(rest: &str, separator: char) -> Option<(String, Option<&str>)> {
    let inner = rest.trim_start().strip_prefix('"')?;
    let mut item = String::new();
    let mut characters = inner.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c != '"' {
            item.push(c);
        } else if characters.next_if(|(_, next)| *next == '"').is_some() {
            item.push('"');
        } else {
            let after = inner[at + 1..].trim_start();
            return match after.strip_prefix(separator) {
                Some(after) => Some((item, Some(after))),
                None => after.is_empty().then_some((item, None)),
            };
        }
    }
    None
}
