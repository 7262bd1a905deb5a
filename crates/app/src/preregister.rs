//! Pre-register: from a request that has all its members to a user with a queued invitation (contract.md sections 1
//! to 3; the order of the checks is section 1's, from the meaning of each member on).

use std::time::Duration;

use usher_domain::{
    AcceptedProfile, Application, AuthType, FieldError, FieldValue, FormCheck, Given, Locale, Problem,
    UserId, accept_profile,
};

use crate::store::{Idempotency, PreRegister, PreRegisterOutcome};
use crate::{App, Error, Refusal, uuid_v7};

/// How long an `Idempotency-Key` is remembered.
const IDEMPOTENCY_LIFETIME: Duration = Duration::from_hours(24);

/// A request whose JSON was read, whose required members are there and whose caller is known.
#[derive(Clone, Debug)]
pub struct PreRegisterRequest {
    /// The top-level members in the request's order.
    pub members: Vec<(String, Given)>,
    /// The `Idempotency-Key` header and the body's digest.
    pub idempotency: Option<(String, String)>,
}

impl PreRegisterRequest {
    fn member(&self, name: &str) -> &Given {
        self.members.iter().find(|(member, _)| member == name).map_or(&Given::Null, |(_, value)| value)
    }

    /// `true` and `"true"`; everything else counts as false (row e07).
    fn resend(&self) -> bool {
        match self.member("resend") {
            Given::Flag(flag) => *flag,
            Given::Text(text) => text == "true",
            Given::Null | Given::Number(_) | Given::Object(_) | Given::List => false,
        }
    }
}

/// What a pre-register call did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreRegistered {
    /// A user was created, or the message was queued again: 201.
    Queued(UserId),
    /// The user existed and is linked: 200.
    Linked(UserId),
}

impl App {
    /// Creates the user and queues the message, or sends again, or links; answers only after the commit.
    ///
    /// # Errors
    /// The failures of the first step that has any, or what the state of the account refuses.
    pub async fn preregister(
        &self,
        application: &Application,
        request: PreRegisterRequest,
    ) -> Result<PreRegistered, Error> {
        let (auth_type, redirect_uri) = check_meaning(application, &request.members)?;
        let resource_flag = application.resource_flag();
        let accepted = check_profile(
            application,
            auth_type,
            resource_flag.as_deref(),
            request.member("profile_fields"),
        )?;
        let locale = self.check_locale(application, request.member("locale"))?;
        let now = self.now();
        let call = self.plan(application, &request, accepted, resource_flag, locale, redirect_uri, now);
        let outcome = self.store.preregister(call).await?;
        self.told(application.webhook.as_ref());
        self.conclude(auth_type, outcome)
    }

    #[expect(clippy::too_many_arguments, reason = "the checked parts of one request, each of another type")]
    fn plan(
        &self,
        application: &Application,
        request: &PreRegisterRequest,
        accepted: AcceptedProfile,
        resource_flag: Option<String>,
        locale: Locale,
        redirect_uri: String,
        now: usher_domain::Timestamp,
    ) -> PreRegister {
        let AcceptedProfile { identifier, mut profile } = accepted;
        // A flag that was sent as false is an answer too: then linking does not set it.
        let wanted = resource_flag.filter(|flag| profile.get(flag) != Some(&FieldValue::Flag(false)));
        if let Some(flag) = &wanted {
            profile.remove(flag);
        }
        PreRegister {
            client_id: application.client_id.clone(),
            existing_user: application.existing_user,
            resend_limit: application.resend_limit,
            resource_flag: wanted,
            identifier,
            profile,
            resend: request.resend(),
            user_id: UserId::new(uuid_v7(now, &*self.entropy)),
            invitation: self.new_invitation(application, locale, redirect_uri, now),
            idempotency: request.idempotency.clone().map(|(key, body_digest)| Idempotency {
                key,
                body_digest,
                expires_at: now.plus(IDEMPOTENCY_LIFETIME),
            }),
            now,
        }
    }

    fn conclude(&self, auth_type: AuthType, outcome: PreRegisterOutcome) -> Result<PreRegistered, Error> {
        match outcome {
            PreRegisterOutcome::Created(user_id) | PreRegisterOutcome::Resent(user_id) => {
                metrics::counter!("usher_invitations_total", "state" => "queued").increment(1);
                self.wake_delivery();
                Ok(PreRegistered::Queued(user_id))
            }
            PreRegisterOutcome::Linked(user_id) => Ok(PreRegistered::Linked(user_id)),
            PreRegisterOutcome::InUse => Err(Error::Refused(Refusal::InUse(auth_type))),
            PreRegisterOutcome::AlreadyVerified => Err(Error::Refused(Refusal::AlreadyVerified)),
            PreRegisterOutcome::NoSuchAccount => Err(Error::Refused(Refusal::NoSuchAccount)),
            PreRegisterOutcome::TooMany { retry_after } => Err(Error::TooMany { retry_after }),
            PreRegisterOutcome::KeyReused => Err(Error::Refused(Refusal::IdempotencyKeyReused)),
        }
    }

    /// Rows e26 and m17.
    pub(crate) fn check_locale(&self, application: &Application, requested: &Given) -> Result<Locale, Error> {
        self.flow_locale(application, requested).ok_or_else(|| {
            Error::Refused(Refusal::UnknownLocale {
                flow: application.flow.name.clone(),
                version: application.flow.version.clone(),
                locale: match requested {
                    Given::Text(text) | Given::Number(text) => text.clone(),
                    Given::Flag(flag) => flag.to_string(),
                    Given::Null | Given::Object(_) | Given::List => String::new(),
                },
            })
        })
    }
}

/// Rows e18, e19, e23, e24: `auth_type` and `redirect_uri`, told in the request's order.
pub(crate) fn check_meaning(
    application: &Application,
    members: &[(String, Given)],
) -> Result<(AuthType, String), Error> {
    let mut errors = Vec::new();
    let (mut auth_type, mut redirect_uri) = (None, None);
    for (name, value) in members {
        match name.as_str() {
            "auth_type" => match check_auth_type(application, value) {
                Some(found) => auth_type = Some(found),
                None => errors.push(FieldError::new(name, invalid("unsupported auth_type value"))),
            },
            "redirect_uri" => match value {
                Given::Text(uri) if application.allows_redirect_uri(uri) => redirect_uri = Some(uri.clone()),
                empty if empty.is_empty() => errors.push(FieldError::new(name, Problem::MissingParameter)),
                _ => errors.push(FieldError::new(name, invalid("invalid value"))),
            },
            _ => {}
        }
    }
    match (auth_type, redirect_uri) {
        (Some(auth_type), Some(redirect_uri)) => Ok((auth_type, redirect_uri)),
        _ => Err(Error::Invalid(errors)),
    }
}

fn check_auth_type(application: &Application, value: &Given) -> Option<AuthType> {
    let Given::Text(text) = value else { return None };
    AuthType::parse(text).filter(|auth_type| application.auth_types.contains(auth_type))
}

fn invalid(text: &str) -> Problem {
    Problem::Invalid(text.to_owned())
}

/// Rows e16, e20, e22, e25, m11, m14, m20, w02.
fn check_profile(
    application: &Application,
    auth_type: AuthType,
    resource_flag: Option<&str>,
    profile_fields: &Given,
) -> Result<AcceptedProfile, Error> {
    let given: &[(String, Given)] = match profile_fields {
        Given::Object(fields) => fields,
        empty if empty.is_empty() => &[],
        _ => {
            let error = FieldError::new("profile_fields", invalid("expected an object"));
            return Err(Error::Invalid(vec![error]));
        }
    };
    accept_profile(&application.profile, &application.sms, auth_type, resource_flag, given).map_err(
        |errors| {
            let impossible = Problem::Form(FormCheck::PhoneMalformed);
            match errors.as_slice() {
                [only]
                    if auth_type == AuthType::Sms
                        && only.problem == impossible
                        && only.field == "mobilePrimary" =>
                {
                    Error::ImpossibleMobile(application.invalid_mobile_status)
                }
                _ => Error::Invalid(errors),
            }
        },
    )
}
