//! One connection to the relay, and the dialogue over it (RFC 5321).

use std::fmt;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::time::timeout;
use usher_app::Accepted;

use super::SmtpTls;
use super::failure::{Failure, Step, enhanced_code};
use super::letter::Letter;
use super::login::Login;

/// Makes connections that are ready to take a mail.
pub(super) struct Dialer {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: SmtpTls,
    /// Present unless `tls` is `None`.
    pub(super) tls_parameters: Option<TlsParameters>,
    pub(super) login: Option<Login>,
    pub(super) hello_name: ClientId,
    /// For each step until the connection is ready.
    pub(super) connect_timeout: Duration,
    /// For each command after that.
    pub(super) timeout: Duration,
}

impl Dialer {
    /// Connects, secures and authenticates.
    pub(super) async fn connect(&self) -> Result<Connection, Failure> {
        let implicit = self.tls_parameters.clone().filter(|_| self.tls == SmtpTls::Implicit);
        let server = (self.host.as_str(), self.port);
        let limit = self.connect_timeout;
        let greeting =
            AsyncSmtpConnection::connect_tokio1(server, Some(limit), &self.hello_name, implicit, None);
        let mut smtp = within(limit, Step::Connect, greeting).await?;
        if let (SmtpTls::Starttls, Some(parameters)) = (self.tls, &self.tls_parameters) {
            let upgrade = smtp.starttls(parameters.clone(), &self.hello_name);
            within(limit, Step::Connect, upgrade).await?;
        }
        let pipelining = self.offers_pipelining(&mut smtp).await?;
        if let Some(login) = &self.login {
            login.authenticate(&mut smtp, limit).await?;
        }
        Ok(Connection { smtp, pipelining, timeout: self.timeout, usable: true })
    }

    /// Asks once more what the relay offers: lettre keeps nothing of this extension.
    async fn offers_pipelining(&self, smtp: &mut AsyncSmtpConnection) -> Result<bool, Failure> {
        let greeting = smtp.command(Ehlo::new(self.hello_name.clone()));
        match within(self.connect_timeout, Step::Connect, greeting).await {
            Ok(offers) => Ok(offers.message().any(|line| line.eq_ignore_ascii_case("PIPELINING"))),
            // RFC 5321 section 4.1.4 allows a second greeting; who refuses it all the same gets one command at a time.
            Err(failure) if failure.leaves_connection_open() => Ok(false),
            Err(failure) => Err(failure),
        }
    }
}

/// A connection that is ready to take a mail.
pub(super) struct Connection {
    smtp: AsyncSmtpConnection,
    /// Whether the relay takes several commands in one write (RFC 2920).
    pipelining: bool,
    timeout: Duration,
    usable: bool,
}

impl Connection {
    /// True when another mail may follow over it.
    pub(super) fn is_usable(&self) -> bool {
        self.usable
    }

    /// Hands one mail over. After a refusal the connection is cleared for the next mail; after anything worse it is
    /// not used again.
    pub(super) async fn deliver(&mut self, letter: &Letter) -> Result<Accepted, Failure> {
        // Unless this comes to its end: a dialogue that is given up half-way must not be continued by another mail.
        self.usable = false;
        let outcome = self.dialogue(letter).await;
        self.usable = match &outcome {
            Ok(_) => true,
            Err(failure) if failure.leaves_connection_open() => {
                self.command(Step::Sender, Rset).await.is_ok()
            }
            Err(_) => false,
        };
        outcome
    }

    async fn dialogue(&mut self, letter: &Letter) -> Result<Accepted, Failure> {
        let mail = Mail::new(Some(letter.from.clone()), self.parameters_for(letter)?);
        let rcpt = Rcpt::new(letter.to.clone(), Vec::new());
        if self.pipelining {
            self.open_at_once(&mail, &rcpt).await?;
        } else {
            self.command(Step::Sender, mail).await?;
            self.command(Step::Recipient, rcpt).await?;
            self.command(Step::Data, Data).await?;
        }
        // In one write, with its final dot: lettre's own way takes two, and the second would wait for the relay's
        // acknowledgement of the first (Nagle's algorithm against delayed acknowledgements, 40 ms a mail).
        let reply = self.command(Step::Content, &letter.content).await?;
        let text = reply.message().collect::<Vec<_>>().join(" ");
        let code = reply.code().to_string();
        Ok(match enhanced_code(&text) {
            Some((enhanced, rest)) => {
                Accepted { code: format!("{code} {enhanced}"), text: rest.to_owned(), peer_id: None }
            }
            None => Accepted { code, text, peer_id: None },
        })
    }

    /// Sends MAIL, RCPT and DATA in one write (RFC 2920). The first refusal counts: the others follow from it.
    async fn open_at_once(&mut self, mail: &Mail, rcpt: &Rcpt) -> Result<(), Failure> {
        // A lost reply ends it at once: what came later would be taken for the reply to another command.
        let sender = unless_lost(self.command(Step::Sender, format!("{mail}{rcpt}{Data}")).await)?;
        let recipient = unless_lost(self.reply(Step::Recipient).await)?;
        let data = unless_lost(self.reply(Step::Data).await)?;
        let refused = sender.and(recipient);
        if refused.is_err() && data.is_ok() {
            // Section 3.1: a relay may ask for the content all the same. It gets none, whatever it says to that.
            let _ = unless_lost(self.command(Step::Data, ".\r\n").await)?;
        }
        refused.and(data)
    }

    /// What MAIL has to announce (RFC 6531 for addresses, RFC 6152 for the content).
    fn parameters_for(&self, letter: &Letter) -> Result<Vec<MailParameter>, Failure> {
        let relay = self.smtp.server_info();
        let mut parameters = Vec::new();
        if letter.needs_smtputf8 {
            if !relay.supports_feature(Extension::SmtpUtfEight) {
                return Err(Failure::no_smtputf8());
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !letter.content.is_ascii() && relay.supports_feature(Extension::EightBitMime) {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        Ok(parameters)
    }

    async fn command(&mut self, step: Step, command: impl fmt::Display) -> Result<Response, Failure> {
        within(self.timeout, step, self.smtp.command(command)).await
    }

    /// The reply to a command that went out together with others.
    async fn reply(&mut self, step: Step) -> Result<Response, Failure> {
        within(self.timeout, step, self.smtp.read_response()).await
    }
}

/// The reply, refusals included, unless none came or the relay hangs up.
fn unless_lost(reply: Result<Response, Failure>) -> Result<Result<(), Failure>, Failure> {
    match reply {
        Err(failure) if !failure.leaves_connection_open() => Err(failure),
        reply => Ok(reply.map(drop)),
    }
}

/// Bounds one step, and notes which it was.
pub(super) async fn within<T>(
    limit: Duration,
    step: Step,
    dialogue: impl Future<Output = Result<T, Error>>,
) -> Result<T, Failure> {
    match timeout(limit, dialogue).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(Failure::from_lettre(step, &error)),
        Err(_) => Err(Failure::timed_out(step, limit)),
    }
}
