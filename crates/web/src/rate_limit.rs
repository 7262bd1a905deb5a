//! A soft limit for endpoints without credentials: per client address, in memory, generous. What protects a recipient
//! is the store's limit on resends, which holds across nodes and restarts.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use usher_domain::{ResendLimit, Timestamp};

/// Sixty calls at once, then one a second.
const LIMIT: ResendLimit = ResendLimit { burst: 60, period: Duration::from_secs(1) };

/// Addresses that are remembered at once; about 2 MB.
const ADDRESSES: usize = 50_000;

/// Remembers for each address when its allowance will be whole again.
#[derive(Default)]
pub(crate) struct RateLimit {
    arrivals: Mutex<HashMap<IpAddr, Timestamp>>,
}

impl RateLimit {
    /// Counts one call.
    ///
    /// # Errors
    /// The time after which the address may call again.
    pub(crate) fn admit(&self, address: IpAddr, now: Timestamp) -> Result<(), Duration> {
        let address = subscriber(address);
        // Nothing can panic while the lock is held, and a poisoned map of times would still be a map of times.
        let mut arrivals = self.arrivals.lock().unwrap_or_else(PoisonError::into_inner);
        if arrivals.len() >= ADDRESSES && !arrivals.contains_key(&address) {
            make_room(&mut arrivals, now);
        }
        let arrival = LIMIT.admit(arrivals.get(&address).copied(), now)?;
        arrivals.insert(address, arrival);
        Ok(())
    }
}

/// Forgets the addresses whose allowance is whole again; all of them, should that not be enough: a limit that forgets
/// is better than memory that grows with what strangers send.
fn make_room(arrivals: &mut HashMap<IpAddr, Timestamp>, now: Timestamp) {
    arrivals.retain(|_, arrival| *arrival > now);
    if arrivals.len() >= ADDRESSES / 2 {
        arrivals.clear();
    }
}

/// What one subscriber is given: an IPv4 address, or an IPv6 network of 64 bits.
pub(crate) fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6((u128::from(address) & !u128::from(u64::MAX)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_ms(1_000_000);

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn sixty_calls_pass_at_once_and_then_one_a_second() {
        let limit = RateLimit::default();
        let client = address("192.0.2.1");
        for call in 0..60 {
            assert_eq!(limit.admit(client, NOW), Ok(()), "call {call}");
        }
        assert_eq!(limit.admit(client, NOW), Err(Duration::from_secs(1)));
        assert_eq!(limit.admit(address("192.0.2.2"), NOW), Ok(()));
        let later = NOW.plus(Duration::from_secs(1));
        assert_eq!(limit.admit(client, later), Ok(()));
        assert!(limit.admit(client, later).is_err());
    }

    #[test]
    fn an_ipv6_network_counts_as_one_client() {
        let limit = RateLimit::default();
        for call in 0..60 {
            assert_eq!(limit.admit(address(&format!("2001:db8:1:2::{call:x}")), NOW), Ok(()));
        }
        assert!(limit.admit(address("2001:db8:1:2:ffff::1"), NOW).is_err());
        assert_eq!(limit.admit(address("2001:db8:1:3::1"), NOW), Ok(()));
        assert_eq!(limit.admit(address("::ffff:192.0.2.1"), NOW), Ok(()));
    }

    #[test]
    fn memory_does_not_grow_with_the_number_of_addresses() {
        let limit = RateLimit::default();
        for number in 0..120_000_u32 {
            assert_eq!(limit.admit(IpAddr::V4(number.into()), NOW), Ok(()));
        }
        assert!(limit.arrivals.lock().unwrap().len() <= ADDRESSES);
    }
}
