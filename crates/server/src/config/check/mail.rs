//! What the values of `[mail]` mean.

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use url::Url;
use usher_delivery::{
    DkimSigner, MailRoute, PasswordMechanism, SenderSettings, SmtpLogin, SmtpSettings, SmtpSettingsError,
    SmtpTls, SmtpTransport, TokenGrant, TokenSource,
};
use usher_domain::{EmailAddress, LinkKeys, Secret, is_loopback, is_mailbox};

use super::{Checker, seconds};
use crate::config::mail::{Authentication, Encryption, SmtpConfig};
use crate::system::SystemClock;

/// The longest step on the way to a relay behind which others wait: they get their chance within the same attempt.
const IMPATIENCE: Duration = Duration::from_secs(10);

impl Checker<'_> {
    /// The way of mails. `keys` make the tokens of bounce addresses.
    pub(super) fn mail_route(&mut self, keys: Option<&LinkKeys>) -> Option<MailRoute> {
        let mail = &self.loaded.config.mail;
        let sender = self.sender(keys);
        let backups = &mail.backup;
        let mut relays = vec![self.relay("mail.smtp", "smtp", &mail.smtp, !backups.is_empty())];
        for (i, backup) in backups.iter().enumerate() {
            let (section, name) = (format!("mail.backup[{i}]"), format!("backup-{}", i + 1));
            relays.push(self.relay(&section, &name, backup, i + 1 < backups.len()));
        }
        let signer = self.signer();
        let relays = relays.into_iter().collect::<Option<Vec<_>>>()?;
        let names: Vec<_> = relays.iter().map(SmtpTransport::name).collect();
        if let Some(twice) = (1..names.len()).find(|i| names[..*i].contains(&names[*i])) {
            let key = format!("mail.backup[{}].name", twice - 1);
            return self.wrong(&key, format!("'{}' names another relay too", names[twice]));
        }
        match MailRoute::new(sender?, signer?, relays, Arc::new(SystemClock)) {
            Ok(route) => Some(route),
            Err(error) => self.wrong("mail", error.to_string()),
        }
    }

    fn sender(&mut self, keys: Option<&LinkKeys>) -> Option<SenderSettings> {
        let mail = &self.loaded.config.mail;
        let from = self.needed("mail.from", mail.from.as_ref(), "the sender's address");
        let from = from.and_then(|text| self.address("mail.from", text));
        let reply_to = match &mail.reply_to {
            Some(text) if !is_mailbox(text) => {
                self.wrong("mail.reply_to", "expected an address, or a name and an address")
            }
            given => Some(given.clone()),
        };
        let bounce_address = match &mail.bounce_address {
            Some(text) => self.address("mail.bounce_address", text).map(|text| Some(text.clone())),
            None => Some(None),
        };
        Some(SenderSettings {
            from: from?.clone(),
            from_name: mail.from_name.clone(),
            reply_to: reply_to?,
            bounce_address: bounce_address?,
            bounce_keys: keys.filter(|_| mail.bounce_tokens).cloned(),
        })
    }

    fn address<'t>(&mut self, key: &str, text: &'t String) -> Option<&'t String> {
        let fit = EmailAddress::parse(text).map(|_| text);
        self.require(key, fit, "expected an address, such as invitations@example.org")
    }

    /// One relay. `others_wait` says that another one is asked after it.
    fn relay(
        &mut self,
        section: &str,
        name: &str,
        smtp: &SmtpConfig,
        others_wait: bool,
    ) -> Option<SmtpTransport> {
        let key = |name: &str| format!("{section}.{name}");
        let what = "the relay that takes charge of mails; only `usher demo` goes without";
        let host = self.needed(&key("host"), smtp.host.as_ref(), what);
        let host = host.and_then(|host| {
            let fit = is_host(host).then_some(host);
            let expected = format!("expected a name or an address alone; the port is {section}.port");
            self.require(&key("host"), fit, &expected)
        });
        let helo_name = match &smtp.helo_name {
            // What follows a blank would be a parameter, and what follows an end of line a command.
            Some(name) if !is_host(name) => {
                self.wrong(&key("helo_name"), "expected a host name, such as invite.example.org")
            }
            given => Some(given.clone()),
        };
        let ca_file = self.ca_file(section, smtp);
        let name = smtp.name.as_deref().unwrap_or(name);
        let fit = (1..=40).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        let name =
            self.require(&key("name"), fit.then_some(name), "expected 1 to 40 letters, digits, -, _ or .");
        let login = self.login(section, smtp);
        let (tls, default_port) = match smtp.encryption {
            Encryption::Starttls => (SmtpTls::Starttls, 587),
            Encryption::Tls => (SmtpTls::Implicit, 465),
            Encryption::None => (SmtpTls::None, 25),
        };
        let port = smtp.port.and_then(|port| u16::try_from(port).ok()).unwrap_or(default_port);
        let timeout = seconds(smtp.timeout_seconds);
        let settings = SmtpSettings {
            name: name?.to_owned(),
            tls,
            allow_cleartext: smtp.allow_cleartext,
            login: login?,
            ca_file: ca_file?,
            helo_name: helo_name?,
            timeout,
            connect_timeout: if others_wait { timeout.min(IMPATIENCE) } else { timeout },
            pool_size: smtp.connections as usize,
            ..SmtpSettings::new(host?, port)
        };
        match SmtpTransport::new(settings) {
            Ok(transport) => Some(transport),
            Err(error) => {
                let name = match &error {
                    SmtpSettingsError::Cleartext => "encryption",
                    SmtpSettingsError::CaFile { .. } => "ca_file",
                    SmtpSettingsError::Tls(_) => "host",
                };
                self.wrong(&key(name), error.to_string())
            }
        }
    }

    /// The file of certificates, which holds some. The outer `None`: a problem was told.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given one")]
    fn ca_file(&mut self, section: &str, smtp: &SmtpConfig) -> Option<Option<PathBuf>> {
        let Some(file) = &smtp.ca_file else { return Some(None) };
        let key = format!("{section}.ca_file");
        match std::fs::read_to_string(file) {
            Ok(pem) if pem.contains("-----BEGIN CERTIFICATE-----") => Some(Some(PathBuf::from(file))),
            Ok(_) => self.wrong(&key, format!("{file} holds no certificate in PEM form")),
            Err(error) => self.wrong(&key, format!("cannot read {file}: {error}")),
        }
    }

    /// Keys that `auth` has no use for: whoever wrote them expects something else. `None`: a problem was told.
    fn no_others(&mut self, section: &str, smtp: &SmtpConfig) -> Option<()> {
        let (useless, remedy) = match smtp.auth {
            Authentication::Xoauth2 => (
                [("password", smtp.password.is_some()), ("password_file", smtp.password_file.is_some())]
                    .to_vec(),
                "is not used with auth = \"xoauth2\"; leave it out",
            ),
            Authentication::Password | Authentication::Plain | Authentication::Login => (
                [
                    ("oauth_token_file", smtp.oauth_token_file.is_some()),
                    ("oauth_token_url", smtp.oauth_token_url.is_some()),
                ]
                .to_vec(),
                "is used with auth = \"xoauth2\" only; set auth, or leave it out",
            ),
        };
        match useless.into_iter().find(|(_, given)| *given) {
            Some((name, _)) => self.wrong(&format!("{section}.{name}"), remedy),
            None => Some(()),
        }
    }

    /// The outer `None`: a problem was told.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given one")]
    fn login(&mut self, section: &str, smtp: &SmtpConfig) -> Option<Option<SmtpLogin>> {
        self.no_others(section, smtp)?;
        let mechanism = match smtp.auth {
            Authentication::Password => PasswordMechanism::BestOffered,
            Authentication::Plain => PasswordMechanism::Plain,
            Authentication::Login => PasswordMechanism::Login,
            Authentication::Xoauth2 => return self.token_login(section, smtp).map(Some),
        };
        if smtp.auth != Authentication::Password {
            let username = smtp.username.as_ref();
            self.needed(&format!("{section}.username"), username, "the account that auth is for")?;
        }
        let (password, password_file) = (smtp.password.clone(), smtp.password_file.clone());
        let credentials = self.credentials(section, smtp.username.clone(), password, password_file)?;
        Some(credentials.map(|(username, password)| SmtpLogin::Password { username, password, mechanism }))
    }

    fn token_login(&mut self, section: &str, smtp: &SmtpConfig) -> Option<SmtpLogin> {
        let key = |name: &str| format!("{section}.{name}");
        let username =
            self.needed(&key("username"), smtp.username.as_ref(), "the mailbox that the token is for");
        let source = match (&smtp.oauth_token_file, &smtp.oauth_token_url) {
            (Some(file), None) => Some(TokenSource::File(PathBuf::from(file))),
            (None, Some(url)) => self.grant(section, smtp, url).map(TokenSource::Grant),
            (None, None) | (Some(_), Some(_)) => self.wrong(
                &key("oauth_token_file"),
                "for auth = \"xoauth2\": expected either oauth_token_file or oauth_token_url",
            ),
        };
        Some(SmtpLogin::Token { username: username?.clone(), source: source? })
    }

    fn grant(&mut self, section: &str, smtp: &SmtpConfig, url: &str) -> Option<TokenGrant> {
        let key = |name: &str| format!("{section}.{name}");
        let url = Url::parse(url).ok().filter(|url| url.scheme() == "https" || is_loopback(url));
        let url = self.require(&key("oauth_token_url"), url, "expected an address that begins with https://");
        let id = self.needed(
            &key("oauth_client_id"),
            smtp.oauth_client_id.as_ref(),
            "the id at the token endpoint",
        );
        let (secret, file) = (smtp.oauth_client_secret.clone(), smtp.oauth_client_secret_file.clone());
        let client_secret = self.secret(&key("oauth_client_secret"), secret, file);
        let refresh_token =
            self.secret(&key("oauth_refresh_token"), None, smtp.oauth_refresh_token_file.clone());
        let (client_secret, refresh_token) = (client_secret?, refresh_token?);
        if client_secret.is_none() && refresh_token.is_none() {
            return self.wrong(
                &key("oauth_client_secret"),
                "missing: expected a client secret, or a refresh token in oauth_refresh_token_file",
            );
        }
        let scope = smtp.oauth_scope.clone();
        Some(TokenGrant { url: url?, client_id: id?.clone(), client_secret, refresh_token, scope })
    }

    /// What signs mails. The outer `None`: a problem was told.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given one")]
    fn signer(&mut self) -> Option<Option<DkimSigner>> {
        let dkim = &self.loaded.config.mail.dkim;
        let domain = self.dkim_domain();
        let is_name = |text: &str| {
            (1..=253).contains(&text.len())
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
        };
        if !is_name(&domain) && dkim.domain.is_some() {
            return self.wrong("mail.dkim.domain", "expected a domain in ASCII, such as example.org");
        }
        if dkim.selector.as_ref().is_some_and(|selector| !is_name(selector)) {
            return self.wrong("mail.dkim.selector", "expected letters, digits, - and .");
        }
        let Some(file) = &dkim.key_file else { return Some(None) };
        let selector =
            self.needed("mail.dkim.selector", dkim.selector.as_ref(), "the selector of the key")?;
        let pem = match std::fs::read(file) {
            Ok(pem) => Secret::new(String::from_utf8_lossy(&pem).into_owned()),
            Err(error) => return self.wrong("mail.dkim.key_file", format!("cannot read {file}: {error}")),
        };
        match DkimSigner::from_pem(&domain, selector, pem.expose().as_bytes()) {
            Ok(signer) => Some(Some(signer)),
            Err(error) => self.wrong("mail.dkim.key_file", format!("{file}: {error}")),
        }
    }

    /// The domain that signs, in ASCII.
    pub(super) fn dkim_domain(&self) -> String {
        let mail = &self.loaded.config.mail;
        let of_sender = mail
            .from
            .as_ref()
            .and_then(|from| EmailAddress::parse(from))
            .and_then(|from| from.normalised().rsplit_once('@').map(|(_, domain)| domain.to_owned()));
        mail.dkim.domain.clone().or(of_sender).unwrap_or_default()
    }
}

/// Whether this is a name or an address of a machine, and nothing beside it.
fn is_host(text: &str) -> bool {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    !text.is_empty()
        && (bare.parse::<IpAddr>().is_ok()
            || !text.contains(|c: char| c.is_whitespace() || c.is_control() || "/:@[]".contains(c)))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::config::{Settings, Source, load, secret_files};

    const HEAD: &str = "[server]\npublic_url = \"https://invite.example.org\"\n[links]\n\
        key = \"k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\"\n[mail]\nfrom = \"a@example.org\"\n";

    /// What is made of a file that ends so; or each complaint, without the path of the file.
    fn loaded(rest: &str) -> Result<Settings, Vec<String>> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("usher.toml");
        std::fs::write(&file, format!("{HEAD}{rest}")).unwrap();
        let prefix = format!("{}/", folder.path().display());
        load(&Source { file: Some(file), variables: Vec::new() })
            .map_err(|problems| problems.to_string().lines().map(|line| line.replace(&prefix, "")).collect())
    }

    #[track_caller]
    fn complaint(rest: &str) -> String {
        let complaints = loaded(rest).err().expect("a complaint");
        assert_eq!(complaints.len(), 1, "{complaints:?}");
        complaints[0].clone()
    }

    #[test]
    fn relays_are_asked_in_the_order_of_the_file() {
        let settings = loaded(
            "[mail.smtp]\nhost = \"one.example\"\n[[mail.backup]]\nhost = \"two.example\"\n\
             [[mail.backup]]\nname = \"last\"\nhost = \"three.example\"\nencryption = \"tls\"\n",
        );
        let settings = settings.map_err(|lines| lines.join("\n")).unwrap();
        let relays = format!("{:?}", settings.mail);
        let places = ["one.example", "two.example", "three.example"].map(|host| relays.find(host));
        assert!(places.is_sorted() && places[0].is_some(), "{relays}");
        let names: Vec<_> = settings.mail.relays().map(usher_delivery::SmtpTransport::name).collect();
        assert_eq!(names, ["smtp", "backup-1", "last"]);
    }

    #[test]
    fn what_is_wrong_with_a_further_relay_is_named_with_its_line() {
        let smtp = "[mail.smtp]\nhost = \"one.example\"\n";
        assert_eq!(
            complaint(&format!(
                "{smtp}[[mail.backup]]\nhost = \"two.example\"\n[[mail.backup]]\nport = 25\n"
            )),
            "mail.backup[1].host: missing: expected the relay that takes charge of mails; only `usher demo` goes \
             without; set it in the file"
        );
        let unknown = complaint(&format!("{smtp}[[mail.backup]]\nhosts = \"two.example\"\n"));
        assert!(
            unknown.starts_with("usher.toml:10: mail.backup[0].hosts: unknown key; [mail.backup] has "),
            "{unknown}"
        );
        assert_eq!(
            complaint(&format!("{smtp}[[mail.backup]]\nport = 0\n")),
            "usher.toml:10: mail.backup[0].port: expected an integer from 1 to 65535, found 0"
        );
        assert_eq!(
            complaint(&format!("{smtp}[[mail.backup]]\nhost = \"two.example\"\nname = \"smtp\"\n")),
            "usher.toml:11: mail.backup[0].name: 'smtp' names another relay too"
        );
        assert_eq!(
            complaint(&format!("{smtp}[mail.backup]\nhost = \"two.example\"\n")),
            "usher.toml:9: mail.backup: expected [[mail.backup]], once for each"
        );
    }

    #[test]
    fn a_token_comes_from_one_place_and_an_account_is_named() {
        let with = |keys: &str| format!("[mail.smtp]\nhost = \"one.example\"\nauth = \"xoauth2\"\n{keys}");
        assert!(complaint(&with("username = \"a\"\n")).contains("expected either oauth_token_file or"));
        assert!(complaint(&with("oauth_token_file = \"/t\"\n")).contains("mail.smtp.username: missing"));
        let grant =
            "username = \"a\"\noauth_token_url = \"https://login.example/token\"\noauth_client_id = \"c\"\n";
        assert!(complaint(&with(grant)).contains("mail.smtp.oauth_client_secret: missing"));
        assert!(loaded(&with(&format!("{grant}oauth_client_secret = \"s\"\n"))).is_ok());
        let readable = grant.replace("https", "http");
        let readable = complaint(&with(&format!("{readable}oauth_client_secret = \"s\"\n")));
        assert!(readable.contains("mail.smtp.oauth_token_url: expected an address"), "{readable}");
    }

    #[test]
    fn a_relay_is_named_alone_and_its_certificates_are_some() {
        let with = |keys: &str| format!("[mail.smtp]\n{keys}");
        for host in ["one.example:587", "smtp://one.example", "a@one.example", "one example", ""] {
            assert_eq!(
                complaint(&with(&format!("host = \"{host}\"\n"))),
                "usher.toml:8: mail.smtp.host: expected a name or an address alone; the port is mail.smtp.port"
            );
        }
        for host in ["one.example", "192.0.2.1", "2001:db8::1", "localhost"] {
            assert!(loaded(&with(&format!("host = \"{host}\"\n"))).is_ok(), "{host}");
        }
        let helo = complaint(&with("host = \"one.example\"\nhelo_name = \"a b\"\n"));
        assert_eq!(
            helo,
            "usher.toml:9: mail.smtp.helo_name: expected a host name, such as invite.example.org"
        );
        let no_file = complaint(&with("host = \"one.example\"\nca_file = \"/nonexistent/ca.pem\"\n"));
        assert!(no_file.contains("mail.smtp.ca_file: cannot read /nonexistent/ca.pem: "), "{no_file}");
        let none = complaint(&with("host = \"one.example\"\nca_file = \"/dev/null\"\n"));
        assert!(none.ends_with("mail.smtp.ca_file: /dev/null holds no certificate in PEM form"), "{none}");
    }

    #[test]
    fn what_auth_has_no_use_for_is_named_and_so_is_an_empty_password() {
        let with = |keys: &str| format!("[mail.smtp]\nhost = \"one.example\"\nusername = \"a\"\n{keys}");
        assert_eq!(
            complaint(&with("auth = \"xoauth2\"\noauth_token_file = \"/t\"\npassword = \"p\"\n")),
            "usher.toml:12: mail.smtp.password: is not used with auth = \"xoauth2\"; leave it out"
        );
        assert_eq!(
            complaint(&with("password = \"p\"\noauth_token_file = \"/t\"\n")),
            "usher.toml:11: mail.smtp.oauth_token_file: is used with auth = \"xoauth2\" only; set auth, or leave \
             it out"
        );
        assert_eq!(
            complaint(&with("password_file = \"/dev/null\"\n")),
            "usher.toml:10: mail.smtp.password_file: /dev/null is empty"
        );
    }

    #[test]
    fn a_key_for_signatures_has_a_selector_and_can_be_read() {
        let with = |keys: &str| format!("[mail.smtp]\nhost = \"one.example\"\n[mail.dkim]\n{keys}");
        assert!(complaint(&with("key_file = \"/k\"\n")).contains("mail.dkim.selector: missing"));
        let unread = complaint(&with("selector = \"s1\"\nkey_file = \"/nonexistent/k\"\n"));
        assert!(unread.contains("mail.dkim.key_file: cannot read /nonexistent/k"), "{unread}");
        assert!(complaint(&with("selector = \"s 1\"\n")).contains("mail.dkim.selector: expected"));
        let settings = loaded(&with("selector = \"s1\"\n")).map_err(|lines| lines.join("\n")).unwrap();
        assert!(settings.mail.signer().is_none());
        assert_eq!(
            (settings.dkim_domain.as_str(), settings.dkim_selector.as_deref()),
            ("example.org", Some("s1"))
        );
    }

    #[test]
    fn the_files_that_hold_secrets_of_every_relay_are_known() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("usher.toml");
        let text = "[mail.smtp]\noauth_token_file = \"/one\"\n[mail.dkim]\nkey_file = \"/dkim\"\n\
                    [[mail.backup]]\npassword_file = \"/two\"\n[[mail.backup]]\npassword = \"secret\"\n";
        std::fs::write(&file, text).unwrap();
        let found = secret_files(&Source { file: Some(file.clone()), variables: Vec::new() });
        for expected in [PathBuf::from("/one"), PathBuf::from("/two"), PathBuf::from("/dkim"), file] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
    }

    #[test]
    fn a_folder_of_templates_is_there() {
        let with = |folder: &str| {
            format!("[mail.smtp]\nhost = \"one.example\"\n[templates]\nfolder = \"{folder}\"\n")
        };
        let missing = complaint(&with("/nonexistent"));
        assert_eq!(missing, "usher.toml:10: templates.folder: /nonexistent is no folder");
        assert!(loaded(&with("/")).is_ok());
    }
}
