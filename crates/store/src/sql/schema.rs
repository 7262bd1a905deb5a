//! Which schema the database has.

use usher_app::store::StoreError;

use crate::migrate::READ_VERSION;
use crate::tx::{Step, Tx, values};

/// Reads the schema's version.
pub(crate) struct SchemaVersion;

impl Step for SchemaVersion {
    type Outcome = i64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<i64, StoreError> {
        tx.query_opt(READ_VERSION, values![])
            .await?
            .unwrap_or_default()
            .cells("schema_versions")
            .int("version")
    }
}
