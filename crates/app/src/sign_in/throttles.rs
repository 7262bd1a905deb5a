//! How often a password may be guessed: for each account and each address, in the store, so that it holds across nodes.
//!
//! A browser that signed in to the account before has an allowance of its own, and neither of the others counts for it:
//! strangers who use up an account's allowance do not shut its holder out. Only failures count; a success gives back what
//! it took.

use std::time::Duration;

use usher_domain::{KnownBrowser, ResendLimit, UserId, content_digest};

use crate::App;
use crate::store::Throttle;

/// Of one account, by everyone together; and by each browser that is known to it.
const ACCOUNT: ResendLimit = ResendLimit { burst: 10, period: Duration::from_mins(1) };
/// From one address, of all accounts together.
const ADDRESS: ResendLimit = ResendLimit { burst: 50, period: Duration::from_secs(5) };

impl App {
    /// What a guess takes from. `identifier` is as it was typed, normalised where it could be read: an account that does
    /// not exist is limited like one that does.
    pub(super) fn password_throttles(
        &self,
        identifier: &str,
        address: &str,
        user_id: Option<UserId>,
        known_browser: Option<&str>,
    ) -> Vec<Throttle> {
        let browser = known_browser.and_then(|cookie| KnownBrowser::open(&self.keys, cookie));
        match (user_id, browser) {
            (Some(user_id), Some(browser)) if browser.knows(user_id) => {
                vec![throttle("browser", &format!("{} {user_id}", browser.name()), ACCOUNT)]
            }
            // Always in this order: the store's locks are then taken in one order too.
            (Some(_) | None, Some(_) | None) => {
                vec![throttle("account", identifier, ACCOUNT), throttle("address", address, ADDRESS)]
            }
        }
    }
}

/// The name is a digest: neither who is guessed at nor from where stands in the database.
fn throttle(kind: &str, of: &str, limit: ResendLimit) -> Throttle {
    Throttle { key: content_digest(format!("sign-in {kind} {of}").as_bytes()), limit }
}
