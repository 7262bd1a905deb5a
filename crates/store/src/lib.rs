//! The relational store behind the `Store` port: one SQL text for both engines.
//!
//! - `sql/`: the steps, one file per use-case, written once against `tx::Tx`.
//! - `sqlite/`: the embedded engine: one writer thread that commits waiting steps together, several readers.
//! - `postgres/`: the server engine: a pool, each step a transaction of its own.
//! - `dialect.rs`: what differs between the engines' texts.
//! - `statements.rs`: a step's statements as text and values, for the benchmark's yardstick.
//! - `migrate.rs` and `migrations/`: the schema.
//!
//! Nothing here has a clock or makes random values: every time and id is handed in.

mod dialect;
mod json;
mod migrate;
mod postgres;
mod row;
mod sql;
mod sqlite;
mod statements;
mod store;
mod tx;

pub use migrate::OpenError;
pub use postgres::PostgresOptions;
pub use sqlite::SqliteOptions;
pub use statements::{BoundStatement, BoundValue, statements_for_new_user};
pub use store::SqlStore;
