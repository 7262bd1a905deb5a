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

/// The keys that links are made with which may still be opened.
const KEYS_IN_USE: &str = "SELECT DISTINCT key_id FROM invitations WHERE expired_at IS NULL AND replaced_at IS NULL \
    AND activated_at IS NULL AND revoked_at IS NULL ORDER BY key_id";

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
    /// The ids of the keys that open invitations were made with; `None` when the database took too long to say. Empty
    /// unless the schema is this build's.
    pub link_key_ids: Option<Vec<String>>,
}

/// Looks at a database file.
///
/// # Errors
/// [`OpenError::Unusable`] when there is none, or it cannot be read.
pub fn examine_sqlite(path: &Path) -> Result<Examined, OpenError> {
    let connection = open_to_look(path)?;
    let ask = |sql: &str| query(&connection, sql, &[]).map_err(|error| unusable(&error));
    let schema = if number(&ask(IS_MIGRATED_SQLITE)?) == 0 { 0 } else { number(&ask(READ_VERSION)?) };
    let link_key_ids = Some(if schema == NEWEST { texts(ask(KEYS_IN_USE)?) } else { Vec::new() });
    Ok(Examined {
        schema,
        known_schema: NEWEST,
        clock: None,
        settings: Vec::new(),
        copy_is_unfinished: false,
        link_key_ids,
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
    let link_key_ids = if schema == NEWEST {
        // Looks at every open invitation: of very many it may take longer than a step may.
        ask(KEYS_IN_USE).await.ok().map(texts)
    } else {
        Some(Vec::new())
    };
    Ok(Examined {
        schema,
        known_schema: NEWEST,
        clock: Some(clock),
        settings,
        copy_is_unfinished,
        link_key_ids,
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

fn texts(rows: Vec<Row>) -> Vec<String> {
    rows.into_iter().filter_map(|row| text(row.0.into_iter().next()?)).collect()
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
