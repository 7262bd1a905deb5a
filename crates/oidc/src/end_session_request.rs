//! Logout that an application starts (OpenID Connect RP-Initiated Logout 1.0).

use usher_domain::{ClientId, Locale, SessionId, UserId};

use crate::authorization_request::{MOST_TOKEN_BYTES, list};
use crate::authorization_response::with_query;
use crate::{HintedSession, Parameters, ProtocolError};

/// A logout request (section 2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndSessionRequest {
    /// An ID token of the session; not yet verified.
    pub id_token_hint: Option<String>,
    /// Who says that they ask.
    pub client_id: Option<ClientId>,
    /// Where the browser should go afterwards; not yet trusted.
    pub post_logout_redirect_uri: Option<String>,
    /// Goes back as it came.
    pub state: Option<String>,
    /// The languages that the person prefers, the best first.
    pub ui_locales: Vec<Locale>,
}

/// What happens to a logout request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndSession {
    /// Whether the person must confirm on a page, since the request does not prove that it is about this session.
    pub must_be_confirmed: bool,
    /// Where the browser goes once the session has ended; `None`: a page says so.
    pub destination: Option<String>,
}

impl EndSessionRequest {
    /// Reads a query or a form.
    ///
    /// # Errors
    /// `invalid_request`, told on a page.
    pub fn read(parameters: &Parameters) -> Result<Self, ProtocolError> {
        if let Some(name) = parameters.repeated() {
            return Err(ProtocolError::repeated(name));
        }
        let text = |name: &'static str| match parameters.get(name) {
            Some(text) if text.len() > MOST_TOKEN_BYTES => Err(ProtocolError::malformed(name)),
            found => Ok(found.map(str::to_owned)),
        };
        let client_id = parameters.get("client_id");
        let client_id =
            client_id.map(|text| ClientId::parse(text).ok_or(ProtocolError::malformed("client_id")));
        Ok(Self {
            id_token_hint: text("id_token_hint")?,
            client_id: client_id.transpose()?,
            post_logout_redirect_uri: text("post_logout_redirect_uri")?,
            state: text("state")?,
            ui_locales: list(parameters, "ui_locales")?.filter_map(Locale::parse).collect(),
        })
    }

    /// Decides, with the verified hint (`None`: there is none, or it is not ours), the URIs that the hint's client has
    /// registered, and the browser's session.
    ///
    /// A redirect needs a valid hint, for the same client as `client_id` if that is given, and an exactly registered URI
    /// (section 3). The session of the hint, or the hint's user in another of theirs, is ended without a question;
    /// anybody else's only when the person says so (section 2).
    pub fn decide(
        &self,
        hint: Option<&HintedSession>,
        registered: &[String],
        session: Option<(UserId, SessionId)>,
    ) -> EndSession {
        let hint = hint.filter(|hint| self.client_id.as_ref().is_none_or(|named| *named == hint.client_id));
        let must_be_confirmed = match (session, hint) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some((user_id, _)), Some(hint)) => hint.user_id != user_id,
        };
        let trusted = self.post_logout_redirect_uri.as_ref().filter(|uri| registered.contains(uri));
        let destination = hint.and(trusted).map(|uri| {
            let state = self.state.iter().map(|state| ("state", state.clone()));
            with_query(uri, &state.collect::<Vec<_>>())
        });
        EndSession { must_be_confirmed, destination }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{client, session, user};

    const AFTER: &str = "https://shop.example/bye?x=1";

    fn read(changes: &[(&str, &str)]) -> Result<EndSessionRequest, ProtocolError> {
        let mut parameters =
            Parameters::default().with("post_logout_redirect_uri", AFTER).with("state", "a b");
        for (name, value) in changes {
            parameters = parameters.with(name, value);
        }
        EndSessionRequest::read(&parameters)
    }

    fn hint() -> HintedSession {
        HintedSession { user_id: user(1), client_id: client(), session_id: Some(session(1)) }
    }

    fn decided(changes: &[(&str, &str)], hint: Option<&HintedSession>) -> EndSession {
        read(changes).unwrap().decide(hint, &[AFTER.to_owned()], Some((user(1), session(1))))
    }

    #[test]
    fn rp_initiated_3_a_valid_hint_and_a_registered_uri_lead_back() {
        let expected = EndSession {
            must_be_confirmed: false,
            destination: Some("https://shop.example/bye?x=1&state=a+b".to_owned()),
        };
        assert_eq!(decided(&[], Some(&hint())), expected);
        assert_eq!(decided(&[("client_id", "shop")], Some(&hint())), expected);
        let stateless = decided(&[("state", "")], Some(&hint()));
        assert_eq!(stateless.destination.as_deref(), Some(AFTER));
    }

    #[test]
    fn rp_initiated_3_without_either_there_is_no_redirect() {
        for (changes, hint) in [
            (&[][..], None),
            (&[("post_logout_redirect_uri", "https://shop.example/bye")], Some(hint())),
            (&[("post_logout_redirect_uri", "")], Some(hint())),
            (&[("client_id", "other")], Some(hint())),
            (&[("client_id", "shop")], None),
        ] {
            assert_eq!(decided(changes, hint.as_ref()).destination, None, "{changes:?}");
        }
    }

    #[test]
    fn rp_initiated_2_a_session_that_was_not_proved_is_ended_on_confirmation_only() {
        let other = HintedSession { user_id: user(2), ..hint() };
        let older = HintedSession { session_id: Some(session(9)), ..hint() };
        assert!(decided(&[], None).must_be_confirmed);
        assert!(decided(&[], Some(&other)).must_be_confirmed);
        assert!(decided(&[("client_id", "other")], Some(&hint())).must_be_confirmed);
        assert!(!decided(&[], Some(&older)).must_be_confirmed);
        let signed_out = read(&[]).unwrap().decide(None, &[], None);
        assert_eq!(signed_out, EndSession { must_be_confirmed: false, destination: None });
    }

    #[test]
    fn rp_initiated_2_parameters_are_read() {
        let request =
            read(&[("id_token_hint", "a.b.c"), ("ui_locales", "fr en"), ("client_id", "shop")]).unwrap();
        assert_eq!(request.id_token_hint.as_deref(), Some("a.b.c"));
        assert_eq!(request.client_id, Some(client()));
        assert_eq!(request.ui_locales.len(), 2);
        assert!(read(&[("client_id", "a b")]).is_err());
        assert!(read(&[("state", &"a".repeat(20_000))]).is_err());
        assert!(EndSessionRequest::read(&Parameters::parse("state=1&state=2").unwrap()).is_err());
    }
}
