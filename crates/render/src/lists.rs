//! Lists as people read them, written after CLDR by ICU4X.

use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use usher_domain::Locale;

use crate::{Locales, RenderError};

impl Locales {
    /// Things that stand beside each other, without "and": `Firefox, Linux`, `Firefox، Linux`.
    pub fn list<'a>(
        &self,
        locale: &Locale,
        items: impl Iterator<Item = &'a str> + Clone,
    ) -> Result<String, RenderError> {
        let fail = |reason: String| RenderError::Lists(locale.clone(), reason);
        let tag = icu_locale_core::Locale::try_from_str(locale.as_str())
            .map_err(|error| fail(error.to_string()))?;
        let options = ListFormatterOptions::default().with_length(ListLength::Short);
        let form =
            ListFormatter::try_new_unit((&tag).into(), options).map_err(|error| fail(error.to_string()))?;
        Ok(form.format_to_string(items))
    }
}
