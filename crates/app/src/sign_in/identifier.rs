//! What people type to say who they are.

use usher_domain::{AuthType, Identifier, Region};

/// An e-mail address, or a mobile number in international form: with `+` or `00` before it, and with the separators that
/// people write. `None` for anything else.
pub fn typed_identifier(text: &str) -> Option<Identifier> {
    typed_identifier_in(text, None)
}

/// Like [`typed_identifier`], and reads a mobile number in the national form of `default_region` too.
pub fn typed_identifier_in(text: &str, default_region: Option<Region>) -> Option<Identifier> {
    let text = text.trim();
    if text.contains('@') {
        return Identifier::parse(AuthType::Email, text);
    }
    let number = text.strip_prefix("00").map(|rest| format!("+{rest}"));
    Identifier::parse_in(AuthType::Sms, number.as_deref().unwrap_or(text), default_region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_read_as_people_type_them() {
        for (typed, expected) in [
            (" Ada@Example.COM ", "ada@example.com"),
            ("+44 7700 900123", "+447700900123"),
            ("0044 (7700) 900-123", "+447700900123"),
            ("+44 (0)7700 900123", "+447700900123"),
        ] {
            assert_eq!(typed_identifier(typed).unwrap().normalised(), expected, "{typed}");
        }
        for typed in ["", "ada", "07700 900123", "ada@", "00", "+"] {
            assert!(typed_identifier(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn national_numbers_are_read_in_the_region_of_the_application() {
        for (typed, expected) in [
            ("07700 900123", "+447700900123"),
            ("0033 612345678", "+33612345678"),
            ("+33 612345678", "+33612345678"),
        ] {
            assert_eq!(
                typed_identifier_in(typed, Region::parse("GB")).unwrap().normalised(),
                expected,
                "{typed}"
            );
        }
    }
}
