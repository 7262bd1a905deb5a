//! Addresses that requests may go to whose targets somebody else names: the public internet, and nothing inside the
//! operator's networks unless the operator allows it (server-side request forgery).
//!
//! A name is resolved here, each of its addresses is checked, and the connection goes to a checked one: an answer of the
//! DNS that changes a moment later leads nowhere.

use std::error::Error;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::Client;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use url::{Host, Url};

/// How long a connection may take.
const CONNECT_TIME: Duration = Duration::from_secs(5);

/// Which addresses may be connected to.
#[derive(Clone)]
pub struct TargetAddresses {
    allowed: Arc<dyn Fn(IpAddr) -> bool + Send + Sync>,
}

/// The target lies in a network that is not for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("its address is in a private network, which is not allowed")]
pub struct PrivateTarget;

impl TargetAddresses {
    /// Public addresses, and those besides that `allowed` holds true for. It gets IPv4 addresses as such, also those that
    /// an IPv6 address stands for.
    pub fn public_and(allowed: impl Fn(IpAddr) -> bool + Send + Sync + 'static) -> Self {
        Self { allowed: Arc::new(allowed) }
    }

    /// Public addresses alone.
    pub fn public() -> Self {
        Self::public_and(|_| false)
    }

    /// True when the address may be connected to.
    pub fn permits(&self, address: IpAddr) -> bool {
        let address = meant(address);
        is_public(address) || (self.allowed)(address)
    }

    /// Refuses a URL whose host is an address that may not be connected to. Names are looked at when they are resolved.
    ///
    /// # Errors
    /// [`PrivateTarget`]
    pub fn check(&self, url: &Url) -> Result<(), PrivateTarget> {
        let address = match url.host() {
            Some(Host::Ipv4(address)) => IpAddr::V4(address),
            Some(Host::Ipv6(address)) => IpAddr::V6(address),
            Some(Host::Domain(_)) | None => return Ok(()),
        };
        if self.permits(address) { Ok(()) } else { Err(PrivateTarget) }
    }

    /// A client that connects to permitted addresses only, provided that [`TargetAddresses::check`] has looked at each
    /// URL. It follows no redirect, and uses no proxy: a proxy would resolve the name anew.
    ///
    /// # Errors
    /// What keeps TLS from being set up.
    pub fn http_client(&self, timeout: Duration) -> Result<Client, reqwest::Error> {
        Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .dns_resolver(Arc::new(self.clone()))
            .connect_timeout(CONNECT_TIME)
            .timeout(timeout)
            .build()
    }

    /// True when a request failed because its target is not permitted.
    pub fn refused(error: &(dyn Error + 'static)) -> bool {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if error.is::<PrivateTarget>() {
                return true;
            }
            cause = error.source();
        }
        false
    }
}

impl fmt::Debug for TargetAddresses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TargetAddresses").finish_non_exhaustive()
    }
}

impl Resolve for TargetAddresses {
    fn resolve(&self, name: Name) -> Resolving {
        let addresses = self.clone();
        Box::pin(async move {
            // The port is the request's own; this one is a place holder.
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let permitted: Vec<SocketAddr> =
                found.iter().copied().filter(|address| addresses.permits(address.ip())).collect();
            if permitted.is_empty() && !found.is_empty() {
                return Err(PrivateTarget.into());
            }
            Ok(Box::new(permitted.into_iter()) as Addrs)
        })
    }
}

/// The IPv4 address that an IPv6 address leads to: mapped (RFC 4291 section 2.5.5.2), or through a translator (RFC 6052).
fn meant(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) if v6.segments()[..6] == [0x64, 0xff9b, 0, 0, 0, 0] => {
            let [.., a, b, c, d] = v6.octets();
            IpAddr::V4(Ipv4Addr::new(a, b, c, d))
        }
        address => address,
    }
}

/// True for addresses that everybody on the internet means the same by (the IANA's special-purpose address registries).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => !NOT_PUBLIC_V4.iter().any(|(network, prefix)| {
            (u32::from(v4) ^ u32::from(*network)).leading_zeros() >= u32::from(*prefix)
        }),
        // Only global unicast is handed out, and within it some blocks are for other things.
        IpAddr::V6(v6) => {
            v6.segments()[0] & 0xe000 == 0x2000
                && !NOT_PUBLIC_V6.iter().any(|(network, prefix)| {
                    (u128::from(v6) ^ u128::from(*network)).leading_zeros() >= u32::from(*prefix)
                })
        }
    }
}

/// What is not public of IPv4.
const NOT_PUBLIC_V4: [(Ipv4Addr, u8); 15] = [
    (Ipv4Addr::UNSPECIFIED, 8),           // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by a carrier's customers
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // loopback
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local; clouds answer with credentials here
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocols
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // relays of 6to4
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),     // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),     // reserved, broadcast
];

/// What is not public of IPv6's global unicast.
const NOT_PUBLIC_V6: [(Ipv6Addr, u8); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocols, Teredo among them
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4: an IPv4 address in disguise
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_public_addresses_are_permitted() {
        let addresses = TargetAddresses::public();
        for text in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:0:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b::169.254.169.254",
            "64:ff9b:1::8.8.8.8",
            "100::1",
            "2001::1",
            "2001:10::1",
            "2001:db8::1",
            "2002:a00:1::1",
            "2002:808:808::1",
            "3fff:fff:ffff::1",
            "4000::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!addresses.permits(address(text)), "{text}");
        }
        for text in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.1",
            "169.253.255.255",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.1",
            "192.167.255.255",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2001:4860:4860::8888",
            "2606:4700::1111",
            "2a00:1450::1",
        ] {
            assert!(addresses.permits(address(text)), "{text}");
        }
    }

    #[test]
    fn what_an_operator_allows_is_permitted_in_every_spelling() {
        let addresses = TargetAddresses::public_and(|address| address == IpAddr::V4(Ipv4Addr::LOCALHOST));
        for text in ["127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::127.0.0.1"] {
            assert!(addresses.permits(address(text)), "{text}");
        }
        assert!(!addresses.permits(address("127.0.0.2")));
    }

    /// The forms in which URLs hide an address are undone by the parser.
    #[test]
    fn an_address_as_a_urls_host_is_checked_in_every_spelling() {
        let addresses = TargetAddresses::public();
        for host in [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "0",
            "[::1]",
            "[::ffff:7f00:1]",
            "[64:ff9b::7f00:1]",
            "169.254.169.254",
            "%31%30.0.0.1",
            "１０.0.0.1",
        ] {
            let url = Url::parse(&format!("https://{host}/events")).unwrap();
            assert_eq!(addresses.check(&url), Err(PrivateTarget), "{host}");
        }
        for host in ["shop.example", "8.8.8.8", "[2606:4700::1111]"] {
            let url = Url::parse(&format!("https://{host}/events")).unwrap();
            assert_eq!(addresses.check(&url), Ok(()), "{host}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_refused() {
        let name = |text: &str| text.parse::<Name>().unwrap();
        let refused = TargetAddresses::public().resolve(name("localhost")).await.err().unwrap();
        assert!(TargetAddresses::refused(refused.as_ref()), "{refused}");
        let allowing = TargetAddresses::public_and(|address| address.is_loopback());
        assert!(allowing.resolve(name("localhost")).await.unwrap().next().is_some());
    }

    proptest! {
        #[test]
        fn no_address_of_a_listed_network_is_permitted(index in 0..NOT_PUBLIC_V4.len(), random: u32) {
            let (network, prefix) = NOT_PUBLIC_V4[index];
            let host = random & u32::MAX.checked_shr(prefix.into()).unwrap_or(0);
            let inside = Ipv4Addr::from(u32::from(network) | host);
            let addresses = TargetAddresses::public();
            prop_assert!(!addresses.permits(IpAddr::V4(inside)), "{}", inside);
            prop_assert!(!addresses.permits(IpAddr::V6(inside.to_ipv6_mapped())), "{}", inside);
        }

        #[test]
        fn what_the_standard_library_calls_special_is_not_permitted(random: u128) {
            let v6 = Ipv6Addr::from(random);
            let special = v6.is_loopback() || v6.is_unspecified() || v6.is_multicast()
                || v6.is_unique_local() || v6.is_unicast_link_local();
            prop_assert!(!special || !TargetAddresses::public().permits(IpAddr::V6(v6)), "{}", v6);
            let v4 = Ipv4Addr::from(u32::try_from(random >> 96).unwrap_or_default());
            let special = v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_broadcast()
                || v4.is_multicast() || v4.is_documentation() || v4.is_unspecified();
            prop_assert!(!special || !TargetAddresses::public().permits(IpAddr::V4(v4)), "{}", v4);
        }
    }
}
