//! Phone numbers, read with the world's numbering plans (libphonenumber's metadata).

use std::fmt;

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber as ParsedNumber, PhoneNumberFormat, PhoneNumberType,
};

/// A region with a numbering plan: a country, or a territory with a code of its own (ISO 3166-1 alpha-2).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(rlibphonenumber::Region);

impl Region {
    /// Reads a code such as `GB`, in upper case, of a region whose numbering plan is known.
    pub fn parse(code: &str) -> Option<Self> {
        let is_fit = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        let region = rlibphonenumber::Region::from_code(code).ok().filter(|_| is_fit)?;
        PHONE_NUMBER_UTIL.get_country_code_for_region(region).map(|_| Self(region))
    }
}

/// `GB`; `001` for numbers that belong to no country, such as those of satellites.
impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.as_region_str())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A phone number in E.164 form (`+447700900123`).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Accepts a number in international form, with the usual separators, that is possible in its country's plan.
    pub fn parse(text: &str) -> Option<Self> {
        parse(text, None).map(|number| Self::of(&number))
    }

    /// Like [`PhoneNumber::parse`], and accepts a number in the national form of `default_region` too.
    pub fn parse_in(text: &str, default_region: Option<Region>) -> Option<Self> {
        parse(text, default_region).map(|number| Self::of(&number))
    }

    /// Like [`PhoneNumber::parse_in`], but for a number that surely takes no text messages: a landline, a pager, a
    /// voice mail, a number that is free, dear or shared among lines. Of many a number no plan tells the kind; they
    /// are accepted.
    pub fn parse_mobile(text: &str, default_region: Option<Region>) -> Option<Self> {
        parse(text, default_region).filter(takes_text_messages).map(|number| Self::of(&number))
    }

    fn of(number: &ParsedNumber) -> Self {
        Self(number.format_as(PhoneNumberFormat::E164).into_owned())
    }

    /// The E.164 form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The region that it belongs to; of a number that no plan knows, the main region of its country code.
    pub fn region(&self) -> Option<Region> {
        let number = PHONE_NUMBER_UTIL.parse(&self.0, None).ok()?;
        let region = number.get_region_code();
        region.or_else(|| PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code)).map(Region)
    }

    /// `+44770` of `+447700900123`: the country code and so many `digits` after it, but never the last two of all.
    pub fn prefix(&self, digits: usize) -> &str {
        let most = self.0.len().saturating_sub(2);
        &self.0[..(1 + country_code_length(&self.0[1..]) + digits).min(most)]
    }

    /// `+44*******23`: the beginning and the last two digits.
    pub fn masked(&self) -> String {
        let shown = self.0.len().saturating_sub(2);
        let hidden = "*".repeat(shown.saturating_sub(3));
        format!("{}{hidden}{}", &self.0[..3.min(shown)], &self.0[shown..])
    }
}

/// Masked, so that no log line holds a full number.
impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

fn parse(text: &str, default_region: Option<Region>) -> Option<ParsedNumber> {
    let text = text.trim();
    if text.len() > 40 || !(text.starts_with('+') || default_region.is_some()) {
        return None;
    }
    let number = PHONE_NUMBER_UTIL.parse(text, default_region.map(|region| region.0)).ok()?;
    // An extension cannot receive a text message.
    if number.extension.as_deref().is_some_and(|extension| !extension.is_empty()) {
        return None;
    }
    let is_possible = matches!(number.is_possible_with_reason(), Ok(NumberLengthType::IsPossible));
    is_possible.then_some(number)
}

fn takes_text_messages(number: &ParsedNumber) -> bool {
    match number.get_type() {
        PhoneNumberType::Mobile
        | PhoneNumberType::FixedLineOrMobile
        | PhoneNumberType::VoIP
        | PhoneNumberType::PersonalNumber
        | PhoneNumberType::Unknown => true,
        PhoneNumberType::FixedLine
        | PhoneNumberType::TollFree
        | PhoneNumberType::PremiumRate
        | PhoneNumberType::SharedCost
        | PhoneNumberType::Pager
        | PhoneNumberType::UAN
        | PhoneNumberType::VoiceMail => false,
    }
}

/// How many of the digits are the country code (ITU-T E.164, list of assigned country codes).
fn country_code_length(digits: &str) -> usize {
    let first_two = digits.get(..2).and_then(|two| two.parse::<u8>().ok()).unwrap_or_default();
    match first_two {
        10..=19 | 70..=79 => 1,
        20 | 27 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 | 81 | 82 | 84 | 86 | 90..=95 | 98 => {
            2
        }
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn region(code: &str) -> Option<Region> {
        Region::parse(code)
    }

    #[test]
    fn numbers_are_stored_as_e164() {
        for (given, expected) in [("+44 7700 900123", "+447700900123"), ("+1 (415) 555-2671", "+14155552671")]
        {
            assert_eq!(PhoneNumber::parse(given).unwrap().as_str(), expected);
        }
        assert_eq!(PhoneNumber::parse("+447700900123").unwrap().masked(), "+44********23");
        assert_eq!(format!("{:?}", PhoneNumber::parse("+447700900123").unwrap()), "+44********23");
    }

    #[test]
    fn impossible_numbers_are_refused() {
        for bad in [
            "",
            "12345",
            "+",
            "+44",
            "+44770090",
            "+999123456789",
            "+4477009001234567",
            "phone",
            "07700900123",
        ] {
            assert!(PhoneNumber::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn national_forms_are_read_in_the_region_that_is_named() {
        for (code, given, expected) in [
            ("GB", "07400 123 456", "+447400123456"),
            ("GB", "00 33 6 12 34 56 78", "+33612345678"),
            ("GB", "+33 6 12 34 56 78", "+33612345678"),
            ("FR", "06.12.34.56.78", "+33612345678"),
            ("US", "(415) 555-2671", "+14155552671"),
            ("US", "011 44 7400 123456", "+447400123456"),
            ("IT", "312 345 6789", "+393123456789"),
            ("DE", "0151 23456789", "+4915123456789"),
        ] {
            assert_eq!(PhoneNumber::parse_in(given, region(code)).unwrap().as_str(), expected, "{given}");
        }
        for bad in ["", "123", "phone", "0", "07400 123 456 ext. 7"] {
            assert!(PhoneNumber::parse_in(bad, region("GB")).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn numbers_that_surely_take_no_text_messages_are_refused() {
        for (kind, number) in [
            ("a landline", "+442079460000"),
            ("a landline", "+493012345678"),
            ("toll free", "+448001234567"),
            ("premium rate", "+449012345678"),
            ("shared cost", "+448431234567"),
            ("a pager", "+447640123456"),
            ("a company's", "+445512345678"),
            ("toll free of no country", "+80012345678"),
        ] {
            assert!(PhoneNumber::parse(number).is_some(), "{kind} is a possible number");
            assert!(PhoneNumber::parse_mobile(number, None).is_none(), "{kind} {number}");
        }
        for (kind, number) in [
            ("mobile", "+447400123456"),
            ("landline or mobile", "+14155552671"),
            ("in no plan", "+447700900123"),
            ("voice over IP", "+445612345678"),
        ] {
            assert!(PhoneNumber::parse_mobile(number, None).is_some(), "{kind} {number}");
        }
    }

    #[test]
    fn a_number_knows_its_region() {
        for (number, expected) in [
            ("+447400123456", "GB"),
            ("+447797712345", "JE"),
            ("+447700900123", "GB"),
            ("+14155552671", "US"),
            ("+15062345678", "CA"),
            ("+18764123456", "JM"),
            ("+33612345678", "FR"),
            ("+881612345678", "001"),
        ] {
            assert_eq!(PhoneNumber::parse(number).unwrap().region().unwrap().to_string(), expected);
        }
    }

    #[test]
    fn only_regions_with_a_plan_are_regions() {
        for good in ["GB", "US", "XK", "FR"] {
            assert_eq!(Region::parse(good).unwrap().to_string(), good);
        }
        for bad in ["", "gb", "UK", "ZZ", "001", "GBR", "Ä", "*"] {
            assert!(Region::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_prefix_is_the_country_code_and_some_digits() {
        for (number, expected) in [
            ("+447400123456", "+44740"),
            ("+14155552671", "+1415"),
            ("+79121234567", "+7912"),
            ("+353850123456", "+353850"),
            ("+29051234", "+290512"),
        ] {
            assert_eq!(PhoneNumber::parse(number).unwrap().prefix(3), expected);
        }
        assert_eq!(PhoneNumber::parse("+29051234").unwrap().prefix(9), "+290512");
    }

    #[test]
    fn the_length_of_every_country_code_is_known() {
        for code in PHONE_NUMBER_UTIL.get_supported_calling_codes() {
            assert_eq!(country_code_length(&format!("{code}1234567")), code.to_string().len(), "{code}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parsers_panic(text in "\\PC{0,60}", digits: usize) {
            for code in ["GB", "US"] {
                let _ = PhoneNumber::parse_mobile(&text, region(code));
                let _ = PhoneNumber::parse_mobile(&format!("+{text}"), region(code));
            }
            if let Some(number) = PhoneNumber::parse(&format!("+44{text}")) {
                let _ = (number.region(), number.prefix(digits % 20), number.masked());
            }
        }

        #[test]
        fn what_was_read_in_a_region_is_read_again_without(text in "0[1-9][0-9]{5,11}") {
            if let Some(number) = PhoneNumber::parse_in(&text, region("GB")) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Some(number.clone()));
                prop_assert!(number.as_str().starts_with(number.prefix(3)));
            }
        }
    }
}
