//! Signature Version 4 of AWS, for requests with a form as their body (AWS documentation: "Create a signed AWS API
//! request").

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use usher_domain::{Secret, Timestamp};

/// Who signs.
#[derive(Clone)]
pub(super) struct Credentials {
    pub(super) access_key_id: String,
    pub(super) secret_access_key: Secret<String>,
    pub(super) session_token: Option<Secret<String>>,
}

/// What a request is signed for.
pub(super) struct Scope<'a> {
    pub(super) region: &'a str,
    pub(super) service: &'a str,
}

/// The headers that a POST of `body` to `/` of `host` must have beside `content-type`, which is signed too.
pub(super) fn signed_headers(
    credentials: &Credentials,
    scope: &Scope<'_>,
    host: &str,
    content_type: &str,
    body: &str,
    now: Timestamp,
) -> Vec<(&'static str, String)> {
    let time = basic_time(now);
    let date = time.split('T').next().unwrap_or_default().to_owned();
    let mut headers = vec![("content-type", content_type.to_owned()), ("host", host.to_owned())];
    headers.push(("x-amz-date", time.clone()));
    if let Some(token) = &credentials.session_token {
        headers.push(("x-amz-security-token", token.expose().clone()));
    }
    let names = headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
    let lines: String = headers.iter().flat_map(|(name, value)| [*name, ":", value.trim(), "\n"]).collect();
    let request = format!("POST\n/\n\n{lines}\n{names}\n{}", hex(&Sha256::digest(body)));
    let place = format!("{date}/{}/{}/aws4_request", scope.region, scope.service);
    let to_sign = format!("AWS4-HMAC-SHA256\n{time}\n{place}\n{}", hex(&Sha256::digest(request)));
    let mut key = format!("AWS4{}", credentials.secret_access_key.expose()).into_bytes();
    for part in [&date, scope.region, scope.service, "aws4_request"] {
        key = mac(&key, part.as_bytes());
    }
    let signature = hex(&mac(&key, to_sign.as_bytes()));
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential={}/{place}, SignedHeaders={names}, Signature={signature}",
        credentials.access_key_id
    );
    // The client writes the host itself.
    headers.retain(|(name, _)| *name != "host" && *name != "content-type");
    headers.push(("authorization", authorization));
    headers
}

/// `20150830T123600Z`.
fn basic_time(now: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(now.as_ms()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    time.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn mac(key: &[u8], content: &[u8]) -> Vec<u8> {
    // HMAC takes a key of any length, so this never fails.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return Vec::new() };
    mac.update(content);
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "application/x-www-form-urlencoded";
    /// 2015-08-30T12:36:00Z, as in AWS's published examples.
    const NOW: Timestamp = Timestamp::from_ms(1_440_938_160_000);

    fn signature(token: Option<&str>, scope: &Scope<'_>, host: &str, body: &str) -> String {
        let credentials = Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret_access_key: Secret::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned()),
            session_token: token.map(|token| Secret::new(token.to_owned())),
        };
        let headers = signed_headers(&credentials, scope, host, FORM, body, NOW);
        let value =
            |name: &str| headers.iter().find(|(given, _)| *given == name).map(|(_, value)| value.clone());
        assert_eq!(value("x-amz-date").as_deref(), Some("20150830T123600Z"));
        assert_eq!(value("x-amz-security-token").as_deref(), token);
        value("authorization").unwrap()
    }

    #[test]
    fn a_published_example_is_signed_as_published() {
        let scope = Scope { region: "us-east-1", service: "service" };
        assert_eq!(
            signature(None, &scope, "example.amazonaws.com", "Param1=value1"),
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date, \
             Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
        );
    }

    #[test]
    fn a_session_token_is_signed_too() {
        let scope = Scope { region: "eu-west-1", service: "sns" };
        let body = "Action=Publish&Message=a+b";
        // As AWS's own client for Python signs the same request.
        let expected = "3a1bb409b65c468029b7c7f1b5fdd4511557353fd8550de1392dbd9dd6569af3";
        let signed = signature(Some("SESSION/token=="), &scope, "sns.eu-west-1.amazonaws.com", body);
        assert!(signed.ends_with(&format!("x-amz-security-token, Signature={expected}")), "{signed}");
    }
}
