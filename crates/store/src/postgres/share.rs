//! Callers that ask for the same at one moment share a look.
//!
//! Every request looks at its application's revision, a statement and a round trip each. A look that began before a
//! request came may be too old for it: whoever asks while one is under way shares the next one with all others who do.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Handle;
use tokio::sync::oneshot;
use usher_app::store::StoreError;
use usher_domain::ClientId;

use super::Postgres;
use crate::sql::application::Revision;

type Answer = Result<Option<i64>, StoreError>;

/// Who waits for the next look at an application. While one is under way it has an entry.
#[derive(Default)]
pub(super) struct SharedLooks {
    waiting: Mutex<HashMap<ClientId, Vec<oneshot::Sender<Answer>>>>,
}

impl SharedLooks {
    /// `None` when nobody looks now: the caller does, and says when it is done.
    fn join(&self, client_id: &ClientId) -> Option<oneshot::Receiver<Answer>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(others) = waiting.get_mut(client_id) else {
            waiting.insert(client_id.clone(), Vec::new());
            return None;
        };
        let (answer, answered) = oneshot::channel();
        others.push(answer);
        Some(answered)
    }

    /// Ends a look; those for whom another one is due.
    fn done(&self, client_id: &ClientId) -> Vec<oneshot::Sender<Answer>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let next = waiting.get_mut(client_id).map(std::mem::take).unwrap_or_default();
        if next.is_empty() {
            waiting.remove(client_id);
        }
        next
    }
}

/// A look under way. However it ends, those who wait get theirs.
struct Looking<'a> {
    postgres: &'a Arc<Postgres>,
    client_id: &'a ClientId,
}

impl Drop for Looking<'_> {
    fn drop(&mut self) {
        let next = self.postgres.looks.done(self.client_id);
        if next.is_empty() {
            return;
        }
        match Handle::try_current() {
            Ok(runtime) => {
                let look = Arc::clone(self.postgres).look_for(self.client_id.clone(), next);
                drop(runtime.spawn(look));
            }
            // The process ends, and nobody is there to look.
            Err(_) => drop(self.postgres.looks.done(self.client_id)),
        }
    }
}

impl Postgres {
    /// The revision of an application, as of a moment after the call.
    pub(crate) async fn revision(self: &Arc<Self>, client_id: &ClientId) -> Answer {
        if let Some(answered) = self.looks.join(client_id) {
            let gone = |_| Err(StoreError::Unavailable("a look at the database was broken off".to_owned()));
            return answered.await.unwrap_or_else(gone);
        }
        let _looking = Looking { postgres: self, client_id };
        self.read(&Revision(client_id.clone())).await
    }

    async fn look_for(self: Arc<Self>, client_id: ClientId, callers: Vec<oneshot::Sender<Answer>>) {
        let _looking = Looking { postgres: &self, client_id: &client_id };
        let answer = self.read(&Revision(client_id.clone())).await;
        for caller in callers {
            // Whoever went away needs no answer.
            let _ = caller.send(answer.clone());
        }
    }
}
