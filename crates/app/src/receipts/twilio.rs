//! Twilio's status callbacks, and the signature that proves them (Twilio documentation: "Track outbound message status",
//! "Validating requests").

use std::collections::{BTreeMap, BTreeSet};

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::Url;
use usher_domain::{ReceiptToken, Secret};

use super::{Parameters, ReceiptRequest, Said, Unrecorded};
use crate::store::{ReceiptOf, ReceiptOutcome};

/// Error codes that say that nothing will ever reach the number: no such number or phone (21211, 21217, 30005), no mobile's
/// (21614, 21635, 30006).
const NUMBER_IS_GONE: [&str; 6] = ["21211", "21217", "21614", "21635", "30005", "30006"];

pub(super) fn read(
    auth_token: Option<&Secret<String>>,
    request: &ReceiptRequest<'_>,
    token: Option<ReceiptToken>,
    parameters: &Parameters,
) -> Result<Said, Unrecorded> {
    if auth_token.is_some_and(|auth_token| !is_signed(auth_token, request, parameters)) {
        return Err(Unrecorded::Forged);
    }
    let peer = || {
        // Only a signature proves an id that we did not put there.
        let sid = auth_token.and(parameters.first("MessageSid"))?;
        Some(ReceiptOf::Peer(format!("twilio:{sid}")))
    };
    let message = token.map(ReceiptOf::Message).or_else(peer).ok_or(Unrecorded::Forged)?;
    let status = parameters.first("MessageStatus").unwrap_or_default();
    let code = parameters.first("ErrorCode").unwrap_or_default();
    let outcome = match status {
        "delivered" | "read" => ReceiptOutcome::Delivered,
        "undelivered" | "failed" => ReceiptOutcome::Failed { number_is_gone: NUMBER_IS_GONE.contains(&code) },
        _ => return Err(Unrecorded::Nothing),
    };
    Ok(Said { message, outcome, code: code.to_owned(), text: status.to_owned() })
}

/// HMAC-SHA1 over the address and the form's names and values, by name. A proxy on the way may add the port or drop it.
fn is_signed(auth_token: &Secret<String>, request: &ReceiptRequest<'_>, parameters: &Parameters) -> bool {
    let Some(signature) = request.twilio_signature.and_then(|text| STANDARD.decode(text).ok()) else {
        return false;
    };
    let mut form: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, value) in &parameters.form {
        form.entry(name).or_default().insert(value);
    }
    let form: String =
        form.iter().flat_map(|(name, values)| values.iter().flat_map(move |value| [*name, *value])).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, auth_token.expose().as_bytes());
    let proves = |url: &String| hmac::verify(&key, format!("{url}{form}").as_bytes(), &signature).is_ok();
    spellings(request.url).iter().any(proves)
}

/// The address as it is, with the port that its scheme has anyway, and without a port.
fn spellings(url: &str) -> Vec<String> {
    let mut spellings = vec![url.to_owned()];
    if let Ok(parsed) = Url::parse(url)
        && let (Some(host), Some(port)) = (parsed.host_str(), parsed.port_or_known_default())
        && let Some((scheme, rest)) = url.split_once("://")
    {
        let path = rest.find(['/', '?', '#']).map_or("", |at| &rest[at..]);
        spellings.push(format!("{scheme}://{host}:{port}{path}"));
        spellings.push(format!("{scheme}://{host}{path}"));
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{get, token};
    use super::*;

    const FORM: &str = "application/x-www-form-urlencoded";

    fn secret(text: &str) -> Secret<String> {
        Secret::new(text.to_owned())
    }

    /// The example of Twilio's documentation.
    fn example<'a>(url: &'a str, body: &'a str) -> ReceiptRequest<'a> {
        ReceiptRequest {
            url,
            content_type: Some(FORM),
            twilio_signature: Some("RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            body: body.as_bytes(),
            ..get("foo=1&bar=2")
        }
    }

    #[test]
    fn the_documented_signature_is_recognised_and_nothing_else() {
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        let body = "To=%2B18005551212&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309";
        let is_signed = |key: &str, request: &ReceiptRequest<'_>| {
            super::is_signed(&secret(key), request, &Parameters::read(request))
        };
        let request = example(url, body);
        assert!(is_signed("12345", &request));
        assert!(is_signed("12345", &example("https://mycompany.com:443/myapp.php?foo=1&bar=2", body)));
        assert!(!is_signed("12346", &request));
        assert!(!is_signed("12345", &example("https://mycompany.com/myapp.php?foo=1&bar=3", body)));
        assert!(!is_signed("12345", &example(url, &body.replace("1234&", "1235&"))));
        assert!(!is_signed("12345", &ReceiptRequest { twilio_signature: None, ..request }));
        assert!(!is_signed("12345", &ReceiptRequest { twilio_signature: Some("?"), ..request }));
    }

    #[test]
    fn callbacks_mean_what_twilio_says() {
        let (failed, gone) = (
            ReceiptOutcome::Failed { number_is_gone: false },
            ReceiptOutcome::Failed { number_is_gone: true },
        );
        for (form, expected) in [
            ("MessageStatus=delivered", Ok(ReceiptOutcome::Delivered)),
            ("MessageStatus=read", Ok(ReceiptOutcome::Delivered)),
            ("MessageStatus=undelivered&ErrorCode=30003", Ok(failed)),
            ("MessageStatus=undelivered&ErrorCode=30005", Ok(gone)),
            ("MessageStatus=undelivered&ErrorCode=30006", Ok(gone)),
            ("MessageStatus=undelivered&ErrorCode=30007", Ok(failed)),
            ("MessageStatus=failed&ErrorCode=30008", Ok(failed)),
            ("MessageStatus=failed", Ok(failed)),
            ("MessageStatus=sent", Err(Unrecorded::Nothing)),
            ("MessageStatus=queued", Err(Unrecorded::Nothing)),
            ("", Err(Unrecorded::Nothing)),
        ] {
            let request = ReceiptRequest { content_type: Some(FORM), body: form.as_bytes(), ..get("") };
            let parameters = Parameters::read(&request);
            let said = read(None, &request, Some(token()), &parameters);
            assert_eq!(said.map(|said| said.outcome), expected, "{form}");
            // Neither a signature nor a token: anybody could say so.
            assert_eq!(read(None, &request, None, &parameters), Err(Unrecorded::Forged), "{form}");
            let unsigned = read(Some(&secret("12345")), &request, Some(token()), &parameters);
            assert_eq!(unsigned, Err(Unrecorded::Forged), "{form}");
        }
    }

    #[test]
    fn a_signed_callback_without_a_token_names_its_message_by_twilios_id() {
        let body = "MessageSid=SM1&MessageStatus=delivered";
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, b"t");
        let tag = hmac::sign(&key, b"https://a.test/x?MessageSidSM1MessageStatusdelivered");
        let signature = STANDARD.encode(tag.as_ref());
        let request = ReceiptRequest {
            url: "https://a.test/x?",
            content_type: Some(FORM),
            twilio_signature: Some(&signature),
            body: body.as_bytes(),
            ..get("")
        };
        let said = read(Some(&secret("t")), &request, None, &Parameters::read(&request)).unwrap();
        assert_eq!(said.message, ReceiptOf::Peer("twilio:SM1".to_owned()));
    }
}
