//! The authorization endpoint: a request of an application, and the browser's session, become an answer to the
//! application or a page that the person sees first.
//!
//! A page ends with the same request again, so nothing is kept in between; a signed mark in the continued query says
//! since when the person has been asked, so that `prompt=login` and its like do not ask for ever.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use usher_domain::{Application, ClientId, ConsentMode, LinkKeys, Purpose, SecretDigest, Timestamp};
use usher_oidc::{
    AuthorizationError, AuthorizationRequest, AuthorizationResponse, CurrentSession, Decision, ErrorCode,
    IdTokenHint, Parameters, Prompt, ProtocolError, PushedRequestUri, Scope, Situation, decide,
};

use crate::store::{NewPushedRequest, SignedIn};
use crate::{App, Error, GrantedSession, unaccepted_documents};

/// The parameter that says since when the person has been asked.
const ASKED: &str = "usher_asked";

/// How long a person may take over the pages between an application's request and its answer.
const ASKED_LIFETIME: Duration = Duration::from_mins(30);

/// The longest query that pages carry on: the address must fit into every browser and server on the way.
pub const LONGEST_CONTINUED_QUERY: usize = 6_000;

/// What comes of an authorization request.
pub enum Authorization {
    /// The application is told: a code, or an error.
    Answer {
        /// Whom the answer is for.
        application: Arc<Application>,
        /// The answer.
        response: AuthorizationResponse,
    },
    /// The person sees a page first.
    Page {
        /// Which.
        page: AuthorizationPage,
        /// The query with which the authorization endpoint goes on after the page.
        continue_query: String,
    },
    /// Nobody but the person can be told that nothing comes of it (RFC 6749 section 4.1.2.1).
    Refused {
        /// Who sent the person here, where that is known.
        application: Option<Arc<Application>>,
        /// What is wrong.
        error: ProtocolError,
    },
}

/// A page between a request and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorizationPage {
    /// Signing in.
    SignIn,
    /// The choice between the session's account and another.
    SelectAccount,
    /// The second factor.
    SecondFactor,
    /// New versions of documents.
    Documents,
    /// What the application is allowed.
    Consent,
    /// The account may not use the application.
    NoAccess,
    /// The account is about to be deleted.
    KeepAccount,
}

/// A pushed request that was taken out of the store, to be put back when a page comes first.
struct Pushed {
    uri: PushedRequestUri,
    parameters: Parameters,
}

/// A request, with what it takes to begin it anew after a page.
struct Attempt<'a> {
    application: Arc<Application>,
    /// As the browser brought them, without the mark.
    parameters: &'a Parameters,
    asked: Option<Asked>,
    pushed: Option<Pushed>,
    now: Timestamp,
}

impl App {
    /// Decides what comes of an authorization request. `cookie` is the browser's session. Writes a grant when the answer
    /// is a code, and nothing otherwise but that a pushed request is used up.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn authorize(
        &self,
        parameters: &Parameters,
        cookie: Option<&str>,
    ) -> Result<Authorization, Error> {
        let application = match self.asking_application(parameters).await? {
            Ok(application) => application,
            Err(error) => return Ok(Authorization::Refused { application: None, error }),
        };
        let now = self.now();
        let asked = Asked::read(&self.keys, parameters, now);
        let plain = parameters.without(ASKED);
        let mut attempt = Attempt { application, parameters: &plain, asked, pushed: None, now };
        let asked_for = match self.asked_parameters(&mut attempt).await? {
            Ok(parameters) => parameters,
            Err(error) => {
                return Ok(Authorization::Refused { application: Some(attempt.application), error });
            }
        };
        let application = Arc::clone(&attempt.application);
        let read = AuthorizationRequest::read(
            &asked_for,
            &application.client_id,
            &application.relying_party,
            &application.redirect_uris,
        );
        match read {
            // The person said no on one of the pages.
            Ok(request) if self.is_denied(parameters) => {
                let error = ProtocolError::new(ErrorCode::AccessDenied, "The person did not allow this.");
                let response = AuthorizationResponse::error(&request.target, &error, &self.issuer);
                Ok(Authorization::Answer { application, response })
            }
            Ok(request) => self.answer(attempt, &request, cookie).await,
            Err(AuthorizationError::Page(error)) => {
                Ok(Authorization::Refused { application: Some(application), error })
            }
            Err(AuthorizationError::Redirect(target, error)) => {
                let response = AuthorizationResponse::error(&target, &error, &self.issuer);
                Ok(Authorization::Answer { application, response })
            }
        }
    }

    async fn answer(
        &self,
        attempt: Attempt<'_>,
        request: &AuthorizationRequest,
        cookie: Option<&str>,
    ) -> Result<Authorization, Error> {
        let application = Arc::clone(&attempt.application);
        let signed_in = match cookie {
            Some(cookie) => self.signed_in(cookie, Some(&application.client_id)).await?,
            None => None,
        };
        let situation = Situation {
            now: attempt.now,
            session: signed_in.as_ref().map(|signed_in| current_session(&application, request, signed_in)),
            hint: self.id_token_hint(request).await?,
            asked_at: attempt.asked.as_ref().map(|asked| asked.at),
            second_factor: application.relying_party.second_factor,
        };
        let page = match (decide(request, &situation), &signed_in) {
            // Whoever comes back within the grace period says first whether the account stays.
            (Decision::Grant, Some(signed_in)) if signed_in.delete_at.is_some() => {
                if request.prompts.contains(Prompt::None) {
                    let response = AuthorizationResponse::error(&request.target, &to_be_kept(), &self.issuer);
                    return Ok(Authorization::Answer { application, response });
                }
                AuthorizationPage::KeepAccount
            }
            (Decision::Grant, Some(signed_in)) => {
                let session = granted_session(signed_in);
                let code = self.issue_code(&application, request, &session).await?;
                let response = AuthorizationResponse::code(request, code.expose(), &self.issuer);
                return Ok(Authorization::Answer { application, response });
            }
            (Decision::Grant, None) => return Err(Error::Bug("a grant without a session".to_owned())),
            (Decision::Refuse(error), _) => {
                let response = AuthorizationResponse::error(&request.target, &error, &self.issuer);
                return Ok(Authorization::Answer { application, response });
            }
            (Decision::SignIn, _) => AuthorizationPage::SignIn,
            (Decision::SelectAccount, _) => AuthorizationPage::SelectAccount,
            (Decision::SecondFactor, _) => AuthorizationPage::SecondFactor,
            (Decision::Documents, _) => AuthorizationPage::Documents,
            (Decision::Consent, _) => AuthorizationPage::Consent,
            (Decision::NoAccess, _) => AuthorizationPage::NoAccess,
        };
        self.page(attempt, request, page).await
    }

    /// The page, and the query to go on with. A pushed request is put back under its name, for as long as a person may
    /// take: reloading a page or going back to one must not lose it.
    ///
    /// What no address can carry is refused at once: a person who signed in first would never come back from it.
    async fn page(
        &self,
        attempt: Attempt<'_>,
        request: &AuthorizationRequest,
        page: AuthorizationPage,
    ) -> Result<Authorization, Error> {
        let Attempt { application, parameters, asked, pushed, now } = attempt;
        let asked = asked.unwrap_or_else(|| Asked::now(&self.keys, parameters, now));
        let continue_query = parameters.with(ASKED, &asked.mark).to_query();
        if continue_query.len() > LONGEST_CONTINUED_QUERY {
            let error =
                ProtocolError::invalid_request("The request is too long; push it to the endpoint for that.");
            let response = AuthorizationResponse::error(&request.target, &error, &self.issuer);
            return Ok(Authorization::Answer { application, response });
        }
        if let Some(Pushed { uri, parameters }) = pushed {
            let again = NewPushedRequest {
                request_digest: SecretDigest::of(uri.reference().as_bytes()),
                client_id: application.client_id.clone(),
                parameters: parameters.to_query(),
                expires_at: now.plus(ASKED_LIFETIME),
            };
            self.store.provider().push_request(again).await?;
        }
        Ok(Authorization::Page { page, continue_query })
    }

    /// The application that the request names, if it is one that may ask.
    async fn asking_application(
        &self,
        parameters: &Parameters,
    ) -> Result<Result<Arc<Application>, ProtocolError>, Error> {
        if parameters.repeats("client_id") {
            return Ok(Err(ProtocolError::invalid_request("The client_id was sent more than once.")));
        }
        let Some(text) = parameters.get("client_id") else {
            return Ok(Err(ProtocolError::invalid_request("The client_id is missing.")));
        };
        let unknown = || Err(ProtocolError::invalid_request("There is no application with this client_id."));
        let Some(client_id) = ClientId::parse(text) else { return Ok(unknown()) };
        Ok(self.application(&client_id).await?.map_or_else(unknown, Ok))
    }

    /// The request's own parameters, or those that its `request_uri` stands for (RFC 9126 section 4).
    async fn asked_parameters(
        &self,
        attempt: &mut Attempt<'_>,
    ) -> Result<Result<Parameters, ProtocolError>, Error> {
        let uri = PushedRequestUri::of(attempt.parameters);
        let Some(uri) = uri.filter(|_| !attempt.parameters.repeats("request_uri")) else {
            return Ok(Ok(attempt.parameters.clone()));
        };
        let client_id = &attempt.application.client_id;
        let Some(parameters) = self.take_pushed_request(client_id, &uri).await? else {
            return Ok(Err(ProtocolError::new(
                ErrorCode::InvalidRequestUri,
                "The request_uri is unknown, was used before, or its time is over.",
            )));
        };
        attempt.pushed = Some(Pushed { uri, parameters: parameters.clone() });
        Ok(Ok(parameters))
    }

    async fn id_token_hint(&self, request: &AuthorizationRequest) -> Result<IdTokenHint, Error> {
        let Some(hint) = &request.id_token_hint else { return Ok(IdTokenHint::Absent) };
        let hinted = self.hinted_session(hint).await?;
        Ok(hinted.map_or(IdTokenHint::Invalid, |hinted| IdTokenHint::User(hinted.user_id)))
    }
}

/// What of a session decides about an application's request.
fn current_session<'a>(
    application: &Application,
    request: &AuthorizationRequest,
    signed_in: &'a SignedIn,
) -> CurrentSession<'a> {
    let SignedIn { session, user, .. } = signed_in;
    let flag = application.resource_flag();
    CurrentSession {
        user_id: user.id,
        authenticated_at: session.authenticated_at,
        amr: &session.amr,
        account_chosen_at: session.account_chosen_at,
        consented_at: signed_in.client_consent.as_ref().map(|consent| consent.granted_at),
        consent_is_missing: consent_is_missing(application, request, signed_in),
        documents_are_missing: !unaccepted_documents(application, &signed_in.accepted, &user.locale)
            .is_empty(),
        may_use_application: flag.is_none_or(|flag| user.resource_flags.contains(&flag)),
        has_second_factor: signed_in.factors.ask_for_second(),
    }
}

/// Whether the application asks, and something of the scope was not yet allowed.
fn consent_is_missing(
    application: &Application,
    request: &AuthorizationRequest,
    signed_in: &SignedIn,
) -> bool {
    match (application.relying_party.consent, &signed_in.client_consent) {
        (ConsentMode::Skip, _) => false,
        (ConsentMode::Ask, None) => true,
        (ConsentMode::Ask, Some(consent)) => {
            let allowed = Scope::parse(&consent.scope).unwrap_or_default();
            !request.scope.granted(&application.relying_party).beyond(&allowed).is_empty()
        }
    }
}

/// The answer where no page may be shown (OpenID Connect Core section 3.1.2.6).
fn to_be_kept() -> ProtocolError {
    ProtocolError::new(
        ErrorCode::InteractionRequired,
        "The account is about to be deleted, and its owner must say whether to keep it.",
    )
}

fn granted_session(signed_in: &SignedIn) -> GrantedSession {
    GrantedSession {
        user_id: signed_in.user.id,
        session_id: Some(signed_in.session.id),
        authenticated_at: signed_in.session.authenticated_at,
        amr: signed_in.session.amr.clone(),
    }
}

/// Since when a person has been asked for a request, and the mark that proves it: milliseconds and tag.
struct Asked {
    at: Timestamp,
    mark: String,
}

impl Asked {
    /// The mark that a request begins with.
    fn now(keys: &LinkKeys, plain: &Parameters, now: Timestamp) -> Self {
        let tag = keys.sign(Purpose::Continue, &content(plain, now));
        Self { at: now, mark: format!("{}.{}", now.as_ms(), URL_SAFE_NO_PAD.encode(tag)) }
    }

    /// The mark that a request brings along; `None` when it is not ours, of another request, or too old.
    fn read(keys: &LinkKeys, parameters: &Parameters, now: Timestamp) -> Option<Self> {
        let mark = parameters.get(ASKED)?;
        let (ms, tag) = mark.split_once('.')?;
        let at = Timestamp::from_ms(ms.parse().ok()?);
        let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
        let is_ours = keys.verify(Purpose::Continue, &content(&parameters.without(ASKED), at), &tag);
        (is_ours && now.since(at) <= ASKED_LIFETIME).then(|| Self { at, mark: mark.to_owned() })
    }
}

/// What a mark's tag covers: the request, and when it was first seen.
fn content(plain: &Parameters, at: Timestamp) -> Vec<u8> {
    format!("{}\n{}", at.as_ms(), plain.to_query()).into_bytes()
}

#[cfg(test)]
mod tests {
    use usher_domain::LinkKey;

    use super::*;

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_ms(ms)
    }

    #[test]
    fn a_mark_proves_when_a_request_was_first_seen_for_thirty_minutes() {
        let plain = Parameters::parse("client_id=shop&prompt=login").unwrap();
        let marked = plain.with(ASKED, &Asked::now(&keys(1), &plain, at(5_000)).mark);
        let read = |fill, now| Asked::read(&keys(fill), &marked, now).map(|asked| asked.at);
        let last = at(5_000).plus(ASKED_LIFETIME);
        assert_eq!(read(1, at(5_000)), Some(at(5_000)));
        assert_eq!(read(1, last), Some(at(5_000)));
        assert_eq!(read(1, at(last.as_ms() + 1)), None);
        assert_eq!(read(2, at(5_000)), None);
    }

    #[test]
    fn a_mark_belongs_to_its_request() {
        let plain = Parameters::parse("client_id=shop&prompt=login").unwrap();
        let mark = Asked::now(&keys(1), &plain, at(5_000)).mark;
        let other = Parameters::parse("client_id=shop&prompt=login&state=x").unwrap().with(ASKED, &mark);
        assert!(Asked::read(&keys(1), &other, at(5_000)).is_none());
        let older = plain.with(ASKED, &mark.replacen("5000", "4000", 1));
        assert!(Asked::read(&keys(1), &older, at(5_000)).is_none());
        for nonsense in ["", "5000", "x.y", "5000.", ".", "99999999999999999999.AAAA"] {
            assert!(Asked::read(&keys(1), &plain.with(ASKED, nonsense), at(5_000)).is_none(), "{nonsense}");
        }
    }
}
