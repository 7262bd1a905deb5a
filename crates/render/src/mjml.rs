//! MJML to HTML whose styles stand in the elements themselves, as mail programs want it.

use std::collections::HashMap;
use std::fmt::Write as _;

use mrml::prelude::parser::{Error, ParserOptions};
use mrml::prelude::render::RenderOptions;

use crate::RenderError;

/// A line may have 998 characters (RFC 5322 section 2.1.1). Longer ones would have to be encoded for each mail, so lines
/// are broken where white space means nothing: before these.
const STARTS_A_LINE: [&str; 14] = [
    "<table", "</table", "<tbody", "</tbody", "<tr", "</tr", "<td", "</td", "<div", "<style", "<meta",
    "<title", "<!--[", "<body",
];

/// HTML, and what the parser does not like in the MJML but can do without.
#[derive(Debug)]
pub(crate) struct Html {
    pub(crate) document: String,
    pub(crate) warnings: Vec<String>,
}

/// Makes a document of filled-in MJML. Nothing is loaded from anywhere: includes are refused, fonts are not linked.
pub(crate) fn to_html(mjml: &str) -> Result<Html, RenderError> {
    let mjml = &guarded(mjml);
    let parsed = mrml::parse_with_options(mjml, &ParserOptions::default())
        .map_err(|error| RenderError::Mjml(described(mjml, &error)))?;
    let options = RenderOptions { disable_comments: true, fonts: HashMap::new(), ..RenderOptions::default() };
    let html = parsed.element.render(&options).map_err(|error| RenderError::Mjml(error.to_string()))?;
    let warnings = parsed
        .warnings
        .iter()
        .map(|warning| format!("{}: {}", warning.kind, place(mjml, warning.span.start)))
        .collect();
    Ok(Html { document: in_lines(&unguarded(&html)), warnings })
}

/// Writes as entities what the library would write into attributes the way that Rust's sources spell it: direction marks,
/// combining marks, the backslash.
fn guarded(mjml: &str) -> String {
    let mut guarded = String::with_capacity(mjml.len() + mjml.len() / 16);
    for c in mjml.chars() {
        let is_spelled_out = !c.is_ascii() && c.escape_debug().ne([c]);
        if c == '\\' || is_spelled_out {
            // Writing to a text cannot fail.
            let _ = write!(guarded, "&#x{:x};", u32::from(c));
        } else {
            guarded.push(c);
        }
    }
    guarded
}

/// The characters beyond ASCII instead of their entities, as they were.
fn unguarded(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("&#x") {
        plain.push_str(before);
        let named = after.split_once(';').and_then(|(digits, after)| {
            let c = char::from_u32(u32::from_str_radix(digits, 16).ok()?).filter(|c| !c.is_ascii())?;
            Some((c, after))
        });
        if let Some((c, after)) = named {
            plain.push(c);
            rest = after;
        } else {
            plain.push_str("&#x");
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

fn in_lines(html: &str) -> String {
    let mut lines = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        lines.push_str(&rest[..at]);
        rest = &rest[at..];
        if !lines.is_empty()
            && !lines.ends_with('\n')
            && STARTS_A_LINE.iter().any(|tag| rest.starts_with(tag))
        {
            lines.push('\n');
        }
        lines.push('<');
        rest = &rest[1..];
    }
    lines.push_str(rest);
    lines
}

fn described(mjml: &str, error: &Error) -> String {
    let (what, position) = match error {
        Error::UnexpectedElement { position, .. } => ("an element that has no place here", position),
        Error::UnexpectedToken { position, .. } => ("not expected here", position),
        Error::MissingAttribute { position, .. } => ("an attribute is missing", position),
        Error::InvalidAttribute { position, .. } => ("an attribute cannot be read", position),
        Error::InvalidFormat { position, .. } => ("cannot be read", position),
        Error::IncludeLoaderError { position, .. } => {
            ("nothing is included this way; write {% include \"mail/…\" %}", position)
        }
        Error::EndOfStream { .. } => return "an element is not closed".to_owned(),
        Error::SizeLimit { .. } | Error::ParserError { .. } | Error::NoRootNode => return error.to_string(),
    };
    format!("{what}: {}", place(mjml, position.start))
}

/// Shows the text around a place, for lines of filled-in MJML are not those of the template.
fn place(mjml: &str, position: usize) -> String {
    let start = mjml.get(..position).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = mjml.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    line.chars().take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_hold_what_was_put_into_them() {
        let value = "\u{2068}नमस्ते\u{2069} ي\u{64f} \u{fdd1} \\u{41} &amp;#x41; é";
        let mjml = format!(
            "<mjml><mj-head><mj-title>{value}</mj-title></mj-head><mj-body><mj-section><mj-column>\
             <mj-button href=\"{value}\">{value}</mj-button></mj-column></mj-section></mj-body></mjml>"
        );
        let html = to_html(&mjml).unwrap().document;
        let written = value.replace('\\', "&#x5c;");
        assert_eq!(html.matches(&written).count(), 4, "title, its label, href, text: {html}");
        assert!(!html.contains("\\u"), "{html}");
    }
}
