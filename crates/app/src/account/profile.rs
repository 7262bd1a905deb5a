//! Changes of the profile, by the rules of the activation page; and what applications are allowed.

use usher_domain::{AuditId, ClientId, Given, Locale, UserId, complete_profile};

use super::Account;
use crate::store::SaveProfile;
use crate::{App, Error, uuid_v7};

impl App {
    /// Lays what was typed over the profile. The identifier is no part of it.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the fields; the store's trouble.
    pub async fn save_profile(
        &self,
        account: &Account,
        typed: &[(String, Given)],
        locale: Locale,
    ) -> Result<(), Error> {
        let user = &account.record.user;
        let profile = complete_profile(&account.schema, &user.profile, typed).map_err(Error::Invalid)?;
        if profile == user.profile && locale == user.locale {
            return Ok(());
        }
        let now = self.now();
        let audit_id = AuditId::new(uuid_v7(now, &*self.entropy));
        let save = SaveProfile { user_id: user.id, profile, locale, audit_id, now };
        self.store.account().save_profile(save).await?;
        self.told_somebody();
        Ok(())
    }

    /// Ends everything that an application was given about the user; it asks again when it wants more.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn take_access_away(&self, user_id: UserId, client_id: &ClientId) -> Result<(), Error> {
        let now = self.now();
        let audit_id = AuditId::new(uuid_v7(now, &*self.entropy));
        self.store.account().take_access_away(user_id, client_id, audit_id, now).await?;
        Ok(())
    }
}
