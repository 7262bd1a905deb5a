//! Passkeys: created for an account, kept, and used to sign in without saying who one is.

use std::time::Duration;

use usher_domain::{Amr, AuthenticationMethod, User, UserId};
use webauthn_rs_core::proto::{
    AuthenticationState, COSEAlgorithm, Credential, PublicKeyCredential, RegisterPublicKeyCredential,
    RegistrationState, UserVerificationPolicy,
};

use super::ceremony::{PasskeyAnswer, PasskeyCeremony};
use crate::store::{
    AddPasskey, AddPasskeyOutcome, AnsweredCeremony, FactorSet, NewPasskey, Passkey, UsePasskey,
};
use crate::{App, Error};

/// Those that every browser's and system's authenticators have (WebAuthn section 5.4): ECDSA on P-256, and RSA for
/// older Windows.
const ALGORITHMS: [COSEAlgorithm; 2] = [COSEAlgorithm::ES256, COSEAlgorithm::RS256];

/// How long a page may wait for a sign-in. The browser's autofill waits as long as the page is open.
const SIGN_IN_LIVES: Duration = Duration::from_mins(30);

/// What a sign-in is sealed for.
const SIGN_IN: &str = "passkey-sign-in";

/// Characters of a passkey's name.
const NAME_CHARACTERS: usize = 60;

/// A passkey that was created for an account, checked, and is not kept yet.
pub struct CreatedPasskey {
    /// What is to be kept.
    pub passkey: NewPasskey,
    /// Whether the device made sure who its holder is.
    pub user_verified: bool,
    ceremony: AnsweredCeremony,
}

/// What came of a passkey for an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyAdded {
    /// It is kept.
    Added {
        /// Whether the device made sure who its holder is.
        user_verified: bool,
    },
    /// The answer was not one to a question of ours, came too late or came twice.
    Refused,
    /// The account has too many.
    TooMany,
}

/// A passkey that proved itself just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProvenPasskey {
    /// Whose it is.
    pub user_id: UserId,
    /// Whether the device made sure who its holder is.
    pub user_verified: bool,
}

impl ProvenPasskey {
    /// The methods of a sign-in with nothing else.
    pub fn amr(&self) -> Amr {
        with_passkey(&Amr::default(), self.user_verified)
    }

    /// The methods of a sign-in in which the passkey came second.
    pub fn amr_after(&self, first: &Amr) -> Amr {
        with_passkey(first, self.user_verified)
    }
}

/// Adds what a passkey proves.
pub(crate) fn with_passkey(amr: &Amr, user_verified: bool) -> Amr {
    let amr = amr.with(AuthenticationMethod::Passkey);
    if user_verified { amr.with(AuthenticationMethod::UserVerified) } else { amr }
}

impl App {
    /// What the browser is asked to create a passkey with, for a user who has these passkeys. Changes nothing.
    ///
    /// The passkey must be one that its device finds by itself, since nobody is asked for a name at sign-in; whether
    /// the device makes sure who its holder is, it may decide.
    ///
    /// # Errors
    /// [`Error::Bug`] when passkeys cannot be offered.
    pub fn begin_passkey(
        &self,
        user: &User,
        existing: &[Passkey],
        lives: Duration,
    ) -> Result<PasskeyCeremony, Error> {
        let relying_party = self.relying_party().ok_or_else(no_host)?;
        let exclude = existing.iter().map(|passkey| passkey.credential_id.clone()).collect();
        let builder = relying_party
            .new_challenge_register_builder(
                user.id.as_bytes(),
                user.identifier.as_given(),
                &user.display_name(),
            )
            .map_err(bug)?
            .credential_algorithms(ALGORITHMS.to_vec())
            .require_resident_key(true)
            .user_verification_policy(UserVerificationPolicy::Preferred)
            .exclude_credentials(Some(exclude));
        let (options, state) = relying_party.generate_challenge_register(builder).map_err(bug)?;
        self.begin_ceremony(&creation_for(user.id), &options.public_key, state, lives)
    }

    /// Checks what the browser answered; `None` when it is no answer to a question of ours for this user. Changes
    /// nothing: the same answer may be checked again while a form is corrected.
    ///
    /// # Errors
    /// [`Error::Bug`] when the library's own format fails.
    pub fn check_created_passkey(
        &self,
        user_id: UserId,
        name: &str,
        answer: &PasskeyAnswer,
    ) -> Result<Option<CreatedPasskey>, Error> {
        let Some(relying_party) = self.relying_party() else { return Ok(None) };
        let opened = self.open_ceremony::<RegistrationState>(&creation_for(user_id), answer);
        let Some((state, ceremony)) = opened else { return Ok(None) };
        let Some(response) = answer.credential::<RegisterPublicKeyCredential>() else { return Ok(None) };
        let credential = match relying_party.register_credential(&response, &state, None) {
            Ok(credential) => credential,
            Err(error) => {
                tracing::info!(%user_id, ?error, "a created passkey was refused");
                return Ok(None);
            }
        };
        let passkey = NewPasskey {
            credential_id: credential.cred_id.clone(),
            credential: write(&credential)?,
            name: passkey_name(name),
        };
        Ok(Some(CreatedPasskey { passkey, user_verified: credential.user_verified, ceremony }))
    }

    /// Keeps a passkey that the browser created.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn add_passkey(
        &self,
        user_id: UserId,
        name: &str,
        answer: &PasskeyAnswer,
    ) -> Result<PasskeyAdded, Error> {
        let Some(created) = self.check_created_passkey(user_id, name, answer)? else {
            return Ok(PasskeyAdded::Refused);
        };
        let CreatedPasskey { passkey, user_verified, ceremony } = created;
        let add = AddPasskey { user_id, passkey, ceremony, now: self.now() };
        Ok(match self.store.factors().add_passkey(add).await? {
            AddPasskeyOutcome::Added => PasskeyAdded::Added { user_verified },
            AddPasskeyOutcome::Known => PasskeyAdded::Refused,
            AddPasskeyOutcome::TooMany => PasskeyAdded::TooMany,
        })
    }

    /// Calls a passkey something else; false when the user has no such passkey or the name is empty.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn rename_passkey(
        &self,
        user_id: UserId,
        credential_id: &[u8],
        name: &str,
    ) -> Result<bool, Error> {
        let name = passkey_name(name);
        Ok(!name.is_empty() && self.store.factors().rename_passkey(user_id, credential_id, &name).await?)
    }

    /// Removes a passkey; false when the user has no such passkey, or no other way to sign in.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn remove_passkey(&self, user_id: UserId, credential_id: &[u8]) -> Result<bool, Error> {
        Ok(self.store.factors().remove_passkey(user_id, credential_id).await?)
    }

    /// What a browser is asked to sign in with a passkey: any of this service's, or one of `factors` when it is known
    /// whose it must be. Changes nothing, and tells nothing of accounts when `factors` is `None`.
    ///
    /// # Errors
    /// [`Error::Bug`] when passkeys cannot be offered.
    pub fn begin_passkey_sign_in(&self, factors: Option<&FactorSet>) -> Result<PasskeyCeremony, Error> {
        let relying_party = self.relying_party().ok_or_else(no_host)?;
        let passkeys = factors.map_or(&[][..], |factors| &factors.passkeys);
        let allowed = passkeys.iter().map(read).collect::<Result<_, _>>()?;
        let builder = relying_party
            .new_challenge_authenticate_builder(allowed, Some(UserVerificationPolicy::Preferred))
            .map_err(bug)?
            // Systems turn passkeys of one device into passkeys that follow their owner.
            .allow_backup_eligible_upgrade(true);
        let (options, mut state) = relying_party.generate_challenge_authenticate(builder).map_err(bug)?;
        // The passkey is looked up when it answers; the ceremony need not carry it.
        state.set_allowed_credentials(Vec::new());
        self.begin_ceremony(SIGN_IN, &options.public_key, state, SIGN_IN_LIVES)
    }

    /// Whose passkey answered, and that it is used; `None` when it is not known, does not answer a question of ours,
    /// or answered it before. With `expected`, only that user's.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn prove_passkey(
        &self,
        expected: Option<UserId>,
        answer: &PasskeyAnswer,
    ) -> Result<Option<ProvenPasskey>, Error> {
        let Some(relying_party) = self.relying_party() else { return Ok(None) };
        let opened = self.open_ceremony::<AuthenticationState>(SIGN_IN, answer);
        let Some((state, ceremony)) = opened else { return Ok(None) };
        let Some(response) = answer.credential::<PublicKeyCredential>() else { return Ok(None) };
        let claimed = response.get_user_unique_id().map(UserId::from_bytes);
        // A key that does not know whose it is may answer only for somebody who is known already.
        let user_id = match (claimed, expected) {
            (Some(Some(claimed)), Some(expected)) if claimed == expected => claimed,
            (Some(Some(claimed)), None) => claimed,
            (None, Some(expected)) => expected,
            (Some(_), _) | (None, None) => return Ok(None),
        };
        let found = self.store.factors().passkey(response.get_credential_id(), user_id).await?;
        let Some(passkey) = found else { return Ok(None) };
        let mut credential = read(&passkey)?;
        let result = match relying_party.authenticate_single_credential(&response, &state, &credential) {
            Ok(result) => result,
            Err(error) => {
                tracing::info!(%user_id, ?error, "a passkey's answer was refused");
                return Ok(None);
            }
        };
        credential.counter = result.counter();
        credential.backup_state = result.backup_state();
        credential.backup_eligible = result.backup_eligible();
        let used = UsePasskey {
            credential_id: passkey.credential_id,
            user_id,
            credential_before: passkey.credential,
            credential: write(&credential)?,
            ceremony,
            now: self.now(),
        };
        let is_first = self.store.factors().use_passkey(used).await?;
        Ok(is_first.then_some(ProvenPasskey { user_id, user_verified: result.user_verified() }))
    }
}

/// What a creation is sealed for: the account that it belongs to.
fn creation_for(user_id: UserId) -> String {
    format!("passkey-creation/{user_id}")
}

/// One line without white space around it, cut where it is too long.
fn passkey_name(text: &str) -> String {
    let line: String = text.trim().chars().filter(|c| !c.is_control()).take(NAME_CHARACTERS).collect();
    line.trim_end().to_owned()
}

fn write(credential: &Credential) -> Result<String, Error> {
    serde_json::to_string(credential).map_err(|error| Error::Bug(format!("passkey: {error}")))
}

fn read(passkey: &Passkey) -> Result<Credential, Error> {
    let damaged = |error| Error::Bug(format!("a passkey of {} cannot be read: {error}", passkey.user_id));
    serde_json::from_str(&passkey.credential).map_err(damaged)
}

fn no_host() -> Error {
    Error::Bug("passkeys need a host with a name".to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn bug(error: webauthn_rs_core::error::WebauthnError) -> Error {
    Error::Bug(format!("passkey: {error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_bounded_length() {
        assert_eq!(passkey_name("  Ada's phone\n"), "Ada's phone");
        assert_eq!(passkey_name(&"é".repeat(100)).chars().count(), NAME_CHARACTERS);
        assert_eq!(passkey_name("\u{0}\t "), "");
    }

    #[test]
    fn only_a_verified_holder_counts_as_two_factors() {
        let proven = |user_verified| ProvenPasskey { user_id: user_id(), user_verified };
        assert!(proven(true).amr().is_multi_factor());
        assert!(!proven(false).amr().is_multi_factor());
        let password = Amr::new(&[AuthenticationMethod::Password]);
        assert!(proven(false).amr_after(&password).is_multi_factor());
    }

    fn user_id() -> UserId {
        UserId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap()
    }
}
