//! Whether a request was made by a page of somebody else's.

use axum::http::{HeaderMap, header};

/// True when the browser says that another site's page sent this.
///
/// `Origin: null` says nothing: with `Referrer-Policy: no-referrer` browsers write it for our own forms too. Where
/// neither header is there, as with old browsers, the token in the form decides.
pub(crate) fn is_foreign(headers: &HeaderMap, own_origin: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    // "none": typed, or from a bookmark.
    let site_is_foreign = text("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    let origin_is_foreign =
        text(header::ORIGIN.as_str()).is_some_and(|origin| origin != "null" && origin != own_origin);
    site_is_foreign || origin_is_foreign
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn foreign(sent: &[(&'static str, &'static str)]) -> bool {
        let headers = sent
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_foreign(&headers, "https://invite.example")
    }

    #[test]
    fn our_own_forms_are_taken_however_the_browser_marks_them() {
        for sent in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "https://invite.example")],
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            &[("sec-fetch-site", "none")],
        ] {
            assert!(!foreign(sent), "{sent:?}");
        }
    }

    #[test]
    fn forms_of_other_sites_are_not() {
        for sent in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site"), ("origin", "null")],
            &[("origin", "https://evil.example")],
            &[("origin", "http://invite.example")],
        ] {
            assert!(foreign(sent), "{sent:?}");
        }
    }
}
