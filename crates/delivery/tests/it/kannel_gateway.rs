//! Text messages through a real Kannel.

use std::time::Duration;

use anyhow::Result;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use usher_app::{OutgoingSms, SmsGateway};
use usher_delivery::{KannelGateway, KannelSettings};
use usher_domain::{MessageId, PhoneNumber, Secret};

use crate::kannel::Kannel;

fn sms(text: &str) -> OutgoingSms {
    OutgoingSms {
        message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ac").unwrap(),
        to: PhoneNumber::parse("+447700900123").unwrap(),
        text: text.to_owned(),
    }
}

fn gateway(url: &str, password: &str) -> KannelGateway {
    // Once for each process; a second call changes nothing.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let settings = KannelSettings {
        url: url.parse().unwrap(),
        username: "tester".to_owned(),
        password: Secret::new(password.to_owned()),
        from: "Shop".to_owned(),
        timeout: Duration::from_secs(1),
        extra: vec![("smsc".to_owned(), "fake".to_owned())],
    };
    KannelGateway::new(settings, reqwest::Client::new())
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
async fn a_wrong_password_is_the_operators_to_mend() -> Result<()> {
    let kannel = Kannel::start().await?;
    let refused = gateway(&kannel.url(), "wrong").send(&sms("text")).await.unwrap_err();
    assert_eq!((refused.permanent, refused.code.as_str()), (false, "403"));
    assert_eq!(refused.text, "Authorization failed for sendsms");
    Ok(())
}

#[tokio::test]
async fn what_the_gateway_calls_malformed_is_refused_for_good() -> Result<()> {
    let kannel = Kannel::start().await?;
    // Kannel takes the first of two parameters of one name: the extra one is what empties the recipient.
    let url = format!("{}?to=", kannel.url());
    let refused = gateway(&url, "foobar").send(&sms("text")).await.unwrap_err();
    assert_eq!((refused.permanent, refused.code.as_str()), (true, "400"), "{refused:?}");
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
    assert!(!lost.permanent && lost.text.ends_with("unknown"), "{lost:?}");

    let silent = gateway.send(&sms("text")).await.unwrap_err();
    assert!(!silent.permanent && silent.text.contains("in time"), "{silent:?}");

    drop(listener);
    let away = gateway.send(&sms("text")).await.unwrap_err();
    assert_eq!((away.permanent, away.text.as_str()), (false, "the gateway cannot be reached"));
    for failure in [lost, silent, away] {
        assert!(!format!("{failure:?}").contains("foobar"));
    }
    Ok(())
}
