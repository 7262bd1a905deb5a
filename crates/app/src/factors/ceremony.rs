//! The two halves of a passkey's ceremony (WebAuthn section 7): what the browser is asked, and what it answers.
//!
//! What both halves must agree on travels with the browser, sealed and dated: asking costs no row, and a page that
//! asks as soon as it is open fills nothing up. A ceremony that was answered is remembered until its time is over.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use url::Url;
use usher_domain::{SecretDigest, Timestamp};
use webauthn_rs_core::WebauthnCore;

use crate::seal::Sealed;
use crate::store::AnsweredCeremony;
use crate::{App, Error};

/// How long the browser waits for its user before it gives up; after that it has to ask again.
const PATIENCE: Duration = Duration::from_mins(5);

/// The first half: handed to the browser.
#[derive(Clone, Debug)]
pub struct PasskeyCeremony {
    /// What `navigator.credentials` is called with, as JSON (WebAuthn section 5.1): binary values as base64url.
    pub options: serde_json::Value,
    /// What comes back beside the answer. Text of `A-Z a-z 0-9 . _ -` without meaning to anybody else.
    pub ceremony: String,
}

/// The second half: what came back. Any text may come; nothing of it is believed yet.
#[derive(Deserialize)]
pub struct PasskeyAnswer {
    pub(super) ceremony: String,
    credential: Box<RawValue>,
}

impl PasskeyAnswer {
    /// Reads `{"ceremony": …, "credential": …}`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The credential as the browser wrote it (WebAuthn section 5.1, `toJSON`); `None` when it is another kind of
    /// credential or none.
    pub(super) fn credential<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.credential.get()).ok()
    }
}

/// What is sealed.
#[derive(Deserialize, Serialize)]
struct Agreed<S> {
    expires_at_ms: i64,
    state: S,
}

impl App {
    /// Whether passkeys can be offered: browsers bind them to a host with a name, not to a bare IP address.
    pub fn offers_passkeys(&self) -> bool {
        self.passkey_host().is_some()
    }

    fn passkey_host(&self) -> Option<(Url, String)> {
        let origin = Url::parse(&self.issuer).ok()?;
        let host = origin.domain()?.to_owned();
        Some((origin, host))
    }

    /// The library's rules, for this service's host and origin. It draws its challenges from the system's own random
    /// generator: there is no way to hand randomness in. `None` when passkeys cannot be offered.
    pub(super) fn relying_party(&self) -> Option<WebauthnCore> {
        let (origin, host) = self.passkey_host()?;
        // The name is what authenticators show; browsers show the host. Only this very origin is accepted.
        let (subdomains, any_port) = (Some(false), Some(false));
        let core =
            WebauthnCore::new_unsafe_experts_only(&host, &host, vec![origin], PATIENCE, subdomains, any_port);
        Some(core)
    }

    /// Seals what both halves must agree on, for `lives` and for nothing but `purpose`.
    pub(super) fn begin_ceremony<O: Serialize, S: Serialize>(
        &self,
        purpose: &str,
        options: &O,
        state: S,
        lives: Duration,
    ) -> Result<PasskeyCeremony, Error> {
        let bug = |error: serde_json::Error| Error::Bug(format!("passkey ceremony: {error}"));
        let agreed = Agreed { expires_at_ms: self.now().plus(lives).as_ms(), state };
        let sealed = self.seal(purpose, &serde_json::to_vec(&agreed).map_err(bug)?)?;
        Ok(PasskeyCeremony {
            options: serde_json::to_value(options).map_err(bug)?,
            ceremony: format!("{}.{}", sealed.key_id, URL_SAFE_NO_PAD.encode(&sealed.bytes)),
        })
    }

    /// Opens what [`App::begin_ceremony`] sealed for the same purpose; `None` when it is not ours, of another purpose,
    /// or over.
    pub(super) fn open_ceremony<S: DeserializeOwned>(
        &self,
        purpose: &str,
        answer: &PasskeyAnswer,
    ) -> Option<(S, AnsweredCeremony)> {
        let (key_id, bytes) = answer.ceremony.rsplit_once('.')?;
        let sealed = Sealed { bytes: URL_SAFE_NO_PAD.decode(bytes).ok()?, key_id: key_id.to_owned() };
        let plain = self.unseal(purpose, &sealed).ok()?;
        let agreed: Agreed<S> = serde_json::from_slice(plain.expose()).ok()?;
        let expires_at = Timestamp::from_ms(agreed.expires_at_ms);
        let ceremony = AnsweredCeremony { digest: SecretDigest::of(&sealed.bytes), expires_at };
        (self.now() < expires_at).then_some((agreed.state, ceremony))
    }
}
