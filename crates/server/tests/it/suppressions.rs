//! `usher suppressions`: addresses and numbers that are not written to.

use std::process::Output;

use crate::process::{Site, complained, said, usher};

async fn suppressions(site: &Site, arguments: &[&str]) -> Output {
    let config = site.config();
    usher(&[&["suppressions"], arguments, &["--config", &config]].concat()).output().await.unwrap()
}

#[tokio::test]
async fn an_operator_keeps_somebody_from_being_written_to_and_lifts_it() {
    let site = Site::new(25);
    assert_eq!(
        said(&suppressions(&site, &["list"]).await),
        "Nobody: every address and number is written to.\n"
    );
    for identifier in ["Ada@Example.org", "+44 7700 900123"] {
        let added = suppressions(&site, &["add", identifier, "--reason", "asked us to"]).await;
        assert!(said(&added).starts_with("It is not written to any more"), "{added:?}");
    }
    let again = suppressions(&site, &["add", "ada@example.org", "--reason", "again"]).await;
    assert!(said(&again).starts_with("It was not written to before"), "{again:?}");
    assert!(!String::from_utf8_lossy(&again.stderr).contains("ada@"), "no address in the log");

    let listed = said(&suppressions(&site, &["list"]).await);
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(lines.len(), 2, "{listed}");
    assert!(lines[0].starts_with("ada@example.org  since 20"), "{listed}");
    assert!(lines[0].ends_with("Z  operator asked us to"), "{listed}");
    let json = said(&suppressions(&site, &["list", "--json"]).await);
    let line: serde_json::Value = serde_json::from_str(json.lines().nth(1).unwrap()).unwrap();
    assert_eq!((&line["address"], &line["auth_type"]), (&"+447700900123".into(), &"sms".into()));

    assert!(said(&suppressions(&site, &["remove", "ADA@example.org"]).await).starts_with("It is written to"));
    let gone = complained(&suppressions(&site, &["remove", "ada@example.org"]).await);
    assert!(gone.1[0].contains("'ada@example.org' is not suppressed"), "{gone:?}");
    let nonsense = complained(&suppressions(&site, &["add", "ada", "--reason", "x"]).await);
    assert!(nonsense.1[0].contains("neither an e-mail address nor a phone number"), "{nonsense:?}");
}
