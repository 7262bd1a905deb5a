use proptest::prelude::*;

use super::*;
use crate::fixture::NOW;

const RULES: RingRules = RingRules {
    rotate_every: Duration::from_hours(24 * 90),
    publish_ahead: Duration::from_hours(24),
    keep_after: Duration::from_hours(48),
};

fn key(key_id: &str, created_at: Timestamp, signs_from: Timestamp) -> RingKey {
    RingKey { key_id: key_id.to_owned(), algorithm: SigningAlgorithm::Es256, created_at, signs_from }
}

fn ids<'a>(keys: impl Iterator<Item = &'a RingKey>) -> Vec<&'a str> {
    keys.map(|key| key.key_id.as_str()).collect()
}

#[test]
fn core_10_1_1_a_key_is_published_before_it_signs_and_kept_after() {
    let hours = |hours| NOW.plus(Duration::from_hours(hours));
    let ring = KeyRing::new(vec![key("b", hours(10), hours(34)), key("a", NOW, NOW)]);
    let signer = |at| ring.signer(SigningAlgorithm::Es256, at).map(|key| key.key_id.as_str());
    assert_eq!(signer(NOW.minus(Duration::from_millis(1))), None);
    assert_eq!(signer(hours(33)), Some("a"));
    assert_eq!(signer(hours(34)), Some("b"));
    assert_eq!(ring.signer(SigningAlgorithm::Rs256, hours(34)), None);
    for (at, published) in [(9, vec!["a"]), (10, vec!["a", "b"]), (82, vec!["a", "b"]), (83, vec!["b"])] {
        assert_eq!(ids(ring.published(&RULES, hours(at))), published, "{at}");
    }
    assert_eq!(ids(ring.retired(&RULES, hours(83))), ["a"]);
}

#[test]
fn the_first_key_signs_at_once_and_the_next_is_announced() {
    let empty = KeyRing::default();
    assert_eq!(empty.due(SigningAlgorithm::Es256, &RULES, NOW), Some(NOW));
    let ring = KeyRing::new(vec![key("a", NOW, NOW)]);
    assert_eq!(ring.due(SigningAlgorithm::Es256, &RULES, NOW), None);
    let early = NOW.plus(RULES.rotate_every).minus(RULES.publish_ahead);
    assert_eq!(ring.due(SigningAlgorithm::Es256, &RULES, early), Some(NOW.plus(RULES.rotate_every)));
    let announced = KeyRing::new(vec![key("a", NOW, NOW), key("b", early, NOW.plus(RULES.rotate_every))]);
    assert_eq!(announced.due(SigningAlgorithm::Es256, &RULES, early), None);
}

#[test]
fn a_rotation_asked_for_twice_keeps_the_order() {
    let signs_from = NOW.plus(RULES.publish_ahead);
    let ring = KeyRing::new(vec![key("a", NOW, NOW), key("b", NOW, signs_from)]);
    assert!(ring.next_signs_from(SigningAlgorithm::Es256, &RULES, NOW) > signs_from);
}

#[test]
fn two_keys_of_one_moment_give_one_signer_on_every_node() {
    let (one, two) = (key("one", NOW, NOW), key("two", NOW, NOW));
    let ring = KeyRing::new(vec![one.clone(), two.clone()]);
    let other = KeyRing::new(vec![two, one]);
    assert_eq!(ring.signer(SigningAlgorithm::Es256, NOW), other.signer(SigningAlgorithm::Es256, NOW));
}

/// What happens next: some minutes pass, and perhaps somebody rotates by hand.
fn steps() -> impl Strategy<Value = Vec<(u64, bool)>> {
    prop::collection::vec((1_u64..4_000, prop::bool::weighted(0.1)), 1..120)
}

fn rules() -> impl Strategy<Value = RingRules> {
    (1_u64..20_000, 0_u64..3_000, 0_u64..3_000).prop_map(|(rotate, ahead, keep)| RingRules {
        rotate_every: Duration::from_mins(rotate),
        publish_ahead: Duration::from_mins(ahead),
        keep_after: Duration::from_mins(keep),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A housekeeper looks at each step. At each look exactly one key signs each algorithm; tokens signed then are kept,
    /// and at every later look until they expire (keep_after later) their key is published.
    #[test]
    fn one_key_signs_and_no_token_outlives_its_key(rules in rules(), steps in steps()) {
        let mut keys: Vec<RingKey> = Vec::new();
        let mut signed: Vec<(Timestamp, String)> = Vec::new();
        let mut now = NOW;
        for (minutes, by_hand) in steps {
            for algorithm in SigningAlgorithm::ALL {
                let ring = KeyRing::new(keys.clone());
                let due = ring.due(algorithm, &rules, now);
                let wanted = by_hand.then(|| ring.next_signs_from(algorithm, &rules, now));
                if let Some(signs_from) = due.or(wanted) {
                    let key_id = format!("{}-{}", algorithm.as_str(), keys.len());
                    keys.push(RingKey { key_id, algorithm, created_at: now, signs_from });
                }
            }
            let ring = KeyRing::new(keys.clone());
            let published = ids(ring.published(&rules, now));
            for algorithm in SigningAlgorithm::ALL {
                let signer = ring.signer(algorithm, now);
                prop_assert!(signer.is_some(), "nobody signs");
                if let Some(signer) = signer {
                    let first = keys.iter().find(|key| key.algorithm == algorithm) == Some(signer);
                    let ahead = signer.signs_from.since(signer.created_at);
                    prop_assert!(first || ahead >= rules.publish_ahead, "published too late");
                    prop_assert!(published.contains(&signer.key_id.as_str()));
                    signed.push((now, signer.key_id.clone()));
                }
            }
            signed.retain(|(at, _)| at.plus(rules.keep_after) > now);
            for (_, key_id) in &signed {
                prop_assert!(published.contains(&key_id.as_str()), "{key_id} left while a token lives");
            }
            let retired = ids(ring.retired(&rules, now));
            prop_assert!(retired.iter().all(|key_id| !published.contains(key_id)));
            now = now.plus(Duration::from_mins(minutes));
        }
    }
}
