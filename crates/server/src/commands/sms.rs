//! `usher sms`: how many text messages were sent where, and where none go for now. Also while the service runs.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use jiff::Timestamp as Date;
use usher_app::App;
use usher_app::store::SmsCount;
use usher_domain::{SmsPause, SmsScope, Timestamp};

use super::{named_application, say, settings};
use crate::cli::{SmsCommand, SmsPausesCommand};
use crate::wire::{AppParts, open_app};

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) async fn sms(command: SmsCommand) -> Result<()> {
    let config = match &command {
        SmsCommand::Counts { config, .. }
        | SmsCommand::SendWaiting { config, .. }
        | SmsCommand::Pauses(SmsPausesCommand::List { config } | SmsPausesCommand::Lift { config, .. }) => {
            config.clone()
        }
    };
    let opened = open_app(AppParts::from(&settings(config)?)).await?;
    let done = match command {
        SmsCommand::Counts { hours, application, .. } => {
            counts(&opened.app, hours, application.as_deref()).await
        }
        SmsCommand::SendWaiting { application, .. } => {
            send_waiting(&opened.app, application.as_deref()).await
        }
        SmsCommand::Pauses(SmsPausesCommand::List { .. }) => list_pauses(&opened.app).await,
        SmsCommand::Pauses(SmsPausesCommand::Lift { scope, .. }) => lift_pause(&opened.app, &scope).await,
    };
    opened.store.close().await;
    done
}

async fn counts(app: &App, hours: u32, application: Option<&str>) -> Result<()> {
    named_application(app, application).await?;
    let counts = app.sms_counts(Duration::from_hours(hours.into())).await?;
    let wanted = |count: &&SmsCount| application.is_none_or(|wanted| count.scope.application() == wanted);
    let (prefixes, others): (Vec<_>, Vec<_>) =
        counts.iter().filter(wanted).partition(|count| count.scope.prefix().is_some());
    if prefixes.is_empty() && others.is_empty() {
        return say("No text messages were sent.");
    }
    for count in others {
        say(&format!("{:<32} {}  {:>8} sent", count.scope, date(count.period_start)?, count.sent))?;
    }
    for count in prefixes {
        let since = date(count.period_start)?;
        let (sent, activated) = (count.sent, count.activated);
        say(&format!("{:<32} {since}  {sent:>8} sent since, {activated} activated", count.scope))?;
    }
    Ok(())
}

async fn send_waiting(app: &App, application: Option<&str>) -> Result<()> {
    let client_id = named_application(app, application).await?;
    let due = app.hasten_sms(client_id.as_ref()).await?;
    match waiting(due) {
        None => say("No text message waits for another attempt."),
        Some(those) => {
            say(&format!("{those} tried again within half a minute, as far as budgets and pauses allow."))
        }
    }
}

async fn list_pauses(app: &App) -> Result<()> {
    let pauses = app.sms_pauses().await?;
    if pauses.is_empty() {
        return say("No prefix is paused.");
    }
    for SmsPause { scope, paused_at, until, reason } in pauses {
        say(&format!("{scope:<32} from {} until {}  {reason}", date(paused_at)?, date(until)?))?;
    }
    Ok(())
}

async fn lift_pause(app: &App, scope: &str) -> Result<()> {
    let lifted = match SmsScope::parse(scope) {
        Some(scope) => app.lift_sms_pause(&scope).await?,
        None => None,
    };
    let Some(due) = lifted else {
        bail!("'{scope}' is not paused; usher sms pauses list shows what is, such as shop/+44740");
    };
    match waiting(due) {
        None => say(&format!("{scope} is not paused any more. No text message waited.")),
        Some(those) => say(&format!("{scope} is not paused any more. {those} sent within half a minute.")),
    }
}

/// So many messages, as the beginning of a sentence; `None` for none.
fn waiting(count: u64) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 text message that waits is".to_owned()),
        count => Some(format!("{count} text messages that wait are")),
    }
}

fn date(time: Timestamp) -> Result<String> {
    let date = Date::from_millisecond(time.as_ms()).context("a time that no calendar holds")?;
    Ok(date.strftime("%Y-%m-%d %H:%M UTC").to_string())
}
