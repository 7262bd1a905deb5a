//! Cookies that say something for a while and cannot be made by anybody else: content, expiry and tag, with dots
//! between. Nothing in the database stands behind them.

use crate::{LinkKeys, Purpose, Timestamp};

/// The value of a cookie that says `content` until `expires_at`. The content is readable: it holds no secret.
pub(crate) fn seal(keys: &LinkKeys, purpose: Purpose, content: &str, expires_at: Timestamp) -> String {
    let signed = format!("{content}.{}", expires_at.as_ms());
    let tag = tag(keys, purpose, &signed);
    format!("{signed}.{tag}")
}

/// What a cookie says, and until when; `None` when it is not ours, of another purpose, or over.
pub(crate) fn open<'a>(
    keys: &LinkKeys,
    purpose: Purpose,
    cookie: &'a str,
    now: Timestamp,
) -> Option<(&'a str, Timestamp)> {
    let (signed, tag) = cookie.rsplit_once('.')?;
    if !is_tag(keys, purpose, signed, tag) {
        return None;
    }
    let (content, expires_at) = signed.rsplit_once('.')?;
    let expires_at = Timestamp::from_ms(expires_at.parse().ok()?);
    (now < expires_at).then_some((content, expires_at))
}

/// A tag over a content, as 32 hexadecimal digits.
pub(crate) fn tag(keys: &LinkKeys, purpose: Purpose, content: &str) -> String {
    format!("{:032x}", u128::from_be_bytes(keys.sign(purpose, content.as_bytes())))
}

/// True when [`tag`] made this tag for this content; constant time for each key.
pub(crate) fn is_tag(keys: &LinkKeys, purpose: Purpose, content: &str, tag: &str) -> bool {
    unhex(tag).is_some_and(|tag| keys.verify(purpose, content.as_bytes(), &tag))
}

fn unhex(text: &str) -> Option<[u8; 16]> {
    let plain = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
    u128::from_str_radix(text, 16).ok().filter(|_| plain).map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::LinkKey;

    fn keys() -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![1; 32]).unwrap(), vec![])
    }

    proptest! {
        #[test]
        fn a_cookie_says_what_was_sealed_until_it_is_over(content in "[ -~]{0,60}", expires in 1_i64..9_000) {
            let cookie = seal(&keys(), Purpose::Form, &content, Timestamp::from_ms(expires));
            let open_at = |now| open(&keys(), Purpose::Form, &cookie, Timestamp::from_ms(now));
            prop_assert_eq!(open_at(expires - 1), Some((content.as_str(), Timestamp::from_ms(expires))));
            prop_assert_eq!(open_at(expires), None);
            prop_assert_eq!(open(&keys(), Purpose::Continue, &cookie, Timestamp::from_ms(0)), None);
        }

        #[test]
        fn no_cookie_makes_it_panic(cookie in "\\PC{0,80}") {
            prop_assert_eq!(open(&keys(), Purpose::Form, &cookie, Timestamp::from_ms(0)), None);
        }
    }
}
