//! The database: reachable, of this build's schema, set to keep what it acknowledges, and of the same time.

use std::cmp::Ordering;
use std::time::Duration;

use anyhow::Result;
use usher_app::{App, Clock as _};
use usher_domain::{SecretDigest, Timestamp};
use usher_store::Examined;

use super::files;
use super::finding::Report;
use super::text_messages;
use crate::config::Settings;
use crate::database::Database;
use crate::demo::DEMO_SECRETS;
use crate::system::SystemClock;
use crate::wire::{AppParts, open_app};

const ABOUT: &str = "database";

/// No clock that is right shows a time before this build: 2026-01-01.
const EARLIEST: Timestamp = Timestamp::from_ms(1_767_225_600_000);
/// Nor one after it: 2100-01-01.
const LATEST: Timestamp = Timestamp::from_ms(4_102_444_800_000);

/// Leases and pauses bear as much; more makes nodes take each other's messages for lost.
const LARGEST_SKEW: Duration = Duration::from_secs(2);

/// Checks the database, this machine's clock, and what can be told only from what is stored.
pub(super) async fn check(settings: &Settings, report: &mut Report) -> Result<()> {
    check_clock(report)?;
    if settings.database.is_missing() {
        return report.note(
            ABOUT,
            &format!("there is no {} yet", settings.database.name()),
            "the first start makes it",
        );
    }
    if let Database::Sqlite(path) = &settings.database {
        files::check_one(path, report)?;
    }
    let asked_at = SystemClock.now();
    let examined = match settings.database.examine().await {
        Ok(examined) => examined,
        Err(error) => {
            return report.problem(
                ABOUT,
                &error.to_string(),
                "check [database], and that the database runs and lets this machine in",
            );
        }
    };
    check_server(&examined, asked_at, report)?;
    if examined.copy_is_unfinished {
        let remedy = "finish it with `usher db copy --resume` before anybody uses the database";
        report.problem(ABOUT, "a copy into it has not come to its end", remedy)?;
    }
    if check_schema(&examined, report)? {
        check_link_keys(&examined, settings, report)?;
        check_applications(settings, report).await?;
    }
    Ok(())
}

fn check_clock(report: &mut Report) -> Result<()> {
    if (EARLIEST..LATEST).contains(&SystemClock.now()) {
        return report.fine("clock", "shows a plausible time");
    }
    report.problem(
        "clock",
        "shows a time that cannot be right",
        "set it, and let NTP keep it right: links expire by it",
    )
}

/// True when the schema is this build's.
fn check_schema(examined: &Examined, report: &mut Report) -> Result<bool> {
    let Examined { schema, known_schema, .. } = *examined;
    let text = format!("has schema version {schema}; this build has {known_schema}");
    match schema.cmp(&known_schema) {
        Ordering::Equal => report.fine(ABOUT, &text)?,
        Ordering::Less => report.note(ABOUT, &text, "run `usher migrate`, or leave it to the next start")?,
        Ordering::Greater => {
            let remedy = "use the newer build that wrote the database, or restore a backup from before";
            report.problem(ABOUT, &text, remedy)?;
        }
    }
    Ok(schema == known_schema)
}

fn check_server(examined: &Examined, asked_at: Timestamp, report: &mut Report) -> Result<()> {
    let Some(clock) = examined.clock else { return Ok(()) };
    let answered_at = SystemClock.now();
    let skew = asked_at.since(clock).max(clock.since(answered_at));
    if skew > LARGEST_SKEW {
        let text = format!("the database's clock and this one differ by {} ms", skew.as_millis());
        report.problem("clock", &text, "let NTP keep both right")?;
    } else {
        report.fine("clock", "agrees with the database's")?;
    }
    let setting = |name: &str| {
        examined.settings.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    };
    for name in ["fsync", "full_page_writes"] {
        if setting(name) == Some("off") {
            let text = format!("{name} is off: a power cut may lose what was acknowledged");
            report.problem(ABOUT, &text, &format!("set {name} = on in postgresql.conf"))?;
        }
    }
    match setting("server_encoding") {
        Some("UTF8") | None => {}
        Some(other) => {
            let text = format!("keeps texts as {other}: some names cannot be stored");
            report.problem(ABOUT, &text, "make the database with ENCODING 'UTF8'")?;
        }
    }
    if setting("connection") == Some("clear") {
        let advice = "add ?sslmode=require to database.url, and set database.ca_file where the server has a certificate of your own";
        report.problem(ABOUT, "is reached over a network without TLS", advice)?;
    }
    Ok(())
}

fn check_link_keys(examined: &Examined, settings: &Settings, report: &mut Report) -> Result<()> {
    let Some(in_use) = &examined.keys_in_use else {
        return report.unknown("link keys", "the database took too long to name those in use");
    };
    let unknown = |ids: &[String]| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !settings.keys.knows(id)).collect();
        (!ids.is_empty()).then(|| ids.join(", "))
    };
    match unknown(&in_use.links) {
        None => report.fine("link keys", "open every link that is on its way")?,
        Some(ids) => report.problem(
            "link keys",
            &format!("open invitations were made with keys that are not configured: {ids}"),
            "put those keys into links.older_keys, or send these invitations again",
        )?,
    }
    if let Some(ids) = unknown(&in_use.authenticator_apps) {
        report.problem(
            "authenticator apps",
            &format!("some are sealed with keys that are not configured, and open nothing: {ids}"),
            "put those keys into links.older_keys, or help who asks: usher users reset-factors",
        )?;
    }
    if let Some(ids) = unknown(&in_use.webhooks) {
        report.problem(
            "webhooks",
            &format!("secrets are sealed with keys that are not configured, so nothing is delivered: {ids}"),
            "put those keys into links.older_keys, or replace the secrets: usher webhooks secret add, then remove",
        )?;
    }
    let of_no_use: Vec<&str> = settings.keys.older_ids().filter(|id| !in_use.need(id)).collect();
    if !of_no_use.is_empty() {
        let text = format!("nothing needs the older keys any more: {}", of_no_use.join(", "));
        report.note("link keys", &text, "take them out of links.older_keys")?;
    }
    Ok(())
}

async fn check_applications(settings: &Settings, report: &mut Report) -> Result<()> {
    let opened = match open_app(AppParts::from(settings)).await {
        Ok(opened) => opened,
        Err(error) => return report.problem(ABOUT, &format!("{error:#}"), "check [database]"),
    };
    let checked = match check_secrets(&opened.app, report).await {
        Ok(()) => check_signing_keys(&opened.app, report).await,
        Err(error) => Err(error),
    };
    let checked = match checked {
        Ok(()) => {
            text_messages::check(&opened.app, &settings.sms_limits, settings.sms.is_some(), report).await
        }
        Err(error) => Err(error),
    };
    opened.store.close().await;
    checked
}

async fn check_signing_keys(app: &App, report: &mut Report) -> Result<()> {
    const ABOUT: &str = "signing keys";
    let keys = match app.key_states().await {
        Ok(keys) => keys,
        Err(error) => return report.problem(ABOUT, &error.to_string(), "check [database]"),
    };
    let closed: Vec<&str> = keys.iter().filter(|key| !key.opens).map(|key| key.key_id.as_str()).collect();
    match (keys.is_empty(), closed.as_slice()) {
        (true, _) => report.note(ABOUT, "there is none yet", "the first start of the service makes them"),
        (false, []) => report.fine(ABOUT, "open with the keys of the configuration"),
        (false, closed) => report.problem(
            ABOUT,
            &format!("cannot be opened, so tokens are signed with others or not at all: {}", closed.join(", ")),
            "put the link key that they were made with into links.older_keys, or make new ones: usher keys rotate --now",
        ),
    }
}

async fn check_secrets(app: &App, report: &mut Report) -> Result<()> {
    const ABOUT: &str = "applications";
    let records = match app.application_records().await {
        Ok(records) => records,
        Err(error) => return report.problem(ABOUT, &error.to_string(), "check [database]"),
    };
    let known = DEMO_SECRETS.map(|secret| SecretDigest::of(secret.as_bytes()));
    let mut clean = true;
    for record in &records {
        if record.secrets.iter().any(|(digest, _)| known.contains(digest)) {
            clean = false;
            let client_id = &record.declaration.client_id;
            let remedy = format!(
                "run: usher apps rotate-secret {client_id}, then usher apps end-rotation {client_id}"
            );
            report.problem(
                ABOUT,
                &format!("'{client_id}' has the demo's secret, which everybody knows"),
                &remedy,
            )?;
        }
    }
    match records.len() {
        0 => report.note(ABOUT, "there is none yet", "declare one in a file, and run: usher apps apply FILE"),
        count if clean => report.fine(ABOUT, &format!("{count} declared, each with secrets of its own")),
        _ => Ok(()),
    }
}
