//! Moments as people read them, written after CLDR by ICU4X.

use std::fmt;

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::YMDT;
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_time::{DateTime, Time};
use jiff::Timestamp;
use jiff::tz::Offset;
use usher_domain::{Locale, TimeZone};

use crate::{Locales, RenderError, TextValue};

/// A language's way to write a date and a time. Made when it is first needed, and kept.
pub(crate) struct DateForm(FixedCalendarDateTimeFormatter<Gregorian, YMDT>);

impl fmt::Debug for DateForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DateForm")
    }
}

impl DateForm {
    /// Numbers are written with European digits everywhere, as all other numbers of the texts are.
    pub(crate) fn of(locale: &Locale) -> Result<Self, RenderError> {
        let fail = |reason: &dyn fmt::Display| RenderError::Dates(locale.clone(), reason.to_string());
        let tag = format!("{locale}-u-nu-latn");
        let tag = icu_locale_core::Locale::try_from_str(&tag).map_err(|error| fail(&error))?;
        let fields = YMDT::long().with_time_precision(TimePrecision::Minute);
        let form = FixedCalendarDateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&tag), fields);
        form.map(Self).map_err(|error| fail(&error))
    }

    fn write(&self, moment: jiff::civil::DateTime) -> Option<String> {
        let part = |part: i8| u8::try_from(part).ok();
        let date =
            Date::try_new_gregorian(moment.year().into(), part(moment.month())?, part(moment.day())?).ok()?;
        let time = Time::try_new(part(moment.hour())?, part(moment.minute())?, 0, 0).ok()?;
        let written = self.0.format(&DateTime { date, time }).to_string();
        // Old mail programs show a box for the narrow space, and it alone would keep an English mail from being ASCII.
        Some(written.replace('\u{202f}', " "))
    }
}

impl Locales {
    /// A moment (epoch milliseconds) as long date and time in UTC, which the text names:
    /// `28 novembre 2026 à 21:31 UTC`.
    pub fn date_time(&self, locale: &Locale, epoch_ms: i64) -> Result<String, RenderError> {
        self.date_time_in(locale, epoch_ms, None)
    }

    /// A moment (epoch milliseconds) as long date and time in a time zone, or in UTC when there is none. The text says
    /// which: `28 novembre 2026 à 22:31 UTC+1`.
    pub fn date_time_in(
        &self,
        locale: &Locale,
        epoch_ms: i64,
        time_zone: Option<&TimeZone>,
    ) -> Result<String, RenderError> {
        let at = usher_domain::Timestamp::from_ms(epoch_ms);
        let seconds = time_zone.and_then(|zone| zone.offset_seconds(at)).unwrap_or(0);
        let offset = Offset::from_seconds(seconds).unwrap_or(Offset::UTC);
        let moment = Timestamp::from_millisecond(epoch_ms).map_err(|_| RenderError::Moment(epoch_ms))?;
        let written = self.date_form(locale)?.write(offset.to_datetime(moment));
        let written = written.ok_or(RenderError::Moment(epoch_ms))?;
        let values =
            [("moment", TextValue::Own(written.into())), ("zone", TextValue::Own(zone_text(offset).into()))];
        self.text(locale, "date-time", &values)
    }
}

/// `UTC`, `UTC+1`, `UTC−3:30`: understood everywhere, and right on that day, whatever a region does with its clocks.
fn zone_text(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, minutes) = ((minutes / 60).abs(), (minutes % 60).abs());
    match (hours, minutes) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
