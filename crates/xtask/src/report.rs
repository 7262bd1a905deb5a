//! What was measured, as a table for people and as JSON for programs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::statistics::{Spread, median};

/// What a row's `ratio` has to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// Measured for its own sake.
    None,
}

impl Goal {
    fn figure(self) -> Option<f64> {
        match self {
            Self::AtLeast(figure) | Self::AtMost(figure) => Some(figure),
            Self::None => None,
        }
    }

    fn is_met_by(self, ratio: f64) -> Option<bool> {
        match self {
            Self::AtLeast(least) => Some(ratio >= least),
            Self::AtMost(most) => Some(ratio <= most),
            Self::None => None,
        }
    }

    fn as_text(self) -> String {
        match self {
            Self::AtLeast(least) => format!(">= {}", short(least)),
            Self::AtMost(most) => format!("<= {}", short(most)),
            Self::None => String::new(),
        }
    }
}

/// One scenario's result. The names of the fields are those of the JSON file.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// What was done; ends in a unit where `ratio` is no ratio but a figure of its own.
    pub(crate) scenario: String,
    /// `sqlite`, `postgres`, or `none` where the store does not matter.
    pub(crate) engine: &'static str,
    /// Connections of the load generator.
    pub(crate) connections: Option<u32>,
    /// What the rate is compared with.
    pub(crate) yardstick: Option<String>,
    /// The server's rate, a second: the median of the pairs.
    pub(crate) rate: Option<f64>,
    /// The median of the pairs' ratios; or the figure that the scenario is about.
    pub(crate) ratio: Option<f64>,
    pub(crate) ratio_min: Option<f64>,
    pub(crate) ratio_max: Option<f64>,
    pub(crate) goal: Option<f64>,
    /// Whether `ratio` is on the right side of `goal`.
    pub(crate) met: Option<bool>,
    /// Latency at the median, in milliseconds: the median of the pairs.
    pub(crate) p50_ms: Option<f64>,
    /// Latency at the 99th percentile, in milliseconds: the median of the pairs.
    pub(crate) p99_ms: Option<f64>,
    /// The server's resident memory at the end, in units of 1,000,000 bytes.
    pub(crate) rss_mb: Option<f64>,
    /// The goal with its direction, for the table.
    #[serde(skip)]
    wanted: Goal,
}

/// One measurement of the server, and of its yardstick just before.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pair {
    /// What the server is divided by.
    pub(crate) yardstick: f64,
    /// What is divided.
    pub(crate) own: f64,
    /// The server's rate, where it is not what is divided.
    pub(crate) rate: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

impl Row {
    /// A row of ratios, one for each pair.
    pub(crate) fn of_pairs(
        scenario: &str,
        engine: &'static str,
        yardstick: &str,
        pairs: &[Pair],
        goal: Goal,
    ) -> Self {
        let ratios = pairs.iter().map(|pair| pair.own / pair.yardstick);
        Self {
            yardstick: Some(yardstick.to_owned()),
            rate: Some(median(pairs.iter().map(|pair| pair.rate))),
            p50_ms: Some(median(pairs.iter().map(|pair| pair.p50_ms))),
            p99_ms: Some(median(pairs.iter().map(|pair| pair.p99_ms))),
            ..Self::of_figures(scenario, engine, ratios, goal)
        }
    }

    /// A row of measurements of the server alone.
    pub(crate) fn of_figures(
        scenario: &str,
        engine: &'static str,
        figures: impl IntoIterator<Item = f64>,
        goal: Goal,
    ) -> Self {
        let spread = Spread::of(figures);
        let ratio = spread.map(|spread| spread.median);
        Self {
            scenario: scenario.to_owned(),
            engine,
            connections: None,
            yardstick: None,
            rate: None,
            ratio,
            ratio_min: spread.map(|spread| spread.min),
            ratio_max: spread.map(|spread| spread.max),
            goal: goal.figure(),
            met: ratio.and_then(|ratio| goal.is_met_by(ratio)),
            p50_ms: None,
            p99_ms: None,
            rss_mb: None,
            wanted: goal,
        }
    }

    /// A row of rates that are compared with nothing.
    pub(crate) fn of_rates(scenario: &str, engine: &'static str, pairs: &[Pair]) -> Self {
        Self {
            rate: Some(median(pairs.iter().map(|pair| pair.rate))),
            p50_ms: Some(median(pairs.iter().map(|pair| pair.p50_ms))),
            p99_ms: Some(median(pairs.iter().map(|pair| pair.p99_ms))),
            ..Self::of_figures(scenario, engine, [], Goal::None)
        }
    }
}

/// Writes the rows as `{"rows": [...]}`.
pub(crate) fn write_json(path: &Path, rows: &[Row]) -> Result<()> {
    let text = serde_json::to_string_pretty(&serde_json::json!({ "rows": rows }))?;
    fs::write(path, text + "\n").with_context(|| format!("writing {}", path.display()))
}

const HEAD: [&str; 10] =
    ["scenario", "engine", "conn", "rate/s", "ratio", "min..max", "goal", "met", "p50/p99 ms", "RSS MB"];

/// The rows as a table in Markdown, which reads well in a terminal too.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut lines = vec![HEAD.map(str::to_owned)];
    lines.extend(rows.iter().map(cells));
    let widths: Vec<usize> = (0..HEAD.len())
        .map(|column| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0))
        .collect();
    let mut written: Vec<String> = lines.iter().map(|line| table_line(line, &widths)).collect();
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join(" | ");
    written.insert(1, format!("| {rule} |"));
    written.join("\n") + "\n"
}

fn table_line(line: &[String], widths: &[usize]) -> String {
    let padded: Vec<String> =
        line.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
    format!("| {} |", padded.join(" | "))
}

fn cells(row: &Row) -> [String; HEAD.len()] {
    let figure = |value: Option<f64>| value.map(short).unwrap_or_default();
    let between = |(low, high): (Option<f64>, Option<f64>), dash: &str| match (low, high) {
        (Some(low), Some(high)) => format!("{}{dash}{}", short(low), short(high)),
        _ => String::new(),
    };
    let scenario = match &row.yardstick {
        Some(yardstick) => format!("{} / {yardstick}", row.scenario),
        None => row.scenario.clone(),
    };
    [
        scenario,
        row.engine.to_owned(),
        row.connections.map(|connections| connections.to_string()).unwrap_or_default(),
        figure(row.rate),
        figure(row.ratio),
        between((row.ratio_min, row.ratio_max), ".."),
        row.wanted.as_text(),
        row.met.map(|met| if met { "yes" } else { "no" }).unwrap_or_default().to_owned(),
        between((row.p50_ms, row.p99_ms), " / "),
        figure(row.rss_mb),
    ]
}

/// Three digits or so: nobody measures more.
fn short(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        middle if middle >= 10.0 => format!("{value:.1}"),
        _ => match format!("{value:.3}").trim_end_matches('0').trim_end_matches('.') {
            "-0" => "0".to_owned(),
            written => written.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs() -> [Pair; 3] {
        [4.0, 6.0, 5.0].map(|own| Pair { yardstick: 10.0, own, rate: own * 100.0, p50_ms: 1.0, p99_ms: 2.5 })
    }

    #[test]
    fn a_row_of_pairs_is_judged_by_the_median_of_its_ratios() {
        let row = Row::of_pairs("a", "sqlite", "b", &pairs(), Goal::AtLeast(0.5));
        assert_eq!((row.ratio, row.ratio_min, row.ratio_max), (Some(0.5), Some(0.4), Some(0.6)));
        assert_eq!((row.rate, row.goal, row.met), (Some(500.0), Some(0.5), Some(true)));
        assert_eq!(Row::of_pairs("a", "sqlite", "b", &pairs(), Goal::AtMost(0.4)).met, Some(false));
    }

    #[test]
    fn figures_are_as_long_as_they_have_meaning() {
        assert_eq!([1234.5, 12.34, 0.1234, 0.5, -0.0001].map(short), ["1234", "12.3", "0.123", "0.5", "0"]);
    }

    #[test]
    fn a_row_has_the_fields_of_the_json_file() {
        let row = Row::of_rates("a", "sqlite", &pairs());
        let json = serde_json::to_value(&row).unwrap();
        let names: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "scenario",
                "engine",
                "connections",
                "yardstick",
                "rate",
                "ratio",
                "ratio_min",
                "ratio_max",
                "goal",
                "met",
                "p50_ms",
                "p99_ms",
                "rss_mb"
            ]
        );
        assert!(json["goal"].is_null() && json["met"].is_null());
    }

    #[test]
    fn the_table_has_a_line_for_each_row() {
        let table = table(&[Row::of_pairs("a", "sqlite", "b", &pairs(), Goal::AtLeast(0.5))]);
        assert_eq!(table.lines().count(), 3);
        assert!(table.contains("| 0.4..0.6 | >= 0.5 | yes | 1 / 2.5"), "{table}");
    }
}
