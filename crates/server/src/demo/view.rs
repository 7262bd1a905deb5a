//! The demo's own pages, which speak English to developers. They borrow the style sheet of the guests' pages.

use anyhow::{Context, Result};
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value, context};
use usher_delivery::{Channel, MailboxMessage};
use usher_render::assets;
use usher_render::urls::{path, route};

/// The style sheet that comes on top.
pub(super) const STYLE_SHEET: &str = include_str!("../../templates/demo/demo.css");

const TEMPLATES: [(&str, &str); 4] = [
    ("layout.html", include_str!("../../templates/demo/layout.html")),
    ("start.html", include_str!("../../templates/demo/start.html")),
    ("mailbox.html", include_str!("../../templates/demo/mailbox.html")),
    ("callback.html", include_str!("../../templates/demo/callback.html")),
];

/// Renders the pages.
pub(super) struct View(Environment<'static>);

/// A stretch of text, which may be a link.
#[derive(Debug, PartialEq, Eq)]
struct Stretch<'a> {
    text: &'a str,
    is_link: bool,
}

impl View {
    /// Reads the embedded templates.
    ///
    /// # Errors
    /// None, as long as the templates are right, which the demo's tests hold.
    pub(super) fn embedded() -> Result<Self> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.context("the syntax of the demo's templates")?);
        environment.set_formatter(usher_render::write_value);
        for (name, source) in TEMPLATES {
            environment.add_template(name, source).context("a template of the demo cannot be read")?;
        }
        let style_sheets = [path::asset(&assets::style_sheet().file), route::DEMO_STYLE_SHEET.to_owned()];
        environment.add_global("style_sheets", style_sheets.into_iter().collect::<Value>());
        environment.add_global("start_path", route::DEMO);
        environment.add_global("mailbox_path", route::DEMO_MAILBOX);
        environment.add_global("mailbox_json_path", route::DEMO_MAILBOX_JSON);
        environment.add_global("invite_path", route::DEMO_INVITE);
        environment.add_global("docs_path", route::DOCS);
        environment.add_global("sign_in_path", route::DEMO_SIGN_IN);
        environment.add_global("account_path", route::ACCOUNT);
        Ok(Self(environment))
    }

    /// The page of this template.
    ///
    /// # Errors
    /// None, as long as the context is what the template expects.
    pub(super) fn page(&self, template: &str, context: Value) -> Result<String> {
        let template = self.0.get_template(template)?;
        Ok(template.render(context)?)
    }
}

/// A message as the mailbox page needs it.
pub(super) fn message(message: &MailboxMessage) -> Value {
    context! {
        id => message.id.as_str(),
        to => message.to.as_str(),
        is_mail => message.channel == Channel::Email,
        subject => message.subject.as_deref(),
        text => stretches(&message.text, &message.links),
        html_path => message.html.as_ref().map(|_| path::demo_message(&message.id)),
        links => message.links.clone(),
        sent_at => message.sent_at.as_str(),
    }
}

/// Cuts a text at its links.
fn stretches(text: &str, links: &[String]) -> Vec<Value> {
    let stretches = cut(text, links);
    stretches
        .iter()
        .map(|Stretch { text, is_link }| context! { text => *text, is_link => *is_link })
        .collect()
}

fn cut<'a>(text: &'a str, links: &[String]) -> Vec<Stretch<'a>> {
    let mut stretches = Vec::new();
    let mut rest = text;
    loop {
        // Of links that begin at one place the longest is meant.
        let found = links.iter().filter_map(|link| Some((rest.find(link.as_str())?, link.len())));
        let Some((start, length)) = found.min_by_key(|(start, length)| (*start, usize::MAX - length)) else {
            break;
        };
        let (before, after) = rest.split_at(start);
        let (link, after) = after.split_at(length);
        if !before.is_empty() {
            stretches.push(Stretch { text: before, is_link: false });
        }
        stretches.push(Stretch { text: link, is_link: true });
        rest = after;
    }
    if !rest.is_empty() {
        stretches.push(Stretch { text: rest, is_link: false });
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_links() {
        let links = ["http://a/".to_owned(), "http://a/b".to_owned()];
        let cut = cut("Open http://a/b or http://a/.", &links);
        let texts: Vec<_> = cut.iter().map(|stretch| (stretch.text, stretch.is_link)).collect();
        assert_eq!(
            texts,
            [("Open ", false), ("http://a/b", true), (" or ", false), ("http://a/", true), (".", false)]
        );
        assert!(super::cut("", &links).is_empty());
    }
}
