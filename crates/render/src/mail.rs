//! Mails: a subject, a text part and an HTML part, all from one context.

use std::sync::Arc;

use minijinja::{Environment, Value, context};
use usher_domain::{Locale, TimeZone};

use crate::colours::{Brand, Colour, DEFAULT_PRIMARY};
use crate::message_kind::MessageKind;
use crate::skeleton::{Key, Skeleton, Skeletons, Slot, Values, without_marks};
use crate::{Locales, RenderError, mjml, names};

/// A mail that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMail {
    /// One line without control characters.
    pub subject: String,
    /// The plain text part, lines ended by `\n`.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// How an application's mails look. Given by its operator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MailBrand {
    /// The application that speaks; neutralised by [`names::application_name`]. Empty when there is none.
    pub application_name: String,
    /// Absolute URL of the application's logo, or `cid:` and the content id of a picture that travels along.
    pub logo: Option<String>,
    /// The colour of buttons and links as `#rrggbb`; anything else counts as none.
    pub primary_colour: Option<String>,
    /// The colour behind the card as `#rrggbb`; anything else counts as none.
    pub background_colour: Option<String>,
    /// Lines that the application shows below its mails.
    pub footer: Option<String>,
    /// The address that the law wants below mails, in lines.
    pub legal_address: Option<String>,
    /// Where recipients get help: a mail address, or an https URL.
    pub support: Option<String>,
}

/// A mail that leads somebody to a link.
#[derive(Clone, Debug, Default)]
pub struct LinkMail {
    /// In whose name and colours.
    pub brand: Arc<MailBrand>,
    /// The recipient's first name; left out when [`names::personal_name`] refuses it.
    pub recipient_first_name: Option<String>,
    /// Absolute URL.
    pub link: String,
    /// When the link ends, in milliseconds of the epoch.
    pub expires_at_ms: i64,
    /// The recipient's time zone, which the end is told in; UTC when nobody knows it.
    pub time_zone: Option<TimeZone>,
}

/// What mails are made with.
pub(crate) struct Workshop<'a> {
    pub(crate) environment: &'a Environment<'a>,
    pub(crate) locales: &'a Locales,
    pub(crate) skeletons: &'a Skeletons,
}

/// What differs from mail to mail.
pub(crate) struct Particulars<'a> {
    pub(crate) first_name: Option<&'a str>,
    pub(crate) link: &'a str,
    pub(crate) expires: &'a str,
}

impl LinkMail {
    pub(crate) fn render(
        &self,
        kind: MessageKind,
        workshop: &Workshop<'_>,
        locale: &Locale,
    ) -> Result<RenderedMail, RenderError> {
        let first_name = self.recipient_first_name.as_deref().and_then(names::personal_name);
        let key = Key {
            kind,
            locale: locale.clone(),
            brand: Arc::clone(&self.brand),
            has_first_name: first_name.is_some(),
        };
        let skeleton = workshop.skeletons.get(key, |key| {
            let marks = Particulars {
                first_name: key.has_first_name.then(|| Slot::FirstName.mark()),
                link: Slot::Link.mark(),
                expires: Slot::Expires.mark(),
            };
            let (mail, _) = self.brand.render(kind, &marks, workshop, locale)?;
            Ok::<_, RenderError>(Skeleton::of(&mail))
        })?;
        Ok(skeleton.filled(&Values {
            first_name: first_name.as_deref().unwrap_or_default(),
            link: &self.link,
            expires: &workshop.locales.date_time_in(locale, self.expires_at_ms, self.time_zone.as_ref())?,
            right_to_left: locale.is_right_to_left(),
        }))
    }
}

impl MailBrand {
    /// The mail as templates and texts make it, and what the MJML parser warns of.
    pub(crate) fn render(
        &self,
        kind: MessageKind,
        particulars: &Particulars<'_>,
        Workshop { environment, locales, .. }: &Workshop<'_>,
        locale: &Locale,
    ) -> Result<(RenderedMail, Vec<String>), RenderError> {
        let application = match names::application_name(&without_marks(&self.application_name)) {
            Some(name) => name,
            None => locales.text(locale, "mail-unnamed-application", &[])?,
        };
        let subject =
            locales.text(locale, kind.subject_key(), &[("application", application.as_str().into())])?;
        let message = context! {
            application => application.as_str(),
            subject => subject.as_str(),
            first_name => particulars.first_name,
            link => particulars.link,
            expires => particulars.expires,
        };
        let context = context! { ..self.letterhead(locale), ..message };
        let template = |ending: &str| environment.get_template(&format!("mail/{}.{ending}", kind.name()));
        let html = mjml::to_html(&template("mjml")?.render(&context)?)?;
        let text = template("txt")?.render(&context)?;
        Ok((RenderedMail { subject, text, html: html.document }, html.warnings))
    }

    /// What every mail's layout shows.
    fn letterhead(&self, locale: &Locale) -> Value {
        let right_to_left = locale.is_right_to_left();
        let colour = |text: &Option<String>| text.as_deref().and_then(Colour::parse);
        let primary = colour(&self.primary_colour).or_else(|| Colour::parse(DEFAULT_PRIMARY));
        let (light, dark) = (primary.map(Brand::light), primary.map(Brand::dark));
        let backdrop = colour(&self.background_colour).unwrap_or(Colour::BACKDROP);
        let own = |text: &Option<String>| text.as_deref().map(without_marks);
        let lines = [&self.footer, &self.legal_address].map(own);
        let support = own(&self.support);
        context! {
            locale => locale.as_str(),
            direction => if right_to_left { "rtl" } else { "ltr" },
            start => if right_to_left { "right" } else { "left" },
            logo => own(&self.logo),
            brand_fill => light.map(|brand| brand.fill.to_string()),
            brand_on_fill => light.map(|brand| brand.on_fill.to_string()),
            brand_ink => light.map(|brand| brand.ink.to_string()),
            brand_dark_ink => dark.map(|brand| brand.ink.to_string()),
            backdrop => backdrop.to_string(),
            backdrop_ink => Colour::INK.readable_on_any(backdrop).to_string(),
            backdrop_soft => Colour::SOFT_INK.readable_on_any(backdrop).to_string(),
            footer_lines => lines.iter().flatten().flat_map(|text| text.lines()).map(Value::from).collect::<Vec<_>>(),
            support_href => support.as_deref().map(support_href),
            support => support,
        }
    }
}

/// A mail address is written to, a URL is visited.
fn support_href(support: &str) -> String {
    if support.contains("://") { support.to_owned() } else { format!("mailto:{support}") }
}

#[cfg(test)]
mod tests {
    use crate::Renderer;

    use super::*;

    fn mail(first_name: Option<&str>) -> LinkMail {
        LinkMail {
            brand: Arc::new(MailBrand {
                application_name: "Acme \u{fdd0} & \"Sons\"".to_owned(),
                logo: Some("https://acme.example/\u{fdd1}?a=1&b=2".to_owned()),
                primary_colour: Some("#0f766e".to_owned()),
                footer: Some("Acme <Ltd> \u{fdd2}\n1 Example Street".to_owned()),
                support: Some("https://acme.example/help?a=1&b=\"2\"".to_owned()),
                ..MailBrand::default()
            }),
            recipient_first_name: first_name.map(str::to_owned),
            link: "https://invite.example/a/3q2-7w?a=1&b=2".to_owned(),
            expires_at_ms: 1_795_901_460_000,
            time_zone: TimeZone::parse("Asia/Kolkata"),
        }
    }

    #[test]
    fn a_filled_skeleton_is_what_the_templates_would_have_made() {
        let renderer = Renderer::embedded().unwrap();
        let mails = renderer.mails();
        let workshop = renderer.workshop(&mails).unwrap();
        for locale in renderer.locales().all() {
            for name in
                [None, Some("Ada"), Some("O'Brien & \"Sons\""), Some("ليلى"), Some("Zoë \u{fdd0}\u{fdd3}")]
            {
                let mail = mail(name);
                let zone = mail.time_zone.as_ref();
                let expires = workshop.locales.date_time_in(locale, mail.expires_at_ms, zone).unwrap();
                let name = name.and_then(names::personal_name);
                let particulars =
                    Particulars { first_name: name.as_deref(), link: &mail.link, expires: &expires };
                let (whole, warnings) =
                    mail.brand.render(MessageKind::Reminder, &particulars, &workshop, locale).unwrap();
                assert_eq!(warnings, Vec::<String>::new());
                for _ in ["made now", "kept"] {
                    let filled = mail.render(MessageKind::Reminder, &workshop, locale).unwrap();
                    assert_eq!(filled, whole, "{locale} {name:?}");
                }
            }
        }
    }
}
