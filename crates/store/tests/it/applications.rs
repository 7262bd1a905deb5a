//! Applications and their secrets.

use std::sync::Arc;

use usher_app::Store;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{ApplyOutcome, SecretsChange, StoreError};
use usher_domain::SecretDigest;

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};

on_each_engine![
    a_declared_application_is_read_back,
    applying_twice_changes_nothing,
    a_changed_declaration_is_seen_at_once,
    secrets_are_part_of_the_revision,
    removing_a_secret_ends_it,
    applications_are_listed_with_their_secrets,
    an_unknown_application_is_none,
    a_damaged_declaration_is_reported_with_its_place,
    applying_at_once_creates_once,
    whoever_asks_after_a_change_sees_it,
];

fn declaration(client_id: &str) -> ApplicationDeclaration {
    serde_json::from_str(&format!(
        r#"{{"client_id": "{client_id}", "name": "Shop", "redirect_uris": ["https://shop.example/welcome"]}}"#
    ))
    .unwrap()
}

fn adding(secret: &[u8]) -> SecretsChange {
    SecretsChange { add: Some(SecretDigest::of(secret)), remove: Vec::new() }
}

async fn a_declared_application_is_read_back(db: Database) {
    let outcome = db.store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap();
    assert_eq!(outcome, ApplyOutcome::Created);
    let shop = db.store.application(&client("shop")).await.unwrap().unwrap();
    assert_eq!((shop.name.as_str(), shop.revision), ("Shop", 1));
    assert!(shop.accepts_secret(b"one"));
    assert!(!shop.accepts_secret(b"two"));
}

async fn applying_twice_changes_nothing(db: Database) {
    db.store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap();
    for secrets in [SecretsChange::default(), adding(b"one")] {
        let outcome = db.store.apply_application(&declaration("shop"), secrets, after(1)).await.unwrap();
        assert_eq!(outcome, ApplyOutcome::Unchanged);
    }
    let record = db.store.applications().await.unwrap().remove(0);
    assert_eq!((record.revision, record.created_at, record.updated_at), (1, START, START));
    assert_eq!(record.secrets, [(SecretDigest::of(b"one"), START)]);
}

async fn a_changed_declaration_is_seen_at_once(db: Database) {
    db.store.apply_application(&declaration("shop"), SecretsChange::default(), START).await.unwrap();
    db.store.application(&client("shop")).await.unwrap();
    let mut changed = declaration("shop");
    "Market".clone_into(&mut changed.name);
    let outcome = db.store.apply_application(&changed, SecretsChange::default(), after(1)).await.unwrap();
    assert_eq!(outcome, ApplyOutcome::Changed);
    let shop = db.store.application(&client("shop")).await.unwrap().unwrap();
    assert_eq!((shop.name.as_str(), shop.revision), ("Market", 2));
    let record = db.store.applications().await.unwrap().remove(0);
    assert_eq!((record.created_at, record.updated_at), (START, after(1)));
}

async fn secrets_are_part_of_the_revision(db: Database) {
    db.store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap();
    db.store.application(&client("shop")).await.unwrap();
    let outcome = db.store.apply_application(&declaration("shop"), adding(b"two"), after(1)).await.unwrap();
    assert_eq!(outcome, ApplyOutcome::Changed);
    let shop = db.store.application(&client("shop")).await.unwrap().unwrap();
    assert_eq!(shop.revision, 2);
    assert!(shop.accepts_secret(b"one") && shop.accepts_secret(b"two"));
}

async fn removing_a_secret_ends_it(db: Database) {
    db.store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap();
    let rotation =
        SecretsChange { add: Some(SecretDigest::of(b"two")), remove: vec![SecretDigest::of(b"one")] };
    let outcome = db.store.apply_application(&declaration("shop"), rotation, after(1)).await.unwrap();
    assert_eq!(outcome, ApplyOutcome::Changed);
    let shop = db.store.application(&client("shop")).await.unwrap().unwrap();
    assert!(!shop.accepts_secret(b"one") && shop.accepts_secret(b"two"));
}

async fn applications_are_listed_with_their_secrets(db: Database) {
    db.store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap();
    db.store.apply_application(&declaration("bank"), SecretsChange::default(), START).await.unwrap();
    db.store.apply_application(&declaration("shop"), adding(b"two"), after(1)).await.unwrap();
    let records = db.store.applications().await.unwrap();
    let names: Vec<_> = records.iter().map(|record| record.declaration.client_id.as_str()).collect();
    assert_eq!(names, ["bank", "shop"]);
    assert_eq!(records[0].secrets, []);
    assert_eq!(records[1].secrets, [(SecretDigest::of(b"one"), START), (SecretDigest::of(b"two"), after(1))]);
    assert_eq!(records[1].declaration, declaration("shop"));
}

async fn an_unknown_application_is_none(db: Database) {
    assert!(db.store.application(&client("shop")).await.unwrap().is_none());
    assert!(db.store.applications().await.unwrap().is_empty());
}

async fn a_damaged_declaration_is_reported_with_its_place(db: Database) {
    db.store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap();
    db.execute("UPDATE applications SET declaration = '{}', revision = 2").await;
    match db.store.application(&client("shop")).await {
        Err(StoreError::Corrupt { table, row, column }) => {
            assert_eq!((table, row.as_str(), column), ("applications", "shop", "declaration"));
        }
        other => panic!("{other:?}"),
    }
}

async fn applying_at_once_creates_once(db: Database) {
    let outcomes = at_once((0..10).map(|_| {
        let store = Arc::clone(&db.store);
        async move { store.apply_application(&declaration("shop"), adding(b"one"), START).await.unwrap() }
    }))
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == ApplyOutcome::Created).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == ApplyOutcome::Unchanged).count(), 9);
}

async fn whoever_asks_after_a_change_sees_it(db: Database) {
    for round in 1..=10 {
        let secret = format!("secret {round}");
        // Others ask all the while: nobody is given what they began to read before.
        let store = Arc::clone(&db.store);
        let asking = at_once((0..8).map(|_| {
            let store = Arc::clone(&store);
            async move { store.application(&client("shop")).await.unwrap().map(|shop| shop.revision) }
        }));
        let changing = async {
            db.store.apply_application(&declaration("shop"), adding(secret.as_bytes()), START).await.unwrap();
            let asked = at_once((0..8).map(|_| {
                let store = Arc::clone(&store);
                async move { store.application(&client("shop")).await.unwrap().unwrap().revision }
            }));
            assert_eq!(asked.await, [round; 8]);
        };
        let (before, ()) = tokio::join!(asking, changing);
        assert!(before.iter().all(|seen| seen.is_none_or(|revision| (1..=round).contains(&revision))));
    }
}
