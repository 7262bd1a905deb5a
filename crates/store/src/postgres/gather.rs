//! Pre-register calls that wait at one moment share a transaction.
//!
//! A commit and the messages of six statements cost the server several times what the rows themselves cost. So while
//! [`GATHERERS`] transactions are under way, further calls wait, and the next transaction takes all of them: an insert
//! for each table instead of one for each call. Nobody waits while a gatherer is free, and a call that is alone runs as
//! every other step does.
//!
//! Each user has a transaction of its own where [`PostgresOptions::shared_transactions`] says so.
//!
//! The statements are those of the step itself, recorded for each call; what the identifier's constraint refuses runs
//! as a step of its own afterwards.

use std::collections::btree_map::{BTreeMap, Entry};
use std::collections::{HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;
use tokio::time::timeout;
use usher_app::store::{PreRegister, PreRegisterOutcome, StoreError};
use usher_domain::{AuthType, InvitationId};

use super::tx::{ManyRows, PostgresTx};
use super::{Access, Failed, Outlook, Postgres, PostgresOptions};
use crate::statements::{BoundStatement, statements_for_new_user};

/// Calls of one transaction at most.
const AT_ONCE: usize = 64;

/// Transactions under way at most: while the server writes one, the next is made.
const GATHERERS: usize = 2;

/// The calls that wait, and how many gatherers look after them.
pub(super) struct Gathering {
    queue: Mutex<Queue>,
    begin: String,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Waiting>,
    gatherers: usize,
}

/// A call whose caller waits for the answer.
struct Waiting {
    call: PreRegister,
    answer: oneshot::Sender<Result<PreRegisterOutcome, StoreError>>,
}

impl Gathering {
    pub(super) fn new(options: &PostgresOptions) -> Self {
        // An identifier that somebody else holds must not hold up the others: they go on alone then.
        let patience_ms = (options.step_timeout / 2).as_millis().max(1);
        let begin = format!("BEGIN; SET LOCAL lock_timeout = {patience_ms}");
        Self { queue: Mutex::default(), begin }
    }

    /// True when the caller must start a gatherer.
    fn add(&self, waiting: Waiting) -> bool {
        let mut queue = self.lock();
        queue.waiting.push_back(waiting);
        let needs_gatherer = queue.gatherers < GATHERERS;
        if needs_gatherer {
            queue.gatherers += 1;
        }
        needs_gatherer
    }

    /// The longest waiting calls, each for another identifier, in an order that all nodes share: transactions that take
    /// locks in one order never wait for each other in a circle. `None` ends the gatherer.
    fn next(&self) -> Option<Vec<Waiting>> {
        let mut queue = self.lock();
        let mut batch: BTreeMap<(AuthType, String), Waiting> = BTreeMap::new();
        let mut repeated = Vec::new();
        while batch.len() < AT_ONCE
            && let Some(waiting) = queue.waiting.pop_front()
        {
            let identifier = &waiting.call.identifier;
            let key = (identifier.auth_type(), identifier.normalised().to_owned());
            match batch.entry(key) {
                Entry::Vacant(free) => {
                    free.insert(waiting);
                }
                Entry::Occupied(_) => repeated.push(waiting),
            }
        }
        for waiting in repeated.into_iter().rev() {
            queue.waiting.push_front(waiting);
        }
        if batch.is_empty() {
            queue.gatherers -= 1;
            return None;
        }
        Some(batch.into_values().collect())
    }

    /// False when the call is under way already.
    fn withdraw(&self, id: InvitationId) -> bool {
        let mut queue = self.lock();
        let before = queue.waiting.len();
        queue.waiting.retain(|waiting| waiting.call.invitation.invitation_id != id);
        queue.waiting.len() < before
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A gatherer's place, which the next call may fill should the gatherer panic; its callers are told then.
struct Place<'a>(&'a Gathering);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.lock().gatherers -= 1;
        }
    }
}

impl Postgres {
    /// Runs the call, with others that wait; returns after its commit. It goes on when the caller goes away.
    pub(crate) async fn preregister(
        self: &Arc<Self>,
        call: PreRegister,
    ) -> Result<PreRegisterOutcome, StoreError> {
        if !self.options.shared_transactions || call.resend || call.idempotency.is_some() {
            return self.write(call).await;
        }
        let id = call.invitation.invitation_id;
        let (answer, mut answered) = oneshot::channel();
        if self.gathering.add(Waiting { call, answer }) {
            tokio::spawn(Arc::clone(self).gather());
        }
        let answered = match timeout(self.options.queue_timeout, &mut answered).await {
            Ok(answered) => answered,
            Err(_) if self.gathering.withdraw(id) => return Err(StoreError::Busy),
            Err(_) => answered.await,
        };
        answered.unwrap_or_else(|_| Err(StoreError::Unavailable("a step of the store panicked".to_owned())))
    }

    async fn gather(self: Arc<Self>) {
        let _place = Place(&self.gathering);
        while let Some(batch) = self.gathering.next() {
            Arc::clone(&self).run_together(batch).await;
        }
    }

    async fn run_together(self: Arc<Self>, mut batch: Vec<Waiting>) {
        if batch.len() == 1
            && let Some(only) = batch.pop()
        {
            return self.run_alone(only).await;
        }
        match self.write_together(&batch).await {
            Ok(created) => {
                for waiting in batch {
                    let user_id = waiting.call.user_id;
                    if created.contains(&user_id.to_string()) {
                        // A caller that went away needs no answer; here and below.
                        let _ = waiting.answer.send(Ok(PreRegisterOutcome::Created(user_id)));
                    } else {
                        tokio::spawn(Arc::clone(&self).run_alone(waiting));
                    }
                }
            }
            Err(Failed { outlook: Outlook::Repeatable | Outlook::Refused, .. }) => {
                for waiting in batch {
                    tokio::spawn(Arc::clone(&self).run_alone(waiting));
                }
            }
            Err(Failed { error, outlook: Outlook::Hopeless }) => {
                for waiting in batch {
                    let _ = waiting.answer.send(Err(error.clone()));
                }
            }
        }
    }

    async fn run_alone(self: Arc<Self>, waiting: Waiting) {
        let outcome = self.repeat(&waiting.call, Access::Write).await;
        let _ = waiting.answer.send(outcome);
    }

    /// One try; the ids of the users that were created.
    async fn write_together(&self, batch: &[Waiting]) -> Result<HashSet<String>, Failed> {
        let new_users = batch.iter().map(|waiting| NewUser::of(&waiting.call));
        let new_users: Vec<_> = new_users.collect::<Result<_, _>>().map_err(Failed::for_good)?;
        let mut leased = self.pool.take().await.map_err(Failed::for_good)?;
        let mut tx = PostgresTx::begin_with(leased.session(), &self.gathering.begin);
        let result = timeout(self.options.step_timeout, insert(&mut tx, &new_users)).await;
        let (failure, is_open, is_in_doubt) = (tx.failure, tx.is_open(), tx.is_in_doubt);
        self.end(leased, result, failure, is_open).await.map_err(|failed| {
            // Another try might find its own rows.
            if is_in_doubt { Failed::for_good(failed.error) } else { failed }
        })
    }
}

/// The statements that a call runs for a new user: the same texts in the same order for every call, and for calls of
/// applications that are told of it one more at the end.
struct NewUser {
    user_id: String,
    statements: Vec<BoundStatement>,
}

impl NewUser {
    fn of(call: &PreRegister) -> Result<Self, StoreError> {
        Ok(Self { user_id: call.user_id.to_string(), statements: statements_for_new_user(call)? })
    }
}

/// Runs everybody's first statement together, which takes the identifier, and then the others of those who got theirs,
/// with the commit; the ids of the users that were created so.
async fn insert(tx: &mut PostgresTx<'_>, new_users: &[NewUser]) -> Result<HashSet<String>, StoreError> {
    let mut created = HashSet::new();
    for row in tx.insert_many_rows(&[many_rows(new_users, 0, Some("user_id"))]).await?.into_iter().flatten() {
        created.insert(row.cells("identifiers").text("user_id")?);
    }
    let winners = || new_users.iter().filter(|user| created.contains(&user.user_id));
    // The last statement of some, the event, is not everybody's.
    let count = winners().map(|user| user.statements.len()).max().unwrap_or(0);
    let others: Vec<_> = (1..count).map(|index| many_rows(winners(), index, None)).collect();
    if !others.is_empty() {
        tx.insert_many_rows_and_commit(&others).await?;
    }
    Ok(created)
}

/// Everybody's statement at `index`, as one.
fn many_rows<'a>(
    new_users: impl IntoIterator<Item = &'a NewUser>,
    index: usize,
    returning: Option<&'static str>,
) -> ManyRows<'a> {
    let statements: Vec<_> = new_users.into_iter().filter_map(|user| user.statements.get(index)).collect();
    ManyRows {
        sql: statements.first().map_or("", |statement| statement.sql),
        returning,
        rows: statements.iter().map(|statement| statement.values.as_slice()).collect(),
    }
}
