//! The news of an ended session as an application gets it (OpenID Connect Back-Channel Logout 1.0).

use async_trait::async_trait;
use usher_domain::Secret;
use usher_oidc::LogoutToken;

use crate::store::LogoutNotice;
use crate::{AddressedLogoutToken, App, Error, LogoutTokens};

#[async_trait]
impl LogoutTokens for App {
    async fn logout_token(&self, notice: &LogoutNotice) -> Result<Option<AddressedLogoutToken>, Error> {
        let Some(application) = self.application(&notice.client_id).await? else { return Ok(None) };
        let Some(uri) = application.relying_party.backchannel_logout_uri.clone() else { return Ok(None) };
        let key = self.signing_key(application.relying_party.id_token_algorithm).await?;
        let token = LogoutToken {
            issuer: &self.issuer,
            subject: notice.user_id,
            client_id: &notice.client_id,
            issued_at: self.now(),
            // The same at every attempt, so that an application that took note knows it again.
            token_id: &notice.notice_id.to_string(),
            session_id: notice.session_id,
        };
        let token = token.sign(&key).map_err(|error| Error::Bug(format!("logout token: {error}")))?;
        Ok(Some(AddressedLogoutToken { uri, token: Secret::new(token) }))
    }
}
