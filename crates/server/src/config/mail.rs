//! `[mail]` and what is inside it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `[mail]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MailConfig {
    /// The sender's address; the application's name stands before it. An application may have one of its own. Required.
    #[schemars(example = "invitations@example.org", extend("x-shown" = true))]
    pub(crate) from: Option<String>,
    /// The sender's name, for all applications. Left out: each application's own name.
    #[schemars(example = "Example Accounts")]
    pub(crate) from_name: Option<String>,
    /// Where answers go: an address, or a name and an address.
    #[schemars(example = "Help desk <help@example.org>")]
    pub(crate) reply_to: Option<String>,
    /// Where bounces go (the envelope's sender). Left out: to `from`.
    #[schemars(example = "bounces@example.org")]
    pub(crate) bounce_address: Option<String>,
    /// Whether bounce addresses carry a token that names the message (`bounces+token@example.org`). Their mail server has
    /// to deliver what is written to `bounces+anything` where bounces are read.
    pub(crate) bounce_tokens: bool,
    /// The relay that takes charge of mails.
    pub(crate) smtp: SmtpConfig,
    /// A further relay, which is asked when those before it do not work; write the table as often as there are relays.
    /// It has the keys of `[mail.smtp]`.
    pub(crate) backup: Vec<SmtpConfig>,
    /// The signatures of mails (DKIM).
    pub(crate) dkim: DkimConfig,
}

impl Default for MailConfig {
    fn default() -> Self {
        Self {
            from: None,
            from_name: None,
            reply_to: None,
            bounce_address: None,
            bounce_tokens: true,
            smtp: SmtpConfig::default(),
            backup: Vec::new(),
            dkim: DkimConfig::default(),
        }
    }
}

/// `[mail.smtp]`, and each `[[mail.backup]]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SmtpConfig {
    /// What figures and the records of attempts call the relay. Left out: `smtp`, `backup-1`, `backup-2` and so on.
    #[schemars(example = &"provider")]
    pub(crate) name: Option<String>,
    /// The relay's host name or address. Required.
    #[schemars(example = "smtp.example.org", extend("x-shown" = true))]
    pub(crate) host: Option<String>,
    /// Its port. Left out: 587 for `starttls`, 465 for `tls`, 25 for `none`.
    #[schemars(range(min = 1, max = 65_535), example = 587)]
    pub(crate) port: Option<u32>,
    /// How the connection is protected.
    pub(crate) encryption: Encryption,
    /// Permits `encryption = "none"` to a relay on another machine. Links and the password then travel readable.
    pub(crate) allow_cleartext: bool,
    /// A file with the certificates (PEM) that the relay's is checked against, instead of those that browsers trust.
    #[schemars(example = "/etc/usher/relay-ca.pem")]
    pub(crate) ca_file: Option<String>,
    /// The service's name in EHLO. Left out: the machine's.
    #[schemars(example = "invite.example.org")]
    pub(crate) helo_name: Option<String>,
    /// How the account is proven.
    pub(crate) auth: Authentication,
    /// The account at the relay. Left out: no authentication.
    #[schemars(example = &"usher")]
    pub(crate) username: Option<String>,
    /// The account's password. Better kept in a file of its own, see `password_file`.
    #[schemars(example = "a password")]
    pub(crate) password: Option<String>,
    /// A file that holds the password, and nothing else.
    #[schemars(example = "/etc/usher/smtp-password")]
    pub(crate) password_file: Option<String>,
    /// For `xoauth2`: a file that holds the access token, and nothing else; something else keeps it fresh. It is read for
    /// each connection.
    #[schemars(example = "/run/usher/smtp-token")]
    pub(crate) oauth_token_file: Option<String>,
    /// For `xoauth2`, instead of a token file: the token endpoint of the relay's provider. Tokens are kept until shortly
    /// before their end.
    #[schemars(example = "https://login.example.org/oauth2/token")]
    pub(crate) oauth_token_url: Option<String>,
    /// The service's id at the token endpoint.
    #[schemars(example = &"usher")]
    pub(crate) oauth_client_id: Option<String>,
    /// The service's secret at the token endpoint. Better kept in a file of its own, see `oauth_client_secret_file`.
    #[schemars(example = "a secret")]
    pub(crate) oauth_client_secret: Option<String>,
    /// A file that holds that secret, and nothing else.
    #[schemars(example = "/etc/usher/smtp-client-secret")]
    pub(crate) oauth_client_secret_file: Option<String>,
    /// A file that holds a refresh token, and nothing else. Left out: the client credentials grant is used.
    #[schemars(example = "/etc/usher/smtp-refresh-token")]
    pub(crate) oauth_refresh_token_file: Option<String>,
    /// The scope that tokens are asked for.
    #[schemars(example = "https://mail.example.org/.default")]
    pub(crate) oauth_scope: Option<String>,
    /// Connections to the relay that may be open at once. They are used again.
    #[schemars(range(min = 1, max = 256))]
    pub(crate) connections: u32,
    /// A relay that takes longer to answer one command has failed; the message is tried again.
    #[schemars(range(min = 1, max = 300))]
    pub(crate) timeout_seconds: u32,
}

impl Default for SmtpConfig {
    fn default() -> Self {
        Self {
            name: None,
            host: None,
            port: None,
            encryption: Encryption::default(),
            allow_cleartext: false,
            ca_file: None,
            helo_name: None,
            auth: Authentication::default(),
            username: None,
            password: None,
            password_file: None,
            oauth_token_file: None,
            oauth_token_url: None,
            oauth_client_id: None,
            oauth_client_secret: None,
            oauth_client_secret_file: None,
            oauth_refresh_token_file: None,
            oauth_scope: None,
            connections: 32,
            timeout_seconds: 30,
        }
    }
}

impl SmtpConfig {
    /// The files that hold secrets.
    pub(super) fn secret_files(&self) -> impl Iterator<Item = &String> {
        [
            &self.password_file,
            &self.oauth_token_file,
            &self.oauth_client_secret_file,
            &self.oauth_refresh_token_file,
        ]
        .into_iter()
        .flatten()
    }
}

/// How a connection to the relay is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encryption {
    /// TLS after a greeting in the clear; a relay without it is refused
    #[default]
    Starttls,
    /// TLS from the first byte
    Tls,
    /// none; for a relay on this machine, see `allow_cleartext`
    None,
}

/// How the account at a relay is proven.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Authentication {
    /// with the password: PLAIN where the relay offers it, else LOGIN
    #[default]
    Password,
    /// with the password, PLAIN only
    Plain,
    /// with the password, LOGIN only
    Login,
    /// with a token of OAuth 2.0
    Xoauth2,
}

/// `[mail.dkim]`.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DkimConfig {
    /// The domain that signs. Left out: the domain of `mail.from`.
    #[schemars(example = "example.org")]
    pub(crate) domain: Option<String>,
    /// The selector: the public key stands in DNS at `<selector>._domainkey.<domain>`. `usher doctor` looks it up there.
    #[schemars(example = &"s1")]
    pub(crate) selector: Option<String>,
    /// A file with the private key (PEM): RSA of at least 2,048 bits, or Ed25519. Left out: mails are not signed here, but
    /// perhaps by the relay.
    #[schemars(example = "/etc/usher/dkim.pem")]
    pub(crate) key_file: Option<String>,
}
