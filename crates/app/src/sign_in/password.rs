//! An identifier and a password. Whether there is such an account, whether it is active, and whether it has a password:
//! neither the answer nor its time tells.

use usher_domain::{Amr, AuthenticationMethod, PasswordMark, Region, SecondFactor, Secret, UserId};

use super::begin_session::{Entrance, FirstFactor, FirstFactorResult};
use super::identifier::typed_identifier_in;
use crate::store::{SignInAccount, ThrottleOutcome};
use crate::{App, Error};

/// What was typed, and where.
pub struct PasswordForm {
    /// The e-mail address or phone number, as it was typed.
    pub identifier: String,
    /// The region whose national numbers are understood: the application's.
    pub default_region: Option<Region>,
    /// The password.
    pub password: Secret<String>,
    /// Whether the application that they sign in for demands a second factor.
    pub second_factor: SecondFactor,
    /// The browser.
    pub entrance: Entrance,
    /// The cookie of a browser that signed in before.
    pub known_browser: Option<String>,
    /// Whoever is limited as one client: an address, or a network.
    pub address: String,
}

/// What came of it.
pub enum PasswordResult {
    /// The browser is signed in.
    SignedIn {
        /// The value of the session's cookie.
        session: Secret<String>,
        /// Who signed in.
        user_id: UserId,
    },
    /// There is no session yet: a second factor is asked for, or set up first.
    NeedsSecondFactor {
        /// The value of the cookie that says what was proved.
        half_signed_in: Secret<String>,
    },
    /// Unknown, wrong, not active, without a password: one answer.
    Refused,
}

impl App {
    /// Signs in with a password. Costs one verification, whatever is there to be verified.
    ///
    /// # Errors
    /// [`Error::TooMany`] before anything is verified; the store's trouble.
    pub async fn sign_in_with_password(&self, form: PasswordForm) -> Result<PasswordResult, Error> {
        let store = self.store.sign_in();
        let identifier = typed_identifier_in(&form.identifier, form.default_region);
        let account = match &identifier {
            Some(identifier) => store.account_by_identifier(identifier).await?,
            None => None,
        };
        let throttles = self.password_throttles(
            identifier.as_ref().map_or(form.identifier.trim(), |identifier| identifier.normalised()),
            &form.address,
            account.as_ref().map(|account| account.user_id),
            form.known_browser.as_deref(),
        );
        // Taken before the password is looked at: guesses that come at once are counted too.
        match store.admit(throttles.clone(), self.now()).await? {
            ThrottleOutcome::Admitted => {}
            ThrottleOutcome::TooMany { retry_after } => {
                metrics::counter!("usher_sign_ins_total", "result" => "throttled").increment(1);
                return Err(Error::TooMany { retry_after });
            }
        }
        let Some((account, hash)) = self.verified(account, &form.password).await? else {
            metrics::counter!("usher_sign_ins_total", "result" => "refused").increment(1);
            return Ok(PasswordResult::Refused);
        };
        let first = FirstFactor {
            user_id: account.user_id,
            amr: Amr::new(&[AuthenticationMethod::Password]),
            password: Some(PasswordMark::of(Some(&hash))),
            second_factor: form.second_factor,
            entrance: form.entrance,
        };
        Ok(match self.enter_by_password(&account, &first, throttles).await? {
            FirstFactorResult::SignedIn { session } => {
                PasswordResult::SignedIn { session, user_id: account.user_id }
            }
            FirstFactorResult::NeedsSecondFactor { half_signed_in } => {
                PasswordResult::NeedsSecondFactor { half_signed_in }
            }
            FirstFactorResult::Refused => PasswordResult::Refused,
        })
    }

    /// The account and its hash, when the password is its own and it may be signed in to. Exactly one verification.
    async fn verified(
        &self,
        account: Option<SignInAccount>,
        password: &Secret<String>,
    ) -> Result<Option<(SignInAccount, String)>, Error> {
        let hash = account.as_ref().and_then(|account| account.password_hash.clone());
        let is_right = self.hasher.verify_or_pretend(password.clone(), hash.clone()).await?;
        let account = account.filter(|account| self.may_enter(account));
        let (Some(account), Some(hash), true) = (account, hash, is_right) else { return Ok(None) };
        if self.hasher.is_outdated(&hash) {
            let new = self.hasher.hash(password.clone()).await?;
            self.store.sign_in().rehash_password(account.user_id, &hash, &new).await?;
            return Ok(Some((account, new)));
        }
        Ok(Some((account, hash)))
    }
}
