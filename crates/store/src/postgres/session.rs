//! One connection with its prepared statements, and what its errors mean.

use std::collections::HashMap;
use std::error::Error as StdError;

use tokio_postgres::error::SqlState;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Error, Statement};

use crate::dialect;

/// A connection.
pub(super) struct Session {
    client: Client,
    statements: HashMap<&'static str, Statement>,
    /// The forms for many rows, by the text for one.
    for_many_rows: HashMap<&'static str, Statement>,
}

impl Session {
    pub(super) fn new(client: Client) -> Self {
        Self { client, statements: HashMap::new(), for_many_rows: HashMap::new() }
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    /// The statement, prepared once for each connection.
    pub(super) async fn prepared(&mut self, sql: &'static str) -> Result<Statement, Error> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(&dialect::for_postgres(sql)).await?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }

    /// An insert of one row, made into one of many; for each text, `returning` is always the same.
    pub(super) async fn prepared_for_many_rows(
        &mut self,
        sql: &'static str,
        returning: Option<&'static str>,
    ) -> Result<Statement, Error> {
        if let Some(statement) = self.for_many_rows.get(sql) {
            return Ok(statement.clone());
        }
        // The server tells the types of its values.
        let one = self.prepared(sql).await?;
        let types: Vec<&str> = one.params().iter().map(Type::name).collect();
        let many = self.client.prepare(&dialect::for_many_rows(sql, &types, returning)).await?;
        self.for_many_rows.insert(sql, many.clone());
        Ok(many)
    }

    pub(super) async fn run(&mut self, sql: &'static str) -> Result<(), Error> {
        self.client.batch_execute(sql).await
    }
}

/// What a failed statement says about another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Another transaction was in the way.
    Conflict,
    /// The connection or its server is gone.
    Lost,
    /// The server takes no writes any more: another one does.
    ReadOnly,
    /// Trying again changes nothing.
    Other,
}

pub(super) fn failure_of(error: &Error) -> Failure {
    let Some(code) = error.code() else {
        let by_network = error.source().is_some_and(<dyn StdError>::is::<std::io::Error>);
        return if error.is_closed() || by_network { Failure::Lost } else { Failure::Other };
    };
    if [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED].contains(code) {
        Failure::Conflict
    } else if *code == SqlState::READ_ONLY_SQL_TRANSACTION {
        Failure::ReadOnly
    } else if code.code().starts_with("08") || code.code().starts_with("57P") {
        Failure::Lost
    } else {
        Failure::Other
    }
}

/// What happened, without the values that the server's details may hold.
pub(super) fn describe(error: &Error) -> String {
    match error.as_db_error() {
        Some(error) => format!("{} ({})", error.message(), error.code().code()),
        None => error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}")),
    }
}
