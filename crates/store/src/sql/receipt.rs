//! What gateways tell of text messages afterwards: that they arrived, or that they did not.

use usher_app::store::{
    BounceClass, ReceiptOf, ReceiptOutcome, RecordBounce, RecordBounceOutcome, RecordReceipt,
    RecordReceiptOutcome, StoreError,
};
use usher_domain::MessageId;
use uuid::Uuid;

use crate::tx::{Step, Tx, values};

impl Step for RecordReceipt {
    type Outcome = RecordReceiptOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RecordReceiptOutcome, StoreError> {
        let Some(message) = find(tx, &self.message).await? else { return Ok(RecordReceiptOutcome::Unknown) };
        match self.outcome {
            ReceiptOutcome::Delivered => deliver(tx, self, &message).await,
            ReceiptOutcome::Failed { number_is_gone } => bounce(tx, self, &message, number_is_gone).await,
        }
    }
}

/// A message that a receipt speaks of, and the user it went to.
struct Found {
    content: Uuid,
    message: MessageId,
    user: String,
}

async fn find<T: Tx>(tx: &mut T, named: &ReceiptOf) -> Result<Option<Found>, StoreError> {
    let row = match named {
        ReceiptOf::Message(token) => {
            let (content_id, message_id) = (token.content_id.to_string(), token.message_id.to_string());
            tx.query_opt(
                "SELECT user_id, invitation_id, message_id FROM outbox WHERE invitation_id = ?1 AND message_id = ?2",
                values![&content_id, &message_id],
            )
            .await?
        }
        ReceiptOf::Peer(peer_id) => {
            tx.query_opt(
                "SELECT user_id, invitation_id, message_id FROM peer_messages WHERE peer_id = ?1",
                values![&peer_id.replace('\0', "")],
            )
            .await?
        }
    };
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("peer_messages");
    Ok(Some(Found {
        user: cells.text("user_id")?,
        content: cells.parsed("invitation_id", |id| Uuid::try_parse(id).ok())?,
        message: cells.parsed("message_id", MessageId::parse)?,
    }))
}

/// One list of ids: with OR, PostgreSQL would go through the whole primary key.
pub(crate) const DELIVERED: &str = "UPDATE invitations SET delivered_at = ?3 WHERE user_id = ?2 \
     AND delivered_at IS NULL AND invitation_id IN (SELECT CAST(?1 AS TEXT) UNION ALL SELECT r.invitation_id FROM reminders r \
     WHERE r.reminder_id = ?1 AND r.user_id = ?2)";

/// Of a reminder it is the invitation that arrived: what counts is that the link is with the guest. A link for a new
/// password has no such time.
async fn deliver<T: Tx>(
    tx: &mut T,
    receipt: &RecordReceipt,
    message: &Found,
) -> Result<RecordReceiptOutcome, StoreError> {
    let changed =
        tx.execute(DELIVERED, values![&message.content.to_string(), &message.user, receipt.at]).await?;
    Ok(if changed == 0 { RecordReceiptOutcome::Repeated } else { RecordReceiptOutcome::Recorded })
}

/// Receipts come in any order, and a long message has one for each part: what has arrived has arrived.
async fn bounce<T: Tx>(
    tx: &mut T,
    receipt: &RecordReceipt,
    message: &Found,
    number_is_gone: bool,
) -> Result<RecordReceiptOutcome, StoreError> {
    let arrived = tx
        .query_opt(
            "SELECT invitation_id FROM invitations WHERE invitation_id = ?1 AND user_id = ?2 \
             AND (delivered_at IS NOT NULL OR opened_at IS NOT NULL OR activated_at IS NOT NULL)",
            values![&message.content.to_string(), &message.user],
        )
        .await?;
    if arrived.is_some() {
        return Ok(RecordReceiptOutcome::Repeated);
    }
    let bounce = RecordBounce {
        content_id: message.content,
        message_id: Some(message.message),
        class: if number_is_gone { BounceClass::Hard } else { BounceClass::Soft },
        code: receipt.code.clone(),
        text: receipt.text.clone(),
        at: receipt.at,
    };
    Ok(match bounce.run(tx).await? {
        RecordBounceOutcome::Recorded => RecordReceiptOutcome::Recorded,
        RecordBounceOutcome::Repeated => RecordReceiptOutcome::Repeated,
        RecordBounceOutcome::Unknown => RecordReceiptOutcome::Unknown,
    })
}
