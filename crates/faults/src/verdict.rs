//! The comparison: what clients were told, what the database holds, which mails arrived.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use anyhow::{Result, ensure};
use usher_testkit::smtp_sink::Mail;

use crate::database::Records;
use crate::ledger::Told;

/// What a scenario came to, when everything is as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Calls that were answered with 201.
    pub acknowledged: usize,
    /// Calls whose outcome the clients do not know.
    pub unknown: usize,
    /// Those of them that had been done.
    pub unknown_done: usize,
    /// How often the answer was 503.
    pub unavailable: usize,
    /// How often there was no answer.
    pub lost_answers: usize,
    /// The longest time until an answer.
    pub slowest: Duration,
    /// Mails that were taken by the relay.
    pub mails: usize,
    /// Mails that were taken once more.
    pub duplicates: usize,
}

impl Verdict {
    /// Compares. `most_duplicates` is how many messages the faults may have made a node send again.
    ///
    /// # Errors
    /// Everything that is not as it must be.
    pub fn reach(told: &Told, records: &Records, mails: &[Mail], most_duplicates: usize) -> Result<Self> {
        let mut problems = Problems::default();
        compare_rows(told, records, &mut problems);
        let copies = compare_mails(records, mails, &mut problems);
        let users: BTreeSet<_> = records.records.iter().map(|record| record.identifier.as_str()).collect();
        let verdict = Self {
            acknowledged: told.acknowledged.len(),
            unknown: told.unknown.len(),
            unknown_done: told.unknown.iter().filter(|address| users.contains(address.as_str())).count(),
            unavailable: told.unavailable,
            lost_answers: told.lost_answers,
            slowest: told.slowest,
            mails: mails.len(),
            duplicates: copies.values().map(|copies| copies.saturating_sub(1)).sum(),
        };
        if verdict.duplicates > most_duplicates {
            problems.note(|| {
                format!("{} duplicates, at most {most_duplicates} are explained", verdict.duplicates)
            });
        }
        let Problems { count, first } = problems;
        ensure!(count == 0, "{count} problems, such as: {}; {verdict}", first.join("; "));
        Ok(verdict)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} acknowledged, {} unknown ({} of them done), {} times 503, {} answers lost, slowest answer {} ms, \
             {} mails, {} of them duplicates",
            self.acknowledged,
            self.unknown,
            self.unknown_done,
            self.unavailable,
            self.lost_answers,
            self.slowest.as_millis(),
            self.mails,
            self.duplicates
        )
    }
}

/// How many problems are told in full.
const MOST_TOLD: usize = 10;

#[derive(Default)]
struct Problems {
    count: usize,
    first: Vec<String>,
}

impl Problems {
    fn note(&mut self, problem: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < MOST_TOLD {
            self.first.push(problem());
        }
    }
}

/// Every 201 has its user under the id that was told; every user was asked for and has exactly one invitation.
fn compare_rows(told: &Told, records: &Records, problems: &mut Problems) {
    let mut rows: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for record in &records.records {
        rows.entry(&record.identifier).or_default().push(record);
    }
    for (address, user_id) in &told.acknowledged {
        match rows.get(address.as_str()).map(Vec::as_slice) {
            Some([record]) if record.user_id == *user_id => {}
            Some([_]) => problems.note(|| format!("{address} has another uuid than was told")),
            Some(several) => problems.note(|| format!("{address} has {} rows", several.len())),
            None => problems.note(|| format!("{address} was acknowledged and is lost")),
        }
    }
    for record in &records.records {
        let address = &record.identifier;
        if !told.acknowledged.contains_key(address) && !told.unknown.contains(address) {
            problems.note(|| format!("{address} is there and nobody asked for it"));
        }
        if record.sent_to != *address {
            problems.note(|| format!("{address} has no invitation of its own"));
        }
        if !record.is_sent {
            problems.note(|| format!("{address} has no message that is recorded as sent"));
        }
    }
    // With one row each for every user, a row without its user makes one count larger.
    let users = records.records.len();
    if records.counts.iter().any(|count| usize::try_from(*count) != Ok(users)) {
        let counts = records.counts;
        problems
            .note(|| format!("users, identifiers, links, invitations, messages: {counts:?}, joined {users}"));
    }
}

/// Every message was delivered, and every mail belongs to an invitation; how often each message was delivered.
fn compare_mails<'a>(
    records: &'a Records,
    mails: &[Mail],
    problems: &mut Problems,
) -> BTreeMap<&'a str, usize> {
    let mut copies: BTreeMap<&str, usize> = BTreeMap::new();
    let messages: BTreeMap<_, _> = records
        .records
        .iter()
        .map(|record| (record.message_id.as_str(), record.identifier.as_str()))
        .collect();
    for mail in mails {
        let id = mail.header("Message-ID").unwrap_or_default().trim_matches(['<', '>']);
        // What it carries follows after the full stop.
        let id = id.split(['.', '@']).next().unwrap_or_default();
        match messages.get_key_value(id) {
            Some((message, recipient)) if mail.rcpt_to == [*recipient] => {
                *copies.entry(message).or_default() += 1;
            }
            Some((_, recipient)) => {
                problems.note(|| format!("{recipient}'s mail went to {:?}", mail.rcpt_to));
            }
            None => problems.note(|| format!("a mail to {:?} without its invitation", mail.rcpt_to)),
        }
    }
    for (message, recipient) in &messages {
        if !copies.contains_key(message) {
            problems.note(|| format!("{recipient} got no mail"));
        }
    }
    copies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::Record;

    const ADDRESS: &str = "ada@example.org";

    fn told() -> Told {
        let acknowledged = BTreeMap::from([(ADDRESS.to_owned(), "u1".to_owned())]);
        Told { acknowledged, ..Told::default() }
    }

    fn records() -> Records {
        let record = Record {
            user_id: "u1".to_owned(),
            identifier: ADDRESS.to_owned(),
            sent_to: ADDRESS.to_owned(),
            message_id: "m1".to_owned(),
            is_sent: true,
        };
        Records { records: vec![record], counts: [1; 5] }
    }

    fn mail(message: &str) -> Mail {
        Mail {
            helo: String::new(),
            mail_from: String::new(),
            rcpt_to: vec![ADDRESS.to_owned()],
            headers: vec![("Message-ID".to_owned(), format!("<{message}.i1@usher.test>"))],
            subject: String::new(),
            text: None,
            html: None,
            raw: Vec::new(),
        }
    }

    #[track_caller]
    fn finds(told: &Told, records: &Records, mails: &[Mail], expected: &str) {
        let found = Verdict::reach(told, records, mails, 1).unwrap_err().to_string();
        assert!(found.contains(expected), "{found}");
    }

    #[test]
    fn a_mail_for_each_user_and_a_duplicate_that_is_explained_are_fine() {
        let verdict = Verdict::reach(&told(), &records(), &[mail("m1"), mail("m1")], 1).unwrap();
        assert_eq!((verdict.acknowledged, verdict.mails, verdict.duplicates), (1, 2, 1));
    }

    #[test]
    fn what_was_acknowledged_and_is_not_there_is_found() {
        let nothing = Records { records: Vec::new(), counts: [0; 5] };
        finds(&told(), &nothing, &[], "was acknowledged and is lost");
        let mut other = records();
        other.records[0].user_id = "u2".to_owned();
        finds(&told(), &other, &[mail("m1")], "another uuid than was told");
    }

    #[test]
    fn a_user_that_nobody_asked_for_and_rows_without_a_user_are_found() {
        finds(&Told::default(), &records(), &[mail("m1")], "nobody asked for it");
        let orphan = Records { counts: [1, 1, 1, 2, 1], ..records() };
        finds(&told(), &orphan, &[mail("m1")], "[1, 1, 1, 2, 1]");
    }

    #[test]
    fn messages_that_did_not_arrive_or_have_no_invitation_or_come_too_often_are_found() {
        finds(&told(), &records(), &[], "got no mail");
        finds(&told(), &records(), &[mail("m1"), mail("m2")], "without its invitation");
        finds(&told(), &records(), &[mail("m1"), mail("m1"), mail("m1")], "2 duplicates, at most 1");
        let mut waiting = records();
        waiting.records[0].is_sent = false;
        finds(&told(), &waiting, &[mail("m1")], "no message that is recorded as sent");
    }
}
