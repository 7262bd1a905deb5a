//! New users, and users that exist.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::{PreRegister, PreRegisterOutcome};
use usher_domain::{AuthType, ExistingUser, FieldValue, Gate, Identifier, Profile};

use crate::fixture::{Database, START, at_once, client, email, on_each_engine};

on_each_engine![
    a_new_user_gets_link_invitation_message_and_audit_entry_together,
    fifty_calls_at_once_for_one_identifier_create_one_user,
    another_spelling_of_an_address_is_the_same_user,
    a_number_is_as_good_as_an_address,
    an_existing_user_keeps_the_stored_profile,
    an_existing_user_is_linked_to_a_second_application_without_a_message,
    linking_twice_changes_nothing,
    linking_makes_the_resource_flag_true,
    a_changed_resource_flag_takes_the_former_ones_place,
    two_applications_with_one_flag_show_it_once,
    an_application_may_refuse_existing_users,
    many_users_at_once_all_get_in,
];

async fn a_new_user_gets_link_invitation_message_and_audit_entry_together(db: Database) {
    let mut call = db.call("Ada@Example.com");
    call.resource_flag = Some("resourceAccessAPP".to_owned());
    assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Created(call.user_id));

    let invited = db.store.invitation_by_handle(call.invitation.handle).await.unwrap().unwrap();
    assert_eq!(invited, db.invitation(call.invitation.invitation_id).await);
    assert_eq!(invited.user.id, call.user_id);
    assert_eq!(invited.user.identifier.as_given(), "Ada@Example.com");
    assert_eq!(invited.user.profile, call.profile);
    assert_eq!(invited.user.locale, call.invitation.locale);
    assert_eq!(invited.user.resource_flags, ["resourceAccessAPP"]);
    assert!(!invited.user.is_active());
    let invitation = &invited.invitation;
    assert_eq!(invitation.client_id, call.client_id);
    assert_eq!(invitation.redirect_uri, call.invitation.redirect_uri);
    assert_eq!((invitation.handle, invitation.nonce), (call.invitation.handle, call.invitation.nonce));
    assert_eq!((invitation.key_id.as_str(), invitation.expires_at), ("k1", call.invitation.expires_at));
    assert_eq!(invitation.times.queued_at, START);
    assert_eq!(invitation.gate(START, false), Gate::Open);

    let messages = db.claim("a", START).await;
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0].message_id, call.invitation.message_id);
    assert_eq!(messages[0].first_name.as_deref(), Some("Ada"));
    let audit = db.rows("SELECT user_id, audit_id, client_id, action FROM audit").await;
    assert_eq!(audit, [format!("{}|{}|shop|preregistered", call.user_id, call.invitation.audit_id)]);
}

async fn fifty_calls_at_once_for_one_identifier_create_one_user(db: Database) {
    let calls: Vec<PreRegister> = (0..50).map(|_| db.call("ada@example.com")).collect();
    let outcomes = at_once(calls.into_iter().map(|call| {
        let store = Arc::clone(&db.store);
        async move { store.preregister(call).await.unwrap() }
    }))
    .await;

    let mut created = Vec::new();
    let mut linked = Vec::new();
    for outcome in outcomes {
        match outcome {
            PreRegisterOutcome::Created(user_id) => created.push(user_id),
            PreRegisterOutcome::Linked(user_id) => linked.push(user_id),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((created.len(), linked.len()), (1, 49));
    assert!(linked.iter().all(|user_id| *user_id == created[0]));
    for table in ["identifiers", "users", "application_links", "invitations", "outbox", "audit"] {
        assert_eq!(db.rows(&format!("SELECT count(*) FROM {table}")).await, ["1"], "{table}");
    }
}

async fn another_spelling_of_an_address_is_the_same_user(db: Database) {
    let user_id = db.invited("Ada@Example.com").await.user.id;
    assert_eq!(db.preregister(db.call("ada@EXAMPLE.COM")).await, PreRegisterOutcome::Linked(user_id));
    let found = db.store.user_by_identifier(AuthType::Email, "ada@example.com").await.unwrap().unwrap();
    assert_eq!((found.id, found.identifier.as_given()), (user_id, "Ada@Example.com"));
    assert_eq!(db.store.user_by_identifier(AuthType::Sms, "ada@example.com").await.unwrap(), None);
}

async fn a_number_is_as_good_as_an_address(db: Database) {
    let mut call = db.call("ada@example.com");
    call.identifier = Identifier::parse(AuthType::Sms, "+447700900123").unwrap();
    assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Created(call.user_id));
    let messages = db.claim("a", START).await;
    assert_eq!(messages[0].content.recipient(), Some(&call.identifier));
    let found = db.store.user_by_identifier(AuthType::Sms, "+447700900123").await.unwrap().unwrap();
    assert_eq!(found.id, call.user_id);
}

async fn an_existing_user_keeps_the_stored_profile(db: Database) {
    let before = db.invited("ada@example.com").await;
    let mut call = db.call("ada@example.com");
    call.profile = Profile(vec![("firstName".to_owned(), FieldValue::Text("Eve".to_owned()))]);
    assert_eq!(db.preregister(call).await, PreRegisterOutcome::Linked(before.user.id));
    assert_eq!(db.invitation(before.invitation.id).await, before);
}

async fn an_existing_user_is_linked_to_a_second_application_without_a_message(db: Database) {
    let user_id = db.invited("ada@example.com").await.user.id;
    let mut call = db.call("ada@example.com");
    call.client_id = client("bank");
    assert_eq!(db.preregister(call).await, PreRegisterOutcome::Linked(user_id));
    assert_eq!(db.rows("SELECT client_id FROM application_links ORDER BY client_id").await, ["bank", "shop"]);
    assert_eq!(db.rows("SELECT client_id FROM invitations").await, ["shop"]);
    assert_eq!(db.claim("a", START).await.len(), 1);
}

async fn linking_twice_changes_nothing(db: Database) {
    let user_id = db.invited("ada@example.com").await.user.id;
    for _ in 0..2 {
        assert_eq!(db.preregister(db.call("ada@example.com")).await, PreRegisterOutcome::Linked(user_id));
    }
    assert_eq!(db.rows("SELECT action FROM audit").await, ["preregistered"]);
}

async fn linking_makes_the_resource_flag_true(db: Database) {
    db.invited("ada@example.com").await;
    for _ in 0..2 {
        let mut call = db.call("ada@example.com");
        call.client_id = client("bank");
        call.resource_flag = Some("resourceAccessBANK".to_owned());
        db.preregister(call).await;
    }
    assert_eq!(flags(&db).await, ["resourceAccessBANK"]);
    assert_eq!(db.rows("SELECT action FROM audit WHERE client_id = 'bank'").await, ["linked"]);
}

async fn a_changed_resource_flag_takes_the_former_ones_place(db: Database) {
    for flag in ["resourceAccessOLD", "resourceAccessNEW"] {
        let mut call = db.call("ada@example.com");
        call.resource_flag = Some(flag.to_owned());
        db.preregister(call).await;
        assert_eq!(flags(&db).await, [flag]);
    }
    db.preregister(db.call("ada@example.com")).await;
    assert_eq!(flags(&db).await, ["resourceAccessNEW"], "a call without a flag takes none away");
}

async fn two_applications_with_one_flag_show_it_once(db: Database) {
    for (client_id, flag) in
        [("shop", "resourceAccessB"), ("bank", "resourceAccessA"), ("club", "resourceAccessB")]
    {
        let mut call = db.call("ada@example.com");
        call.client_id = client(client_id);
        call.resource_flag = Some(flag.to_owned());
        db.preregister(call).await;
    }
    assert_eq!(flags(&db).await, ["resourceAccessA", "resourceAccessB"]);
}

async fn an_application_may_refuse_existing_users(db: Database) {
    let mut call = db.call("ada@example.com");
    call.existing_user = ExistingUser::Reject;
    assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Created(call.user_id));

    let mut again = db.call("ada@example.com");
    again.existing_user = ExistingUser::Reject;
    again.client_id = client("bank");
    assert_eq!(db.preregister(again).await, PreRegisterOutcome::InUse);
    assert_eq!(db.rows("SELECT client_id FROM application_links").await, ["shop"]);
}

async fn many_users_at_once_all_get_in(db: Database) {
    let calls: Vec<PreRegister> = (0..200).map(|n| db.call(&format!("user{n}@example.com"))).collect();
    let outcomes =
        at_once(calls.into_iter().map(|call| {
            let store = Arc::clone(&db.store);
            async move {
                store.preregister(call.clone()).await.unwrap() == PreRegisterOutcome::Created(call.user_id)
            }
        }))
        .await;
    assert!(outcomes.into_iter().all(|created| created));
    assert_eq!(db.rows("SELECT count(*) FROM users").await, ["200"]);
    assert_eq!(db.store.outbox_status(START).await.unwrap().waiting, 200);
}

async fn flags(db: &Database) -> Vec<String> {
    let normalised = email("ada@example.com").normalised().to_owned();
    db.store.user_by_identifier(AuthType::Email, &normalised).await.unwrap().unwrap().resource_flags
}
