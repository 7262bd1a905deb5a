//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::commands::TemplatesCommand;
use crate::config::{FILE_VARIABLE, LogLevel};

/// Invites people to your applications.
#[derive(Debug, Parser)]
#[command(name = "usher", version, max_term_width = 100)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Start everything with no configuration, to try it on this machine
    Demo(DemoArguments),
    /// Start the service
    Serve(ConfigArgument),
    /// Declare applications, list them, change their secrets
    #[command(subcommand)]
    Apps(AppsCommand),
    /// Look at a user, or help one who has lost the second factor
    #[command(subcommand)]
    Users(UsersCommand),
    /// Addresses and numbers that are not written to since a message came back
    #[command(subcommand)]
    Suppressions(SuppressionsCommand),
    /// Secrets of webhooks, events that were given up, and a test
    #[command(subcommand)]
    Webhooks(WebhooksCommand),
    /// List invitations, look at one, take one back
    #[command(subcommand)]
    Invitations(InvitationsCommand),
    /// Text messages: what was sent where, prefixes that are paused, what waits for a budget
    #[command(subcommand)]
    Sms(SmsCommand),
    /// Check the configuration, or print what it can hold
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Make keys: the one for links, and those that tokens are signed with
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Bring the database's schema up to date, as `serve` does at its start
    Migrate(ConfigArgument),
    /// Copy the database file, as of one moment, into a new file; the service may go on meanwhile
    Backup {
        /// The file to make; one that exists is never overwritten
        file: PathBuf,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Mails and texts of your own: copy the built-in ones, check yours, look at all
    #[command(subcommand)]
    Templates(TemplatesCommand),
    /// Look for everything that would keep invitations from working, and say what to do
    Doctor(DoctorArguments),
    /// Move to another database
    #[command(subcommand)]
    Db(DbCommand),
}

/// `usher doctor`.
#[derive(Debug, Args)]
pub(crate) struct DoctorArguments {
    /// Send a test mail to this address; without it the relay is met, and nothing is sent
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) send_test_mail: Option<String>,
    /// Ask this name server about the sender's domain, instead of the system's
    #[arg(long, value_name = "IP:PORT")]
    pub(crate) name_server: Option<SocketAddr>,
    #[command(flatten)]
    pub(crate) config: ConfigArgument,
}

/// `usher db`.
#[derive(Debug, Subcommand)]
pub(crate) enum DbCommand {
    /// Copy everything from a database file to PostgreSQL, and compare both; stop the service before
    Copy(CopyArguments),
}

/// `usher db copy`.
#[derive(Debug, Args)]
pub(crate) struct CopyArguments {
    /// The file, as sqlite:usher.db
    #[arg(long, value_name = "URL")]
    pub(crate) from: String,
    /// The empty database, as postgres://user@host/database; password, certificates and time-outs are those of
    /// [database] in the configuration
    #[arg(long, value_name = "URL")]
    pub(crate) to: String,
    /// Go on with a copy that was interrupted
    #[arg(long)]
    pub(crate) resume: bool,
    #[command(flatten)]
    pub(crate) config: ConfigArgument,
}

/// `usher demo`.
#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// Keep database and messages in this folder; without it they are in a fresh one that is removed at the end
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// The least important log lines that are written to standard error
    #[arg(long, value_name = "LEVEL", value_enum, default_value_t = LogLevel::Warn)]
    pub(crate) log_level: LogLevel,
}

/// Where the configuration is.
#[derive(Clone, Debug, Args)]
pub(crate) struct ConfigArgument {
    /// The configuration file; without it the environment says all
    #[arg(long, value_name = "FILE", env = FILE_VARIABLE)]
    pub(crate) config: Option<PathBuf>,
}

/// `usher apps`.
#[derive(Debug, Subcommand)]
pub(crate) enum AppsCommand {
    /// Make the applications as a file declares them; those it does not name stay as they are
    Apply {
        /// The file with the declarations
        file: PathBuf,
        /// Show what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// List the applications
    List {
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Make a second secret, so that the application can change over without a gap
    RotateSecret {
        /// The application
        client_id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// End every secret but the newest
    EndRotation {
        /// The application
        client_id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher users`.
#[derive(Debug, Subcommand)]
pub(crate) enum UsersCommand {
    /// Show state, applications, last sign-in and factors of a user
    Show {
        /// The e-mail address, or the phone number with + and the country's code
        identifier: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Remove passkeys, authenticator app and recovery codes of a user, and end their sessions
    ResetFactors {
        /// The e-mail address, or the phone number with + and the country's code
        identifier: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher suppressions`.
#[derive(Debug, Subcommand)]
pub(crate) enum SuppressionsCommand {
    /// List them
    List {
        /// One JSON object a line
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Have an address or number written to again
    Remove {
        /// The e-mail address, or the phone number with + and the country's code
        #[arg(value_name = "ADDRESS")]
        identifier: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Have nothing sent to an address or number
    Add {
        /// The e-mail address, or the phone number with + and the country's code
        #[arg(value_name = "ADDRESS")]
        identifier: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

impl SuppressionsCommand {
    /// Where the configuration is.
    pub(crate) fn config(&self) -> ConfigArgument {
        match self {
            Self::List { config, .. } | Self::Remove { config, .. } | Self::Add { config, .. } => {
                config.clone()
            }
        }
    }
}

/// `usher webhooks`.
#[derive(Debug, Subcommand)]
pub(crate) enum WebhooksCommand {
    /// Change the secrets that events are signed with
    #[command(subcommand)]
    Secret(WebhookSecretCommand),
    /// Events that were given up
    #[command(subcommand)]
    Dead(DeadEventsCommand),
    /// Send one signed test event, and say how the endpoint answers
    Test {
        /// The application
        client_id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher webhooks secret`.
#[derive(Debug, Subcommand)]
pub(crate) enum WebhookSecretCommand {
    /// Make a second secret: events are signed with both, so that the application can change over without a gap
    Add {
        /// The application
        client_id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// End a secret
    Remove {
        /// The application
        client_id: String,
        /// The secret's id, as `list` shows it
        secret_id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// List the secrets by their ids
    List {
        /// The application
        client_id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher webhooks dead`.
#[derive(Debug, Subcommand)]
pub(crate) enum DeadEventsCommand {
    /// List events that were given up
    List {
        /// Those of this application alone
        #[arg(long, value_name = "ID")]
        application: Option<String>,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Have events that were given up delivered after all
    Replay {
        /// Those of this application alone
        #[arg(long, value_name = "ID")]
        application: Option<String>,
        /// This event alone
        #[arg(long, value_name = "ID")]
        event: Option<String>,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

impl WebhooksCommand {
    /// Where the configuration is.
    pub(crate) fn config(&self) -> ConfigArgument {
        match self {
            Self::Secret(
                WebhookSecretCommand::Add { config, .. }
                | WebhookSecretCommand::Remove { config, .. }
                | WebhookSecretCommand::List { config, .. },
            )
            | Self::Dead(DeadEventsCommand::List { config, .. } | DeadEventsCommand::Replay { config, .. })
            | Self::Test { config, .. } => config.clone(),
        }
    }
}

/// `usher invitations`.
#[derive(Debug, Subcommand)]
pub(crate) enum InvitationsCommand {
    /// List invitations, newest first
    List(ListInvitations),
    /// Show states, times and attempts of an invitation
    Show {
        /// The invitation
        id: String,
        /// Show the whole address or number
        #[arg(long)]
        full: bool,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Take an invitation back: its link opens nothing any more, and the application is told
    Revoke {
        /// The invitation
        id: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher invitations list`.
#[derive(Debug, Args)]
pub(crate) struct ListInvitations {
    /// Those of this application
    #[arg(long, value_name = "CLIENT_ID")]
    pub(crate) application: Option<String>,
    /// Those in this state: queued, sent, failed, bounced, opened, activated, expired, revoked or replaced
    #[arg(long)]
    pub(crate) state: Option<String>,
    /// Those of the user with this e-mail address, or phone number with + and the country's code
    #[arg(long)]
    pub(crate) recipient: Option<String>,
    /// Those of this user
    #[arg(long, value_name = "UUID")]
    pub(crate) user_id: Option<String>,
    /// Those queued at this time or later, as 2026-01-31T12:00:00Z
    #[arg(long, value_name = "TIME")]
    pub(crate) queued_after: Option<jiff::Timestamp>,
    /// Those queued before this time
    #[arg(long, value_name = "TIME")]
    pub(crate) queued_before: Option<jiff::Timestamp>,
    /// At most so many
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    /// Show whole addresses and numbers
    #[arg(long)]
    pub(crate) full: bool,
    #[command(flatten)]
    pub(crate) config: ConfigArgument,
}

/// `usher sms`.
#[derive(Debug, Subcommand)]
pub(crate) enum SmsCommand {
    /// List how many text messages were sent: in all, by application, by country, by prefix
    Counts {
        /// Look so many hours back
        #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=744))]
        hours: u32,
        /// Only those of this application
        #[arg(long, value_name = "CLIENT_ID")]
        application: Option<String>,
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// Prefixes that no text messages go to, because hardly anybody there activates
    #[command(subcommand)]
    Pauses(SmsPausesCommand),
    /// Try invitations again that wait for a budget, after it was enlarged
    SendWaiting {
        /// Only those of this application
        #[arg(long, value_name = "CLIENT_ID")]
        application: Option<String>,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher sms pauses`.
#[derive(Debug, Subcommand)]
pub(crate) enum SmsPausesCommand {
    /// List the prefixes
    List {
        #[command(flatten)]
        config: ConfigArgument,
    },
    /// End a pause, and send what waits for its end
    Lift {
        /// As listed, such as shop/+44740
        scope: String,
        #[command(flatten)]
        config: ConfigArgument,
    },
}

/// `usher config`.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Check the configuration without starting anything
    Check(ConfigArgument),
    /// Print every key as a page (docs/configuration.md)
    Reference,
    /// Print every key as a file (usher.example.toml)
    Example,
}

/// `usher keys`.
#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Print a new key for `links.key`
    Generate,
    /// Make new keys that tokens are signed with, as the service does by itself on its schedule
    Rotate {
        /// Let them sign at once, for keys that others may know; without it they are published an hour before
        #[arg(long)]
        now: bool,
        #[command(flatten)]
        config: ConfigArgument,
    },
}
