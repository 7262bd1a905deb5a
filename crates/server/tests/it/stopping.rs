//! A stop finishes what is under way and loses nothing.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{self, PATIENCE};

use crate::browser::Backend;
use crate::process::{Running, Site};

/// The head of a pre-register call for `shop`, and its body, apart.
fn call(secret: &str) -> (String, String) {
    use base64::Engine as _;
    let credentials = base64::engine::general_purpose::STANDARD.encode(format!("shop:{secret}"));
    let body = "{\"client_id\":\"shop\",\"redirect_uri\":\"https://shop.example/welcome\",\"auth_type\":\"email\",\
                \"grant_type\":\"password\",\"profile_fields\":{\"emailAddress\":\"late@example.org\"}}";
    let head = format!(
        "POST /idp/v1/account/pre-register HTTP/1.1\r\nHost: x\r\nAuthorization: Basic {credentials}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    (head, body.to_owned())
}

#[tokio::test]
async fn a_request_under_way_is_finished_and_its_message_goes_out_at_the_next_start() {
    let mut relay = SmtpSink::start(&[]).await.unwrap();
    relay.stop();
    let site = Site::new(relay.port());
    let secret = site.apply().await;
    let service = Running::serve(&site, &[]).await;
    let (head, body) = call(&secret);
    let mut connection = TcpStream::connect(("127.0.0.1", service.port())).await.unwrap();
    connection.write_all(head.as_bytes()).await.unwrap();
    connection.write_all(&body.as_bytes()[..10]).await.unwrap();
    // A second connection was accepted and answered, so the first has been accepted before.
    assert_eq!(Backend::shop(&secret).preregister(&service.base, "early@example.org").await.0, 201);

    // Twice, as supervisors do that signal the process and then its group.
    service.signal("TERM");
    service.signal("TERM");
    let refused = async || TcpStream::connect(("127.0.0.1", service.port())).await.is_err().then_some(());
    wait::until(PATIENCE, refused).await.expect("a closed door");
    connection.write_all(&body.as_bytes()[10..]).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
    let log = service.stop_already_told().await;
    assert!(log.contains("\"message\":\"stopped\""), "{log}");

    relay.restart(&[]).await.unwrap();
    let service = Running::serve(&site, &[]).await;
    let mails = relay.wait_for(2).await.unwrap();
    let mut recipients: Vec<&str> = mails.iter().map(|mail| mail.rcpt_to[0].as_str()).collect();
    recipients.sort_unstable();
    assert_eq!(recipients, ["early@example.org", "late@example.org"]);
    service.stop().await;
}

#[tokio::test]
async fn a_stop_does_not_wait_for_idle_connections() {
    let site = Site::new(25);
    let service = Running::serve(&site, &[("USHER_SERVER_SHUTDOWN_GRACE_SECONDS", "600")]).await;
    let _silent = TcpStream::connect(("127.0.0.1", service.port())).await.unwrap();
    service.stop().await;
}
