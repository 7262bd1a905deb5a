//! Log lines on their way out: many in one system call, because one for each costs a request more than its JSON does.
//!
//! A line that comes alone is written at once. Those that follow within [`PAUSE`] are collected and written together.
//! Warnings and errors go out before the call returns, with all that was collected before them, so that what explains
//! a crash is never held back.

use std::io::{self, Write};
use std::mem;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tracing::{Level, Metadata};
use tracing_subscriber::fmt::MakeWriter;

/// How long a line waits for others at most, once one was written.
const PAUSE: Duration = Duration::from_millis(5);

/// Collected bytes beyond which a line's own thread writes: whoever reads slowly holds up the service rather than
/// filling its memory.
const MOST_BYTES: usize = 256 * 1024;

/// Collects lines for `W`.
pub(crate) struct LogLines<W> {
    collected: Mutex<Collected>,
    some: Condvar,
    /// Held while writing. Taken before `collected`, so that lines keep their order.
    target: Mutex<Target<W>>,
}

#[derive(Default)]
struct Collected {
    bytes: Vec<u8>,
    /// True while [`LogLines::write_on`] waits to be told of a line.
    idle: bool,
}

struct Target<W> {
    writer: W,
    /// Changes places with the collected bytes, so that neither is allocated anew.
    spare: Vec<u8>,
}

impl<W: Write> LogLines<W> {
    pub(crate) fn new(writer: W) -> Self {
        Self {
            collected: Mutex::default(),
            some: Condvar::new(),
            target: Mutex::new(Target { writer, spare: Vec::new() }),
        }
    }

    /// Writes what is collected, for ever. In a thread of its own.
    pub(crate) fn write_on(&self) -> ! {
        loop {
            let mut collected = lock(&self.collected);
            while collected.bytes.is_empty() {
                collected.idle = true;
                collected = self.some.wait(collected).unwrap_or_else(PoisonError::into_inner);
            }
            drop(collected);
            self.flush();
            std::thread::sleep(PAUSE);
        }
    }

    /// Writes what is collected; it is out when this returns.
    pub(crate) fn flush(&self) {
        self.write_out(&[]);
    }

    fn collect(&self, line: &[u8]) {
        let mut collected = lock(&self.collected);
        collected.bytes.extend_from_slice(line);
        let many = collected.bytes.len() > MOST_BYTES;
        let idle = mem::take(&mut collected.idle);
        drop(collected);
        if idle {
            self.some.notify_one();
        }
        if many {
            self.flush();
        }
    }

    /// Writes what is collected, and then this line.
    fn write_out(&self, line: &[u8]) {
        let mut target = lock(&self.target);
        let Target { writer, spare } = &mut *target;
        mem::swap(&mut lock(&self.collected).bytes, spare);
        spare.extend_from_slice(line);
        // Nobody reads: nobody needs to be told.
        let _ = writer.write_all(spare);
        spare.clear();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One event's way in.
pub(crate) struct Line<'a, W> {
    lines: &'a LogLines<W>,
    urgent: bool,
}

impl<W: Write> Write for Line<'_, W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.urgent {
            self.lines.write_out(line);
        } else {
            self.lines.collect(line);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<W: Write> MakeWriter<'_> for &'static LogLines<W> {
    type Writer = Line<'static, W>;

    fn make_writer(&self) -> Self::Writer {
        Line { lines: self, urgent: true }
    }

    fn make_writer_for(&self, metadata: &Metadata<'_>) -> Self::Writer {
        Line { lines: self, urgent: *metadata.level() <= Level::WARN }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// Hands on what is written, one message for each call.
    struct Writes(Sender<String>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if !bytes.is_empty() {
                self.0.send(String::from_utf8(bytes.to_vec()).unwrap()).unwrap();
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn lines() -> (Arc<LogLines<Writes>>, Receiver<String>) {
        let (sender, receiver) = channel();
        (Arc::new(LogLines::new(Writes(sender))), receiver)
    }

    #[test]
    fn lines_are_written_together_and_in_their_order() {
        let (lines, written) = lines();
        lines.collect(b"one\n");
        lines.collect(b"two\n");
        assert!(written.try_recv().is_err());
        lines.flush();
        assert_eq!(written.try_recv().unwrap(), "one\ntwo\n");
        lines.flush();
        assert!(written.try_recv().is_err());
    }

    #[test]
    fn an_urgent_line_takes_those_before_it_along() {
        let (lines, written) = lines();
        lines.collect(b"one\n");
        Line { lines: &*lines, urgent: true }.write_all(b"urgent\n").unwrap();
        assert_eq!(written.try_recv().unwrap(), "one\nurgent\n");
    }

    #[test]
    fn a_line_that_comes_alone_is_written_by_the_thread() {
        let (lines, written) = lines();
        let thread = Arc::clone(&lines);
        std::thread::spawn(move || thread.write_on());
        for line in ["one\n", "two\n", "three\n"] {
            lines.collect(line.as_bytes());
            // Each has been written before the next one comes.
            assert_eq!(written.recv_timeout(Duration::from_secs(20)).unwrap(), line);
        }
    }

    #[test]
    fn nothing_is_held_beyond_the_bound() {
        let (lines, written) = lines();
        let line = [b'x'; 1024];
        for _ in 0..=MOST_BYTES / line.len() {
            lines.collect(&line);
        }
        assert_eq!(written.try_recv().unwrap().len(), MOST_BYTES + line.len());
    }
}
