//! Every message in every language as files to look at, with a page that leads to them.

use std::fmt::Write as _;
use std::sync::Arc;

use usher_domain::Locale;

use crate::gsm::{Alphabet, Segments};
use crate::mail::MailBrand;
use crate::message_kind::MessageKind;
use crate::renderer::{Renderer, write_escaped};
use crate::{RenderError, trial};

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color-scheme:light dark}\
    table{border-collapse:collapse;width:100%}td,th{padding:.4rem .8rem;border-bottom:1px solid #8884;text-align:start}\
    tr.long td{background:#f802}";

/// A file of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewFile {
    /// Its path: `fr-FR/invitation.html`.
    pub path: String,
    /// What is in it.
    pub content: String,
}

impl Renderer {
    /// Every kind of mail and text message in every language, in the name of this brand, with samples of what is filled in.
    /// The first file is the page that leads to the others: `index.html`.
    ///
    /// # Errors
    /// What keeps a message from being made.
    pub fn preview(&self, brand: &Arc<MailBrand>) -> Result<Vec<PreviewFile>, RenderError> {
        let locales = self.locales();
        let mut files = Vec::new();
        let mut rows = String::new();
        for locale in locales.all() {
            for kind in MessageKind::ALL {
                self.add(kind, brand, locale, &mut files, &mut rows)?;
            }
        }
        let mut page = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Messages</title>\
             <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body><h1>Messages</h1>\n\
             <table><thead><tr><th>Language</th><th>Message</th><th>Subject</th><th>Bytes of HTML</th><th>Text message</th>\
             </tr></thead><tbody>\n"
        );
        page.push_str(&rows);
        page.push_str("</tbody></table></body></html>\n");
        files.insert(0, PreviewFile { path: "index.html".to_owned(), content: page });
        Ok(files)
    }

    fn add(
        &self,
        kind: MessageKind,
        brand: &Arc<MailBrand>,
        locale: &Locale,
        files: &mut Vec<PreviewFile>,
        rows: &mut String,
    ) -> Result<(), RenderError> {
        let mail = self.mail(kind, locale, &trial::sample_mail(brand))?;
        let sms = self.sms(kind, locale, &trial::sample_sms(brand))?;
        let name = kind.name();
        let path = format!("{locale}/{name}");
        let segments = Segments::of(&sms);
        let (alphabet, unit) = match segments.alphabet {
            Alphabet::Gsm => ("GSM", "septets"),
            Alphabet::Ucs2 => ("UCS-2", "code units"),
        };
        let mut subject = String::new();
        // Writing to a text cannot fail.
        let _ = write_escaped(&mut subject, &mail.subject);
        let _ = writeln!(
            rows,
            "<tr{}><td>{locale}</td><td><a href=\"{path}.html\">{name}</a> <a href=\"{path}.txt\">text</a></td>\
             <td dir=\"auto\" lang=\"{locale}\">{subject}</td><td>{}</td>\
             <td><a href=\"{path}-sms.txt\">{} × {alphabet}</a>, {} {unit}</td></tr>",
            if segments.count > 1 { " class=\"long\"" } else { "" },
            mail.html.len(),
            segments.count,
            segments.places,
        );
        files.push(PreviewFile { path: format!("{path}.html"), content: mail.html });
        let text = format!("Subject: {}\n\n{}", mail.subject, mail.text);
        files.push(PreviewFile { path: format!("{path}.txt"), content: text });
        files.push(PreviewFile { path: format!("{path}-sms.txt"), content: sms });
        Ok(())
    }
}
