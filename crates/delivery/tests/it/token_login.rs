//! XOAUTH2: the exact words, the explained refusal, and where tokens come from.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use usher_app::{AnswerClass, MailTransport};
use usher_delivery::{SmtpLogin, SmtpSettings, TokenGrant, TokenSource};
use usher_domain::Secret;

use crate::conversation::{Conversation, usual};
use crate::smtp::{cleartext, mail, transport};

/// A relay that takes this token and explains why it takes no other.
async fn relay(token: &'static str) -> Result<Conversation> {
    let expected = format!(
        "AUTH XOAUTH2 {}",
        BASE64.encode(format!("user=ann@shop.test\x01auth=Bearer {token}\x01\x01"))
    );
    let explanation = BASE64.encode(r#"{"status":"401","schemes":"bearer","scope":"https://mail.test/"}"#);
    Conversation::start(move |line| match line {
        line if line == expected => "235 2.7.0 Accepted".to_owned(),
        line if line.starts_with("AUTH") => format!("334 {explanation}"),
        "" => "535 5.7.8 Username and Password not accepted".to_owned(),
        line => usual(line),
    })
    .await
}

fn with_token(port: u16, source: TokenSource) -> SmtpSettings {
    let login = SmtpLogin::Token { username: "ann@shop.test".to_owned(), source };
    SmtpSettings { login: Some(login), ..cleartext(port) }
}

#[tokio::test]
async fn the_token_of_a_file_is_read_for_each_connection() -> Result<()> {
    let relay = relay("fresh").await?;
    let file = tempfile::NamedTempFile::new()?;
    std::fs::write(file.path(), "stale\n")?;
    let route = transport(with_token(relay.port, TokenSource::File(file.path().to_owned())));
    let refused = route.send(&mail(1)).await.unwrap_err();
    assert_eq!((refused.class, refused.code.as_str()), (AnswerClass::Policy, "535 5.7.8"), "{refused:?}");
    assert!(refused.text.ends_with("(status 401)"), "{refused:?}");
    assert!(relay.heard().contains(&String::new()), "the explanation got its empty answer");

    std::fs::write(file.path(), "fresh\n")?;
    assert_eq!(route.send(&mail(1)).await?.code, "250 2.0.0");
    std::fs::remove_file(file.path())?;
    assert_eq!(route.send(&mail(2)).await?.code, "250 2.0.0", "an open connection needs no token");
    Ok(())
}

#[tokio::test]
async fn a_token_that_is_missing_or_a_relay_without_the_mechanism_is_worth_another_try() -> Result<()> {
    let relay = relay("fresh").await?;
    let missing = TokenSource::File("/nonexistent/token".into());
    let refused = transport(with_token(relay.port, missing.clone())).send(&mail(1)).await.unwrap_err();
    assert!(
        !refused.is_permanent() && refused.text.starts_with("the token file cannot be read"),
        "{refused:?}"
    );
    let plain = Conversation::start(|line| usual(line).replace(" XOAUTH2", "")).await?;
    let refused = transport(with_token(plain.port, missing)).send(&mail(1)).await.unwrap_err();
    assert!(!refused.is_permanent() && refused.text.contains("does not offer XOAUTH2"), "{refused:?}");
    Ok(())
}

/// A token endpoint that gives these answers in turn, and what it was asked.
async fn endpoint(
    answers: &'static [(u16, &'static str)],
) -> Result<(String, Arc<Mutex<Vec<String>>>, JoinSet<()>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/token", listener.local_addr()?);
    let asked = Arc::new(Mutex::new(Vec::new()));
    let (notes, next, mut task) = (Arc::clone(&asked), AtomicUsize::new(0), JoinSet::new());
    task.spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            let mut buffer = [0; 4_096];
            let body = loop {
                let count = stream.read(&mut buffer).await.unwrap_or(0);
                request.extend_from_slice(&buffer[..count]);
                let text = String::from_utf8_lossy(&request).into_owned();
                let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
                let length = head.to_lowercase().split("content-length: ").nth(1).unwrap().to_owned();
                let length: usize = length.split_whitespace().next().unwrap().parse().unwrap();
                if body.len() >= length || count == 0 {
                    break body.to_owned();
                }
            };
            notes.lock().unwrap().push(body);
            let (status, answer) = answers[next.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1)];
            let length = answer.len();
            let response = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{answer}"
            );
            let _ = stream.write_all(response.as_bytes()).await;
        }
    });
    Ok((url, asked, task))
}

fn grant(url: &str, refresh_token: Option<&str>) -> Result<TokenSource> {
    Ok(TokenSource::Grant(TokenGrant {
        url: url.parse()?,
        client_id: "usher".to_owned(),
        client_secret: Some(Secret::new("s3cret".to_owned())),
        refresh_token: refresh_token.map(|token| Secret::new(token.to_owned())),
        scope: Some("mail.send".to_owned()),
    }))
}

#[tokio::test]
async fn a_refused_token_is_asked_for_anew_and_a_good_one_is_kept() -> Result<()> {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let (url, asked, _task) = endpoint(&[
        (200, r#"{"access_token":"withdrawn","expires_in":3600,"refresh_token":"second"}"#),
        (200, r#"{"access_token":"fresh","token_type":"Bearer","expires_in":3600}"#),
    ])
    .await?;
    let relay = relay("fresh").await?;
    let route = transport(with_token(relay.port, grant(&url, Some("first"))?));
    assert_eq!(route.send(&mail(1)).await.unwrap_err().code, "535 5.7.8");
    for relay in route.relays() {
        relay.check().await?;
        relay.check().await?;
    }
    let asked = asked.lock().unwrap().clone();
    let form = |token: &str| {
        format!(
            "client_id=usher&client_secret=s3cret&grant_type=refresh_token&refresh_token={token}&scope=mail.send"
        )
    };
    assert_eq!(
        asked,
        [form("first"), form("second")],
        "the newer refresh token is used, the access token kept"
    );
    assert_eq!(relay.count("AUTH"), 3);
    Ok(())
}

#[tokio::test]
async fn an_endpoint_that_refuses_is_named_with_its_reason_and_without_secrets() -> Result<()> {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let (url, asked, _task) =
        endpoint(&[(401, r#"{"error":"invalid_client","error_description":"s3cret is wrong"}"#)]).await?;
    let relay = relay("fresh").await?;
    let refused = transport(with_token(relay.port, grant(&url, None)?)).send(&mail(1)).await.unwrap_err();
    assert!(!refused.is_permanent(), "{refused:?}");
    assert!(refused.text.contains("401") && refused.text.contains("invalid_client"), "{refused:?}");
    assert!(!refused.text.contains("s3cret"), "{refused:?}");
    assert!(asked.lock().unwrap()[0].contains("grant_type=client_credentials"));
    Ok(())
}
