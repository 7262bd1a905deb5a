//! The parameters of a request: read out of a query or a form, and written back.

use std::fmt;

use url::form_urlencoded;

use crate::ProtocolError;

/// Names that may not be given twice (RFC 6749 sections 3.1 and 3.2); others are ignored, however often they come.
const ONCE: [&str; 34] = [
    "acr_values",
    "claims",
    "client_assertion",
    "client_assertion_type",
    "client_id",
    "client_secret",
    "code",
    "code_challenge",
    "code_challenge_method",
    "code_verifier",
    "display",
    "dpop_jkt",
    "grant_type",
    "id_token_hint",
    "login_hint",
    "logout_hint",
    "max_age",
    "nonce",
    "post_logout_redirect_uri",
    "prompt",
    "redirect_uri",
    "refresh_token",
    "registration",
    "request",
    "request_uri",
    "response_mode",
    "response_type",
    "scope",
    "state",
    "token",
    "token_type_hint",
    "ui_locales",
    "claims_locales",
    "usher_asked",
];

/// Parameters by name, in the order in which they came; an empty value counts as absent (RFC 6749 section 3.1).
///
/// `Debug` shows names only, since values may be secrets.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

/// Why a query or form is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParametersError {
    /// More than [`Parameters::MOST_BYTES`].
    #[error("the parameters are too long")]
    TooLong,
    /// More than [`Parameters::MOST`].
    #[error("there are too many parameters")]
    TooMany,
}

impl From<ParametersError> for ProtocolError {
    fn from(error: ParametersError) -> Self {
        match error {
            ParametersError::TooLong => Self::invalid_request("The parameters are too long."),
            ParametersError::TooMany => Self::invalid_request("There are too many parameters."),
        }
    }
}

impl Parameters {
    /// The longest query or form that is read.
    pub const MOST_BYTES: usize = 32 * 1024;
    /// The most parameters with a value.
    pub const MOST: usize = 100;

    /// Reads `application/x-www-form-urlencoded` text: a query without its `?`, or a body.
    ///
    /// # Errors
    /// Only for what is beyond the bounds; see [`Self::repeated`] for names given twice.
    pub fn parse(encoded: &str) -> Result<Self, ParametersError> {
        if encoded.len() > Self::MOST_BYTES {
            return Err(ParametersError::TooLong);
        }
        let pairs = form_urlencoded::parse(encoded.as_bytes()).filter(|(_, value)| !value.is_empty());
        let found: Vec<_> =
            pairs.take(Self::MOST + 1).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        if found.len() > Self::MOST { Err(ParametersError::TooMany) } else { Ok(Self(found)) }
    }

    /// The value of a parameter, the first when there are several; never empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// All parameters, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True when this parameter was given twice.
    pub fn repeats(&self, name: &str) -> bool {
        self.iter().filter(|(found, _)| *found == name).count() > 1
    }

    /// The first of the protocols' parameters that was given twice, which makes a request invalid.
    pub fn repeated(&self) -> Option<&'static str> {
        ONCE.into_iter().find(|name| self.repeats(name))
    }

    /// The same without every occurrence of a parameter.
    pub fn without(&self, name: &str) -> Self {
        Self(self.0.iter().filter(|(found, _)| found != name).cloned().collect())
    }

    /// The same with this parameter at the end, in place of any of its name; without it when the value is empty.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut changed = self.without(name);
        if !value.is_empty() {
            changed.0.push((name.to_owned(), value.to_owned()));
        }
        changed
    }

    /// As `application/x-www-form-urlencoded` text; reads back as the same parameters.
    pub fn to_query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.iter()).finish()
    }
}

impl fmt::Debug for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rfc6749_3_1_an_empty_parameter_is_an_absent_one() {
        let parameters = Parameters::parse("scope=&state=1&nonce").unwrap();
        assert_eq!(parameters.get("scope"), None);
        assert_eq!(parameters.get("nonce"), None);
        assert_eq!(parameters.get("state"), Some("1"));
    }

    #[test]
    fn rfc6749_3_1_a_parameter_may_not_come_twice() {
        let twice = Parameters::parse("state=1&client_id=a&state=1").unwrap();
        assert_eq!(twice.repeated(), Some("state"));
        let empty = Parameters::parse("state=&state=1").unwrap();
        assert_eq!(empty.repeated(), None);
        let unknown = Parameters::parse("resource=a&resource=b&x=1&x=2").unwrap();
        assert_eq!(unknown.repeated(), None);
    }

    #[test]
    fn what_is_beyond_the_bounds_is_not_read() {
        let long = format!("state={}", "a".repeat(Parameters::MOST_BYTES));
        assert_eq!(Parameters::parse(&long), Err(ParametersError::TooLong));
        let many = "a=1&".repeat(Parameters::MOST + 1);
        assert_eq!(Parameters::parse(&many), Err(ParametersError::TooMany));
        assert!(Parameters::parse(&"a=1&".repeat(Parameters::MOST)).is_ok());
    }

    #[test]
    fn a_parameter_is_taken_out_or_replaced() {
        let parameters = Parameters::parse("a=1&b=2&a=3").unwrap();
        assert_eq!(parameters.without("a").to_query(), "b=2");
        assert_eq!(parameters.with("a", "4").to_query(), "b=2&a=4");
        assert_eq!(parameters.with("b", "").to_query(), "a=1&a=3");
    }

    #[test]
    fn debug_shows_no_value() {
        let shown = format!("{:?}", Parameters::parse("client_secret=hidden").unwrap());
        assert!(shown.contains("client_secret") && !shown.contains("hidden"), "{shown}");
    }

    proptest! {
        #[test]
        fn anything_is_read_without_a_panic_and_reads_back_the_same(text in "\\PC{0,200}|[a-c&=%+0-9]{0,60}") {
            if let Ok(parameters) = Parameters::parse(&text) {
                prop_assert_eq!(Parameters::parse(&parameters.to_query()).unwrap(), parameters);
            }
        }
    }
}
