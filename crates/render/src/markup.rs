//! Looks at HTML: whether its elements are closed as they were opened, and where it leads.

/// Elements without an end.
const VOID: [&str; 8] = ["area", "br", "col", "hr", "img", "input", "link", "meta"];
/// What runs, asks or loads has no place in a mail.
const FORBIDDEN: [&str; 8] = ["script", "form", "input", "iframe", "object", "embed", "link", "base"];

/// What is wrong with a document: elements that are closed in another order than opened, or have no place in a mail.
pub(crate) fn faults(html: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut faults = Vec::new();
    for tag in tags(html) {
        let name = tag.name();
        if FORBIDDEN.contains(&name.as_str()) {
            faults.push(format!("<{name}> has no place in a mail"));
        }
        if tag.is_end() {
            match open.pop() {
                Some(last) if last == name => {}
                Some(last) => {
                    faults.push(format!("<{last}> is closed by </{name}>"));
                    return faults;
                }
                None => faults.push(format!("</{name}> closes nothing")),
            }
        } else if !VOID.contains(&name.as_str()) && !tag.0.ends_with('/') {
            open.push(name);
        }
    }
    faults.extend(open.iter().map(|name| format!("<{name}> is not closed")));
    faults
}

/// The values of an attribute, with its entities read.
pub(crate) fn attributes(html: &str, name: &str) -> Vec<String> {
    let begins = format!(" {name}=\"");
    let value = |tag: Tag<'_>| {
        let from = tag.0.find(&begins)? + begins.len();
        let value = tag.0.get(from..)?.split('"').next()?;
        Some(
            value
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"),
        )
    };
    tags(html).filter_map(value).collect()
}

/// A tag without its angle brackets.
#[derive(Clone, Copy)]
struct Tag<'a>(&'a str);

impl Tag<'_> {
    fn is_end(self) -> bool {
        self.0.starts_with('/')
    }

    fn name(self) -> String {
        let name = self.0.trim_start_matches('/');
        name.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default().to_ascii_lowercase()
    }
}

/// All tags; comments, which mail programs of one maker read as markup of its own, are passed over.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')? + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.find("-->").and_then(|at| comment.get(at + 3..)).unwrap_or_default();
                continue;
            }
            let end = end_of_tag(rest)?;
            let tag = &rest[..end];
            rest = &rest[end..];
            if !tag.starts_with('!') {
                return Some(Tag(tag));
            }
        }
    })
}

/// A value may hold a bracket.
fn end_of_tag(rest: &str) -> Option<usize> {
    let mut quote = None;
    rest.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None | Some(_), _) => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_must_be_closed_as_they_were_opened() {
        assert_eq!(
            faults("<!doctype html><p title=\"a>b\">x<br>y</p><!--[if mso]><table><![endif]-->"),
            Vec::<String>::new()
        );
        assert_eq!(faults("<div><p></div>"), ["<p> is closed by </div>"]);
        assert_eq!(faults("<div>"), ["<div> is not closed"]);
        assert_eq!(faults("</div>"), ["</div> closes nothing"]);
        assert_eq!(faults("<script></script>"), ["<script> has no place in a mail"; 2]);
    }

    #[test]
    fn links_are_read() {
        assert_eq!(
            attributes("<a class=\"x\" href=\"https://a.example/?a=1&amp;b=2\">x</a>", "href"),
            ["https://a.example/?a=1&b=2"]
        );
    }
}
