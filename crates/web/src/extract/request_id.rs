//! The id by which an answer is found in the logs: in every log line, in the answer's header, on error pages.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use usher_app::Entropy;

/// The header that carries the id, in both directions.
pub(crate) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// One request's id: 1 to 64 letters, digits, `-`, `_`, `.`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RequestId(String);

impl RequestId {
    /// The id that a trusted proxy gave, if it is one.
    pub(crate) fn from_proxy(headers: &HeaderMap) -> Option<Self> {
        let text = headers.get(X_REQUEST_ID)?.to_str().ok()?;
        let fit = |b: u8| b.is_ascii_alphanumeric() || b"-_.".contains(&b);
        ((1..=64).contains(&text.len()) && text.bytes().all(fit)).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// For the answer.
    pub(crate) fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.0).unwrap_or_else(|_| HeaderValue::from_static("unprintable"))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes ids: eight random bytes that tell processes apart, and a number. Unique, not secret.
pub(crate) struct RequestIds {
    process: u64,
    next: AtomicU64,
}

impl RequestIds {
    pub(crate) fn new(entropy: &dyn Entropy) -> Self {
        let mut process = [0; 8];
        entropy.fill(&mut process);
        Self { process: u64::from_be_bytes(process), next: AtomicU64::new(1) }
    }

    pub(crate) fn next(&self) -> RequestId {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        RequestId(format!("{:016x}-{number:x}", self.process))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_ids_are_taken_over() {
        let taken = |text: &[u8]| {
            let mut headers = HeaderMap::new();
            headers.insert(X_REQUEST_ID, HeaderValue::from_bytes(text).unwrap());
            RequestId::from_proxy(&headers).map(|id| id.to_string())
        };
        assert_eq!(taken(b"7f-A_b.c"), Some("7f-A_b.c".to_owned()));
        for refused in [&b""[..], b"a b", b"a\"b", b"\xe9", &[b'a'; 65]] {
            assert_eq!(taken(refused), None, "{refused:?}");
        }
        assert_eq!(RequestId::from_proxy(&HeaderMap::new()), None);
    }
}
