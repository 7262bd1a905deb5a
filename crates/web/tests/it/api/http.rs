//! What holds for every answer of the API, whatever was asked: JSON, an id, the right method, type and size.

use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use hyper::body::Frame;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::{assert_refused, http_error, preregister_raw};
use crate::support::{TestApp, basic, email_body, preregister_request, secret_of};

const PATHS: [&str; 3] =
    ["/idp/v1/account/pre-register", "/pre-register", "/idp/v1/account/resend-verification"];

#[tokio::test]
async fn a_wrong_method_is_405_and_names_the_right_one() {
    let test = TestApp::new().await;
    for path in PATHS {
        for method in [Method::GET, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
            let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
            let answer = test.send(request).await;
            assert_refused(&answer, 405, &http_error("Method Not Allowed"));
            assert_eq!(answer.header("allow"), "POST");
        }
        let head = Request::builder().method(Method::HEAD).uri(path).body(Body::empty()).unwrap();
        let answer = test.send(head).await;
        assert_eq!((answer.status, answer.header("content-type")), (405, "application/json"));
    }
}

#[tokio::test]
async fn an_unknown_path_of_the_api_is_404_in_json() {
    let test = TestApp::new().await;
    for path in ["/idp/", "/idp/v1/account/pre-register/", "/idp/v2/x", "/idp/%ff%00", "/pre-register/"] {
        assert_refused(&test.get(path).await, 404, &http_error("Not Found"));
    }
}

#[tokio::test]
async fn an_unknown_path_elsewhere_is_404_as_a_page() {
    let test = TestApp::new().await;
    let answer = test.get("/nowhere").await;
    assert_eq!(answer.status, 404);
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.text().contains("<html"));
}

#[tokio::test]
async fn another_content_type_is_415() {
    let test = TestApp::new().await;
    let expected = http_error("The Content-Type must be application/json");
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "", "json"] {
        for path in PATHS {
            let request = Request::post(path)
                .header(header::CONTENT_TYPE, content_type)
                .header(header::AUTHORIZATION, basic("demo", "demo-secret"))
                .body(Body::from("{}"))
                .unwrap();
            assert_refused(&test.send(request).await, 415, &expected);
        }
    }
}

#[tokio::test]
async fn a_body_over_64_kib_is_413() {
    let test = TestApp::new().await;
    let expected = http_error("The body is larger than 65536 bytes");
    let over = vec![b' '; 64 * 1024 + 1];
    for path in PATHS {
        let request = Request::post(path).header(header::CONTENT_LENGTH, over.len());
        assert_refused(&test.send(request.body(Body::from(over.clone())).unwrap()).await, 413, &expected);
    }
    // Without a length, the body is counted while it comes.
    assert_refused(&preregister_raw(&test, &over).await, 413, &expected);
    let just_fits = preregister_raw(&test, &over[1..]).await;
    assert_eq!((just_fits.status, just_fits.json()["error"].as_str()), (400, Some("http_exception")));
}

#[tokio::test]
async fn a_client_that_sends_far_too_much_still_reads_the_answer() {
    let test = TestApp::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let server = tokio::spawn(axum::serve(listener, test.router()).into_future());
    let head = "POST /pre-register HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\nConnection: close\r\n\r\n";
    client.write_all(head.as_bytes()).await.unwrap();
    client.write_all(&vec![b' '; 500_000]).await.unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    server.abort();
}

#[tokio::test]
async fn every_answer_has_a_request_id_of_its_own() {
    let test = TestApp::new().await;
    let mut seen = std::collections::HashSet::new();
    for path in ["/livez", "/idp/nothing", "/nowhere", "/pre-register"] {
        let answer = test.get(path).await;
        assert!(answer.header("x-request-id").len() >= 16);
        assert!(seen.insert(answer.header("x-request-id").to_owned()));
    }
}

#[tokio::test]
async fn a_request_id_is_taken_from_trusted_proxies_only() {
    let test = TestApp::new().await;
    let request = |peer: &str, id: &str| {
        let peer: SocketAddr = peer.parse().unwrap();
        let request = Request::get("/livez").header("x-request-id", id).extension(ConnectInfo(peer));
        request.body(Body::empty()).unwrap()
    };
    let proxied = test.send(request("10.1.2.3:4711", "edge-7f3a")).await;
    assert_eq!(proxied.header("x-request-id"), "edge-7f3a");
    let direct = test.send(request("192.0.2.7:4711", "edge-7f3a")).await;
    assert_ne!(direct.header("x-request-id"), "edge-7f3a");
    let odd = test.send(request("10.1.2.3:4711", "a b\"c")).await;
    assert_ne!(odd.header("x-request-id"), "a b\"c");
}

#[tokio::test]
async fn a_body_in_pieces_is_read_whole() {
    let test = TestApp::new().await;
    let body = email_body("demo", "ada@example.com").to_string();
    let pieces: Vec<Result<Vec<u8>, std::io::Error>> = body.bytes().map(|byte| Ok(vec![byte])).collect();
    assert_eq!(test.send(preregister_request("demo", in_pieces(pieces))).await.status, 201);
}

#[tokio::test]
async fn a_body_that_breaks_off_changes_nothing() {
    let test = TestApp::new().await;
    let body = email_body("demo", "ada@example.com").to_string();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: invite.example\r\nAuthorization: {}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        PATHS[0],
        basic("demo", &secret_of("demo")),
        body.len() + 1
    );
    let mut connection = test.connect_from_anywhere().await;
    connection.write_all((head + &body).as_bytes()).await.unwrap();
    connection.shutdown().await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert_eq!(test.messages().await.len(), 0);
}

/// A body that comes in these pieces, one at a time.
fn in_pieces(pieces: Vec<Result<Vec<u8>, std::io::Error>>) -> Body {
    let (sender, receiver) = tokio::sync::mpsc::unbounded_channel();
    for piece in pieces {
        sender.send(piece).unwrap();
    }
    Body::new(Pieces(receiver))
}

struct Pieces(tokio::sync::mpsc::UnboundedReceiver<Result<Vec<u8>, std::io::Error>>);

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        self.0.poll_recv(context).map(|next| next.map(|piece| piece.map(|bytes| Frame::data(bytes.into()))))
    }
}
