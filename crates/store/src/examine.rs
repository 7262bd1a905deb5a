//! What a database says about itself, for whoever looks for faults. Changes nothing: neither file nor schema is made.

use std::path::Path;
use std::sync::Arc;

use usher_app::store::StoreError;
use usher_domain::Timestamp;

use crate::copy::HAS_NOTES;
use crate::dialect::{CLOCK_POSTGRES, IS_MIGRATED_POSTGRES, IS_MIGRATED_SQLITE, SETTINGS_POSTGRES};
use crate::migrate::{NEWEST, OpenError, READ_VERSION};
use crate::postgres::{Postgres, PostgresOptions};
use crate::row::{Cell, Row};
use crate::sqlite::{open_to_look, query};
use crate::tx::{Step, Tx};

/// What the keys of the configuration are needed for. What is over is counted until housekeeping has removed it.
const KEYS_IN_USE: &str = "SELECT 'link', key_id FROM invitations WHERE expired_at IS NULL AND replaced_at IS NULL \
    AND activated_at IS NULL AND revoked_at IS NULL \
    UNION SELECT 'link', key_id FROM password_resets WHERE used_at IS NULL AND replaced_at IS NULL \
    UNION SELECT 'authenticator app', sealing_key_id FROM totp_secrets \
    UNION SELECT 'webhook', sealing_key_id FROM webhook_secrets \
    UNION SELECT 'signing key', sealing_key_id FROM signing_keys ORDER BY 1, 2";

/// What the configuration's keys are needed for, by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeysInUse {
    /// Invitations and links for a new password that may still be opened were made with these.
    pub links: Vec<String>,
    /// Secrets of authenticator apps are sealed with these.
    pub authenticator_apps: Vec<String>,
    /// Secrets of webhooks are sealed with these.
    pub webhooks: Vec<String>,
    /// Signing keys, retired ones too, are sealed with these.
    pub signing_keys: Vec<String>,
}

impl KeysInUse {
    fn read(rows: Vec<Row>) -> Self {
        let mut in_use = Self::default();
        for (kind, key_id) in rows.into_iter().filter_map(pair) {
            match kind.as_str() {
                "link" => in_use.links.push(key_id),
                "authenticator app" => in_use.authenticator_apps.push(key_id),
                "webhook" => in_use.webhooks.push(key_id),
                _ => in_use.signing_keys.push(key_id),
            }
        }
        in_use
    }

    /// Whether anything needs this key.
    pub fn need(&self, key_id: &str) -> bool {
        [&self.links, &self.authenticator_apps, &self.webhooks, &self.signing_keys]
            .into_iter()
            .any(|ids| ids.iter().any(|id| id == key_id))
    }
}

/// A database as it was found.
#[derive(Clone, Debug)]
pub struct Examined {
    /// Its schema's version; 0 when it was never migrated.
    pub schema: i64,
    /// The schema's version that this build knows.
    pub known_schema: i64,
    /// The database server's clock; `None` for a file, which has none.
    pub clock: Option<Timestamp>,
    /// The server's settings that durability and texts hang on, by name, and `connection`: `tls`, `local` (on this
    /// machine) or `clear`. None for a file.
    pub settings: Vec<(String, String)>,
    /// A copy into it was begun, and has not come to its end.
    pub copy_is_unfinished: bool,
    /// What the configuration's keys are needed for; `None` when the database took too long to say. Nothing unless the
    /// schema is this build's.
    pub keys_in_use: Option<KeysInUse>,
}

/// Looks at a database file.
///
/// # Errors
/// [`OpenError::Unusable`] when there is none, or it cannot be read.
pub fn examine_sqlite(path: &Path) -> Result<Examined, OpenError> {
    let connection = open_to_look(path)?;
    let ask = |sql: &str| query(&connection, sql, &[]).map_err(|error| unusable(&error));
    let schema = if number(&ask(IS_MIGRATED_SQLITE)?) == 0 { 0 } else { number(&ask(READ_VERSION)?) };
    let keys_in_use =
        if schema == NEWEST { KeysInUse::read(ask(KEYS_IN_USE)?) } else { KeysInUse::default() };
    Ok(Examined {
        schema,
        known_schema: NEWEST,
        clock: None,
        settings: Vec::new(),
        copy_is_unfinished: false,
        keys_in_use: Some(keys_in_use),
    })
}

/// Looks at a PostgreSQL database, on the server that takes writes.
///
/// # Errors
/// [`OpenError::Unusable`] when no server lets us in, or one does not answer.
pub async fn examine_postgres(url: &str, options: PostgresOptions) -> Result<Examined, OpenError> {
    let postgres = Arc::new(Postgres::connect(url, options).await?);
    let ask = async |sql| postgres.read(&Ask(sql)).await.map_err(|error| unusable(&error));
    let clock = Timestamp::from_ms(number(&ask(CLOCK_POSTGRES).await?));
    let schema = match number(&ask(IS_MIGRATED_POSTGRES).await?) {
        0 => 0,
        _ => number(&ask(READ_VERSION).await?),
    };
    let settings = ask(SETTINGS_POSTGRES).await?.into_iter().filter_map(pair).collect();
    let copy_is_unfinished = number(&ask(HAS_NOTES).await?) != 0;
    let keys_in_use = if schema == NEWEST {
        // Looks at every open invitation: of very many it may take longer than a step may.
        ask(KEYS_IN_USE).await.ok().map(KeysInUse::read)
    } else {
        Some(KeysInUse::default())
    };
    Ok(Examined {
        schema,
        known_schema: NEWEST,
        clock: Some(clock),
        settings,
        copy_is_unfinished,
        keys_in_use,
    })
}

/// One statement that looks.
struct Ask(&'static str);

impl Step for Ask {
    type Outcome = Vec<Row>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<Row>, StoreError> {
        tx.query(self.0, &[]).await
    }
}

fn unusable(error: &dyn std::fmt::Display) -> OpenError {
    OpenError::Unusable(error.to_string())
}

/// The first cell of the first row; 0 when it is no number.
fn number(rows: &[Row]) -> i64 {
    match rows.first().and_then(|row| row.0.first()) {
        Some(Cell::Int(value)) => *value,
        Some(Cell::Null | Cell::Text(_) | Cell::Blob(_)) | None => 0,
    }
}

fn pair(row: Row) -> Option<(String, String)> {
    let mut cells = row.0.into_iter();
    Some((text(cells.next()?)?, text(cells.next()?)?))
}

fn text(cell: Cell) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Null | Cell::Int(_) | Cell::Blob(_) => None,
    }
}
