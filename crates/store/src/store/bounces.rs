//! Bounces and receipts that come back later, and the addresses that are not written to.

use async_trait::async_trait;
use usher_app::store::{
    BounceStore, RecordBounce, RecordBounceOutcome, RecordReceipt, RecordReceiptOutcome, StoreError,
    Suppression,
};
use usher_domain::Identifier;

use crate::SqlStore;
use crate::sql::suppression::{LiftSuppression, Suppress, SuppressionOf, Suppressions};

#[async_trait]
impl BounceStore for SqlStore {
    async fn record_bounce(&self, bounce: RecordBounce) -> Result<RecordBounceOutcome, StoreError> {
        self.write(bounce).await
    }

    async fn record_receipt(&self, receipt: RecordReceipt) -> Result<RecordReceiptOutcome, StoreError> {
        self.write(receipt).await
    }

    async fn suppressions(
        &self,
        after: Option<&Identifier>,
        limit: u32,
    ) -> Result<Vec<Suppression>, StoreError> {
        self.read(Suppressions { after: after.cloned(), limit }).await
    }

    async fn suppression(&self, identifier: &Identifier) -> Result<Option<Suppression>, StoreError> {
        self.read(SuppressionOf(identifier.clone())).await
    }

    async fn suppress(&self, suppression: Suppression) -> Result<bool, StoreError> {
        self.write(Suppress(suppression)).await
    }

    async fn lift_suppression(&self, identifier: &Identifier) -> Result<bool, StoreError> {
        self.write(LiftSuppression(identifier.clone())).await
    }
}
