//! Several relays: who is asked, when the next one is, and when one is left alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Result;
use metrics_exporter_prometheus::PrometheusBuilder;
use usher_app::{AnswerClass, MailTransport};
use usher_delivery::{MailRoute, SenderSettings, SmtpSettings, describe_metrics};
use usher_domain::MailIdentity;
use usher_testkit::smtp_sink::SmtpSink;

use crate::conversation::{Conversation, usual};
use crate::smtp::{cleartext, mail, route};

fn named(name: &str, port: u16) -> SmtpSettings {
    SmtpSettings { name: name.to_owned(), timeout: Duration::from_secs(1), ..cleartext(port) }
}

fn over(first: u16, second: u16) -> MailRoute {
    route(SenderSettings::new("invitations@shop.test"), [named("first", first), named("second", second)])
}

#[tokio::test]
async fn the_next_relay_takes_the_mail_when_the_first_is_gone() -> Result<()> {
    let (mut first, second) = (SmtpSink::start(&[]).await?, SmtpSink::start(&[]).await?);
    let route = over(first.port(), second.port());
    assert!(route.send(&mail(1)).await?.text.ends_with("[first]"));
    first.stop();
    for number in 2..10 {
        assert!(route.send(&mail(number)).await?.text.ends_with("[second]"));
    }
    assert_eq!((first.mails()?.len(), second.wait_for(8).await?.len()), (1, 8));
    Ok(())
}

#[tokio::test]
async fn trouble_of_the_first_relay_leads_to_the_next_within_the_attempt() -> Result<()> {
    for options in [
        ["-Q", "CONNECT"].as_slice(),
        &["-q", "CONNECT"],
        &["-r", "MAIL"],
        &["-q", "DATA"],
        &["-r", "RCPT", "-b", "451 4.3.0 Queue file write error"],
        &["-f", "MAIL", "-B", "550 5.7.1 Sender not allowed"],
    ] {
        let (first, second) = (SmtpSink::start(options).await?, SmtpSink::start(&[]).await?);
        let accepted = over(first.port(), second.port()).send(&mail(1)).await?;
        assert!(accepted.text.ends_with("[second]"), "{options:?}: {accepted:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_about_the_recipient_or_may_have_been_taken_goes_nowhere_else() -> Result<()> {
    for (options, class) in [
        (["-f", "RCPT", "-B", "550 5.1.1 No such user"].as_slice(), AnswerClass::Bounce),
        (&["-r", "RCPT", "-b", "450 4.2.0 Greylisted"], AnswerClass::Temporary),
        (&["-f", ".", "-B", "554 5.7.1 Message looks like spam"], AnswerClass::Policy),
        (&["-q", "."], AnswerClass::Temporary),
        (&["-W", ".:20"], AnswerClass::Temporary),
    ] {
        let (first, second) = (SmtpSink::start(options).await?, SmtpSink::start(&[]).await?);
        let refused = over(first.port(), second.port()).send(&mail(1)).await.unwrap_err();
        assert_eq!(refused.class, class, "{options:?}: {refused:?}");
        assert!(refused.text.ends_with("[first]"), "{refused:?}");
        assert!(second.mails()?.is_empty(), "{options:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_relay_that_fails_again_and_again_is_left_alone() -> Result<()> {
    let first = Conversation::start(|_| "554 5.7.1 Go away".to_owned()).await?;
    let second = SmtpSink::start(&[]).await?;
    let route = over(first.port, second.port());
    for number in 0..20 {
        route.send(&mail(number)).await?;
    }
    second.wait_for(20).await?;
    assert_eq!(first.count("EHLO"), 5, "nobody knocks any more");
    assert_eq!(route.rests_until(), None, "another relay works");
    Ok(())
}

#[tokio::test]
async fn while_no_relay_works_the_route_rests_and_one_mail_finds_out_when_it_is_over() -> Result<()> {
    let works = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&works);
    let answer = move |line: &str| {
        if seen.load(Ordering::SeqCst) { usual(line) } else { "421 4.3.2 Not now".to_owned() }
    };
    let relay = Conversation::start(answer).await?;
    let route = route(SenderSettings::new("invitations@shop.test"), [named("only", relay.port)]);
    for number in 0..5 {
        assert_eq!(route.rests_until(), None);
        assert_eq!(route.send(&mail(number)).await.unwrap_err().code, "421 4.3.2");
    }
    assert!(route.rests_until().is_some());
    let left_alone = route.send(&mail(5)).await.unwrap_err();
    assert_eq!((left_alone.class, relay.count("EHLO")), (AnswerClass::Temporary, 5), "{left_alone:?}");

    works.store(true, Ordering::SeqCst);
    let over = usher_testkit::wait::until(usher_testkit::wait::PATIENCE, async || {
        route.rests_until().is_none().then_some(())
    });
    assert!(over.await.is_some());
    assert_eq!(route.send(&mail(6)).await?.code, "250 2.0.0");
    assert_eq!(route.send(&mail(7)).await?.code, "250 2.0.0");
    Ok(())
}

#[tokio::test]
async fn a_recipient_domain_that_stalls_does_not_make_the_relay_look_dead() -> Result<()> {
    let stalling = |line: &str| if line.starts_with("RCPT") { String::new() } else { usual(line) };
    let relay = Conversation::start(stalling).await?;
    let settings = SmtpSettings { timeout: Duration::from_millis(50), ..named("only", relay.port) };
    let route = route(SenderSettings::new("invitations@shop.test"), [settings]);
    for number in 0..7 {
        let stalled = route.send(&mail(number)).await.unwrap_err();
        assert!(stalled.text.starts_with("no answer"), "{stalled:?}");
    }
    assert_eq!(route.rests_until(), None);
    Ok(())
}

#[tokio::test]
async fn an_application_has_its_own_sender_and_bounce_address_on_the_wire() -> Result<()> {
    let sink = SmtpSink::start(&[]).await?;
    let sender = SenderSettings {
        bounce_address: Some("bounces@shop.test".to_owned()),
        ..SenderSettings::new("invitations@shop.test")
    };
    let route = route(sender, [cleartext(sink.port())]);
    route.send(&mail(1)).await?;
    let mut own = mail(2);
    own.identity = MailIdentity {
        from: Some("hello@other.test".to_owned()),
        reply_to: Some("help@other.test".to_owned()),
        bounce_address: Some("returns@other.test".to_owned()),
    };
    route.send(&own).await?;
    let mails = sink.wait_for(2).await?;
    let seen: Vec<_> = mails.iter().map(|mail| (mail.mail_from.as_str(), mail.header("Reply-To"))).collect();
    assert!(seen.contains(&("bounces@shop.test", None)), "{seen:?}");
    assert!(seen.contains(&("returns@other.test", Some("help@other.test"))), "{seen:?}");
    let own = mails.iter().find(|mail| mail.mail_from == "returns@other.test").unwrap();
    assert!(own.header("From").unwrap().contains("hello@other.test"));
    assert!(own.header("Message-ID").unwrap().ends_with("@other.test>"));
    Ok(())
}

#[test]
fn every_relay_has_a_figure_that_says_whether_it_is_left_alone() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    metrics::with_local_recorder(&recorder, || {
        describe_metrics();
        runtime.block_on(async {
            let (mut first, second) =
                (SmtpSink::start(&[]).await.unwrap(), SmtpSink::start(&[]).await.unwrap());
            first.stop();
            let route = over(first.port(), second.port());
            for number in 0..6 {
                route.send(&mail(number)).await.unwrap();
            }
        });
    });
    let figures = recorder.handle().render();
    for line in [
        "usher_mail_transport_open{transport=\"first\"} 1",
        "usher_mail_transport_open{transport=\"second\"} 0",
    ] {
        assert!(figures.contains(line), "{line} in {figures}");
    }
}
