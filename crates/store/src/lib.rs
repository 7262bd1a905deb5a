//! The relational store behind the `Store` port: one SQL text for both engines.
//!
//! - `sql/`: the steps, one file per use-case, written once against `tx::Tx`.
//! - `sqlite/`: the embedded engine: one writer thread that commits waiting steps together, several readers.
//! - `postgres/`: the server engine: a pool, each step a transaction of its own; pre-register calls that wait share one.
//! - `dialect.rs`: what differs between the engines' texts.
//! - `statements.rs`: a step's statements as text and values, to be run for several calls or by the benchmark.
//! - `copy.rs`: everything from a database file to PostgreSQL, once.
//! - `examine.rs`: what a database says about itself, for whoever looks for faults.
//! - `migrate.rs` and `migrations/`: the schema.
//!
//! Nothing here has a clock or makes random values: every time and id is handed in.

mod copy;
mod dialect;
mod examine;
mod json;
mod migrate;
mod postgres;
mod row;
mod sql;
mod sqlite;
mod statements;
mod store;
mod tx;

pub use copy::{Copied, CopyError, CopyProgress, CopyStage, CopyStart, copy_to_postgres};
pub use examine::{Examined, KeysInUse, examine_postgres, examine_sqlite};
pub use migrate::OpenError;
pub use postgres::PostgresOptions;
pub use sqlite::{SqliteOptions, backup_sqlite};
pub use statements::{BoundStatement, BoundValue, statements_for_new_user};
pub use store::SqlStore;
