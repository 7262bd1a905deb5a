//! An authenticator app: time-based one-time passwords (RFC 6238), six digits of half a minute each.

use totp_rs::{Algorithm, Builder, Totp};
use usher_domain::{Secret, User, UserId};

use crate::seal::Sealed;
use crate::store::{RecoveryCodes, ResealedTotp, SealedTotp, TotpSecret};
use crate::{App, Error};

/// Length of the shared secret (RFC 4226 section 4, R6).
const SECRET_BYTES: usize = 20;
/// Digits of a code.
const DIGITS: u8 = 6;
/// How long a time step is, in seconds (RFC 6238 section 5.2).
const STEP_SECONDS: u64 = 30;
/// How many steps a device's clock may be off, to either side.
const SKEW_STEPS: u16 = 1;
/// Secrets that one round seals anew: small steps never hold up a request.
const RESEALED_ROWS: u32 = 500;

/// What an app is set up with.
pub struct AuthenticatorApp {
    /// The secret as base32, for typing (RFC 4648 section 6).
    pub secret: Secret<String>,
    /// The `otpauth` URL, for the QR code.
    pub url: Secret<String>,
}

/// What came of the first code.
pub enum AuthenticatorAppConfirmed {
    /// The app is a factor now.
    Confirmed {
        /// New recovery codes, to be shown once, when the account had none.
        recovery_codes: Option<Vec<Secret<String>>>,
    },
    /// The code was wrong; the app can still be confirmed.
    WrongCode,
    /// There is no app to be confirmed: it was set up again meanwhile, or confirmed in another tab.
    Gone,
}

impl App {
    /// Makes a secret for an app, which becomes a factor with its first code. False when the user has an app already.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn begin_authenticator_app(&self, user_id: UserId) -> Result<bool, Error> {
        let mut random = vec![0; SECRET_BYTES];
        self.entropy.fill(&mut random);
        let secret = Secret::new(random);
        let sealed = self.seal(&row_of(user_id), secret.expose())?;
        Ok(self.store.factors().begin_totp(user_id, &sealed.bytes, &sealed.key_id, self.now()).await?)
    }

    /// What to set an app up with that waits for its first code; `None` when none waits.
    ///
    /// # Errors
    /// [`Error::Bug`] when the secret cannot be opened.
    pub fn waiting_authenticator_app(
        &self,
        user: &User,
        totp: Option<&TotpSecret>,
    ) -> Result<Option<AuthenticatorApp>, Error> {
        let Some(waiting) = totp.filter(|totp| totp.confirmed_at.is_none()) else { return Ok(None) };
        let totp = self.totp(user.id, waiting, Some(user.identifier.as_given()))?;
        let url = totp.to_url().map_err(bug)?;
        Ok(Some(AuthenticatorApp { secret: Secret::new(totp.secret().to_base32()), url: Secret::new(url) }))
    }

    /// Takes the first code: the app is a factor from now on, and that code is used up.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn confirm_authenticator_app(
        &self,
        user_id: UserId,
        code: &str,
    ) -> Result<AuthenticatorAppConfirmed, Error> {
        let factors = self.store.factors().factors_of(user_id).await?;
        let waiting = factors.totp.filter(|totp| totp.confirmed_at.is_none());
        let Some(waiting) = waiting else { return Ok(AuthenticatorAppConfirmed::Gone) };
        let Some(step) = self.time_step(user_id, &waiting, code)? else {
            return Ok(AuthenticatorAppConfirmed::WrongCode);
        };
        let (codes, digests) = self.draw_recovery_codes(user_id);
        let digests = RecoveryCodes { digests };
        let confirmed =
            self.store.factors().confirm_totp(user_id, &waiting.sealed, step, digests, self.now()).await?;
        Ok(match confirmed {
            Some(taken) => AuthenticatorAppConfirmed::Confirmed { recovery_codes: taken.then_some(codes) },
            None => AuthenticatorAppConfirmed::Gone,
        })
    }

    /// Removes the app. Repeatable.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn remove_authenticator_app(&self, user_id: UserId) -> Result<(), Error> {
        Ok(self.store.factors().remove_totp(user_id).await?)
    }

    /// Seals secrets anew that a former key of the configuration seals, some at a time, so that this key can be taken out
    /// some day.
    pub(crate) async fn reseal_authenticator_apps(&self) -> Result<(), Error> {
        for key_id in self.keys.older_ids() {
            let secrets = self.store.factors().totp_sealed_with(key_id, RESEALED_ROWS).await?;
            let resealed: Vec<ResealedTotp> =
                secrets.into_iter().filter_map(|secret| self.resealed(secret, key_id)).collect();
            if !resealed.is_empty() {
                self.store.factors().reseal_totp(resealed).await?;
            }
        }
        Ok(())
    }

    /// `None` for a secret that cannot be opened: it stays as it is, and must not keep the others from being sealed.
    fn resealed(&self, former: SealedTotp, key_id: &str) -> Option<ResealedTotp> {
        let context = row_of(former.user_id);
        let sealed = Sealed { bytes: former.sealed.clone(), key_id: key_id.to_owned() };
        let anew = self.unseal(&context, &sealed).and_then(|plain| self.seal(&context, plain.expose()));
        match anew {
            Ok(anew) => Some(ResealedTotp { former, sealed: anew.bytes, key_id: anew.key_id }),
            Err(error) => {
                tracing::error!(%error, "the secret of an authenticator app cannot be sealed anew");
                None
            }
        }
    }

    /// Uses a code of the app up; false when it is wrong, was used before, or there is no confirmed app.
    pub(super) async fn use_app_code(&self, user_id: UserId, code: &str) -> Result<bool, Error> {
        let totp = self.store.factors().factors_of(user_id).await?.totp;
        let Some(totp) = totp.filter(|totp| totp.confirmed_at.is_some()) else { return Ok(false) };
        match self.time_step(user_id, &totp, code)? {
            Some(step) => Ok(self.store.factors().use_totp(user_id, step).await?),
            None => Ok(false),
        }
    }

    /// The time step whose code this is, now or a step away; `None` when it is none.
    fn time_step(&self, user_id: UserId, secret: &TotpSecret, code: &str) -> Result<Option<i64>, Error> {
        // Apps show the digits in groups.
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let seconds = u64::try_from(self.now().as_seconds()).unwrap_or(0);
        let step = self.totp(user_id, secret, None)?.check(&digits, seconds);
        Ok(step.and_then(|step| i64::try_from(step).ok()))
    }

    fn totp(&self, user_id: UserId, secret: &TotpSecret, account: Option<&str>) -> Result<Totp, Error> {
        let sealed = Sealed { bytes: secret.sealed.clone(), key_id: secret.key_id.clone() };
        let plain = self.unseal(&row_of(user_id), &sealed)?;
        let host = self.issuer.split_once("://").map_or(&*self.issuer, |(_, host)| host);
        build(plain.expose(), host, account.unwrap_or_default())
    }
}

fn build(secret: &[u8], issuer: &str, account: &str) -> Result<Totp, Error> {
    // A colon stands between issuer and account in the URL.
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_step_duration(STEP_SECONDS)
        .with_skew(SKEW_STEPS)
        .with_secret(secret)
        .with_issuer(Some(issuer.replace(':', " ")))
        .with_account_name(account.replace(':', " "))
        .build()
        .map_err(bug)
}

/// What the secret is sealed for.
fn row_of(user_id: UserId) -> String {
    format!("totp_secrets/{user_id}")
}

fn bug(error: impl std::fmt::Debug) -> Error {
    Error::Bug(format!("one-time password: {error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238 appendix B, SHA-1, whose eight digits end in the six that apps show.
    #[test]
    fn codes_are_those_of_rfc_6238() {
        let totp = build(b"12345678901234567890", "invite.example", "ada@example.com").unwrap();
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp.generate(seconds).to_string(), code, "at {seconds}");
            assert_eq!(totp.check(code, seconds), Some(seconds / STEP_SECONDS));
            assert_eq!(totp.check(code, seconds + STEP_SECONDS), Some(seconds / STEP_SECONDS));
            assert_eq!(totp.check(code, seconds + 2 * STEP_SECONDS), None);
        }
        for wrong in ["", "28708", "2870820", "+87082", "abcdef", "２８７０８２"] {
            assert_eq!(totp.check(wrong, 59), None, "{wrong}");
        }
    }

    #[test]
    fn the_url_names_service_and_account() {
        let totp = build(b"12345678901234567890", "localhost:8080", "ada+x@example.com").unwrap();
        let url = totp.to_url().unwrap();
        assert!(url.starts_with("otpauth://totp/localhost%208080:ada%2Bx%40example.com?"), "{url}");
        assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{url}");
    }
}
