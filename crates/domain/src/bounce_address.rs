//! The address that bounces of one message come back to (variable envelope return path): the service's bounce address
//! with a token that names what the message carried, and that nobody else can make.
//!
//! A token is 25 bytes, written as 40 characters of base32 (RFC 4648 section 6): the 16 bytes of the content's id and
//! the first 9 of an HMAC over them. Lower case is written and both are read, because relays fold the case of addresses.

use uuid::Uuid;

use crate::{LinkKeys, Purpose};

/// Characters of a token.
const TOKEN_CHARACTERS: usize = 40;
/// Bytes of the content's id in a token.
const ID_BYTES: usize = 16;
/// Octets before the `@` that every relay takes (RFC 5321 section 4.5.3.1.1).
const LONGEST_LOCAL_PART: usize = 64;
/// What mail servers may have between a mailbox and its extension: Postfix's `recipient_delimiter` and its like.
const DELIMITERS: &[u8] = b"+-=_.";

/// The return path of a message that carries the content of this id: `bounces+<token>@example.org` for the base address
/// `bounces@example.org`.
///
/// A base address whose part before the `@` has more than 23 octets leaves no room for a token, and is given as it is;
/// bounces are then matched by their Message-ID alone.
pub fn bounce_address(keys: &LinkKeys, base: &str, content_id: &[u8; ID_BYTES]) -> String {
    let Some((local, domain)) = base.rsplit_once('@') else { return base.to_owned() };
    if local.len() + 1 + TOKEN_CHARACTERS > LONGEST_LOCAL_PART {
        return base.to_owned();
    }
    let mut bytes = [0; 25];
    bytes[..ID_BYTES].copy_from_slice(content_id);
    bytes[ID_BYTES..].copy_from_slice(&keys.sign(Purpose::BounceAddress, content_id)[..9]);
    format!("{local}+{}@{domain}", encode_base32(&bytes))
}

/// The id of the content whose message had this address as its return path; `None` when it has no token, or none that
/// one of the keys made. What stands before the token and after the `@` is the mail server's matter: aliases rewrite it.
pub fn bounced_content(keys: &LinkKeys, address: &str) -> Option<Uuid> {
    let address = address.trim().trim_start_matches('<').trim_end_matches('>').as_bytes();
    let local = match address.iter().rposition(|byte| *byte == b'@') {
        Some(at) => &address[..at],
        None => address,
    };
    let (before, token) = local.split_at_checked(local.len().checked_sub(TOKEN_CHARACTERS)?)?;
    if before.last().is_some_and(|byte| !DELIMITERS.contains(byte)) {
        return None;
    }
    let bytes = decode_base32(token)?;
    let (id, tag) = bytes.split_at(ID_BYTES);
    keys.verify_truncated(Purpose::BounceAddress, id, tag).then(|| Uuid::from_slice(id).ok())?
}

const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Base32 of 25 bytes, which needs no padding.
fn encode_base32(bytes: &[u8; 25]) -> String {
    let mut text = String::with_capacity(TOKEN_CHARACTERS);
    for group in bytes.chunks_exact(5) {
        let bits = group.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        for shift in (0..40).step_by(5).rev() {
            text.push(char::from(ALPHABET[(bits >> shift & 31) as usize]));
        }
    }
    text
}

fn decode_base32(token: &[u8]) -> Option<[u8; 25]> {
    let token: &[u8; TOKEN_CHARACTERS] = token.try_into().ok()?;
    let mut bytes = [0; 25];
    for (group, out) in token.chunks_exact(8).zip(bytes.chunks_exact_mut(5)) {
        let mut bits = 0_u64;
        for character in group {
            let value = ALPHABET.iter().position(|known| *known == character.to_ascii_lowercase())?;
            bits = bits << 5 | u64::try_from(value).ok()?;
        }
        out.copy_from_slice(&bits.to_be_bytes()[3..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::LinkKey;

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    proptest! {
        #[test]
        fn an_address_reads_back_in_any_case_and_behind_any_mailbox(id: [u8; 16], base in "[a-zA-Z0-9.]{1,23}") {
            let keys = keys(7);
            let address = bounce_address(&keys, &format!("{base}@example.org"), &id);
            prop_assert!(address.rsplit_once('@').unwrap().0.len() <= 64);
            let expected = Some(Uuid::from_bytes(id));
            prop_assert_eq!(bounced_content(&keys, &address), expected);
            prop_assert_eq!(bounced_content(&keys, &address.to_uppercase()), expected);
            prop_assert_eq!(bounced_content(&keys, &address.to_lowercase()), expected);
            prop_assert_eq!(bounced_content(&keys, &format!(" <{address}>")), expected);
            let (_, token) = address.rsplit_once('+').unwrap();
            prop_assert_eq!(bounced_content(&keys, token), expected);
            prop_assert_eq!(bounced_content(&keys, &format!("other-{token}")), expected);
        }

        #[test]
        fn a_changed_character_and_another_key_are_refused(id: [u8; 16], position in 0_usize..40) {
            let address = bounce_address(&keys(7), "b@example.org", &id);
            prop_assert_eq!(bounced_content(&keys(8), &address), None);
            let mut forged = address.into_bytes();
            forged[position + 2] = if forged[position + 2] == b'a' { b'b' } else { b'a' };
            prop_assert_eq!(bounced_content(&keys(7), std::str::from_utf8(&forged).unwrap()), None);
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,90}") {
            prop_assert_eq!(bounced_content(&keys(7), &text), None);
        }
    }

    #[test]
    fn a_former_key_still_reads_its_addresses() {
        let address = bounce_address(&keys(1), "bounces@example.org", &[3; 16]);
        let older = vec![LinkKey::new("k1", vec![1; 32]).unwrap()];
        let rotated = LinkKeys::new(LinkKey::new("k2", vec![2; 32]).unwrap(), older);
        assert_eq!(bounced_content(&rotated, &address), Some(Uuid::from_bytes([3; 16])));
    }

    #[test]
    fn an_address_without_room_is_left_as_it_is() {
        for base in ["a-mailbox-with-a-very-long-name@example.org", "no address"] {
            assert_eq!(bounce_address(&keys(1), base, &[3; 16]), base);
        }
        assert_eq!(bounced_content(&keys(1), "bounces@example.org"), None);
    }

    #[test]
    fn a_token_is_separated_from_what_stands_before_it() {
        let address = bounce_address(&keys(1), "b@example.org", &[3; 16]);
        assert_eq!(bounced_content(&keys(1), &address.replace('+', "")), None);
    }
}
