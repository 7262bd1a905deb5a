//! Structured lines on standard error, and panics among them.

use std::io::{self, IsTerminal as _, Stderr};
use std::panic;
use std::sync::OnceLock;
use std::thread;

use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{LogConfig, LogFormat, LogLevel};
use crate::log_lines::LogLines;

/// What this process says.
static LINES: OnceLock<LogLines<Stderr>> = OnceLock::new();

/// Starts the log of this process. A second call changes nothing.
///
/// The level is that of our own lines. Other people's code stays at warnings: what it says at its most verbose is
/// not in our hands, and may hold tokens and addresses.
pub(crate) fn start(config: LogConfig) {
    let level = level_filter(config.level);
    let targets = Targets::new().with_target("usher", level).with_default(level.min(LevelFilter::WARN));
    let lines = LINES.get_or_init(|| LogLines::new(io::stderr()));
    let layer = tracing_subscriber::fmt::layer().with_writer(lines);
    let layer = match config.format {
        LogFormat::Text => layer.with_ansi(io::stderr().is_terminal()).boxed(),
        LogFormat::Json => {
            layer.json().flatten_event(true).with_current_span(true).with_span_list(false).boxed()
        }
    };
    if tracing_subscriber::registry().with(layer.with_filter(targets)).try_init().is_ok() {
        write_lines(lines);
        panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(target: "usher", place, "panic: {}", words(panic));
        }));
    }
}

/// Writes what the log still holds. To be called before the process ends.
pub(crate) fn finish() {
    if let Some(lines) = LINES.get() {
        lines.flush();
    }
}

fn write_lines(lines: &'static LogLines<Stderr>) {
    let thread = thread::Builder::new().name("usher-log".to_owned()).spawn(|| lines.write_on());
    if let Err(error) = thread {
        // A warning goes out at once. Other lines wait for one, for the end, or until they are many.
        tracing::warn!(%error, "no thread for the log: its lines come late");
    }
}

fn words<'a>(panic: &'a panic::PanicHookInfo<'_>) -> &'a str {
    panic.payload_as_str().unwrap_or("without words")
}

fn level_filter(level: LogLevel) -> LevelFilter {
    match level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    }
}
