//! The written form of a link key: its id, a colon, and 32 bytes in base64url.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use usher_app::Entropy;
use usher_domain::{LinkKey, Secret};

/// Reads a key; `None` for anything that [`generate`] would not write.
pub(crate) fn parse(text: &str) -> Option<LinkKey> {
    let (id, encoded) = text.trim().split_once(':')?;
    LinkKey::new(id, URL_SAFE_NO_PAD.decode(encoded).ok()?)
}

/// A new key with an id of its own, so that it can stand beside older ones.
pub(crate) fn generate(entropy: &dyn Entropy) -> Secret<String> {
    let (mut id, mut key) = ([0; 4], [0; 32]);
    entropy.fill(&mut id);
    entropy.fill(&mut key);
    Secret::new(format!("k{:08x}:{}", u32::from_be_bytes(id), URL_SAFE_NO_PAD.encode(key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::SystemEntropy;

    #[test]
    fn a_generated_key_can_be_read_and_no_two_are_alike() {
        let (one, other) = (generate(&SystemEntropy), generate(&SystemEntropy));
        assert!(parse(one.expose()).is_some());
        assert_ne!(one.expose(), other.expose());
        for wrong in ["", "k1", "k1:", "k1:short", ":AAAA", &one.expose()[..30]] {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
    }
}
