//! What the database holds, read from outside with plain SQL.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, OpenFlags};
use tokio_postgres::{Client, NoTls};

/// A database of either engine.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// A URL.
    Postgres(String),
}

/// One user with its invitation and message; what is missing is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The user's id.
    pub user_id: String,
    /// The address as the client gave it.
    pub identifier: String,
    /// Where the invitation goes.
    pub sent_to: String,
    /// The id that is in the message's Message-ID.
    pub message_id: String,
    /// Whether the message is recorded as sent, and was not given up.
    pub is_sent: bool,
}

/// Everything that the scenarios look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Records {
    /// Users, each with every invitation and message that it has.
    pub records: Vec<Record>,
    /// The rows of users, identifiers, application_links, invitations and outbox.
    pub counts: [i64; 5],
}

/// What waits to be sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Messages that are neither sent nor given up.
    pub messages: i64,
    /// Those of them that a node holds.
    pub leased: i64,
    /// Nodes that hold some.
    pub nodes: i64,
    /// When the first of them can be taken, in milliseconds since 1970; 0 when there is none.
    pub first_claimable_ms: i64,
    /// When the last of them can be taken.
    pub last_claimable_ms: i64,
}

const RECORDS: &str = "SELECT u.user_id, u.identifier, coalesce(i.sent_to, ''), coalesce(o.message_id, ''), \
    CASE WHEN o.sent_at IS NOT NULL AND o.dead_at IS NULL THEN 'sent' ELSE '' END \
    FROM users u LEFT JOIN invitations i ON i.user_id = u.user_id \
    LEFT JOIN outbox o ON o.invitation_id = i.invitation_id AND o.user_id = i.user_id";

const COUNTS: &str = "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM identifiers), \
    (SELECT count(*) FROM application_links), (SELECT count(*) FROM invitations), (SELECT count(*) FROM outbox)";

const WAITING: &str = "SELECT count(*), count(lease_owner), count(DISTINCT lease_owner), \
    coalesce(min(claimable_at), 0), coalesce(max(claimable_at), 0) FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL";

impl Database {
    /// The value of `database.url`.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("sqlite:{}", path.display()),
            Self::Postgres(url) => url.clone(),
        }
    }

    /// What waits to be sent now.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn waiting(&self) -> Result<Waiting> {
        let cells: [i64; 5] = match self {
            Self::Sqlite(path) => open(path)?.query_row(WAITING, [], |row| {
                Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])
            })?,
            Self::Postgres(url) => {
                let row = connect(url).await?.query_one(WAITING, &[]).await?;
                std::array::from_fn(|index| row.get(index))
            }
        };
        let [messages, leased, nodes, first_claimable_ms, last_claimable_ms] = cells;
        Ok(Waiting { messages, leased, nodes, first_claimable_ms, last_claimable_ms })
    }

    /// Everything, after a check of the file's own integrity where the engine has one.
    ///
    /// # Errors
    /// When the file is damaged or the database cannot be asked.
    pub async fn records(&self) -> Result<Records> {
        match self {
            Self::Sqlite(path) => {
                let connection = open(path)?;
                let found: String =
                    connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
                ensure!(found == "ok", "the database is damaged: {found}");
                let counts = connection.query_row(COUNTS, [], |row| {
                    Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])
                })?;
                let mut statement = connection.prepare(RECORDS)?;
                let cells = |row: &rusqlite::Row<'_>| {
                    Ok(record([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]))
                };
                let records = statement.query_map([], cells)?.collect::<Result<_, _>>()?;
                Ok(Records { records, counts })
            }
            Self::Postgres(url) => {
                let client = connect(url).await?;
                let row = client.query_one(COUNTS, &[]).await?;
                let counts = std::array::from_fn(|index| row.get(index));
                let rows = client.query(RECORDS, &[]).await?;
                let records = rows.iter().map(|row| record(std::array::from_fn(|index| row.get(index))));
                Ok(Records { records: records.collect(), counts })
            }
        }
    }
}

fn record([user_id, identifier, sent_to, message_id, state]: [String; 5]) -> Record {
    Record { user_id, identifier, sent_to, message_id, is_sent: state == "sent" }
}

/// Opens a file that exists. Not read-only: the log of a killed server has to be recovered by whoever comes first.
fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).with_context(|| path.display().to_string())?;
    connection.busy_timeout(usher_testkit::wait::PATIENCE)?;
    Ok(connection)
}

async fn connect(url: &str) -> Result<Client> {
    let (client, connection) =
        tokio_postgres::connect(url, NoTls).await.context("connecting to PostgreSQL")?;
    // It ends with the client, and the client's calls tell of its errors.
    tokio::spawn(connection);
    Ok(client)
}
