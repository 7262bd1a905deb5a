//! A submitted form. Any bytes make one; what is no form has no fields.

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{FromRequest, Request};
use url::form_urlencoded;
use usher_domain::{FieldKind, FieldRule, Given, Presence, ProfileSchema, Secret};

use crate::WebState;
use crate::problem::{BodyLimit, Failure};
use crate::router::BODY_LIMIT_BYTES;

/// What was typed, with the password kept apart: no page shows it again, no log holds it.
pub(crate) struct TypedForm {
    values: Vec<(String, String)>,
    password: Secret<String>,
}

impl FromRequest<WebState> for TypedForm {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &WebState) -> Result<Self, Failure> {
        Ok(Self::read(&body_of(request).await?))
    }
}

/// The whole body, within the limit that the router sets.
pub(crate) async fn body_of(request: Request) -> Result<Bytes, Failure> {
    Bytes::from_request(request, &()).await.map_err(|rejection| match rejection {
        BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
            Failure::TooLarge(BodyLimit::Bytes(BODY_LIMIT_BYTES))
        }
        _ => Failure::Malformed,
    })
}

impl TypedForm {
    /// Reads `application/x-www-form-urlencoded`; bytes that are no UTF-8 become replacement characters.
    pub(crate) fn read(body: &[u8]) -> Self {
        let mut form = Self { values: Vec::new(), password: Secret::new(String::new()) };
        for (name, value) in form_urlencoded::parse(body) {
            if name == "password" {
                form.password = Secret::new(value.into_owned());
            } else {
                form.values.push((name.into_owned(), value.into_owned()));
            }
        }
        form
    }

    /// The first value of that name; empty when there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        let first = self.values.iter().find(|(field, _)| field == name);
        first.map_or("", |(_, value)| value)
    }

    /// All values of that name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The password.
    pub(crate) fn password(&self) -> &Secret<String> {
        &self.password
    }

    /// The values of the fields that the page shows; everything else that was sent is left behind.
    pub(crate) fn profile(&self, schema: &ProfileSchema) -> Vec<(String, Given)> {
        let shown = schema.fields.iter().filter(|rule| rule.activation != Presence::Absent);
        shown.map(|rule| (rule.name.clone(), self.given(rule))).collect()
    }

    fn given(&self, rule: &FieldRule) -> Given {
        match rule.kind {
            FieldKind::Text { .. }
            | FieldKind::Date
            | FieldKind::Phone { .. }
            | FieldKind::Choice(_)
            | FieldKind::Flag => Given::Text(self.text(&rule.name).to_owned()),
            FieldKind::Address => {
                let part = |part: &str| {
                    let value = self.text(&format!("{}.{part}", rule.name));
                    (part.to_owned(), Given::Text(value.to_owned()))
                };
                Given::Object(usher_domain::Address::PARTS.into_iter().map(part).collect())
            }
        }
    }
}
