//! Bytes that no decent client sends.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;
use usher_testkit::wait::PATIENCE;

use crate::process::{Running, Site};

/// Sends bytes, and gives all that comes back until the connection is closed.
async fn exchange(service: &Running, bytes: &[u8]) -> String {
    let mut connection = TcpStream::connect(("127.0.0.1", service.port())).await.unwrap();
    connection.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    timeout(PATIENCE, connection.read_to_end(&mut answer)).await.expect("a closed connection").unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn what_is_no_http_is_refused_and_harms_nobody() {
    let site = Site::new(25);
    let service = Running::serve(&site, &[]).await;
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 this is TLS\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad header\r\n\r\n",
    ] {
        let answer = exchange(&service, nonsense).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400 "), "{nonsense:?}: {answer}");
    }
    let alive = exchange(&service, b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(alive.starts_with("HTTP/1.1 200 "), "{alive}");
    service.stop().await;
}

#[tokio::test]
async fn a_client_that_never_finishes_its_head_is_cut_off() {
    let site = Site::new(25);
    let service = Running::serve(&site, &[("USHER_SERVER_HEADER_TIMEOUT_SECONDS", "1")]).await;
    for slow in [&b""[..], b"GET /livez HTTP/1.1\r\nHost: "] {
        let answer = exchange(&service, slow).await;
        assert!(!answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    service.stop().await;
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_before_it_is_sent() {
    let site = Site::new(25);
    let service = Running::serve(&site, &[]).await;
    let head = "POST /idp/v1/account/pre-register HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
                Content-Type: application/json\r\nContent-Length: 65537\r\n\r\n";
    let answer = exchange(&service, head.as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    service.stop().await;
}
