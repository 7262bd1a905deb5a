//! Makes a peer's words fit to be stored and logged: short, one line, without addresses and without our links.
//!
//! Mail servers like to repeat the recipient's address in a refusal, and filters the links that they dislike.

use usher_domain::{EmailAddress, LinkToken, PhoneNumber};

/// Characters of a peer's answer that are kept.
const LONGEST_CHARS: usize = 500;

/// No number has fewer digits with its country code.
const SHORTEST_NUMBER: usize = 6;

/// The words without `hidden` texts and what could be the token of a link, with mail addresses and long numbers masked,
/// cut to 500 characters.
pub(crate) fn presentable(words: &str, hidden: &[&str]) -> String {
    let mut words = words.to_owned();
    for secret in hidden.iter().filter(|secret| !secret.is_empty()) {
        words = words.replace(secret, "***");
    }
    let words = without_tokens(&words);
    let words = words.split_whitespace().map(mask_word).collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !c.is_control()).take(LONGEST_CHARS).collect()
}

/// Takes out what stands in an address where the token of a link does, be the address encoded in another or not. A bounce
/// comes without the token that it may hold.
fn without_tokens(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    for piece in words.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))) {
        let run = piece.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
        let encoded =
            run.strip_prefix("2F").or_else(|| run.strip_prefix("2f")).filter(|_| kept.ends_with('%'));
        let token = encoded.or(Some(run).filter(|_| kept.ends_with('/')));
        match token {
            Some(token) if LinkToken::parse(token).is_some() => {
                kept.push_str(&run[..run.len() - token.len()]);
                kept.push_str("***");
                kept.push_str(&piece[run.len()..]);
            }
            Some(_) | None => kept.push_str(piece),
        }
    }
    kept
}

/// Masks addresses and phone numbers between the punctuation of one word, such as `<jane@ok.test>:`.
fn mask_word(word: &str) -> String {
    let mut masked = String::with_capacity(word.len());
    for piece in word.split_inclusive(is_bracket) {
        let end =
            piece.char_indices().last().filter(|(_, c)| is_bracket(*c)).map_or(piece.len(), |(at, _)| at);
        masked.push_str(&mask(&piece[..end]));
        masked.push_str(&piece[end..]);
    }
    masked
}

fn is_bracket(c: char) -> bool {
    matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ',' | ';' | ':' | '=')
}

fn mask(piece: &str) -> String {
    if let Some((local, domain)) = piece.rsplit_once('@') {
        return EmailAddress::parse(piece).map_or_else(
            || format!("{}***@{domain}", local.chars().next().map(String::from).unwrap_or_default()),
            |address| address.masked(),
        );
    }
    // Most words are none, such as a status code, and to ask the numbering plans takes time.
    if piece.len() < SHORTEST_NUMBER || !piece.bytes().all(|byte| byte == b'+' || byte.is_ascii_digit()) {
        return piece.to_owned();
    }
    let number = PhoneNumber::parse(&format!("+{}", piece.trim_start_matches('+')));
    number.map_or_else(|| piece.to_owned(), |number| number.masked())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_in_an_answer_are_masked() {
        assert_eq!(
            presentable(
                "<jane.doe@ok.test>: Recipient address rejected: jane.doe@ok.test, see https://help.test/1",
                &[]
            ),
            "<j***@ok.test>: Recipient address rejected: j***@ok.test, see https://help.test/1"
        );
        assert_eq!(
            presentable("quota of 'to=jérôme@bücher.example'", &[]),
            "quota of 'to=j***@bücher.example'"
        );
    }

    #[test]
    fn numbers_in_an_answer_are_masked() {
        assert_eq!(presentable("cannot route +447700900123 now", &[]), "cannot route +44********23 now");
        assert_eq!(presentable("cannot route 447700900123", &[]), "cannot route +44********23");
        assert_eq!(presentable("queued as 4XyZ1 after 12 s", &[]), "queued as 4XyZ1 after 12 s");
    }

    #[test]
    fn tokens_never_come_back() {
        assert_eq!(
            presentable("blocked: https://invite.test/a/Abc_123 is listed", &["Abc_123"]),
            "blocked: https://invite.test/a/*** is listed"
        );
    }

    #[test]
    fn what_could_be_a_token_does_not_come_back_either() {
        let token = "AbcdefghijklmnopqrstuvwxyZ-_0189";
        assert_eq!(
            presentable(
                &format!("https://invite.test/a/{token}, <https://invite.test/n/{token}?x> are listed"),
                &[]
            ),
            "https://invite.test/a/***, <https://invite.test/n/***?x> are listed"
        );
        assert_eq!(
            presentable(&format!("http://safe.test/?url=https%3A%2F%2Finvite.test%2Fa%2F{token}&x=1"), &[]),
            "http://safe.test/?url=https%3A%2F%2Finvite.test%2Fa%2F***&x=1"
        );
        let others = format!("queued as {token} see https://help.test/{token}x/abc");
        assert_eq!(presentable(&others, &[]), others);
    }

    #[test]
    fn an_answer_is_one_line_of_bounded_length() {
        assert_eq!(presentable("two\r\nlines\u{7}", &[]), "two lines");
        assert_eq!(presentable(&"ü".repeat(2_000), &[]).chars().count(), LONGEST_CHARS);
    }

    proptest! {
        #[test]
        fn any_answer_can_be_presented(words in ".{0,300}") {
            let presented = presentable(&words, &["x"]);
            prop_assert!(presented.chars().count() <= LONGEST_CHARS);
        }
    }
}
