//! `usher suppressions`: addresses and numbers that are not written to. Also while the service runs.

use anyhow::{Context, Result, bail};
use jiff::Timestamp as Date;
use serde_json::json;
use usher_app::store::Suppression;
use usher_app::{App, typed_identifier};
use usher_domain::Identifier;

use super::{say, settings};
use crate::cli::SuppressionsCommand;
use crate::wire::{AppParts, open_app};

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) async fn suppressions(command: SuppressionsCommand) -> Result<()> {
    let opened = open_app(AppParts::from(&settings(command.config())?)).await?;
    let done = match command {
        SuppressionsCommand::List { json, .. } => list(&opened.app, json).await,
        SuppressionsCommand::Remove { identifier, .. } => remove(&opened.app, &identifier).await,
        SuppressionsCommand::Add { identifier, reason, .. } => add(&opened.app, &identifier, &reason).await,
    };
    opened.store.close().await;
    done
}

async fn list(app: &App, as_json: bool) -> Result<()> {
    let mut count = 0_u64;
    app.suppressions(|suppression| {
        count += 1;
        say(&if as_json { json_line(suppression)? } else { line(suppression)? })
    })
    .await?;
    if count == 0 && !as_json {
        return say("Nobody: every address and number is written to.");
    }
    Ok(())
}

fn line(suppression: &Suppression) -> Result<String> {
    let Suppression { identifier, code, reason, .. } = suppression;
    let words = format!("{code} {reason}");
    Ok(format!("{}  since {}  {}", identifier.as_given(), date(suppression)?, words.trim()))
}

fn json_line(suppression: &Suppression) -> Result<String> {
    let line = json!({
        "address": suppression.identifier.as_given(),
        "auth_type": suppression.identifier.auth_type().as_str(),
        "since": date(suppression)?,
        "code": suppression.code,
        "reason": suppression.reason,
    });
    Ok(line.to_string())
}

fn date(suppression: &Suppression) -> Result<String> {
    let date =
        Date::from_millisecond(suppression.suppressed_at.as_ms()).context("a time that no calendar holds")?;
    Ok(date.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

async fn remove(app: &App, identifier: &str) -> Result<()> {
    if app.lift_suppression(&known(identifier)?).await? {
        return say(
            "It is written to again. What was not sent meanwhile can be sent again by the application.",
        );
    }
    bail!("'{identifier}' is not suppressed; `usher suppressions list` has all that are")
}

async fn add(app: &App, identifier: &str, reason: &str) -> Result<()> {
    if app.suppress(&known(identifier)?, reason).await? {
        return say(&format!(
            "It is not written to any more. Whoever wants to change that: usher suppressions remove {identifier}"
        ));
    }
    say("It was not written to before, either; the reason stays as it was.")
}

fn known(identifier: &str) -> Result<Identifier> {
    typed_identifier(identifier).with_context(|| {
        format!(
            "'{identifier}' is neither an e-mail address nor a phone number with + and the country's code"
        )
    })
}
