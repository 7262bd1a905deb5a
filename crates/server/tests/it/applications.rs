//! `usher apps`, also while the service runs.

use usher_testkit::smtp_sink::SmtpSink;

use crate::browser::Backend;
use crate::process::{APPLICATION, Running, Site, complained, run, said, secret_in};

async fn apps(site: &Site, arguments: &[&str]) -> std::process::Output {
    let config = site.config();
    run(&[&["apps"], arguments, &["--config", &config]].concat()).await
}

#[tokio::test]
async fn applying_twice_changes_once_and_shows_the_secret_once() {
    let site = Site::new(25);
    let file = site.path("apps.toml");
    let dry = said(&apps(&site, &["apply", &file, "--dry-run"]).await);
    assert_eq!(dry, "shop: would be created\n");
    assert!(said(&apps(&site, &["list"]).await).starts_with("No application yet."));

    let first = said(&apps(&site, &["apply", &file]).await);
    assert!(first.starts_with("shop: created\n"), "{first}");
    assert_eq!(secret_in(&first).len(), 43);
    assert_eq!(said(&apps(&site, &["apply", &file]).await), "shop: unchanged\n");
    let listed = said(&apps(&site, &["list"]).await);
    assert!(listed.starts_with("shop  \"Example Shop\", email, 1 secret, changed 20"), "{listed}");
}

#[tokio::test]
async fn differences_are_shown_by_key() {
    let site = Site::new(25);
    site.apply().await;
    let file = site.path("apps.toml");
    site.write(
        "apps.toml",
        &format!("{APPLICATION}resource_code = \"SHOP\"\nbranding.primary_color = \"#112233\"\n"),
    );
    let expected = [
        "  branding.primary_color: nothing -> \"#112233\"",
        "  resource_code: nothing -> \"SHOP\"",
        "shop: would be changed",
    ];
    let dry = said(&apps(&site, &["apply", &file, "--dry-run"]).await);
    let mut lines: Vec<&str> = dry.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, expected);
    assert!(said(&apps(&site, &["apply", &file]).await).starts_with("shop: changed\n"));
    assert_eq!(said(&apps(&site, &["apply", &file]).await), "shop: unchanged\n");
}

#[tokio::test]
async fn a_wrong_declaration_is_told_with_line_application_and_key_and_changes_nothing() {
    let site = Site::new(25);
    site.write("apps.toml", &format!("{APPLICATION}default_locale = \"tlh\"\n"));
    let file = site.path("apps.toml");
    let (code, lines) = complained(&apps(&site, &["apply", &file]).await);
    assert_eq!(code, 3);
    assert!(
        lines[0].starts_with(&format!("usher: {file}:6: application 'shop': default_locale: ")),
        "{lines:?}"
    );
    assert!(said(&apps(&site, &["list"]).await).starts_with("No application yet."));
}

#[tokio::test]
async fn text_messages_without_a_gateway_are_warned_of() {
    let site = Site::new(25);
    site.write("apps.toml", &APPLICATION.replace("\"email\"", "\"email\", \"sms\""));
    let applied = said(&apps(&site, &["apply", &site.path("apps.toml")]).await);
    assert!(applied.starts_with("shop: warning: auth_types allows sms"), "{applied}");
}

#[tokio::test]
async fn two_secrets_work_during_a_rotation_and_one_after_it() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let service = Running::serve(&site, &[]).await;
    // The service was there first: what is declared later counts at once.
    let former = site.apply().await;
    let status =
        async |secret: &str, address: &str| Backend::shop(secret).preregister(&service.base, address).await.0;
    assert_eq!(status(&former, "one@example.org").await, 201);

    let rotated = said(&apps(&site, &["rotate-secret", "shop"]).await);
    let new = secret_in(&rotated);
    assert_eq!(status(&former, "two@example.org").await, 201);
    assert_eq!(status(&new, "three@example.org").await, 201);

    let ended = said(&apps(&site, &["end-rotation", "shop"]).await);
    assert_eq!(ended, "shop: the former secret has ended\n");
    assert_eq!(status(&former, "four@example.org").await, 403);
    assert_eq!(status(&new, "four@example.org").await, 201);
    relay.wait_for(4).await.unwrap();
    service.stop().await;
}

#[tokio::test]
async fn an_unknown_application_is_told() {
    let site = Site::new(25);
    for command in ["rotate-secret", "end-rotation"] {
        let (code, lines) = complained(&apps(&site, &[command, "shp"]).await);
        let expected = "usher: there is no application 'shp'; `usher apps list` names them all";
        assert_eq!((code, lines), (1, vec![expected.to_owned()]));
    }
}
