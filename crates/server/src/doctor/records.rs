//! What the sender's domain says in DNS about who may send for it: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489).
//!
//! Receivers look there before they believe a mail. A name server that does not answer proves nothing.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Result;
use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RData;

use super::finding::Report;
use crate::config::Settings;

/// How long one name server may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the name servers say of a name.
enum Texts {
    /// Its TXT records, if it has any.
    Found(Vec<String>),
    /// There is no such name.
    NoName,
    /// Nothing, for this reason.
    Unanswered(String),
}

/// Looks the three records of the sender's domain up.
pub(super) async fn check(
    settings: &Settings,
    name_server: Option<SocketAddr>,
    report: &mut Report,
) -> Result<()> {
    let Some((_, domain)) = settings.mail_from.rsplit_once('@') else { return Ok(()) };
    let resolver = match resolver(name_server) {
        Ok(resolver) => resolver,
        Err(error) => return report.unknown("DNS", &error.to_string()),
    };
    match texts(&resolver, domain).await {
        Texts::Found(texts) => check_spf(count(&texts, "v=spf1"), domain, report)?,
        Texts::NoName => return check_sight(&resolver, domain, report).await,
        // Nobody waits for them twice.
        Texts::Unanswered(reason) => return report.unknown("SPF, DKIM and DMARC", &reason),
    }
    check_dkim(&resolver, settings, report).await?;
    check_dmarc(&resolver, domain, report).await
}

/// Tells a domain that does not exist from name servers that do not see the internet.
async fn check_sight(resolver: &TokioResolver, domain: &str, report: &mut Report) -> Result<()> {
    let top = domain.rsplit('.').next().unwrap_or(domain);
    match texts(resolver, top).await {
        Texts::Found(_) => {
            let text = format!("{domain} does not exist: receivers refuse mails from it");
            report.problem("DNS", &text, "register it, or correct mail.from")
        }
        Texts::NoName | Texts::Unanswered(_) => {
            let reason =
                format!("the name servers know nothing of .{top}; name a public one with --name-server");
            report.unknown("SPF, DKIM and DMARC", &reason)
        }
    }
}

fn resolver(name_server: Option<SocketAddr>) -> Result<TokioResolver, NetError> {
    let mut builder = match name_server {
        None => TokioResolver::builder_tokio()?,
        Some(address) => {
            let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
                connection.port = address.port();
                connection
            });
            let server = NameServerConfig::new(address.ip(), true, connections.into());
            let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        }
    };
    let options = builder.options_mut();
    (options.timeout, options.attempts) = (PATIENCE, 1);
    builder.build()
}

fn check_spf(records: usize, domain: &str, report: &mut Report) -> Result<()> {
    match records {
        1 => report.fine("SPF", &format!("{domain} says who may send for it")),
        0 => {
            let text = format!("{domain} has no record: receivers take mails for forged");
            let remedy = format!(
                "add a TXT record to {domain} that names the relay, such as \"v=spf1 include:<your provider> ~all\""
            );
            report.problem("SPF", &text, &remedy)
        }
        _ => {
            let text = format!("{domain} has more than one record, which counts as an error");
            report.problem("SPF", &text, "put them into one")
        }
    }
}

async fn check_dkim(resolver: &TokioResolver, settings: &Settings, report: &mut Report) -> Result<()> {
    let Some(selector) = &settings.dkim_selector else {
        return report.unknown("DKIM", "set mail.dkim.selector to the selector that mails are signed with");
    };
    let name = format!("{selector}._domainkey.{}", settings.dkim_domain);
    let found = match texts(resolver, &name).await {
        Texts::Found(texts) => texts.into_iter().filter(|text| holds_key(text)).collect(),
        Texts::NoName => Vec::new(),
        Texts::Unanswered(reason) => return report.unknown("DKIM", &reason),
    };
    let Some(signer) = settings.mail.signer() else {
        if !found.is_empty() {
            return report.fine("DKIM", &format!("{name} holds a key"));
        }
        let remedy =
            "publish the key that the relay shows you there, and correct mail.dkim.selector if it is another";
        return report.problem("DKIM", &format!("{name} holds no key: signatures cannot be checked"), remedy);
    };
    let own = signer.record();
    if found.iter().any(|text| key_of(text) == key_of(&own)) {
        return report.fine("DKIM", &format!("{name} holds the key that mails are signed with"));
    }
    let what = if found.is_empty() { "no key" } else { "another key than mail.dkim.key_file" };
    let text = format!("{name} holds {what}: receivers take signatures for forged");
    report.problem("DKIM", &text, &format!("publish there a TXT record: {own}"))
}

/// The key in a record, without the white space that people put into it.
fn key_of(text: &str) -> Option<String> {
    let key = text.split(';').find_map(|tag| tag.trim().strip_prefix("p="))?;
    Some(key.chars().filter(|c| !c.is_whitespace()).collect())
}

/// An empty `p=` revokes a key (RFC 6376 section 3.6.1).
fn holds_key(text: &str) -> bool {
    text.split(';').filter_map(|tag| tag.trim().strip_prefix("p=")).any(|key| !key.trim().is_empty())
}

async fn check_dmarc(resolver: &TokioResolver, domain: &str, report: &mut Report) -> Result<()> {
    let own = format!("_dmarc.{domain}");
    // A domain without a record has that of its organisation; which one that is takes a list, so every parent is asked.
    let parents =
        domain.match_indices('.').map(|(dot, _)| &domain[dot + 1..]).filter(|parent| parent.contains('.'));
    for name in std::iter::once(own.clone()).chain(parents.map(|parent| format!("_dmarc.{parent}"))) {
        match texts(resolver, &name).await {
            Texts::Found(texts) if count(&texts, "v=DMARC1") == 1 => {
                return report.fine("DMARC", &format!("{name} says what receivers do with forged mails"));
            }
            Texts::Found(_) | Texts::NoName => {}
            Texts::Unanswered(reason) => return report.unknown("DMARC", &reason),
        }
    }
    let remedy = format!(
        "add a TXT record to {own}, such as \"v=DMARC1; p=none; rua=mailto:<you>\", and tighten it later"
    );
    report.problem("DMARC", &format!("{domain} has no record, which large providers ask for"), &remedy)
}

async fn texts(resolver: &TokioResolver, name: &str) -> Texts {
    // With the final dot the name is whole, and the machine's search list is not tried.
    match resolver.txt_lookup(format!("{name}.")).await {
        Ok(lookup) => Texts::Found(lookup.answers().iter().filter_map(|record| text(&record.data)).collect()),
        Err(error) if error.is_nx_domain() => Texts::NoName,
        Err(error) if error.is_no_records_found() => Texts::Found(Vec::new()),
        Err(error) => Texts::Unanswered(error.to_string()),
    }
}

/// The strings of a record are one text, cut because each holds 255 bytes at most.
fn text(data: &RData) -> Option<String> {
    let RData::TXT(record) = data else { return None };
    Some(String::from_utf8_lossy(&record.txt_data.concat()).into_owned())
}

/// How many texts are records of this version.
fn count(texts: &[String], version: &str) -> usize {
    let fits = |text: &&String| {
        text.get(..version.len()).is_some_and(|start| start.eq_ignore_ascii_case(version))
            && !text[version.len()..].starts_with(|next: char| next.is_ascii_alphanumeric())
    };
    texts.iter().filter(fits).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_told_by_their_version_and_keys_by_their_content() {
        let texts = ["v=spf1 -all", "V=SPF1", "v=spf10 x", "other", "v"].map(str::to_owned);
        assert_eq!(count(&texts, "v=spf1"), 2);
        assert!(holds_key("v=DKIM1; k=rsa; p=MIGf"));
        assert!(holds_key("p=MIGf"));
        assert!(!holds_key("v=DKIM1; p="));
        assert!(!holds_key("nothing"));
    }
}
