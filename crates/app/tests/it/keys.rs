//! Signing keys: made when they are due, alike on every node, and never lost with a key of the configuration.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use usher_app::{App, NewKey};
use usher_domain::SigningAlgorithm;
use usher_oidc::SigningKey;

use crate::fixture::{Service, jwt_part, link_keys};

const HOUR: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);

/// The ids of the published keys.
async fn published(app: &App) -> BTreeSet<String> {
    let document: Value = serde_json::from_str(&app.published_keys().await.unwrap().document).unwrap();
    let keys = document["keys"].as_array().unwrap();
    keys.iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
}

fn ids(keys: &[NewKey]) -> BTreeSet<String> {
    keys.iter().map(|key| key.key_id.clone()).collect()
}

fn of(keys: &[NewKey], algorithm: SigningAlgorithm) -> &NewKey {
    keys.iter().find(|key| key.algorithm == algorithm).unwrap()
}

/// The key that a fresh ID token of `shop` is signed with.
async fn signs_with(service: &Service) -> String {
    let (_, tokens) = service.tokens("shop", &[]).await;
    let header = jwt_part(&tokens.id_token.unwrap(), 0);
    header["kid"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_first_start_makes_one_key_for_each_algorithm_which_signs_at_once() {
    let service = Service::with_shop(json!({})).await;
    let made = service.app.tend_keys().await.unwrap();
    let algorithms: Vec<_> = made.iter().map(|key| key.algorithm).collect();
    assert_eq!(algorithms, SigningAlgorithm::ALL);
    assert_eq!(published(&service.app).await, ids(&made));
    assert_eq!(signs_with(&service).await, of(&made, SigningAlgorithm::Es256).key_id);
    assert_eq!(service.app.tend_keys().await.unwrap(), []);
    assert_eq!(service.node(link_keys("k1", &[])).tend_keys().await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nodes_that_start_at_one_time_agree_on_their_keys() {
    let service = Service::with(&[]).await;
    let nodes: Vec<_> = (0..4).map(|_| service.node(link_keys("k1", &[]))).collect();
    let tending = nodes.into_iter().map(|node| {
        tokio::spawn(async move {
            let made = node.tend_keys().await.unwrap();
            (made.len(), published(&node).await)
        })
    });
    let mut all = Vec::new();
    for task in tending.collect::<Vec<_>>() {
        all.push(task.await.unwrap());
    }
    assert_eq!(all.iter().map(|(made, _)| made).sum::<usize>(), 3);
    let expected = published(&service.app).await;
    assert_eq!(expected.len(), 3);
    assert!(all.iter().all(|(_, published)| published.len() == 3 && *published == expected), "{all:?}");
}

#[tokio::test]
async fn a_rotated_key_is_published_at_once_and_signs_an_hour_later() {
    let service = Service::with_shop(json!({})).await;
    let first = service.app.tend_keys().await.unwrap();
    let other_node = service.node(link_keys("k1", &[]));
    published(&other_node).await;
    let second = service.app.rotate_keys().await.unwrap();
    assert_eq!(published(&service.app).await, &ids(&first) | &ids(&second));
    assert_eq!(signs_with(&service).await, of(&first, SigningAlgorithm::Es256).key_id);
    // The other node looks again after a minute.
    assert_eq!(published(&other_node).await, ids(&first));
    service.clock.advance(Duration::from_mins(1));
    assert_eq!(published(&other_node).await, &ids(&first) | &ids(&second));
    service.clock.advance(HOUR);
    assert_eq!(signs_with(&service).await, of(&second, SigningAlgorithm::Es256).key_id);
}

#[tokio::test]
async fn a_key_rotated_at_once_signs_at_once_and_other_nodes_know_its_tokens() {
    let service = Service::with_shop(json!({})).await;
    let other_node = service.node(link_keys("k1", &[]));
    other_node.tend_keys().await.unwrap();
    service.clock.advance(Duration::from_secs(2));
    let second = service.app.rotate_keys_at_once().await.unwrap();
    let (_, tokens) = service.tokens("shop", &[]).await;
    let token = tokens.access_token;
    assert_eq!(jwt_part(token.expose(), 0)["kid"], of(&second, SigningAlgorithm::Es256).key_id);
    assert!(other_node.userinfo(&token).await.is_ok());
}

#[tokio::test]
async fn keys_are_made_in_time_by_the_schedule_and_former_ones_leave_after_two_days() {
    let service = Service::with_shop(json!({})).await;
    let first = service.app.tend_keys().await.unwrap();
    let (_, tokens) = service.tokens("shop", &[]).await;
    service.clock.advance(89 * DAY + 22 * HOUR + Duration::from_secs(3_599));
    assert_eq!(service.app.tend_keys().await.unwrap(), []);
    service.clock.advance(Duration::from_secs(1));
    let second = service.app.tend_keys().await.unwrap();
    assert_eq!(second.len(), 3);
    assert_eq!(service.app.tend_keys().await.unwrap(), []);
    service.clock.advance(HOUR + 2 * DAY);
    assert_eq!(published(&service.app).await.len(), 6);
    service.clock.advance(Duration::from_mins(1));
    assert_eq!(published(&service.app).await, ids(&second));
    // A hint may be as old as it likes.
    let hint = service.app.hinted_session(&tokens.id_token.unwrap()).await.unwrap().unwrap();
    assert_eq!(hint.client_id.as_str(), "shop");
    assert!(!ids(&first).is_subset(&published(&service.app).await));
}

#[tokio::test]
async fn a_hint_that_is_no_id_token_of_ours_says_nothing() {
    let service = Service::with_shop(json!({})).await;
    let (_, tokens) = service.tokens("shop", &[]).await;
    let id_token = tokens.id_token.unwrap();
    let middle = id_token.len() - 40;
    let other = if &id_token[middle..=middle] == "A" { "B" } else { "A" };
    let damaged = format!("{}{other}{}", &id_token[..middle], &id_token[middle + 1..]);
    for text in ["", "a.b.c", tokens.access_token.expose(), &damaged] {
        assert_eq!(service.app.hinted_session(text).await.unwrap(), None, "{text}");
    }
}

#[tokio::test]
async fn keys_are_sealed_anew_when_the_configurations_key_changes() {
    let service = Service::with_shop(json!({})).await;
    let first = service.app.tend_keys().await.unwrap();
    let changed = service.node(link_keys("k2", &["k1"]));
    assert_eq!(changed.tend_keys().await.unwrap(), []);
    let stored = service.store.signing_keys().signing_keys().await.unwrap();
    assert!(stored.iter().all(|key| key.sealing_key_id == "k2"), "{stored:?}");
    // From now on the former key is not needed.
    let without = service.node(link_keys("k2", &[]));
    let states = without.key_states().await.unwrap();
    assert_eq!(states.len(), first.len());
    assert!(states.iter().all(|state| state.opens), "{states:?}");
}

#[tokio::test]
async fn retired_keys_are_sealed_anew_too() {
    let service = Service::with_shop(json!({})).await;
    service.app.tend_keys().await.unwrap();
    service.app.rotate_keys_at_once().await.unwrap();
    service.clock.advance(10 * DAY);
    service.node(link_keys("k2", &["k1"])).tend_keys().await.unwrap();
    let stored = service.store.signing_keys().signing_keys().await.unwrap();
    assert_eq!(stored.len(), 6);
    assert!(stored.iter().all(|key| key.sealing_key_id == "k2"), "nothing is left that k1 seals");
}

#[tokio::test]
async fn secrets_of_authenticator_apps_are_sealed_anew_and_still_open() {
    let service = Service::with_shop(json!({})).await;
    let user_id = service.signed_in("shop").await.user_id;
    assert!(service.app.begin_authenticator_app(user_id).await.unwrap());
    let secret_of = async |app: &App| {
        let user = app.active_user(user_id).await.unwrap().unwrap();
        let factors = app.factors_of(user_id).await.unwrap();
        let waiting = app.waiting_authenticator_app(&user, factors.totp.as_ref()).unwrap().unwrap();
        waiting.secret.expose().clone()
    };
    let before = secret_of(&service.app).await;
    service.node(link_keys("k2", &["k1"])).tend_keys().await.unwrap();
    // From now on the former key is not needed.
    assert_eq!(secret_of(&service.node(link_keys("k2", &[]))).await, before);
}

#[tokio::test]
async fn keys_that_cannot_be_opened_are_told_and_replaced() {
    let service = Service::with_shop(json!({})).await;
    let first = service.app.tend_keys().await.unwrap();
    let lost = service.node(link_keys("k9", &[]));
    let states = lost.key_states().await.unwrap();
    assert_eq!(states.len(), 3);
    assert!(states.iter().all(|state| !state.opens), "{states:?}");
    let second = lost.tend_keys().await.unwrap();
    assert_eq!(second.len(), 3);
    assert_eq!(lost.tend_keys().await.unwrap(), []);
    assert_eq!(published(&lost).await, &ids(&first) | &ids(&second));
}

#[tokio::test]
async fn no_private_key_stands_in_the_database() {
    let service = Service::with(&[]).await;
    service.app.tend_keys().await.unwrap();
    let keys = service.store.signing_keys().signing_keys().await.unwrap();
    assert_eq!(keys.len(), 3);
    for key in keys {
        // With and without what stands before the sealed bytes.
        for bytes in [key.sealed_private_key.as_slice(), &key.sealed_private_key[12..]] {
            assert!(SigningKey::from_pkcs8(key.algorithm, bytes).is_err(), "{}", key.key_id);
        }
        let public: Value = serde_json::from_str(&key.public_jwk).unwrap();
        assert!(["d", "p", "q", "dp", "dq", "qi"].iter().all(|name| public.get(name).is_none()), "{public}");
    }
}
