//! `usher webhooks`: secrets, events that were given up, and a test. Also while the service runs.

use anyhow::{Context, Result, bail};
use jiff::Timestamp as Date;
use usher_app::store::{DeadEvent, DeadEvents, RemoveSecretOutcome};
use usher_app::{AddedWebhookSecret, App, Clock as _, WebhookTargets as _, uuid_v7};
use usher_delivery::WebhookSender;
use usher_domain::{ClientId, Timestamp};

use super::{say, say_webhook_secret, settings};
use crate::cli::{DeadEventsCommand, WebhookSecretCommand, WebhooksCommand};
use crate::system::{SystemClock, SystemEntropy};
use crate::wire::{AppParts, open_app, target_addresses};

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) async fn webhooks(command: WebhooksCommand) -> Result<()> {
    let settings = settings(command.config())?;
    let addresses = target_addresses(settings.webhooks.private_targets.clone());
    let sender = WebhookSender::new(addresses, std::sync::Arc::new(SystemClock));
    let opened = open_app(AppParts::from(&settings)).await?;
    let done = perform(&opened.app, &sender, command).await;
    opened.store.close().await;
    done
}

async fn perform(app: &App, sender: &WebhookSender, command: WebhooksCommand) -> Result<()> {
    match command {
        WebhooksCommand::Secret(WebhookSecretCommand::Add { client_id, .. }) => add(app, &client_id).await,
        WebhooksCommand::Secret(WebhookSecretCommand::Remove { client_id, secret_id, .. }) => {
            remove(app, &client_id, &secret_id).await
        }
        WebhooksCommand::Secret(WebhookSecretCommand::List { client_id, .. }) => list(app, &client_id).await,
        WebhooksCommand::Dead(DeadEventsCommand::List { application, .. }) => {
            let client_id = application.as_deref().map(known).transpose()?;
            dead(app, DeadEvents { client_id, event_id: None }).await
        }
        WebhooksCommand::Dead(DeadEventsCommand::Replay { application, event, .. }) => {
            let client_id = application.as_deref().map(known).transpose()?;
            replay(app, DeadEvents { client_id, event_id: event }).await
        }
        WebhooksCommand::Test { client_id, .. } => test(app, sender, &client_id).await,
    }
}

async fn add(app: &App, client_id: &str) -> Result<()> {
    match app.add_webhook_secret(&known(client_id)?).await? {
        AddedWebhookSecret::Added(made) => {
            say_webhook_secret(client_id, &made)?;
            say(
                "Events are signed with every secret. When the application knows the new one, remove the former:",
            )?;
            say(&format!("usher webhooks secret list {client_id}"))
        }
        AddedWebhookSecret::TooMany => bail!(
            "'{client_id}' has two secrets already; remove one first: usher webhooks secret remove {client_id} ID"
        ),
        AddedWebhookSecret::Unknown => bail!(unknown(client_id)),
    }
}

async fn remove(app: &App, client_id: &str, secret_id: &str) -> Result<()> {
    match app.remove_webhook_secret(&known(client_id)?, secret_id).await? {
        RemoveSecretOutcome::Removed => {
            say(&format!("{client_id}: the secret {secret_id} signs nothing any more"))
        }
        RemoveSecretOutcome::Last => bail!(
            "{secret_id} is the only secret of '{client_id}'; make another one first: usher webhooks secret add {client_id}"
        ),
        RemoveSecretOutcome::Unknown => bail!(
            "'{client_id}' has no secret {secret_id}; `usher webhooks secret list {client_id}` names them all"
        ),
    }
}

async fn list(app: &App, client_id: &str) -> Result<()> {
    let secrets = app.webhook_secret_ids(&known(client_id)?).await?;
    if secrets.is_empty() {
        return say("No secret yet. It is made when a webhook is declared: usher apps apply FILE");
    }
    for (secret_id, created_at) in secrets {
        say(&format!("{secret_id}  made {}", date(created_at)?))?;
    }
    Ok(())
}

async fn dead(app: &App, which: DeadEvents) -> Result<()> {
    let events = app.dead_events(&which).await?;
    if events.is_empty() {
        return say("No event was given up.");
    }
    for event in &events {
        say(&line(event)?)?;
    }
    say("Have them delivered after all: usher webhooks dead replay [--application ID] [--event ID]")
}

fn line(event: &DeadEvent) -> Result<String> {
    let code = if event.code.is_empty() { String::new() } else { format!(" ({})", event.code) };
    let attempts = if event.attempts == 1 { "attempt" } else { "attempts" };
    Ok(format!(
        "{}  {}  {}  happened {}, given up {} after {} {attempts}: {}{code}",
        event.key.event_id,
        event.key.client_id,
        event.kind,
        date(event.occurred_at)?,
        date(event.dead_at)?,
        event.attempts,
        event.text,
    ))
}

async fn replay(app: &App, which: DeadEvents) -> Result<()> {
    match app.replay_events(&which).await? {
        0 => say("No event was given up; nothing to replay."),
        1 => say("1 event is due again; a running service delivers it within seconds."),
        count => {
            say(&format!("{count} events are due again; a running service delivers them within seconds."))
        }
    }
}

/// One signed request that tells of nothing.
async fn test(app: &App, sender: &WebhookSender, client_id: &str) -> Result<()> {
    let id = known(client_id)?;
    let Some(target) = app.webhook_target(&id).await? else {
        bail!("there is no application '{client_id}' with a webhook; declare it: usher apps apply FILE");
    };
    let now = SystemClock.now();
    let event_id = format!("evt_test_{}", uuid_v7(now, &SystemEntropy).simple());
    let timestamp = Date::from_millisecond(now.as_ms())?.strftime("%Y-%m-%dT%H:%M:%S.%3fZ");
    let body = format!(
        "{{\"type\":\"usher.test\",\"timestamp\":\"{timestamp}\",\"data\":{{\"client_id\":\"{client_id}\"}}}}"
    );
    match sender.send(&target, &event_id, &body).await {
        Ok(status) => say(&format!("{client_id}: the endpoint took {event_id} with {status}")),
        Err(undelivered) if undelivered.code.is_empty() => bail!("{client_id}: {undelivered}"),
        Err(undelivered) => bail!("{client_id}: {undelivered} ({})", undelivered.code),
    }
}

fn known(client_id: &str) -> Result<ClientId> {
    ClientId::parse(client_id).with_context(|| unknown(client_id))
}

fn unknown(client_id: &str) -> String {
    format!("there is no application '{client_id}'; `usher apps list` names them all")
}

fn date(time: Timestamp) -> Result<String> {
    let date = Date::from_millisecond(time.as_ms()).context("a time that no calendar holds")?;
    Ok(date.strftime("%Y-%m-%d %H:%M UTC").to_string())
}
