//! What an application asks about its invitations, and changes of them.

use async_trait::async_trait;
use usher_app::store::{
    InvitationRecord, InvitationStore, InvitationsPage, ListedInvitations, RescheduleInvitation,
    ResendInvitation, ResendOutcome, RevokeInvitation, StoreError, TakenBack, Unchangeable,
};
use usher_domain::{ClientId, InvitationId};

use crate::SqlStore;
use crate::sql::invitation_record::ReadInvitation;

#[async_trait]
impl InvitationStore for SqlStore {
    async fn invitation_record(
        &self,
        id: InvitationId,
        client_id: Option<ClientId>,
    ) -> Result<Option<InvitationRecord>, StoreError> {
        self.read(ReadInvitation { id, client_id }).await
    }

    async fn invitations_page(&self, page: InvitationsPage) -> Result<ListedInvitations, StoreError> {
        self.scan(page).await
    }

    async fn revoke_invitation(&self, revoke: RevokeInvitation) -> Result<TakenBack, StoreError> {
        self.write(revoke).await
    }

    async fn reschedule_invitation(
        &self,
        reschedule: RescheduleInvitation,
    ) -> Result<Result<(), Unchangeable>, StoreError> {
        self.write(reschedule).await
    }

    async fn resend_invitation(&self, resend: ResendInvitation) -> Result<ResendOutcome, StoreError> {
        self.write(resend).await
    }
}
