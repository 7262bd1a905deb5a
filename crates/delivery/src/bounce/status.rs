//! Codes in reports: the enhanced ones of RFC 3463, and the reply codes of SMTP.

/// An enhanced status code: class, subject, detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Status {
    /// 2 success, 4 for now, 5 for good.
    pub(super) class: u16,
    pub(super) subject: u16,
    pub(super) detail: u16,
}

impl Status {
    /// Reads `5.1.1`, and nothing around it.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.').map(number);
        let status = Self { class: parts.next()??, subject: parts.next()??, detail: parts.next()?? };
        (parts.next().is_none() && matches!(status.class, 2 | 4 | 5)).then_some(status)
    }

    /// The first one among the words of a text, as `550 5.1.1 unknown`, `(#5.1.1)` or `550-5.1.1`.
    pub(super) fn find(text: &str) -> Option<Self> {
        words(text).find_map(Self::parse)
    }

    /// Says no more than success, for now or for good.
    pub(super) fn is_vague(self) -> bool {
        self.subject == 0
    }
}

/// Digits, three at most (RFC 3463 section 2).
fn number(part: &str) -> Option<u16> {
    let fits = (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| part.parse().ok())?
}

/// Runs of digits and dots, without dots at their ends: addresses of hosts are words too, and no codes.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).map(|word| word.trim_matches('.'))
}

/// The first reply code of SMTP that refuses something (`550`), among the words of a text.
pub(super) fn find_reply_code(text: &str) -> Option<u16> {
    words(text).find_map(reply_code)
}

/// Reads `450` or `550`; no higher than codes go (RFC 5321 section 4.2).
pub(super) fn reply_code(word: &str) -> Option<u16> {
    (word.len() == 3).then(|| number(word))?.filter(|code| matches!(code, 400..=459 | 500..=559))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_among_words() {
        let found = |text| Status::find(text).map(|s| format!("{}.{}.{}", s.class, s.subject, s.detail));
        for (text, expected) in [
            ("smtp; 550 5.1.1 <jane@ok.test>: unknown", Some("5.1.1")),
            ("550-5.1.10 no such domain", Some("5.1.10")),
            ("I am afraid (#4.4.1)", Some("4.4.1")),
            ("Remote host said: 5.7.1.", Some("5.7.1")),
            ("192.0.2.1 said 3.1.1 and 5.1 and 5.1.1234", None),
            ("", None),
        ] {
            assert_eq!(found(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn reply_codes_are_those_that_refuse() {
        assert_eq!(find_reply_code("mx said: 550 unknown"), Some(550));
        assert_eq!(find_reply_code("452-full"), Some(452));
        assert_eq!(find_reply_code("port 587, 250 ok, 5500, 999"), None);
    }
}
