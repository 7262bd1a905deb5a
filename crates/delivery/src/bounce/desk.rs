//! Takes reports, wherever they come from: finds the message that each is about, and records what became of it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use async_trait::async_trait;
use metrics::counter;
use tokio::sync::Notify;
use tracing::{debug, error, info, warn};
use usher_app::store::{BounceClass, RecordBounce, RecordBounceOutcome, StoreError};
use usher_app::{BounceEvent, BounceIntake, BounceNotice, BounceSource, BounceVerdict, Clock, Store};
use usher_domain::{LinkKeys, MessageId, bounced_content};
use uuid::Uuid;

use super::classify::class_of;
use super::report::DeliveryReport;
use super::status::{Status, find_reply_code, reply_code};
use crate::measure::BOUNCES;
use crate::wording::presentable;

/// Takes reports. It needs nothing but the store: what is answered is committed.
pub struct BounceDesk {
    store: Arc<dyn Store>,
    keys: LinkKeys,
    clock: Arc<dyn Clock>,
    told: Option<Arc<Notify>>,
}

impl BounceDesk {
    /// A desk over a store. `keys` are those that return paths were made with; `told` is notified when applications may
    /// have to be told of a bounce.
    pub fn new(
        store: Arc<dyn Store>,
        keys: LinkKeys,
        clock: Arc<dyn Clock>,
        told: Option<Arc<Notify>>,
    ) -> Self {
        Self { store, keys, clock, told }
    }

    async fn judge(&self, notice: &BounceNotice) -> Result<(BounceVerdict, Option<Uuid>), StoreError> {
        let candidates = self.candidates(notice);
        let Some((first, _)) = candidates.first().copied() else {
            return Ok((BounceVerdict::Unmatched, None));
        };
        let class = match notice.event {
            BounceEvent::Failed => class_of(&notice.status, &notice.diagnostic),
            BounceEvent::Complained => BounceClass::Complaint,
            BounceEvent::Delayed => return Ok((BounceVerdict::Delayed, Some(first))),
            BounceEvent::Delivered => return Ok((BounceVerdict::Delivered, Some(first))),
        };
        let (code, text) = words(&notice.status, &notice.diagnostic);
        for (content_id, message_id) in candidates {
            let (code, text, at) = (code.clone(), text.clone(), self.clock.now());
            let bounce = RecordBounce { content_id, message_id, class, code, text, at };
            let verdict = match self.store.bounces().record_bounce(bounce).await? {
                RecordBounceOutcome::Recorded => {
                    if let Some(told) = &self.told {
                        told.notify_one();
                    }
                    verdict_of(class)
                }
                RecordBounceOutcome::Repeated => BounceVerdict::Repeated,
                RecordBounceOutcome::Unknown => continue,
            };
            return Ok((verdict, Some(content_id)));
        }
        Ok((BounceVerdict::Unmatched, None))
    }

    /// What a report may be about: by its return path first, which nobody can forge, then by Message-ID, which only
    /// those know who saw the message.
    fn candidates(&self, notice: &BounceNotice) -> Vec<(Uuid, Option<MessageId>)> {
        let paths = notice.addresses.iter().filter_map(|address| bounced_content(&self.keys, address));
        let headers = notice.message_ids.iter().filter_map(|id| ids_of(id));
        let mut candidates: Vec<(Uuid, Option<MessageId>)> = Vec::new();
        for candidate in paths.map(|id| (id, None)).chain(headers.map(|(id, message)| (id, Some(message)))) {
            if candidates.len() < MOST_CANDIDATES && !candidates.contains(&candidate) {
                candidates.push(candidate);
            }
        }
        candidates
    }
}

/// Messages that one report is looked up for at most.
const MOST_CANDIDATES: usize = 8;

#[async_trait]
impl BounceIntake for BounceDesk {
    async fn take_mail(
        &self,
        source: BounceSource,
        mail: &[u8],
        recipients: &[String],
    ) -> Result<BounceVerdict, StoreError> {
        // A mail that the parser stumbles over must not come again and again, and stop all those behind it.
        let parsed = catch_unwind(AssertUnwindSafe(|| DeliveryReport::parse(mail))).unwrap_or_else(|_| {
            warn!(source = source.as_str(), "a mail made the parser of bounces fail");
            None
        });
        let Some(mut report) = parsed else {
            count(source, BounceVerdict::NoReport);
            debug!(source = source.as_str(), "a mail to the bounce address is no report");
            return Ok(BounceVerdict::NoReport);
        };
        // First, for the envelope is surer than any header.
        report.addresses.splice(0..0, recipients.iter().cloned());
        self.take_notice(source, report.notice()).await
    }

    async fn take_notice(
        &self,
        source: BounceSource,
        notice: BounceNotice,
    ) -> Result<BounceVerdict, StoreError> {
        let (verdict, content_id) = match self.judge(&notice).await {
            // No other try helps; a person has to look at it.
            Err(error @ StoreError::Corrupt { .. }) => {
                error!(%error, source = source.as_str(), "a bounce cannot be recorded");
                (BounceVerdict::Unmatched, None)
            }
            judged => judged?,
        };
        count(source, verdict);
        let (code, text) = words(&notice.status, &notice.diagnostic);
        let content_id = content_id.map(|id| id.to_string());
        let (source, verdict_word) = (source.as_str(), verdict.as_str());
        info!(content_id, source, verdict = verdict_word, code, reply = text, "bounce");
        Ok(verdict)
    }
}

fn count(source: BounceSource, verdict: BounceVerdict) {
    counter!(BOUNCES, "source" => source.as_str(), "class" => verdict.as_str()).increment(1);
}

fn verdict_of(class: BounceClass) -> BounceVerdict {
    match class {
        BounceClass::Hard => BounceVerdict::Hard,
        BounceClass::Soft => BounceVerdict::Soft,
        BounceClass::Complaint => BounceVerdict::Complaint,
    }
}

/// The ids in a Message-ID of ours: `<message>.<content>@<domain>`.
fn ids_of(message_id: &str) -> Option<(Uuid, MessageId)> {
    let bare = message_id.trim().trim_start_matches('<').trim_end_matches('>');
    let (message, content) = bare.split_once('@')?.0.split_once('.')?;
    if content.len() != 36 {
        return None;
    }
    Some((Uuid::try_parse(content).ok()?, MessageId::parse(message)?))
}

/// Code and text in the form that a refusal has when it comes at once: `550 5.1.1`, and the rest without addresses.
fn words(status: &str, diagnostic: &str) -> (String, String) {
    let (mut reply, mut enhanced, mut rest) = (None, None, diagnostic.trim());
    if let Some((word, after)) = split_word(rest)
        && let Some(code) = reply_code(word)
    {
        (reply, rest) = (Some(code.to_string()), after);
    }
    if let Some((word, after)) = split_word(rest)
        && Status::parse(word).is_some()
    {
        (enhanced, rest) = (Some(word.to_owned()), after);
    }
    if reply.is_none() && Status::parse(status).is_none() {
        reply = find_reply_code(status).or_else(|| find_reply_code(diagnostic)).map(|code| code.to_string());
    }
    // The server's own code says more than the one that a relay made of it.
    let told = Some(status.to_owned()).filter(|status| Status::parse(status).is_some());
    let enhanced = enhanced.or(told);
    let code: Vec<String> = reply.into_iter().chain(enhanced).collect();
    (presentable(&code.join(" "), &[]), presentable(rest, &[]))
}

/// The first word, and what follows it; lines of one answer have a hyphen after the code.
fn split_word(text: &str) -> Option<(&str, &str)> {
    let end = text.find([' ', '-']).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    Some((word, rest.trim_start_matches([' ', '-'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_words_are_told_as_a_relay_does_at_once() {
        for (status, diagnostic, code, text) in [
            ("5.1.1", "550 5.1.1 <jane@ok.test>: unknown", "550 5.1.1", "<j***@ok.test>: unknown"),
            ("5.1.1", "550-5.1.1 no such", "550 5.1.1", "no such"),
            ("5.0.0", "550 unknown", "550 5.0.0", "unknown"),
            ("5.4.4", "Host not found", "5.4.4", "Host not found"),
            ("", "Sorry, no mailbox here (#5.1.1)", "", "Sorry, no mailbox here (#5.1.1)"),
            ("550", "unknown", "550", "unknown"),
            ("", "", "", ""),
        ] {
            assert_eq!(
                words(status, diagnostic),
                (code.to_owned(), text.to_owned()),
                "{status} {diagnostic}"
            );
        }
    }

    #[test]
    fn only_our_message_ids_are_read() {
        let (message, content) =
            ("0197a3b2-7d54-7c3e-9f00-0123456789ab", "0197a3b2-7d54-7c3e-9f00-0123456789ad");
        let ids = ids_of(&format!("<{message}.{content}@shop.test>")).unwrap();
        assert_eq!((ids.0.to_string(), ids.1.to_string()), (content.to_owned(), message.to_owned()));
        for foreign in ["", "a.b@c", &format!("{message}@shop.test"), &format!("{message}.{content}")] {
            assert_eq!(ids_of(foreign), None, "{foreign}");
        }
    }
}
