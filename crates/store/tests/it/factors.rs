//! Passkeys, authenticator apps and recovery codes.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AddPasskey, AddPasskeyOutcome, AnsweredCeremony, FactorStore, MOST_PASSKEYS, NewPasskey, RecoveryCodes,
    RemovedFactors, ResealedTotp, ResetFactors, SealedTotp, UsePasskey,
};
use usher_domain::{AuditId, SecretDigest, Timestamp, UserId};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, on_each_engine};

on_each_engine![
    a_passkey_is_added_renamed_and_removed,
    a_passkey_belongs_to_one_account,
    a_ceremony_is_answered_once,
    two_who_send_the_same_answer_at_once_use_it_once,
    an_account_has_a_bounded_number_of_passkeys,
    the_only_way_to_sign_in_is_not_removed,
    two_removals_at_once_leave_a_way_to_sign_in,
    activation_keeps_the_passkey_that_was_created_on_the_page,
    an_app_is_a_factor_after_its_first_code,
    an_app_that_is_confirmed_is_not_replaced,
    a_secret_that_was_replaced_cannot_be_confirmed,
    a_time_step_is_used_once,
    two_who_send_the_same_code_at_once_use_it_once,
    a_recovery_code_is_used_once,
    two_who_send_the_same_recovery_code_at_once_use_it_once,
    new_recovery_codes_end_the_former_ones,
    recovery_codes_go_with_the_last_factor,
    answered_ceremonies_are_forgotten_when_their_time_is_over,
    secrets_are_sealed_anew_unless_they_were_replaced,
    lost_factors_are_removed_with_every_session,
];

async fn a_passkey_is_added_renamed_and_removed(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    assert_eq!(db.store.add_passkey(add(ada, 1, START)).await.unwrap(), AddPasskeyOutcome::Added);
    assert_eq!(db.store.add_passkey(add(ada, 2, after(1))).await.unwrap(), AddPasskeyOutcome::Added);
    assert!(db.store.rename_passkey(ada, &id(1), "Blue key").await.unwrap());
    assert!(!db.store.rename_passkey(ada, &id(3), "No key").await.unwrap());

    let set = db.store.factors_of(ada).await.unwrap();
    assert!(set.has_second_factor() && !set.has_totp() && set.has_password);
    let shown: Vec<_> = set.passkeys.iter().map(|passkey| (&*passkey.name, passkey.created_at)).collect();
    assert_eq!(shown, [("Blue key", START), ("Key 2", after(1))]);
    assert_eq!(db.store.passkey(&id(1), ada).await.unwrap().as_ref(), set.passkeys.first());

    assert!(db.store.remove_passkey(ada, &id(1)).await.unwrap());
    assert!(!db.store.remove_passkey(ada, &id(1)).await.unwrap());
    assert_eq!(db.store.passkey(&id(1), ada).await.unwrap(), None);
}

async fn a_passkey_belongs_to_one_account(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    let eve = db.active("eve@example.com").await.user.id;
    db.store.add_passkey(add(ada, 1, START)).await.unwrap();
    let mut stolen = add(eve, 2, START);
    stolen.passkey = passkey(1);
    assert_eq!(db.store.add_passkey(stolen).await.unwrap(), AddPasskeyOutcome::Known);
    assert_eq!(db.store.passkey(&id(1), eve).await.unwrap(), None);
    assert!(!db.store.rename_passkey(eve, &id(1), "Mine").await.unwrap());
    assert!(!db.store.remove_passkey(eve, &id(1)).await.unwrap());
    assert!(!db.store.use_passkey(used(eve, 1, "c1", "c2", 9)).await.unwrap());
    assert_eq!(db.store.factors_of(eve).await.unwrap().passkeys, []);
}

async fn a_ceremony_is_answered_once(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    db.store.add_passkey(add(ada, 1, START)).await.unwrap();
    let mut replayed = add(ada, 1, START);
    replayed.passkey = passkey(2);
    assert_eq!(db.store.add_passkey(replayed).await.unwrap(), AddPasskeyOutcome::Known);

    assert!(db.store.use_passkey(used(ada, 1, "c1", "counter 5", 7)).await.unwrap());
    assert!(!db.store.use_passkey(used(ada, 1, "counter 5", "counter 6", 7)).await.unwrap());
    let kept = db.store.passkey(&id(1), ada).await.unwrap().unwrap();
    assert_eq!((&*kept.credential, kept.last_used_at), ("counter 5", Some(START)));
    // What was read before another use is out of date: the counter may not go back.
    assert!(!db.store.use_passkey(used(ada, 1, "c1", "counter 4", 8)).await.unwrap());
    assert!(db.store.use_passkey(used(ada, 1, "counter 5", "counter 6", 9)).await.unwrap());
}

async fn two_who_send_the_same_answer_at_once_use_it_once(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    db.store.add_passkey(add(ada, 1, START)).await.unwrap();
    // A passkey without a counter: nothing but the ceremony tells the two apart.
    let calls = (0..8).map(|_| {
        let store = Arc::clone(&db.store);
        async move { store.use_passkey(used(ada, 1, "c1", "c1", 7)).await.unwrap() }
    });
    let won = at_once(calls).await.into_iter().filter(|won| *won).count();
    assert_eq!(won, 1);
}

async fn an_account_has_a_bounded_number_of_passkeys(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    let calls = (0..MOST_PASSKEYS + 4).map(|number| {
        let store = Arc::clone(&db.store);
        let number = u8::try_from(number).unwrap();
        async move { store.add_passkey(add(ada, number, START)).await.unwrap() }
    });
    let outcomes = at_once(calls).await;
    let too_many = outcomes.iter().filter(|outcome| **outcome == AddPasskeyOutcome::TooMany).count();
    assert_eq!(too_many, 4, "{outcomes:?}");
    let kept = db.store.factors_of(ada).await.unwrap().passkeys.len();
    assert_eq!(kept, usize::try_from(MOST_PASSKEYS).unwrap());
}

async fn the_only_way_to_sign_in_is_not_removed(db: Database) {
    let ada = without_password(&db).await;
    assert!(!db.store.remove_passkey(ada, &id(1)).await.unwrap());
    db.store.add_passkey(add(ada, 2, START)).await.unwrap();
    assert!(db.store.remove_passkey(ada, &id(1)).await.unwrap());
    assert!(!db.store.remove_passkey(ada, &id(2)).await.unwrap());
    assert!(db.store.passkey(&id(2), ada).await.unwrap().is_some());
}

async fn two_removals_at_once_leave_a_way_to_sign_in(db: Database) {
    let ada = without_password(&db).await;
    db.store.add_passkey(add(ada, 2, START)).await.unwrap();
    let calls = [1, 2].map(|number| {
        let store = Arc::clone(&db.store);
        async move { store.remove_passkey(ada, &id(number)).await.unwrap() }
    });
    let removed = at_once(calls).await.into_iter().filter(|removed| *removed).count();
    assert_eq!(removed, 1);
    assert_eq!(db.store.factors_of(ada).await.unwrap().passkeys.len(), 1);
}

async fn activation_keeps_the_passkey_that_was_created_on_the_page(db: Database) {
    let ada = without_password(&db).await;
    let kept = db.store.passkey(&id(1), ada).await.unwrap().unwrap();
    assert_eq!((&*kept.name, kept.created_at, kept.last_used_at), ("Key 1", START, None));
    let hash = db.rows(&format!("SELECT password_hash FROM users WHERE user_id = '{ada}'")).await;
    assert_eq!(hash, [""], "no password");
    assert!(!db.store.factors_of(ada).await.unwrap().has_password);
    assert_eq!(db.store.active_user(ada).await.unwrap().unwrap().id, ada);

    // The first tab wins: the passkey of the second is not kept.
    let invited = db.invited("eve@example.com").await;
    assert_eq!(db.store.active_user(invited.user.id).await.unwrap(), None, "not active yet");
    let mut late = db.activation(invited.invitation.id, after(1));
    db.store.activate(db.activation(invited.invitation.id, START)).await.unwrap();
    late.passkey = Some(passkey(5));
    db.store.activate(late).await.unwrap();
    assert_eq!(db.store.factors_of(invited.user.id).await.unwrap().passkeys, []);
}

async fn an_app_is_a_factor_after_its_first_code(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    assert!(db.store.begin_totp(ada, b"sealed", "k1", START).await.unwrap());
    let waiting = db.store.factors_of(ada).await.unwrap();
    assert!(!waiting.has_totp() && !waiting.has_second_factor());
    assert_eq!(waiting.totp.unwrap().sealed, b"sealed");
    assert!(!db.store.use_totp(ada, 100).await.unwrap(), "no factor yet");

    assert_eq!(confirm(&db, ada, b"sealed", 100).await, Some(true));
    let set = db.store.factors_of(ada).await.unwrap();
    assert!(set.has_totp());
    assert_eq!(set.recovery_codes_left, 2);
    assert!(!db.store.use_totp(ada, 100).await.unwrap(), "the code that confirmed is used up");
    db.store.remove_totp(ada).await.unwrap();
    db.store.remove_totp(ada).await.unwrap();
    assert_eq!(db.store.factors_of(ada).await.unwrap().totp, None);
}

async fn an_app_that_is_confirmed_is_not_replaced(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    db.store.begin_totp(ada, b"sealed", "k1", START).await.unwrap();
    assert_eq!(confirm(&db, ada, b"sealed", 100).await, Some(true));
    assert!(!db.store.begin_totp(ada, b"another", "k1", after(1)).await.unwrap());
    assert_eq!(confirm(&db, ada, b"sealed", 101).await, None, "confirmed once");
    assert_eq!(db.store.factors_of(ada).await.unwrap().totp.unwrap().sealed, b"sealed");
}

async fn a_secret_that_was_replaced_cannot_be_confirmed(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    db.store.begin_totp(ada, b"first", "k1", START).await.unwrap();
    assert!(db.store.begin_totp(ada, b"second", "k1", after(1)).await.unwrap());
    assert_eq!(confirm(&db, ada, b"first", 100).await, None);
    assert_eq!(confirm(&db, ada, b"second", 100).await, Some(true));
}

async fn a_time_step_is_used_once(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    let eve = db.active("eve@example.com").await.user.id;
    with_app(&db, ada, 100).await;
    with_app(&db, eve, 100).await;
    assert!(db.store.use_totp(ada, 102).await.unwrap());
    assert!(!db.store.use_totp(ada, 102).await.unwrap());
    assert!(!db.store.use_totp(ada, 101).await.unwrap(), "older than one that was used");
    assert!(db.store.use_totp(ada, 103).await.unwrap());
    assert!(db.store.use_totp(eve, 102).await.unwrap(), "another account's steps are its own");
}

async fn two_who_send_the_same_code_at_once_use_it_once(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    with_app(&db, ada, 100).await;
    let calls = (0..8).map(|_| {
        let store = Arc::clone(&db.store);
        async move { store.use_totp(ada, 101).await.unwrap() }
    });
    assert_eq!(at_once(calls).await.into_iter().filter(|won| *won).count(), 1);
}

async fn a_recovery_code_is_used_once(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    let eve = db.active("eve@example.com").await.user.id;
    with_app(&db, ada, 100).await;
    assert!(!db.store.use_recovery_code(eve, code("one"), START).await.unwrap());
    assert!(db.store.use_recovery_code(ada, code("one"), START).await.unwrap());
    assert!(!db.store.use_recovery_code(ada, code("one"), START).await.unwrap());
    assert_eq!(db.store.factors_of(ada).await.unwrap().recovery_codes_left, 1);
}

async fn two_who_send_the_same_recovery_code_at_once_use_it_once(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    with_app(&db, ada, 100).await;
    let calls = (0..8).map(|_| {
        let store = Arc::clone(&db.store);
        async move { store.use_recovery_code(ada, code("one"), START).await.unwrap() }
    });
    assert_eq!(at_once(calls).await.into_iter().filter(|won| *won).count(), 1);
}

async fn new_recovery_codes_end_the_former_ones(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    assert!(!db.store.replace_recovery_codes(ada, codes(&["early"]), START).await.unwrap());
    assert!(!db.store.use_recovery_code(ada, code("early"), START).await.unwrap(), "no factor, no codes");
    with_app(&db, ada, 100).await;
    assert!(db.store.replace_recovery_codes(ada, codes(&["new"]), after(1)).await.unwrap());
    assert!(!db.store.use_recovery_code(ada, code("one"), after(1)).await.unwrap());
    assert!(db.store.use_recovery_code(ada, code("new"), after(1)).await.unwrap());
}

async fn recovery_codes_go_with_the_last_factor(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    with_app(&db, ada, 100).await;
    db.store.add_passkey(add(ada, 1, START)).await.unwrap();
    db.store.remove_totp(ada).await.unwrap();
    assert_eq!(db.store.factors_of(ada).await.unwrap().recovery_codes_left, 2, "a passkey is left");
    db.store.remove_passkey(ada, &id(1)).await.unwrap();
    assert_eq!(db.store.factors_of(ada).await.unwrap().recovery_codes_left, 0);
}

async fn answered_ceremonies_are_forgotten_when_their_time_is_over(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    db.store.add_passkey(add(ada, 1, START)).await.unwrap();
    let count = "SELECT count(*) FROM passkey_ceremonies";
    db.store.housekeep(START.plus(LIVES).minus(Duration::from_millis(1)), 10).await.unwrap();
    assert_eq!(db.rows(count).await, ["1"]);
    db.store.housekeep(START.plus(LIVES), 10).await.unwrap();
    assert_eq!(db.rows(count).await, ["0"]);
}

async fn secrets_are_sealed_anew_unless_they_were_replaced(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    let eve = db.active("eve@example.com").await.user.id;
    for user_id in [ada, eve] {
        db.store.begin_totp(user_id, b"first", "k1", START).await.unwrap();
    }
    assert_eq!(db.store.totp_sealed_with("k1", 1).await.unwrap().len(), 1);
    assert_eq!(db.store.totp_sealed_with("k2", 9).await.unwrap(), []);
    let found = db.store.totp_sealed_with("k1", 9).await.unwrap();
    assert_eq!(found.len(), 2);
    db.store.begin_totp(eve, b"second", "k1", after(1)).await.unwrap();
    let anew =
        |former: SealedTotp| ResealedTotp { former, sealed: b"anew".to_vec(), key_id: "k2".to_owned() };
    db.store.reseal_totp(found.into_iter().map(anew).collect()).await.unwrap();
    let sealed = async |user_id| {
        let totp = db.store.factors_of(user_id).await.unwrap().totp.unwrap();
        (totp.sealed, totp.key_id)
    };
    assert_eq!(sealed(ada).await, (b"anew".to_vec(), "k2".to_owned()));
    assert_eq!(sealed(eve).await, (b"second".to_vec(), "k1".to_owned()), "replaced meanwhile");
}

async fn lost_factors_are_removed_with_every_session(db: Database) {
    let ada = db.active("ada@example.com").await.user.id;
    let eve = db.active("eve@example.com").await.user.id;
    for (user_id, number) in [(ada, 1), (eve, 2)] {
        with_app(&db, user_id, 100).await;
        db.store.add_passkey(add(user_id, number, START)).await.unwrap();
    }
    let reset = |number, user_id| ResetFactors {
        user_id,
        audit_id: AuditId::new(Uuid::from_u64_pair(9, number)),
        now: after(1),
    };
    let removed = RemovedFactors { passkeys: 1, authenticator_apps: 1, recovery_codes: 2, sessions: 1 };
    assert_eq!(db.store.reset_factors(reset(1, ada)).await.unwrap(), Some(removed));
    assert_eq!(db.store.reset_factors(reset(2, ada)).await.unwrap(), Some(RemovedFactors::default()));
    let nobody = UserId::new(Uuid::from_u64_pair(9, 9));
    assert_eq!(db.store.reset_factors(reset(3, nobody)).await.unwrap(), None);
    let left = db.store.factors_of(ada).await.unwrap();
    assert!(!left.has_second_factor() && left.recovery_codes_left == 0 && left.has_password, "{left:?}");
    let eves = db.store.factors_of(eve).await.unwrap();
    assert!(eves.has_totp() && eves.passkeys.len() == 1, "another's stay");
    let recorded = "SELECT count(*) FROM audit WHERE action = 'factors_reset'";
    assert_eq!(db.rows(recorded).await, ["2"]);
    assert_eq!(db.rows("SELECT count(*) FROM sessions WHERE ended_at IS NULL").await, ["1"]);
}

/// How long a ceremony lives in these tests.
const LIVES: Duration = Duration::from_mins(30);

fn id(number: u8) -> Vec<u8> {
    vec![number; 20]
}

fn passkey(number: u8) -> NewPasskey {
    NewPasskey { credential_id: id(number), credential: format!("c{number}"), name: format!("Key {number}") }
}

fn ceremony(serial: u8) -> AnsweredCeremony {
    AnsweredCeremony { digest: SecretDigest::of(&[serial]), expires_at: START.plus(LIVES) }
}

fn add(user_id: UserId, number: u8, now: Timestamp) -> AddPasskey {
    AddPasskey { user_id, passkey: passkey(number), ceremony: ceremony(100 + number), now }
}

fn used(user_id: UserId, number: u8, before: &str, credential: &str, serial: u8) -> UsePasskey {
    UsePasskey {
        credential_id: id(number),
        user_id,
        credential_before: before.to_owned(),
        credential: credential.to_owned(),
        ceremony: ceremony(serial),
        now: START,
    }
}

fn code(text: &str) -> SecretDigest {
    SecretDigest::of(text.as_bytes())
}

fn codes(texts: &[&str]) -> RecoveryCodes {
    RecoveryCodes { digests: texts.iter().map(|text| code(text)).collect() }
}

async fn confirm(db: &Database, user_id: UserId, sealed: &[u8], step: i64) -> Option<bool> {
    db.store.confirm_totp(user_id, sealed, step, codes(&["one", "two"]), START).await.unwrap()
}

/// Sets an app up, and recovery codes `one` and `two` with it.
async fn with_app(db: &Database, user_id: UserId, step: i64) {
    assert!(db.store.begin_totp(user_id, b"sealed", "k1", START).await.unwrap());
    assert_eq!(confirm(db, user_id, b"sealed", step).await, Some(true));
}

/// Ada, who activated with passkey 1 and no password.
async fn without_password(db: &Database) -> UserId {
    let invited = db.invited("ada@example.com").await;
    let mut activation = db.activation(invited.invitation.id, START);
    activation.password_hash = None;
    activation.passkey = Some(passkey(1));
    db.store.activate(activation).await.unwrap();
    invited.user.id
}
