//! The protocol data units of SMPP 3.4 (Short Message Peer to Peer Protocol Specification v3.4, section 4), as far as a
//! sender of messages needs them. What it reads it reads leniently: networks are older than their manuals.

/// Octets of a header (section 3.2).
const HEADER_OCTETS: usize = 16;
/// No unit that concerns us is longer: a message is 64 KiB at most.
const LONGEST_OCTETS: usize = 80 * 1024;

/// Command ids (section 5.1.2.1).
pub(super) mod command {
    pub(in super::super) const GENERIC_NACK: u32 = 0x8000_0000;
    pub(in super::super) const SUBMIT_SM: u32 = 0x0000_0004;
    pub(in super::super) const DELIVER_SM: u32 = 0x0000_0005;
    pub(in super::super) const UNBIND: u32 = 0x0000_0006;
    pub(in super::super) const BIND_TRANSCEIVER: u32 = 0x0000_0009;
    pub(in super::super) const ENQUIRE_LINK: u32 = 0x0000_0015;
    pub(in super::super) const ALERT_NOTIFICATION: u32 = 0x0000_0102;
    pub(in super::super) const DATA_SM: u32 = 0x0000_0103;
    /// Set in the id of an answer.
    pub(in super::super) const ANSWER: u32 = 0x8000_0000;
}

/// Tags of optional parameters (section 5.3.2).
pub(super) mod tag {
    pub(in super::super) const RECEIPTED_MESSAGE_ID: u16 = 0x001e;
    pub(in super::super) const NETWORK_ERROR_CODE: u16 = 0x0423;
    pub(in super::super) const MESSAGE_PAYLOAD: u16 = 0x0424;
    pub(in super::super) const MESSAGE_STATE: u16 = 0x0427;
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pdu {
    /// See [`command`].
    pub(super) command: u32,
    /// Of an answer, see [`super::status`]; 0 otherwise.
    pub(super) status: u32,
    /// The same in a request and its answer.
    pub(super) sequence: u32,
    /// What follows the header.
    pub(super) body: Vec<u8>,
}

/// What cannot be a unit; nothing that follows can be read either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a length of {0} octets")]
pub(super) struct BadLength(u32);

impl Pdu {
    /// The answer to a unit, with an empty body.
    pub(super) fn answer_to(command: u32, sequence: u32, status: u32) -> Self {
        // deliver_sm_resp and data_sm_resp hold an empty message id (sections 4.6.2, 4.7.2).
        let has_id = matches!(command, command::DELIVER_SM | command::DATA_SM);
        let body = if has_id { vec![0] } else { Vec::new() };
        Self { command: command | command::ANSWER, status, sequence, body }
    }

    /// As it goes over the line.
    pub(super) fn encode(&self) -> Vec<u8> {
        let length = u32::try_from(HEADER_OCTETS + self.body.len()).unwrap_or(u32::MAX);
        let mut octets = Vec::with_capacity(HEADER_OCTETS + self.body.len());
        for word in [length, self.command, self.status, self.sequence] {
            octets.extend_from_slice(&word.to_be_bytes());
        }
        octets.extend_from_slice(&self.body);
        octets
    }

    /// Takes the first whole unit out of what was received.
    ///
    /// # Errors
    /// A length that cannot be.
    pub(super) fn take(received: &mut Vec<u8>) -> Result<Option<Self>, BadLength> {
        let Some(length) = word(received, 0) else { return Ok(None) };
        let octets = length as usize;
        if !(HEADER_OCTETS..=LONGEST_OCTETS).contains(&octets) {
            return Err(BadLength(length));
        }
        if received.len() < octets {
            return Ok(None);
        }
        let rest = received.split_off(octets);
        let unit = std::mem::replace(received, rest);
        let field = |at| word(&unit, at).unwrap_or_default();
        Ok(Some(Self {
            command: field(4),
            status: field(8),
            sequence: field(12),
            body: unit[HEADER_OCTETS..].to_vec(),
        }))
    }
}

fn word(octets: &[u8], at: usize) -> Option<u32> {
    octets.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

/// Writes a body.
#[derive(Default)]
pub(super) struct Body(pub(super) Vec<u8>);

impl Body {
    pub(super) fn byte(mut self, byte: u8) -> Self {
        self.0.push(byte);
        self
    }

    /// A text that ends with NUL; one inside it would end it early, and is left out.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.0.extend(text.bytes().filter(|byte| *byte != 0));
        self.byte(0)
    }

    /// Octets behind their number, 255 at most.
    pub(super) fn short(mut self, octets: &[u8]) -> Self {
        let count = u8::try_from(octets.len()).unwrap_or(u8::MAX);
        self.0.push(count);
        self.0.extend_from_slice(&octets[..usize::from(count)]);
        self
    }

    /// An optional parameter, of 65,535 octets at most.
    pub(super) fn parameter(mut self, tag: u16, value: &[u8]) -> Self {
        let count = u16::try_from(value.len()).unwrap_or(u16::MAX);
        self.0.extend_from_slice(&tag.to_be_bytes());
        self.0.extend_from_slice(&count.to_be_bytes());
        self.0.extend_from_slice(&value[..usize::from(count)]);
        self
    }
}

/// Reads a body.
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Passes so many octets over.
    pub(super) fn skip(&mut self, count: usize) -> Option<()> {
        self.0 = self.0.get(count..)?;
        Some(())
    }

    /// Up to a NUL, or to the end where somebody forgot it.
    pub(super) fn text(&mut self) -> Option<&'a [u8]> {
        if self.0.is_empty() {
            return None;
        }
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        let text = &self.0[..end];
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        Some(text)
    }

    /// Octets behind their number.
    pub(super) fn short(&mut self) -> Option<&'a [u8]> {
        let count = usize::from(self.byte()?);
        let (octets, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(octets)
    }

    /// What is left, as optional parameters; one that is cut off ends them.
    pub(super) fn parameters(mut self) -> Vec<(u16, &'a [u8])> {
        let mut parameters = Vec::new();
        while let Some((head, rest)) = self.0.split_at_checked(4) {
            let tag = u16::from_be_bytes([head[0], head[1]]);
            let count = usize::from(u16::from_be_bytes([head[2], head[3]]));
            let Some((value, rest)) = rest.split_at_checked(count) else { break };
            parameters.push((tag, value));
            self.0 = rest;
        }
        parameters
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_unit_reads_back_however_it_is_cut(command: u32, sequence: u32, body: Vec<u8>, cut in 0_usize..40) {
            let unit = Pdu { command, status: 0, sequence, body };
            let mut octets = unit.encode();
            octets.extend_from_slice(&unit.encode());
            let later = octets.split_off(cut.min(octets.len()));
            let mut found = Vec::new();
            let mut received = octets;
            while let Some(unit) = Pdu::take(&mut received).unwrap() {
                found.push(unit);
            }
            received.extend_from_slice(&later);
            while let Some(unit) = Pdu::take(&mut received).unwrap() {
                found.push(unit);
            }
            prop_assert_eq!(found, vec![unit.clone(), unit]);
            prop_assert!(received.is_empty());
        }

        #[test]
        fn nothing_that_is_received_panics(mut received: Vec<u8>) {
            let _ = Pdu::take(&mut received);
            let mut fields = Fields(&received);
            let _ = (fields.text(), fields.byte(), fields.short());
            let _ = fields.parameters();
        }
    }

    #[test]
    fn a_unit_is_encoded_as_the_specification_shows() {
        // The bind_transmitter of section 3.2.2, with another id.
        let body = Body::default()
            .text("SMPP3TEST")
            .text("secret08")
            .text("SUBMIT1")
            .byte(0x34)
            .byte(1)
            .byte(1)
            .text("");
        let unit = Pdu { command: 2, status: 0, sequence: 1, body: body.0 };
        let octets = unit.encode();
        assert_eq!(octets.len(), 0x2f);
        assert_eq!(octets[..16], [0, 0, 0, 0x2f, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(&octets[16..26], b"SMPP3TEST\0");
        assert_eq!(octets[octets.len() - 4..], [0x34, 1, 1, 0]);
    }

    #[test]
    fn a_length_that_cannot_be_ends_the_reading() {
        assert_eq!(Pdu::take(&mut vec![0, 0, 0, 15]), Err(BadLength(15)));
        assert_eq!(Pdu::take(&mut vec![255; 4]), Err(BadLength(u32::MAX)));
        assert_eq!(Pdu::take(&mut vec![0, 0, 0]), Ok(None));
    }
}
