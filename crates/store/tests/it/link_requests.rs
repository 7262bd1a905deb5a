//! Wishes for a new link.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::{InvitedUser, LinkRequest, LinkTarget, SettleLinkRequest, SettleOutcome};
use usher_domain::{Gate, Locale, Timestamp};

use crate::fixture::{Database, LIFETIME, START, after, at_once, client, email, on_each_engine};

on_each_engine![
    wishes_are_listed_oldest_first_as_they_were_written,
    the_holder_of_an_expired_link_gets_a_new_one,
    an_account_that_waits_gets_a_new_link_in_the_asked_language,
    an_account_nobody_has_gets_nothing,
    an_account_of_another_application_gets_nothing,
    an_active_account_gets_nothing,
    a_revoked_invitation_is_not_sent_again,
    a_wish_for_nobody_is_dropped,
    a_wish_without_a_grant_is_dropped,
    an_application_cannot_send_anothers_invitation_again,
    the_limit_counts_here_too,
    of_ten_nodes_one_settles_a_wish,
];

async fn wish(db: &Database, target: LinkTarget, requested_at: Timestamp) -> LinkRequest {
    let request = LinkRequest { id: db.link_request_id(), target, requested_at };
    db.store.request_link(request.clone()).await.unwrap();
    request
}

fn account(address: &str) -> LinkTarget {
    LinkTarget::Account {
        client_id: client("shop"),
        identifier: email(address),
        locale: Locale::parse("fr-FR").unwrap(),
        redirect_uri: "https://shop.example/fr".to_owned(),
    }
}

/// Settles the wish with a grant that carries what an account's wish asks for.
async fn settle(db: &Database, request: LinkRequest, now: Timestamp) -> SettleOutcome {
    let mut grant = db.grant(now);
    if let LinkTarget::Account { locale, redirect_uri, .. } = &request.target {
        grant.invitation.locale = locale.clone();
        grant.invitation.redirect_uri.clone_from(redirect_uri);
    }
    let settle = SettleLinkRequest { request, grant: Some(grant), reset: None, now };
    db.store.settle_link_request(settle).await.unwrap()
}

/// The newest invitation's message, which must be the only one.
async fn newest(db: &Database, now: Timestamp) -> InvitedUser {
    let messages = db.claim("a", now).await;
    assert_eq!(messages.len(), 1);
    db.invitation(messages[0].content.invitation().unwrap().id).await
}

async fn wishes_are_listed_oldest_first_as_they_were_written(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let third = wish(&db, LinkTarget::Nobody, after(3)).await;
    let first = wish(&db, account("ada@example.com"), after(1)).await;
    let second = wish(&db, LinkTarget::Invitation(id), after(2)).await;
    let listed = db.store.link_requests(10).await.unwrap();
    assert_eq!(listed, [first.clone(), second, third]);
    assert_eq!(db.store.link_requests(1).await.unwrap(), [first]);
}

async fn the_holder_of_an_expired_link_gets_a_new_one(db: Database) {
    let mut call = db.call("ada@example.com");
    call.invitation.locale = Locale::parse("fr-FR").unwrap();
    "https://shop.example/mine".clone_into(&mut call.invitation.redirect_uri);
    db.preregister(call.clone()).await;
    let now = START.plus(LIFETIME);
    db.store.housekeep(now, 10).await.unwrap();
    let request = wish(&db, LinkTarget::Invitation(call.invitation.invitation_id), now).await;
    assert_eq!(settle(&db, request, now).await, SettleOutcome::Resent);

    let new = newest(&db, now).await;
    assert_eq!(new.user.id, call.user_id);
    assert_eq!(new.invitation.locale, call.invitation.locale);
    assert_eq!(new.invitation.redirect_uri, "https://shop.example/mine");
    assert_eq!(new.invitation.gate(now, false), Gate::Open);
    let old = db.invitation(call.invitation.invitation_id).await.invitation;
    assert_eq!(old.gate(now, false), Gate::Replaced);
    assert_eq!(db.store.link_requests(10).await.unwrap(), []);
}

async fn an_account_that_waits_gets_a_new_link_in_the_asked_language(db: Database) {
    db.invited("ada@example.com").await;
    let request = wish(&db, account("ADA@example.com"), after(1)).await;
    assert_eq!(settle(&db, request, after(1)).await, SettleOutcome::Resent);
    let new = newest(&db, after(1)).await.invitation;
    assert_eq!((new.locale.as_str(), new.redirect_uri.as_str()), ("fr-FR", "https://shop.example/fr"));
    assert_eq!(new.identifier.as_given(), "ada@example.com");
}

async fn an_account_nobody_has_gets_nothing(db: Database) {
    let request = wish(&db, account("nobody@example.com"), START).await;
    assert_eq!(settle(&db, request, START).await, SettleOutcome::NotDue);
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["0"]);
}

async fn an_account_of_another_application_gets_nothing(db: Database) {
    let mut call = db.call("ada@example.com");
    call.client_id = client("bank");
    db.preregister(call).await;
    let request = wish(&db, account("ada@example.com"), START).await;
    assert_eq!(settle(&db, request, START).await, SettleOutcome::NotDue);
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["1"]);
}

async fn an_active_account_gets_nothing(db: Database) {
    let id = db.active("ada@example.com").await.invitation.id;
    for target in [account("ada@example.com"), LinkTarget::Invitation(id)] {
        let request = wish(&db, target, START).await;
        assert_eq!(settle(&db, request, START).await, SettleOutcome::NotDue);
    }
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["1"]);
}

async fn a_revoked_invitation_is_not_sent_again(db: Database) {
    let older = db.invited("ada@example.com").await.invitation.id;
    db.preregister(db.resend_at("ada@example.com", START)).await;
    db.execute("UPDATE invitations SET revoked_at = 1 WHERE replaced_at IS NULL").await;
    for target in [account("ada@example.com"), LinkTarget::Invitation(older)] {
        let request = wish(&db, target, START).await;
        assert_eq!(settle(&db, request, START).await, SettleOutcome::NotDue);
    }
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["2"]);
}

async fn a_wish_for_nobody_is_dropped(db: Database) {
    let request = wish(&db, LinkTarget::Nobody, START).await;
    assert_eq!(settle(&db, request, START).await, SettleOutcome::NotDue);
    assert_eq!(db.store.link_requests(10).await.unwrap(), []);
}

async fn a_wish_without_a_grant_is_dropped(db: Database) {
    db.invited("ada@example.com").await;
    let request = wish(&db, account("ada@example.com"), START).await;
    let settle = SettleLinkRequest { request, grant: None, reset: None, now: START };
    assert_eq!(db.store.settle_link_request(settle).await.unwrap(), SettleOutcome::NotDue);
    assert_eq!(db.store.link_requests(10).await.unwrap(), []);
}

async fn an_application_cannot_send_anothers_invitation_again(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let request = wish(&db, LinkTarget::Invitation(id), START).await;
    let mut grant = db.grant(START);
    grant.client_id = client("bank");
    let settle = SettleLinkRequest { request, grant: Some(grant), reset: None, now: START };
    assert_eq!(db.store.settle_link_request(settle).await.unwrap(), SettleOutcome::NotDue);
}

async fn the_limit_counts_here_too(db: Database) {
    db.invited("ada@example.com").await;
    for expected in
        [SettleOutcome::Resent, SettleOutcome::Resent, SettleOutcome::Resent, SettleOutcome::TooMany]
    {
        let request = wish(&db, account("ada@example.com"), START).await;
        assert_eq!(settle(&db, request, START).await, expected);
    }
    assert_eq!(db.store.link_requests(10).await.unwrap(), []);
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["4"]);
}

async fn of_ten_nodes_one_settles_a_wish(db: Database) {
    db.invited("ada@example.com").await;
    let request = wish(&db, account("ada@example.com"), START).await;
    let settles: Vec<_> = (0..10)
        .map(|_| SettleLinkRequest {
            request: request.clone(),
            grant: Some(db.grant(START)),
            reset: None,
            now: START,
        })
        .collect();
    let outcomes = at_once(settles.into_iter().map(|settle| {
        let store = Arc::clone(&db.store);
        async move { store.settle_link_request(settle).await.unwrap() }
    }))
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == SettleOutcome::Resent).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == SettleOutcome::Gone).count(), 9);
}
