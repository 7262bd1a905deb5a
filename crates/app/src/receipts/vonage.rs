//! Vonage's delivery receipts of the SMS API, and the two signatures that may prove them (Vonage documentation: "Delivery
//! receipts", "Signing messages", "Validating webhooks").

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use usher_domain::{ReceiptToken, Secret, content_digest};

use super::{Parameters, ReceiptRequest, Said, Unrecorded};
use crate::store::{ReceiptOf, ReceiptOutcome};

/// `err-code`s that say that nothing will ever reach the number: absent for good, no such number.
const NUMBER_IS_GONE: [&str; 2] = ["3", "9"];

pub(super) fn read(
    signature_secret: Option<&Secret<String>>,
    request: &ReceiptRequest<'_>,
    token: Option<ReceiptToken>,
    parameters: &Parameters,
) -> Result<Said, Unrecorded> {
    // A receipt is a GET, a form or JSON, as the account is set.
    let json = match serde_json::from_slice(request.body) {
        Ok(Value::Object(members)) if parameters.form.is_empty() => members,
        _ => serde_json::Map::new(),
    };
    let text = |name: &str| -> Option<String> {
        let member =
            json.get(name).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        member.or_else(|| parameters.first(name).map(str::to_owned))
    };
    let mut is_id_proven = false;
    if let Some(secret) = signature_secret {
        let all: Vec<(String, String)> = if json.is_empty() {
            parameters.all().iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        } else {
            json.keys().filter_map(|name| Some((name.clone(), text(name)?))).collect()
        };
        let is_parameter_signed = is_signed_by_parameter(secret, all);
        if !(is_parameter_signed || is_signed_by_jwt(secret, request)) {
            return Err(Unrecorded::Forged);
        }
        // A JWT covers the body and nothing of the address: one of any GET would do for all messages.
        is_id_proven = is_parameter_signed || request.query.is_empty();
    }
    let peer = || {
        // Only a signature proves an id that we did not put there.
        let message_id = text("messageId").or_else(|| text("message-id")).filter(|_| is_id_proven)?;
        Some(ReceiptOf::Peer(format!("vonage:{message_id}")))
    };
    let message = token.map(ReceiptOf::Message).or_else(peer).ok_or(Unrecorded::Forged)?;
    let (status, code) = (text("status").unwrap_or_default(), text("err-code").unwrap_or_default());
    let outcome = match status.as_str() {
        "delivered" => ReceiptOutcome::Delivered,
        "failed" | "expired" | "rejected" => {
            ReceiptOutcome::Failed { number_is_gone: NUMBER_IS_GONE.contains(&code.as_str()) }
        }
        // accepted, buffered, unknown: nothing is settled yet.
        _ => return Err(Unrecorded::Nothing),
    };
    Ok(Said { message, outcome, code, text: status })
}

/// A JWT (HS256) in `Authorization`, with the body's SHA-256 as `payload_hash`.
fn is_signed_by_jwt(secret: &Secret<String>, request: &ReceiptRequest<'_>) -> bool {
    let bearer = request.authorization.and_then(|value| value.strip_prefix("Bearer "));
    let Some((signed, signature)) = bearer.and_then(|jwt| jwt.trim().rsplit_once('.')) else { return false };
    let Some((head, claims)) = signed.split_once('.') else { return false };
    let json =
        |part: &str| -> Option<Value> { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok() };
    let (Some(head), Some(claims)) = (json(head), json(claims)) else { return false };
    let Ok(signature) = URL_SAFE_NO_PAD.decode(signature) else { return false };
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose().as_bytes());
    let hash_fits = match claims.get("payload_hash").and_then(Value::as_str) {
        Some(hash) => hash.eq_ignore_ascii_case(&content_digest(request.body)),
        None => request.body.is_empty(),
    };
    head.get("alg").and_then(Value::as_str) == Some("HS256")
        && hash_fits
        && hmac::verify(&key, signed.as_bytes(), &signature).is_ok()
}

/// The parameter `sig`: HMAC-SHA-256 or HMAC-SHA-512 over the other parameters by name, with `&` and `=` in values
/// replaced.
fn is_signed_by_parameter(secret: &Secret<String>, mut parameters: Vec<(String, String)>) -> bool {
    let Some(at) = parameters.iter().position(|(name, _)| name == "sig") else { return false };
    let (_, signature) = parameters.swap_remove(at);
    let Some(signature) = unhex(&signature) else { return false };
    let algorithm = match signature.len() {
        32 => hmac::HMAC_SHA256,
        64 => hmac::HMAC_SHA512,
        _ => return false,
    };
    parameters.sort();
    let signed: String = parameters
        .iter()
        .flat_map(|(name, value)| {
            ["&".to_owned(), name.clone(), "=".to_owned(), value.replace(['&', '='], "_")]
        })
        .collect();
    let key = hmac::Key::new(algorithm, secret.expose().as_bytes());
    hmac::verify(&key, signed.as_bytes(), &signature).is_ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    digits.chunks_exact(2).map(|pair| u8::try_from(pair[0] << 4 | pair[1]).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{get, token};
    use super::*;

    fn secret() -> Secret<String> {
        Secret::new("signature secret".to_owned())
    }

    fn hex(bytes: &[u8]) -> String {
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect::<String>().to_uppercase()
    }

    fn jwt(head: &str, claims: &str) -> String {
        let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(head), URL_SAFE_NO_PAD.encode(claims));
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret().expose().as_bytes());
        format!("Bearer {signed}.{}", URL_SAFE_NO_PAD.encode(hmac::sign(&key, signed.as_bytes())))
    }

    fn outcome(request: &ReceiptRequest<'_>, token: Option<ReceiptToken>) -> Result<Said, Unrecorded> {
        read(Some(&secret()), request, token, &Parameters::read(request))
    }

    #[test]
    fn receipts_mean_what_vonage_says() {
        let (failed, gone) = (
            ReceiptOutcome::Failed { number_is_gone: false },
            ReceiptOutcome::Failed { number_is_gone: true },
        );
        for (query, expected) in [
            ("status=delivered&err-code=0", Ok(ReceiptOutcome::Delivered)),
            ("status=failed&err-code=3", Ok(gone)),
            ("status=rejected&err-code=9", Ok(gone)),
            ("status=failed&err-code=2", Ok(failed)),
            ("status=rejected&err-code=6", Ok(failed)),
            ("status=expired&err-code=1", Ok(failed)),
            ("status=accepted", Err(Unrecorded::Nothing)),
            ("status=buffered", Err(Unrecorded::Nothing)),
            ("status=unknown", Err(Unrecorded::Nothing)),
        ] {
            let request = get(query);
            let parameters = Parameters::read(&request);
            let said = read(None, &request, Some(token()), &parameters);
            assert_eq!(said.map(|said| said.outcome), expected, "{query}");
            assert_eq!(read(None, &request, None, &parameters), Err(Unrecorded::Forged));
            let unsigned = read(Some(&secret()), &request, Some(token()), &parameters);
            assert_eq!(unsigned, Err(Unrecorded::Forged));
        }
    }

    #[test]
    fn a_signed_webhook_is_proven_by_its_jwt_and_its_bodys_hash() {
        let body = br#"{"messageId":"0A00","status":"delivered","err-code":"0"}"#;
        let claims = format!(r#"{{"iat":1,"payload_hash":"{}"}}"#, content_digest(body));
        let authorization = jwt(r#"{"alg":"HS256","typ":"JWT"}"#, &claims);
        let request = ReceiptRequest {
            content_type: Some("application/json"),
            authorization: Some(&authorization),
            body,
            ..get("")
        };
        let said = outcome(&request, None).unwrap();
        assert_eq!(said.message, ReceiptOf::Peer("vonage:0A00".to_owned()));
        assert_eq!(said.outcome, ReceiptOutcome::Delivered);

        let other = ReceiptRequest { body: br#"{"messageId":"0A01","status":"delivered"}"#, ..request };
        assert_eq!(outcome(&other, None), Err(Unrecorded::Forged));
        let unsigned = jwt(r#"{"alg":"none"}"#, &claims);
        let unsigned = ReceiptRequest { authorization: Some(&unsigned), ..request };
        assert_eq!(outcome(&unsigned, None), Err(Unrecorded::Forged));
        let mut changed = authorization.clone().into_bytes();
        changed[50] ^= 1;
        let changed = String::from_utf8(changed).unwrap();
        assert_eq!(
            outcome(&ReceiptRequest { authorization: Some(&changed), ..request }, None),
            Err(Unrecorded::Forged)
        );
    }

    #[test]
    fn a_jwt_proves_nothing_of_what_stands_in_the_address() {
        let authorization = jwt(r#"{"alg":"HS256"}"#, r#"{"iat":1}"#);
        let query = "messageId=0A00&status=delivered&err-code=0";
        let request = ReceiptRequest { authorization: Some(&authorization), ..get(query) };
        assert_eq!(outcome(&request, None), Err(Unrecorded::Forged));
        // With the token that we put there it is ours.
        assert_eq!(outcome(&request, Some(token())).unwrap().outcome, ReceiptOutcome::Delivered);
    }

    #[test]
    fn the_older_signature_covers_all_parameters() {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret().expose().as_bytes());
        let signed =
            "&err-code=0&messageId=0A00&message-timestamp=2026-11-22 04:00:00&odd=a_b_c&status=delivered";
        // By name: "-" stands before letters.
        let signed = signed.replace(
            "&messageId=0A00&message-timestamp=2026-11-22 04:00:00",
            "&message-timestamp=2026-11-22 04:00:00&messageId=0A00",
        );
        let sig = hex(hmac::sign(&key, signed.as_bytes()).as_ref());
        let query = format!(
            "messageId=0A00&status=delivered&err-code=0&odd=a%26b%3Dc&message-timestamp=2026-11-22+04:00:00&sig={sig}"
        );
        assert_eq!(outcome(&get(&query), None).unwrap().outcome, ReceiptOutcome::Delivered);
        let forged = query.replace("0A00", "0A01");
        assert_eq!(outcome(&get(&forged), None), Err(Unrecorded::Forged));
    }
}
