//! When the service itself cannot: a calm page, and nothing half done.

use axum::http::Method;

use super::service::{Service, complete};
use crate::api::failing_store::Mode;

#[tokio::test]
async fn an_unknown_address_is_a_page() {
    let service = Service::start().await;
    for path in ["/", "/nowhere", "/a/", "/a/x/y", "/activation"] {
        let page = service.browser().get(path).await;
        assert_eq!((page.status, page.heading().as_str()), (404, "This page does not exist"), "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_a_page_that_names_the_right_ones() {
    let service = Service::start().await;
    let page = service.browser().send(Method::PUT, "/a/x", Vec::new()).await;
    assert_eq!((page.status, page.heading().as_str()), (405, "This page does not exist"));
}

#[tokio::test]
async fn while_the_store_is_down_every_step_says_so_and_nothing_is_lost() {
    let (service, store) = Service::with_failing_store().await;
    let link = service.invite().await;
    let mut guest = service.browser().with("accept-language", "de");
    let landing = guest.get(&link).await;
    let form = guest.submit(&landing, &[]).await;
    for mode in [Mode::Down, Mode::Busy] {
        store.set(mode);
        for page in [
            guest.get(&link).await,
            guest.post(&link, &[]).await,
            guest.get(&form.action()).await,
            guest.submit(&form, &complete()).await,
            guest.post(&format!("{link}/new-link"), &[]).await,
        ] {
            assert_eq!((page.status, page.header("retry-after")), (503, "5"));
            assert_eq!(page.header("content-language"), "de-DE");
            assert!(page.headers.get("set-cookie").is_none());
        }
    }
    store.set(Mode::Well);
    assert!(!service.is_active("ada@example.com").await);
    assert_eq!(guest.submit(&form, &complete()).await.status, 303);
}

#[tokio::test]
async fn an_unexpected_failure_names_the_request_and_nothing_else() {
    let (service, store) = Service::with_failing_store().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    for mode in [Mode::Corrupt, Mode::Panics] {
        store.set(mode);
        let page = guest.submit(&form, &complete()).await;
        assert_eq!((page.status, page.heading().as_str()), (500, "Something went wrong"));
        assert!(page.text().contains(page.header("x-request-id")));
        assert!(!page.body.contains("row 42") && !page.body.contains("users"));
    }
}
