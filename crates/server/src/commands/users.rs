//! `usher users`: what is kept about somebody, and help for who has lost a second factor. Also while the service runs.

use anyhow::{Context, Result, bail};
use jiff::Timestamp as Date;
use usher_app::store::RemovedFactors;
use usher_app::{App, UserRecord};
use usher_domain::Timestamp;

use super::{say, settings};
use crate::cli::UsersCommand;
use crate::wire::{AppParts, open_app};

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) async fn users(command: UsersCommand) -> Result<()> {
    let config = match &command {
        UsersCommand::Show { config, .. } | UsersCommand::ResetFactors { config, .. } => config.clone(),
    };
    let opened = open_app(AppParts::from(&settings(config)?)).await?;
    let done = match command {
        UsersCommand::Show { identifier, .. } => show(&opened.app, &identifier).await,
        UsersCommand::ResetFactors { identifier, .. } => reset_factors(&opened.app, &identifier).await,
    };
    opened.store.close().await;
    done
}

async fn show(app: &App, identifier: &str) -> Result<()> {
    let Some(record) = app.user_record(identifier).await? else { bail!(unknown(identifier)) };
    for line in lines(&record)? {
        say(&line)?;
    }
    Ok(())
}

fn lines(record: &UserRecord) -> Result<Vec<String>> {
    let (account, factors) = (&record.account, &record.factors);
    let user = &account.user;
    let state = match (user.activated_at, account.delete_at) {
        (_, Some(delete_at)) => format!("to be deleted at {}", date(delete_at)?),
        (Some(activated_at), None) => format!("active since {}", date(activated_at)?),
        (None, None) => "invited, not active yet".to_owned(),
    };
    let applications: Vec<&str> =
        account.applications.iter().map(|application| application.client_id.as_str()).collect();
    let last_sign_in = match record.last_sign_in() {
        Some(at) => date(at)?,
        None => "none that anything is left of".to_owned(),
    };
    let yes = |is: bool| if is { "yes" } else { "no" };
    Ok(vec![
        format!("Identifier         {}", user.identifier.as_given()),
        format!("uuid               {}", user.id),
        format!("State              {state}"),
        format!("First invited      {}", date(account.created_at)?),
        format!("Applications       {}", applications.join(", ")),
        format!("Last sign-in       {last_sign_in}"),
        format!("Open sessions      {}", account.sessions.len()),
        format!("Password           {}", yes(account.has_password)),
        format!("Passkeys           {}", factors.passkeys.len()),
        format!("Authenticator app  {}", yes(factors.has_totp())),
        format!("Recovery codes     {} left", factors.recovery_codes_left),
    ])
}

async fn reset_factors(app: &App, identifier: &str) -> Result<()> {
    let Some(removed) = app.reset_factors(identifier).await? else { bail!(unknown(identifier)) };
    let RemovedFactors { passkeys, authenticator_apps, recovery_codes, sessions } = removed;
    say(&format!(
        "Removed: {passkeys} passkeys, {authenticator_apps} authenticator apps, {recovery_codes} recovery codes. \
         Ended: {sessions} sessions."
    ))?;
    say("The password is as it was. Somebody without one gets a link for a new one at /sign-in/help.")
}

fn date(time: Timestamp) -> Result<String> {
    let date = Date::from_millisecond(time.as_ms()).context("a time that no calendar holds")?;
    Ok(date.strftime("%Y-%m-%d %H:%M UTC").to_string())
}

fn unknown(identifier: &str) -> String {
    format!(
        "nobody has the e-mail address or phone number '{identifier}'; phone numbers begin with + and the country's code"
    )
}
