//! Text messages. They are short on purpose: one segment, where the language's alphabet allows it.

use usher_domain::Locale;

use crate::{Locales, RenderError, names};

/// The message that invites somebody by SMS.
#[derive(Clone, Debug)]
pub struct InvitationSms {
    /// The application that invites; neutralised by [`names::application_name`].
    pub application_name: String,
    /// Absolute URL of the invitation.
    pub link: String,
}

impl InvitationSms {
    /// The sentence, then the link on a line of its own, so that no mark or punctuation is taken for part of it.
    pub(crate) fn render(&self, locales: &Locales, locale: &Locale) -> Result<String, RenderError> {
        let text = match names::application_name(&self.application_name) {
            Some(name) => locales.text(locale, "sms-invitation", &[("application", name.as_str().into())])?,
            None => locales.text(locale, "sms-invitation-unnamed", &[])?,
        };
        Ok(format!("{text}\n{}", self.link))
    }
}
