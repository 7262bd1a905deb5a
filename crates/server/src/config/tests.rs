//! Reading configurations: what is accepted, and what is said of the rest.

use std::path::PathBuf;

use usher_store::PostgresOptions;

use super::*;
use crate::database::Database;

mod sms;

const KEY: &str = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

/// A file in a folder that lives as long as the value.
struct File(tempfile::TempDir);

impl File {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("usher.toml"), text).unwrap();
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("usher.toml")
    }
}

fn complete() -> String {
    format!(
        "[server]\npublic_url = \"https://invite.example.org\"\n[links]\nkey = \"{KEY}\"\n\
         [mail]\nfrom = \"a@example.org\"\n[mail.smtp]\nhost = \"smtp.example.org\"\n"
    )
}

fn load_with(text: &str, variables: &[(&str, &str)]) -> Result<Settings, Vec<String>> {
    let file = File::new(text);
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let prefix = format!("{}/", file.0.path().display());
    load(&Source { file: Some(file.path()), variables })
        .map_err(|problems| problems.to_string().lines().map(|line| line.replace(&prefix, "")).collect())
}

#[track_caller]
fn refused(text: &str, variables: &[(&str, &str)], expected: &[&str]) {
    let lines = load_with(text, variables).err().expect("a refusal");
    assert_eq!(lines, expected);
}

#[test]
fn a_complete_file_is_accepted_with_defaults() {
    let settings = load_with(&complete(), &[]).map_err(|lines| lines.join("\n")).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert!(format!("{:?}", settings.mail).contains("port: 587, tls: Starttls"));
    assert_eq!(settings.keys.current_id(), "k1");
    assert!(settings.sms.is_none());
}

#[test]
fn the_environment_alone_is_enough() {
    let variables = [
        ("USHER_SERVER_PUBLIC_URL", "http://localhost:8080"),
        ("USHER_LINKS_KEY", KEY),
        ("USHER_MAIL_FROM", "a@example.org"),
        ("USHER_MAIL_SMTP_HOST", "smtp.example.org"),
        ("USHER_MAIL_SMTP_ENCRYPTION", "tls"),
        ("USHER_SERVER_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
        ("USHER_SERVER_MAX_CONNECTIONS", "100"),
    ];
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let settings = load(&Source { file: None, variables }).unwrap();
    assert!(format!("{:?}", settings.mail).contains("port: 465, tls: Implicit"));
    assert_eq!((settings.trusted_proxies.len(), settings.max_connections), (2, 100));
}

#[test]
fn the_environment_wins_over_the_file() {
    let settings =
        load_with(&complete(), &[("USHER_SERVER_LISTEN", "[::1]:9")]).map_err(|e| e.join("\n")).unwrap();
    assert_eq!(settings.listen.to_string(), "[::1]:9");
}

#[test]
fn unknown_keys_are_named_with_their_line_and_what_there_is() {
    refused(
        &format!("{}[log]\nlevl = \"info\"\n", complete()),
        &[],
        &["usher.toml:10: log.levl: unknown key; [log] has format, level"],
    );
    refused(
        "servre = 1\n",
        &[],
        &[
            "usher.toml:1: servre: unknown key; the file has [server], [database], [links], [keys], [mail], [sms], [delivery], [bounces], [webhooks], [retention], [templates], [log]",
        ],
    );
}

#[test]
fn wrong_types_are_named_with_what_was_expected() {
    refused(
        "[server]\nmax_connections = 3\nlisten = 8080\nheader_timeout_seconds = \"10\"\n[log]\nlevel = \"loud\"\n",
        &[],
        &[
            "usher.toml:2: server.max_connections: expected an integer from 16 to 1000000, found 3",
            "usher.toml:3: server.listen: expected a string, found 8080",
            "usher.toml:4: server.header_timeout_seconds: expected an integer from 1 to 600, found a string",
            "usher.toml:6: log.level: expected one of \"error\", \"warn\", \"info\", \"debug\", \"trace\", found another string",
        ],
    );
    refused("log = 1\n", &[], &["usher.toml:1: log: expected a table"]);
}

#[test]
fn every_wrong_limit_of_a_domain_is_named() {
    let limits = r#"domain_limits = ["a.example:1", "b", "A.example:2", "c.example:0"]"#;
    refused(
        &format!("{}[delivery]\n{limits}\n", complete()),
        &[],
        &[
            "usher.toml:10: delivery.domain_limits: 'b': expected a domain and its limits, such as gmail.com:8:300",
            "usher.toml:10: delivery.domain_limits: 'A.example:2': a.example has limits already",
            "usher.toml:10: delivery.domain_limits: 'c.example:0': expected a domain and its limits, such as gmail.com:8:300",
        ],
    );
}

#[test]
fn broken_toml_is_named_with_its_line() {
    let lines = load_with("[server]\nlisten = \n", &[]).err().unwrap();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("usher.toml:2: "), "{lines:?}");
}

#[test]
fn values_that_mean_nothing_are_named_with_their_line() {
    let text = complete().replace("https://invite", "http://invite").replace("k1:AA", "k1:");
    refused(
        &format!("{text}[database]\nurl = \"mysql://x\"\n"),
        &[("USHER_SERVER_LISTEN", "8080")],
        &[
            "USHER_SERVER_LISTEN: server.listen: expected an address and a port, such as 127.0.0.1:8080 or [::]:8080",
            "usher.toml:2: server.public_url: 'http://invite.example.org' must begin with https://; http is for this machine only",
            "usher.toml:10: database.url: expected sqlite: and the path of a file, such as sqlite:usher.db, or postgres://user@host/database",
            "usher.toml:4: links.key: expected a key as `usher keys generate` prints it",
        ],
    );
}

#[test]
fn what_a_start_needs_is_asked_for() {
    refused(
        "",
        &[],
        &[
            "server.public_url: missing: expected the address by which browsers reach the service, such as https://invite.example.org; set it in the file, or through USHER_SERVER_PUBLIC_URL",
            "links.key: missing: expected the key that links are made with, which `usher keys generate` prints; set it in the file, or through USHER_LINKS_KEY",
            "mail.from: missing: expected the sender's address; set it in the file, or through USHER_MAIL_FROM",
            "mail.smtp.host: missing: expected the relay that takes charge of mails; only `usher demo` goes without; set it in the file, or through USHER_MAIL_SMTP_HOST",
        ],
    );
}

#[test]
fn unknown_and_wrong_variables_are_named() {
    refused(
        &complete(),
        &[("USHER_SERVER_LISTN", "x"), ("USHER_LOG_FORMAT", "xml")],
        &[
            "USHER_SERVER_LISTN: no key of the configuration has this variable; `usher config reference` lists them all",
            "USHER_LOG_FORMAT: log.format: expected one of \"text\", \"json\"",
        ],
    );
}

#[test]
fn secrets_may_come_from_files() {
    let folder = tempfile::tempdir().unwrap();
    let (key, password) = (folder.path().join("key"), folder.path().join("password"));
    let older = KEY.replace("k1:", "k0:");
    std::fs::write(&key, format!("{KEY}\n{older}\n")).unwrap();
    std::fs::write(&password, "a password\n").unwrap();
    let text = complete()
        .replace(&format!("key = \"{KEY}\""), &format!("key_file = {key:?}"))
        .replace("host =", &format!("username = \"u\"\npassword_file = {password:?}\nhost ="));
    let settings = load_with(&text, &[]).map_err(|lines| lines.join("\n")).unwrap();
    assert_eq!(settings.keys.current_id(), "k1");
    std::fs::remove_file(&password).unwrap();
    let lines = load_with(&text, &[]).err().unwrap();
    assert!(lines[0].contains("mail.smtp.password_file: cannot read"), "{lines:?}");
}

#[test]
fn a_secret_is_given_once_and_with_its_account() {
    let text =
        complete().replace("host =", "password = \"p\"\npassword_file = \"f\"\nusername = \"u\"\nhost =");
    refused(
        &text,
        &[],
        &["usher.toml:9: mail.smtp.password_file: mail.smtp.password is given too; expected one of the two"],
    );
    let text = complete().replace("host =", "username = \"u\"\nhost =");
    refused(
        &text,
        &[],
        &["mail.smtp.password: missing: expected the password of the account, here or in password_file"],
    );
}

#[test]
fn a_gateway_is_given_whole_or_not_at_all() {
    refused(
        &format!(
            "{}[sms]\nurl = \"ftp://x\"\nfrom = \"Shop\"\nusername = \"u\"\npassword = \"p\"\n",
            complete()
        ),
        &[],
        &["usher.toml:10: sms.url: expected an address that begins with http:// or https://"],
    );
    let lines = load_with(&format!("{}[sms]\nfrom = \"Shop\"\n", complete()), &[]).err().unwrap();
    assert_eq!(lines.len(), 2, "{lines:?}");
}

#[test]
fn postgresql_takes_several_hosts_and_its_password_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let password = folder.path().join("password");
    std::fs::write(&password, "hunter2\n").unwrap();
    let url = "postgres://usher@one.example:5432,two.example:5433/usher?target_session_attrs=read-write&sslmode=require";
    let text = format!(
        "{}[database]\nurl = {url:?}\npassword_file = {password:?}\nca_file = \"ca.pem\"\nconnections = 8\n\
         connect_timeout_seconds = 1\nstep_timeout_seconds = 2\nqueue_timeout_seconds = 3\n\
         shared_transactions = false\n",
        complete()
    );
    let settings = load_with(&text, &[]).map_err(|lines| lines.join("\n")).unwrap();
    let Database::Postgres { options, .. } = settings.database else { panic!("no server") };
    assert_eq!(options.password.unwrap().expose(), "hunter2");
    assert_eq!(options.root_certificates, Some(PathBuf::from("ca.pem")));
    let seconds = [options.connect_timeout, options.step_timeout, options.queue_timeout].map(|t| t.as_secs());
    assert_eq!((options.connections, seconds), (8, [1, 2, 3]));
    assert!(!options.shared_transactions && PostgresOptions::default().shared_transactions);
}

#[test]
fn what_is_wrong_with_a_url_is_told_without_its_password() {
    let url = "postgres://usher:hunter2@one.example/usher?sslmode=sometimes";
    let lines = load_with(&complete(), &[("USHER_DATABASE_URL", url)]).err().unwrap();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].starts_with("USHER_DATABASE_URL: database.url: ") && lines[0].contains("sslmode"),
        "{lines:?}"
    );
    assert!(!lines[0].contains("hunter2"), "{lines:?}");
}

#[test]
fn sources_of_bounces_are_read_and_checked() {
    let given = "[bounces]\nmaildir = \"bounces\"\nlmtp_listen = \"unix:/run/usher/lmtp\"\nwebhook_secret = \"0123456789abcdef\"\n";
    let settings =
        load_with(&format!("{}{given}", complete()), &[]).map_err(|lines| lines.join("\n")).unwrap();
    assert_eq!(settings.bounces.maildir, Some(PathBuf::from("bounces")));
    assert_eq!(settings.bounces.lmtp.unwrap().to_string(), "unix:/run/usher/lmtp");
    assert!(settings.bounces.webhook_secret.is_some() && settings.bounces.mailbox_file.is_none());
    refused(
        &format!("{}[bounces]\nlmtp_listen = \"2424\"\n", complete()),
        &[],
        &[
            "usher.toml:10: bounces.lmtp_listen: expected an address and a port, such as 127.0.0.1:2424, or unix: and a path",
        ],
    );
    refused(
        &format!("{}[bounces]\nwebhook_secret = \"short\"\n", complete()),
        &[],
        &["usher.toml:10: bounces.webhook_secret: expected 16 characters at least"],
    );
}
