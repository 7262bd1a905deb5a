//! The second factor by a code: of the authenticator app, or a recovery code.

use std::time::Duration;

use usher_domain::{Amr, AuthenticationMethod, ResendLimit, UserId, content_digest};

use super::recovery_codes::parse_recovery_code;
use crate::store::{Throttle, ThrottleOutcome};
use crate::{App, Error};

/// How often codes may be guessed for one account. Only failures count, and only of those who proved the first factor:
/// 300 guesses a day, of which each is right with a chance of three in a million.
const LIMIT: ResendLimit = ResendLimit { burst: 6, period: Duration::from_mins(5) };

impl App {
    /// Takes a code after a first factor and uses it up: each is good once. The methods of both; `None` when the code is
    /// wrong, was used before, or the user has nothing of the kind.
    ///
    /// # Errors
    /// [`Error::TooMany`] before anything is looked at; the store's trouble.
    pub async fn prove_with_code(
        &self,
        user_id: UserId,
        first: &Amr,
        code: &str,
    ) -> Result<Option<Amr>, Error> {
        let key = content_digest(format!("second-factor {user_id}").as_bytes());
        let throttles = vec![Throttle { key, limit: LIMIT }];
        // Taken before the code is looked at: guesses that come at once are counted too.
        match self.store.sign_in().admit(throttles.clone(), self.now()).await? {
            ThrottleOutcome::Admitted => {}
            ThrottleOutcome::TooMany { retry_after } => return Err(Error::TooMany { retry_after }),
        }
        let is_right = match parse_recovery_code(code) {
            Some(code) => self.use_recovery_code(user_id, &code).await?,
            None => self.use_app_code(user_id, code).await?,
        };
        if !is_right {
            return Ok(None);
        }
        self.store.sign_in().give_back(throttles, self.now()).await?;
        Ok(Some(first.with(AuthenticationMethod::OneTimePassword)))
    }
}
