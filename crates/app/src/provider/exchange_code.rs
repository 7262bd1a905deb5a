//! A code becomes tokens (RFC 6749 section 4.1.3, OpenID Connect Core section 3.1.3).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use usher_domain::{Application, Secret, SecretDigest};
use usher_oidc::ProtocolError;

use crate::App;
use crate::store::{RedeemCode, RedeemOutcome};

use super::ProviderError;
use super::tokens::{TokenAnswer, refresh_is_given, stored_scope};

impl App {
    /// Exchanges a code of [`usher_oidc::TokenRequest::AuthorizationCode`] for tokens, for an authenticated application.
    ///
    /// One step of the store. Only the right call uses the code up; a second one revokes what the first gave.
    ///
    /// # Errors
    /// `invalid_grant`, with one description for whatever is wrong but the verifier; the store's trouble, after which
    /// the code may or may not be used up.
    pub async fn exchange_code(
        &self,
        application: &Application,
        code: &Secret<String>,
        redirect_uri: &str,
        code_verifier: Option<&Secret<String>>,
    ) -> Result<TokenAnswer, ProviderError> {
        if code.expose().len() != CODE_LENGTH {
            return Err(ProtocolError::invalid_grant(NOT_VALID).into());
        }
        let now = self.now();
        let drawn = self.draw_tokens(application, now).await?;
        let redeem = RedeemCode {
            code_digest: SecretDigest::of(code.expose().as_bytes()),
            client_id: application.client_id.clone(),
            redirect_uri: redirect_uri.to_owned(),
            code_challenge: code_verifier.map(s256).transpose()?,
            refresh_token: refresh_is_given(application).then(|| drawn.new_refresh_token(application)),
            access_token: drawn.new_access_token(application),
            now,
        };
        let refused = |description: &'static str| Err(ProtocolError::invalid_grant(description).into());
        let granted = match self.store.provider().redeem_code(redeem).await? {
            RedeemOutcome::Redeemed(granted) => granted,
            RedeemOutcome::AlreadyUsed => {
                tracing::warn!(
                    client_id = %application.client_id,
                    "a code was used twice: the tokens that it gave are revoked"
                );
                return refused(NOT_VALID);
            }
            RedeemOutcome::ChallengeMismatch => return refused("The code_verifier does not fit."),
            RedeemOutcome::Unknown
            | RedeemOutcome::Expired
            | RedeemOutcome::OtherClient
            | RedeemOutcome::RedirectMismatch => return refused(NOT_VALID),
        };
        let scope = stored_scope(&granted.grant, &granted.grant.scope)?;
        let nonce = granted.grant.nonce.as_deref();
        self.token_answer(application, drawn, &granted, scope, nonce)
    }
}

/// 256 bits in base64url; anything else was never ours, and not worth a step of the store.
const CODE_LENGTH: usize = 43;

/// One description for everything, so that a thief learns nothing.
const NOT_VALID: &str = "The code is not valid for this client and redirect_uri.";

/// The challenge that a verifier fits (RFC 7636 section 4.6): equal digests are compared by the step, which is safe in any
/// time, since who asks chose the verifier but not the digest.
fn s256(verifier: &Secret<String>) -> Result<String, ProtocolError> {
    let verifier = verifier.expose();
    let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    if !(43..=128).contains(&verifier.len()) || !verifier.bytes().all(unreserved) {
        return Err(ProtocolError::invalid_grant("The code_verifier does not fit."));
    }
    Ok(URL_SAFE_NO_PAD.encode(SecretDigest::of(verifier.as_bytes()).as_bytes()))
}
