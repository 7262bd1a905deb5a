//! Mail to a real Postfix, over TLS and with authentication.

use anyhow::Result;
use usher_app::{MailTransport, NotAccepted};
use usher_delivery::{PasswordMechanism, SmtpLogin, SmtpSettings, SmtpTls};
use usher_domain::Secret;

use crate::postfix::{PASSWORD, Postfix, USERNAME};
use crate::smtp::{mail, transport};

fn settings(postfix: &Postfix) -> SmtpSettings {
    SmtpSettings {
        login: Some(login(PASSWORD, PasswordMechanism::BestOffered)),
        ca_file: Some(postfix.ca_file()),
        ..SmtpSettings::new("localhost", postfix.submission_port)
    }
}

fn login(password: &str, mechanism: PasswordMechanism) -> SmtpLogin {
    let password = Secret::new(password.to_owned());
    SmtpLogin::Password { username: USERNAME.to_owned(), password, mechanism }
}

async fn refusal(settings: SmtpSettings) -> NotAccepted {
    transport(settings).send(&mail(1)).await.unwrap_err()
}

#[tokio::test]
async fn mail_is_handed_over_after_starttls_and_auth() -> Result<()> {
    let postfix = Postfix::start().await?;
    let transport = transport(settings(&postfix));
    let accepted = transport.send(&mail(1)).await?;
    assert_eq!(accepted.code, "250 2.0.0");
    transport.send(&mail(2)).await?;
    let mails = postfix.wait_for(2).await?;
    for number in [1, 2] {
        let id = format!("Message-ID: <{}.{}@shop.test>", mail(number).message_id, mail(number).content_id);
        assert!(mails.iter().any(|mail| mail.contains(&id)), "{id}");
    }
    assert!(mails[0].contains("TLSv1.3"), "the way was encrypted: {}", mails[0]);
    Ok(())
}

#[tokio::test]
async fn mail_is_handed_over_under_implicit_tls() -> Result<()> {
    let postfix = Postfix::start().await?;
    let settings =
        SmtpSettings { tls: SmtpTls::Implicit, port: postfix.submissions_port, ..settings(&postfix) };
    transport(settings).send(&mail(1)).await?;
    assert!(postfix.wait_for(1).await?[0].contains("TLSv1.3"));
    Ok(())
}

#[tokio::test]
async fn plain_and_login_are_used_as_they_are_asked_for() -> Result<()> {
    let postfix = Postfix::start().await?;
    for (number, mechanism) in [(1, PasswordMechanism::Plain), (2, PasswordMechanism::Login)] {
        let login = Some(login(PASSWORD, mechanism));
        transport(SmtpSettings { login, ..settings(&postfix) }).send(&mail(number)).await?;
    }
    postfix.wait_for(2).await?;
    let log = postfix.log();
    for method in ["sasl_method=PLAIN", "sasl_method=LOGIN"] {
        assert!(log.contains(method), "{method} in {log}");
    }
    Ok(())
}

#[tokio::test]
async fn an_internationalised_address_is_taken_by_a_relay_that_can() -> Result<()> {
    let postfix = Postfix::start().await?;
    let mut mail = mail(1);
    mail.to = "jürgen@ok.test".to_owned();
    transport(settings(&postfix)).send(&mail).await?;
    let [received] = &postfix.wait_for(1).await?[..] else { panic!("one mail") };
    assert!(received.contains("X-Original-To: jürgen@ok.test"), "{received}");
    assert!(received.contains("\nTo: jürgen@ok.test"), "{received}");
    Ok(())
}

#[tokio::test]
async fn what_a_relay_has_against_us_or_we_against_it_is_worth_another_try() -> Result<()> {
    let postfix = Postfix::start().await?;
    let usual = || settings(&postfix);

    let wrong_password = Some(login("guess", PasswordMechanism::BestOffered));
    let refused = refusal(SmtpSettings { login: wrong_password, ..usual() }).await;
    assert_eq!((refused.is_permanent(), refused.code.as_str()), (false, "535 5.7.8"), "{refused:?}");

    let refused = refusal(SmtpSettings { login: None, ..usual() }).await;
    assert_eq!((refused.is_permanent(), refused.code.as_str()), (false, "554 5.7.1"), "{refused:?}");

    let cleartext = SmtpSettings { login: None, tls: SmtpTls::None, ..usual() };
    let refused = refusal(cleartext).await;
    assert_eq!((refused.is_permanent(), refused.code.as_str()), (false, "530 5.7.0"), "{refused:?}");

    let foreign = refusal(SmtpSettings { ca_file: Some(postfix.other_ca_file()), ..usual() }).await;
    assert!(!foreign.is_permanent() && foreign.text.contains("UnknownIssuer"), "{foreign:?}");

    let misnamed = refusal(SmtpSettings { host: "127.0.0.1".to_owned(), ..usual() }).await;
    assert!(!misnamed.is_permanent() && misnamed.text.contains("not valid for name"), "{misnamed:?}");
    Ok(())
}
