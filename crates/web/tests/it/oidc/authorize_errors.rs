//! The authorization endpoint's errors: to the redirect URI when it is trusted, else on a page.

use serde_json::json;

use super::relying_party::{Person, RelyingParty, STATE, answer_of};
use super::{SHOP, service, shop};
use crate::pages::browser::Browser;
use crate::support::TestApp;

#[tokio::test]
async fn rfc6749_4_1_2_1_what_cannot_be_told_to_the_application_is_told_on_a_page() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut browser = Browser::new(&test).with("accept-language", "de");
    for (changes, description) in [
        (&[("client_id", "")][..], "The client_id is missing."),
        (&[("client_id", "nobody")], "There is no application with this client_id."),
        (&[("client_id", "no body")], "There is no application with this client_id."),
        (&[("redirect_uri", "")], "redirect_uri"),
        (&[("redirect_uri", "https://evil.example/callback")], "redirect_uri"),
        // Exact comparison (RFC 9700 section 2.1).
        (&[("redirect_uri", "https://app.example/callback/")], "redirect_uri"),
        (&[("redirect_uri", "https://app.example/callback?x=1")], "redirect_uri"),
        (&[("redirect_uri", "HTTPS://app.example/callback")], "redirect_uri"),
        (&[("redirect_uri", "https://app.example:443/callback")], "redirect_uri"),
    ] {
        let page = party.authorize(&mut browser, changes).await;
        assert_eq!((page.status, page.location()), (400, None), "{changes:?}");
        assert_eq!(page.heading(), "Diese Anmeldung konnte nicht begonnen werden");
        assert!(page.text().contains(description), "{changes:?}: {}", page.text());
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.header("content-type").starts_with("text/html"));
    }
}

#[tokio::test]
async fn rfc6749_3_1_client_id_and_redirect_uri_given_twice_are_told_on_a_page() {
    let test = service().await;
    let path = RelyingParty::confidential(&test, SHOP).authorization_path(&[]);
    for twice in ["client_id=web-shop", "redirect_uri=https%3A%2F%2Fapp.example%2Fcallback"] {
        let page = Browser::new(&test).get(&format!("{path}&{twice}")).await;
        assert_eq!((page.status, page.location()), (400, None), "{twice}");
        assert!(page.text().contains("sent more than once"), "{}", page.text());
    }
}

#[tokio::test]
async fn a_disabled_application_is_told_of_on_a_page() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut disabled = shop(&json!({}));
    disabled["disabled"] = json!(true);
    test.declare(&disabled).await;
    let page = RelyingParty::confidential(&test, SHOP).authorize(&mut ada.browser, &[]).await;
    assert_eq!((page.status, page.location()), (400, None));
    assert_eq!(page.heading(), "This sign-in could not be started");
}

#[tokio::test]
async fn core_3_1_2_1_ui_locales_choose_the_language_of_an_error_page() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut browser = Browser::new(&test).with("accept-language", "de");
    let changes = [("redirect_uri", "https://evil.example/"), ("ui_locales", "xx fr-CA en")];
    let page = party.authorize(&mut browser, &changes).await;
    assert_eq!(page.header("content-language"), "fr-FR");
}

#[tokio::test]
async fn rfc6749_4_1_2_1_errors_go_to_a_trusted_redirect_uri_with_the_state() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut nobody = Browser::new(&test);
    for (name, value, error) in [
        ("response_type", "", "invalid_request"),
        ("response_type", "token", "unsupported_response_type"),
        ("response_type", "id_token", "unsupported_response_type"),
        ("response_type", "code id_token", "unsupported_response_type"),
        ("scope", "bad\"scope", "invalid_scope"),
        ("prompt", "none login", "invalid_request"),
        ("max_age", "soon", "invalid_request"),
        ("max_age", "-1", "invalid_request"),
        ("claims", "{", "invalid_request"),
        ("claims", "[]", "invalid_request"),
        ("code_challenge", "short", "invalid_request"),
        ("code_challenge", "", "invalid_request"),
        ("code_challenge_method", "plain", "invalid_request"),
        ("request", "e30.e30.", "request_not_supported"),
        ("request_uri", "https://app.example/request.jwt", "request_uri_not_supported"),
        ("registration", "{}", "registration_not_supported"),
        ("id_token_hint", "nonsense", "invalid_request"),
    ] {
        // The same whether somebody is signed in or not.
        for browser in [&mut ada.browser, &mut nobody] {
            let answer = answer_of(&party.authorize(browser, &[(name, value)]).await);
            assert_eq!(answer["error"], error, "{name}={value}");
            assert!(!answer["error_description"].is_empty());
            assert_eq!(answer["state"], STATE);
            assert!(!answer.contains_key("code"));
        }
    }
}

#[tokio::test]
async fn rfc6749_3_1_a_parameter_given_twice_is_an_invalid_request() {
    let test = service().await;
    let path = RelyingParty::confidential(&test, SHOP).authorization_path(&[]);
    for twice in ["scope=openid", "nonce=2", "response_type=code", "code_challenge=x", "prompt=a&prompt=b"] {
        let page = Browser::new(&test).get(&format!("{path}&{twice}")).await;
        assert_eq!(answer_of(&page)["error"], "invalid_request", "{twice}");
    }
    // Which of two states is meant nobody knows.
    let answer = answer_of(&Browser::new(&test).get(&format!("{path}&state=2")).await);
    assert_eq!((answer["error"].as_str(), answer.get("state")), ("invalid_request", None));
}

#[tokio::test]
async fn core_3_1_2_6_prompt_none_answers_without_a_page() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let none = [("prompt", "none")];
    let mut nobody = Browser::new(&test);
    assert_eq!(answer_of(&party.authorize(&mut nobody, &none).await)["error"], "login_required");

    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    assert!(answer_of(&party.authorize(&mut ada.browser, &none).await).contains_key("code"));
    test.clock.advance(std::time::Duration::from_mins(2));
    let stale = [("prompt", "none"), ("max_age", "60")];
    assert_eq!(answer_of(&party.authorize(&mut ada.browser, &stale).await)["error"], "login_required");
    let fresh = [("prompt", "none"), ("max_age", "300")];
    assert!(answer_of(&party.authorize(&mut ada.browser, &fresh).await).contains_key("code"));
}

#[tokio::test]
async fn core_3_1_2_6_prompt_none_names_what_is_missing() {
    let documents = json!([
        { "kind": "terms", "version": "1", "locale": "en-US", "title": "Terms", "text": "Be kind." },
    ]);
    let mut terms = super::application("with-terms", &json!({}), &json!({}));
    terms["legal_documents"] = documents;
    let mut flagged = super::application("flagged", &json!({}), &json!({}));
    flagged["resource_code"] = json!("VIP");
    let asking = super::application("asking", &json!({ "consent": "ask" }), &json!({}));
    let careful = super::application("careful", &json!({ "second_factor": "required" }), &json!({}));
    let test = TestApp::with(&[shop(&json!({})), terms, flagged, asking, careful]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    for (client_id, error) in [
        ("with-terms", "interaction_required"),
        ("flagged", "access_denied"),
        ("asking", "consent_required"),
        ("careful", "interaction_required"),
    ] {
        let party = RelyingParty::confidential(&test, client_id);
        let answer = answer_of(&party.authorize(&mut ada.browser, &[("prompt", "none")]).await);
        assert_eq!(answer["error"], error, "{client_id}");
    }
}

#[tokio::test]
async fn core_5_5_1_1_an_essential_acr_that_nobody_can_reach_is_an_error() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let claims = r#"{"id_token":{"acr":{"essential":true,"values":["urn:nobody:9"]}}}"#;
    let answer = answer_of(&party.authorize(&mut ada.browser, &[("claims", claims)]).await);
    assert_eq!(answer["error"], "unmet_authentication_requirements");
    // One that is only liked changes nothing.
    let liked = answer_of(&party.authorize(&mut ada.browser, &[("acr_values", "urn:nobody:9")]).await);
    assert!(liked.contains_key("code"));
}
