//! `usher doctor`: looks for everything that would keep invitations from working, and says what to do.
//!
//! It changes nothing: no database is made or migrated, and no mail is sent unless it was asked for.

use anyhow::{Result, bail};

use crate::cli::DoctorArguments;
use crate::config::{Settings, Source, load, secret_files};

mod base_url;
mod bounces;
mod database;
mod files;
mod finding;
mod gateway;
mod mail;
mod records;
mod text_messages;

use self::finding::Report;

/// Looks at everything, and prints each finding.
///
/// # Errors
/// That something needs to be done.
pub(crate) async fn doctor(arguments: DoctorArguments) -> Result<()> {
    let source = Source::of_process(arguments.config.config.clone());
    let mut report = Report::new();
    match load(&source) {
        Ok(settings) => {
            report.fine("configuration", "complete and correct")?;
            check(&arguments, &source, &settings, &mut report).await?;
        }
        Err(problems) => {
            for problem in &problems.0 {
                report.problem(
                    "configuration",
                    &problem.to_string(),
                    "correct the key; docs/configuration.md has them all",
                )?;
            }
        }
    }
    match report.problems() {
        0 => Ok(()),
        1 => bail!("one finding needs something done"),
        count => bail!("{count} findings need something done"),
    }
}

async fn check(
    arguments: &DoctorArguments,
    source: &Source,
    settings: &Settings,
    report: &mut Report,
) -> Result<()> {
    files::check(&secret_files(source), report)?;
    database::check(settings, report).await?;
    base_url::check(&settings.urls, report).await?;
    mail::check(settings, arguments.send_test_mail.as_deref(), report).await?;
    gateway::check(settings.sms.as_ref(), report).await?;
    bounces::check(&settings.bounces, &settings.keys, report)?;
    records::check(settings, arguments.name_server, report).await
}
