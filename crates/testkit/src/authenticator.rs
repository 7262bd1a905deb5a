//! A software authenticator for passkeys (WebAuthn section 6): creates ES256 keys and signs with them, as a browser's
//! `navigator.credentials` would, without a browser.

use anyhow::{Context, Result, bail};
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use url::Url;

/// Flags of authenticator data (WebAuthn section 6.1).
const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const KEY_ATTACHED: u8 = 0x40;

/// A device that holds passkeys, in front of a page of one origin.
pub struct Authenticator {
    /// The origin that the browser writes into what is signed.
    pub origin: String,
    /// Whether the device makes sure who its holder is.
    pub verifies_user: bool,
    /// Whether it counts its signatures.
    pub counts: bool,
    keys: Vec<Key>,
}

struct Key {
    id: Vec<u8>,
    host: String,
    user_handle: Vec<u8>,
    pair: EcdsaKeyPair,
    counter: u32,
}

impl Authenticator {
    /// An empty one that verifies its user and counts.
    pub fn new(origin: &str) -> Self {
        Self { origin: origin.to_owned(), verifies_user: true, counts: true, keys: Vec::new() }
    }

    /// How many passkeys it holds.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Takes the clock of signatures back, as a copy of the device would have it.
    pub fn set_counter(&mut self, counter: u32) {
        for key in &mut self.keys {
            key.counter = counter;
        }
    }

    /// Answers `navigator.credentials.create` with these options, as JSON.
    ///
    /// # Errors
    /// Options that a browser would refuse, or whose keys it knows already.
    pub fn create(&mut self, options: &Value) -> Result<Value> {
        let host = self.host_of(options["rp"]["id"].as_str())?;
        for known in options["excludeCredentials"].as_array().into_iter().flatten() {
            let id = bytes(&known["id"])?;
            if self.keys.iter().any(|key| key.id == id) {
                bail!("the device has a passkey of this account already");
            }
        }
        let algorithms = options["pubKeyCredParams"].as_array().context("algorithms")?;
        if !algorithms.iter().any(|one| one["alg"] == -7) {
            bail!("ES256 is not asked for");
        }
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING)?;
        let serial = u8::try_from(self.keys.len())?;
        let public = pair.public_key().as_ref();
        let mut id = digest(&SHA256, public).as_ref()[..19].to_vec();
        id.push(serial);
        let (x, y) = public[1..].split_at(32);
        let cose = [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20], x, &[0x22, 0x58, 0x20], y];
        let length = u16::try_from(id.len())?.to_be_bytes();
        let attached = [&[0; 16][..], &length, &id, &cose.concat()].concat();
        let data = self.data(&host, KEY_ATTACHED, 0, &attached);
        let object =
            [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58", &[u8::try_from(data.len())?][..], &data];
        let client_data = self.client_data("webauthn.create", options)?;
        self.keys.push(Key {
            id: id.clone(),
            host,
            user_handle: bytes(&options["user"]["id"])?,
            pair,
            counter: 0,
        });
        let response = json!({
            "clientDataJSON": text(&client_data),
            "attestationObject": text(&object.concat()),
        });
        Ok(credential(&id, response))
    }

    /// Answers `navigator.credentials.get` with these options, as JSON, by the newest passkey that suits.
    ///
    /// # Errors
    /// Options that a browser would refuse, or that no passkey suits.
    pub fn get(&mut self, options: &Value) -> Result<Value> {
        let host = self.host_of(options["rpId"].as_str())?;
        let allowed = options["allowCredentials"].as_array().cloned().unwrap_or_default();
        let allowed = allowed.iter().map(|one| bytes(&one["id"])).collect::<Result<Vec<_>>>()?;
        let suits = |key: &Key| key.host == host && (allowed.is_empty() || allowed.contains(&key.id));
        let at = self.keys.iter().rposition(suits).context("no passkey suits")?;
        let client_data = self.client_data("webauthn.get", options)?;
        if self.counts {
            self.keys[at].counter += 1;
        }
        let key = &self.keys[at];
        let data = self.data(&host, 0, key.counter, &[]);
        let signed = [&data[..], digest(&SHA256, &client_data).as_ref()].concat();
        let signature = key.pair.sign(&SystemRandom::new(), &signed)?;
        let response = json!({
            "clientDataJSON": text(&client_data),
            "authenticatorData": text(&data),
            "signature": text(signature.as_ref()),
            "userHandle": text(&key.user_handle),
        });
        Ok(credential(&key.id, response))
    }

    fn host_of(&self, asked: Option<&str>) -> Result<String> {
        let origin = Url::parse(&self.origin)?;
        let host = origin.domain().context("an origin with a name")?;
        match asked {
            Some(asked) if asked == host => Ok(host.to_owned()),
            other => bail!("the page of {host} asks for {other:?}"),
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Result<Vec<u8>> {
        let challenge = options["challenge"].as_str().context("a challenge")?;
        let data =
            json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        Ok(data.to_string().into_bytes())
    }

    fn data(&self, host: &str, flags: u8, counter: u32, attached: &[u8]) -> Vec<u8> {
        let verified = if self.verifies_user { USER_VERIFIED } else { 0 };
        let flags = [USER_PRESENT | verified | flags];
        let host = digest(&SHA256, host.as_bytes());
        [host.as_ref(), &flags, &counter.to_be_bytes(), attached].concat()
    }
}

fn credential(id: &[u8], response: Value) -> Value {
    let mut credential =
        json!({ "id": text(id), "rawId": text(id), "type": "public-key", "clientExtensionResults": {} });
    credential["response"] = response;
    credential
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn bytes(value: &Value) -> Result<Vec<u8>> {
    Ok(URL_SAFE_NO_PAD.decode(value.as_str().context("base64url")?)?)
}
