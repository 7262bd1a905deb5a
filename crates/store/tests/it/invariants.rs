//! Whatever happens in whatever order, some things always hold.

use proptest::prelude::*;
use usher_app::Store;
use usher_app::store::{AttemptResult, LinkRequest, LinkTarget, SettleLinkRequest};
use usher_domain::{ExistingUser, InvitationId, Locale, RevokedBy, Timestamp};

use crate::fixture::{Database, after, client, email, idempotency};
use crate::{invitation_changes, password_resets};

/// One step by somebody.
#[derive(Clone, Debug)]
enum Deed {
    PreRegister { user: u8, client: u8, resend: bool, reject: bool, key: Option<u8> },
    Activate { invitation: usize },
    AskForLink { user: u8, client: u8 },
    AskForHelp { user: u8 },
    SetPassword { link: usize },
    Deliver { node: u8, result: u8 },
    Revoke { invitation: usize, by_recipient: bool },
    Reschedule { invitation: usize },
    ResendNamed { invitation: usize, despite_refusal: bool },
    Housekeep,
}

fn deed() -> impl Strategy<Value = Deed> {
    let flag = any::<bool>();
    prop_oneof![
        5 => (0..4_u8, 0..2_u8, flag, flag, prop::option::of(0..3_u8)).prop_map(
            |(user, client, resend, reject, key)| Deed::PreRegister { user, client, resend, reject, key }
        ),
        1 => (0..20_usize).prop_map(|invitation| Deed::Activate { invitation }),
        2 => (0..4_u8, 0..2_u8).prop_map(|(user, client)| Deed::AskForLink { user, client }),
        2 => (0..4_u8).prop_map(|user| Deed::AskForHelp { user }),
        1 => (0..8_usize).prop_map(|link| Deed::SetPassword { link }),
        3 => (0..2_u8, 0..3_u8).prop_map(|(node, result)| Deed::Deliver { node, result }),
        2 => (0..20_usize, flag)
            .prop_map(|(invitation, by_recipient)| Deed::Revoke { invitation, by_recipient }),
        1 => (0..20_usize).prop_map(|invitation| Deed::Reschedule { invitation }),
        2 => (0..20_usize, flag)
            .prop_map(|(invitation, despite_refusal)| Deed::ResendNamed { invitation, despite_refusal }),
        1 => Just(Deed::Housekeep),
    ]
}

fn name(client: u8) -> &'static str {
    if client == 0 { "shop" } else { "bank" }
}

async fn act(db: &Database, deed: Deed, now: Timestamp, known: &mut Vec<InvitationId>) {
    match deed {
        Deed::PreRegister { user, client: by, resend, reject, key } => {
            let mut call = db.call_at(&format!("user{user}@example.com"), now);
            call.client_id = client(name(by));
            call.resend = resend;
            call.existing_user = if reject { ExistingUser::Reject } else { ExistingUser::Link };
            call.idempotency =
                key.map(|key| idempotency(&format!("key{key}"), &format!("{user}{resend}"), now));
            known.push(call.invitation.invitation_id);
            db.store.preregister(call).await.unwrap();
        }
        Deed::Activate { invitation } => {
            if let Some(id) = known.get(invitation) {
                db.store.activate(db.activation(*id, now)).await.unwrap();
            }
        }
        Deed::AskForLink { user, client: by } => {
            let target = LinkTarget::Account {
                client_id: client(name(by)),
                identifier: email(&format!("user{user}@example.com")),
                locale: Locale::fallback(),
                redirect_uri: "https://shop.example/".to_owned(),
            };
            let request = LinkRequest { id: db.link_request_id(), target, requested_at: now };
            db.store.request_link(request.clone()).await.unwrap();
            let mut grant = db.grant(now);
            grant.client_id = client(name(by));
            known.push(grant.invitation.invitation_id);
            db.store
                .settle_link_request(SettleLinkRequest { request, grant: Some(grant), reset: None, now })
                .await
                .unwrap();
        }
        Deed::AskForHelp { user } => {
            password_resets::ask_for_any(db, &format!("user{user}@example.com"), now).await;
        }
        Deed::SetPassword { link } => password_resets::set_any(db, link, now).await,
        Deed::Deliver { node, result } => {
            for message in db.claim(&format!("node{node}"), now).await {
                if let Some(invitation) = message.content.invitation() {
                    assert_eq!(invitation.times.replaced_at, None);
                }
                match result {
                    0 => db.record(&message, now, AttemptResult::Sent).await,
                    1 => db.record(&message, now, AttemptResult::Dead).await,
                    _ => {}
                }
            }
        }
        Deed::Revoke { invitation, by_recipient } => {
            if let Some(id) = known.get(invitation) {
                let by = if by_recipient { RevokedBy::Recipient } else { RevokedBy::Application };
                invitation_changes::revoke_any(db, *id, by, now).await;
            }
        }
        Deed::Reschedule { invitation } => {
            if let Some(id) = known.get(invitation) {
                invitation_changes::reschedule_any(db, *id, now).await;
            }
        }
        Deed::ResendNamed { invitation, despite_refusal } => {
            if let Some(id) = known.get(invitation).copied() {
                known.push(invitation_changes::resend_any(db, id, despite_refusal, now).await);
            }
        }
        Deed::Housekeep => {
            db.store.housekeep(now, 2).await.unwrap();
        }
    }
}

/// Queries that must find nothing.
pub(crate) const VIOLATIONS: [(&str, &str); 18] = [
    (
        "a message without its invitation",
        "SELECT o.message_id FROM outbox o LEFT JOIN invitations i \
         ON i.invitation_id = o.invitation_id AND i.user_id = o.user_id \
         WHERE i.invitation_id IS NULL AND o.kind IS NULL",
    ),
    (
        "an invitation without its message",
        "SELECT i.invitation_id FROM invitations i LEFT JOIN outbox o \
         ON i.invitation_id = o.invitation_id AND i.user_id = o.user_id WHERE o.invitation_id IS NULL",
    ),
    (
        "a message without its link for a new password",
        "SELECT o.message_id FROM outbox o LEFT JOIN password_resets r \
         ON r.reset_id = o.invitation_id AND r.user_id = o.user_id \
         WHERE r.reset_id IS NULL AND o.kind = 'password_reset'",
    ),
    (
        "a link for a new password without its message",
        "SELECT r.reset_id FROM password_resets r LEFT JOIN outbox o \
         ON r.reset_id = o.invitation_id AND r.user_id = o.user_id WHERE o.invitation_id IS NULL",
    ),
    (
        "a message without its news of a logout",
        "SELECT o.message_id FROM outbox o LEFT JOIN logout_notices n \
         ON n.notice_id = o.invitation_id AND n.user_id = o.user_id \
         WHERE n.notice_id IS NULL AND o.kind = 'logout_notice'",
    ),
    (
        "a message without its reminder",
        "SELECT o.message_id FROM outbox o LEFT JOIN reminders r \
         ON r.reminder_id = o.invitation_id AND r.user_id = o.user_id \
         WHERE r.reminder_id IS NULL AND o.kind = 'reminder'",
    ),
    (
        "a reminder without its message, or without its invitation",
        "SELECT r.reminder_id FROM reminders r LEFT JOIN outbox o \
         ON r.reminder_id = o.invitation_id AND r.user_id = o.user_id LEFT JOIN invitations i \
         ON i.invitation_id = r.invitation_id AND i.user_id = r.user_id \
         WHERE o.invitation_id IS NULL OR i.invitation_id IS NULL",
    ),
    (
        "two open links for a new password of one user, or one of a user who is not active",
        "SELECT r.user_id FROM password_resets r JOIN users u ON u.user_id = r.user_id \
         WHERE r.replaced_at IS NULL AND r.used_at IS NULL \
         GROUP BY r.user_id, u.activated_at HAVING count(*) > 1 OR u.activated_at IS NULL",
    ),
    (
        "a waiting message of a link for a new password that was used or replaced",
        "SELECT r.reset_id FROM password_resets r JOIN outbox o \
         ON r.reset_id = o.invitation_id AND r.user_id = o.user_id \
         WHERE r.replaced_at IS NOT NULL AND o.sent_at IS NULL AND o.dead_at IS NULL",
    ),
    (
        "two open invitations of one user and application",
        "SELECT user_id, client_id FROM invitations WHERE replaced_at IS NULL AND activated_at IS NULL \
         AND revoked_at IS NULL GROUP BY user_id, client_id HAVING count(*) > 1",
    ),
    (
        "a waiting message of an invitation that was revoked",
        "SELECT i.invitation_id FROM invitations i JOIN outbox o \
         ON i.invitation_id = o.invitation_id AND i.user_id = o.user_id \
         WHERE i.revoked_at IS NOT NULL AND o.sent_at IS NULL AND o.dead_at IS NULL",
    ),
    (
        "an invitation that nobody revoked, or that was activated and revoked",
        "SELECT invitation_id FROM invitations WHERE (revoked_at IS NULL) <> (revoked_by IS NULL) \
         OR (revoked_at IS NOT NULL AND activated_at IS NOT NULL)",
    ),
    (
        "an identifier without its user, or with two",
        "SELECT d.normalised FROM identifiers d LEFT JOIN users u ON u.user_id = d.user_id \
         GROUP BY d.auth_type, d.normalised HAVING count(u.user_id) <> 1",
    ),
    (
        "a user without an identifier",
        "SELECT u.user_id FROM users u LEFT JOIN identifiers d ON u.user_id = d.user_id WHERE d.user_id IS NULL",
    ),
    (
        "an invitation by an application that the user is not linked to",
        "SELECT i.invitation_id FROM invitations i LEFT JOIN application_links l \
         ON l.user_id = i.user_id AND l.client_id = i.client_id WHERE l.user_id IS NULL",
    ),
    (
        "an active user with an open invitation",
        "SELECT u.user_id FROM users u JOIN invitations i ON i.user_id = u.user_id \
         WHERE u.activated_at IS NOT NULL AND i.replaced_at IS NULL AND i.activated_at IS NULL",
    ),
    (
        "an active user without exactly one used invitation, or a used one of a user who is not active",
        "SELECT u.user_id FROM users u LEFT JOIN invitations i \
         ON i.user_id = u.user_id AND i.activated_at IS NOT NULL GROUP BY u.user_id, u.activated_at \
         HAVING count(i.invitation_id) <> (CASE WHEN u.activated_at IS NULL THEN 0 ELSE 1 END)",
    ),
    (
        "a message both sent and dead",
        "SELECT message_id FROM outbox WHERE sent_at IS NOT NULL AND dead_at IS NOT NULL",
    ),
];

/// Plays the deeds, each some minutes after the one before, and looks for violations.
fn check(database: impl Future<Output = Database>, deeds: Vec<(Deed, u64)>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let db = &database.await;
        let (mut minute, mut known) = (0, Vec::new());
        for (deed, pause) in deeds {
            minute += pause;
            act(db, deed, after(minute), &mut known).await;
        }
        for (violation, query) in VIOLATIONS {
            assert_eq!(db.rows(query).await, Vec::<String>::new(), "{violation}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_steps_breaks_an_invariant_on_sqlite(
        deeds in prop::collection::vec((deed(), 0..40_u64), 1..25)
    ) {
        check(async { Database::sqlite() }, deeds);
    }
}

proptest! {
    // Each case is a database of its own, which takes a while.
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_steps_breaks_an_invariant_on_postgres(
        deeds in prop::collection::vec((deed(), 0..40_u64), 10..40)
    ) {
        check(Database::postgres(), deeds);
    }
}
