//! What every use-case works with.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tokio::sync::Notify;
use usher_domain::{
    Application, AuditId, Given, Handle, InvitationId, LinkKeys, Locale, MessageId, Nonce, Secret, Timestamp,
    Webhook,
};

use crate::provider::KeyCache;
use crate::store::{NewInvitation, Store};
use crate::{Clock, Entropy, PasswordHasher, uuid_v7};

/// What an [`App`] is made of.
pub struct AppParts {
    /// Remembers.
    pub store: Arc<dyn Store>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes randomness.
    pub entropy: Arc<dyn Entropy>,
    /// Derive links and sign cookies.
    pub keys: LinkKeys,
    /// The locales that the service speaks.
    pub locales: Vec<Locale>,
    /// The public base URL, without a slash at the end: `iss` of OpenID Connect.
    pub issuer: String,
    /// How many passwords may be hashed at once.
    pub hashes_at_once: usize,
    /// How long a browser stays signed in.
    pub session_lifetime: Duration,
    /// How long a key signs tokens before the next one does.
    pub key_rotation: Duration,
}

/// The use-cases; each is a method in a file of its own.
pub struct App {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) keys: LinkKeys,
    pub(crate) locales: Vec<Locale>,
    pub(crate) issuer: String,
    pub(crate) hasher: PasswordHasher,
    pub(crate) session_lifetime: Duration,
    pub(crate) key_cache: KeyCache,
    wake: Arc<Notify>,
    wake_webhooks: Arc<Notify>,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: AppParts) -> Self {
        Self {
            hasher: PasswordHasher::new(parts.hashes_at_once, Arc::clone(&parts.entropy)),
            store: parts.store,
            clock: parts.clock,
            entropy: parts.entropy,
            keys: parts.keys,
            locales: parts.locales,
            issuer: parts.issuer,
            session_lifetime: parts.session_lifetime,
            key_cache: KeyCache::new(parts.key_rotation),
            wake: Arc::new(Notify::new()),
            wake_webhooks: Arc::new(Notify::new()),
        }
    }

    /// The time by the application's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The keys that links and cookies are made with.
    pub fn keys(&self) -> &LinkKeys {
        &self.keys
    }

    /// The locales that the service speaks.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// Notified after every commit that queued a message or a wish for a link: the delivery worker waits for it.
    pub fn wake(&self) -> Arc<Notify> {
        Arc::clone(&self.wake)
    }

    pub(crate) fn wake_delivery(&self) {
        self.wake.notify_one();
        self.store.tell_other_nodes();
    }

    /// Notified after commits that may have queued an event: the worker for webhooks waits for it.
    pub fn wake_webhooks(&self) -> Arc<Notify> {
        Arc::clone(&self.wake_webhooks)
    }

    /// Says that an application with this webhook may have been told something; nothing when it has none.
    pub(crate) fn told(&self, webhook: Option<&Webhook>) {
        if webhook.is_some() {
            self.told_somebody();
        }
    }

    /// Says that some application may have been told something.
    pub(crate) fn told_somebody(&self) {
        self.wake_webhooks.notify_one();
        self.store.tell_other_nodes();
    }

    /// The locales of an application's flow.
    pub fn flow_locales<'a>(&'a self, application: &'a Application) -> &'a [Locale] {
        if application.flow.locales.is_empty() { &self.locales } else { &application.flow.locales }
    }

    /// The flow's locale for what a request asked for ([`Locale::best_of`]); the application's default when nothing was
    /// asked for; `None` when the flow does not have the language (row e26).
    pub fn flow_locale(&self, application: &Application, requested: &Given) -> Option<Locale> {
        if requested.is_empty() {
            return Some(application.default_locale.clone());
        }
        let Given::Text(tag) = requested else { return None };
        let requested = Locale::parse(tag.trim())?;
        requested.best_of(self.flow_locales(application).iter()).cloned()
    }

    /// Makes everything that a new invitation needs, before the step that writes it.
    pub(crate) fn new_invitation(
        &self,
        application: &Application,
        locale: Locale,
        redirect_uri: String,
        now: Timestamp,
    ) -> NewInvitation {
        let (mut handle, mut nonce) = ([0; 5], [0; 16]);
        self.entropy.fill(&mut handle);
        self.entropy.fill(&mut nonce);
        NewInvitation {
            invitation_id: InvitationId::new(uuid_v7(now, &*self.entropy)),
            message_id: MessageId::new(uuid_v7(now, &*self.entropy)),
            audit_id: AuditId::new(uuid_v7(now, &*self.entropy)),
            handle: Handle::at(now, handle),
            nonce: Nonce::new(nonce),
            key_id: self.keys.current_id().to_owned(),
            expires_at: now.plus(application.invitation_lifetime),
            locale,
            redirect_uri,
            reminders: application.reminders.clone(),
            tells: application.webhook.as_ref().map(|webhook| webhook.events.clone()).unwrap_or_default(),
        }
    }

    /// 256 random bits as 43 characters of base64url: a session's cookie, a client's secret.
    pub(crate) fn random_secret(&self) -> Secret<String> {
        let mut bytes = [0; 32];
        self.entropy.fill(&mut bytes);
        Secret::new(URL_SAFE_NO_PAD.encode(bytes))
    }
}
