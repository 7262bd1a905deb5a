//! What a token is good for, for those who may know (RFC 7662).

use serde_json::{Map, Value, json};
use usher_domain::{Application, ClientId};

use crate::{App, Error};

use super::presented_token::{GoodToken, TokenKind};
use super::tokens::may_use;

impl App {
    /// The members of the answer (RFC 7662 section 2.2), for an authenticated application; the kind of a token is seen
    /// from the token, so hints change nothing.
    ///
    /// `{"active": false}` is all that anybody learns of a token that is not good now, and all that an application learns
    /// of one that was neither issued to it nor has it in its audience. A refresh token is told about only to the
    /// application that it was issued to. One step of the store beside reading applications' settings.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn introspect(
        &self,
        application: &Application,
        token: &str,
    ) -> Result<Map<String, Value>, Error> {
        let kind = TokenKind::of(token);
        let found = match kind {
            TokenKind::OpaqueAccess | TokenKind::Jwt => self.good_access_token(token).await?,
            TokenKind::Refresh => self.good_refresh_token(token).await?,
            TokenKind::Foreign => None,
        };
        let Some(token) = found else { return Ok(inactive()) };
        let issued_to_caller = token.of.grant.client_id == application.client_id;
        let owner = if issued_to_caller { None } else { self.application(&token.of.grant.client_id).await? };
        let owner = match (&owner, issued_to_caller) {
            (Some(owner), _) => owner,
            (None, true) => application,
            (None, false) => return Ok(inactive()),
        };
        if !may_use(owner, &token.of.user) {
            return Ok(inactive());
        }
        match kind {
            TokenKind::Refresh if issued_to_caller => Ok(about_refresh_token(&token)),
            TokenKind::Refresh | TokenKind::Foreign => Ok(inactive()),
            TokenKind::OpaqueAccess | TokenKind::Jwt => {
                let audience = self.audience(owner, &token);
                if issued_to_caller || names(&audience, &application.client_id) {
                    Ok(self.about_access_token(&token, audience))
                } else {
                    Ok(inactive())
                }
            }
        }
    }

    /// The `aud`: of a JWT its own, of an opaque token what the application is set to now.
    fn audience(&self, owner: &Application, token: &GoodToken) -> Value {
        let own = token.jwt.as_ref().and_then(|jwt| jwt.claims.get("aud"));
        own.cloned().unwrap_or_else(|| match owner.relying_party.access_token_audience.as_slice() {
            [] => json!(self.issuer),
            [one] => json!(one),
            several => json!(several),
        })
    }

    fn about_access_token(&self, token: &GoodToken, audience: Value) -> Map<String, Value> {
        let mut members = about(token);
        members.insert("token_type".to_owned(), json!("Bearer"));
        members.insert("iss".to_owned(), json!(self.issuer));
        members.insert("aud".to_owned(), audience);
        if let Some(jwt) = &token.jwt {
            for (name, value) in &jwt.claims {
                if !members.contains_key(name) && name != "grant_id" {
                    members.insert(name.clone(), value.clone());
                }
            }
        }
        members
    }
}

fn inactive() -> Map<String, Value> {
    Map::from_iter([("active".to_owned(), Value::Bool(false))])
}

fn about_refresh_token(token: &GoodToken) -> Map<String, Value> {
    about(token)
}

/// What is told of every token; nothing is null or empty.
fn about(token: &GoodToken) -> Map<String, Value> {
    let grant = &token.of.grant;
    let mut members = Map::new();
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    set("active", json!(true));
    if !token.scope.is_empty() {
        set("scope", json!(token.scope.to_string()));
    }
    set("client_id", json!(grant.client_id.as_str()));
    set("sub", json!(grant.user_id.to_string()));
    set("iat", json!(token.issued_at.as_seconds()));
    set("exp", json!(token.expires_at.as_seconds()));
    set("auth_time", json!(grant.authenticated_at.as_seconds()));
    members
}

fn names(audience: &Value, client_id: &ClientId) -> bool {
    let is_it = |value: &Value| value.as_str() == Some(client_id.as_str());
    is_it(audience) || audience.as_array().is_some_and(|list| list.iter().any(is_it))
}
