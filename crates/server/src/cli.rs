//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

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
