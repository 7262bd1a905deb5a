//! How long things took, as a histogram.

use std::time::Duration;

use anyhow::Result;
use hdrhistogram::Histogram;

/// Longer than this is counted as this.
const LONGEST: Duration = Duration::from_mins(2);

/// Durations with a precision of a thousandth, from a microsecond to two minutes.
pub(crate) struct Latency(Histogram<u64>);

impl Latency {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self(Histogram::new_with_bounds(1, micros(LONGEST), 3)?))
    }

    pub(crate) fn record(&mut self, took: Duration) {
        self.0.saturating_record(micros(took).max(1));
    }

    /// How many were recorded.
    #[expect(clippy::cast_precision_loss, reason = "no run has 2^52 requests")]
    pub(crate) fn count(&self) -> f64 {
        self.0.len() as f64
    }

    /// The time within which this part of all (0.5, 0.99) had ended, in milliseconds.
    #[expect(clippy::cast_precision_loss, reason = "two minutes are far below 2^52 microseconds")]
    pub(crate) fn quantile_ms(&self, part: f64) -> f64 {
        self.0.value_at_quantile(part) as f64 / 1000.0
    }
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_in_milliseconds() {
        let mut latency = Latency::new().unwrap();
        for ms in 1..=100 {
            latency.record(Duration::from_millis(ms));
        }
        assert!((latency.count() - 100.0).abs() < f64::EPSILON);
        assert!((latency.quantile_ms(0.5) - 50.0).abs() < 0.1);
        assert!((latency.quantile_ms(0.99) - 99.0).abs() < 0.1);
    }
}
