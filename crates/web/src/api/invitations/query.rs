//! Which invitations a list is asked for: the query, all that is wrong with it told together.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use url::form_urlencoded;
use usher_app::{Error, InvitationFilter};
use usher_domain::{
    AuthType, FieldError, Identifier, InvitationId, InvitationState, Problem, Region, Timestamp, UserId,
};

use crate::api::times;

/// Invitations on a page, unless something else is asked for.
const LIMIT: u32 = 50;

/// Invitations on a page, at most.
const MOST: u32 = 100;

/// What a cursor begins with; another form of it would have another.
const CURSOR_VERSION: u8 = 1;

/// Where the next page begins, for the caller to send back as it is. It leads to nothing that the caller could not list
/// anyhow, so it need not be protected.
pub(super) fn cursor(last: InvitationId) -> String {
    let mut bytes = vec![CURSOR_VERSION];
    bytes.extend_from_slice(last.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

fn parse_cursor(text: &str) -> Option<InvitationId> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (version, id) = bytes.split_first()?;
    InvitationId::from_bytes(id).filter(|_| *version == CURSOR_VERSION)
}

/// Reads a query; a number may be in the national form of `default_region`.
///
/// # Errors
/// [`Error::Invalid`] with every parameter that is unknown, repeated or wrong.
pub(super) fn parse(query: &str, default_region: Option<Region>) -> Result<InvitationFilter, Error> {
    let mut filter = InvitationFilter { limit: LIMIT, ..InvitationFilter::default() };
    let (mut seen, mut unknown, mut errors) = (HashSet::new(), Vec::new(), Vec::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if !seen.insert(name.clone()) {
            errors.push(FieldError::new(name.as_ref(), invalid("expected once")));
            continue;
        }
        match take(&mut filter, &name, &value, default_region) {
            Taken::Well => {}
            Taken::Wrong(expected) => errors.push(FieldError::new(name.as_ref(), invalid(&expected))),
            Taken::Unknown => unknown.push(name.into_owned()),
        }
    }
    if !unknown.is_empty() {
        errors.push(FieldError::new(unknown.join(", "), Problem::Unexpected));
    }
    if errors.is_empty() { Ok(filter) } else { Err(Error::Invalid(errors)) }
}

enum Taken {
    Well,
    /// What was expected.
    Wrong(String),
    Unknown,
}

fn take(filter: &mut InvitationFilter, name: &str, value: &str, default_region: Option<Region>) -> Taken {
    match name {
        "state" => match InvitationState::parse(value) {
            Some(state) => filter.state = Some(state),
            None => return Taken::Wrong(format!("expected one of {}", states())),
        },
        "email" => match Identifier::parse(AuthType::Email, &with_plus(value)) {
            Some(identifier) => filter.identifiers.push(identifier),
            None => return wrong("expected an e-mail address"),
        },
        "phone" => match parse_phone(value, default_region) {
            Some(identifier) => filter.identifiers.push(identifier),
            None if default_region.is_none() => return wrong("expected a number in international form"),
            None => return wrong("expected a number"),
        },
        "user_id" => match UserId::parse(value) {
            Some(user_id) => filter.user_id = Some(user_id),
            None => return wrong("expected a uuid"),
        },
        "queued_after" => return time(&mut filter.queued_after, value),
        "queued_before" => return time(&mut filter.queued_before, value),
        "limit" => match value.parse().ok().filter(|limit| (1..=MOST).contains(limit)) {
            Some(limit) => filter.limit = limit,
            None => return Taken::Wrong(format!("expected a number from 1 to {MOST}")),
        },
        "cursor" => match parse_cursor(value) {
            Some(after) => filter.after = Some(after),
            None => return wrong("expected the next_cursor of a page before"),
        },
        _ => return Taken::Unknown,
    }
    Taken::Well
}

fn time(place: &mut Option<Timestamp>, value: &str) -> Taken {
    match times::parse(&with_plus(value)) {
        Some(time) => {
            *place = Some(time);
            Taken::Well
        }
        None => wrong(times::EXPECTED),
    }
}

/// A plus sign that was not escaped comes as a space.
fn parse_phone(value: &str, default_region: Option<Region>) -> Option<Identifier> {
    let number = value.strip_prefix(' ').map(|rest| format!("+{rest}"));
    Identifier::parse_in(AuthType::Sms, number.as_deref().unwrap_or(value), default_region)
}

/// The same, in what has no spaces.
fn with_plus(value: &str) -> String {
    value.replace(' ', "+")
}

fn states() -> String {
    InvitationState::ALL.map(InvitationState::as_str).join(", ")
}

fn wrong(expected: &str) -> Taken {
    Taken::Wrong(expected.to_owned())
}

fn invalid(expected: &str) -> Problem {
    Problem::Invalid(expected.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ID: &str = "0197a3b2-7d54-7c3e-9f00-0123456789ab";

    #[test]
    fn a_cursor_leads_back_to_its_invitation() {
        let id = InvitationId::parse(ID).unwrap();
        assert_eq!(parse_cursor(&cursor(id)), Some(id));
        for text in ["", "AQ", "!", &cursor(id)[1..], &format!("B{}", &cursor(id)[1..])] {
            assert_eq!(parse_cursor(text), None, "{text}");
        }
    }

    #[test]
    fn a_plus_sign_that_was_not_escaped_is_one() {
        for query in ["phone=%2B447700900123", "phone=+447700900123"] {
            let filter = parse(query, None).unwrap();
            assert_eq!(filter.identifiers[0].normalised(), "+447700900123", "{query}");
        }
        let filter =
            parse("email=ada+shop@example.org&queued_after=2026-01-31T12:00:00+02:00", None).unwrap();
        assert_eq!(filter.identifiers[0].normalised(), "ada+shop@example.org");
        assert_eq!(filter.queued_after, times::parse("2026-01-31T10:00:00Z"));
    }

    #[test]
    fn a_number_may_be_written_as_in_pre_register() {
        let britain = Region::parse("GB");
        let filter = parse("phone=07700+900123", britain).unwrap();
        assert_eq!(filter.identifiers[0].normalised(), "+447700900123");
        for (query, region) in [("phone=07700900123", None), ("phone=12", britain)] {
            assert!(matches!(parse(query, region), Err(Error::Invalid(_))), "{query}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_together() {
        let Err(Error::Invalid(errors)) = parse("state=lost&hat=1&limit=0&limit=5&shoe=2", None) else {
            panic!()
        };
        let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["state", "limit", "limit", "hat, shoe"]);
    }

    proptest! {
        #[test]
        fn any_query_is_read_without_panic(query in "\\PC{0,200}") {
            let _ = parse(&query, None);
        }
    }
}
