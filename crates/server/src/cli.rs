//! The command line.

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
    /// Check the configuration, or print what it can hold
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Make keys
    #[command(subcommand)]
    Keys(KeysCommand),
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
#[derive(Debug, Args)]
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
}
