//! `usher doctor`: what it finds, and what it makes of it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Output;

use usher_testkit::smtp_sink::SmtpSink;

use crate::name_server;
use crate::postgres::{connect, database};
use crate::process::{Running, Site, complained, run, said, usher};

const RECORDS: &[(&str, &str)] = &[
    ("usher.test", "v=spf1 mx -all"),
    ("s1._domainkey.usher.test", "v=DKIM1; k=rsa; p=MIGfMA0"),
    ("_dmarc.usher.test", "v=DMARC1; p=reject"),
];

/// Runs the doctor of a site, which asks this name server.
async fn doctor(
    site: &Site,
    records: &'static [(&str, &str)],
    more: &[&str],
    variables: &[(&str, &str)],
) -> Output {
    let server = name_server::start(records).await.to_string();
    let config = site.config();
    let arguments = [&["doctor", "--config", &config, "--name-server", &server], more].concat();
    usher(&arguments).envs(variables.iter().copied()).output().await.unwrap()
}

/// The findings of a doctor that found something to do.
#[track_caller]
fn found(output: &Output) -> String {
    assert_eq!(complained(output).0, 1);
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn close(site: &Site) {
    fs::set_permissions(site.config(), fs::Permissions::from_mode(0o640)).unwrap();
}

#[tokio::test]
async fn a_healthy_service_has_nothing_to_be_done() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    close(&site);
    site.apply().await;
    let service = Running::serve(&site, &[]).await;
    let variables = [
        ("USHER_SERVER_PUBLIC_URL", service.base.as_str()),
        ("USHER_MAIL_DKIM_SELECTOR", "s1"),
        ("USHER_LINKS_OLDER_KEYS", "k0:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA"),
    ];
    let output = doctor(&site, RECORDS, &["--send-test-mail", "ada@example.org"], &variables).await;
    let findings = said(&output);
    for finding in [
        "ok       configuration: complete and correct",
        "is closed to others (mode 640)",
        "ok       clock: shows a plausible time",
        "ok       database: has schema version ",
        "ok       link keys: open every link",
        "note     link keys: nothing needs the older keys any more: k0",
        "ok       signing keys: open with the keys of the configuration",
        "ok       applications: 1 declared",
        "/livez answers\n",
        "ok       mail: the relay lets us in",
        "the relay took the test mail (250 ",
        "ok       SPF: usher.test",
        "ok       DKIM: s1._domainkey.usher.test holds a key",
        "ok       DMARC: _dmarc.usher.test",
    ] {
        assert!(findings.contains(finding), "{finding} in {findings}");
    }
    let mails = relay.wait_for(1).await.unwrap();
    assert_eq!(mails[0].rcpt_to, ["ada@example.org"]);
    service.stop().await;
}

/// The key of RFC 8463 appendix A, and what is published of it.
const SIGNING_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
const PUBLIC_KEY: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

#[tokio::test]
async fn the_published_key_is_held_against_the_one_that_signs() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    close(&site);
    site.write("dkim.pem", SIGNING_KEY);
    let file = site.path("dkim.pem");
    let variables = [("USHER_MAIL_DKIM_SELECTOR", "s1"), ("USHER_MAIL_DKIM_KEY_FILE", file.as_str())];
    let findings = found(&doctor(&site, RECORDS, &[], &variables).await);
    assert!(
        findings.contains("s1._domainkey.usher.test holds another key than mail.dkim.key_file")
            && findings.contains(&format!("v=DKIM1; k=ed25519; p={PUBLIC_KEY}")),
        "{findings}"
    );
    let published: &[(&str, &str)] = &[
        ("usher.test", "v=spf1 mx -all"),
        ("s1._domainkey.usher.test", "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
    ];
    let findings = String::from_utf8(doctor(&site, published, &[], &variables).await.stdout).unwrap();
    let fine = "ok       DKIM: s1._domainkey.usher.test holds the key that mails are signed with";
    assert!(findings.contains(fine), "{findings}");
}

#[tokio::test]
async fn a_relay_without_starttls_is_told_in_words_that_help() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    close(&site);
    let variables = [("USHER_MAIL_SMTP_ENCRYPTION", "starttls")];
    let findings = found(&doctor(&site, RECORDS, &[], &variables).await);
    assert!(
        findings.contains("problem  mail: the relay offers no STARTTLS, and nothing is sent without\n")
            && findings.contains("-> check host and port in [mail.smtp]; where the relay has TLS"),
        "{findings}"
    );
}

#[tokio::test]
async fn what_is_wrong_is_told_with_what_to_do() {
    let mut relay = SmtpSink::start(&[]).await.unwrap();
    relay.stop();
    let folder = tempfile::tempdir().unwrap();
    Running::demo(&["--data", &folder.path().display().to_string()]).await.stop().await;
    let site = Site::new(relay.port());
    fs::set_permissions(site.config(), fs::Permissions::from_mode(0o644)).unwrap();
    let file = folder.path().join("usher.db");
    // An invitation whose key nobody has any more.
    let invitation = "INSERT INTO invitations (invitation_id, user_id, client_id, auth_type, sent_to, locale, \
         redirect_uri, handle, nonce, key_id, expires_at, queued_at) \
         VALUES ('i', 'u', 'demo', 'email', 'x', 'en-US', 'x', x'00', x'00', 'lost', 1, 1)";
    // An app that another key seals, which is gone too.
    let app = "INSERT INTO totp_secrets VALUES ('u', x'00', 'gone', 1, 1, 1)";
    for statement in [invitation, app] {
        rusqlite::Connection::open(&file).unwrap().execute(statement, []).unwrap();
    }
    let url = format!("sqlite:{}", file.display());
    let records = &[("usher.test", "something else"), ("s1._domainkey.usher.test", "v=DKIM1; p=")];
    let output =
        doctor(&site, records, &[], &[("USHER_DATABASE_URL", &url), ("USHER_MAIL_DKIM_SELECTOR", "s1")])
            .await;
    let findings = found(&output);
    for finding in [
        "has access (mode 644)\n         -> chmod o= ",
        "problem  link keys: open invitations were made with keys that are not configured: lost",
        "problem  authenticator apps: some are sealed with keys that are not configured, and open nothing: gone",
        "problem  signing keys: cannot be opened, so tokens are signed with others or not at all: ",
        "problem  applications: 'demo' has the demo's secret",
        "note     base URL: nothing answers at http://127.0.0.1:4711",
        "problem  mail: the relay does not let us in",
        "problem  SPF: usher.test has no record",
        "problem  DKIM: s1._domainkey.usher.test holds no key",
        "problem  DMARC: usher.test has no record",
    ] {
        assert!(findings.contains(finding), "{finding} in {findings}");
    }
    assert!(complained(&output).1.last().unwrap().ends_with("findings need something done"));
}

#[tokio::test]
async fn a_gateway_for_text_messages_is_knocked_at_and_one_that_lacks_is_missed() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    close(&site);
    site.write(
        "apps.toml",
        "[[applications]]\nclient_id = \"shop\"\nname = \"Shop\"\nredirect_uris = [\"https://shop.example/\"]\n",
    );
    site.apply().await;
    Running::serve(&site, &[]).await.stop().await;
    let findings = said(&doctor(&site, RECORDS, &[], &[]).await);
    let missing =
        "note     text messages: none go out, there is no gateway, and these may ask for them: shop";
    assert!(findings.contains(missing), "{findings}");

    // Nobody accepts there, and nobody can: the test holds the port.
    let held = tokio::net::TcpSocket::new_v4().unwrap();
    held.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let nobody = held.local_addr().unwrap();
    let url = format!("http://{nobody}/cgi-bin/sendsms");
    let kannel = [
        ("USHER_SMS_URL", url.as_str()),
        ("USHER_SMS_USERNAME", "tester"),
        ("USHER_SMS_PASSWORD", "foobar"),
        ("USHER_SMS_FROM", "Shop"),
    ];
    let findings = found(&doctor(&site, RECORDS, &[], &kannel).await);
    let problem = format!("problem  text messages: the gateway at http://{nobody} does not answer: ");
    assert!(findings.contains(&problem) && !findings.contains(missing), "{findings}");
    let port = nobody.port().to_string();
    let smpp = [
        ("USHER_SMS_GATEWAY", "smpp"),
        ("USHER_SMS_SMPP_HOST", "127.0.0.1"),
        ("USHER_SMS_SMPP_PORT", port.as_str()),
        ("USHER_SMS_SMPP_SYSTEM_ID", "usher"),
        ("USHER_SMS_SMPP_PASSWORD", "secret"),
    ];
    let findings = found(&doctor(&site, RECORDS, &[], &smpp).await);
    let problem =
        format!("problem  text messages: the gateway at {nobody} does not answer: the message centre");
    assert!(findings.contains(&problem), "{findings}");

    let service = Running::serve(&site, &[]).await;
    let url = format!("{}/cgi-bin/sendsms", service.base);
    let kannel = [kannel.as_slice(), &[("USHER_SMS_URL", url.as_str())]].concat();
    let findings = said(&doctor(&site, RECORDS, &[], &kannel).await);
    let fine = format!("ok       text messages: the gateway answers at {}", service.base);
    assert!(findings.contains(&fine), "{findings}");
    service.stop().await;
}

#[tokio::test]
async fn name_servers_that_do_not_answer_prove_nothing() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    close(&site);
    // Nobody listens there, and nobody can: the test holds the port.
    let silent = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let server = silent.local_addr().unwrap().to_string();
    let findings = said(&run(&["doctor", "--config", &site.config(), "--name-server", &server]).await);
    assert!(findings.contains("unknown  SPF, DKIM and DMARC: could not be checked: "), "{findings}");
    let database = format!("there is no database {} yet", site.path("usher.db"));
    assert!(findings.contains(&database), "{findings}");
    assert!(!fs::exists(site.path("usher.db")).unwrap(), "a look makes nothing");
}

#[tokio::test]
async fn a_domain_that_does_not_exist_is_told_from_name_servers_that_see_nothing() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    close(&site);
    let findings = said(&doctor(&site, &[], &[], &[]).await);
    assert!(findings.contains("could not be checked: the name servers know nothing of .test"), "{findings}");
    let findings = found(&doctor(&site, &[("test", "something")], &[], &[]).await);
    assert!(findings.contains("problem  DNS: usher.test does not exist"), "{findings}");
}

#[tokio::test]
async fn a_wrong_configuration_is_a_finding() {
    let site = Site::new(25);
    site.write("usher.toml", "[server]\nlistn = 1\n");
    let findings = found(&run(&["doctor", "--config", &site.config()]).await);
    assert!(
        findings.contains("problem  configuration: ") && findings.contains(":2: server.listn: "),
        "{findings}"
    );
}

#[tokio::test]
async fn a_postgresql_is_looked_at_and_left_as_it_is() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let database = database().await;
    let url = database.url();
    let site = Site::on_postgres(relay.port(), &url);
    close(&site);
    let output = doctor(&site, RECORDS, &[], &[]).await;
    // The tests' server is set to be fast.
    let findings = found(&output);
    for finding in [
        "note     database: has schema version 0; ",
        "ok       clock: agrees with the database's",
        "problem  database: fsync is off",
        "unknown  DKIM: could not be checked: set mail.dkim.selector",
    ] {
        assert!(findings.contains(finding), "{finding} in {findings}");
    }
    let tables = connect(&url).await.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", &[]).await;
    assert!(tables.unwrap().is_empty());
}
