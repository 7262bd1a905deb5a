//! `usher invitations`: what an operator sees of invitations, and taking one back.

use std::process::Output;

use crate::browser::{Backend, mailbox};
use crate::process::{Running, Site, complained, said, usher};

/// Runs `usher invitations` on a database that is not the site's own.
async fn invitations(site: &Site, database: &str, arguments: &[&str]) -> Output {
    let config = site.config();
    let mut command = usher(&[&["invitations"], arguments, &["--config", &config]].concat());
    command.env("USHER_DATABASE_URL", database).output().await.unwrap()
}

/// The lines that name an invitation.
fn lines(output: &Output) -> Vec<String> {
    said(output).lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn invitations_are_listed_shown_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Running::demo(&["--data", &folder.path().display().to_string()]).await;
    for address in ["ada@example.org", "grace@example.org"] {
        Backend::demo(&demo.base).preregister(&demo.base, address).await;
    }
    mailbox(&demo.base, 2).await;
    demo.stop().await;
    let site = Site::new(25);
    let url = format!("sqlite:{}", folder.path().join("usher.db").display());
    let run = async |arguments: &[&str]| invitations(&site, &url, arguments).await;

    let listed = run(&["list"]).await;
    let all = lines(&listed);
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all[0].contains("  sent       delivered_to_relay  demo  g***@example.org"), "{all:?}");
    assert!(!String::from_utf8_lossy(&listed.stdout).contains("ada@"), "no whole address");
    let ada =
        lines(&run(&["list", "--application", "demo", "--recipient", "Ada@example.org", "--full"]).await);
    assert!(ada.len() == 1 && ada[0].ends_with("ada@example.org"), "{ada:?}");
    let id = &ada[0][..36];
    assert_eq!(
        lines(&run(&["list", "--limit", "1"]).await).last().unwrap(),
        "There are more; --limit shows them."
    );
    for nothing in [
        &["--state", "bounced"][..],
        &["--application", "demo-strict"],
        &["--queued-before", "2020-01-01T00:00:00Z"],
    ] {
        assert!(lines(&run(&[&["list"], nothing].concat()).await).is_empty(), "{nothing:?}");
    }

    let shown = said(&run(&["show", id]).await);
    for line in [
        "Application  demo",
        "Recipient    a***@example.org",
        "State        sent",
        "Attempt 1",
        "Delivery     delivered_to_relay",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    let revoked = said(&run(&["revoke", id]).await);
    assert!(revoked.starts_with("Revoked by an operator at 20"), "{revoked}");
    assert_eq!(said(&run(&["revoke", id]).await), revoked, "repeatable");
    assert!(said(&run(&["show", id]).await).contains("State        revoked (by an operator)"));
    assert_eq!(lines(&run(&["list", "--state", "revoked"]).await).len(), 1);
}

#[tokio::test]
async fn what_cannot_be_is_told_in_words() {
    let site = Site::new(25);
    let url = format!("sqlite:{}", site.path("usher.db"));
    for (arguments, expected) in [
        (&["show", "7"][..], "usher: '7' is no invitation's id"),
        (
            &["revoke", "01a1ee56-5e00-7d8f-94d1-0efdf17eac07"],
            "usher: there is no invitation 01a1ee56-5e00-7d8f-94d1-0efdf17eac07",
        ),
        (
            &["list", "--state", "lost"],
            "usher: --state is none of queued, sent, failed, bounced, opened, activated, expired, revoked, replaced",
        ),
        (
            &["list", "--recipient", "ada"],
            "usher: 'ada' is no e-mail address, and no phone number with + and the country's code",
        ),
        (&["list", "--user-id", "7"], "usher: --user-id is no uuid"),
        (
            &["list", "--application", "a b"],
            "usher: there is no application 'a b'; usher apps list shows those that there are",
        ),
        (
            &["list", "--application", "shop"],
            "usher: there is no application 'shop'; usher apps list shows those that there are",
        ),
    ] {
        let (code, told) = complained(&invitations(&site, &url, arguments).await);
        assert_eq!((code, told.last().map(String::as_str)), (1, Some(expected)));
    }
    let nobody = complained(&invitations(&site, &url, &["list", "--limit", "0"]).await);
    assert!(nobody.0 == 2 && nobody.1.iter().any(|line| line.contains("--limit")), "{nobody:?}");
}

#[tokio::test]
async fn text_messages_are_counted_for_applications_that_there_are() {
    let site = Site::new(25);
    site.apply().await;
    let sms = async |arguments: &[&str]| {
        let config = site.config();
        usher(&[&["sms"], arguments, &["--config", &config]].concat()).output().await.unwrap()
    };
    assert_eq!(said(&sms(&["counts", "--application", "shop"]).await), "No text messages were sent.\n");
    let nothing = said(&sms(&["send-waiting", "--application", "shop"]).await);
    assert_eq!(nothing, "No text message waits for another attempt.\n");
    for command in ["counts", "send-waiting"] {
        let (code, told) = complained(&sms(&[command, "--application", "shpo"]).await);
        let expected = "usher: there is no application 'shpo'; usher apps list shows those that there are";
        assert_eq!((code, told.last().map(String::as_str)), (1, Some(expected)));
    }
}
