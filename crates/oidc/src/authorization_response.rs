//! What goes back to an application from the authorization endpoint, by way of the browser.

use url::form_urlencoded;

use crate::{AuthorizationRequest, ProtocolError};

/// How the answer travels (OAuth 2.0 Multiple Response Type Encoding Practices section 2.1, Form Post Response Mode).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResponseMode {
    /// In the query of a redirect.
    #[default]
    Query,
    /// In a form that a page of ours posts.
    FormPost,
}

impl ResponseMode {
    /// Every mode, for `response_modes_supported`.
    pub const ALL: [Self; 2] = [Self::Query, Self::FormPost];

    /// Reads a `response_mode`; `None` for one that is not supported, `fragment` among them: it is for tokens.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text)
    }

    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::FormPost => "form_post",
        }
    }
}

/// Where an answer goes: known as soon as the redirect URI is trusted, before the rest of a request is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseTarget {
    /// One of the application's registered URIs.
    pub redirect_uri: String,
    /// How the answer travels.
    pub response_mode: ResponseMode,
    /// Goes back as it came.
    pub state: Option<String>,
}

/// An answer: the URI that it is for, and its parameters.
#[derive(Clone, PartialEq, Eq)]
pub struct AuthorizationResponse {
    /// Where it goes.
    pub redirect_uri: String,
    /// How it travels.
    pub response_mode: ResponseMode,
    /// Its parameters in order: for [`ResponseMode::FormPost`], the hidden fields of the form.
    pub parameters: Vec<(&'static str, String)>,
}

impl AuthorizationResponse {
    /// A code (RFC 6749 section 4.1.2), with the issuer (RFC 9207).
    pub fn code(request: &AuthorizationRequest, code: &str, issuer: &str) -> Self {
        Self::new(&request.target, vec![("code", code.to_owned())], issuer)
    }

    /// An error (RFC 6749 section 4.1.2.1), with the issuer (RFC 9207).
    pub fn error(target: &ResponseTarget, error: &ProtocolError, issuer: &str) -> Self {
        let parameters = vec![
            ("error", error.code.as_str().to_owned()),
            ("error_description", error.description.clone().into_owned()),
        ];
        Self::new(target, parameters, issuer)
    }

    fn new(target: &ResponseTarget, mut parameters: Vec<(&'static str, String)>, issuer: &str) -> Self {
        if let Some(state) = &target.state {
            parameters.push(("state", state.clone()));
        }
        parameters.push(("iss", issuer.to_owned()));
        Self { redirect_uri: target.redirect_uri.clone(), response_mode: target.response_mode, parameters }
    }

    /// The redirect URI with the parameters behind those that it has (RFC 6749 section 3.1.2): for
    /// [`ResponseMode::Query`].
    pub fn location(&self) -> String {
        with_query(&self.redirect_uri, &self.parameters)
    }
}

/// A URI with parameters behind those that its query has. The URI itself is copied letter by letter; it has no fragment,
/// which no declaration lets through.
pub(crate) fn with_query(uri: &str, parameters: &[(&'static str, String)]) -> String {
    if parameters.is_empty() {
        return uri.to_owned();
    }
    let separator = match uri.split_once('?') {
        None => "?",
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    format!("{uri}{separator}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorCode;

    const ISSUER: &str = "https://id.example";

    fn target(redirect_uri: &str, state: Option<&str>) -> ResponseTarget {
        ResponseTarget {
            redirect_uri: redirect_uri.to_owned(),
            response_mode: ResponseMode::Query,
            state: state.map(str::to_owned),
        }
    }

    #[test]
    fn rfc6749_3_1_2_the_query_of_the_redirect_uri_is_kept() {
        for (uri, expected) in [
            ("https://shop.example/cb", "https://shop.example/cb?error="),
            ("https://shop.example/cb?a=%20b", "https://shop.example/cb?a=%20b&error="),
            ("https://shop.example?", "https://shop.example?error="),
            ("https://shop.example/cb?a&", "https://shop.example/cb?a&error="),
            ("com.example.app:/cb", "com.example.app:/cb?error="),
        ] {
            let error = ProtocolError::new(ErrorCode::LoginRequired, "The person must sign in.");
            let location = AuthorizationResponse::error(&target(uri, None), &error, ISSUER).location();
            assert!(location.starts_with(expected), "{location}");
        }
    }

    #[test]
    fn rfc6749_4_1_2_1_an_error_brings_the_state_back_as_it_came() {
        let error = ProtocolError::new(ErrorCode::AccessDenied, "No.");
        let state = "a b&c=d/+%ü";
        let response =
            AuthorizationResponse::error(&target("https://a.example/", Some(state)), &error, ISSUER);
        let location = response.location();
        let query = location.split_once('?').unwrap().1;
        let read = crate::Parameters::parse(query).unwrap();
        assert_eq!(read.get("state"), Some(state));
        assert_eq!(read.get("error"), Some("access_denied"));
        assert_eq!(read.get("error_description"), Some("No."));
    }

    #[test]
    fn rfc9207_2_every_answer_names_its_issuer() {
        let error = ProtocolError::new(ErrorCode::AccessDenied, "No.");
        let response = AuthorizationResponse::error(&target("https://a.example/", None), &error, ISSUER);
        assert!(response.parameters.contains(&("iss", ISSUER.to_owned())));
        let names: Vec<_> = response.parameters.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["error", "error_description", "iss"], "no state when there was none");
    }
}
