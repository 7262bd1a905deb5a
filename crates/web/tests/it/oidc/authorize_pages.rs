//! The pages between an authorization request and its answer: which comes when, and that none comes twice.

use std::time::Duration;

use serde_json::json;
use usher_domain::AuthenticationMethod;

use super::relying_party::{Person, RelyingParty, answer_of, page_first, query_of};
use super::{SHOP, application, service, shop};
use crate::pages::browser::Browser;
use crate::support::TestApp;

/// Long enough for the clock to tell before from after.
const A_WHILE: Duration = Duration::from_secs(1);

#[tokio::test]
async fn core_3_1_2_3_whoever_is_not_signed_in_signs_in_first_and_the_request_goes_on() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    ada.browser.forget_cookies();
    let (page, next) = page_first(&party.authorize(&mut ada.browser, &[]).await);
    assert_eq!(page, "/sign-in");
    // Not signed in: the page again, with the mark that it had.
    let again = page_first(&ada.browser.get(&next).await);
    assert_eq!(again, (page, next.clone()));
    ada.sign_in(&test).await;
    assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"));
}

#[tokio::test]
async fn core_3_1_2_1_what_the_pages_need_goes_along() {
    let test = service().await;
    let wishes = [
        ("login_hint", "ada+1@example.com"),
        ("ui_locales", "fr-CA en"),
        ("display", "popup"),
        ("acr_values", "urn:usher:acr:2"),
        ("state", "a&b=c%20d"),
    ];
    let page = RelyingParty::confidential(&test, SHOP).authorize(&mut Browser::new(&test), &wishes).await;
    let (_, next) = page_first(&page);
    let continued = query_of(&next);
    for (name, value) in wishes {
        assert_eq!(continued[name], value);
    }
    assert!(continued.contains_key("usher_asked"));
}

#[tokio::test]
async fn core_3_1_2_1_prompt_login_asks_once_even_of_somebody_who_is_signed_in() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    for wish in [("prompt", "login"), ("max_age", "0")] {
        test.clock.advance(A_WHILE);
        let (page, next) = page_first(&party.authorize(&mut ada.browser, &[wish]).await);
        assert_eq!(page, "/sign-in", "{wish:?}");
        // Going on without signing in asks again.
        assert_eq!(page_first(&ada.browser.get(&next).await).0, "/sign-in");
        test.clock.advance(A_WHILE);
        ada.sign_in(&test).await;
        assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"), "{wish:?}");
        // The next request asks anew.
        test.clock.advance(A_WHILE);
        assert_eq!(page_first(&party.authorize(&mut ada.browser, &[wish]).await).0, "/sign-in");
    }
}

#[tokio::test]
async fn core_3_1_2_1_a_mark_of_another_request_or_one_made_up_answers_no_prompt() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    test.clock.advance(A_WHILE);
    let (_, next) = page_first(&party.authorize(&mut ada.browser, &[("prompt", "login")]).await);
    let mark = query_of(&next)["usher_asked"].clone();
    test.clock.advance(A_WHILE);
    ada.sign_in(&test).await;
    test.clock.advance(A_WHILE);
    for (name, value) in
        [("usher_asked", "1.AAAAAAAAAAAAAAAAAAAAAA"), ("nonce", "another"), ("state", "other")]
    {
        let changes = [("prompt", "login"), ("usher_asked", mark.as_str()), (name, value)];
        let changes = if name == "usher_asked" { &changes[..1] } else { &changes };
        let extra = if name == "usher_asked" { format!("&{name}={value}") } else { String::new() };
        let page = ada.browser.get(&format!("{}{extra}", party.authorization_path(changes))).await;
        assert_eq!(page_first(&page).0, "/sign-in", "{name}");
    }
    // The true one, but half an hour later.
    test.clock.advance(Duration::from_mins(31));
    assert_eq!(page_first(&ada.browser.get(&next).await).0, "/sign-in");
}

#[tokio::test]
async fn core_3_1_2_1_max_age_asks_for_a_new_sign_in_when_the_last_is_older() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let wish = [("max_age", "600")];
    test.clock.advance(Duration::from_mins(10));
    assert!(answer_of(&party.authorize(&mut ada.browser, &wish).await).contains_key("code"));
    test.clock.advance(A_WHILE);
    let (page, next) = page_first(&party.authorize(&mut ada.browser, &wish).await);
    assert_eq!(page, "/sign-in");
    ada.sign_in(&test).await;
    let code = answer_of(&ada.browser.get(&next).await)["code"].clone();
    let id_token = party.exchange(&code, &[]).await.json()["id_token"].clone();
    let session = ada.session(&test).await;
    assert_eq!(
        super::relying_party::claims(&id_token)["auth_time"],
        session.session.authenticated_at.as_seconds()
    );
}

#[tokio::test]
async fn core_3_1_2_1_select_account_asks_once() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    test.clock.advance(A_WHILE);
    let (page, next) = page_first(&party.authorize(&mut ada.browser, &[("prompt", "select_account")]).await);
    assert_eq!(page, "/sign-in/account");
    test.clock.advance(A_WHILE);
    test.app.choose_account(&ada.session(&test).await).await.unwrap();
    assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"));
}

#[tokio::test]
async fn core_3_1_2_4_consent_is_asked_where_the_application_or_the_request_asks() {
    let asking = application("asking", &json!({ "consent": "ask" }), &json!({}));
    let test = TestApp::with(&[shop(&json!({})), asking]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let allow = async |client_id: &str, scope: &str, person: &Person<'_>| {
        let client_id = usher_domain::ClientId::parse(client_id).unwrap();
        test.app.allow_client(&person.session(&test).await, &client_id, scope).await.unwrap();
    };
    let asking = RelyingParty::confidential(&test, "asking");
    let (page, next) = page_first(&asking.authorize(&mut ada.browser, &[]).await);
    assert_eq!(page, "/sign-in/consent");
    allow("asking", "openid profile email", &ada).await;
    assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"));
    // Once for each scope.
    assert!(answer_of(&asking.authorize(&mut ada.browser, &[]).await).contains_key("code"));
    let more = [("scope", "openid profile email phone")];
    assert_eq!(page_first(&asking.authorize(&mut ada.browser, &more).await).0, "/sign-in/consent");

    // An application that does not ask, and a request that does.
    test.clock.advance(A_WHILE);
    let shop = RelyingParty::confidential(&test, SHOP);
    let (page, next) = page_first(&shop.authorize(&mut ada.browser, &[("prompt", "consent")]).await);
    assert_eq!(page, "/sign-in/consent");
    test.clock.advance(A_WHILE);
    allow(SHOP, "openid profile email", &ada).await;
    assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"));
}

#[tokio::test]
async fn core_3_1_2_1_the_id_token_hint_says_who_is_expected() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut bob = Person::invited_by(&test, SHOP, "bob@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[]).await;
    let hint = tokens["id_token"].as_str().unwrap();
    // Expired long since, and good all the same.
    test.clock.advance(Duration::from_hours(2));
    assert!(
        answer_of(&party.authorize(&mut ada.browser, &[("id_token_hint", hint)]).await).contains_key("code")
    );
    let silent = [("id_token_hint", hint), ("prompt", "none")];
    assert_eq!(answer_of(&party.authorize(&mut bob.browser, &silent).await)["error"], "login_required");
    assert_eq!(page_first(&party.authorize(&mut bob.browser, &silent[..1]).await).0, "/sign-in");
    // An access token of ours is no ID token.
    let access_token = tokens["access_token"].as_str().unwrap();
    let wrong = answer_of(&party.authorize(&mut ada.browser, &[("id_token_hint", access_token)]).await);
    assert_eq!(wrong["error"], "invalid_request");
}

#[tokio::test]
async fn core_5_5_1_a_sub_that_is_asked_for_says_who_is_expected() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut bob = Person::invited_by(&test, SHOP, "bob@example.com").await;
    let claims = format!(r#"{{"id_token":{{"sub":{{"value":"{}"}}}}}}"#, ada.user_id);
    let wish = [("claims", claims.as_str()), ("prompt", "none")];
    assert!(answer_of(&party.authorize(&mut ada.browser, &wish).await).contains_key("code"));
    assert_eq!(answer_of(&party.authorize(&mut bob.browser, &wish).await)["error"], "login_required");
}

#[tokio::test]
async fn a_user_without_the_applications_flag_is_told_so() {
    let mut flagged = application("flagged", &json!({}), &json!({}));
    flagged["resource_code"] = json!("VIP");
    let test = TestApp::with(&[shop(&json!({})), flagged]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut eve = Person::invited_by(&test, "flagged", "eve@example.com").await;
    let flagged = RelyingParty::confidential(&test, "flagged");
    assert_eq!(page_first(&flagged.authorize(&mut ada.browser, &[]).await).0, "/sign-in/no-access");
    assert!(answer_of(&flagged.authorize(&mut eve.browser, &[]).await).contains_key("code"));
    // An application without a flag takes everybody.
    let shop = RelyingParty::confidential(&test, SHOP);
    assert!(answer_of(&shop.authorize(&mut eve.browser, &[]).await).contains_key("code"));
}

#[tokio::test]
async fn a_new_version_of_a_required_document_is_asked_for_at_the_next_request() {
    let document = |version: &str| json!({ "kind": "terms", "version": version, "locale": "en-US", "title": "Terms", "text": "Be kind." });
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    assert!(answer_of(&party.authorize(&mut ada.browser, &[]).await).contains_key("code"));
    let mut changed = shop(&json!({}));
    changed["legal_documents"] = json!([document("1"), document("2")]);
    test.declare(&changed).await;
    let (page, next) = page_first(&party.authorize(&mut ada.browser, &[]).await);
    assert_eq!(page, "/sign-in/documents");
    let client_id = usher_domain::ClientId::parse(SHOP).unwrap();
    let application = test.app.application(&client_id).await.unwrap().unwrap();
    let session = ada.session(&test).await;
    let english = usher_domain::Locale::fallback();
    test.app.accept_documents(&session, &application, &english, &["terms".to_owned()]).await.unwrap();
    assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"));
}

#[tokio::test]
async fn a_second_factor_is_asked_for_where_the_application_or_the_request_demands_one() {
    let careful = application("careful", &json!({ "second_factor": "required" }), &json!({}));
    let test = TestApp::with(&[shop(&json!({})), careful]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let careful = RelyingParty::confidential(&test, "careful");
    let (page, next) = page_first(&careful.authorize(&mut ada.browser, &[]).await);
    assert_eq!(page, "/sign-in/second-factor");
    let shop = RelyingParty::confidential(&test, SHOP);
    let claims = r#"{"id_token":{"acr":{"essential":true,"value":"urn:usher:acr:2"}}}"#;
    let demanded = page_first(&shop.authorize(&mut ada.browser, &[("claims", claims)]).await);
    assert_eq!(demanded.0, "/sign-in/second-factor");

    ada.sign_in_by(&test, &[AuthenticationMethod::Password, AuthenticationMethod::OneTimePassword]).await;
    for (party, next) in [(&careful, next), (&shop, demanded.1)] {
        let code = answer_of(&ada.browser.get(&next).await)["code"].clone();
        let tokens = party.exchange(&code, &[]).await.json();
        let claims = super::relying_party::claims(&tokens["id_token"]);
        assert_eq!(
            (&claims["acr"], &claims["amr"]),
            (&json!("urn:usher:acr:2"), &json!(["pwd", "otp", "mfa"]))
        );
    }
}
