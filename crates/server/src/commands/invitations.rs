//! `usher invitations`: what became of invitations, and taking one back. Also while the service runs.

use anyhow::{Context, Result, bail};
use jiff::Timestamp as Date;
use usher_app::store::InvitationRecord;
use usher_app::{App, Error, InvitationFilter, InvitationRefusal, Refusal, typed_identifier};
use usher_domain::{InvitationId, InvitationState, RevokedBy, Timestamp, UserId};

use super::{named_application, say, settings};
use crate::cli::{InvitationsCommand, ListInvitations};
use crate::wire::{AppParts, open_app};

/// Invitations that are read at one go.
const PAGE: u32 = 100;

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) async fn invitations(command: InvitationsCommand) -> Result<()> {
    let config = match &command {
        InvitationsCommand::List(list) => list.config.clone(),
        InvitationsCommand::Show { config, .. } | InvitationsCommand::Revoke { config, .. } => config.clone(),
    };
    let opened = open_app(AppParts::from(&settings(config)?)).await?;
    let done = match command {
        InvitationsCommand::List(asked) => list(&opened.app, &asked).await,
        InvitationsCommand::Show { id, full, .. } => show(&opened.app, &id, full).await,
        InvitationsCommand::Revoke { id, .. } => revoke(&opened.app, &id).await,
    };
    opened.store.close().await;
    done
}

async fn list(app: &App, asked: &ListInvitations) -> Result<()> {
    let owner = named_application(app, asked.application.as_deref()).await?;
    let mut filter = filter_of(asked)?;
    let mut wanted = asked.limit;
    while wanted > 0 {
        filter.limit = wanted.min(PAGE);
        let listed = app.invitations(owner.as_ref(), &filter).await?;
        for record in &listed.invitations {
            say(&line(record, app.now(), asked.full)?)?;
        }
        wanted = wanted.saturating_sub(u32::try_from(listed.invitations.len()).unwrap_or(u32::MAX));
        filter.after = listed.next;
        if listed.next.is_none() {
            return Ok(());
        }
    }
    say("There are more; --limit shows them.")
}

fn filter_of(asked: &ListInvitations) -> Result<InvitationFilter> {
    let mut filter = InvitationFilter::default();
    if let Some(state) = &asked.state {
        let states = InvitationState::ALL.map(InvitationState::as_str).join(", ");
        let state = InvitationState::parse(state);
        filter.state = Some(state.with_context(|| format!("--state is none of {states}"))?);
    }
    if let Some(recipient) = &asked.recipient {
        let identifier = typed_identifier(recipient).with_context(|| {
            format!("'{recipient}' is no e-mail address, and no phone number with + and the country's code")
        })?;
        filter.identifiers.push(identifier);
    }
    if let Some(user_id) = &asked.user_id {
        filter.user_id = Some(UserId::parse(user_id).context("--user-id is no uuid")?);
    }
    filter.queued_after = asked.queued_after.map(time_of);
    filter.queued_before = asked.queued_before.map(time_of);
    Ok(filter)
}

fn time_of(date: Date) -> Timestamp {
    Timestamp::from_ms(date.as_millisecond())
}

/// One invitation on one line.
fn line(record: &InvitationRecord, now: Timestamp, full: bool) -> Result<String> {
    let invitation = &record.invitation;
    Ok(format!(
        "{}  {}  {:<9}  {:<18}  {}  {}",
        invitation.id,
        date(invitation.times.queued_at)?,
        invitation.state(now).as_str(),
        record.delivery().status.as_str(),
        invitation.client_id,
        recipient(record, full),
    ))
}

/// Masked, unless the operator wants it whole: a list on a screen is seen by others.
fn recipient(record: &InvitationRecord, full: bool) -> String {
    let identifier = &record.invitation.identifier;
    if full { identifier.as_given().to_owned() } else { identifier.masked() }
}

async fn show(app: &App, id: &str, full: bool) -> Result<()> {
    let id = parse(id)?;
    match app.invitation(None, id).await {
        Ok(record) => {
            for line in lines(&record, app.now(), full)? {
                say(&line)?;
            }
            Ok(())
        }
        Err(error) => Err(told(error, id)),
    }
}

fn lines(record: &InvitationRecord, now: Timestamp, full: bool) -> Result<Vec<String>> {
    let invitation = &record.invitation;
    let times = &invitation.times;
    let by = record.revoked_by.map(|by| format!(" (by {})", who(by))).unwrap_or_default();
    let mut lines = vec![
        format!("Invitation   {}", invitation.id),
        format!("Application  {}", invitation.client_id),
        format!("Recipient    {}", recipient(record, full)),
        format!("User         {}", invitation.user_id),
        format!("State        {}{by}", invitation.state(now).as_str()),
        format!("Delivery     {}", record.delivery().status.as_str()),
        format!("Expires      {}", date(invitation.expires_at)?),
        format!("Queued       {}", date(times.queued_at)?),
    ];
    let known = [
        ("Sent         ", times.sent_at),
        ("Delivered    ", times.delivered_at),
        ("Bounced      ", times.bounced_at),
        ("Failed       ", times.failed_at),
        ("Opened       ", times.opened_at),
        ("Activated    ", times.activated_at),
        ("Expired      ", times.expired_at),
        ("Revoked      ", times.revoked_at),
        ("Replaced     ", times.replaced_at),
    ];
    for (name, at) in known {
        if let Some(at) = at {
            lines.push(format!("{name}{}", date(at)?));
        }
    }
    if let Some(by) = record.replaced_by {
        lines.push(format!("Replaced by  {by}"));
    }
    for attempt in &record.attempts {
        let at = date(attempt.at)?;
        let said = [attempt.code.as_str(), attempt.text.as_str()].join(" ");
        lines.push(format!(
            "Attempt {:<4} {at}  {}  {}",
            attempt.number,
            attempt.result.as_str(),
            said.trim()
        ));
    }
    Ok(lines)
}

fn who(by: RevokedBy) -> &'static str {
    match by {
        RevokedBy::Application => "the application",
        RevokedBy::Recipient => "the recipient: not meant for them",
        RevokedBy::Operator => "an operator",
    }
}

async fn revoke(app: &App, id: &str) -> Result<()> {
    let id = parse(id)?;
    let record = app.revoke_invitation_as_operator(id).await.map_err(|error| told(error, id))?;
    let by = record.revoked_by.map_or("somebody", who);
    let at = record.invitation.times.revoked_at.map_or_else(|| Ok(String::new()), date)?;
    say(&format!("Revoked by {by} at {at}."))
}

fn parse(id: &str) -> Result<InvitationId> {
    InvitationId::parse(id).with_context(|| format!("'{id}' is no invitation's id"))
}

/// In words for the operator.
fn told(error: Error, id: InvitationId) -> anyhow::Error {
    let Error::Refused(Refusal::Invitation(refusal)) = &error else { return error.into() };
    match refusal {
        InvitationRefusal::NotFound => anyhow::anyhow!("there is no invitation {id}"),
        InvitationRefusal::Activated => anyhow::anyhow!("the account is active: there is nothing to revoke"),
        InvitationRefusal::Replaced { by: Some(by) } => {
            anyhow::anyhow!("a newer invitation has taken its place: {by}")
        }
        InvitationRefusal::Replaced { by: None } => {
            anyhow::anyhow!("another invitation has taken its place")
        }
        InvitationRefusal::Revoked | InvitationRefusal::Unwanted(_) | InvitationRefusal::RedirectUri => {
            error.into()
        }
    }
}

fn date(time: Timestamp) -> Result<String> {
    let Ok(date) = Date::from_millisecond(time.as_ms()) else { bail!("a time that no calendar holds") };
    Ok(date.strftime("%Y-%m-%d %H:%M UTC").to_string())
}
