//! Mails: a subject, a text part and an HTML part, all from one context.

use minijinja::{Environment, Value, context};
use usher_domain::Locale;

use crate::colours::{Brand, Colour, DEFAULT_PRIMARY};
use crate::skeleton::{Key, Skeleton, Skeletons, Slot, Values, without_marks};
use crate::{Locales, RenderError, names};

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

/// The mail that invites somebody to activate an account.
#[derive(Clone, Debug)]
pub struct InvitationMail {
    /// The application that invites; neutralised by [`names::application_name`].
    pub application_name: String,
    /// Absolute URL of the application's logo.
    pub logo_url: Option<String>,
    /// The application's colour as `#rrggbb`; anything else counts as none.
    pub primary_colour: Option<String>,
    /// The recipient's first name; left out when [`names::personal_name`] refuses it.
    pub recipient_first_name: Option<String>,
    /// Absolute URL of the invitation.
    pub link: String,
    /// When the link ends, in milliseconds of the epoch.
    pub expires_at_ms: i64,
    /// Lines that the application must show below its mails, such as its address. Given by the operator.
    pub footer: Option<String>,
}

/// What every mail's layout shows.
pub(crate) struct Letterhead<'a> {
    pub(crate) application_name: &'a str,
    pub(crate) logo_url: Option<&'a str>,
    pub(crate) primary_colour: Option<&'a str>,
    pub(crate) footer: Option<&'a str>,
}

/// What the templates are made with.
pub(crate) struct Workshop<'a> {
    pub(crate) environment: &'a Environment<'a>,
    pub(crate) locales: &'a Locales,
    pub(crate) skeletons: &'a Skeletons,
}

/// What differs from mail to mail.
struct Particulars<'a> {
    first_name: Option<&'a str>,
    link: &'a str,
    expires: &'a str,
}

impl InvitationMail {
    pub(crate) fn render(
        &self,
        workshop: &Workshop<'_>,
        locale: &Locale,
    ) -> Result<RenderedMail, RenderError> {
        let first_name = self.recipient_first_name.as_deref().and_then(names::personal_name);
        let key = Key {
            locale: locale.as_str().to_owned(),
            application_name: self.application_name.clone(),
            logo_url: self.logo_url.clone(),
            primary_colour: self.primary_colour.clone(),
            footer: self.footer.clone(),
            has_first_name: first_name.is_some(),
        };
        let skeleton = workshop.skeletons.get(key, |key| {
            let marks = Particulars {
                first_name: key.has_first_name.then(|| Slot::FirstName.mark()),
                link: Slot::Link.mark(),
                expires: Slot::Expires.mark(),
            };
            Ok::<_, RenderError>(Skeleton::of(&self.render_with(&marks, workshop, locale)?))
        })?;
        Ok(skeleton.filled(&Values {
            first_name: first_name.as_deref().unwrap_or_default(),
            link: &self.link,
            expires: &workshop.locales.date_time(locale, self.expires_at_ms)?,
            right_to_left: locale.is_right_to_left(),
        }))
    }

    fn render_with(
        &self,
        particulars: &Particulars<'_>,
        Workshop { environment, locales, .. }: &Workshop<'_>,
        locale: &Locale,
    ) -> Result<RenderedMail, RenderError> {
        let application = match names::application_name(&without_marks(&self.application_name)) {
            Some(name) => name,
            None => locales.text(locale, "mail-unnamed-application", &[])?,
        };
        let footer = self.footer.as_deref().map(without_marks);
        let logo_url = self.logo_url.as_deref().map(without_marks);
        let letterhead = Letterhead {
            application_name: &application,
            logo_url: logo_url.as_deref(),
            primary_colour: self.primary_colour.as_deref(),
            footer: footer.as_deref(),
        };
        let subject = locales.text(
            locale,
            "mail-invitation-subject",
            &[("application", application.as_str().into())],
        )?;
        let message = context! {
            subject => subject.as_str(),
            first_name => particulars.first_name,
            link => particulars.link,
            expires => particulars.expires,
        };
        let context = context! { ..letterhead.context(locale), ..message };
        Ok(RenderedMail {
            text: environment.get_template("mail/invitation.txt")?.render(&context)?,
            html: environment.get_template("mail/invitation.html")?.render(&context)?,
            subject,
        })
    }
}

impl Letterhead<'_> {
    pub(crate) fn context(&self, locale: &Locale) -> Value {
        let colour = |text: &str| Colour::parse(text).map(Brand::light);
        let brand = self.primary_colour.and_then(colour).or_else(|| colour(DEFAULT_PRIMARY));
        context! {
            locale => locale.as_str(),
            right_to_left => locale.is_right_to_left(),
            application => self.application_name,
            logo_url => self.logo_url,
            brand_fill => brand.map(|brand| brand.fill.to_string()),
            brand_on_fill => brand.map(|brand| brand.on_fill.to_string()),
            brand_ink => brand.map(|brand| brand.ink.to_string()),
            footer_lines => self.footer.map(|footer| footer.lines().map(Value::from).collect::<Vec<_>>()).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Renderer;

    use super::*;

    fn mail(first_name: Option<&str>) -> InvitationMail {
        InvitationMail {
            application_name: "Acme \u{fdd0} & \"Sons\"".to_owned(),
            logo_url: Some("https://acme.example/\u{fdd1}?a=1&b=2".to_owned()),
            primary_colour: Some("#0f766e".to_owned()),
            recipient_first_name: first_name.map(str::to_owned),
            link: "https://invite.example/a/3q2-7w?a=1&b=2".to_owned(),
            expires_at_ms: 1_795_901_460_000,
            footer: Some("Acme Ltd \u{fdd2}\n1 Example Street".to_owned()),
        }
    }

    #[test]
    fn a_filled_skeleton_is_what_the_templates_would_have_made() {
        let renderer = Renderer::embedded().unwrap();
        let workshop = renderer.workshop().unwrap();
        for locale in renderer.locales().all() {
            for name in
                [None, Some("Ada"), Some("O'Brien & \"Sons\""), Some("ليلى"), Some("Zoë \u{fdd0}\u{fdd3}")]
            {
                let mail = mail(name);
                let expires = workshop.locales.date_time(locale, mail.expires_at_ms).unwrap();
                let name = name.and_then(names::personal_name);
                let particulars =
                    Particulars { first_name: name.as_deref(), link: &mail.link, expires: &expires };
                let whole = mail.render_with(&particulars, &workshop, locale).unwrap();
                for _ in ["made now", "kept"] {
                    assert_eq!(mail.render(&workshop, locale).unwrap(), whole, "{locale} {name:?}");
                }
            }
        }
    }
}
