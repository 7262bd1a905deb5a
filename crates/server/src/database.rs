//! Where everything is kept: a file of ours, or a server.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use usher_domain::{Locale, Secret};
use usher_store::{
    Examined, OpenError, PostgresOptions, SqlStore, SqliteOptions, examine_postgres, examine_sqlite,
};

/// The database that was configured.
#[derive(Clone)]
pub(crate) enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// One or several servers of which one takes writes.
    Postgres {
        /// May hold a password.
        url: Secret<String>,
        /// The rest.
        options: PostgresOptions,
    },
}

impl Database {
    /// Opens the database, and brings its schema up to date.
    ///
    /// # Errors
    /// What keeps it from being opened.
    pub(crate) async fn open(&self, locales: Vec<Locale>) -> Result<SqlStore> {
        let opened = match self {
            Self::Sqlite(path) => SqlStore::open_sqlite(path, locales, SqliteOptions::default()),
            Self::Postgres { url, options } => {
                SqlStore::open_postgres(url.expose(), locales, options.clone()).await
            }
        };
        opened.with_context(|| self.name())
    }

    /// Looks at the database, and changes nothing.
    ///
    /// # Errors
    /// What keeps it from being looked at.
    pub(crate) async fn examine(&self) -> Result<Examined, OpenError> {
        match self {
            Self::Sqlite(path) => examine_sqlite(path),
            Self::Postgres { url, options } => examine_postgres(url.expose(), options.clone()).await,
        }
    }

    /// What messages call it; never its URL, which may hold a password.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("database {}", path.display()),
            Self::Postgres { .. } => "database (PostgreSQL, database.url)".to_owned(),
        }
    }

    /// True when there is a file still to be made.
    pub(crate) fn is_missing(&self) -> bool {
        match self {
            Self::Sqlite(path) => !path.exists(),
            Self::Postgres { .. } => false,
        }
    }
}
