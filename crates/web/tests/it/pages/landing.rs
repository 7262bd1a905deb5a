//! The address in a message, and what became of the invitation.

use std::time::Duration;

use serde_json::json;

use super::service::{PASSWORD, Service, WELCOME, complete};

#[tokio::test]
async fn a_mailed_link_shows_whom_it_is_for_and_one_button() {
    let service = Service::start().await;
    let link = service.invite().await;
    let page = service.browser().get(&link).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Corner Shop has invited you."));
    assert!(page.text().contains("a***@example.com") && !page.body.contains("ada@example.com"));
    assert_eq!(page.action(), link);
}

#[tokio::test]
async fn the_button_leads_to_an_address_without_the_token() {
    let service = Service::start().await;
    let link = service.invite().await;
    let token = link.rsplit('/').next().unwrap();
    let mut guest = service.browser();
    let landing = guest.get(&link).await;
    let pressed = guest.submit_only(&landing, &[]).await;
    assert_eq!(pressed.status, 303);
    let invitation = service.invitation(&link).await;
    assert_eq!(pressed.location().unwrap(), format!("/activation/{}", invitation.id));
    assert!(invitation.times.opened_at.is_some());

    let form = guest.get(&pressed.location().unwrap()).await;
    let refused = guest.submit(&form, &[]).await;
    let other_language = guest.submit(&form, &[("switch_locale", "fr-FR")]).await;
    let arrival = guest.submit(&form, &complete()).await;
    let done = guest.get(&pressed.location().unwrap()).await;
    for page in [pressed, form, refused, other_language, arrival, done] {
        assert!(!page.body.contains(token) && !format!("{:?}", page.headers).contains(token));
    }
}

#[tokio::test]
async fn a_damaged_or_invented_link_is_told_as_such() {
    let service = Service::start().await;
    let link = service.invite().await;
    let cut = &link[..link.len() - 1];
    let swapped = format!("{cut}{}", if link.ends_with('A') { 'B' } else { 'A' });
    for path in [cut, &swapped, "/a/x", "/a/%FF%00", "/a/..%2F..", &format!("/a/{}", "A".repeat(32))] {
        let mut guest = service.browser();
        let page = guest.get(path).await;
        assert_eq!((page.status, page.heading().as_str()), (404, "This link does not work"), "{path}");
        let pressed = guest.post(path, &[]).await;
        assert_eq!((pressed.status, pressed.heading().as_str()), (404, "This link does not work"), "{path}");
    }
}

#[tokio::test]
async fn an_expired_link_offers_a_new_one_to_the_masked_address() {
    let service = Service::start().await;
    let link = service.invite().await;
    service.pass(Duration::from_hours(7 * 24));
    let mut guest = service.browser();
    for page in [guest.get(&link).await, guest.post(&link, &[]).await] {
        assert_eq!((page.status, page.heading().as_str()), (410, "This link has expired"));
        assert!(page.text().contains("a***@example.com") && !page.body.contains("ada@example.com"));
        assert_eq!(page.action(), format!("{link}/new-link?locale=en-US"));
    }
    assert!(service.invitation(&link).await.times.opened_at.is_none());
}

#[tokio::test]
async fn a_resend_replaces_the_older_link() {
    let service = Service::start().await;
    let old = service.invite().await;
    let mut guest = service.browser();
    let open_form = service.open_form(&mut guest, &old).await;
    let new = service.resend().await;
    assert_ne!(old, new);
    for page in [
        guest.get(&old).await,
        guest.post(&old, &[]).await,
        guest.get(&open_form.action()).await,
        guest.submit(&open_form, &complete()).await,
    ] {
        assert_eq!((page.status, page.heading().as_str()), (410, "There is a newer link"));
    }
    assert!(!service.is_active("ada@example.com").await);
    let form = service.open_form(&mut service.browser(), &new).await;
    assert_eq!(form.status, 200);
}

#[tokio::test]
async fn a_used_link_offers_to_sign_in() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    guest.submit(&form, &complete()).await;

    let mut elsewhere = service.browser();
    for page in [elsewhere.get(&link).await, elsewhere.post(&link, &[]).await] {
        assert_eq!((page.status, page.heading().as_str()), (200, "Your account is already active"));
        assert!(page.links().contains(&WELCOME.to_owned()), "{:?}", page.links());
    }
    // The person's own browser need not sign in.
    let page = guest.get(&link).await;
    assert_eq!(page.heading(), "Your account is active");
    assert!(page.links().contains(&WELCOME.to_owned()));
}

#[tokio::test]
async fn an_application_that_is_switched_off_invites_nobody() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    service.change(json!({ "disabled": true })).await;
    assert_eq!(guest.get(&link).await.heading(), "This link does not work");
    assert_eq!(guest.submit(&form, &complete()).await.status, 403);
    assert!(!service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn the_browser_goes_where_the_application_starts_its_login() {
    let service = Service::with(json!({
        "after_activation": "initiate_login",
        "initiate_login_uri": "https://shop.example/login?kind=oidc",
    }))
    .await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let arrival = guest.submit(&form, &[("password", PASSWORD), ("legal", "terms.2")]).await;
    let expected = "https://shop.example/login?kind=oidc&iss=https%3A%2F%2Finvite.example\
                    &login_hint=ada%40example.com&target_link_uri=https%3A%2F%2Fshop.example%2Fwelcome%3Ffrom%3Dusher";
    assert_eq!((arrival.status, arrival.location().as_deref()), (303, Some(expected)));
}
