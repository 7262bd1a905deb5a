//! The part of a declaration that says in whose name an application's mails go out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::{EmailAddress, MailIdentity, is_mailbox};

use super::check::Problems;

/// In whose name mails go out; what is left out is the service's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct MailDeclaration {
    /// The sender's address. The relay must take mail from it, and SPF and DKIM must allow it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Where answers go: an address, or `Name <address>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// The address that bounces go to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounce_address: Option<String>,
}

impl MailDeclaration {
    /// True when nothing is said: such a declaration is stored as before this table existed.
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn check(&self, problems: &mut Problems) -> MailIdentity {
        for (key, given) in [("mail.from", &self.from), ("mail.bounce_address", &self.bounce_address)] {
            let fit = given.as_ref().is_none_or(|text| is_address(text));
            problems.require(fit, key, "an address, such as invitations@example.org");
        }
        let fit = self.reply_to.as_ref().is_none_or(|text| is_mailbox(text));
        problems.require(
            fit,
            "mail.reply_to",
            "an address, or a name and an address as Help desk <help@example.org>",
        );
        MailIdentity {
            from: self.from.clone(),
            reply_to: self.reply_to.clone(),
            bounce_address: self.bounce_address.clone(),
        }
    }
}

/// An address as it stands, without white space around it.
fn is_address(text: &str) -> bool {
    EmailAddress::parse(text).is_some_and(|address| address.as_given() == text)
}

#[cfg(test)]
mod tests {
    use usher_domain::Locale;

    use super::*;
    use crate::declaration::ApplicationDeclaration;

    fn declared(mail: &serde_json::Value) -> Result<MailIdentity, Vec<String>> {
        let document = serde_json::json!({
            "client_id": "shop", "name": "Shop", "redirect_uris": ["https://shop.example/welcome"], "mail": mail,
        });
        let declaration: ApplicationDeclaration = serde_json::from_value(document).unwrap();
        declaration
            .check(&[Locale::fallback()], Vec::new(), 1)
            .map(|application| application.mail)
            .map_err(|problems| problems.into_iter().map(|problem| problem.key).collect())
    }

    #[test]
    fn an_application_may_have_a_sender_of_its_own() {
        let mail = serde_json::json!({
            "from": "invitations@shop.example", "reply_to": "Help <help@shop.example>",
            "bounce_address": "bounces@shop.example",
        });
        let identity = declared(&mail).unwrap();
        assert_eq!(identity.from.as_deref(), Some("invitations@shop.example"));
        assert_eq!(identity.reply_to.as_deref(), Some("Help <help@shop.example>"));
        assert_eq!(identity.bounce_address.as_deref(), Some("bounces@shop.example"));
        assert_eq!(declared(&serde_json::json!({})), Ok(MailIdentity::default()));
    }

    #[test]
    fn what_would_add_a_header_or_is_no_address_is_refused() {
        let mail = serde_json::json!({
            "from": "a@shop.example\r\nBcc: eve@evil.example", "reply_to": "Help\nBcc: eve@evil.example <a@b.example>",
            "bounce_address": " bounces@shop.example",
        });
        let keys = declared(&mail).unwrap_err();
        assert_eq!(keys, ["mail.from", "mail.bounce_address", "mail.reply_to"]);
    }

    #[test]
    fn a_declaration_that_says_nothing_of_mail_is_stored_without_the_table() {
        let document = serde_json::json!({"client_id": "shop", "name": "Shop", "redirect_uris": []});
        let declaration: ApplicationDeclaration = serde_json::from_value(document).unwrap();
        assert!(serde_json::to_value(declaration).unwrap().get("mail").is_none());
    }
}
