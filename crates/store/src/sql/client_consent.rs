//! What people allow applications that ask.

use usher_app::store::{AllowClient, StoreError};

use crate::sql::user;
use crate::tx::{Step, Tx, values};

impl Step for AllowClient {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        // Two answers of one person happen one after the other, so that neither loses what the other added.
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(());
        }
        let user_id = self.user_id.to_string();
        let former = tx
            .query_opt(
                "SELECT scope FROM client_consents WHERE user_id = ?1 AND client_id = ?2",
                values![&user_id, self.client_id.as_str()],
            )
            .await?;
        let former = former.map(|row| row.cells("client_consents").text("scope")).transpose()?;
        let scope = union(former.as_deref().unwrap_or_default(), &self.scope);
        tx.execute(
            "INSERT INTO client_consents (user_id, client_id, scope, granted_at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (user_id, client_id) DO UPDATE SET scope = ?3, granted_at = ?4",
            values![&user_id, self.client_id.as_str(), &scope, self.now],
        )
        .await?;
        Ok(())
    }
}

/// All values of both, each once.
fn union(former: &str, new: &str) -> String {
    let mut all: Vec<&str> = Vec::new();
    for value in former.split(' ').chain(new.split(' ')) {
        if !value.is_empty() && !all.contains(&value) {
            all.push(value);
        }
    }
    all.join(" ")
}
