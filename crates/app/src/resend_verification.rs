//! `POST /idp/v1/account/resend-verification` (contract.md section 5): asked by a client without credentials, so the
//! answer and its time tell nothing about the account. The wish is only written down here, whoever asks and for
//! whomever; [`App::settle_link_requests`] looks at it after the answer.

use usher_domain::{AuthType, FieldError, FormCheck, Given, Identifier, LinkRequestId, Problem, SmsPolicy};

use crate::preregister::check_meaning;
use crate::store::{LinkRequest, LinkTarget};
use crate::{App, Error, Refusal, uuid_v7};

/// A request whose JSON was read and whose required members are there.
#[derive(Clone, Debug)]
pub struct ResendVerificationRequest {
    /// The application that the account was invited by.
    pub client_id: String,
    /// The top-level members in the request's order.
    pub members: Vec<(String, Given)>,
}

impl App {
    /// Writes the wish down; returns how the message would travel.
    ///
    /// # Errors
    /// The failures of the first step that has any; [`Refusal::Forbidden`] for an unknown application.
    pub async fn resend_verification(&self, request: ResendVerificationRequest) -> Result<AuthType, Error> {
        let forbidden = || Error::Refused(Refusal::Forbidden);
        let client_id = usher_domain::ClientId::parse(&request.client_id).ok_or_else(forbidden)?;
        let application = self.application(&client_id).await?.ok_or_else(forbidden)?;
        let (auth_type, redirect_uri) = check_meaning(&application, &request.members)?;
        let member = |name: &str| {
            request.members.iter().find(|(member, _)| member == name).map_or(&Given::Null, |(_, value)| value)
        };
        let identifier = check_user_id(&application.sms, auth_type, member("user_id"))?;
        let locale = self.check_locale(&application, member("locale"))?;
        let now = self.now();
        let target = LinkTarget::Account { client_id, identifier, locale, redirect_uri };
        let id = LinkRequestId::new(uuid_v7(now, &*self.entropy));
        self.store.request_link(LinkRequest { id, target, requested_at: now }).await?;
        self.wake_delivery();
        Ok(auth_type)
    }
}

fn check_user_id(sms: &SmsPolicy, auth_type: AuthType, value: &Given) -> Result<Identifier, Error> {
    let malformed = match auth_type {
        AuthType::Email => FormCheck::EmailMalformed,
        AuthType::Sms => FormCheck::PhoneMalformed,
    };
    let problem = match value {
        empty if empty.is_empty() => Problem::Missing,
        Given::Text(text) => match Identifier::parse_in(auth_type, text, sms.default_region) {
            Some(identifier) => return Ok(identifier),
            None => Problem::Form(malformed),
        },
        _ => Problem::Form(malformed),
    };
    Err(Error::Invalid(vec![FieldError::new("user_id", problem)]))
}
