//! Documents that people accept: at activation, and at a sign-in after a document got a new version.

use usher_app::store::{AcceptDocuments, StoreError};

use crate::tx::{Step, Tx, values};

impl Step for AcceptDocuments {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let (user_id, acceptance_id) = (self.user_id.to_string(), self.acceptance_id.to_string());
        for consent in &self.consents {
            tx.execute(
                "INSERT INTO consents (user_id, invitation_id, kind, version, locale, digest, accepted_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
                values![
                    &user_id,
                    &acceptance_id,
                    &consent.kind,
                    &consent.version,
                    consent.locale.as_str(),
                    &consent.digest,
                    self.now
                ],
            )
            .await?;
        }
        Ok(())
    }
}
