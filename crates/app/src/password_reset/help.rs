//! Help for whoever cannot sign in: the wish is written down, and looked at after the answer, so that neither the
//! answer nor its time tells whether there is an account.

use usher_domain::{
    AuditId, ClientId, FieldError, FormCheck, Handle, Identifier, LinkRequestId, Locale, MessageId, Nonce,
    PASSWORD_RESET_LIFETIME, PasswordResetId, Problem, Region, Timestamp,
};

use crate::store::{LinkRequest, LinkTarget, NewPasswordReset};
use crate::{App, Error, typed_identifier_in, uuid_v7};

/// What somebody typed who cannot sign in.
#[derive(Clone, Debug)]
pub struct SignInHelp {
    /// An e-mail address or a phone number, as it was typed.
    pub identifier: String,
    /// The region whose national numbers are understood: the application's.
    pub default_region: Option<Region>,
    /// The application whose sign-in it was.
    pub client_id: Option<ClientId>,
    /// The language of the page, and of the message.
    pub locale: Locale,
    /// The authorization request that is answered afterwards, as a query string.
    pub continue_query: Option<String>,
}

impl App {
    /// Writes the wish down. The same work for every account and for none.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field `identifier` when it is neither an address nor a number; the store's trouble.
    pub async fn request_sign_in_help(&self, help: SignInHelp) -> Result<(), Error> {
        let identifier = read_identifier(&help.identifier, help.default_region)
            .map_err(|check| Error::Invalid(vec![FieldError::new("identifier", Problem::Form(check))]))?;
        let now = self.now();
        let target = LinkTarget::SignIn {
            identifier,
            client_id: help.client_id,
            locale: help.locale,
            continue_query: help.continue_query,
        };
        let id = LinkRequestId::new(uuid_v7(now, &*self.entropy));
        self.store.request_link(LinkRequest { id, target, requested_at: now }).await?;
        self.wake_delivery();
        Ok(())
    }

    /// Makes everything that a new link for a password needs, before the step that writes it.
    pub(crate) fn new_password_reset(&self, client_id: Option<ClientId>, now: Timestamp) -> NewPasswordReset {
        let (mut handle, mut nonce) = ([0; 5], [0; 16]);
        self.entropy.fill(&mut handle);
        self.entropy.fill(&mut nonce);
        NewPasswordReset {
            reset_id: PasswordResetId::new(uuid_v7(now, &*self.entropy)),
            message_id: MessageId::new(uuid_v7(now, &*self.entropy)),
            audit_id: AuditId::new(uuid_v7(now, &*self.entropy)),
            client_id,
            handle: Handle::at(now, handle),
            nonce: Nonce::new(nonce),
            key_id: self.keys.current_id().to_owned(),
            expires_at: now.plus(PASSWORD_RESET_LIFETIME),
        }
    }
}

/// What is written with an `@` is meant as an address, everything else as a number.
fn read_identifier(typed: &str, default_region: Option<Region>) -> Result<Identifier, FormCheck> {
    let malformed = match typed.trim() {
        "" => FormCheck::Required,
        typed if typed.contains('@') => FormCheck::EmailMalformed,
        _ => FormCheck::PhoneMalformed,
    };
    typed_identifier_in(typed, default_region).ok_or(malformed)
}
