//! `usher serve`: what it refuses to start with, and what its operator asks it.

use std::net::TcpListener;

use crate::browser::client;
use crate::process::{Running, Site, complained, run, usher};

#[tokio::test]
async fn a_database_of_the_demo_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    Running::demo(&["--data", &folder.path().display().to_string()]).await.stop().await;
    let site = Site::new(25);
    let database = format!("sqlite:{}", folder.path().join("usher.db").display());
    let mut serve = usher(&["serve", "--config", &site.config()]);
    let (code, lines) = complained(&serve.env("USHER_DATABASE_URL", database).output().await.unwrap());
    assert_eq!(code, 1);
    assert!(
        lines.last().unwrap().starts_with("usher: the application 'demo' has the demo's secret"),
        "{lines:?}"
    );
}

#[tokio::test]
async fn an_address_that_is_taken_is_told() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    let site = Site::new(25);
    let mut serve = usher(&["serve", "--config", &site.config()]);
    let (code, lines) = complained(&serve.env("USHER_SERVER_LISTEN", &address).output().await.unwrap());
    let expected = format!(
        "usher: {address} is taken by another program; stop it, or set server.listen to another port"
    );
    assert_eq!((code, lines), (1, vec![expected]));
}

#[tokio::test]
async fn a_folder_that_does_not_exist_is_told() {
    let site = Site::new(25);
    let mut serve = usher(&["serve", "--config", &site.config()]);
    let (code, lines) =
        complained(&serve.env("USHER_DATABASE_URL", "sqlite:/nowhere/usher.db").output().await.unwrap());
    let expected = "usher: USHER_DATABASE_URL: database.url: the folder /nowhere does not exist";
    assert_eq!((code, lines), (3, vec![expected.to_owned()]));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_told() {
    let site = Site::new(25);
    site.write("usher.db", &"no database ".repeat(1_000));
    let (code, lines) = complained(&run(&["apps", "list", "--config", &site.config()]).await);
    assert_eq!((code, lines.len()), (1, 1), "{lines:?}");
    assert!(lines[0].contains("usher.db"), "{lines:?}");
}

#[tokio::test]
async fn operators_find_health_figures_and_the_description() {
    let site = Site::new(25);
    let service = Running::serve(&site, &[]).await;
    let get = async |path: &str| client().get(format!("{}{path}", service.base)).send().await.unwrap();
    for path in ["/livez", "/readyz", "/docs"] {
        assert_eq!(get(path).await.status().as_u16(), 200, "{path}");
    }
    let description: serde_json::Value = get("/openapi.json").await.json().await.unwrap();
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    let figures = get("/metrics").await.text().await.unwrap();
    for name in
        ["usher_http_requests_total", "usher_http_request_duration_seconds_bucket", "usher_outbox_waiting"]
    {
        assert!(figures.contains(name), "{name} in {figures}");
    }
    assert_eq!(get("/demo/mailbox.json").await.status().as_u16(), 404);
    service.stop().await;
}
