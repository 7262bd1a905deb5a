//! Moments as people read them. The order of the parts, the months' names and the clock are texts of the locale.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use usher_domain::Locale;

use crate::{Locales, RenderError, TextValue};

impl Locales {
    /// A moment (epoch milliseconds) as long date and time in UTC, which the text names:
    /// `28 novembre 2026 à 21:31 UTC`.
    pub fn date_time(&self, locale: &Locale, epoch_ms: i64) -> Result<String, RenderError> {
        let moment = Timestamp::from_millisecond(epoch_ms).map_err(|_| RenderError::Moment(epoch_ms))?;
        let moment = moment.to_zoned(TimeZone::UTC).datetime();
        let month = self.text(locale, "month", &[("month", TextValue::Number(moment.month().into()))])?;
        let time = self.time(locale, moment.hour(), moment.minute())?;
        self.text(
            locale,
            "date-time",
            &[
                ("day", TextValue::Number(moment.day().into())),
                ("month", TextValue::Own(month.into())),
                ("year", TextValue::Number(moment.year().into())),
                ("time", TextValue::Own(time.into())),
            ],
        )
    }

    fn time(&self, locale: &Locale, hour: i8, minute: i8) -> Result<String, RenderError> {
        let twelve_hours = self.text(locale, "hour-cycle", &[])? == "12";
        let hour_text = match (twelve_hours, hour % 12) {
            (true, 0) => "12".to_owned(),
            (true, hour) => hour.to_string(),
            (false, _) => format!("{hour:02}"),
        };
        let key = if hour < 12 { "time-before-noon" } else { "time-after-noon" };
        let minute = format!("{minute:02}");
        self.text(
            locale,
            key,
            &[("hour", TextValue::Own(hour_text.into())), ("minute", TextValue::Own(minute.into()))],
        )
    }
}
