//! "Send me a new link": to the address on record, the same answer whatever the token.

use std::time::Duration;

use super::service::{Service, complete};

#[tokio::test]
async fn the_expired_page_sends_a_new_link_that_works() {
    let service = Service::start().await;
    let old = service.invite().await;
    service.pass(Duration::from_hours(8 * 24));
    let mut guest = service.browser();
    let expired = guest.get(&old).await;
    let answer = guest.submit(&expired, &[]).await;
    assert_eq!((answer.status, answer.heading().as_str()), (200, "Please check your messages"));
    assert_eq!(service.count_messages().await, 2);
    let new = service.test.newest_link("ada@example.com").await;
    assert_ne!(old, new);
    assert_eq!(guest.get(&old).await.heading(), "There is a newer link");
    let form = service.open_form(&mut guest, &new).await;
    assert_eq!(guest.submit(&form, &complete()).await.status, 303);
}

#[tokio::test]
async fn the_answer_is_the_same_for_every_token() {
    let service = Service::start().await;
    let open = service.invite().await;
    let profile = serde_json::json!({ "emailAddress": "eve@example.com" });
    service.preregister(serde_json::json!({ "locale": "fr-FR", "profile_fields": profile })).await;
    let foreign = service.test.newest_link("eve@example.com").await;
    let mut answers = Vec::new();
    for link in [&*open, &*foreign, "/a/unknown", "/a/%FF"] {
        let answer = service.browser().post(&format!("{link}/new-link"), &[]).await;
        assert_eq!(answer.status, 200);
        let mut headers = answer.headers;
        headers.remove("x-request-id");
        answers.push((answer.body, headers));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
}

#[tokio::test]
async fn an_invitation_is_sent_again_only_as_often_as_is_allowed() {
    let service = Service::start().await;
    let mut link = service.invite().await;
    for _ in 0..12 {
        service.browser().post(&format!("{link}/new-link"), &[]).await;
        service.count_messages().await;
        link = service.test.newest_link("ada@example.com").await;
    }
    assert_eq!(service.count_messages().await, 6);
}

#[tokio::test]
async fn an_active_account_gets_no_further_message() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    guest.submit(&form, &complete()).await;
    assert_eq!(guest.post(&format!("{link}/new-link"), &[]).await.status, 200);
    assert_eq!(service.count_messages().await, 1);
}

#[tokio::test]
async fn the_page_speaks_the_language_of_the_one_before() {
    let service = Service::start().await;
    let link = service.invite().await;
    service.pass(Duration::from_hours(8 * 24));
    let mut guest = service.browser();
    let expired = guest.get(&format!("{link}?locale=de-DE")).await;
    let answer = guest.submit(&expired, &[]).await;
    assert_eq!(answer.header("content-language"), "de-DE");
    // Opening the answer's address again leads back to the link.
    let back = guest.get(&expired.action()).await;
    assert_eq!((back.status, back.location()), (303, Some(format!("{link}?locale=de-DE"))));
}

#[tokio::test]
async fn whoever_asks_without_end_is_slowed_down() {
    let service = Service::start().await;
    let mut guest = service.browser();
    for _ in 0..60 {
        assert_eq!(guest.post("/a/unknown/new-link", &[]).await.status, 200);
    }
    let answer = guest.post("/a/unknown/new-link", &[]).await;
    assert_eq!((answer.status, answer.heading().as_str()), (429, "That was a little too fast"));
    assert_eq!(answer.header("retry-after"), "1");
}
