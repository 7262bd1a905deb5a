//! Documents whose text the application handed over.

use super::service::Service;

#[tokio::test]
async fn a_document_is_a_page_in_its_own_language() {
    let service = Service::start().await;
    let page = service.browser().get("/legal/shop/terms/2/en-US").await;
    assert_eq!((page.status, page.heading().as_str()), (200, "Terms of Use"));
    assert!(page.body.contains("<p>First.</p>") && page.body.contains("Be &lt;fair&gt;."));
    let page = service.browser().get("/legal/shop/terms/2/fr-FR").await;
    assert!(page.text().contains("Soyez juste."));
    assert_eq!(page.header("content-language"), "fr-FR");
}

#[tokio::test]
async fn an_older_version_can_still_be_read() {
    let service = Service::start().await;
    let page = service.browser().get("/legal/shop/terms/1/en-US").await;
    assert_eq!((page.status, page.heading().as_str()), (200, "Old Terms"));
}

#[tokio::test]
async fn what_is_not_here_is_not_found() {
    let service = Service::start().await;
    for path in [
        "/legal/shop/privacy/7/en-US",
        "/legal/shop/terms/3/en-US",
        "/legal/shop/terms/2/de-DE",
        "/legal/other/terms/2/en-US",
        "/legal/a%20b/terms/2/en-US",
        "/legal/shop/terms/2/%FF",
    ] {
        let page = service.browser().get(path).await;
        assert_eq!((page.status, page.heading().as_str()), (404, "This page does not exist"), "{path}");
    }
}
