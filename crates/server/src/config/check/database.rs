//! What the values of `[database]` mean.

use std::path::PathBuf;

use usher_domain::Secret;
use usher_store::PostgresOptions;

use super::{Checker, seconds};
use crate::database::Database;

const KEY: &str = "database.url";

impl Checker<'_> {
    pub(super) fn database(&mut self) -> Option<Database> {
        let url = self.loaded.config.database.url.clone();
        if let Some(path) = url.strip_prefix("sqlite:").filter(|path| !path.is_empty()) {
            return self.database_file(PathBuf::from(path));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return self.database_server(url);
        }
        let expected = "expected sqlite: and the path of a file, such as sqlite:usher.db, \
                        or postgres://user@host/database";
        self.wrong(KEY, expected)
    }

    fn database_file(&mut self, path: PathBuf) -> Option<Database> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        match folder {
            Some(folder) if !folder.is_dir() => {
                self.wrong(KEY, format!("the folder {} does not exist", folder.display()))
            }
            Some(_) | None => Some(Database::Sqlite(path)),
        }
    }

    fn database_server(&mut self, url: String) -> Option<Database> {
        let database = &self.loaded.config.database;
        let (password, password_file) = (database.password.clone(), database.password_file.clone());
        let options = PostgresOptions {
            password: self.secret("database.password", password, password_file)?,
            root_certificates: database.ca_file.as_ref().map(PathBuf::from),
            connections: database.connections as usize,
            connect_timeout: seconds(database.connect_timeout_seconds),
            step_timeout: seconds(database.step_timeout_seconds),
            queue_timeout: seconds(database.queue_timeout_seconds),
            shared_transactions: database.shared_transactions,
        };
        if let Err(error) = options.check(&url) {
            let text = error.to_string();
            return self
                .wrong(KEY, text.split_once("database.url: ").map_or(text.as_str(), |(_, reason)| reason));
        }
        Some(Database::Postgres { url: Secret::new(url), options })
    }
}
