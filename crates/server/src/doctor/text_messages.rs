//! Whether text messages wait for a gateway or the end of a pause, or will wait for a budget soon.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;
use usher_app::{App, Error};
use usher_domain::{AuthType, BudgetPeriod, ClientId, SmsLimits, SmsScope, Timestamp};

use super::finding::Report;

const ABOUT: &str = "text messages";

/// Tells of applications that nobody sends for, of paused prefixes, and of budgets and limits that are used up in the hour
/// and the day that it is.
pub(super) async fn check(
    app: &App,
    limits: &SmsLimits,
    has_gateway: bool,
    report: &mut Report,
) -> Result<()> {
    if !has_gateway {
        return match that_may_send(app).await {
            Ok(ids) if ids.is_empty() => Ok(()),
            Ok(ids) => {
                let text = format!(
                    "none go out, there is no gateway, and these may ask for them: {}",
                    ids.join(", ")
                );
                report.note(ABOUT, &text, "fill in [sms], or declare auth_types = [\"email\"]")
            }
            Err(error) => report.problem(ABOUT, &error.to_string(), "check [database]"),
        };
    }
    let used_up = match used_up(app, limits).await {
        Ok(used_up) => used_up,
        Err(error) => return report.problem(ABOUT, &error.to_string(), "check [database]"),
    };
    let pauses = match app.sms_pauses().await {
        Ok(pauses) => pauses,
        Err(error) => return report.problem(ABOUT, &error.to_string(), "check [database]"),
    };
    if used_up.is_empty() && pauses.is_empty() {
        return report.fine(ABOUT, "none waits for a budget or the end of a pause");
    }
    for pause in pauses {
        let scope = &pause.scope;
        let remedy = format!(
            "find out who invites there, and change the application's secret if it was not them; if all is well, run: \
             usher sms pauses lift {scope}"
        );
        report.problem(ABOUT, &format!("none go to {scope} for now: {}", pause.reason), &remedy)?;
    }
    for (scope, most) in used_up {
        let text =
            format!("the budget {scope} ({most} messages) is used up, and further ones wait for the next");
        report.note(ABOUT, &text, "if it is too small, enlarge it, then run: usher sms send-waiting")?;
    }
    Ok(())
}

/// The applications that may invite by text message.
async fn that_may_send(app: &App) -> Result<Vec<String>, Error> {
    let mut ids = Vec::new();
    for record in app.application_records().await? {
        let Some(client_id) = ClientId::parse(&record.declaration.client_id) else { continue };
        let Some(application) = app.application(&client_id).await? else { continue };
        if application.disabled_at.is_none() && application.auth_types.contains(&AuthType::Sms) {
            ids.push(record.declaration.client_id);
        }
    }
    Ok(ids)
}

/// Budgets and limits that have no room now, with their size.
async fn used_up(app: &App, limits: &SmsLimits) -> Result<Vec<(SmsScope, u32)>, Error> {
    let now = app.now();
    let mut sent: BTreeMap<(SmsScope, Timestamp), u64> = BTreeMap::new();
    for count in app.sms_counts(Duration::from_hours(24)).await? {
        sent.insert((count.scope, count.period_start), count.sent);
    }
    let mut bounded = vec![
        (SmsScope::of_all(BudgetPeriod::Hour), BudgetPeriod::Hour, limits.per_hour),
        (SmsScope::of_all(BudgetPeriod::Day), BudgetPeriod::Day, limits.per_day),
    ];
    for record in app.application_records().await? {
        let Some(client_id) = ClientId::parse(&record.declaration.client_id) else { continue };
        let Some(application) = app.application(&client_id).await? else { continue };
        for (per, most) in [
            (BudgetPeriod::Hour, limits.application_per_hour),
            (BudgetPeriod::Day, limits.application_per_day),
        ] {
            bounded.push((SmsScope::of_application(&client_id, None, per), per, most));
        }
        for budget in &application.sms.budgets {
            let scope = SmsScope::of_application(&client_id, budget.country, budget.per);
            bounded.push((scope, budget.per, Some(budget.messages)));
        }
    }
    let is_full = |(scope, per, most): (SmsScope, BudgetPeriod, Option<u32>)| {
        let most = most?;
        let count = sent.get(&(scope.clone(), per.start(now))).copied().unwrap_or_default();
        (count >= u64::from(most)).then_some((scope, most))
    };
    Ok(bounded.into_iter().filter_map(is_full).collect())
}
