//! Profile fields that the product knows by name: their labels in every locale, and what browsers may fill in.

use usher_domain::Locale;

use crate::{Locales, RenderError};

/// Field name of the wire contract, key of its label, `autocomplete` token of HTML.
const KNOWN: [(&str, &str, &str); 17] = [
    ("emailAddress", "field-email-address", "email"),
    ("mobilePrimary", "field-mobile-primary", "tel"),
    ("firstName", "field-first-name", "given-name"),
    ("middleName", "field-middle-name", "additional-name"),
    ("lastName", "field-last-name", "family-name"),
    ("displayName", "field-display-name", "nickname"),
    ("companyName", "field-company-name", "organization"),
    ("jobTitle", "field-job-title", "organization-title"),
    ("birthday", "field-birthday", "bday"),
    ("gender", "field-gender", "sex"),
    ("address", "field-address", "street-address"),
    ("address.street", "field-address-street", "address-line1"),
    ("address.street2", "field-address-street2", "address-line2"),
    ("address.city", "field-address-city", "address-level2"),
    ("address.state", "field-address-state", "address-level1"),
    ("address.postalCode", "field-address-postal-code", "postal-code"),
    ("address.country", "field-address-country", "country-name"),
];

/// The names of all known fields.
pub fn names() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|(name, _, _)| *name)
}

/// The `autocomplete` token of a known field (nested ones as `address.city`), `off` for any other.
pub fn autocomplete(name: &str) -> &'static str {
    KNOWN.iter().find(|(known, _, _)| *known == name).map_or("off", |(_, _, token)| token)
}

impl Locales {
    /// The label of a known field; `None` for one that only the application knows, which labels it itself.
    pub fn field_label(&self, locale: &Locale, name: &str) -> Result<Option<String>, RenderError> {
        let known = KNOWN.iter().find(|(known, _, _)| *known == name);
        known.map(|(_, key, _)| self.text(locale, key, &[])).transpose()
    }
}
