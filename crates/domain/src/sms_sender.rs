//! Who a text message is from, as phones show it: the application's choice for the country, the application's own, the
//! service's for the country, the service's default.

use std::collections::BTreeMap;

use crate::{PhoneNumber, Region};

/// Senders of text messages: one, and others for some countries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SmsSenders {
    /// Where no country's fits.
    pub default: Option<String>,
    /// By country: an ISO 3166-1 alpha-2 code (`DE`), or the digits that numbers begin with (`49`). The code counts before
    /// the digits, and of digits the longest.
    pub by_country: BTreeMap<String, String>,
}

impl SmsSenders {
    /// The sender for a number; `None` when nothing was said.
    pub fn of(&self, to: &PhoneNumber) -> Option<&str> {
        sender_of(self.default.as_deref(), &self.by_country, to)
    }
}

/// The sender for a number out of a default and a table by country, see [`SmsSenders::by_country`].
pub(crate) fn sender_of<'a>(
    default: Option<&'a str>,
    by_country: &'a BTreeMap<String, String>,
    to: &PhoneNumber,
) -> Option<&'a str> {
    let by_region = || by_country.get(&to.region()?.to_string());
    let digits = to.as_str().trim_start_matches('+');
    let by_digits = || (1..=digits.len()).rev().find_map(|end| by_country.get(&digits[..end]));
    let of_country = if by_country.is_empty() { None } else { by_region().or_else(by_digits) };
    of_country.map(String::as_str).or(default)
}

/// The key under which [`SmsSenders::by_country`] has a country: `de` and `+49` become `DE` and `49`; `None` for what is
/// neither a country's code (`UK` is none) nor the beginning of numbers.
pub fn sms_country(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.strip_prefix('+').unwrap_or(text);
    if (1..=7).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(digits.to_owned());
    }
    let code = text.to_ascii_uppercase();
    Region::parse(&code).map(|_| code)
}

/// True for what networks take as a sender: a number of at most 15 digits, with or without `+`; or 1 to 11 letters,
/// digits, spaces and `-_.&+`, one of them a letter (3GPP TS 23.040 section 9.1.2.5).
pub fn is_sms_sender(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return (3..=15).contains(&digits.len());
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b" -_.&+".contains(&byte);
    (1..=11).contains(&text.len())
        && text.bytes().all(allowed)
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
        && text.trim() == text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SmsPolicy;

    fn senders(default: Option<&str>, by_country: &[(&str, &str)]) -> SmsSenders {
        SmsSenders {
            default: default.map(str::to_owned),
            by_country: by_country
                .iter()
                .map(|(country, sender)| (sms_country(country).unwrap(), (*sender).to_owned()))
                .collect(),
        }
    }

    /// As compose and the gateways do it between them.
    fn chosen(application: &SmsSenders, service: &SmsSenders, to: &str) -> Option<String> {
        let policy = SmsPolicy {
            sender_id: application.default.clone(),
            sender_ids: application.by_country.clone(),
            ..SmsPolicy::default()
        };
        let to = PhoneNumber::parse(to).unwrap();
        policy.sender_for(&to).or_else(|| service.of(&to)).map(str::to_owned)
    }

    #[test]
    fn the_applications_country_counts_before_the_application_the_country_and_the_default() {
        let (berlin, london) = ("+4915112345678", "+447700900123");
        let service = senders(Some("Service"), &[("GB", "ServiceGB")]);
        let nothing = senders(None, &[]);
        let whole = senders(Some("Shop"), &[("de", "ShopDE")]);
        let only_country = senders(None, &[("DE", "ShopDE")]);
        for (application, service, to, expected) in [
            (&whole, &service, berlin, Some("ShopDE")),
            (&whole, &service, london, Some("Shop")),
            (&only_country, &service, london, Some("ServiceGB")),
            (&nothing, &service, london, Some("ServiceGB")),
            (&nothing, &service, berlin, Some("Service")),
            (&only_country, &nothing, berlin, Some("ShopDE")),
            (&nothing, &nothing, berlin, None),
        ] {
            assert_eq!(chosen(application, service, to).as_deref(), expected, "{to}");
        }
    }

    #[test]
    fn countries_that_share_a_calling_code_are_told_apart() {
        let senders = senders(None, &[("+1", "NorthAmerica"), ("CA", "Canada"), ("1876", "Jamaica")]);
        for (to, expected) in
            [("+12015550123", "NorthAmerica"), ("+15062345678", "Canada"), ("+18762101234", "Jamaica")]
        {
            assert_eq!(senders.of(&PhoneNumber::parse(to).unwrap()), Some(expected), "{to}");
        }
        assert_eq!(senders.of(&PhoneNumber::parse("+447700900123").unwrap()), None);
    }

    #[test]
    fn countries_and_senders_are_checked() {
        assert_eq!(sms_country(" +49 ").as_deref(), Some("49"));
        for bad in ["", "+", "DEU", "D1", "12345678", "+4 9"] {
            assert_eq!(sms_country(bad), None, "{bad}");
        }
        for good in ["Shop", "A-1.b_c & d", "+4915112345678", "12345", "S"] {
            assert!(is_sms_sender(good), "{good}");
        }
        for bad in ["", "+", "12", "A name of 12", "Käse", "1234567890123456", " a", "1-2"] {
            assert!(!is_sms_sender(bad), "{bad}");
        }
    }
}
