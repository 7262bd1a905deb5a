//! Pushed authorization requests: each is taken once.

use usher_app::store::{NewPushedRequest, StoreError};
use usher_domain::{ClientId, SecretDigest, Timestamp};

use crate::tx::{Step, Tx, values};

/// Keeps a request.
pub(crate) struct PushRequest(pub(crate) NewPushedRequest);

impl Step for PushRequest {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let request = &self.0;
        tx.execute(
            "INSERT INTO pushed_requests (request_digest, client_id, parameters, expires_at) VALUES (?1, ?2, ?3, ?4)",
            values![
                request.request_digest.as_bytes(),
                request.client_id.as_str(),
                &request.parameters,
                request.expires_at
            ],
        )
        .await?;
        Ok(())
    }
}

/// Reads a request and forgets it.
pub(crate) struct TakePushedRequest {
    pub(crate) request_digest: SecretDigest,
    pub(crate) client_id: ClientId,
    pub(crate) now: Timestamp,
}

impl Step for TakePushedRequest {
    type Outcome = Option<String>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<String>, StoreError> {
        let row = tx
            .query_opt(
                "DELETE FROM pushed_requests WHERE request_digest = ?1 AND client_id = ?2 AND expires_at > ?3 \
                 RETURNING parameters",
                values![self.request_digest.as_bytes(), self.client_id.as_str(), self.now],
            )
            .await?;
        row.map(|row| row.cells("pushed_requests").text("parameters")).transpose()
    }
}

/// Reads a request, which stays.
pub(crate) struct ReadPushedRequest {
    pub(crate) request_digest: SecretDigest,
    pub(crate) client_id: ClientId,
    pub(crate) now: Timestamp,
}

impl Step for ReadPushedRequest {
    type Outcome = Option<String>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<String>, StoreError> {
        let row = tx
            .query_opt(
                "SELECT parameters FROM pushed_requests WHERE request_digest = ?1 AND client_id = ?2 \
                 AND expires_at > ?3",
                values![self.request_digest.as_bytes(), self.client_id.as_str(), self.now],
            )
            .await?;
        row.map(|row| row.cells("pushed_requests").text("parameters")).transpose()
    }
}
