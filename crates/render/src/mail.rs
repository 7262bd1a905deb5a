//! Mails: a subject, a text part and an HTML part, all from one context.

use minijinja::{Environment, Value, context};
use usher_domain::Locale;

use crate::colours::{Brand, Colour, DEFAULT_PRIMARY};
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
struct Letterhead<'a> {
    application_name: &'a str,
    logo_url: Option<&'a str>,
    primary_colour: Option<&'a str>,
    footer: Option<&'a str>,
}

impl InvitationMail {
    pub(crate) fn render(
        &self,
        environment: &Environment<'_>,
        locales: &Locales,
        locale: &Locale,
    ) -> Result<RenderedMail, RenderError> {
        let application = match names::application_name(&self.application_name) {
            Some(name) => name,
            None => locales.text(locale, "mail-unnamed-application", &[])?,
        };
        let letterhead = Letterhead {
            application_name: &application,
            logo_url: self.logo_url.as_deref(),
            primary_colour: self.primary_colour.as_deref(),
            footer: self.footer.as_deref(),
        };
        let subject = locales.text(
            locale,
            "mail-invitation-subject",
            &[("application", application.as_str().into())],
        )?;
        let message = context! {
            subject => subject.as_str(),
            first_name => self.recipient_first_name.as_deref().and_then(names::personal_name),
            link => self.link.as_str(),
            expires => locales.date_time(locale, self.expires_at_ms)?,
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
    fn context(&self, locale: &Locale) -> Value {
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
