//! How an application's pages and mails look, as its operator writes it down.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::{Branding, EmailAddress, Logo};

use super::check::Problems;

/// How pages and mails look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BrandingDeclaration {
    /// The https address of a logo, which mail programs fetch, or do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_url: Option<String>,
    /// A logo that travels inside mails, and is shown on pages: a PNG, JPEG or GIF of at most 64 KiB in base64 (`base64 -w0
    /// logo.png`). Mails show it 44 pixels high; make it twice as high for sharp screens. Instead of `logo_url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// The colour of buttons and links, `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_color: Option<String>,
    /// The colour behind the text of mails, `#rrggbb`, where the reader's screen is not dark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_color: Option<String>,
    /// A line at the foot of mails. At most 300 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<String>,
    /// The sender's name and postal address at the foot of mails, as many countries want it. At most 300 characters on at
    /// most 6 lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_address: Option<String>,
    /// Where recipients get help, shown at the foot of mails: a mail address, or an https address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<String>,
}

impl BrandingDeclaration {
    pub(super) fn check(&self, problems: &mut Problems) -> Branding {
        if let Some(logo_url) = &self.logo_url {
            problems.https("branding.logo_url", logo_url);
        }
        check_colour("branding.primary_color", self.primary_color.as_deref(), problems);
        check_colour("branding.background_color", self.background_color.as_deref(), problems);
        if let Some(footer) = &self.footer {
            let fit = footer.chars().count() <= 300 && !footer.chars().any(char::is_control);
            problems.require(fit, "branding.footer", "at most 300 characters on one line");
        }
        if let Some(address) = &self.legal_address {
            let fit = address.chars().count() <= 300
                && address.lines().count() <= 6
                && !address.chars().any(|c| c.is_control() && c != '\n');
            problems.require(fit, "branding.legal_address", "at most 300 characters on at most 6 lines");
        }
        if let Some(support) = &self.support {
            if support.contains("://") {
                problems.https("branding.support", support);
            } else {
                let fit = EmailAddress::parse(support).is_some();
                problems.require(fit, "branding.support", "a mail address or an https address");
            }
        }
        Branding {
            logo_url: self.logo_url.clone(),
            logo: self.logo.as_deref().and_then(|logo| check_logo(logo, problems)),
            primary_color: self.primary_color.clone(),
            background_color: self.background_color.clone(),
            footer: self.footer.clone(),
            legal_address: self.legal_address.clone(),
            support: self.support.clone(),
        }
    }
}

fn check_colour(key: &str, colour: Option<&str>, problems: &mut Problems) {
    let Some(colour) = colour else { return };
    let digits = colour.strip_prefix('#').unwrap_or_default();
    let fit = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    problems.require(fit, key, "#rrggbb");
}

fn check_logo(text: &str, problems: &mut Problems) -> Option<Logo> {
    let logo = STANDARD.decode(text.trim()).ok().and_then(|bytes| Logo::parse(&bytes));
    problems.require(logo.is_some(), "branding.logo", "a PNG, JPEG or GIF of at most 64 KiB in base64");
    logo
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::ApplicationDeclaration;

    fn checked(branding: &serde_json::Value) -> Result<Branding, Vec<String>> {
        let declaration: ApplicationDeclaration = serde_json::from_value(serde_json::json!({
            "client_id": "shop",
            "name": "Shop",
            "redirect_uris": ["https://shop.example/welcome"],
            "branding": branding,
        }))
        .unwrap();
        let shipped = [usher_domain::Locale::fallback()];
        let checked = declaration.check(&shipped, Vec::new(), 1).map(|application| application.branding);
        checked.map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn everything_that_a_brand_can_have_is_read() {
        let branding = checked(&serde_json::json!({
            "logo": STANDARD.encode(b"\x89PNG\r\n\x1a\n..."),
            "primary_color": "#0f766e",
            "background_color": "#F3F4F7",
            "footer": "A service of Acme",
            "legal_address": "Acme Ltd\n1 Example Street",
            "support": "help@acme.example",
        }))
        .unwrap();
        assert_eq!(branding.legal_address.as_deref(), Some("Acme Ltd\n1 Example Street"));
        assert_eq!(branding.logo.map(|logo| logo.media_type()), Some("image/png"));
        assert!(checked(&serde_json::json!({ "support": "https://acme.example/help" })).is_ok());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_key() {
        let problems = checked(&serde_json::json!({
            "logo_url": "ftp://acme.example/logo.png",
            "logo": STANDARD.encode(b"<svg/>"),
            "primary_color": "red",
            "background_color": "#ggg000",
            "footer": "two\nlines",
            "legal_address": "1\n2\n3\n4\n5\n6\n7",
            "support": "nobody",
        }))
        .unwrap_err();
        let keys: Vec<&str> = problems.iter().filter_map(|problem| problem.split(':').next()).collect();
        assert_eq!(
            keys.join(" "),
            "branding.logo_url branding.primary_color branding.background_color branding.footer branding.legal_address \
             branding.support branding.logo"
        );
    }
}
