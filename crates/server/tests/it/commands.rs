//! Commands that need no service: keys, configuration.

use crate::process::{LINK_KEY, Site, complained, run, said, usher};

#[tokio::test]
async fn a_generated_key_is_accepted() {
    let key = said(&run(&["keys", "generate"]).await);
    let site = Site::new(25);
    let mut check = usher(&["config", "check", "--config", &site.config()]);
    let output = check.env("USHER_LINKS_KEY", key.trim()).output().await.unwrap();
    assert_eq!(said(&output), "The configuration is complete and correct.\n");
}

#[tokio::test]
async fn a_wrong_configuration_is_told_with_file_line_and_key() {
    let site = Site::new(25);
    site.write("usher.toml", "[server]\nlisten = \"x\"\nlistn = 1\n");
    let (code, lines) = complained(&run(&["serve", "--config", &site.config()]).await);
    let expected = format!(
        "usher: {}:3: server.listn: unknown key; [server] has public_url, listen, trusted_proxies, \
         header_timeout_seconds, max_connections, shutdown_grace_seconds, session_lifetime_hours",
        site.config()
    );
    assert_eq!((code, lines), (3, vec![expected]));
}

#[tokio::test]
async fn serve_says_what_it_cannot_start_without() {
    let (code, lines) = complained(&run(&["serve"]).await);
    assert_eq!(code, 3);
    let keys: Vec<&str> = lines.iter().map(|line| line.split(": ").nth(1).unwrap()).collect();
    assert_eq!(keys, ["server.public_url", "links.key", "mail.from", "mail.smtp.host"]);
}

#[tokio::test]
async fn the_environment_alone_configures_and_wins_over_the_file() {
    let site = Site::new(25);
    let mut check = usher(&["config", "check"]);
    check.envs([
        ("USHER_CONFIG", site.config().as_str()),
        ("USHER_SERVER_PUBLIC_URL", "http://invite.example.org"),
    ]);
    let (code, lines) = complained(&check.output().await.unwrap());
    let expected = "usher: USHER_SERVER_PUBLIC_URL: server.public_url: 'http://invite.example.org' must begin with \
                    https://; http is for this machine only";
    assert_eq!((code, lines), (3, vec![expected.to_owned()]));

    let mut check = usher(&["config", "check"]);
    check.envs([
        ("USHER_SERVER_PUBLIC_URL", "https://invite.example.org"),
        ("USHER_LINKS_KEY", LINK_KEY),
        ("USHER_MAIL_FROM", "invitations@example.org"),
        ("USHER_MAIL_SMTP_HOST", "smtp.example.org"),
    ]);
    said(&check.output().await.unwrap());
}

#[tokio::test]
async fn a_variable_that_sets_nothing_is_told() {
    let site = Site::new(25);
    let mut check = usher(&["config", "check", "--config", &site.config()]);
    let (code, lines) = complained(&check.env("USHER_SERVER_LISTN", "x").output().await.unwrap());
    assert_eq!(code, 3);
    assert!(lines[0].starts_with("usher: USHER_SERVER_LISTN: no key of the configuration"), "{lines:?}");
}

#[tokio::test]
async fn a_file_that_is_not_there_is_told() {
    let (code, lines) = complained(&run(&["serve", "--config", "/nowhere/usher.toml"]).await);
    assert_eq!(code, 3);
    assert!(lines[0].starts_with("usher: cannot read /nowhere/usher.toml: "), "{lines:?}");
}

#[tokio::test]
async fn a_wrong_command_line_has_an_exit_code_of_its_own() {
    assert_eq!(complained(&run(&["demo", "--prt", "1"]).await).0, 2);
}
