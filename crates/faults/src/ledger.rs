//! What the clients were told, written down outside the server.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What all clients together were told.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The addresses that were answered with 201, each with the user's id from the answer.
    pub acknowledged: BTreeMap<String, String>,
    /// The addresses whose last answer was lost or 503, and that were not asked for again.
    pub unknown: BTreeSet<String>,
    /// How often the answer was 503.
    pub unavailable: usize,
    /// How often a connection ended or was refused in place of an answer.
    pub lost_answers: usize,
    /// The longest time until an answer.
    pub slowest: Duration,
    /// Answers that the contract does not have for these calls; the first few.
    pub wrong: Vec<String>,
}

/// The one that clients write to.
#[derive(Debug, Default)]
pub struct Ledger(Mutex<Told>);

/// How many wrong answers are kept: they are all alike, and the first one tells the most.
const MOST_WRONG: usize = 10;

impl Ledger {
    /// What was told until now.
    pub fn told(&self) -> Told {
        self.lock().clone()
    }

    /// How many 201 there were until now.
    pub fn acknowledged(&self) -> usize {
        self.lock().acknowledged.len()
    }

    /// How many 503 there were until now.
    pub fn unavailable(&self) -> usize {
        self.lock().unavailable
    }

    pub(crate) fn acknowledge(&self, address: &str, user_id: &str) {
        let mut told = self.lock();
        told.unknown.remove(address);
        if told.acknowledged.insert(address.to_owned(), user_id.to_owned()).is_some() {
            Self::note(&mut told, format!("{address} was acknowledged twice"));
        }
    }

    pub(crate) fn answered_after(&self, duration: Duration) {
        let mut told = self.lock();
        told.slowest = told.slowest.max(duration);
    }

    pub(crate) fn refuse(&self, address: &str) {
        let mut told = self.lock();
        told.unavailable += 1;
        told.unknown.insert(address.to_owned());
    }

    pub(crate) fn lose(&self, address: &str) {
        let mut told = self.lock();
        told.lost_answers += 1;
        told.unknown.insert(address.to_owned());
    }

    pub(crate) fn wrong(&self, what: String) {
        Self::note(&mut self.lock(), what);
    }

    fn note(told: &mut Told, what: String) {
        if told.wrong.len() < MOST_WRONG {
            told.wrong.push(what);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Told> {
        // Nothing panics while the lock is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
