//! Pre-register calls as the store gets them, all for users whom nobody knows yet.

use std::time::Duration;

use anyhow::{Context, Result};
use usher_app::store::{NewInvitation, PreRegister};
use usher_app::{Entropy, uuid_v7};
use usher_domain::{
    AuditId, AuthType, ClientId, ExistingUser, FieldValue, Handle, Identifier, InvitationId, Locale,
    MessageId, Nonce, Profile, ResendLimit, Timestamp, UserId,
};
use usher_store::{BoundStatement, statements_for_new_user};

use crate::load::scattered;
use crate::usher::{CLIENT_ID, REDIRECT_URI};

/// How long the links of these invitations work.
const LIFETIME: Duration = Duration::from_hours(7 * 24);

/// The address of the user of this number, the same that the requests over HTTP hold.
pub(crate) fn address(number: u64) -> String {
    format!("guest-{:012}@bench.example", scattered(number))
}

/// The operating system's randomness.
pub(crate) struct Random;

impl Entropy for Random {
    #[expect(clippy::disallowed_methods, reason = "a benchmark has no seed")]
    fn fill(&self, buffer: &mut [u8]) {
        // It fails only where the system has no randomness at all; then all ids are equal and the run fails.
        let _ = getrandom::fill(buffer);
    }
}

/// The time of the system's clock.
#[expect(clippy::disallowed_methods, reason = "a benchmark runs in real time")]
pub(crate) fn now() -> Timestamp {
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_ms(i64::try_from(since_1970.as_millis()).unwrap_or(0))
}

/// The locale of every invitation.
pub(crate) fn locale() -> Result<Locale> {
    Locale::parse("en-US").context("the locale")
}

/// The call for the user of this number.
pub(crate) fn call(number: u64) -> Result<PreRegister> {
    let now = now();
    let id = || uuid_v7(now, &Random);
    let (mut handle, mut nonce) = ([0; 5], [0; 16]);
    Random.fill(&mut handle);
    Random.fill(&mut nonce);
    let text = |name: &str, value: &str| (name.to_owned(), FieldValue::Text(value.to_owned()));
    Ok(PreRegister {
        client_id: ClientId::parse(CLIENT_ID).context("the client_id")?,
        existing_user: ExistingUser::Link,
        resend_limit: ResendLimit { burst: 1000, period: Duration::from_mins(1) },
        resource_flag: None,
        identifier: Identifier::parse(AuthType::Email, &address(number)).context("the address")?,
        profile: Profile(vec![
            text("firstName", "Ada"),
            text("lastName", "Lovelace"),
            text("companyName", "Engines"),
        ]),
        resend: false,
        user_id: UserId::new(id()),
        invitation: NewInvitation {
            invitation_id: InvitationId::new(id()),
            message_id: MessageId::new(id()),
            audit_id: AuditId::new(id()),
            handle: Handle::at(now, handle),
            nonce: Nonce::from_bytes(&nonce).context("the nonce")?,
            key_id: "k1".to_owned(),
            expires_at: now.plus(LIFETIME),
            locale: locale()?,
            redirect_uri: REDIRECT_URI.to_owned(),
            reminders: usher_domain::ReminderPlan::default(),
            tells: Vec::new(),
        },
        idempotency: None,
        now,
    })
}

/// The statements that the store runs for the user of this number.
pub(crate) fn statements(number: u64) -> Result<Vec<BoundStatement>> {
    Ok(statements_for_new_user(&call(number)?)?)
}
