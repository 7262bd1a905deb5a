//! Style sheets and the script: kept by browsers for as long as their addresses hold.

use serde_json::json;

use super::service::Service;

const FOR_EVER: &str = "public, max-age=31536000, immutable";

#[tokio::test]
async fn everything_a_page_loads_is_there_and_may_be_kept() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let loaded: Vec<&str> = form
        .body
        .split('"')
        .filter(|text| text.starts_with("/assets/") || text.starts_with("/brand/"))
        .collect();
    assert_eq!(loaded.len(), 4, "{loaded:?}");
    for path in loaded {
        let file = service.browser().get(path).await;
        assert_eq!((file.status, file.header("cache-control")), (200, FOR_EVER), "{path}");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        let kind =
            if path.contains(".js") { "text/javascript; charset=utf-8" } else { "text/css; charset=utf-8" };
        assert_eq!(file.header("content-type"), kind);
        assert!(!file.body.is_empty());
    }
}

#[tokio::test]
async fn colours_change_their_address_with_the_declaration() {
    let service = Service::start().await;
    let revision = service.revision().await;
    let old = service.browser().get(&format!("/brand/shop?v={revision}")).await;
    service.change(json!({ "branding": { "primary_color": "#aa3300" } })).await;
    let new = service.revision().await;
    assert_ne!(revision, new);
    let changed = service.browser().get(&format!("/brand/shop?v={revision}")).await;
    assert_eq!((changed.status, changed.header("cache-control")), (200, "no-cache"));
    assert_ne!(old.body, changed.body);
    let current = service.browser().get(&format!("/brand/shop?v={new}")).await;
    assert_eq!(current.header("cache-control"), FOR_EVER);
    assert!(current.body.contains("#aa3300"));
}

#[tokio::test]
async fn a_declared_logo_is_shown_on_pages() {
    let service = Service::start().await;
    // "GIF89a" in base64.
    let branding = json!({ "logo": "R0lGODlh", "logo_url": "https://cdn.example/logo.svg" });
    service.change(json!({ "branding": branding })).await;
    let address = format!("/brand/shop/logo?v={}", service.revision().await);
    let link = service.invite().await;
    let page = service.browser().get(&link).await;
    assert!(page.body.contains(&format!("<img class=\"logo\" src=\"{address}\"")), "{}", page.body);
    let logo = service.browser().get(&address).await;
    assert_eq!((logo.status, logo.header("content-type"), logo.body.as_str()), (200, "image/gif", "GIF89a"));
    assert_eq!(logo.header("cache-control"), FOR_EVER);
}

#[tokio::test]
async fn other_files_are_not_found() {
    let service = Service::start().await;
    for path in [
        "/assets/usher.css",
        "/assets/..%2FCargo.toml",
        "/assets/%FF",
        "/brand/nobody",
        "/brand/demo",
        "/brand/shop/logo",
        "/brand/%00",
    ] {
        assert_eq!(service.browser().get(path).await.status, 404, "{path}");
    }
}
