//! Mail scanners open every link, some press buttons: the person who comes later finds everything as it was.

use super::service::{Service, complete, form_path};

#[tokio::test]
async fn head_and_get_and_prefetch_change_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let before = service.user("ada@example.com").await;
    let mut scanner = service.browser();
    let mut prefetch = service.browser().with("sec-purpose", "prefetch");

    assert_eq!(scanner.head(&link).await.status, 200);
    assert_eq!(prefetch.get(&link).await.status, 200);
    for _ in 0..100 {
        assert_eq!(scanner.get(&link).await.heading(), "Activate your account");
    }

    assert_eq!(service.user("ada@example.com").await, before);
    assert!(service.invitation(&link).await.times.opened_at.is_none());
}

#[tokio::test]
async fn an_sms_link_leads_to_the_form_without_being_used_up() {
    let service = Service::start().await;
    let link = service.invite_by_sms("+447700900123").await;
    let mut guest = service.browser();
    for _ in 0..3 {
        let answer = guest.get(&link).await;
        assert_eq!(answer.status, 303);
        let form = guest.get(&answer.location().unwrap()).await;
        assert_eq!(form.heading(), "Set up your account");
        assert!(form.text().contains("+447700900123"));
    }
    assert!(service.invitation(&link).await.times.opened_at.is_none());
}

#[tokio::test]
async fn a_script_that_presses_the_button_spoils_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    for _ in 0..5 {
        let mut scanner = service.browser();
        let landing = scanner.get(&link).await;
        let form = scanner.submit(&landing, &[]).await;
        // Some press that button too: nothing is filled in, so nothing happens.
        let refused = scanner.submit(&form, &[]).await;
        assert_eq!(refused.status, 422);
    }
    assert!(!service.is_active("ada@example.com").await);

    let mut ada = service.browser();
    let form = service.open_form(&mut ada, &link).await;
    assert_eq!(ada.submit(&form, &complete()).await.status, 303);
    assert!(service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn head_answers_as_get_does_without_a_body() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    service.open_form(&mut guest, &link).await;
    let others = ["/a/unknown", "/legal/shop/terms/2/en-US", "/brand/shop"].map(str::to_owned);
    for path in [link, form_path(&guest)].into_iter().chain(others) {
        let (get, head) = (guest.get(&path).await, guest.head(&path).await);
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.body, "");
        assert_eq!(head.header("content-security-policy"), get.header("content-security-policy"));
    }
}
