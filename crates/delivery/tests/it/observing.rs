//! What operators see of the work: log lines that lead to nobody, and figures.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Result;
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tracing_subscriber::fmt::MakeWriter;
use usher_app::store::ContentId;
use usher_app::{MailTransport, OutgoingSms, SmsGateway};
use usher_delivery::{Answer, KannelGateway, KannelSettings, describe_metrics};
use usher_domain::{InvitationId, MessageId, PhoneNumber, Secret};
use usher_testkit::smtp_sink::SmtpSink;

use crate::outbox::Bench;
use crate::smtp::{cleartext, mail, transport};

/// A log in memory.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// Takes every line of this thread, at the most verbose level, until the guard is dropped.
    pub(crate) fn listen(&self) -> tracing::subscriber::DefaultGuard {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(self.clone())
            .finish();
        let listening = tracing::subscriber::set_default(subscriber);
        // While there is only one subscriber, whichever thread first comes to a line decides whether it is ever written:
        // it may be another test's.
        std::mem::forget(tracing::Dispatch::new(tracing::subscriber::NoSubscriber::new()));
        listening
    }
}

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn each_attempt_is_one_line_with_ids_and_without_address_subject_or_link() {
    let (bench, log) = (Bench::new(), Log::default());
    let id = bench.store.queue("jane.doe@ok.test");
    bench.store.queue("+447700900123");
    let _listening = log.listen();
    let worker = bench.worker();
    worker.tick().await.unwrap();
    let sent = bench.transport.mails().remove(0);
    let complaint = "<jane.doe@ok.test>: refused, says +447700900123";
    bench.transport.plan("jane.doe@ok.test", [Answer::permanent("550", complaint)]);
    let refused = bench.store.queue("jane.doe@ok.test");
    worker.tick().await.unwrap();

    let log = log.text();
    assert_eq!(log.lines().filter(|line| line.contains("attempt=")).count(), 3, "{log}");
    assert!(
        log.contains(&id.to_string())
            && log.contains("result=\"sent\"")
            && log.contains("result=\"bounced\"")
    );
    assert!(log.contains(&refused.to_string()));
    for hidden in ["jane.doe", "447700900123", sent.subject.as_str()] {
        assert!(!log.contains(hidden), "{hidden:?} in {log}");
    }
}

#[tokio::test]
async fn a_link_that_a_peer_repeats_is_neither_logged_nor_stored() {
    let (bench, log) = (Bench::new(), Log::default());
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::temporary("451", "wait")]);
    let worker = bench.worker();
    worker.tick().await.unwrap();
    let text = bench.transport.mails()[0].text.clone();
    let link = text.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
    bench.transport.plan("jane@ok.test", [Answer::permanent("554", &format!("listed: {link}"))]);
    bench.clock.advance(Duration::from_secs(5));
    let listening = log.listen();
    worker.tick().await.unwrap();
    drop(listening);
    assert_eq!(bench.store.row(id).last().unwrap().text, "listed: https://invite.test/a/***");
    assert!(!log.text().contains(link.rsplit('/').next().unwrap()));
}

#[tokio::test]
async fn transports_log_neither_password_nor_recipient_nor_text() -> Result<()> {
    let log = Log::default();
    let _listening = log.listen();
    let sink = SmtpSink::start(&[]).await?;
    transport(cleartext(sink.port())).send(&mail(1)).await?;

    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let settings = KannelSettings {
        url: format!("http://{}/cgi-bin/sendsms", listener.local_addr()?).parse()?,
        username: "tester".to_owned(),
        password: Secret::new("foobar".to_owned()),
        senders: usher_domain::SmsSenders { default: Some("Shop".to_owned()), ..Default::default() },
        timeout: Duration::from_secs(5),
        extra: Vec::new(),
    };
    let sms = OutgoingSms {
        message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ac").unwrap(),
        content_id: ContentId::Invitation(
            InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ad").unwrap(),
        ),
        client_id: None,
        to: PhoneNumber::parse("+447700900123").unwrap(),
        text: "https://invite.test/a/Abc_-123".to_owned(),
        sender_id: None,
    };
    let gateway = KannelGateway::new(settings, reqwest::Client::new(), None);
    let answer = async {
        let (mut connection, _) = listener.accept().await?;
        connection.read_exact(&mut [0; 16]).await?;
        connection.write_all(b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n").await
    };
    let (accepted, answered) = tokio::join!(gateway.send(&sms), answer);
    answered?;
    accepted?;

    let log = log.text();
    for hidden in ["foobar", "447700900123", "Abc_-123", "jane@ok.test"] {
        assert!(!log.contains(hidden), "{hidden:?} in {log}");
    }
    Ok(())
}

#[test]
fn attempts_are_counted_and_timed() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    metrics::with_local_recorder(&recorder, || {
        describe_metrics();
        let bench = Bench::new();
        bench.store.queue("jane@ok.test");
        bench.store.queue("joe@ok.test");
        bench.transport.plan("joe@ok.test", [Answer::temporary("450", "later")]);
        bench.clock.advance(Duration::from_secs(90));
        runtime.block_on(bench.worker().tick()).unwrap();
    });
    let figures = recorder.handle().render();
    for line in [
        "usher_messages_total{channel=\"email\",result=\"sent\"} 1",
        "usher_messages_total{channel=\"email\",result=\"retried\"} 1",
        "usher_message_send_seconds_count{channel=\"email\"} 2",
        "usher_message_age_seconds_sum{channel=\"email\"} 90",
    ] {
        assert!(figures.contains(line), "{line} in {figures}");
    }
}
