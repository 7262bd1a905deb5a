//! Mail to a real SMTP server that is told how to misbehave.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use usher_app::store::ContentId;
use usher_app::{MailTransport, NotAccepted, OutgoingMail};
use usher_delivery::{MailRoute, SenderSettings, SmtpSettings, SmtpTls, SmtpTransport};
use usher_domain::{InvitationId, MailIdentity, MessageId};
use usher_testkit::smtp_sink::SmtpSink;

use crate::outbox::FakeClock;

pub(crate) fn mail(number: u32) -> OutgoingMail {
    OutgoingMail {
        message_id: MessageId::parse(&format!("0197a3b2-7d54-7c3e-9f00-{number:012x}")).unwrap(),
        content_id: ContentId::Invitation(
            InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ad").unwrap(),
        ),
        identity: MailIdentity::default(),
        from_name: "Café Müller".to_owned(),
        to: "jane@ok.test".to_owned(),
        subject: "Activez votre compte chez Café Müller".to_owned(),
        text: "Bonjour Jérôme,\n\n.dot\n\nhttps://invite.test/a/Abc_-123\n".to_owned(),
        html: "<p>Bonjour Jérôme, <a href=\"https://invite.test/a/Abc_-123\">activez</a></p>\n".repeat(100),
        pictures: Vec::new(),
        language: "fr-FR".to_owned(),
    }
}

pub(crate) fn cleartext(port: u16) -> SmtpSettings {
    SmtpSettings {
        tls: SmtpTls::None,
        helo_name: Some("usher.test".to_owned()),
        ..SmtpSettings::new("127.0.0.1", port)
    }
}

/// A route over one relay.
pub(crate) fn transport(settings: SmtpSettings) -> MailRoute {
    route(SenderSettings::new("invitations@shop.test"), [settings])
}

/// A route over several relays.
pub(crate) fn route(sender: SenderSettings, relays: impl IntoIterator<Item = SmtpSettings>) -> MailRoute {
    let relays = relays.into_iter().map(|settings| SmtpTransport::new(settings).unwrap()).collect();
    MailRoute::new(sender, None, relays, Arc::new(FakeClock::new())).unwrap()
}

async fn refusal(options: &[&str]) -> Result<NotAccepted> {
    let sink = SmtpSink::start(options).await?;
    let settings = SmtpSettings { timeout: Duration::from_secs(1), ..cleartext(sink.port()) };
    Ok(transport(settings).send(&mail(1)).await.unwrap_err())
}

#[tokio::test]
async fn a_mail_arrives_with_both_parts_and_its_headers() -> Result<()> {
    let sink = SmtpSink::start(&[]).await?;
    let sender = SenderSettings {
        reply_to: Some("Help <help@shop.test>".to_owned()),
        ..SenderSettings::new("invitations@shop.test")
    };
    let accepted = route(sender, [cleartext(sink.port())]).send(&mail(1)).await?;
    assert!(accepted.code.starts_with("250"), "{accepted:?}");

    let [received] = &sink.wait_for(1).await?[..] else { panic!("one mail") };
    let sent = mail(1);
    assert_eq!(
        (received.helo.as_str(), received.mail_from.as_str()),
        ("usher.test", "invitations@shop.test")
    );
    assert_eq!(received.rcpt_to, ["jane@ok.test"]);
    assert_eq!(received.subject, sent.subject);
    let text = received.text.as_deref().unwrap().replace("\r\n", "\n");
    let html = received.html.as_deref().unwrap().replace("\r\n", "\n");
    assert_eq!((text.trim_end(), html.trim_end()), (sent.text.trim_end(), sent.html.trim_end()));
    for (name, value) in [
        (
            "Message-ID",
            "<0197a3b2-7d54-7c3e-9f00-000000000001.0197a3b2-7d54-7c3e-9f00-0123456789ad@shop.test>",
        ),
        ("Date", "Sat, 21 Nov 2026 22:26:40 +0000"),
        ("Auto-Submitted", "auto-generated"),
        ("Content-Language", "fr-FR"),
        ("To", "jane@ok.test"),
        ("MIME-Version", "1.0"),
    ] {
        assert_eq!(received.header(name), Some(value), "{name}");
    }
    assert!(received.header("Reply-To").unwrap().contains("help@shop.test"));
    assert!(received.header("Content-Type").unwrap().starts_with("multipart/alternative"));
    Ok(())
}

#[tokio::test]
async fn a_recipient_that_does_not_exist_is_refused_for_good() -> Result<()> {
    let refused = refusal(&["-f", "RCPT", "-B", "550 5.1.1 No such user"]).await?;
    assert_eq!(
        (refused.is_permanent(), refused.code.as_str(), refused.text.as_str()),
        (true, "550 5.1.1", "No such user")
    );
    Ok(())
}

#[tokio::test]
async fn a_mail_that_is_refused_at_its_end_is_refused_for_good() -> Result<()> {
    assert!(refusal(&["-f", ".", "-B", "552 5.3.4 Too big"]).await?.is_permanent());
    Ok(())
}

#[tokio::test]
async fn temporary_refusals_are_worth_another_try() -> Result<()> {
    for (options, code) in [
        (&["-r", "RCPT"][..], "450 4.3.0"),
        (&["-r", "RCPT", "-b", "451 4.7.1 Greylisted"], "451 4.7.1"),
        (&["-r", "MAIL", "-b", "421 4.7.0 Rate limited"], "421 4.7.0"),
        (&["-r", "DATA"], "450 4.3.0"),
        (&["-r", "."], "450 4.3.0"),
        (&["-Q", "."], "421"),
        (&["-Q", "CONNECT"], "421"),
    ] {
        let refused = refusal(options).await?;
        assert!(!refused.is_permanent() && refused.code.starts_with(code), "{options:?}: {refused:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_with_us_is_worth_another_try() -> Result<()> {
    for options in [
        ["-f", "RCPT", "-B", "554 5.7.1 Relay access denied"],
        ["-f", "RCPT", "-B", "530 5.7.0 Must issue a STARTTLS command first"],
        ["-f", "MAIL", "-B", "550 5.7.1 Sender not allowed"],
        ["-f", "CONNECT", "-B", "554 5.7.1 Your address is listed"],
    ] {
        let refused = refusal(&options).await?;
        assert!(!refused.is_permanent() && refused.code.starts_with('5'), "{options:?}: {refused:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_lost_connection_is_worth_another_try_and_says_what_is_unknown() -> Result<()> {
    let before = refusal(&["-q", "DATA"]).await?;
    assert!(
        !before.is_permanent() && before.code.is_empty() && !before.text.contains("unknown"),
        "{before:?}"
    );
    let after = refusal(&["-q", "."]).await?;
    assert!(!after.is_permanent() && after.code.is_empty() && after.text.ends_with("unknown"), "{after:?}");
    Ok(())
}

#[tokio::test]
async fn a_relay_that_stalls_is_not_waited_for_for_ever() -> Result<()> {
    let stalled = refusal(&["-W", ".:20"]).await?;
    assert!(!stalled.is_permanent() && stalled.text.starts_with("no answer within 1 s"), "{stalled:?}");
    Ok(())
}

#[tokio::test]
async fn a_relay_that_is_away_is_worth_another_try() -> Result<()> {
    let mut sink = SmtpSink::start(&[]).await?;
    sink.stop();
    let away = transport(cleartext(sink.port())).send(&mail(1)).await.unwrap_err();
    assert!(!away.is_permanent() && away.code.is_empty(), "{away:?}");
    Ok(())
}

#[tokio::test]
async fn a_relay_without_starttls_gets_no_mail() -> Result<()> {
    let sink = SmtpSink::start(&[]).await?;
    let settings = SmtpSettings { tls: SmtpTls::Starttls, ..cleartext(sink.port()) };
    let refused = transport(settings).send(&mail(1)).await.unwrap_err();
    assert!(!refused.is_permanent() && refused.text.contains("STARTTLS"), "{refused:?}");
    assert!(sink.mails()?.is_empty());
    Ok(())
}

#[tokio::test]
async fn an_internationalised_address_needs_a_relay_that_takes_it() -> Result<()> {
    let sink = SmtpSink::start(&[]).await?;
    let mut mail = mail(1);
    mail.to = "jürgen@ok.test".to_owned();
    let refused = transport(cleartext(sink.port())).send(&mail).await.unwrap_err();
    assert!(refused.is_permanent() && refused.text.contains("SMTPUTF8"), "{refused:?}");
    Ok(())
}

#[tokio::test]
async fn a_connection_is_used_again_after_mails_and_refusals() -> Result<()> {
    let sink = SmtpSink::start(&["-r", "RCPT"]).await?;
    let relay = recorder::Relay::before(sink.address()).await?;
    let transport = transport(cleartext(relay.port()));
    for number in 0..5 {
        assert_eq!(transport.send(&mail(number)).await.unwrap_err().code, "450 4.3.0");
    }
    assert_eq!(relay.connections(), 1);
    Ok(())
}

#[tokio::test]
async fn a_connection_that_the_relay_closed_meanwhile_costs_no_attempt() -> Result<()> {
    let mut sink = SmtpSink::start(&[]).await?;
    let transport = transport(cleartext(sink.port()));
    transport.send(&mail(1)).await?;
    sink.restart(&[]).await?;
    transport.send(&mail(2)).await?;
    assert_eq!(sink.wait_for(2).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn mails_follow_each_other_without_the_acknowledgements_pause() -> Result<()> {
    const MAILS: u32 = 200;
    let sink = SmtpSink::start(&[]).await?;
    let transport = transport(cleartext(sink.port()));
    let begun = Instant::now();
    for number in 0..MAILS {
        transport.send(&mail(number)).await?;
    }
    let taken = begun.elapsed();
    println!(
        "{MAILS} mails over one connection in {taken:?}: {:.0}/s",
        f64::from(MAILS) / taken.as_secs_f64()
    );
    // A pause of 40 ms for each would take 8 s, on however fast a machine.
    assert!(taken < Duration::from_secs(6), "{taken:?}");
    Ok(())
}

/// Counts the connections that pass through it.
mod recorder {
    use std::net::SocketAddr;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use anyhow::Result;
    use tokio::net::{TcpListener, TcpStream};
    use tokio::task::JoinSet;

    pub(super) struct Relay {
        port: u16,
        connections: Arc<AtomicUsize>,
        _task: JoinSet<()>,
    }

    impl Relay {
        /// Passes every connection on to a server.
        pub(super) async fn before(server: SocketAddr) -> Result<Self> {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            let port = listener.local_addr()?.port();
            let connections = Arc::new(AtomicUsize::new(0));
            let (mut task, counter) = (JoinSet::new(), Arc::clone(&connections));
            task.spawn(async move {
                let mut passing = JoinSet::new();
                while let Ok((mut client, _)) = listener.accept().await {
                    counter.fetch_add(1, Ordering::SeqCst);
                    passing.spawn(async move {
                        let mut server = TcpStream::connect(server).await?;
                        tokio::io::copy_bidirectional(&mut client, &mut server).await
                    });
                }
            });
            Ok(Self { port, connections, _task: task })
        }

        pub(super) fn port(&self) -> u16 {
            self.port
        }

        pub(super) fn connections(&self) -> usize {
            self.connections.load(Ordering::SeqCst)
        }
    }
}
