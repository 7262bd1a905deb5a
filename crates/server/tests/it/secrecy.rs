//! Nothing that opens a door, and nobody's address, is in the log, at its most verbose.

use usher_testkit::smtp_sink::SmtpSink;

use crate::browser::{Backend, Browser};
use crate::mailing::link_in;
use crate::process::{Running, Site};

#[tokio::test]
async fn the_log_of_a_whole_journey_holds_no_token_password_secret_or_address() {
    const PASSWORD: &str = "a rather unlikely sentence";
    const ADDRESS: &str = "ada.lovelace@example.org";
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let secret = site.apply().await;
    let service = Running::serve(&site, &[("USHER_LOG_LEVEL", "trace")]).await;
    let backend = Backend::shop(&secret);
    assert_eq!(backend.preregister(&service.base, ADDRESS).await.0, 201);
    assert_eq!(Backend::shop("a-wrong-secret").preregister(&service.base, ADDRESS).await.0, 403);
    let link = link_in(relay.wait_for(1).await.unwrap()[0].text.as_deref().unwrap());
    let mut browser = Browser::new(&service.base);
    browser.activate(&link, PASSWORD).await;
    browser.open(&link).await;
    browser.open("/a/some-damaged-token").await;

    let cookies: Vec<String> = browser.cookie_values().cloned().collect();
    let log = service.stop().await;
    assert!(log.contains("\"message\":\"attempt\"") && log.contains("\"message\":\"answered\""), "{log}");
    let token = link.rsplit_once('/').unwrap().1;
    let mut hidden =
        vec![token, PASSWORD, &secret, "a-wrong-secret", ADDRESS, "some-damaged-token", "AAECAwQF"];
    hidden.extend(cookies.iter().filter(|value| !value.is_empty()).map(String::as_str));
    for text in hidden {
        assert!(!log.contains(text), "{text} is in the log");
    }
}
