//! Where a message goes, and what makes a user unique: e-mail addresses and phone numbers.

use std::fmt;

use crate::{PhoneNumber, Region};

/// How an invitation reaches its user (contract.md section 1; `mobile` is another name of `sms`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AuthType {
    /// By e-mail, to `emailAddress`.
    Email,
    /// By SMS, to `mobilePrimary`.
    Sms,
}

impl AuthType {
    /// Reads `email`, `sms` or `mobile`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "email" => Some(Self::Email),
            "sms" | "mobile" => Some(Self::Sms),
            _ => None,
        }
    }

    /// `email` or `sms`, on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }

    /// The profile field that holds the identifier.
    pub fn identifier_field(self) -> &'static str {
        match self {
            Self::Email => "emailAddress",
            Self::Sms => "mobilePrimary",
        }
    }
}

impl fmt::Display for AuthType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An e-mail address that can be written to, as it was given, and its normalised form for comparison.
///
/// Normalised: the domain in lower case and IDNA-encoded, the whole address case-folded (contract.md section 2).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress {
    given: String,
    normalised: String,
}

impl EmailAddress {
    /// Accepts RFC 5321 mailboxes with a domain of at least two labels, internationalised ones included (RFC 6531);
    /// refuses display names, comments, quoted local parts, domain literals, and anything over 254 bytes.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > 254 || text.chars().any(|c| c.is_control() || c.is_whitespace() || c == '"') {
            return None;
        }
        let options = email_address::Options::default()
            .with_required_tld()
            .without_display_text()
            .without_domain_literal();
        email_address::EmailAddress::parse_with_options(text, options).ok()?;
        let (local, domain) = text.rsplit_once('@')?;
        let domain = idna::domain_to_ascii_strict(domain).ok()?;
        let top_level = domain.rsplit('.').next()?;
        if local.len() > 64 || domain.len() > 253 || top_level.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Some(Self { given: text.to_owned(), normalised: format!("{}@{domain}", local.to_lowercase()) })
    }

    /// As it was given: stored and mailed so.
    pub fn as_given(&self) -> &str {
        &self.given
    }

    /// For comparison.
    pub fn normalised(&self) -> &str {
        &self.normalised
    }

    /// `a***@example.com`: enough to recognise one's own address, too little to learn another's.
    pub fn masked(&self) -> String {
        let (local, domain) = self.given.rsplit_once('@').unwrap_or((&self.given, ""));
        format!("{}***@{domain}", local.chars().next().unwrap_or('*'))
    }
}

/// What makes a user unique: one normalised address or number.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Identifier {
    /// Of an e-mail invitation.
    Email(EmailAddress),
    /// Of an SMS invitation.
    Phone(PhoneNumber),
}

impl Identifier {
    /// Reads the identifier that belongs to an `auth_type`.
    pub fn parse(auth_type: AuthType, text: &str) -> Option<Self> {
        match auth_type {
            AuthType::Email => EmailAddress::parse(text).map(Self::Email),
            AuthType::Sms => PhoneNumber::parse(text).map(Self::Phone),
        }
    }

    /// Like [`Identifier::parse`], and reads a number in the national form of `default_region` too.
    pub fn parse_in(auth_type: AuthType, text: &str, default_region: Option<Region>) -> Option<Self> {
        match auth_type {
            AuthType::Email => EmailAddress::parse(text).map(Self::Email),
            AuthType::Sms => PhoneNumber::parse_in(text, default_region).map(Self::Phone),
        }
    }

    /// Which kind it is.
    pub fn auth_type(&self) -> AuthType {
        match self {
            Self::Email(_) => AuthType::Email,
            Self::Phone(_) => AuthType::Sms,
        }
    }

    /// As it was given (a number in E.164 form): where messages go.
    pub fn as_given(&self) -> &str {
        match self {
            Self::Email(address) => address.as_given(),
            Self::Phone(number) => number.as_str(),
        }
    }

    /// For comparison.
    pub fn normalised(&self) -> &str {
        match self {
            Self::Email(address) => address.normalised(),
            Self::Phone(number) => number.as_str(),
        }
    }

    /// For pages and logs.
    pub fn masked(&self) -> String {
        match self {
            Self::Email(address) => address.masked(),
            Self::Phone(number) => number.masked(),
        }
    }
}

macro_rules! masked_debug {
    ($($name:ty),*) => {$(
        /// Masked, so that no log line holds a full address.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.masked())
            }
        }
    )*};
}
masked_debug!(EmailAddress, Identifier);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_compared_normalised_and_kept_as_given() {
        let address = EmailAddress::parse(" Ada.Lovelace@Bücher.Example ").unwrap();
        assert_eq!(address.as_given(), "Ada.Lovelace@Bücher.Example");
        assert_eq!(address.normalised(), "ada.lovelace@xn--bcher-kva.example");
        assert_eq!(format!("{address:?}"), "A***@Bücher.Example");
    }

    #[test]
    fn malformed_addresses_are_refused() {
        for bad in [
            "",
            "ada",
            "ada@",
            "@example.com",
            "ada@example",
            "ada@@example.com",
            "ada@exa mple.com",
            "a b@example.com",
            "Ada <ada@example.com>",
            "ada@[127.0.0.1]",
            "ada@127.0.0.1",
            "ada@example..com",
            ".ada@example.com",
            "ada.@example.com",
            "ada@-example.com",
            "ada@example.com\r\nBcc: x@y.zz",
            "\"a b\"@example.com",
        ] {
            assert!(EmailAddress::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn usual_addresses_are_accepted() {
        for good in [
            "ada+invite@example.com",
            "o'brien@example.co.uk",
            "jürgen@example.de",
            "x@xn--bcher-kva.example",
        ] {
            assert!(EmailAddress::parse(good).is_some(), "{good:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parsers_panic(text in "\\PC{0,60}") {
            let _ = EmailAddress::parse(&text);
        }

        #[test]
        fn normalising_twice_changes_nothing(text in "[a-zA-Z0-9._+-]{1,20}@[a-zA-Z0-9-]{1,20}\\.[a-zA-Z]{2,6}") {
            if let Some(address) = EmailAddress::parse(&text) {
                let again = EmailAddress::parse(address.normalised()).unwrap();
                prop_assert_eq!(again.normalised(), address.normalised());
            }
        }
    }
}
