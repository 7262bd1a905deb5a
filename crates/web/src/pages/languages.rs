//! Which language a page is in: the one chosen on the page, else the invitation's, else what the browser asks for,
//! else the application's; always one that the application's flow has and the product ships.

use axum::http::HeaderValue;
use usher_domain::{Application, Locale};

use crate::WebState;

/// A header that names more languages than this is not read to its end.
const MOST_LANGUAGES: usize = 20;

/// The languages that an application's pages can be read in; of nobody's pages: all that there are.
pub(crate) fn available(state: &WebState, application: Option<&Application>) -> Vec<Locale> {
    let shipped = state.renderer.locales().all();
    let Some(application) = application else { return shipped.to_vec() };
    let flow = state.app.flow_locales(application);
    flow.iter().filter(|locale| shipped.contains(locale)).cloned().collect()
}

/// The language for somebody of whom nothing is known but the request.
pub(crate) fn for_stranger<'a>(
    state: &WebState,
    wishes: impl IntoIterator<Item = &'a Locale>,
    accept_language: Option<&HeaderValue>,
) -> Locale {
    let wishes: Vec<Locale> = wishes.into_iter().cloned().chain(accepted(accept_language)).collect();
    let locales = state.renderer.locales();
    locales.negotiate(&wishes, locales.all(), &Locale::fallback())
}

/// The language for a reader of an application's page; `wishes` come before what the browser asks for.
pub(crate) fn for_reader<'a>(
    state: &WebState,
    application: &Application,
    wishes: impl Iterator<Item = &'a Locale>,
    accept_language: Option<&HeaderValue>,
) -> Locale {
    let default = std::iter::once(application.default_locale.clone());
    let wishes: Vec<Locale> = wishes.cloned().chain(accepted(accept_language)).chain(default).collect();
    let available = available(state, Some(application));
    state.renderer.locales().negotiate(&wishes, &available, &Locale::fallback())
}

/// The languages of `Accept-Language`, most wanted first (RFC 9110 section 12.5.4).
fn accepted(accept_language: Option<&HeaderValue>) -> Vec<Locale> {
    let header = accept_language.and_then(|value| value.to_str().ok());
    let mut wishes: Vec<(Locale, f32)> = header
        .unwrap_or_default()
        .split(',')
        .take(MOST_LANGUAGES)
        .filter_map(|entry| {
            let (tag, quality) = entry.split_once(";q=").unwrap_or((entry, "1"));
            let quality: f32 = quality.trim().parse().ok()?;
            Some((Locale::parse(tag.trim())?, quality))
        })
        .filter(|(_, quality)| *quality > 0.0)
        .collect();
    // Stable: of two languages that are wanted as much, the one named first.
    wishes.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    wishes.into_iter().map(|(locale, _)| locale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str) -> Vec<String> {
        accepted(Some(&HeaderValue::from_static(text))).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn languages_are_taken_by_their_weight() {
        assert_eq!(read("en;q=0.5, fr-CA, de;q=0.8,nl;q=0,*;q=0.1"), ["fr-CA", "de", "en"]);
        assert_eq!(read("de, fr"), ["de", "fr"]);
        assert_eq!(read(";;,q=1, x;q=y,"), Vec::<String>::new());
    }
}
