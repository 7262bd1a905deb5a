//! Signed mails, read by a verifier that somebody else wrote (dkimpy), as they arrived.

use std::fs;
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use usher_app::{InlinePicture, MailTransport};
use usher_delivery::{DkimSigner, MailRoute, SenderSettings, SmtpTransport};
use usher_testkit::smtp_sink::SmtpSink;

use crate::outbox::FakeClock;
use crate::smtp::{cleartext, mail};

/// Reads a mail and the TXT record of its key, and says what the signature is worth.
const VERIFIER: &str = "
import sys, dkim
message, record = open(sys.argv[1], 'rb').read(), sys.argv[2].encode()
asked = []
def texts(name, timeout=5):
    asked.append(name.decode().rstrip('.'))
    return record
print(dkim.verify(message, dnsfunc=texts), asked[0] if asked else None)
";

/// A private key as openssl writes it.
fn key(folder: &TempDir, arguments: &str) -> Result<Vec<u8>> {
    let path = folder.path().join("key.pem");
    let mut arguments_in_turn = arguments.split_whitespace();
    let mut command = Command::new("openssl");
    // The number of bits has to be the last of them.
    command.args(arguments_in_turn.next()).arg("-out").arg(&path).args(arguments_in_turn);
    let status = command.output()?.status;
    ensure!(status.success(), "openssl {arguments}");
    Ok(fs::read(path)?)
}

/// What the verifier says of a mail as it arrived.
fn verified(folder: &TempDir, message: &[u8], record: &str) -> Result<String> {
    let path = folder.path().join("mail");
    fs::write(&path, message)?;
    let output = Command::new("/usr/bin/python3")
        .args(["-c", VERIFIER])
        .arg(&path)
        .arg(record)
        .output()
        .context("./test installs the verifier with the package python3-dkim")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

#[tokio::test]
async fn signatures_of_every_kind_of_key_are_good_and_break_when_the_mail_is_changed() -> Result<()> {
    let folder = tempfile::tempdir()?;
    for arguments in [
        "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048",
        "genrsa -traditional 2048",
        "genpkey -algorithm ED25519",
    ] {
        let signer = DkimSigner::from_pem("shop.test", "s1", &key(&folder, arguments)?)?;
        let (name, record) = (signer.record_name(), signer.record());
        assert_eq!(name, "s1._domainkey.shop.test");
        let sink = SmtpSink::start(&[]).await?;
        let relays = vec![SmtpTransport::new(cleartext(sink.port()))?];
        let sender = SenderSettings::new("invitations@shop.test");
        let route = MailRoute::new(sender, Some(signer), relays, Arc::new(FakeClock::new()))?;
        let mut sent = mail(1);
        sent.text = format!("{}\n..\n trailing \t \n\n\n", sent.text);
        sent.pictures = vec![InlinePicture {
            content_id: "logo".to_owned(),
            media_type: "image/png".to_owned(),
            bytes: vec![7; 900].into(),
        }];
        route.send(&sent).await?;
        let [received] = &sink.wait_for(1).await?[..] else { panic!("one mail") };
        let raw = &received.raw;
        let start = raw.windows(15).position(|bytes| bytes == b"DKIM-Signature:").context("a signature")?;
        let message = &raw[start..];
        assert_eq!(verified(&folder, message, &record)?, format!("True {name}"), "{arguments}");

        let text = String::from_utf8(message.to_vec())?;
        for (old, new) in [("Auto-Submitted: auto", "Auto-Submitted: by"), ("boundary", "boundery")] {
            let changed = text.replacen(old, new, 1);
            assert!(verified(&folder, changed.as_bytes(), &record)?.starts_with("False"), "{old}");
        }
        let second = text.replacen("From: ", "From: eve@evil.test\r\nFrom: ", 1);
        assert!(verified(&folder, second.as_bytes(), &record)?.starts_with("False"), "a second sender");
    }
    Ok(())
}
