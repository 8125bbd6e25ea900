//! Scripts, styles and the page without what only their readers need: they are part of every first load.

pub mod names;

/// The script without comments that have lines of their own, without indentation and empty lines. No text
/// in it may reach over several lines.
pub fn script(code: &str) -> String {
    let mut lean = String::with_capacity(code.len());
    let mut is_comment = false;
    for line in code.lines().map(str::trim) {
        if is_comment {
            is_comment = !line.ends_with("*/");
            continue;
        }
        // A type in front of code stands in a comment too, and the code behind it stays.
        let is_whole = match line.strip_prefix("/*").map(|rest| rest.find("*/")) {
            Some(None) => {
                is_comment = true;
                true
            }
            Some(Some(end)) => end + "/**/".len() == line.len(),
            None => line.is_empty() || line.starts_with("//"),
        };
        if !is_whole {
            lean.push_str(line);
            lean.push('\n');
        }
    }
    lean
}

/// The styles without comments, indentation and empty lines. No text in them holds the marks of a comment.
pub fn style(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut lean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        lean.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    let lines = lean.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |joined, line| joined + line + "\n")
}

/// The page without comments.
pub fn page(html: &str) -> String {
    let mut parts = html.split("<!--");
    let mut lean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let after = part.split_once("-->").map_or("", |(_, after)| after);
        lean.truncate(lean.trim_end().len());
        lean.push_str(after);
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::{page, script, style};

    #[test]
    fn comments_leave_the_page_as_it_is() {
        let html = "<head>\n  <!-- Why. -->\n  <meta />\n</head><!-- a --><!-- b -->\n";

        assert_eq!(page(html), "<head>\n  <meta />\n</head>\n");
        assert_eq!(page("<p>a -> b</p>\n"), "<p>a -> b</p>\n");
    }

    #[test]
    fn styles_stay_without_what_is_said_about_them() {
        let css =
            "/* What for. */\n@layer base {\n  a { b: c; } /* why\n so */\n\n  d { e: f; }\n}\n";

        assert_eq!(style(css), "@layer base {\na { b: c; }\nd { e: f; }\n}\n");
    }

    #[test]
    fn what_runs_stays_line_by_line() {
        let code = "/*\n * About.\n */\n(function () {\n  // Why.\n\n  /** What. */\n  a(); // here\n  b('//');\n  /** @type {any} */ (c).d();\n})();\n";

        let lean = script(code);

        assert_eq!(
            lean,
            "(function () {\na(); // here\nb('//');\n/** @type {any} */ (c).d();\n})();\n"
        );
        assert_eq!(script(&lean), lean);
    }
}
