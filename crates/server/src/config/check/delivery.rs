//! What the limits in `[delivery]` mean.

use usher_delivery::{DomainLimit, DomainLimits};
use usher_domain::EmailAddress;

use super::Checker;

const KEY: &str = "delivery.domain_limits";

impl Checker<'_> {
    /// What may go to one recipient domain. A relay that takes fewer connections than there are sends at once would be
    /// filled by one domain: then the usual limit is made of the connections.
    pub(super) fn domain_limits(&mut self) -> Option<DomainLimits> {
        let delivery = &self.loaded.config.delivery;
        let connections = self.loaded.config.mail.smtp.connections;
        let of_connections =
            (connections < delivery.concurrency).then(|| (connections - connections.div_ceil(8)).max(1));
        let usual = DomainLimit {
            concurrency: delivery.domain_concurrency.or(of_connections).map(|count| count as usize),
            per_minute: delivery.domain_rate_per_minute,
        };
        let mut limits = DomainLimits { usual, ..DomainLimits::default() };
        let mut is_well = true;
        for text in &delivery.domain_limits {
            let problem = match parse(text) {
                Some((domain, limit)) if limits.of.insert(domain.clone(), limit).is_some() => {
                    format!("'{text}': {domain} has limits already")
                }
                Some(_) => continue,
                None => format!("'{text}': expected a domain and its limits, such as gmail.com:8:300"),
            };
            is_well = false;
            self.wrong::<()>(KEY, problem);
        }
        is_well.then_some(limits)
    }
}

/// `gmail.com:8:300`; either number may be left empty.
fn parse(text: &str) -> Option<(String, DomainLimit)> {
    let mut parts = text.split(':').map(str::trim);
    let address = EmailAddress::parse(&format!("postmaster@{}", parts.next()?))?;
    let (_, domain) = address.normalised().rsplit_once('@')?;
    let mut number = || match parts.next() {
        None | Some("") => Some(None),
        Some(digits) => digits.parse::<u32>().ok().filter(|count| *count > 0).map(Some),
    };
    let (concurrency, per_minute) = (number()?, number()?);
    let limit = DomainLimit { concurrency: concurrency.map(|count| count as usize), per_minute };
    (parts.next().is_none() && limit != DomainLimit::default()).then(|| (domain.to_owned(), limit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_has_one_limit_or_both() {
        let limit = |concurrency, per_minute| DomainLimit { concurrency, per_minute };
        assert_eq!(parse("Gmail.com:8:300"), Some(("gmail.com".to_owned(), limit(Some(8), Some(300)))));
        assert_eq!(
            parse("b\u{fc}cher.example:8"),
            Some(("xn--bcher-kva.example".to_owned(), limit(Some(8), None)))
        );
        assert_eq!(parse("gmail.com::300"), Some(("gmail.com".to_owned(), limit(None, Some(300)))));
        for unfit in
            ["gmail.com", "gmail.com::", "gmail.com:0", "gmail.com:8:x", "gmail.com:8:300:1", ":8", "a b:8"]
        {
            assert_eq!(parse(unfit), None, "{unfit}");
        }
    }
}
