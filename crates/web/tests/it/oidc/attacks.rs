//! What somebody tries who means harm, and what they get.

use axum::body::Body;
use axum::http::{Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use usher_domain::SigningAlgorithm;
use usher_oidc::{SigningKey, generate_private_key};

use super::relying_party::{
    ISSUER, Person, RelyingParty, answer_of, claims, encoded, page_first, pairs, query_of,
};
use super::{SHOP, SPA, assert_oauth_error, service, shop};
use crate::pages::browser::Browser;
use crate::support::{Answer, REDIRECT_URI, TestApp, basic, secret_of};

const PASSWORD: &str = "correct horse battery staple";

async fn userinfo(test: &TestApp, token: &str) -> Answer {
    let request = Request::get("/userinfo").header(header::AUTHORIZATION, format!("Bearer {token}"));
    test.send(request.body(Body::empty()).unwrap()).await
}

/// A header of a token, decoded.
fn head(token: &str) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').next().unwrap()).unwrap()).unwrap()
}

/// The first two parts of a token.
fn message(head: &Value, claims: &Value) -> String {
    format!("{}.{}", URL_SAFE_NO_PAD.encode(head.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()))
}

/// The token with other claims, as whoever has only what is public could sign it.
async fn forgeries(test: &TestApp, token: &str) -> Vec<String> {
    let (head, mut claims) = (head(token), claims(&token.into()));
    claims["sub"] = json!("01a20100-9be6-7ca9-b276-c9e256084428");
    let published = test.get("/.well-known/jwks.json").await.json();
    let jwk = published["keys"].as_array().unwrap().iter().find(|jwk| jwk["kid"] == head["kid"]).unwrap();
    let with = |changes: &Value| {
        let mut head = head.clone();
        head.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        message(&head, &claims)
    };
    let signature = token.rsplit('.').next().unwrap();
    let mut forged = vec![format!("{}.{signature}", with(&json!({})))];
    for none in ["none", "None", "nOnE", ""] {
        forged.push(format!("{}.", with(&json!({ "alg": none }))));
        forged.push(format!("{}.{signature}", with(&json!({ "alg": none }))));
    }
    // The public key taken for a shared secret (RFC 8725 section 2.1).
    for secret in [jwk.to_string(), jwk["x"].to_string(), jwk["n"].to_string(), String::new()] {
        let message = with(&json!({ "alg": "HS256" }));
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(message.as_bytes());
        forged.push(format!("{message}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())));
    }
    // A key of one's own, which the header names or brings along (RFC 8725 section 3.10).
    for algorithm in SigningAlgorithm::ALL {
        let own =
            SigningKey::from_pkcs8(algorithm, generate_private_key(algorithm).unwrap().expose()).unwrap();
        let typ = head["typ"].as_str().unwrap();
        let token = own.sign(typ, claims.as_object().unwrap()).unwrap();
        let own_jwk: Value = serde_json::from_str(&own.public_key().to_json()).unwrap();
        forged.push(token.clone());
        let signature = token.rsplit('.').next().unwrap().to_owned();
        for changes in [
            json!({ "alg": algorithm.as_str() }),
            json!({ "alg": algorithm.as_str(), "jwk": own_jwk }),
            json!({ "alg": algorithm.as_str(), "kid": own.key_id(), "jwk": own_jwk }),
            json!({ "alg": algorithm.as_str(), "jku": "https://evil.example/jwks.json" }),
            json!({ "alg": algorithm.as_str(), "kid": "../../../dev/null" }),
            json!({ "alg": algorithm.as_str(), "kid": "' OR 1=1 --" }),
            json!({ "alg": algorithm.as_str(), "kid": null }),
            json!({ "alg": algorithm.as_str(), "kid": ["a"] }),
        ] {
            forged.push(format!("{}.{signature}", with(&changes)));
        }
    }
    forged
}

#[tokio::test]
async fn rfc8725_3_1_forged_tokens_open_nothing() {
    for algorithm in ["RS256", "ES256", "EdDSA"] {
        let test = TestApp::with(&[shop(&json!({ "id_token_signed_response_alg": algorithm }))]).await;
        let party = RelyingParty::confidential(&test, SHOP);
        let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
        let tokens = party.tokens(&mut ada.browser, &[]).await;
        for forged in forgeries(&test, tokens["access_token"].as_str().unwrap()).await {
            assert_oauth_error(&userinfo(&test, &forged).await, 401, "invalid_token");
            let told = party.post("/introspect", &pairs(&[("token", &forged)])).await;
            assert_eq!(told.json(), json!({ "active": false }), "{forged}");
        }
        for forged in forgeries(&test, tokens["id_token"].as_str().unwrap()).await {
            let answer = answer_of(&party.authorize(&mut ada.browser, &[("id_token_hint", &forged)]).await);
            assert_eq!(answer["error"], "invalid_request", "{forged}");
            let out = format!("/endsession?{}", encoded(&pairs(&[("id_token_hint", &forged)])));
            assert_eq!(ada.browser.get(&out).await.heading(), "Would you like to sign out?", "{forged}");
        }
        assert_eq!(userinfo(&test, tokens["access_token"].as_str().unwrap()).await.status, 200);
    }
}

#[tokio::test]
async fn rfc8725_2_8_a_token_is_good_for_its_own_kind_of_thing_alone() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[("scope", "openid offline_access")]).await;
    let text = |name: &str| tokens[name].as_str().unwrap().to_owned();
    let code = party.code(&mut ada.browser, &[]).await;
    let cookie = ada.browser.cookie("__Host-session").unwrap().to_owned();
    for other in [text("id_token"), text("refresh_token"), code.clone(), cookie] {
        assert_oauth_error(&userinfo(&test, &other).await, 401, "invalid_token");
    }
    for other in [text("id_token"), text("access_token"), code] {
        assert_oauth_error(&party.refresh(&other, &[]).await, 400, "invalid_grant");
    }
    for other in [text("id_token"), text("access_token"), text("refresh_token")] {
        assert_oauth_error(&party.exchange(&other, &[]).await, 400, "invalid_grant");
    }
    assert_eq!(party.refresh(&text("refresh_token"), &[]).await.status, 200, "nothing was spoiled");
}

#[tokio::test]
async fn rfc9700_4_1_a_redirect_uri_that_only_looks_registered_leads_nowhere() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    for uri in [
        "https://app.example/callback/",
        "https://app.example/callback/../evil",
        "https://app.example/callback%2f..",
        "https://app.example/callback?next=https://evil.example",
        "https://app.example/callback?",
        "https://app.example/callback#",
        "https://app.example/callback#fragment",
        "https://app.example:443/callback",
        "https://APP.example/callback",
        "https://app.example@evil.example/callback",
        "https://app.example.evil.example/callback",
        "https://app.example\\@evil.example/callback",
        "https://app.example/Callback",
        "http://app.example/callback",
        "//app.example/callback",
        " https://app.example/callback",
        "https://app.example/callback\0",
        "https://app.example/callback\r\nLocation: https://evil.example",
        "javascript:alert(1)//https://app.example/callback",
        "https://evil.example/",
    ] {
        for prompt in ["", "none"] {
            let wish = [("redirect_uri", uri), ("prompt", prompt)];
            let page = RelyingParty::confidential(&test, SHOP).authorize(&mut ada.browser, &wish).await;
            assert_eq!((page.status, page.location()), (400, None), "{uri:?}");
        }
    }
    // Two of them, in either order, by GET and by POST.
    let once = RelyingParty::confidential(&test, SHOP).authorization_path(&[("redirect_uri", "")]);
    let evil = "https%3A%2F%2Fevil.example%2F";
    let good = "https%3A%2F%2Fapp.example%2Fcallback";
    for (first, second) in [(evil, good), (good, evil), (good, good)] {
        let path = format!("{once}&redirect_uri={first}&redirect_uri={second}");
        let page = ada.browser.get(&path).await;
        assert_eq!((page.status, page.location()), (400, None), "{path}");
        let form = path.split_once('?').unwrap().1.as_bytes().to_vec();
        let moved = ada.browser.send(axum::http::Method::POST, "/authorize", form).await;
        let page = ada.browser.get(&moved.location().unwrap()).await;
        assert_eq!((page.status, page.location()), (400, None), "{path}");
    }
}

#[tokio::test]
async fn rfc9700_4_11_what_stands_behind_continue_never_leads_elsewhere() {
    let test = service().await;
    Person::invited_by(&test, SHOP, "ada@example.com").await;
    for target in [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "../evil",
        "@evil.example",
        "client_id=web-shop&redirect_uri=https://evil.example/",
        "client_id=web-shop&redirect_uri=https%3A%2F%2Fevil.example%2F&response_type=code&scope=openid",
    ] {
        let mut browser = Browser::new(&test);
        let path = format!("/sign-in?{}", encoded(&pairs(&[("continue", target)])));
        let form = browser.get(&path).await;
        let typed = [("identifier", "ada@example.com"), ("password", PASSWORD)];
        let done = browser.submit_only(&form, &typed).await;
        let to = done.location().unwrap();
        assert!(to == "/account" || to.starts_with("/authorize?"), "{to}");
        let page = browser.get(&to).await;
        assert!(page.location().is_none(), "{target}: {:?}", page.location());
    }
}

#[tokio::test]
async fn rfc9700_4_5_a_code_of_somebody_else_is_told_by_nonce_and_verifier() {
    let waived = super::application("waived", &json!({ "pkce": "optional" }), &json!({}));
    let test = TestApp::with(&[shop(&json!({})), waived]).await;
    let waived = RelyingParty::confidential(&test, "waived");
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    // Stolen from a request with a challenge: without the verifier, or with the thief's own, it gives nothing.
    for verifier in ["", "thief-thief-thief-thief-thief-thief-thief-thief"] {
        let code = waived.code(&mut ada.browser, &[]).await;
        let refused = waived.exchange(&code, &[("code_verifier", verifier)]).await;
        assert_oauth_error(&refused, 400, "invalid_grant");
    }
    // From a request whose challenge was taken out on the way: the client's verifier tells.
    let without = [("code_challenge", ""), ("code_challenge_method", "")];
    let code = waived.code(&mut ada.browser, &without).await;
    assert_oauth_error(&waived.exchange(&code, &[]).await, 400, "invalid_grant");
    // From a request of a client without PKCE: the nonce is the victim's request's, not the thief's.
    let code = waived.code(&mut ada.browser, &[&without[..], &[("nonce", "the-victims")]].concat()).await;
    let tokens = waived.exchange(&code, &[("code_verifier", "")]).await.json();
    assert_eq!(claims(&tokens["id_token"])["nonce"], "the-victims");
}

#[tokio::test]
async fn a_request_that_is_too_long_for_the_pages_comes_back_to_the_application() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    for length in [4_000, 5_500, 6_500, 8_000] {
        let state = "s".repeat(length);
        // Nothing is carried for whoever is signed in already.
        assert!(
            answer_of(&party.authorize(&mut ada.browser, &[("state", &state)]).await).contains_key("code")
        );
        let mut stranger = Browser::new(&test);
        let page = party.authorize(&mut stranger, &[("state", &state)]).await;
        let to = page.location().unwrap();
        if length > 6_000 {
            assert!(to.starts_with(REDIRECT_URI), "{to}");
            let answer = query_of(&to);
            assert_eq!((answer["error"].as_str(), &answer["state"]), ("invalid_request", &state));
            continue;
        }
        let form = stranger.get(&to).await;
        let typed = [("identifier", "ada@example.com"), ("password", PASSWORD)];
        let done = stranger.submit_only(&form, &typed).await;
        let back = answer_of(&stranger.get(&done.location().unwrap()).await);
        assert_eq!(back["state"], state, "{length}");
    }
}

#[tokio::test]
async fn deeply_nested_and_huge_inputs_are_refused_in_form() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let deep_object = format!("{{\"userinfo\":{}1{}}}", "{\"a\":".repeat(2_000), "}".repeat(2_000));
    for nested in [&deep, &deep_object] {
        let form = party.request(&[("claims", nested)]);
        assert_oauth_error(&party.post("/par", &form).await, 400, "invalid_request");
        let part = URL_SAFE_NO_PAD.encode(nested);
        let token = format!("{}.{part}.AAAA", URL_SAFE_NO_PAD.encode(r#"{"alg":"ES256"}"#));
        let told = party.post("/introspect", &pairs(&[("token", &token)])).await;
        assert_eq!(told.json(), json!({ "active": false }));
        let assertion = pairs(&[
            ("grant_type", "authorization_code"),
            ("client_assertion", &token),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ]);
        let answer = RelyingParty::public(&test, SPA).post("/token", &assertion).await;
        assert_oauth_error(&answer, 401, "invalid_client");
    }
    let page = party.authorize(&mut ada.browser, &[("claims", &deep[..8_000])]).await;
    assert_eq!(answer_of(&page)["error"], "invalid_request");
    let long = "a".repeat(20_000);
    for name in ["code", "redirect_uri", "code_verifier"] {
        let answer = party.exchange("code", &[(name, &long)]).await;
        assert_eq!(answer.status, 400, "{name}");
    }
    let header = basic(&long, &long);
    let request = Request::post("/token").header(header::AUTHORIZATION, header);
    let answer = test.send(request.body(Body::empty()).unwrap()).await;
    assert_oauth_error(&answer, 401, "invalid_client");
}

#[tokio::test]
async fn form_post_what_goes_into_the_page_stays_text() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let state = "\"><script>alert(1)</script><input name=\"code\" value=\"evil";
    let wish = [("response_mode", "form_post"), ("state", state)];
    let page = RelyingParty::confidential(&test, SHOP).authorize(&mut ada.browser, &wish).await;
    assert_eq!(page.field("state").as_deref(), Some(state));
    assert!(!page.body.contains("<script>alert"));
    assert_eq!(page.fields().iter().filter(|(name, _)| name == "code").count(), 1);
}

#[tokio::test]
async fn rfc9700_4_4_every_answer_names_the_issuer_so_that_clients_can_tell_providers_apart() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut stranger = Browser::new(&test);
    for page in [
        party.authorize(&mut ada.browser, &[]).await,
        party.authorize(&mut stranger, &[("prompt", "none")]).await,
        party.authorize(&mut stranger, &[("request", "a.b.c")]).await,
        party.authorize(&mut stranger, &[("scope", "\"")]).await,
    ] {
        assert_eq!(answer_of(&page)["iss"], ISSUER);
    }
    let told = test.get("/.well-known/openid-configuration").await.json();
    assert_eq!(told["authorization_response_iss_parameter_supported"], true);
}

#[tokio::test]
async fn two_authorization_headers_are_not_chosen_from() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let code = RelyingParty::confidential(&test, SHOP).code(&mut ada.browser, &[]).await;
    let form = encoded(&super::relying_party::code_request(&code, &[]));
    let right = basic(SHOP, &secret_of(SHOP));
    for (first, second) in [(right.as_str(), "Basic eDp5"), ("Basic eDp5", right.as_str())] {
        let request = Request::post("/token")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::AUTHORIZATION, first)
            .header(header::AUTHORIZATION, second)
            .body(Body::from(form.clone()))
            .unwrap();
        assert_oauth_error(&test.send(request).await, 400, "invalid_request");
    }
}

#[tokio::test]
async fn a_mark_lets_nobody_skip_a_sign_in_that_another_request_asked_for() {
    let test = service().await;
    let (shop, spa) = (RelyingParty::confidential(&test, SHOP), RelyingParty::public(&test, SPA));
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    test.clock.advance(std::time::Duration::from_secs(1));
    // A mark from the public client's request, made before Ada signs in again.
    let (_, next) = page_first(&spa.authorize(&mut ada.browser, &[("prompt", "login")]).await);
    let mark = query_of(&next)["usher_asked"].clone();
    test.clock.advance(std::time::Duration::from_secs(1));
    ada.sign_in(&test).await;
    let path = shop.authorization_path(&[("prompt", "login")]);
    for path in [format!("{path}&usher_asked={mark}"), format!("{path}&usher_asked=&usher_asked={mark}")] {
        assert_eq!(page_first(&ada.browser.get(&path).await).0, "/sign-in", "{path}");
    }
    let twice = format!("{path}&usher_asked={mark}&usher_asked={mark}");
    let page = ada.browser.get(&twice).await;
    assert!(page.location().is_none_or(|to| !to.contains("code=")), "{:?}", page.location());
}
