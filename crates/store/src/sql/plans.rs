//! How the engines go about statements that many rows lie behind: a table is never gone through, nor an index that may
//! hold millions of entries. Neither has statistics: SQLite never does, and PostgreSQL keeps the plans that it makes before
//! it has any, as after a bulk load.

use rusqlite::Connection;
use tokio_postgres::{NoTls, SimpleQueryMessage};
use usher_testkit::postgres::Cluster;

use crate::dialect;
use crate::migrate::MIGRATIONS;
use crate::postgres::SETUP;
use crate::sql::{
    activate, bounce, claim_event, dead_event, defer, delete_account, housekeep, invitation_record, invite,
    outbox, password_reset, purge, receipt, reminder, sms_count, suppression,
};

/// How far a statement may reach.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Rows that a key, a subject or a user names.
    Named,
    /// What is due, or a range.
    Range,
    /// An index from its beginning, as far as a limit.
    Limited,
}

/// Indexes over what is not settled yet, or over all that an application has.
const OF_MANY: [&str; 6] = [
    "outbox_waiting",
    "outbox_dead",
    "events_waiting",
    "invitations_expiring",
    "invitations_to_remind",
    "invitations_of_application",
];

/// Enough rows that the server does not take the tables for tiny.
const ROWS: &str = "\
    INSERT INTO users (user_id, auth_type, identifier, profile, locale, created_at) \
    SELECT 'u' || n, 'email', 'u' || n, '{}', 'en', 1 FROM generate_series(1, 5000) n; \
    INSERT INTO invitations (invitation_id, user_id, client_id, auth_type, sent_to, locale, redirect_uri, handle, nonce, \
    key_id, expires_at, queued_at) SELECT 'i' || n, 'u' || n, 'shop', 'email', 'u' || n, 'en', 'https://shop.example', \
    decode(md5('' || n), 'hex'), '', 'k1', n, n FROM generate_series(1, 5000) n; \
    INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts) \
    SELECT 'i' || n, 'u' || n, 'm' || n, n, n, 0 FROM generate_series(1, 5000) n; \
    INSERT INTO events (event_id, user_id, client_id, ordered_by, position, kind, detail, occurred_at, due_at, \
    claimable_at, attempts, code, reason) SELECT 'e' || n, 'u' || n, 'shop', 'i' || n, 1, 'invitation.queued', '{}', n, n, \
    n, 0, '', '' FROM generate_series(1, 5000) n";

/// Each with the names in it, of subqueries and small tables, that may be gone through.
fn statements() -> Vec<(Reach, &'static [&'static str], &'static str)> {
    let mut all: Vec<(Reach, &'static [&'static str], &'static str)> = vec![
        (Reach::Named, &[], activate::USE_UP),
        (Reach::Named, &[], bounce::GIVE_UP),
        (Reach::Named, &["d", "json_each"], defer::DEFER),
        (Reach::Named, &[], invite::DROP_MESSAGE),
        (Reach::Named, &[], receipt::DELIVERED),
        (Reach::Named, &[], reminder::QUEUE),
        (Reach::Named, &["r", "json_each"], suppression::AMONG),
        (Reach::Named, &["p", "sent"], password_reset::STRANDED),
        (Reach::Named, &["scanned", "i", "s"], invitation_record::OF_USER),
        (Reach::Range, &["scanned", "i", "s"], invitation_record::OF_APPLICATION),
        (Reach::Range, &["scanned", "i", "s"], invitation_record::OF_ALL),
        (Reach::Range, &[], housekeep::EXPIRE),
        (Reach::Range, &["due"], outbox::CLAIM),
        (Reach::Limited, &["outbox"], outbox::NEXT_DUE),
        (Reach::Limited, &["o", "w", "d"], outbox::STATUS),
        (Reach::Range, &["due"], claim_event::CLAIM),
        (Reach::Range, &["blocked"], claim_event::PUT_OFF),
        (Reach::Named, &[], claim_event::DELIVERED),
        (Reach::Named, &[], claim_event::RETRY),
        (Reach::Named, &[], claim_event::DEAD),
        (Reach::Named, &[], claim_event::GO_ON),
        (Reach::Limited, &["a"], claim_event::DUE),
        (Reach::Limited, &["e", "w", "d"], dead_event::STATUS),
        (Reach::Range, &[], reminder::DUE),
        (Reach::Range, &[], sms_count::WAITING),
        (Reach::Named, &["w", "json_each"], sms_count::HASTEN),
    ];
    // The page of users is gone through as the subquery that it is.
    all.extend(purge::statements().into_iter().map(|sql| (Reach::Range, &["p"][..], sql)));
    all.extend(delete_account::OF_A_USER.map(|sql| (Reach::Named, &[][..], sql)));
    all
}

#[test]
fn no_statement_reaches_too_far_on_sqlite() {
    let connection = Connection::open_in_memory().unwrap();
    for migration in MIGRATIONS {
        connection.execute_batch(&dialect::migration_for_sqlite(migration.sql)).unwrap();
    }
    for (reach, may_be_scanned, sql) in statements() {
        let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut steps = plan.raw_query();
        while let Some(step) = steps.next().unwrap() {
            let step: String = step.get("detail").unwrap();
            let scanned = step.strip_prefix("SCAN ").filter(|rest| *rest != "CONSTANT ROW");
            let name = scanned.and_then(|rest| rest.split(' ').next());
            let is_walk = name.is_some_and(|name| !may_be_scanned.contains(&name));
            assert!(!is_walk || reach == Reach::Limited && step.contains(" INDEX "), "{step}: {sql}");
            assert_index(reach, &step, sql);
        }
    }
}

#[tokio::test]
async fn no_statement_reaches_too_far_on_postgres() {
    let made = tokio::task::spawn_blocking(|| Cluster::shared().and_then(Cluster::create_database));
    let database = made.await.unwrap().unwrap();
    let (client, connection) = tokio_postgres::connect(&database.url(), NoTls).await.unwrap();
    tokio::spawn(connection);
    for migration in MIGRATIONS {
        client.batch_execute(&dialect::for_postgres(migration.sql)).await.unwrap();
    }
    client.batch_execute(ROWS).await.unwrap();
    client.batch_execute(SETUP).await.unwrap();
    for (reach, _, sql) in statements() {
        let prepared = format!("DEALLOCATE ALL; PREPARE one AS {}", dialect::for_postgres(sql));
        client.batch_execute(&prepared).await.unwrap();
        let values = (1..=10).filter(|number| sql.contains(&format!("?{number}"))).count();
        let values = vec!["NULL"; values].join(", ");
        let execute = if values.is_empty() { "one".to_owned() } else { format!("one ({values})") };
        let answer = client.simple_query(&format!("EXPLAIN EXECUTE {execute}")).await.unwrap();
        let steps: Vec<String> = answer.iter().filter_map(text).collect();
        for (step, next) in steps.iter().zip(steps[1..].iter().chain([&String::new()])) {
            assert!(!step.contains("Seq Scan"), "{step}: {sql}");
            let is_walk = step.contains(" using ") && !next.trim_start().starts_with("Index Cond");
            assert!(!is_walk || reach == Reach::Limited, "{step}: {sql}");
            assert_index(reach, step, sql);
        }
    }
}

fn assert_index(reach: Reach, step: &str, sql: &str) {
    let index = OF_MANY.iter().find(|index| step.contains(**index));
    assert!(index.is_none() || reach != Reach::Named, "{step}: {sql}");
}

fn text(message: &SimpleQueryMessage) -> Option<String> {
    let SimpleQueryMessage::Row(row) = message else { return None };
    row.get(0).map(str::to_owned)
}
