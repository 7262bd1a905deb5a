//! Invitations as applications see them: one, and pages of a list.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AttemptResult, EndedAs, InvitationRecord, InvitationsPage, ListedInvitations, PreRegister,
};
use usher_domain::{ClientId, InvitationId, InvitationState, Timestamp};

use crate::fixture::{Database, START, after, client, on_each_engine};

on_each_engine![
    a_record_tells_every_attempt_in_order,
    a_record_tells_what_took_its_place,
    another_applications_invitation_is_none,
    a_page_has_an_applications_own_newest_first_with_the_last_attempt,
    pages_follow_each_other_without_gap_or_repetition,
    a_page_is_short_when_little_is_found_and_the_next_one_goes_on,
    every_state_is_the_same_word_in_the_store_and_in_the_rules,
    a_page_of_a_user_has_all_of_theirs,
    a_page_of_a_time_ends_where_it_ends,
    an_operators_page_has_everybodys,
];

/// Everything of `shop`, in one page.
pub(crate) fn everything() -> InvitationsPage {
    InvitationsPage {
        client_id: Some(client("shop")),
        user_id: None,
        state: None,
        queued_from: None,
        queued_before: None,
        from: None,
        before: None,
        limit: 100,
        scan: 1_000,
        now: START,
    }
}

async fn page(db: &Database, page: InvitationsPage) -> ListedInvitations {
    db.store.invitations().invitations_page(page).await.unwrap()
}

fn ids(listed: &ListedInvitations) -> Vec<InvitationId> {
    listed.invitations.iter().map(|record| record.invitation.id).collect()
}

pub(crate) async fn record(db: &Database, id: InvitationId) -> InvitationRecord {
    db.store.invitations().invitation_record(id, None).await.unwrap().unwrap()
}

/// Invites so many people, one after the other; oldest first.
async fn invite(db: &Database, people: u32, by: &str) -> Vec<InvitationId> {
    let mut invited = Vec::new();
    for number in 0..people {
        let call = PreRegister {
            client_id: client(by),
            ..db.call_at(&format!("{by}{number}@example.com"), after(number.into()))
        };
        invited.push(call.invitation.invitation_id);
        db.preregister(call).await;
    }
    invited
}

async fn a_record_tells_every_attempt_in_order(db: Database) {
    let invited = db.invited("ada@example.com").await.invitation;
    let first = db.claim("a", START).await;
    db.record(&first[0], after(1), AttemptResult::RetryAt(after(5))).await;
    let second = db.claim("a", after(5)).await;
    db.record(&second[0], after(6), AttemptResult::Sent).await;

    let record = record(&db, invited.id).await;
    let told: Vec<_> =
        record.attempts.iter().map(|attempt| (attempt.number, attempt.at, attempt.result)).collect();
    assert_eq!(told, [(1, after(1), EndedAs::Retry), (2, after(6), EndedAs::Sent)]);
    assert_eq!((record.attempts[1].code.as_str(), record.attempts[1].text.as_str()), ("250", "2.0.0 Ok"));
    assert_eq!(record.invitation.times.sent_at, Some(after(6)));
    assert_eq!((record.given_up_at, record.revoked_by, record.replaced_by), (None, None, None));
}

async fn a_record_tells_what_took_its_place(db: Database) {
    let first = db.invited("ada@example.com").await.invitation.id;
    let (second, third) =
        (db.resend_at("ada@example.com", after(1)), db.resend_at("ada@example.com", after(2)));
    let (second_id, third_id) = (second.invitation.invitation_id, third.invitation.invitation_id);
    db.preregister(second).await;
    db.preregister(third).await;
    for replaced in [first, second_id] {
        let record = record(&db, replaced).await;
        assert_eq!(record.replaced_by, Some(third_id));
        assert!(record.given_up_at.is_some(), "its message was never sent");
    }
    db.store.activate(db.activation(third_id, after(3))).await.unwrap();
    assert_eq!(record(&db, first).await.replaced_by, Some(third_id), "also when it was used up");
    assert_eq!(record(&db, third_id).await.replaced_by, None);
}

async fn another_applications_invitation_is_none(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let seen_by = async |owner: &str| {
        db.store.invitations().invitation_record(id, Some(client(owner))).await.unwrap().is_some()
    };
    assert!(seen_by("shop").await);
    assert!(!seen_by("bank").await);
}

async fn a_page_has_an_applications_own_newest_first_with_the_last_attempt(db: Database) {
    let mut invited = invite(&db, 3, "shop").await;
    invite(&db, 2, "bank").await;
    for message in db.claim("a", after(10)).await {
        db.record(&message, after(11), AttemptResult::RetryAt(after(12))).await;
    }
    let newest = db.claim("a", after(12)).await;
    let newest =
        newest.iter().find(|message| message.content.invitation().unwrap().id == invited[2]).unwrap();
    db.record(newest, after(13), AttemptResult::Sent).await;

    let listed = page(&db, everything()).await;
    invited.reverse();
    assert_eq!((ids(&listed), listed.next), (invited, None));
    let last = |record: &InvitationRecord| {
        record.attempts.iter().map(|attempt| (attempt.number, attempt.result)).collect::<Vec<_>>()
    };
    assert_eq!(last(&listed.invitations[0]), [(2, EndedAs::Sent)]);
    assert_eq!(last(&listed.invitations[1]), [(1, EndedAs::Retry)]);
}

/// All pages, from the first to the last.
async fn walk(db: &Database, mut asked: InvitationsPage) -> Vec<Vec<InvitationId>> {
    let mut pages = Vec::new();
    loop {
        let listed = page(db, asked.clone()).await;
        pages.push(ids(&listed));
        match listed.next {
            Some(next) => asked.before = Some(next),
            None => return pages,
        }
    }
}

async fn pages_follow_each_other_without_gap_or_repetition(db: Database) {
    let mut invited = invite(&db, 6, "shop").await;
    invited.reverse();
    for limit in [1, 2, 4, 6] {
        let pages = walk(&db, InvitationsPage { limit, ..everything() }).await;
        assert_eq!(pages.concat(), invited, "{limit}");
        assert_eq!(pages.len(), 6_usize.div_ceil(limit as usize), "no empty page at the end");
    }
    // What comes while somebody pages stands on no later page.
    let first = page(&db, InvitationsPage { limit: 3, ..everything() }).await;
    db.invited("late@example.com").await;
    let second = page(&db, InvitationsPage { before: first.next, ..everything() }).await;
    assert_eq!([ids(&first), ids(&second)].concat(), invited);
}

async fn a_page_is_short_when_little_is_found_and_the_next_one_goes_on(db: Database) {
    let invited = invite(&db, 7, "shop").await;
    db.store.mark_opened(invited[0], after(8)).await.unwrap();
    let rare = InvitationsPage { state: Some(InvitationState::Opened), scan: 3, ..everything() };
    let pages = walk(&db, rare).await;
    assert_eq!(pages, [vec![], vec![], vec![invited[0]]]);
}

/// The times that a state depends on, by their columns.
const TIMES: [&str; 8] = [
    "sent_at",
    "failed_at",
    "bounced_at",
    "opened_at",
    "activated_at",
    "expired_at",
    "revoked_at",
    "replaced_at",
];

/// An invitation for each combination of times, with an expiry before, at and after `START`.
fn insert_every_combination(like: InvitationId) -> String {
    let mut rows = String::new();
    for combination in 0..1_usize << TIMES.len() {
        for (number, expires_at) in [(0, START.as_ms() - 1), (1, START.as_ms()), (2, START.as_ms() + 1)] {
            let times = (0..TIMES.len()).map(|bit| {
                if combination >> bit & 1 == 1 { ", 1600000000000" } else { ", CAST(NULL AS BIGINT)" }
            });
            let id = format!("00000000-0000-7000-8000-{:012x}", combination * 3 + number);
            let comma = if rows.is_empty() { "" } else { ", " };
            write!(rows, "{comma}('{id}', {expires_at}{})", times.collect::<String>()).unwrap();
        }
    }
    let columns = TIMES.join(", ");
    let values = TIMES.map(|column| format!(", v.{column}")).concat();
    format!(
        "WITH v (id, expires_at, {columns}) AS (VALUES {rows}) \
         INSERT INTO invitations (invitation_id, user_id, client_id, auth_type, sent_to, locale, redirect_uri, handle, \
         nonce, key_id, queued_at, expires_at, {columns}) \
         SELECT v.id, v.id, i.client_id, i.auth_type, i.sent_to, i.locale, i.redirect_uri, i.handle, i.nonce, i.key_id, \
         i.queued_at, v.expires_at{values} FROM v, invitations i WHERE i.invitation_id = '{like}'"
    )
}

async fn every_state_is_the_same_word_in_the_store_and_in_the_rules(db: Database) {
    let like = db.invited("ada@example.com").await.invitation.id;
    db.execute(&insert_every_combination(like)).await;
    let limit = 2_000;
    let all = page(&db, InvitationsPage { limit, scan: limit, ..everything() }).await;
    assert_eq!(all.invitations.len(), 3 * (1 << TIMES.len()) + 1);
    let mut expected: BTreeMap<&str, Vec<InvitationId>> = BTreeMap::new();
    for record in &all.invitations {
        let state = record.invitation.state(START).as_str();
        expected.entry(state).or_default().push(record.invitation.id);
    }
    assert_eq!(expected.len(), InvitationState::ALL.len(), "every state is there");
    for state in InvitationState::ALL {
        let asked = InvitationsPage { state: Some(state), limit, scan: limit, ..everything() };
        assert_eq!(ids(&page(&db, asked).await), expected[state.as_str()], "{state:?}");
    }
}

async fn a_page_of_a_user_has_all_of_theirs(db: Database) {
    invite(&db, 3, "shop").await;
    let ada = db.invited("ada@example.com").await;
    let again = db.resend_at("ada@example.com", after(1));
    let new = again.invitation.invitation_id;
    db.preregister(again).await;
    let mut of_bank = db.resend_at("ada@example.com", after(2));
    of_bank.client_id = client("bank");
    let foreign = of_bank.invitation.invitation_id;
    db.preregister(of_bank).await;

    let asked = InvitationsPage { user_id: Some(ada.user.id), ..everything() };
    assert_eq!(ids(&page(&db, asked.clone()).await), [new, ada.invitation.id]);
    let open = InvitationsPage { state: Some(InvitationState::Queued), ..asked.clone() };
    assert_eq!(ids(&page(&db, open).await), [new]);
    let of_all = InvitationsPage { client_id: None::<ClientId>, ..asked };
    assert_eq!(ids(&page(&db, of_all).await), [foreign, new, ada.invitation.id]);
}

async fn a_page_of_a_time_ends_where_it_ends(db: Database) {
    let invited = invite(&db, 5, "shop").await;
    let between = |from: Option<Timestamp>, before: Option<Timestamp>| InvitationsPage {
        queued_from: from,
        queued_before: before,
        ..everything()
    };
    let listed = page(&db, between(Some(after(1)), Some(after(3)))).await;
    assert_eq!(ids(&listed), [invited[2], invited[1]]);
    let just_before = after(3).minus(Duration::from_millis(1));
    assert_eq!(ids(&page(&db, between(Some(just_before), None)).await), [invited[4], invited[3]]);
    // By their ids, as times are looked up in a large list.
    let by_id =
        InvitationsPage { from: Some(invited[1]), before: Some(invited[3]), limit: 1, ..everything() };
    let pages = walk(&db, by_id).await;
    assert_eq!(pages.concat(), [invited[2], invited[1]]);
}

async fn an_operators_page_has_everybodys(db: Database) {
    let mut all = invite(&db, 2, "shop").await;
    all.extend(invite(&db, 2, "bank").await);
    all.reverse();
    assert_eq!(ids(&page(&db, InvitationsPage { client_id: None, ..everything() }).await), all);
}
