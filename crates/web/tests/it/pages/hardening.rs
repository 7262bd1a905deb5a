//! What keeps others out: the hidden field, the cookies' attributes, the headers, and text that stays text.

use axum::http::Method;
use proptest::prelude::*;
use serde_json::json;

use super::browser::Page;
use super::service::{PASSWORD, Service, complete};

#[tokio::test]
async fn a_form_without_its_hidden_field_changes_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let wrong = "0".repeat(32);
    for csrf in ["", "x", &wrong] {
        let page = guest.submit(&form, &[&complete()[..], &[("csrf", csrf)]].concat()).await;
        assert_eq!((page.status, page.heading().as_str()), (403, "Your time on this page has run out"));
    }
    // Nor with another invitation's.
    let other = service.invite_by_mail("eve@example.com", json!({ "firstName": "Eve" })).await;
    let other_form = service.open_form(&mut service.browser(), &other).await;
    let foreign = other_form.field("csrf").unwrap();
    assert_eq!(guest.submit(&form, &[&complete()[..], &[("csrf", &foreign)]].concat()).await.status, 403);
    assert!(!service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn forms_that_another_site_sends_are_refused() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let mut lured = guest.clone().with(name, value);
        assert_eq!(lured.submit(&form, &complete()).await.status, 403);
        assert_eq!(lured.post(&link, &[]).await.status, 403);
        assert_eq!(lured.post(&format!("{link}/new-link"), &[]).await.status, 403);
        assert_eq!(lured.post(&format!("{}/password-strength", form.action()), &[]).await.status, 403);
    }
    assert!(!service.is_active("ada@example.com").await);
    // What browsers send with our own forms, which tell no referrer.
    let mut own = guest.clone().with("origin", "null").with("sec-fetch-site", "same-origin");
    assert_eq!(own.submit(&form, &complete()).await.status, 303);
}

#[tokio::test]
async fn the_activation_cookie_belongs_to_this_host_and_no_script() {
    for (base_url, name, secure) in [
        ("https://invite.example", "__Host-activation-", "; Secure"),
        ("http://127.0.0.1:8080", "activation-", ""),
    ] {
        let service = Service::at(base_url).await;
        let link = service.invite().await;
        let pressed = service.browser().post(&link, &[]).await;
        let cookie = pressed.header("set-cookie").to_owned();
        let id = service.invitation(&link).await.id;
        assert!(cookie.starts_with(&format!("{name}{id}=")), "{cookie}");
        let attributes = format!("; Path=/; HttpOnly; SameSite=Lax; Max-Age=88200{secure}");
        assert!(cookie.ends_with(&attributes), "{cookie}");
    }
}

fn assert_protected(page: &Page) {
    for (name, value) in [
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("strict-transport-security", "max-age=31536000"),
    ] {
        assert_eq!(page.header(name), value, "{name} of {}", page.text());
    }
    let policy = page.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(part), "{part} in {policy}");
    }
    assert!(!policy.contains("unsafe"));
    assert!(page.header("permissions-policy").contains("camera=()"));
    assert!(
        !page.body.contains("<style") && !page.body.contains(" style=") && !page.body.contains(" onclick=")
    );
}

#[tokio::test]
async fn every_page_is_protected() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let landing = guest.get(&link).await;
    let pressed = guest.submit_only(&landing, &[]).await;
    let form = guest.get(&pressed.location().unwrap()).await;
    let refused = guest.submit(&form, &[]).await;
    let other_session = service.signed_in("grace@example.com", "Grace").await.get(&link).await;
    let arrival = guest.submit(&form, &complete()).await;
    let pages = [
        landing,
        pressed,
        refused,
        other_session,
        arrival,
        guest.get(&form.action()).await,
        service.browser().get(&link).await,
        guest.get("/a/unknown").await,
        guest.get("/activation/unknown").await,
        guest.get("/nowhere").await,
        guest.send(Method::DELETE, &link, Vec::new()).await,
        guest.get("/legal/shop/terms/2/en-US").await,
        guest.post(&format!("{link}/new-link"), &[]).await,
        guest.get(&format!("{link}/new-link")).await,
    ];
    pages.iter().for_each(assert_protected);
    assert_protected(&form);
    let policy = form.header("content-security-policy");
    assert!(policy.ends_with("form-action 'self' https:"), "{policy}");
    assert!(policy.contains("img-src 'self' https://cdn.example;"), "{policy}");
}

#[tokio::test]
async fn the_form_may_lead_to_an_application_on_this_machine_or_phone() {
    let service = Service::start().await;
    for (i, (redirect_uri, allowed)) in
        [("http://127.0.0.1:3000/cb", "http://127.0.0.1:3000"), ("com.example.shop:/cb", "com.example.shop:")]
            .into_iter()
            .enumerate()
    {
        let address = format!("ada{i}@example.com");
        let profile = json!({ "emailAddress": address, "firstName": "Ada", "lastName": "L" });
        service.preregister(json!({ "redirect_uri": redirect_uri, "profile_fields": profile })).await;
        let link = service.test.newest_link(&address).await;
        let mut guest = service.browser();
        let form = service.open_form(&mut guest, &link).await;
        let policy = form.header("content-security-policy");
        assert!(policy.ends_with(&format!("form-action 'self' https: {allowed}")), "{policy}");
        assert_eq!(guest.submit(&form, &complete()).await.location().as_deref(), Some(redirect_uri));
    }
}

#[tokio::test]
async fn names_that_look_like_markup_stay_names() {
    let service = Service::with(json!({ "name": "<b>Shop</b>" })).await;
    let name = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
    let link = service.invite_by_mail("ada@example.com", json!({ "firstName": name, "lastName": "L" })).await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let refused = guest.submit(&form, &[("lastName", "'><svg onload=alert(2)>"), ("legal", "\"><i>")]).await;
    assert_eq!(form.field("firstName").as_deref(), Some(name));
    assert_eq!(refused.field("lastName").as_deref(), Some("'><svg onload=alert(2)>"));
    let elsewhere = guest.clone().submit(&form, &complete()).await;
    assert_eq!(elsewhere.status, 303);
    let other = service.invite_by_mail("eve@example.com", json!({})).await;
    let mut signed_in = service.browser();
    signed_in.set_cookie("__Host-session", elsewhere.header("set-cookie").split(['=', ';']).nth(1).unwrap());
    let choice = signed_in.get(&other).await;
    assert_eq!(choice.heading(), "You are signed in with another account");
    for page in [guest.get(&link).await, form, refused, choice] {
        for markup in ["<script>", "<img src=x", "<svg onload", "<i>", "<b>Shop"] {
            assert!(!page.body.contains(markup), "{markup} in {}", page.body);
        }
    }
}

#[tokio::test]
async fn the_session_that_the_browser_had_ends_with_the_new_one() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut browser = service.signed_in("grace@example.com", "Grace").await;
    let former = browser.cookie("__Host-session").unwrap().to_owned();
    let choice = browser.get(&link).await;
    let form = browser.submit(&choice, &[]).await;
    assert_eq!(browser.submit(&form, &complete()).await.status, 303);
    assert!(service.test.app.session_user(&former).await.unwrap().is_none());
    let session = browser.cookie("__Host-session").unwrap();
    let user = service.test.app.session_user(session).await.unwrap().unwrap();
    assert_eq!(user.identifier.as_given(), "ada@example.com");
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let page = guest.submit(&form, &[("firstName", &"x".repeat(70_000))]).await;
    assert_eq!(page.status, 413);
    assert_protected(&page);
}

fn field() -> impl Strategy<Value = (String, String)> {
    let known = prop::sample::select(vec![
        "firstName",
        "address.city",
        "address.",
        "size",
        "newsletter",
        "legal",
        "password",
        "locale",
        "switch_user",
        "companyName",
        "",
    ]);
    let name = prop_oneof![known.prop_map(str::to_owned), "\\PC{0,12}"];
    (name, prop_oneof!["\\PC{0,40}", Just(PASSWORD.to_owned()), Just("terms.2".to_owned())])
}

/// Whatever is posted, the answer is a page or a way on, never a failure of ours.
#[test]
fn any_bytes_make_a_form() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let service = runtime.block_on(Service::start());
    let link = runtime.block_on(service.invite());
    let mut opened = service.browser();
    let form = runtime.block_on(service.open_form(&mut opened, &link));
    let csrf = form.field("csrf").unwrap();
    let config = ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() };
    let bytes = prop::collection::vec(any::<u8>(), 0..300);
    let fields = prop::collection::vec(field(), 0..12);
    let token = "[A-Za-z0-9_%.-]{0,40}";
    proptest!(config, |(bytes in bytes, fields in fields, token in token)| {
        runtime.block_on(async {
            let mut guest = opened.clone();
            for path in [&link, &form.action(), &format!("{}/password-strength", form.action()), "/a/x/new-link"] {
                let page = guest.send(Method::POST, path, bytes.clone()).await;
                prop_assert!(page.status < 500, "{} {}", path, page.status);
            }
            let mut body = format!("csrf={csrf}&").into_bytes();
            body.extend(&bytes);
            let page = guest.send(Method::POST, &form.action(), body).await;
            prop_assert!([200, 303, 422].contains(&page.status), "{}", page.status);
            let mut typed: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
            typed.insert(0, ("csrf", &csrf));
            let page = guest.post(&form.action(), &typed).await;
            prop_assert!([200, 303, 422].contains(&page.status), "{}", page.status);
            for path in [format!("/a/{token}"), format!("/activation/{token}"), format!("/assets/{token}")] {
                let page = guest.get(&path).await;
                prop_assert!(page.status < 500, "{} {}", path, page.status);
            }
            Ok(())
        })?;
    });
}
