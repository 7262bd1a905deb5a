//! `usher demo`, from the first call to the application's page.

use std::net::TcpListener;
use std::path::Path;

use serde_json::Value;

use crate::browser::{Backend, Browser, client, mailbox};
use crate::process::{Running, complained, run};

const PASSWORD: &str = "a rather unlikely sentence";

#[tokio::test]
async fn an_invited_person_activates_and_arrives_at_the_application() {
    let demo = Running::demo(&[]).await;
    let (status, body) = Backend::demo(&demo.base).preregister(&demo.base, "ada@example.org").await;
    assert_eq!(status, 201, "{body}");

    let messages = mailbox(&demo.base, 1).await;
    let message = &messages[0];
    assert_eq!(
        (message["to"].as_str(), message["channel"].as_str()),
        (Some("ada@example.org"), Some("email"))
    );
    assert!(message["html"].as_str().unwrap().contains("</html>"));
    assert!(message["sent_at"].as_str().unwrap().ends_with('Z'));
    let link = message["links"][0].as_str().unwrap();
    assert!(link.starts_with(&demo.base) && message["text"].as_str().unwrap().contains(link));

    let mut browser = Browser::new(&demo.base);
    let arrived_at = browser.activate(link, PASSWORD).await;
    assert_eq!(arrived_at, format!("{}/demo/callback", demo.base));
    let page = browser.open(&arrived_at).await.body;
    for expected in
        ["Ada Lovelace has arrived", body["uuid"].as_str().unwrap(), "a***@example.org", "resourceAccessAPP"]
    {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    let begun = browser.open("/demo/sign-in").await.location.unwrap();
    let answered = browser.open(&begun).await.location.unwrap();
    assert!(answered.starts_with(&format!("{arrived_at}?")), "single sign-on: {answered}");
    let signed_in = browser.open(&answered).await.body;
    for expected in ["Ada Lovelace has signed in", "email_verified", "ada@example.org", "resourceAccessAPP"] {
        assert!(signed_in.contains(expected), "{expected} in {signed_in}");
    }
    let again = browser.open(&answered).await.body;
    assert!(again.contains("Nobody was signed in"), "a reload uses no code twice: {again}");
    let page = browser.open("/demo/callback").await.body;
    assert!(page.contains("/endsession?") && page.contains("id_token_hint="), "{page}");
    let stranger = Browser::new(&demo.base).open("/demo/callback").await.body;
    assert!(stranger.contains("Nobody has arrived"), "{stranger}");
    demo.stop().await;
}

#[tokio::test]
async fn the_greeting_holds_a_call_that_can_be_pasted() {
    let demo = Running::demo(&[]).await;
    let greeting = demo.output();
    let begin = greeting.find("curl").unwrap();
    let call: String = greeting[begin..].split("\n\n").next().unwrap().to_owned();
    let pasted = tokio::process::Command::new("sh").args(["-c", &call]).output().await.unwrap();
    let answer: Value = serde_json::from_slice(&pasted.stdout).unwrap();
    assert!(answer["uuid"].is_string(), "{answer}");
    for expected in
        ["/demo/mailbox", "demo / demo-secret", "demo-strict / demo-strict-secret", "/demo/callback"]
    {
        assert!(greeting.contains(expected), "{expected} in {greeting}");
    }
    demo.stop().await;
}

#[tokio::test]
async fn the_strict_application_refuses_who_exists() {
    let demo = Running::demo(&[]).await;
    assert_eq!(Backend::demo(&demo.base).preregister(&demo.base, "ada@example.org").await.0, 201);
    let strict = Backend {
        client_id: "demo-strict",
        secret: "demo-strict-secret".to_owned(),
        ..Backend::demo(&demo.base)
    };
    let (status, body) = strict.preregister(&demo.base, "ada@example.org").await;
    assert_eq!(status, 422, "{body}");
    assert_eq!(Backend::demo(&demo.base).preregister(&demo.base, "ada@example.org").await.0, 200);
    mailbox(&demo.base, 1).await;
}

#[tokio::test]
async fn somebody_is_invited_by_hand_by_mail_and_by_text_message() {
    let demo = Running::demo(&[]).await;
    let mut browser = Browser::new(&demo.base);
    assert_eq!(browser.open("/").await.location.as_deref(), Some("/demo"));
    assert!(browser.open("/demo").await.body.contains("Invite somebody"));
    let form =
        [("recipient", "ada@example.org"), ("first_name", "Ada"), ("last_name", ""), ("locale", "de-DE")];
    assert_eq!(browser.submit("/demo/invite", &form).await.location.as_deref(), Some("/demo/mailbox"));
    let again = browser.submit("/demo/invite", &form).await;
    assert!(again.location.is_none() && again.body.contains("was invited before"), "{}", again.body);
    let form = [("recipient", "+447700900123"), ("locale", "en-US")];
    assert_eq!(browser.submit("/demo/invite", &form).await.location.as_deref(), Some("/demo/mailbox"));
    let wrong = browser.submit("/demo/invite", &[("recipient", "nobody"), ("locale", "en-US")]).await;
    assert!(wrong.body.contains("role=\"alert\""), "{}", wrong.body);

    let messages = mailbox(&demo.base, 2).await;
    assert_eq!(
        (messages[0]["channel"].as_str(), messages[0]["to"].as_str()),
        (Some("sms"), Some("+447700900123"))
    );
    assert_eq!(messages[1]["channel"], "email");
    let page = browser.open("/demo/mailbox").await.body;
    for message in &messages {
        let link = message["links"][0].as_str().unwrap();
        assert!(page.contains(&format!("href=\"{link}\"")), "{link} in {page}");
    }
    let html = format!("/demo/mailbox/{}", messages[1]["id"].as_str().unwrap());
    assert!(page.contains(&html));
    let shown = client().get(format!("{}{html}", demo.base)).send().await.unwrap();
    assert!(shown.headers()["content-security-policy"].to_str().unwrap().contains("sandbox"));
    assert!(shown.text().await.unwrap().contains("<base target=\"_blank\">"));
}

#[tokio::test]
async fn a_fresh_folder_is_removed_at_the_end() {
    let demo = Running::demo(&[]).await;
    let greeting = demo.output();
    let line = greeting.lines().find(|line| line.starts_with("Data ")).unwrap();
    assert!(line.ends_with("(removed at the end)"));
    let folder = line.split_whitespace().nth(1).unwrap().to_owned();
    assert!(Path::new(&folder).is_dir());
    demo.stop().await;
    assert!(!Path::new(&folder).exists());
}

#[tokio::test]
async fn a_named_folder_survives_a_kill_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("new").display().to_string();
    let demo = Running::demo(&["--data", &data]).await;
    let (status, body) = Backend::demo(&demo.base).preregister(&demo.base, "ada@example.org").await;
    assert_eq!(status, 201);
    let before = mailbox(&demo.base, 1).await;
    demo.kill().await;

    let demo = Running::demo(&["--data", &data]).await;
    assert_eq!(mailbox(&demo.base, 1).await, before);
    let again = Backend::demo(&demo.base).preregister(&demo.base, "ada@example.org").await;
    assert_eq!(again, (200, body));
    let link = before[0]["links"][0].as_str().unwrap();
    let opened = Browser::new(&demo.base).open(link).await;
    assert_eq!(opened.status, 200, "{}", opened.body);
    demo.stop().await;
}

#[tokio::test]
async fn a_second_start_is_told_what_runs_there() {
    let demo = Running::demo(&[]).await;
    let (code, lines) = complained(&run(&["demo", "--port", &demo.port().to_string()]).await);
    let expected = format!(
        "usher: port {} is taken by a demo that is running already ({}/demo); choose another one with --port",
        demo.port(),
        demo.base
    );
    assert_eq!((code, lines), (1, vec![expected]));
}

#[tokio::test]
async fn a_port_that_another_program_has_is_told() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port();
    let (code, lines) = complained(&run(&["demo", "--port", &port.to_string()]).await);
    let expected = format!("usher: port {port} is taken by another program; choose another one with --port");
    assert_eq!((code, lines), (1, vec![expected]));
}

#[tokio::test]
async fn a_folder_belongs_to_one_demo_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    let _demo = Running::demo(&["--data", &data]).await;
    let (code, lines) = complained(&run(&["demo", "--port", "0", "--data", &data]).await);
    let expected = format!(
        "usher: the folder {data} is in use by a demo that is running; stop that one, or name another folder with --data"
    );
    assert_eq!((code, lines), (1, vec![expected]));
}
