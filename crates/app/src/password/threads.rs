//! Threads for hashing: each keeps a core and a good deal of memory busy for a while, so there are as many as may run at
//! once, and they let the threads that serve requests go first.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use argon2::Block;

/// How much the hashing threads stand back, as nice(2) counts: not so far that sign-ins stop while requests keep all cores
/// busy.
#[cfg(target_os = "linux")]
const NICENESS: i32 = 10;

/// The memory of hashes, which a thread uses again while there is one to do after the other, instead of asking the system
/// for fresh pages each time.
#[derive(Default)]
pub(super) struct Memory(Vec<Block>);

impl Memory {
    /// So many blocks, whatever they hold.
    pub(super) fn blocks(&mut self, count: usize) -> &mut [Block] {
        self.0.resize(count, Block::new());
        &mut self.0
    }
}

/// Something to be done by one of the threads.
pub(super) type Job = Box<dyn FnOnce(&mut Memory) + Send>;

/// The threads. They are started when they are first needed, and end when this value is dropped.
pub(super) struct HashingThreads {
    at_most: usize,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Default)]
struct Queue {
    jobs: VecDeque<Job>,
    threads: usize,
    is_over: bool,
}

impl HashingThreads {
    pub(super) fn new(at_most: usize) -> Self {
        Self { at_most: at_most.max(1), shared: Arc::default() }
    }

    /// Has the job done, after those that came before.
    ///
    /// # Errors
    /// The operating system's, when there is no thread and none can be started; the job is then dropped.
    pub(super) fn submit(&self, job: Job) -> io::Result<()> {
        let mut queue = self.shared.queue();
        queue.jobs.push_back(job);
        if queue.threads < self.at_most {
            match start(&self.shared) {
                Ok(()) => queue.threads += 1,
                Err(error) if queue.threads == 0 => {
                    queue.jobs.clear();
                    return Err(error);
                }
                Err(error) => tracing::warn!(%error, "a hashing thread cannot be started; there are fewer"),
            }
        }
        drop(queue);
        self.shared.changed.notify_one();
        Ok(())
    }
}

impl Drop for HashingThreads {
    fn drop(&mut self) {
        self.shared.queue().is_over = true;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    /// Nothing panics while it is locked.
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job; `None` when there will be none. Where it has to be waited for, the memory is given back first.
    fn next(&self, memory: &mut Memory) -> Option<Job> {
        if let Some(job) = self.queue().jobs.pop_front() {
            return Some(job);
        }
        *memory = Memory::default();
        let mut queue = self.queue();
        loop {
            if let Some(job) = queue.jobs.pop_front() {
                return Some(job);
            }
            if queue.is_over {
                return None;
            }
            queue = self.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn start(shared: &Arc<Shared>) -> io::Result<()> {
    let shared = Arc::clone(shared);
    let work = move || {
        stand_back();
        let mut memory = Memory::default();
        while let Some(job) = shared.next(&mut memory) {
            // Whoever waits for a job that panicked sees that it is gone; the thread is there for the next one.
            if catch_unwind(AssertUnwindSafe(|| job(&mut memory))).is_err() {
                memory = Memory::default();
            }
        }
    };
    thread::Builder::new().name("password-hash".to_owned()).spawn(work).map(drop)
}

/// Lowers the priority of the calling thread: on Linux it belongs to the thread, elsewhere to the whole process.
#[cfg(target_os = "linux")]
fn stand_back() {
    if let Err(error) = rustix::process::setpriority_process(None, NICENESS) {
        // So it is when the process stands back further already.
        tracing::debug!(%error, "the hashing threads keep the priority of the process");
    }
}

#[cfg(not(target_os = "linux"))]
fn stand_back() {}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn result_of<T: Send + 'static>(
        threads: &HashingThreads,
        work: impl FnOnce(&mut Memory) -> T + Send + 'static,
    ) -> Result<T, mpsc::RecvError> {
        let (answer, result) = mpsc::channel();
        // A test that waits no longer is told by its own failure.
        threads.submit(Box::new(move |memory| drop(answer.send(work(memory))))).unwrap();
        result.recv()
    }

    #[test]
    fn no_more_threads_are_started_than_may_run_at_once() {
        let threads = HashingThreads::new(2);
        let (release, released) = mpsc::channel::<()>();
        let (running, runs) = mpsc::channel();
        let released = Arc::new(Mutex::new(released));
        for _ in 0..6 {
            let (running, released) = (running.clone(), Arc::clone(&released));
            let job = move |_: &mut Memory| {
                running.send(thread::current().id()).unwrap();
                released.lock().unwrap().recv().unwrap();
            };
            threads.submit(Box::new(job)).unwrap();
        }
        let first: Vec<_> = (0..2).map(|_| runs.recv().unwrap()).collect();
        assert!(runs.try_recv().is_err(), "a third job runs beside the first two");
        (0..6).for_each(|_| release.send(()).unwrap());
        let later: Vec<_> = (0..4).map(|_| runs.recv().unwrap()).collect();
        assert!(later.iter().all(|thread| first.contains(thread)));
    }

    #[test]
    fn a_job_that_panics_takes_nobody_along() {
        let threads = HashingThreads::new(1);
        assert!(result_of(&threads, |_| -> u8 { panic!("a job of this test") }).is_err());
        assert_eq!(result_of(&threads, |_| 7), Ok(7));
    }

    #[test]
    fn the_threads_end_with_the_value() {
        let threads = HashingThreads::new(1);
        let shared = Arc::downgrade(&threads.shared);
        assert_eq!(result_of(&threads, |memory| memory.blocks(3).len()), Ok(3));
        drop(threads);
        while shared.strong_count() > 0 {
            thread::yield_now();
        }
        assert!(shared.upgrade().is_none());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn hashing_stands_back_and_nothing_else_does() {
        let priority = || rustix::process::getpriority_process(None).unwrap();
        let own = priority();
        let threads = HashingThreads::new(1);
        assert_eq!(result_of(&threads, move |_| priority()), Ok(own.max(NICENESS)));
        assert_eq!(priority(), own);
    }
}
