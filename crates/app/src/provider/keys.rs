//! The keys that tokens are signed with: held in memory, made when they are due, the same on every node.
//!
//! When a key signs and how long it is published is decided by [`usher_oidc::KeyRing`]. The database holds private halves
//! sealed ([`App::seal`]); each node opens them once.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Mutex;
use usher_domain::{SigningAlgorithm, Timestamp};
use usher_oidc::{
    HintedSession, JwtError, KeyError, KeyRing, PublicKey, PublicKeys, RingKey, RingRules, SigningKey,
    generate_private_key, verify_id_token_hint,
};

use crate::seal::Sealed;
use crate::store::StoredSigningKey;
use crate::{App, Error};

/// After this time a node reads the keys again.
const READ_AGAIN_AFTER: Duration = Duration::from_mins(1);
/// A token with an unknown key makes a node read the keys again, but not more often than this.
const UNKNOWN_KEY_PAUSE: Duration = Duration::from_secs(1);
/// How long others may keep the JWKS: much less than a key is published before it signs.
const JWKS_MAX_AGE: Duration = Duration::from_mins(10);
/// How long a key is published before it signs.
const PUBLISH_AHEAD: Duration = Duration::from_hours(1);
/// How often a rotation by hand tries again when other nodes make keys at the same time.
const ROTATION_TRIES: u32 = 5;

/// The keys as this node knows them.
pub(crate) struct KeyCache {
    rules: RingRules,
    loaded: RwLock<Option<Arc<LoadedRing>>>,
    /// One task reads at a time.
    reading: Mutex<()>,
    /// One task makes keys at a time.
    making: Mutex<()>,
}

/// The keys as they were read.
pub(super) struct LoadedRing {
    read_at: Timestamp,
    stored: Vec<StoredSigningKey>,
    ring: KeyRing,
    /// Those that this node can sign with.
    signers: KeyRing,
    opened: HashMap<String, Arc<SigningKey>>,
    /// Public halves of those that are not retired.
    current: PublicKeys,
    /// Public halves of all that there ever were.
    known: PublicKeys,
    document: String,
}

/// The JWK Set (RFC 7517 section 5).
#[derive(Clone, Debug)]
pub struct PublishedKeys {
    /// The document.
    pub document: String,
    /// How long it may be kept.
    pub max_age: Duration,
}

/// A key that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// The `kid`.
    pub key_id: String,
    /// What it signs with.
    pub algorithm: SigningAlgorithm,
    /// From when it signs; it is published already.
    pub signs_from: Timestamp,
}

/// What is to be said of a key that is still of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyState {
    /// The `kid`.
    pub key_id: String,
    /// What it signs with.
    pub algorithm: SigningAlgorithm,
    /// Since when it is published.
    pub created_at: Timestamp,
    /// From when it may sign.
    pub signs_from: Timestamp,
    /// Whether the configuration holds the key that it is sealed with.
    pub opens: bool,
}

impl KeyCache {
    /// Nothing read yet; a new key each `rotate_every`.
    pub(crate) fn new(rotate_every: Duration) -> Self {
        let rules = RingRules { rotate_every, publish_ahead: PUBLISH_AHEAD, ..RingRules::default() };
        Self { rules, loaded: RwLock::new(None), reading: Mutex::new(()), making: Mutex::new(()) }
    }

    fn loaded(&self) -> Option<Arc<LoadedRing>> {
        self.loaded.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl LoadedRing {
    /// The public halves that access tokens are verified with. A retired key opens nothing any more, whoever has it.
    pub(super) fn current(&self) -> &PublicKeys {
        &self.current
    }

    fn signing_key(&self, algorithm: SigningAlgorithm, now: Timestamp) -> Option<Arc<SigningKey>> {
        let key = self.signers.signer(algorithm, now)?;
        self.opened.get(&key.key_id).cloned()
    }

    fn next_ordinal(&self, algorithm: SigningAlgorithm) -> i64 {
        let of_algorithm = self.stored.iter().filter(|key| key.algorithm == algorithm);
        of_algorithm.map(|key| key.ordinal).max().unwrap_or(0) + 1
    }
}

impl App {
    /// The key that signs now. Made here when there is none yet, which takes a moment.
    ///
    /// # Errors
    /// The store's trouble.
    pub(crate) async fn signing_key(&self, algorithm: SigningAlgorithm) -> Result<Arc<SigningKey>, Error> {
        if let Some(key) = self.key_ring().await?.signing_key(algorithm, self.now()) {
            return Ok(key);
        }
        self.make_due_keys(&[algorithm]).await?;
        let key = self.key_ring().await?.signing_key(algorithm, self.now());
        key.ok_or_else(|| Error::Bug(format!("there is no {} key to sign with", algorithm.as_str())))
    }

    /// The JWK Set for `/.well-known/jwks.json`.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn published_keys(&self) -> Result<PublishedKeys, Error> {
        let mut loaded = self.key_ring().await?;
        if loaded.stored.is_empty() {
            self.make_due_keys(&SigningAlgorithm::ALL).await?;
            loaded = self.key_ring().await?;
        }
        Ok(PublishedKeys { document: loaded.document.clone(), max_age: JWKS_MAX_AGE })
    }

    /// What an `id_token_hint` says; `None` when it is no ID token of ours. It may have expired, and its key may have left
    /// the JWKS.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn hinted_session(&self, id_token_hint: &str) -> Result<Option<HintedSession>, Error> {
        let read = |keys: &LoadedRing| verify_id_token_hint(id_token_hint, &keys.known, &self.issuer);
        let mut result = read(&*self.key_ring().await?);
        if result == Err(JwtError::UnknownKey) {
            result = read(&*self.key_ring_for_unknown_key().await?);
        }
        Ok(result.ok())
    }

    /// Makes the keys that are due, the first of each algorithm among them, and seals anew what a former key of the
    /// configuration seals: signing keys, and secrets of webhooks and authenticator apps, some at a time. For the start, and for housekeeping. Returns what it made; nodes that do this at one time
    /// agree on one key.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn tend_keys(&self) -> Result<Vec<NewKey>, Error> {
        let made = self.make_due_keys(&SigningAlgorithm::ALL).await?;
        self.reseal_keys().await?;
        self.reseal_authenticator_apps().await?;
        self.reseal_webhook_secrets().await?;
        Ok(made)
    }

    /// Makes a new key for each algorithm, which signs in an hour: every node and every client that keeps the JWKS for a
    /// while knows it then.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn rotate_keys(&self) -> Result<Vec<NewKey>, Error> {
        self.rotate(|loaded, algorithm, now| {
            loaded.ring.next_signs_from(algorithm, &self.key_cache.rules, now)
        })
        .await
    }

    /// Makes a new key for each algorithm, which signs at once: for a key that others may know. Clients that keep the JWKS
    /// read it again when they meet the new key.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn rotate_keys_at_once(&self) -> Result<Vec<NewKey>, Error> {
        self.rotate(|_, _, now| now).await
    }

    /// The keys that are published, for `usher doctor`; reads and changes nothing else.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn key_states(&self) -> Result<Vec<KeyState>, Error> {
        let loaded = self.read_keys().await?;
        let published: Vec<_> = loaded.ring.published(&self.key_cache.rules, self.now()).collect();
        let states = published.into_iter().map(|key| KeyState {
            key_id: key.key_id.clone(),
            algorithm: key.algorithm,
            created_at: key.created_at,
            signs_from: key.signs_from,
            opens: loaded.opened.contains_key(&key.key_id),
        });
        Ok(states.collect())
    }

    /// The keys, at most a minute old. When the store fails, those that were read before.
    pub(super) async fn key_ring(&self) -> Result<Arc<LoadedRing>, Error> {
        let Some(loaded) = self.key_cache.loaded() else { return self.read_keys_unless_after(None).await };
        if self.now().since(loaded.read_at) < READ_AGAIN_AFTER {
            return Ok(loaded);
        }
        // Whoever finds somebody reading goes on with what there is: it changes seldom, and long before it matters.
        let Ok(_turn) = self.key_cache.reading.try_lock() else { return Ok(loaded) };
        Ok(self.read_keys().await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the signing keys cannot be read again; going on with those read before");
            loaded
        }))
    }

    /// The keys, read again for a token whose key is not among them.
    pub(super) async fn key_ring_for_unknown_key(&self) -> Result<Arc<LoadedRing>, Error> {
        self.read_keys_unless_after(Some(self.now().minus(UNKNOWN_KEY_PAUSE))).await
    }

    /// Reads the keys, unless somebody did so after this time.
    async fn read_keys_unless_after(&self, time: Option<Timestamp>) -> Result<Arc<LoadedRing>, Error> {
        let _turn = self.key_cache.reading.lock().await;
        match self.key_cache.loaded() {
            Some(loaded) if time.is_none_or(|time| loaded.read_at > time) => Ok(loaded),
            Some(_) | None => self.read_keys().await,
        }
    }

    async fn read_keys(&self) -> Result<Arc<LoadedRing>, Error> {
        let now = self.now();
        let stored = self.store.signing_keys().signing_keys().await?;
        let loaded = Arc::new(self.load(stored, now));
        *self.key_cache.loaded.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&loaded));
        Ok(loaded)
    }

    fn load(&self, stored: Vec<StoredSigningKey>, now: Timestamp) -> LoadedRing {
        let rules = &self.key_cache.rules;
        let former = self.key_cache.loaded();
        let ring = KeyRing::new(stored.iter().map(ring_key).collect());
        let retired: Vec<&str> = ring.retired(rules, now).map(|key| key.key_id.as_str()).collect();
        let mut opened = HashMap::new();
        for key in stored.iter().filter(|key| !retired.contains(&key.key_id.as_str())) {
            let known = former.as_ref().and_then(|former| former.opened.get(&key.key_id).cloned());
            match known.map_or_else(|| self.open(key), Ok) {
                Ok(signing_key) => {
                    opened.insert(key.key_id.clone(), signing_key);
                }
                Err(error) => {
                    tracing::error!(%error, key_id = %key.key_id, "a signing key cannot be used by this node");
                }
            }
        }
        let signers = stored.iter().filter(|key| opened.contains_key(&key.key_id)).map(ring_key).collect();
        let known: Vec<PublicKey> = stored.iter().filter_map(public_key).collect();
        let published: Vec<&str> = ring.published(rules, now).map(|key| key.key_id.as_str()).collect();
        let those = |is_one: &dyn Fn(&str) -> bool| {
            PublicKeys::new(known.iter().filter(|key| is_one(key.key_id())).cloned().collect())
        };
        let document = those(&|id| published.contains(&id)).document();
        let current = those(&|id| !retired.contains(&id));
        LoadedRing {
            read_at: now,
            signers: KeyRing::new(signers),
            opened,
            document,
            current,
            known: PublicKeys::new(known),
            ring,
            stored,
        }
    }

    fn open(&self, stored: &StoredSigningKey) -> Result<Arc<SigningKey>, Error> {
        let sealed =
            Sealed { bytes: stored.sealed_private_key.clone(), key_id: stored.sealing_key_id.clone() };
        let private = self.unseal(&sealing_context(&stored.key_id), &sealed)?;
        let key = SigningKey::from_pkcs8(stored.algorithm, private.expose()).map_err(signing_failed)?;
        Ok(Arc::new(key))
    }

    /// Makes the keys of these algorithms that are due, and one that signs at once where none can be opened.
    async fn make_due_keys(&self, algorithms: &[SigningAlgorithm]) -> Result<Vec<NewKey>, Error> {
        let _turn = self.key_cache.making.lock().await;
        let loaded = self.read_keys().await?;
        let mut made = Vec::new();
        for algorithm in algorithms {
            let now = self.now();
            let due = match loaded.signing_key(*algorithm, now) {
                Some(_) => loaded.ring.due(*algorithm, &self.key_cache.rules, now),
                None => Some(now),
            };
            if let Some(signs_from) = due {
                let ordinal = loaded.next_ordinal(*algorithm);
                made.extend(self.make_key(*algorithm, ordinal, signs_from).await?);
            }
        }
        // Also when another node was faster: its keys are wanted now.
        self.read_keys().await?;
        Ok(made)
    }

    async fn rotate(
        &self,
        signs_from: impl Fn(&LoadedRing, SigningAlgorithm, Timestamp) -> Timestamp,
    ) -> Result<Vec<NewKey>, Error> {
        let _turn = self.key_cache.making.lock().await;
        let mut made = Vec::new();
        for algorithm in SigningAlgorithm::ALL {
            let mut key = None;
            for _ in 0..ROTATION_TRIES {
                let loaded = self.read_keys().await?;
                let signs_from = signs_from(&loaded, algorithm, self.now());
                key = self.make_key(algorithm, loaded.next_ordinal(algorithm), signs_from).await?;
                if key.is_some() {
                    break;
                }
            }
            let busy = || Error::Bug("other nodes keep making keys at the same time".to_owned());
            made.push(key.ok_or_else(busy)?);
        }
        self.read_keys().await?;
        Ok(made)
    }

    /// `None` when another node made the key of this ordinal first.
    async fn make_key(
        &self,
        algorithm: SigningAlgorithm,
        ordinal: i64,
        signs_from: Timestamp,
    ) -> Result<Option<NewKey>, Error> {
        // An RSA key takes a tenth of a second and more to find.
        let generated = tokio::task::spawn_blocking(move || generate_private_key(algorithm)).await;
        let private = generated.map_err(|error| Error::Bug(error.to_string()))?.map_err(signing_failed)?;
        let key = SigningKey::from_pkcs8(algorithm, private.expose()).map_err(signing_failed)?;
        let key_id = key.key_id().to_owned();
        let sealed = self.seal(&sealing_context(&key_id), private.expose())?;
        let stored = StoredSigningKey {
            key_id: key_id.clone(),
            algorithm,
            ordinal,
            sealed_private_key: sealed.bytes,
            sealing_key_id: sealed.key_id,
            public_jwk: key.public_key().to_json(),
            created_at: self.now(),
            signs_from,
        };
        let is_first = self.store.signing_keys().insert_signing_key(stored).await?;
        if is_first {
            tracing::info!(%key_id, algorithm = algorithm.as_str(), signs_from_ms = signs_from.as_ms(), "a signing key was made");
        }
        Ok(is_first.then_some(NewKey { key_id, algorithm, signs_from }))
    }

    /// Seals anew what a former key of the configuration seals, so that this one can be taken out some day.
    async fn reseal_keys(&self) -> Result<(), Error> {
        let loaded = self.key_ring().await?;
        for stored in &loaded.stored {
            let key_id = stored.sealing_key_id.as_str();
            // Also those that are retired: what is left behind would look as if the former key were still of use.
            if key_id == self.keys.current_id() || !self.keys.knows(key_id) {
                continue;
            }
            let context = sealing_context(&stored.key_id);
            let former =
                Sealed { bytes: stored.sealed_private_key.clone(), key_id: stored.sealing_key_id.clone() };
            let plain = match self.unseal(&context, &former) {
                Ok(plain) => plain,
                Err(error) => {
                    tracing::error!(%error, key_id = %stored.key_id, "a signing key cannot be sealed anew");
                    continue;
                }
            };
            let sealed = self.seal(&context, plain.expose())?;
            let store = self.store.signing_keys();
            store.reseal_signing_key(&stored.key_id, sealed.bytes, &sealed.key_id).await?;
        }
        Ok(())
    }
}

fn sealing_context(key_id: &str) -> String {
    format!("signing_keys {key_id}")
}

fn ring_key(stored: &StoredSigningKey) -> RingKey {
    RingKey {
        key_id: stored.key_id.clone(),
        algorithm: stored.algorithm,
        created_at: stored.created_at,
        signs_from: stored.signs_from,
    }
}

fn public_key(stored: &StoredSigningKey) -> Option<PublicKey> {
    let key = PublicKey::from_json(&stored.public_jwk);
    if let Err(error) = &key {
        tracing::error!(%error, key_id = %stored.key_id, "a public key cannot be read");
    }
    key.ok()
}

/// What went wrong with a key, which nobody outside can cause.
pub(super) fn signing_failed(error: KeyError) -> Error {
    Error::Bug(format!("signing key: {error}"))
}
