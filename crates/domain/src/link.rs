//! The link in a message: derived from the row and a key, never stored (architecture: links and secrets).
//!
//! A token is 24 bytes, written as 32 characters of base64url: 8 random bytes that find the row (the handle), and
//! the first 16 bytes of HMAC-SHA-256 over purpose, handle and the row's nonce. Whoever has the database but not
//! the key cannot make one; whoever has a log line with the handle cannot either.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::Timestamp;

/// The bytes that name an invitation in its link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle([u8; 8]);

impl Handle {
    /// Three bytes of the time, then random ones.
    ///
    /// Handles of one moment lie together in the index that finds them, so that a large index is not written to at
    /// random places. The time comes round every 4.7 hours: it sweeps over the whole index evenly, so that all 64 bits
    /// go on telling invitations apart.
    pub fn at(now: Timestamp, random: [u8; 5]) -> Self {
        let mut handle = [0; 8];
        handle[..3].copy_from_slice(&now.as_ms().to_be_bytes()[5..]);
        handle[3..].copy_from_slice(&random);
        Self(handle)
    }

    /// From any bytes.
    pub fn new(random: [u8; 8]) -> Self {
        Self(random)
    }

    /// From the database's bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// For the database.
    pub fn as_bytes(&self) -> &[u8; 8] {
        &self.0
    }
}

/// Random bytes of the row that the token is derived from; a link ends when its nonce does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nonce([u8; 16]);

impl Nonce {
    /// From random bytes.
    pub fn new(random: [u8; 16]) -> Self {
        Self(random)
    }

    /// From the database's bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// For the database.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// What a token is good for; a token of one purpose is worthless for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The link of an invitation.
    Invitation,
    /// The cookie that holds an activation session.
    ActivationSession,
    /// The hidden field that proves that a form came from a page of ours.
    Form,
    /// The link to a new password.
    PasswordReset,
    /// The cookie of somebody whose password was right and whose second factor is still asked for.
    HalfSignedIn,
    /// The mark of an authorization request that was answered by a page of ours.
    Continue,
    /// The name under which a browser is remembered to have signed in to an account.
    KnownBrowser,
    /// The return path of a mail ([`crate::bounce_address`]).
    BounceAddress,
    /// The address at which a gateway tells what became of a text message ([`crate::ReceiptToken`]).
    SmsReceipt,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Invitation => b"usher/invitation/1",
            Self::ActivationSession => b"usher/activation-session/1",
            Self::Form => b"usher/form/1",
            Self::PasswordReset => b"usher/password-reset/1",
            Self::HalfSignedIn => b"usher/half-signed-in/1",
            Self::Continue => b"usher/continue/1",
            Self::KnownBrowser => b"usher/known-browser/1",
            Self::BounceAddress => b"usher/bounce-address/1",
            Self::SmsReceipt => b"usher/sms-receipt/1",
        }
    }
}

/// A key of at least 32 bytes from the configuration, with the id that rows remember it by.
#[derive(Clone)]
pub struct LinkKey {
    id: String,
    bytes: Zeroizing<Vec<u8>>,
}

impl LinkKey {
    /// Returns `None` when the key has fewer than 32 bytes or the id is not 1 to 32 letters, digits, `-` or `_`.
    pub fn new(id: &str, bytes: Vec<u8>) -> Option<Self> {
        let bytes = Zeroizing::new(bytes);
        let valid_id = (1..=32).contains(&id.len())
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        (valid_id && bytes.len() >= 32).then(|| Self { id: id.to_owned(), bytes })
    }

    fn mac(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 16] {
        let full = self.full_mac(purpose.label(), parts);
        let mut short = [0; 16];
        short.copy_from_slice(&full[..16]);
        short
    }

    fn full_mac(&self, label: &[u8], parts: &[&[u8]]) -> [u8; 32] {
        // HMAC takes a key of any length, so this never fails; an all-zero tag would match nothing we hand out.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.bytes) else { return [0; 32] };
        mac.update(label);
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

/// The key that signs, and older ones that still verify.
#[derive(Clone)]
pub struct LinkKeys {
    current: LinkKey,
    older: Vec<LinkKey>,
}

impl LinkKeys {
    /// `current` signs everything new.
    pub fn new(current: LinkKey, older: Vec<LinkKey>) -> Self {
        Self { current, older }
    }

    /// The id that new rows remember.
    pub fn current_id(&self) -> &str {
        &self.current.id
    }

    /// The ids of the keys that were current before.
    pub fn older_ids(&self) -> impl Iterator<Item = &str> {
        self.older.iter().map(|key| key.id.as_str())
    }

    /// True when links of this key can be opened.
    pub fn knows(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    fn find(&self, id: &str) -> Option<&LinkKey> {
        std::iter::once(&self.current).chain(&self.older).find(|key| key.id == id)
    }

    /// The token of a row; `None` when the configuration no longer holds the row's key.
    pub fn token(&self, key_id: &str, purpose: Purpose, handle: Handle, nonce: Nonce) -> Option<LinkToken> {
        let mac = self.find(key_id)?.mac(purpose, &[&handle.0, &nonce.0]);
        Some(LinkToken { handle, mac })
    }

    /// True when the token was derived from this row; constant time.
    pub fn verifies(&self, key_id: &str, purpose: Purpose, token: &LinkToken, nonce: Nonce) -> bool {
        self.token(key_id, purpose, token.handle, nonce).is_some_and(|own| own.mac.ct_eq(&token.mac).into())
    }

    /// A key for sealing what the database keeps secret, derived from the key of this id; `None` when the
    /// configuration no longer holds it.
    pub fn sealing_key(&self, key_id: &str) -> Option<Zeroizing<[u8; 32]>> {
        self.find(key_id).map(|key| Zeroizing::new(key.full_mac(b"usher/seal/1", &[])))
    }

    /// A tag over any content, by the current key.
    pub fn sign(&self, purpose: Purpose, content: &[u8]) -> [u8; 16] {
        self.current.mac(purpose, &[content])
    }

    /// True when any of the keys made this tag over this content; constant time for each key.
    pub fn verify(&self, purpose: Purpose, content: &[u8], tag: &[u8]) -> bool {
        std::iter::once(&self.current)
            .chain(&self.older)
            .any(|key| key.mac(purpose, &[content]).as_slice().ct_eq(tag).into())
    }

    /// The same for a tag that was cut to its first bytes, 8 at least.
    pub(crate) fn verify_truncated(&self, purpose: Purpose, content: &[u8], tag: &[u8]) -> bool {
        (8..=16).contains(&tag.len())
            && std::iter::once(&self.current)
                .chain(&self.older)
                .any(|key| key.mac(purpose, &[content])[..tag.len()].ct_eq(tag).into())
    }
}

/// What stands in the link. No `Debug`, no `Display`: see [`LinkToken::reveal`].
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken {
    handle: Handle,
    mac: [u8; 16],
}

impl LinkToken {
    /// Reads 32 characters of base64url; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 24] = decode_base64url(text)?;
        let (handle, mac) = bytes.split_at(8);
        Some(Self { handle: Handle::from_bytes(handle)?, mac: mac.try_into().ok()? })
    }

    /// The 32 characters that go into the link, and nowhere else.
    pub fn reveal(&self) -> String {
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&self.handle.0);
        bytes[8..].copy_from_slice(&self.mac);
        encode_base64url(&bytes)
    }

    /// The part that finds the row.
    pub fn handle(&self) -> Handle {
        self.handle
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64url (RFC 4648 section 5) of 24 bytes, which needs no padding.
fn encode_base64url(bytes: &[u8; 24]) -> String {
    let mut text = String::with_capacity(32);
    for group in bytes.chunks_exact(3) {
        let bits = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
        for shift in [18, 12, 6, 0] {
            text.push(char::from(ALPHABET[(bits >> shift & 63) as usize]));
        }
    }
    text
}

fn decode_base64url(text: &str) -> Option<[u8; 24]> {
    let text: &[u8; 32] = text.as_bytes().try_into().ok()?;
    let mut bytes = [0; 24];
    for (group, out) in text.chunks_exact(4).zip(bytes.chunks_exact_mut(3)) {
        let mut bits = 0_u32;
        for character in group {
            let value = ALPHABET.iter().position(|a| a == character)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        out.copy_from_slice(&bits.to_be_bytes()[1..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(id: &str, fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new(id, vec![fill; 32]).unwrap(), vec![])
    }

    proptest! {
        #[test]
        fn a_token_reads_back_and_opens_only_its_row(handle: [u8; 8], nonce: [u8; 16], other: [u8; 16]) {
            let keys = keys("k1", 7);
            let token = keys.token("k1", Purpose::Invitation, Handle::new(handle), Nonce::new(nonce)).unwrap();
            let read = LinkToken::parse(&token.reveal()).unwrap();
            prop_assert!(keys.verifies("k1", Purpose::Invitation, &read, Nonce::new(nonce)));
            prop_assert!(!keys.verifies("k1", Purpose::Form, &read, Nonce::new(nonce)));
            prop_assert_eq!(keys.verifies("k1", Purpose::Invitation, &read, Nonce::new(other)), nonce == other);
        }

        #[test]
        fn any_text_is_read_without_panic(text in ".{0,40}") {
            let _ = LinkToken::parse(&text);
        }

        #[test]
        fn a_changed_character_never_opens(position in 0_usize..32, nonce: [u8; 16]) {
            let keys = keys("k1", 7);
            let token = keys.token("k1", Purpose::Invitation, Handle::new([9; 8]), Nonce::new(nonce)).unwrap();
            let mut text = token.reveal().into_bytes();
            text[position] = if text[position] == b'A' { b'B' } else { b'A' };
            let changed = LinkToken::parse(std::str::from_utf8(&text).unwrap()).unwrap();
            prop_assert!(!keys.verifies("k1", Purpose::Invitation, &changed, Nonce::new(nonce)));
        }
    }

    #[test]
    fn a_rotated_key_still_opens_old_links_until_it_is_removed() {
        let old = keys("k1", 1);
        let token = old.token("k1", Purpose::Invitation, Handle::new([1; 8]), Nonce::new([2; 16])).unwrap();
        let rotated = LinkKeys::new(
            LinkKey::new("k2", vec![2; 32]).unwrap(),
            vec![LinkKey::new("k1", vec![1; 32]).unwrap()],
        );
        assert_eq!(rotated.current_id(), "k2");
        assert!(rotated.verifies("k1", Purpose::Invitation, &token, Nonce::new([2; 16])));
        assert!(!keys("k2", 2).verifies("k1", Purpose::Invitation, &token, Nonce::new([2; 16])));
    }

    #[test]
    fn signatures_bind_purpose_and_content() {
        let keys = keys("k1", 3);
        let tag = keys.sign(Purpose::Form, b"session");
        assert!(keys.verify(Purpose::Form, b"session", &tag));
        assert!(!keys.verify(Purpose::Form, b"sessioN", &tag));
        assert!(!keys.verify(Purpose::ActivationSession, b"session", &tag));
    }

    #[test]
    fn short_keys_are_refused() {
        assert!(LinkKey::new("k1", vec![0; 31]).is_none());
        assert!(LinkKey::new("", vec![0; 32]).is_none());
    }
}
