//! The message with a link for a new password, as mail and as text message.

use std::time::Duration;

use minijinja::context;
use usher_domain::Locale;

use crate::mail::{Letterhead, RenderedMail, Workshop};
use crate::{Locales, RenderError, names};

/// The mail with a link for a new password.
#[derive(Clone, Debug, Default)]
pub struct PasswordResetMail {
    /// The application that speaks; neutralised by [`names::application_name`]. Empty when there is none.
    pub application_name: String,
    /// Absolute URL of the application's logo.
    pub logo_url: Option<String>,
    /// The application's colour as `#rrggbb`; anything else counts as none.
    pub primary_colour: Option<String>,
    /// The recipient's first name; left out when [`names::personal_name`] refuses it.
    pub recipient_first_name: Option<String>,
    /// Absolute URL of the landing page.
    pub link: String,
    /// When the link ends, in milliseconds of the epoch.
    pub expires_at_ms: i64,
    /// Lines that the application must show below its mails.
    pub footer: Option<String>,
}

impl PasswordResetMail {
    pub(crate) fn render(
        &self,
        Workshop { environment, locales, .. }: &Workshop<'_>,
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
            "mail-password-reset-subject",
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
            text: environment.get_template("mail/password_reset.txt")?.render(&context)?,
            html: environment.get_template("mail/password_reset.html")?.render(&context)?,
            subject,
        })
    }
}

/// The text message with a link for a new password.
#[derive(Clone, Debug)]
pub struct PasswordResetSms {
    /// The application that speaks; neutralised by [`names::application_name`]. Empty when there is none.
    pub application_name: String,
    /// Absolute URL of the form.
    pub link: String,
    /// How long the link works; whole minutes are told.
    pub lifetime: Duration,
}

impl PasswordResetSms {
    /// The sentence, then the link on a line of its own, so that no mark or punctuation is taken for part of it.
    pub(crate) fn render(&self, locales: &Locales, locale: &Locale) -> Result<String, RenderError> {
        let minutes = u32::try_from(self.lifetime.as_secs() / 60).unwrap_or(u32::MAX).into();
        let text = match names::application_name(&self.application_name) {
            Some(name) => {
                let values = [("application", name.as_str().into()), ("minutes", minutes)];
                locales.text(locale, "sms-password-reset", &values)?
            }
            None => locales.text(locale, "sms-password-reset-unnamed", &[("minutes", minutes)])?,
        };
        Ok(format!("{text}\n{}", self.link))
    }
}
