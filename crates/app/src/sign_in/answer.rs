//! The answer "no": a mark that a page of ours adds to an authorization request, so that the application is told.

use std::time::Duration;

use usher_domain::{LinkKeys, Purpose, Timestamp};
use usher_oidc::Parameters;

use crate::App;

/// The parameter that carries the mark: milliseconds and tag.
const DENIED: &str = "usher_denied";
/// How long a mark counts: it is read at once, by the next request.
const LIFETIME: Duration = Duration::from_mins(10);

impl App {
    /// The authorization request with the mark that the person does not want it granted.
    pub fn denied(&self, request: &Parameters) -> Parameters {
        mark(&self.keys, request, self.now())
    }

    /// As [`App::denied`], of a query string; `None` when it is none.
    pub fn denied_query(&self, query: &str) -> Option<String> {
        Parameters::parse(query).ok().map(|request| self.denied(&request).to_query())
    }

    /// Whether the request carries a mark of [`App::denied`] that was made for it in the last ten minutes. The application
    /// is then told `access_denied` (OpenID Connect Core section 3.1.2.6).
    pub fn is_denied(&self, request: &Parameters) -> bool {
        let now = self.now();
        marked_at(&self.keys, request).is_some_and(|at| now.since(at) <= LIFETIME)
    }
}

fn mark(keys: &LinkKeys, request: &Parameters, now: Timestamp) -> Parameters {
    let request = request.without(DENIED);
    let tag = u128::from_be_bytes(keys.sign(Purpose::Continue, &content(&request, now)));
    request.with(DENIED, &format!("{}.{tag:032x}", now.as_ms()))
}

fn marked_at(keys: &LinkKeys, request: &Parameters) -> Option<Timestamp> {
    let (at, tag) = request.get(DENIED)?.split_once('.')?;
    let at = Timestamp::from_ms(at.parse().ok()?);
    let tag = u128::from_str_radix(tag, 16).ok().filter(|_| tag.len() == 32)?.to_be_bytes();
    let content = content(&request.without(DENIED), at);
    keys.verify(Purpose::Continue, &content, &tag).then_some(at)
}

fn content(request: &Parameters, at: Timestamp) -> Vec<u8> {
    format!("denied {}\n{}", at.as_ms(), request.to_query()).into_bytes()
}

#[cfg(test)]
mod tests {
    use usher_domain::LinkKey;

    use super::*;

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    #[test]
    fn a_mark_belongs_to_its_request_and_is_ours() {
        let request = Parameters::parse("client_id=shop&scope=openid&state=a%20b").unwrap();
        let at = Timestamp::from_ms(5_000);
        let marked = mark(&keys(1), &request, at);
        let read = Parameters::parse(&marked.to_query()).unwrap();
        assert_eq!(marked_at(&keys(1), &read), Some(at));
        assert_eq!(marked_at(&keys(2), &read), None);
        assert_eq!(marked_at(&keys(1), &read.with("state", "c")), None);
        assert_eq!(marked_at(&keys(1), &request), None);
        assert_eq!(mark(&keys(1), &marked, at), marked, "one mark is enough");
        for nonsense in ["5000", "5000.", ".", "x.y", "5000.ffffffffffffffffffffffffffffffff"] {
            assert_eq!(marked_at(&keys(1), &request.with(DENIED, nonsense)), None, "{nonsense}");
        }
    }
}
