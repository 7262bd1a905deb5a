//! Everything from a database file to PostgreSQL, once, when somebody outgrows one machine.
//!
//! The file is held against everybody else while it is read, so that the copy is of one moment and nothing is written
//! to the file behind its back. Rows go over in the order of
//! their keys; each batch is committed together with the note how far it came, so that a copy which broke off goes on
//! where it was. At the end both sides are read again and compared by count and digest.

mod digest;
mod source;
mod table;
mod target;

use std::path::Path;

use usher_app::store::StoreError;

use crate::migrate::OpenError;
use crate::postgres::PostgresOptions;
use digest::Digest;
use source::Source;
use table::Table;
use target::{Progress, Target};

pub(crate) use target::HAS_NOTES;

/// Rows that are read and committed together.
const ROWS_AT_ONCE: u32 = 512;

/// Whether a copy begins or goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyStart {
    /// Into an empty database.
    Fresh,
    /// Into the database where a copy broke off; into an empty one, too.
    Resume,
}

/// What a copy is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyStage {
    /// Rows go over.
    Copying,
    /// Both sides are read again.
    Verifying,
}

/// How far a copy has come with one table.
#[derive(Clone, Copy, Debug)]
pub struct CopyProgress<'a> {
    /// What is done to the table.
    pub stage: CopyStage,
    /// The table.
    pub table: &'a str,
    /// Rows that are done.
    pub done: u64,
    /// Rows that there are.
    pub total: u64,
}

/// A copy that was verified.
#[derive(Clone, Debug)]
pub struct Copied {
    /// Each table with its number of rows, in the order of copying.
    pub tables: Vec<(String, u64)>,
}

/// Why a copy did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The file cannot be read, or is no database of ours.
    #[error("the source: {0}")]
    Source(String),
    /// Somebody else has the file open.
    #[error("the source is in use: stop the service that has it open first")]
    SourceInUse,
    /// The file has another schema than this build.
    #[error(
        "the source has schema version {found}, this build copies {known}: run `usher migrate` on it first"
    )]
    SourceSchema {
        /// The file's version.
        found: i64,
        /// This build's.
        known: i64,
    },
    /// PostgreSQL cannot be used.
    #[error("the target: {0}")]
    TargetUnusable(#[from] OpenError),
    /// There is something in the target that did not come from a copy.
    #[error("the target is not empty: {0} has rows; name an empty database")]
    TargetNotEmpty(String),
    /// A copy into the target was begun before.
    #[error("a copy into the target was begun before: go on with --resume, or name an empty database")]
    AlreadyBegun,
    /// A statement failed.
    #[error("{table}: {error}")]
    Store {
        /// The table that it was about.
        table: String,
        /// What happened.
        error: StoreError,
    },
    /// Both sides hold something else.
    #[error(
        "{table} differs: {source_rows} rows in the source, {target_rows} in the target{}; one of the two was changed \
         since the copy began: copy into an empty database again",
        if source_rows == target_rows { " with other contents" } else { "" }
    )]
    Differs {
        /// The table.
        table: String,
        /// Its rows in the source.
        source_rows: u64,
        /// Its rows in the target.
        target_rows: u64,
    },
}

/// Copies the database file at `source` into the PostgreSQL database at `url`, whose schema is made first, and compares
/// both sides at the end. Tells `progress` after each batch. May be dropped at any time: a batch is there or is not.
///
/// # Errors
/// See [`CopyError`]; after every one but [`CopyError::Differs`] a copy that was begun can be resumed.
pub async fn copy_to_postgres(
    source: &Path,
    url: &str,
    options: PostgresOptions,
    start: CopyStart,
    progress: &mut dyn FnMut(CopyProgress<'_>),
) -> Result<Copied, CopyError> {
    let mut connection = Source::connect(source)?;
    let source = Source::hold(&mut connection)?;
    let tables = source.tables()?;
    let target = Target::open(url, options).await?;
    target.begin(&tables, start).await?;
    for table in &tables {
        copy_table(&source, &target, table, progress).await?;
    }
    let mut copied = Vec::with_capacity(tables.len());
    for table in &tables {
        copied.push((table.name.clone(), verify_table(&source, &target, table, progress).await?));
    }
    target.end().await?;
    Ok(Copied { tables: copied })
}

async fn copy_table(
    source: &Source<'_>,
    target: &Target,
    table: &Table,
    progress: &mut dyn FnMut(CopyProgress<'_>),
) -> Result<(), CopyError> {
    let total = source.count(table)?;
    let Progress { mut done, mut last_key } = target.progress(table).await?;
    loop {
        progress(CopyProgress { stage: CopyStage::Copying, table: &table.name, done, total });
        let rows = source.page(table, &last_key)?;
        let Some(last) = rows.last() else { return Ok(()) };
        last_key = table.key_of(last);
        done += rows.len() as u64;
        target.insert(table, rows, &Progress { done, last_key: last_key.clone() }).await?;
    }
}

/// The number of rows, when both sides hold the same.
async fn verify_table(
    source: &Source<'_>,
    target: &Target,
    table: &Table,
    progress: &mut dyn FnMut(CopyProgress<'_>),
) -> Result<u64, CopyError> {
    let mut ours = Digest::default();
    let mut last_key = Vec::new();
    loop {
        let rows = source.page(table, &last_key)?;
        let Some(last) = rows.last() else { break };
        last_key = table.key_of(last);
        for row in &rows {
            ours.add(row);
        }
    }
    let (mut theirs, total) = (Digest::default(), ours.rows());
    let mut last_key = Vec::new();
    loop {
        let done = theirs.rows();
        progress(CopyProgress { stage: CopyStage::Verifying, table: &table.name, done, total });
        let rows = target.page(table, &last_key).await?;
        let Some(last) = rows.last() else { break };
        last_key = table.key_of(last);
        for row in &rows {
            theirs.add(row);
        }
    }
    if ours == theirs {
        return Ok(total);
    }
    let (source_rows, target_rows) = (ours.rows(), theirs.rows());
    Err(CopyError::Differs { table: table.name.clone(), source_rows, target_rows })
}
