//! What the commands do.

use std::io::Write as _;

use anyhow::{Context, Result, bail};
use usher_app::{App, NewWebhookSecret};
use usher_domain::{ClientId, Secret};

use crate::cli::{Cli, Command, ConfigArgument, ConfigCommand, DbCommand, KeysCommand};
use crate::config::{Settings, Source, example, load, load_database, reference};
use crate::database::Database;
use crate::link_key;
use crate::system::SystemEntropy;

mod apps;
mod backup;
mod copy;
mod invitations;
mod keys;
mod migrate;
mod serve;
mod sms;
mod suppressions;
mod templates;
mod users;
mod webhooks;

pub(crate) use templates::TemplatesCommand;

/// Does what the command line says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(crate) fn run(cli: Cli) -> Result<()> {
    // For TLS towards relays and gateways. Fails only where it was done before.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    match cli.command {
        Command::Demo(arguments) => in_runtime(crate::demo::demo(arguments)),
        Command::Serve(config) => in_runtime(serve::serve(settings(config)?)),
        Command::Apps(command) => in_runtime(apps::apps(command)),
        Command::Invitations(command) => in_runtime(invitations::invitations(command)),
        Command::Sms(command) => in_runtime(sms::sms(command)),
        Command::Users(command) => in_runtime(users::users(command)),
        Command::Suppressions(command) => in_runtime(suppressions::suppressions(command)),
        Command::Webhooks(command) => in_runtime(webhooks::webhooks(command)),
        Command::Templates(command) => templates::templates(command),
        Command::Config(ConfigCommand::Check(config)) => {
            settings(config)?;
            say("The configuration is complete and correct.")
        }
        Command::Config(ConfigCommand::Reference) => say(reference().trim_end()),
        Command::Config(ConfigCommand::Example) => say(example().trim_end()),
        Command::Migrate(config) => in_runtime(migrate::migrate(database(config)?)),
        Command::Backup { file, config } => backup::backup(&database(config)?, &file),
        Command::Doctor(arguments) => in_runtime(crate::doctor::doctor(arguments)),
        Command::Db(DbCommand::Copy(arguments)) => in_runtime(copy::copy(arguments)),
        Command::Keys(KeysCommand::Generate) => say(link_key::generate(&SystemEntropy).expose()),
        Command::Keys(KeysCommand::Rotate { now, config }) => {
            in_runtime(keys::rotate(settings(config)?, now))
        }
    }
}

fn settings(argument: ConfigArgument) -> Result<Settings> {
    Ok(load(&Source::of_process(argument.config))?)
}

fn database(argument: ConfigArgument) -> Result<Database> {
    Ok(load_database(&Source::of_process(argument.config))?)
}

/// The application that `--application` names, if it was given.
async fn named_application(app: &App, given: Option<&str>) -> Result<Option<ClientId>> {
    let Some(client_id) = given else { return Ok(None) };
    let parsed = ClientId::parse(client_id);
    if let Some(parsed) = parsed
        && app.application(&parsed).await?.is_some()
    {
        return Ok(Some(parsed));
    }
    bail!("there is no application '{client_id}'; usher apps list shows those that there are")
}

fn in_runtime(command: impl Future<Output = Result<()>>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.context("the runtime cannot be started")?.block_on(command)
}

/// Writes a line to standard output.
fn say(line: &str) -> Result<()> {
    writeln!(std::io::stdout().lock(), "{line}").context("cannot write to standard output")
}

/// Writes a client secret, which is never seen again.
fn say_secret(client_id: &str, secret: &Secret<String>) -> Result<()> {
    say(&format!("secret of {client_id} (shown this once): {}", secret.expose()))
}

/// Writes the secret of a webhook, which is never seen again.
fn say_webhook_secret(client_id: &str, made: &NewWebhookSecret) -> Result<()> {
    let (id, secret) = (&made.secret_id, made.secret.expose());
    say(&format!("webhook secret {id} of {client_id} (shown this once): {secret}"))
}
