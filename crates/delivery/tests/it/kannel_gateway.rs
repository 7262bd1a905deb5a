//! Text messages through a real Kannel.

use std::time::Duration;

use anyhow::Result;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::time::timeout;
use usher_app::store::ContentId;
use usher_app::{OutgoingSms, SmsGateway};
use usher_delivery::sms::ReceiptAddresses;
use usher_delivery::{KannelGateway, KannelSettings};
use usher_domain::{InvitationId, MessageId, PhoneNumber, Secret, SmsSenders};
use usher_render::Urls;
use usher_testkit::wait::PATIENCE;

use crate::kannel::Kannel;
use crate::provider::Provider;
use crate::sms_providers::{keys, receipt_address};

pub(crate) fn sms(text: &str) -> OutgoingSms {
    OutgoingSms {
        message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ac").unwrap(),
        content_id: ContentId::Invitation(
            InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ad").unwrap(),
        ),
        client_id: None,
        to: PhoneNumber::parse("+447700900123").unwrap(),
        text: text.to_owned(),
        sender_id: None,
    }
}

fn gateway(url: &str, password: &str) -> KannelGateway {
    // Once for each process; a second call changes nothing.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    KannelGateway::new(settings(url, password), reqwest::Client::new(), None)
}

fn settings(url: &str, password: &str) -> KannelSettings {
    KannelSettings {
        url: url.parse().unwrap(),
        username: "tester".to_owned(),
        password: Secret::new(password.to_owned()),
        senders: SmsSenders { default: Some("Shop".to_owned()), ..SmsSenders::default() },
        timeout: Duration::from_secs(1),
        extra: vec![("smsc".to_owned(), "fake".to_owned())],
    }
}

#[tokio::test]
async fn texts_arrive_in_the_alphabet_that_they_need() -> Result<()> {
    let kannel = Kannel::start().await?;
    let gateway = gateway(&kannel.url(), "foobar");
    let accepted = gateway.send(&sms("Activez & 100% è: https://invite.test/a/x_Y-1?b={c}")).await?;
    assert_eq!((accepted.code.as_str(), accepted.text.as_str()), ("202", "0: Accepted for delivery"));
    gateway.send(&sms("مرحبا")).await?;

    let got = kannel.wait_for(2).await?;
    assert_eq!(got[0], "Shop +447700900123 text Activez & 100% è: https://invite.test/a/x_Y-1?b={c}");
    // UTF-16, big-endian, as the fake SMSC writes bytes down.
    assert_eq!(got[1], "Shop +447700900123 ucs-2 %06E%061%06-%06(%06'");
    Ok(())
}

#[tokio::test]
async fn a_long_text_arrives_in_parts() -> Result<()> {
    let kannel = Kannel::start().await?;
    gateway(&kannel.url(), "foobar").send(&sms(&"long ".repeat(60))).await?;
    assert_eq!(kannel.wait_for(2).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn kannel_reports_at_the_address_of_the_message() -> Result<()> {
    let kannel = Kannel::start().await?;
    // Kannel takes a report that was answered with 2xx for delivered.
    let reports = Provider::start(&[(204, "")]).await;
    let addresses = ReceiptAddresses::new(Urls::parse(&reports.url)?, keys());
    let origin = reports.url.clone();
    let gateway =
        KannelGateway::new(settings(&kannel.url(), "foobar"), reqwest::Client::new(), Some(addresses));
    let message = OutgoingSms { sender_id: Some("Own".to_owned()), ..sms("text") };
    gateway.send(&message).await?;
    assert_eq!(kannel.wait_for(1).await?, ["Own +447700900123 text text"]);

    let [report] = &timeout(PATIENCE, reports.heard()).await?[..] else { panic!("one report") };
    let (address, query) = report.target.split_once('?').unwrap();
    receipt_address("kannel", &origin, &format!("{origin}{address}"), &message);
    assert_eq!(report.method, "GET");
    // The fake SMSC delivers everything; what it says beside that is its own.
    assert!(query.starts_with("status=1&answer="), "{query}");
    Ok(())
}

#[tokio::test]
async fn a_wrong_password_is_the_operators_to_mend() -> Result<()> {
    let kannel = Kannel::start().await?;
    let refused = gateway(&kannel.url(), "wrong").send(&sms("text")).await.unwrap_err();
    assert_eq!((refused.is_permanent(), refused.code.as_str()), (false, "403"));
    assert_eq!(refused.text, "Authorization failed for sendsms");
    Ok(())
}

#[tokio::test]
async fn what_the_gateway_calls_malformed_is_refused_for_good() -> Result<()> {
    let kannel = Kannel::start().await?;
    // Kannel takes the first of two parameters of one name: the extra one is what empties the recipient.
    let url = format!("{}?to=", kannel.url());
    let refused = gateway(&url, "foobar").send(&sms("text")).await.unwrap_err();
    assert_eq!((refused.is_permanent(), refused.code.as_str()), (true, "400"), "{refused:?}");
    Ok(())
}

#[tokio::test]
async fn a_gateway_that_hangs_up_or_is_away_is_tried_again_and_never_named_with_its_query() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/cgi-bin/sendsms", listener.local_addr()?);
    let gateway = gateway(&url, "foobar");
    let hang_up = async {
        let (mut connection, _) = listener.accept().await.unwrap();
        let mut request = [0; 16];
        connection.read_exact(&mut request).await.unwrap();
    };
    let message = sms("text");
    let (lost, ()) = tokio::join!(gateway.send(&message), hang_up);
    let lost = lost.unwrap_err();
    assert!(!lost.is_permanent() && lost.text.ends_with("unknown"), "{lost:?}");

    let silent = gateway.send(&sms("text")).await.unwrap_err();
    assert!(!silent.is_permanent() && silent.text.contains("in time"), "{silent:?}");

    drop(listener);
    let away = gateway.send(&sms("text")).await.unwrap_err();
    assert_eq!((away.is_permanent(), away.text.as_str()), (false, "the gateway cannot be reached"));
    for failure in [lost, silent, away] {
        assert!(!format!("{failure:?}").contains("foobar"));
    }
    Ok(())
}
