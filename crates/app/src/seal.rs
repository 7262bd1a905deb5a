//! What the database keeps but must not be able to read: signing keys, secrets of TOTP and webhooks. AES-256-GCM under a key that is
//! derived from the configuration.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use usher_domain::Secret;

use crate::{App, Error};

/// Length of the random nonce in front of the sealed bytes (NIST SP 800-38D section 8.2).
const NONCE_BYTES: usize = 12;

/// Sealed bytes as a row keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sealed {
    /// Nonce, ciphertext and tag.
    pub bytes: Vec<u8>,
    /// The id of the configuration's key.
    pub key_id: String,
}

impl App {
    /// Seals bytes for the row that `context` names: they open for no other row.
    ///
    /// # Errors
    /// [`Error::Bug`] when the cipher refuses, which it has no reason to.
    pub(crate) fn seal(&self, context: &str, plain: &[u8]) -> Result<Sealed, Error> {
        let key_id = self.keys.current_id().to_owned();
        let mut nonce = [0; NONCE_BYTES];
        self.entropy.fill(&mut nonce);
        let mut body = plain.to_vec();
        self.sealing_key(&key_id)?
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(context.as_bytes()),
                &mut body,
            )
            .map_err(|_| Error::Bug("sealing failed".to_owned()))?;
        Ok(Sealed { bytes: [nonce.as_slice(), &body].concat(), key_id })
    }

    /// Opens what [`App::seal`] sealed for the same context.
    ///
    /// # Errors
    /// [`Error::Bug`] when the configuration no longer holds the key, or the bytes were changed or are another row's.
    pub(crate) fn unseal(&self, context: &str, sealed: &Sealed) -> Result<Secret<Vec<u8>>, Error> {
        let damaged = || Error::Bug(format!("{context} cannot be opened with the key '{}'", sealed.key_id));
        let (nonce, body) = sealed.bytes.split_at_checked(NONCE_BYTES).ok_or_else(damaged)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| damaged())?;
        let mut body = body.to_vec();
        let plain = self
            .sealing_key(&sealed.key_id)?
            .open_in_place(nonce, Aad::from(context.as_bytes()), &mut body)
            .map_err(|_| damaged())?;
        Ok(Secret::new(plain.to_vec()))
    }

    fn sealing_key(&self, key_id: &str) -> Result<LessSafeKey, Error> {
        let missing = || Error::Bug(format!("the configuration does not hold the key '{key_id}' any more"));
        let key = self.keys.sealing_key(key_id).ok_or_else(missing)?;
        let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|_| missing())?;
        Ok(LessSafeKey::new(key))
    }
}
