//! The description of the JSON endpoints as a page: made from the document, without a script.

use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::http::header::{CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Map, Value};
use usher_render::assets;
use usher_render::urls::path;

use crate::api::openapi::DOCUMENT;
use crate::problem::Failure;

/// Nothing but the style sheet of our own.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

static PAGE: LazyLock<Result<String, String>> = LazyLock::new(|| {
    let document: Value = serde_json::from_str(DOCUMENT).map_err(|error| error.to_string())?;
    Ok(Page::new(&document).html())
});

/// The page, made at the first request.
pub(crate) async fn docs() -> Result<Response, Failure> {
    let html = PAGE.as_ref().map_err(|reason| Failure::Unexpected { reason: reason.clone() })?;
    let headers = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ];
    Ok((headers, Html(html.as_str())).into_response())
}

struct Page<'a> {
    document: &'a Value,
    html: String,
}

impl<'a> Page<'a> {
    fn new(document: &'a Value) -> Self {
        Self { document, html: String::new() }
    }

    fn html(mut self) -> String {
        let info = &self.document["info"];
        let title = format!("{} API", text(&info["title"]));
        let _ = write!(
            self.html,
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n\
             <link rel=\"stylesheet\" href=\"{}\">\n</head>\n<body>\n<main class=\"card reference\">\n",
            escaped(&title),
            escaped(&path::asset(&assets::style_sheet().file)),
        );
        self.element("h1", &title);
        self.paragraphs(&info["description"]);
        for (path, item) in members(&self.document["paths"]) {
            self.path(path, item);
        }
        self.html.push_str("</main>\n</body>\n</html>\n");
        self.html
    }

    fn path(&mut self, path: &str, item: &'a Value) {
        if let Some(same) = item["$ref"].as_str() {
            self.element("h2", path);
            let same = same.rsplit('/').next().unwrap_or_default().replace("~1", "/");
            self.element("p", &format!("The same endpoint as {same}."));
            return;
        }
        for (method, operation) in members(item) {
            self.element("h2", &format!("{} {path}", method.to_uppercase()));
            self.element("p", text(&operation["summary"]));
            self.paragraphs(&operation["description"]);
            self.parameters(&operation["parameters"]);
            self.request(&operation["requestBody"]["content"]);
            for (status, response) in members(&operation["responses"]) {
                self.response(status, self.resolved(response));
            }
        }
    }

    fn parameters(&mut self, parameters: &Value) {
        let Some(parameters) = parameters.as_array() else { return };
        self.element("h3", "Parameters");
        self.html.push_str("<dl>\n");
        for parameter in parameters {
            self.element("dt", text(&parameter["name"]));
            self.element("dd", text(&parameter["description"]));
        }
        self.html.push_str("</dl>\n");
    }

    fn request(&mut self, content: &'a Value) {
        for (_, body) in members(content) {
            self.element("h3", "Request");
            self.members_of(self.resolved(&body["schema"]));
            self.examples(&body["examples"]);
        }
    }

    /// The members of an object, each with what it means and whether it may be left out.
    fn members_of(&mut self, schema: &'a Value) {
        let required = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
        self.html.push_str("<dl>\n");
        for (name, member) in members(&schema["properties"]) {
            let presence =
                if required.iter().any(|required| required == name) { "required" } else { "optional" };
            self.element("dt", &format!("{name} ({presence})"));
            self.element("dd", text(&self.resolved(member)["description"]));
        }
        self.html.push_str("</dl>\n");
    }

    fn response(&mut self, status: &str, response: &'a Value) {
        self.element("h3", &format!("Answer {status}"));
        self.paragraphs(&response["description"]);
        for (_, body) in members(&response["content"]) {
            self.examples(&body["examples"]);
        }
    }

    fn examples(&mut self, examples: &Value) {
        for (_, example) in members(examples) {
            self.element("p", text(&example["summary"]));
            // A value that was just parsed can be written.
            let value = serde_json::to_string_pretty(&example["value"]).unwrap_or_default();
            self.element("pre", &value);
        }
    }

    /// What a reference within the document leads to; everything else is itself.
    fn resolved(&self, value: &'a Value) -> &'a Value {
        let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
        pointer.and_then(|pointer| self.document.pointer(pointer)).unwrap_or(value)
    }

    fn paragraphs(&mut self, value: &Value) {
        for paragraph in text(value).split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
            self.element("p", paragraph);
        }
    }

    fn element(&mut self, name: &str, content: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.html, "<{name}>{}</{name}>", escaped(content));
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
