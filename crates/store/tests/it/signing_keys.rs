//! Signing keys: nodes that make the next one at the same time agree on one.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::StoredSigningKey;
use usher_domain::SigningAlgorithm::{self, EdDsa, Es256, Rs256};

use crate::fixture::{Database, START, after, at_once, on_each_engine};

on_each_engine![
    keys_come_back_as_they_went_in_and_in_their_order,
    one_key_has_an_algorithm_and_ordinal,
    of_nodes_that_make_a_key_at_one_time_one_wins,
    a_key_is_sealed_anew,
];

fn key(key_id: &str, algorithm: SigningAlgorithm, ordinal: i64) -> StoredSigningKey {
    StoredSigningKey {
        key_id: key_id.to_owned(),
        algorithm,
        ordinal,
        sealed_private_key: vec![0, 1, 2, 255],
        sealing_key_id: "k1".to_owned(),
        public_jwk: "{}".to_owned(),
        created_at: START,
        signs_from: after(60),
    }
}

async fn keys_come_back_as_they_went_in_and_in_their_order(db: Database) {
    let store = db.store.signing_keys();
    let keys =
        [key("d", Rs256, 1), key("a", Rs256, 2), key("b", Rs256, 10), key("c", Es256, 1), key("e", EdDsa, 1)];
    for index in [4, 1, 3, 2, 0] {
        assert!(store.insert_signing_key(keys[index].clone()).await.unwrap());
    }
    assert_eq!(store.signing_keys().await.unwrap(), keys);
}

async fn one_key_has_an_algorithm_and_ordinal(db: Database) {
    let store = db.store.signing_keys();
    assert!(store.insert_signing_key(key("a", Rs256, 1)).await.unwrap());
    assert!(!store.insert_signing_key(key("b", Rs256, 1)).await.unwrap());
    assert!(!store.insert_signing_key(key("a", Rs256, 2)).await.unwrap());
    assert_eq!(store.signing_keys().await.unwrap(), [key("a", Rs256, 1)]);
}

async fn of_nodes_that_make_a_key_at_one_time_one_wins(db: Database) {
    let calls = (0..8).map(|number| {
        let store = Arc::clone(&db.store);
        let key = key(&format!("key-{number}"), Es256, 1);
        async move { store.signing_keys().insert_signing_key(key).await.unwrap() }
    });
    assert_eq!(at_once(calls).await.into_iter().filter(|is_first| *is_first).count(), 1);
    assert_eq!(db.store.signing_keys().signing_keys().await.unwrap().len(), 1);
}

async fn a_key_is_sealed_anew(db: Database) {
    let store = db.store.signing_keys();
    for id in ["a", "b"] {
        store.insert_signing_key(key(id, Es256, if id == "a" { 1 } else { 2 })).await.unwrap();
    }
    store.reseal_signing_key("a", vec![9], "k2").await.unwrap();
    let resealed = StoredSigningKey {
        sealed_private_key: vec![9],
        sealing_key_id: "k2".to_owned(),
        ..key("a", Es256, 1)
    };
    assert_eq!(store.signing_keys().await.unwrap(), [resealed, key("b", Es256, 2)]);
}
