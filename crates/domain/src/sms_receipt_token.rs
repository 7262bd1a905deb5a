//! The token in the address at which a gateway tells what became of a message: it names the message, and nobody else can
//! make it.
//!
//! A token is 48 bytes, written as 96 hexadecimal digits: the ids of the message and of what it carries, and 16 bytes of
//! HMAC over both.

use uuid::Uuid;

use crate::{LinkKeys, MessageId, Purpose};

/// Bytes of the two ids.
const IDS_BYTES: usize = 32;
const TOKEN_CHARACTERS: usize = 96;

/// A message that a receipt may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReceiptToken {
    /// The message.
    pub message_id: MessageId,
    /// The id of what it carries, whatever that is.
    pub content_id: Uuid,
}

impl ReceiptToken {
    /// The text for an address.
    pub fn seal(&self, keys: &LinkKeys) -> String {
        let mut ids = [0; IDS_BYTES];
        ids[..16].copy_from_slice(self.message_id.as_bytes());
        ids[16..].copy_from_slice(self.content_id.as_bytes());
        let tag = keys.sign(Purpose::SmsReceipt, &ids);
        ids.iter().chain(&tag).flat_map(|byte| [byte >> 4, byte & 15]).filter_map(digit).collect()
    }

    /// Reads a text that one of the keys made; `None` for anything else.
    pub fn open(keys: &LinkKeys, text: &str) -> Option<Self> {
        if text.len() != TOKEN_CHARACTERS {
            return None;
        }
        let mut bytes = [0_u8; TOKEN_CHARACTERS / 2];
        for (pair, byte) in text.as_bytes().chunks_exact(2).zip(&mut bytes) {
            let value = |character: u8| char::from(character).to_digit(16);
            *byte = u8::try_from(value(pair[0])? << 4 | value(pair[1])?).ok()?;
        }
        let (ids, tag) = bytes.split_at(IDS_BYTES);
        if !keys.verify(Purpose::SmsReceipt, ids, tag) {
            return None;
        }
        let message_id = MessageId::from_bytes(&ids[..16])?;
        Some(Self { message_id, content_id: Uuid::from_slice(&ids[16..]).ok()? })
    }
}

fn digit(value: u8) -> Option<char> {
    char::from_digit(value.into(), 16)
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
        fn a_token_names_its_message_and_cannot_be_changed(message: [u8; 16], content: [u8; 16], at in 0_usize..96) {
            let token = ReceiptToken {
                message_id: MessageId::from_bytes(&message).unwrap(),
                content_id: Uuid::from_bytes(content),
            };
            let mut text = token.seal(&keys(1)).into_bytes();
            prop_assert_eq!(ReceiptToken::open(&keys(1), std::str::from_utf8(&text).unwrap()), Some(token));
            prop_assert_eq!(ReceiptToken::open(&keys(2), std::str::from_utf8(&text).unwrap()), None);
            text[at] = if text[at] == b'0' { b'1' } else { b'0' };
            prop_assert_eq!(ReceiptToken::open(&keys(1), std::str::from_utf8(&text).unwrap()), None);
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,100}") {
            prop_assert_eq!(ReceiptToken::open(&keys(1), &text), None);
        }
    }
}
