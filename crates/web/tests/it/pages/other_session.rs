//! A browser that is signed in as somebody else: both are shown, the person chooses, nothing is overwritten.

use super::service::{Service, WELCOME, complete};

#[tokio::test]
async fn both_accounts_are_shown_and_nothing_happens_yet() {
    let service = Service::start().await;
    let mut browser = service.signed_in("grace@example.com", "Grace").await;
    let session = browser.cookie("__Host-session").unwrap().to_owned();
    let link = service.invite().await;
    for page in [browser.get(&link).await, browser.post(&link, &[]).await] {
        assert_eq!((page.status, page.heading().as_str()), (200, "You are signed in with another account"));
        assert!(page.text().contains("Grace Hopper") && page.text().contains("a***@example.com"));
        assert!(page.links().contains(&WELCOME.to_owned()), "{:?}", page.links());
        assert!(page.headers.get("set-cookie").is_none());
    }
    assert!(service.invitation(&link).await.times.opened_at.is_none());
    assert!(service.test.app.session_user(&session).await.unwrap().is_some());
}

#[tokio::test]
async fn whoever_chooses_to_switch_gets_the_form_and_the_account() {
    let service = Service::start().await;
    let mut browser = service.signed_in("grace@example.com", "Grace").await;
    let link = service.invite().await;
    let choice = browser.get(&link).await;
    let form = browser.submit(&choice, &[]).await;
    assert_eq!(form.heading(), "Set up your account");
    // The choice holds through a refused form and a change of language.
    let refused = browser.submit(&form, &[]).await;
    assert_eq!(refused.status, 422);
    let french = browser.submit(&refused, &[("switch_locale", "fr-FR")]).await;
    assert_eq!(french.status, 200);
    assert_eq!(browser.submit(&french, &complete()).await.status, 303);
    assert!(service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn a_form_that_was_open_before_somebody_else_signed_in_asks_first() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut browser = service.browser();
    let form = service.open_form(&mut browser, &link).await;
    let grace = service.signed_in("grace@example.com", "Grace").await;
    browser.set_cookie("__Host-session", grace.cookie("__Host-session").unwrap());

    for page in [browser.get(&form.action()).await, browser.submit(&form, &complete()).await] {
        assert_eq!((page.status, page.heading().as_str()), (200, "You are signed in with another account"));
    }
    assert!(!service.is_active("ada@example.com").await);
    let choice = browser.get(&form.action()).await;
    let form = browser.submit(&choice, &[]).await;
    assert_eq!(form.heading(), "Set up your account");
    assert_eq!(browser.submit(&form, &complete()).await.status, 303);
    assert!(service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn an_sms_link_asks_too_and_a_link_cannot_answer() {
    let service = Service::start().await;
    let mut browser = service.signed_in("grace@example.com", "Grace").await;
    let link = service.invite_by_sms("+447700900123").await;
    for path in [link.clone(), format!("{link}?switch_user=yes")] {
        let page = browser.get(&path).await;
        assert_eq!((page.status, page.heading().as_str()), (200, "You are signed in with another account"));
        assert!(page.text().contains("+44"));
        assert!(!page.body.contains("+447700900123"));
    }
    let choice = browser.get(&link).await;
    assert_eq!(browser.submit(&choice, &[]).await.heading(), "Set up your account");
}

#[tokio::test]
async fn a_session_that_is_over_or_made_up_asks_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut browser = service.signed_in("grace@example.com", "Grace").await;
    let session = browser.cookie("__Host-session").unwrap().to_owned();
    service.test.app.end_session(&session).await.unwrap();
    assert_eq!(browser.get(&link).await.heading(), "Activate your account");
    browser.set_cookie("__Host-session", &"x".repeat(43));
    assert_eq!(browser.get(&link).await.heading(), "Activate your account");
}
