//! Points in time on the wire: RFC 3339, in UTC with milliseconds when we write them.

use jiff::Timestamp as Date;
use usher_domain::Timestamp;

/// What a time that cannot be read should have been.
pub(crate) const EXPECTED: &str = "expected a time as in 2026-01-31T12:00:00Z (RFC 3339)";

/// Reads a time with its offset; parts of a millisecond are rounded up, so that a bound stays a bound.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    // What else the library reads, such as a name of a zone in brackets, is no RFC 3339.
    let is_plain = text.bytes().all(|b| b.is_ascii_digit() || b"-+:.TtZz".contains(&b));
    let date: Date = is_plain.then(|| text.parse().ok())??;
    let (ms, rest) = (date.as_nanosecond().div_euclid(1_000_000), date.as_nanosecond().rem_euclid(1_000_000));
    i64::try_from(ms + i128::from(rest > 0)).ok().map(Timestamp::from_ms)
}

/// Writes a time; one that no calendar holds is the calendar's first or last.
pub(crate) fn write(time: Timestamp) -> String {
    let nearest = if time.as_ms() < 0 { Date::MIN } else { Date::MAX };
    let date = Date::from_millisecond(time.as_ms()).unwrap_or(nearest);
    date.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_their_offset_and_written_in_utc() {
        for (text, written) in [
            ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z"),
            ("2026-01-31T12:00:00.25+02:00", "2026-01-31T10:00:00.250Z"),
            ("2026-01-31T12:00:00.0000001Z", "2026-01-31T12:00:00.001Z"),
            ("1969-12-31T23:59:59.9999Z", "1970-01-01T00:00:00.000Z"),
        ] {
            assert_eq!(write(parse(text).unwrap()), written, "{text}");
        }
    }

    #[test]
    fn what_names_no_moment_is_none() {
        for text in ["", "2026-01-31", "2026-01-31T12:00:00", "12:00", "1769860800", "2026-02-30T12:00:00Z"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("2026-01-31T12:00:00+01:00[Europe/Paris]"), None);
    }

    #[test]
    fn a_time_that_no_calendar_holds_is_written_all_the_same() {
        assert!(write(Timestamp::from_ms(i64::MAX)).starts_with("9999-12-"));
    }
}
