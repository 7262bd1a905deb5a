//! `usher apps`: declares applications in the database, also while the service runs.

use std::path::Path;

use anyhow::{Result, bail};
use jiff::Timestamp as Date;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::ApplicationRecord;
use usher_app::{App, PlannedChange};
use usher_domain::ClientId;

use super::{say, say_secret, say_webhook_secret, settings};
use crate::applications_file;
use crate::cli::AppsCommand;
use crate::wire::{AppParts, open_app};

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) async fn apps(command: AppsCommand) -> Result<()> {
    let (config, task) = match command {
        AppsCommand::Apply { file, dry_run, config } => (config, Task::Apply { file, dry_run }),
        AppsCommand::List { config } => (config, Task::List),
        AppsCommand::RotateSecret { client_id, config } => (config, Task::RotateSecret(client_id)),
        AppsCommand::EndRotation { client_id, config } => (config, Task::EndRotation(client_id)),
    };
    let settings = settings(config)?;
    let has_sms = settings.sms.is_some();
    let opened = open_app(AppParts::from(&settings)).await?;
    let done = perform(&opened.app, task, has_sms).await;
    opened.store.close().await;
    done
}

enum Task {
    Apply { file: std::path::PathBuf, dry_run: bool },
    List,
    RotateSecret(String),
    EndRotation(String),
}

async fn perform(app: &App, task: Task, has_sms: bool) -> Result<()> {
    match task {
        Task::Apply { file, dry_run } => {
            let declarations = read(app, &file, has_sms)?;
            for declaration in &declarations {
                if dry_run { show(app, declaration).await? } else { apply(app, declaration).await? }
            }
            Ok(())
        }
        Task::List => list(app).await,
        Task::RotateSecret(client_id) => rotate_secret(app, &client_id).await,
        Task::EndRotation(client_id) => end_rotation(app, &client_id).await,
    }
}

/// All declarations are checked before the first is written.
fn read(app: &App, file: &Path, has_sms: bool) -> Result<Vec<ApplicationDeclaration>> {
    let declarations = applications_file::read(file, app.locales())?;
    for declaration in &declarations {
        if !has_sms && declaration.auth_types.iter().any(|auth_type| auth_type != "email") {
            say(&format!(
                "{}: warning: auth_types allows sms, but the configuration has no [sms]: text messages will not go out",
                declaration.client_id
            ))?;
        }
    }
    Ok(declarations)
}

async fn show(app: &App, declaration: &ApplicationDeclaration) -> Result<()> {
    let client_id = &declaration.client_id;
    match app.plan_application(declaration).await? {
        PlannedChange::Create => say(&format!("{client_id}: would be created")),
        PlannedChange::Nothing => say(&format!("{client_id}: unchanged")),
        change @ PlannedChange::Change(_) => {
            say(&format!("{client_id}: would be changed"))?;
            say_differences(&change)
        }
    }
}

async fn apply(app: &App, declaration: &ApplicationDeclaration) -> Result<()> {
    let client_id = &declaration.client_id;
    let planned = app.plan_application(declaration).await?;
    let applied = app.apply_application(declaration).await?;
    match &planned {
        PlannedChange::Create => say(&format!("{client_id}: created"))?,
        PlannedChange::Nothing => say(&format!("{client_id}: unchanged"))?,
        PlannedChange::Change(_) => say(&format!("{client_id}: changed"))?,
    }
    say_differences(&planned)?;
    if let Some(secret) = &applied.secret {
        say_secret(client_id, secret)?;
    }
    match &applied.webhook_secret {
        Some(made) => say_webhook_secret(client_id, made),
        None => Ok(()),
    }
}

fn say_differences(planned: &PlannedChange) -> Result<()> {
    let PlannedChange::Change(differences) = planned else { return Ok(()) };
    for difference in differences {
        let shown = |value: &str| if value.is_empty() { "nothing".to_owned() } else { value.to_owned() };
        say(&format!("  {}: {} -> {}", difference.key, shown(&difference.former), shown(&difference.new)))?;
    }
    Ok(())
}

async fn list(app: &App) -> Result<()> {
    let records = app.application_records().await?;
    if records.is_empty() {
        return say("No application yet. Declare one in a file and run: usher apps apply FILE");
    }
    for record in &records {
        say(&line(record))?;
    }
    Ok(())
}

fn line(record: &ApplicationRecord) -> String {
    let declaration = &record.declaration;
    let state = if declaration.disabled { ", disabled" } else { "" };
    let secrets = match record.secrets.len() {
        1 => "1 secret".to_owned(),
        count => format!("{count} secrets"),
    };
    let changed = Date::from_millisecond(record.updated_at.as_ms()).unwrap_or(Date::UNIX_EPOCH);
    format!(
        "{}  \"{}\", {}, {secrets}, changed {}{state}",
        declaration.client_id,
        declaration.name,
        declaration.auth_types.join(" and "),
        changed.strftime("%Y-%m-%d %H:%M UTC"),
    )
}

async fn rotate_secret(app: &App, client_id: &str) -> Result<()> {
    let id = known(client_id)?;
    let Some(secret) = app.add_secret(&id).await? else { bail!(unknown(client_id)) };
    say_secret(client_id, &secret)?;
    say(&format!("The former secret works too, until you run: usher apps end-rotation {client_id}"))
}

async fn end_rotation(app: &App, client_id: &str) -> Result<()> {
    let id = known(client_id)?;
    match app.end_rotation(&id).await? {
        None => bail!(unknown(client_id)),
        Some(0) => say(&format!("{client_id}: there is only one secret; nothing to end")),
        Some(1) => say(&format!("{client_id}: the former secret has ended")),
        Some(ended) => say(&format!("{client_id}: {ended} former secrets have ended")),
    }
}

fn known(client_id: &str) -> Result<ClientId> {
    ClientId::parse(client_id).ok_or_else(|| anyhow::anyhow!(unknown(client_id)))
}

fn unknown(client_id: &str) -> String {
    format!("there is no application '{client_id}'; `usher apps list` names them all")
}
