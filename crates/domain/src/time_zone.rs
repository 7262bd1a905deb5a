//! Time zones by their names in the IANA database, which is part of the program: nothing is read from the machine.

use std::fmt;

use jiff::civil::Time;

use crate::country_time_zones::time_zone_of;
use crate::{FieldValue, Identifier, Profile, Timestamp};

/// A time zone, such as `Europe/Paris`.
#[derive(Clone, PartialEq, Eq)]
pub struct TimeZone(jiff::tz::TimeZone);

/// Longer names than any in the database are not looked up.
const LONGEST_NAME: usize = 64;

impl TimeZone {
    /// The fields of a profile that may name the zone; `zoneinfo` is OpenID Connect's name (Core section 5.1).
    pub const PROFILE_FIELDS: [&'static str; 2] = ["timezone", "zoneinfo"];

    /// The zone of that name, in whatever case; `None` when there is none.
    pub fn parse(name: &str) -> Option<Self> {
        let is_fit = !name.is_empty() && name.len() <= LONGEST_NAME;
        is_fit.then(|| jiff::tz::TimeZone::get(name).ok()).flatten().map(Self)
    }

    /// What a profile says.
    pub fn of_profile(profile: &Profile) -> Option<Self> {
        Self::PROFILE_FIELDS.into_iter().find_map(|field| match profile.get(field) {
            Some(FieldValue::Text(name)) => Self::parse(name.trim()),
            Some(FieldValue::Flag(_) | FieldValue::Address(_)) | None => None,
        })
    }

    /// Where somebody probably is: what the profile says, else the country of a phone number, if that has one time.
    pub fn of_recipient(profile: &Profile, identifier: &Identifier) -> Option<Self> {
        Self::of_profile(profile).or_else(|| match identifier {
            Identifier::Phone(number) => Self::parse(time_zone_of(&number.region()?.to_string())?),
            Identifier::Email(_) => None,
        })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or_default()
    }

    /// How far its clocks are ahead of UTC at a moment, in seconds; `None` for a time that no calendar has.
    pub fn offset_seconds(&self, at: Timestamp) -> Option<i32> {
        let at = jiff::Timestamp::from_millisecond(at.as_ms()).ok()?;
        Some(self.0.to_offset(at).seconds())
    }

    /// What clocks show there; `None` for a time that no calendar has.
    pub(crate) fn wall_clock(&self, at: Timestamp) -> Option<jiff::civil::DateTime> {
        let at = jiff::Timestamp::from_millisecond(at.as_ms()).ok()?;
        Some(self.0.to_datetime(at))
    }

    /// When clocks show this for the first time. What they skip counts as the same time before they were set forward.
    pub(crate) fn first(&self, date: jiff::civil::Date, time: Time) -> Option<Timestamp> {
        let at = self.0.to_ambiguous_timestamp(date.to_datetime(time)).earlier().ok()?;
        Some(Timestamp::from_ms(at.as_millisecond()))
    }

    /// When clocks show this for the last time. What they skip counts as the same time after they were set forward.
    pub(crate) fn last(&self, date: jiff::civil::Date, time: Time) -> Option<Timestamp> {
        let at = self.0.to_ambiguous_timestamp(date.to_datetime(time)).later().ok()?;
        Some(Timestamp::from_ms(at.as_millisecond()))
    }
}

impl fmt::Debug for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AuthType;

    fn zone_of(fields: &[(&str, &str)], auth_type: AuthType, identifier: &str) -> Option<String> {
        let field =
            |(name, value): &(&str, &str)| ((*name).to_owned(), FieldValue::Text((*value).to_owned()));
        let profile = Profile(fields.iter().map(field).collect());
        let identifier = Identifier::parse(auth_type, identifier).unwrap();
        TimeZone::of_recipient(&profile, &identifier).map(|zone| zone.name().to_owned())
    }

    #[test]
    fn a_zone_is_found_by_its_name_alone() {
        assert_eq!(TimeZone::parse("Europe/Paris").unwrap().name(), "Europe/Paris");
        for unknown in ["", "Paris", "Europe/Nowhere", "../etc/passwd", "UTC+2", &"a".repeat(65)] {
            assert_eq!(TimeZone::parse(unknown), None, "{unknown:?}");
        }
    }

    #[test]
    fn the_profile_counts_before_the_country_of_the_number() {
        let here = |fields| zone_of(fields, AuthType::Sms, "+4915112345678");
        assert_eq!(here(&[]).as_deref(), Some("Europe/Berlin"));
        assert_eq!(here(&[("zoneinfo", "America/Lima")]).as_deref(), Some("America/Lima"));
        assert_eq!(here(&[("timezone", "nonsense")]).as_deref(), Some("Europe/Berlin"));
        assert_eq!(zone_of(&[], AuthType::Sms, "+14155552671"), None, "a country with several zones");
        assert_eq!(zone_of(&[], AuthType::Email, "ada@example.com"), None);
    }
}
