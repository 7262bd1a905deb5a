//! News of ended sessions, against a real HTTP server.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use usher_app::store::{AttemptResult, Content, LogoutNotice};
use usher_app::{AddressedLogoutToken, Error, LogoutNotifier, LogoutTokens, NotAccepted};
use usher_delivery::{BackchannelLogout, TargetAddresses, Worker};
use usher_domain::{ClientId, LogoutNoticeId, Secret, SessionId, UserId};

use crate::outbox::{Bench, START, id_of};

/// The address of each token, or none.
struct Tokens(Option<String>);

#[async_trait]
impl LogoutTokens for Tokens {
    async fn logout_token(&self, notice: &LogoutNotice) -> Result<Option<AddressedLogoutToken>, Error> {
        let token = Secret::new(format!("token-for-{}", notice.client_id));
        Ok(self.0.clone().map(|uri| AddressedLogoutToken { uri, token }))
    }
}

fn notice() -> LogoutNotice {
    let (session_id, client_id) = (SessionId::parse(&id_of(9)).unwrap(), ClientId::parse("shop").unwrap());
    LogoutNotice {
        notice_id: LogoutNoticeId::of(session_id, &client_id),
        user_id: UserId::parse(&id_of(8)).unwrap(),
        client_id,
        session_id,
    }
}

fn notifier(uri: Option<String>) -> BackchannelLogout {
    // What another test has installed is the same provider.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let addresses = TargetAddresses::public_and(|address| address.is_loopback());
    BackchannelLogout::new(Arc::new(Tokens(uri)), addresses)
}

/// An application that answers one request with this; its address, and what it was sent.
async fn application(answer: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("http://{}/backchannel", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        while !String::from_utf8_lossy(&request).ends_with("token-for-shop") {
            let mut part = [0; 1024];
            let count = connection.read(&mut part).await.unwrap();
            assert!(count > 0, "the request ended early: {}", String::from_utf8_lossy(&request));
            request.extend_from_slice(&part[..count]);
        }
        let answer = format!("HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        connection.write_all(answer.as_bytes()).await.unwrap();
        String::from_utf8(request).unwrap()
    });
    (uri, heard)
}

#[tokio::test]
async fn backchannel_2_5_the_token_is_posted_as_a_form() {
    let (uri, heard) = application("200 OK").await;
    let accepted = notifier(Some(uri)).notify(&notice()).await.unwrap();
    assert_eq!(accepted.code, "200");
    let request = heard.await.unwrap();
    assert!(request.starts_with("POST /backchannel HTTP/1.1\r\n"), "{request}");
    assert!(request.to_lowercase().contains("content-type: application/x-www-form-urlencoded"), "{request}");
    assert!(request.ends_with("\r\n\r\nlogout_token=token-for-shop"), "{request}");
}

#[tokio::test]
async fn backchannel_2_8_each_answer_has_its_meaning() {
    for (answer, permanent) in [
        ("204 No Content", None),
        ("400 Bad Request", Some(true)),
        ("302 Found\r\nLocation: http://127.0.0.1:1/elsewhere", Some(false)),
        ("404 Not Found", Some(false)),
        ("503 Service Unavailable", Some(false)),
    ] {
        let (uri, heard) = application(answer).await;
        let outcome = notifier(Some(uri)).notify(&notice()).await;
        assert_eq!(outcome.as_ref().err().map(NotAccepted::is_permanent), permanent, "{answer}");
        let code = outcome.map_or_else(|refused| refused.code, |accepted| accepted.code);
        assert_eq!(code, answer[..3]);
        heard.await.unwrap();
    }
}

#[tokio::test]
async fn an_application_that_is_not_there_is_told_later() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let refused = notifier(Some(uri)).notify(&notice()).await.unwrap_err();
    assert_eq!((refused.is_permanent(), refused.text.as_str()), (false, "the application cannot be reached"));
}

#[tokio::test]
async fn an_application_that_wants_no_news_gets_none() {
    let refused = notifier(None).notify(&notice()).await.unwrap_err();
    assert!(refused.is_permanent());
}

#[tokio::test]
async fn news_of_a_logout_are_tried_for_a_day() {
    let bench = Bench::new();
    let content = Content::LogoutNotice { notice: notice(), queued_at: START };
    let id = bench.store.queue_content(content);
    let worker = |uri| {
        let mut dependencies = bench.dependencies();
        dependencies.logout = Some(Arc::new(notifier(uri)));
        Worker::new(dependencies, bench.settings.clone())
    };
    let (uri, heard) = application("503 Service Unavailable").await;
    assert_eq!(worker(Some(uri)).tick().await.unwrap().retried, 1);
    heard.await.unwrap();
    bench.clock.advance(Duration::from_hours(23));
    let (uri, heard) = application("503 Service Unavailable").await;
    assert_eq!(worker(Some(uri)).tick().await.unwrap().retried, 1);
    heard.await.unwrap();
    bench.clock.advance(Duration::from_hours(1));
    let (uri, heard) = application("503 Service Unavailable").await;
    assert_eq!(worker(Some(uri)).tick().await.unwrap().dead, 1);
    heard.await.unwrap();
    assert_eq!(bench.store.row(id).last().unwrap().result, AttemptResult::Dead);
}
