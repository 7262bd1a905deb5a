//! Which of our keys signs, which are published, and when the next one is made.
//!
//! A key is published from its creation, signs from `signs_from` until a successor does, and leaves the JWKS when that
//! successor has been signing for longer than the longest token lives. Its public half may be kept for hints.

use std::time::Duration;

use usher_domain::{SigningAlgorithm, Timestamp};

/// A key, as the ring sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RingKey {
    /// The `kid`.
    pub key_id: String,
    /// What it signs with.
    pub algorithm: SigningAlgorithm,
    /// Since when it is published.
    pub created_at: Timestamp,
    /// From when it may sign.
    pub signs_from: Timestamp,
}

/// The schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RingRules {
    /// How long a key signs.
    pub rotate_every: Duration,
    /// How long a key is published before it signs: longer than a node goes without reading the ring, and than others
    /// keep the JWKS in their caches.
    pub publish_ahead: Duration,
    /// How long a key is published after its last signature: longer than the longest token lives.
    pub keep_after: Duration,
}

impl Default for RingRules {
    /// A new key each 90 days, known a day ahead, kept two days (the longest access token lives one).
    fn default() -> Self {
        Self {
            rotate_every: Duration::from_hours(90 * 24),
            publish_ahead: Duration::from_hours(24),
            keep_after: Duration::from_hours(48),
        }
    }
}

/// All keys of the store, whatever their age.
#[derive(Clone, Debug, Default)]
pub struct KeyRing(Vec<RingKey>);

impl KeyRing {
    /// Of these keys, in any order.
    pub fn new(mut keys: Vec<RingKey>) -> Self {
        keys.sort_by(|a, b| {
            (a.signs_from, a.created_at, &a.key_id).cmp(&(b.signs_from, b.created_at, &b.key_id))
        });
        Self(keys)
    }

    /// The key that signs now: the newest that may. Equal times are decided by the id, alike on every node.
    pub fn signer(&self, algorithm: SigningAlgorithm, now: Timestamp) -> Option<&RingKey> {
        self.of(algorithm).rfind(|key| key.signs_from <= now)
    }

    /// The keys that belong in the JWKS now.
    pub fn published(&self, rules: &RingRules, now: Timestamp) -> impl Iterator<Item = &RingKey> {
        self.0.iter().filter(move |key| key.created_at <= now && !self.is_over(key, rules, now))
    }

    /// The keys whose private half nobody needs any more: a successor signs, and clocks may differ by `keep_after`.
    pub fn retired(&self, rules: &RingRules, now: Timestamp) -> impl Iterator<Item = &RingKey> {
        self.0.iter().filter(move |key| self.is_over(key, rules, now))
    }

    /// From when a key made now should sign, when one is due by the schedule; `None` when none is.
    ///
    /// The first key of an algorithm signs at once, for there is no other.
    pub fn due(&self, algorithm: SigningAlgorithm, rules: &RingRules, now: Timestamp) -> Option<Timestamp> {
        let Some(newest) = self.of(algorithm).next_back() else { return Some(now) };
        let next = newest.signs_from.plus(rules.rotate_every);
        (now.plus(rules.publish_ahead) >= next).then(|| self.next_signs_from(algorithm, rules, now))
    }

    /// From when a key made now signs, whether one is due or not: for `usher keys rotate`.
    pub fn next_signs_from(
        &self,
        algorithm: SigningAlgorithm,
        rules: &RingRules,
        now: Timestamp,
    ) -> Timestamp {
        match self.of(algorithm).next_back() {
            None => now,
            // Never before one that is already announced, which would make the new key the older one.
            Some(newest) => {
                now.plus(rules.publish_ahead).max(newest.signs_from.plus(Duration::from_millis(1)))
            }
        }
    }

    fn of(&self, algorithm: SigningAlgorithm) -> impl DoubleEndedIterator<Item = &RingKey> {
        self.0.iter().filter(move |key| key.algorithm == algorithm)
    }

    /// Whether a successor has been signing for longer than `keep_after`.
    fn is_over(&self, key: &RingKey, rules: &RingRules, now: Timestamp) -> bool {
        let mut later = self.of(key.algorithm).skip_while(|other| other.key_id != key.key_id).skip(1);
        later.next().is_some_and(|successor| successor.signs_from.plus(rules.keep_after) < now)
    }
}

#[cfg(test)]
mod tests;
