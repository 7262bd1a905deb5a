//! What people type to say who they are.

use usher_domain::{AuthType, Identifier};

/// An e-mail address, or a mobile number in international form: with `+` or `00` before it, and with the separators that
/// people write. `None` for anything else.
pub fn typed_identifier(text: &str) -> Option<Identifier> {
    let text = text.trim();
    if text.contains('@') {
        return Identifier::parse(AuthType::Email, text);
    }
    let number = text.strip_prefix("00").map(|rest| format!("+{rest}"));
    Identifier::parse(AuthType::Sms, number.as_deref().unwrap_or(text))
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
}
