//! Text messages. They are short on purpose: one segment, where the language's alphabet allows it.

use std::time::Duration;

use usher_domain::Locale;

use crate::message_kind::MessageKind;
use crate::{Locales, RenderError, gsm, names};

/// A text message that leads somebody to a link.
#[derive(Clone, Debug, Default)]
pub struct LinkSms {
    /// The application that speaks; neutralised by [`names::application_name`]. Empty when there is none.
    pub application_name: String,
    /// Absolute URL.
    pub link: String,
    /// How long the link works; whole minutes are told, where the kind of message tells it.
    pub lifetime: Duration,
}

impl LinkSms {
    /// The sentence, then the link on a line of its own, so that no mark or punctuation is taken for part of it.
    pub(crate) fn render(
        &self,
        kind: MessageKind,
        locales: &Locales,
        locale: &Locale,
    ) -> Result<String, RenderError> {
        let mut values = Vec::with_capacity(2);
        if kind.tells_minutes() {
            let minutes = u32::try_from(self.lifetime.as_secs() / 60).unwrap_or(u32::MAX);
            values.push(("minutes", minutes.into()));
        }
        let sentence = match names::application_name(&self.application_name) {
            Some(name) => {
                values.push(("application", name.as_str().into()));
                locales.text(locale, kind.sms_key(), &values)?
            }
            None => locales.text(locale, kind.unnamed_sms_key(), &values)?,
        };
        Ok(gsm::fitted(&format!("{sentence}\n{}", self.link), locale).into_owned())
    }
}
