//! `usher db copy`: from a database file to PostgreSQL.

use std::io::{IsTerminal as _, Write as _, stderr};

use anyhow::{Result, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use usher_store::{CopyProgress, CopyStage, CopyStart, copy_to_postgres};

use super::say;
use crate::cli::CopyArguments;
use crate::config::{Source, load_database_at};
use crate::database::Database;
use crate::stop_signal::StopSignal;

/// Copies, and compares both sides.
///
/// # Errors
/// What is wrong with either side, or that they differ.
pub(super) async fn copy(arguments: CopyArguments) -> Result<()> {
    let source = Source::of_process(arguments.config.config);
    let Database::Sqlite(from) = load_database_at(&source, "--from", arguments.from)? else {
        bail!("--from: a copy reads a database file; PostgreSQL has its own tools: pg_dump and pg_restore");
    };
    let Database::Postgres { url, options } = load_database_at(&source, "--to", arguments.to)? else {
        bail!("--to: a copy fills a PostgreSQL database; for a copy in another file there is `usher backup`");
    };
    let start = if arguments.resume { CopyStart::Resume } else { CopyStart::Fresh };
    let mut display = Display::new();
    let mut show = |progress: CopyProgress<'_>| display.show(progress);
    let mut signal = StopSignal::new()?;
    let copied = tokio::select! {
        copied = copy_to_postgres(&from, url.expose(), options, start, &mut show) => copied?,
        () = signal.received() => bail!("the copy was interrupted; go on with --resume"),
    };
    display.finish();
    let rows: u64 = copied.tables.iter().map(|(_, rows)| rows).sum();
    let tables = copied.tables.len();
    say(&format!("{rows} rows in {tables} tables are there, and alike on both sides by count and digest."))?;
    say("Set database.url to the new database, and start the service.")
}

/// Rows from which a table has lines of its own between its first and its last row.
const LONG: u64 = 100_000;

/// A bar on a terminal; elsewhere a line when a table is done, and one at each tenth of a long one.
struct Display {
    bar: ProgressBar,
    is_terminal: bool,
    /// The table, the stage and the tenth that were shown last.
    shown: (String, CopyStage, u64),
}

impl Display {
    fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) =
            ProgressStyle::with_template("{msg:32} {wide_bar} {human_pos}/{human_len} {eta:>4}")
        {
            bar.set_style(style);
        }
        Self { bar, is_terminal: stderr().is_terminal(), shown: (String::new(), CopyStage::Copying, 0) }
    }

    fn show(&mut self, progress: CopyProgress<'_>) {
        let tenth = (progress.done * 10).checked_div(progress.total).unwrap_or(10);
        let (table, stage, shown_tenth) = &self.shown;
        let is_other = (table.as_str(), *stage) != (progress.table, progress.stage);
        let is_further = is_other || *shown_tenth != tenth;
        if is_further {
            self.shown = (progress.table.to_owned(), progress.stage, tenth);
        }
        if self.is_terminal {
            self.show_bar(progress, is_other);
        } else if is_further && (tenth == 10 || progress.total >= LONG) {
            let CopyProgress { done, total, .. } = progress;
            // Nobody reads: nobody needs to be told.
            let _ = writeln!(stderr().lock(), "{}: {done} of {total} rows", words(progress));
        }
    }

    fn show_bar(&self, progress: CopyProgress<'_>, is_other: bool) {
        if is_other {
            self.bar.reset();
            self.bar.set_message(words(progress));
        }
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

fn words(progress: CopyProgress<'_>) -> String {
    match progress.stage {
        CopyStage::Copying => format!("copying {}", progress.table),
        CopyStage::Verifying => format!("comparing {}", progress.table),
    }
}
