//! The default alphabet of GSM 03.38 (3GPP TS 23.038 section 6.2.1), which decides how a text is encoded.

/// The default alphabet, without its escape character.
const DEFAULT_ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Characters of the extension table, which take two places each.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// True when a text can be sent with 7 bits a character (160 to a message); otherwise it takes UCS-2 (70 to a message).
pub fn is_gsm_text(text: &str) -> bool {
    text.chars().all(|c| DEFAULT_ALPHABET.contains(c) || EXTENSION.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_is_complete() {
        // 128 places, one of them the escape to the extension table.
        assert_eq!(DEFAULT_ALPHABET.chars().count(), 127);
        assert_eq!(EXTENSION.chars().count(), 10);
    }

    #[test]
    fn western_texts_fit_and_others_do_not() {
        for fits in ["", "Shop: activate https://a.test/a/x_Y-1?b={c}", "Ändern für 5 €", "è già"] {
            assert!(is_gsm_text(fits), "{fits}");
        }
        for needs_more in ["français", "Jérôme’s", "Привет", "مرحبا", "`"] {
            assert!(!is_gsm_text(needs_more), "{needs_more}");
        }
    }
}
