//! The rules of an invitation: ids, addresses, links, applications, profiles, passwords, consents.
//!
//! Everything here is pure: no IO, no clock, no randomness, no serialisation format.

mod activation_session;
mod address;
mod application;
mod bounce_address;
mod branding;
mod country_time_zones;
mod event;
mod field;
mod half_signed_in;
mod id;
mod invitation;
mod known_browser;
mod legal;
mod link;
mod locale;
mod mail_identity;
mod password;
mod password_mark;
mod password_reset;
mod phone;
mod profile;
mod relying_party;
mod reminders;
mod revocation;
mod sealed_cookie;
mod secret;
mod session;
mod sms_policy;
mod sms_receipt_token;
mod sms_sender;
mod sms_spending;
mod time;
mod time_zone;
mod user;
mod webhook;

pub use activation_session::{ActivationSession, form_token, is_form_token};
pub use address::{AuthType, EmailAddress, Identifier};
pub use application::{
    AfterActivation, Application, ExistingUser, Flow, InvalidMobileStatus, is_loopback, redirect_uri_problem,
};
pub use bounce_address::{bounce_address, bounced_content};
pub use branding::{Branding, Logo};
pub use event::EventKind;
pub use field::{FieldError, FormCheck, Personal, Problem};
pub use half_signed_in::{HalfSignedIn, is_page_token, page_token};
pub use id::{
    AuditId, ClientId, GrantId, InvitationId, LinkRequestId, LogoutNoticeId, MessageId, PasswordResetId,
    ReminderId, SessionId, UserId,
};
pub use invitation::{Gate, Invitation, InvitationState, InvitationTimes, ResendLimit};
pub use known_browser::KnownBrowser;
pub use legal::{Consent, LegalContent, LegalDocument, current_documents};
pub use link::{Handle, LinkKey, LinkKeys, LinkToken, Nonce, Purpose};
pub use locale::Locale;
pub use mail_identity::{MailIdentity, is_mailbox};
pub use password::{PasswordPolicy, Strength, strength};
pub use password_mark::PasswordMark;
pub use password_reset::{
    PASSWORD_RESET_LIFETIME, PASSWORD_RESET_LIMIT, PasswordReset, PasswordResetSession, PasswordResetTimes,
    ResetGate,
};
pub use phone::{PhoneNumber, Region};
pub use profile::{
    AcceptedProfile, Address, Choice, FieldKind, FieldRule, FieldValue, Given, Labels, Presence, Profile,
    ProfileSchema, accept_profile, complete_profile,
};
pub use relying_party::{
    AccessTokenFormat, ClaimRule, ClaimSource, ClientAuthentication, ConsentMode, Pkce, RefreshTokens,
    RelyingParty, SecondFactor, SigningAlgorithm,
};
pub use reminders::{QuietHours, ReminderPlan, Reminding, TimeOfDay};
pub use revocation::RevokedBy;
pub use secret::{Secret, SecretDigest, content_digest};
pub use session::{Amr, AuthenticationMethod};
pub use sms_policy::{BudgetPeriod, Countries, PumpingRule, SmsBudget, SmsPolicy};
pub use sms_receipt_token::ReceiptToken;
pub use sms_sender::{SmsSenders, is_sms_sender, sms_country};
pub use sms_spending::{
    KEEP_SMS_COUNTS, PREFIX_SLOT, PrefixHistory, PrefixWatch, SmsCharge, SmsLedger, SmsLimits, SmsPause,
    SmsReservation, SmsScope, SmsVerdict,
};
pub use time::Timestamp;
pub use time_zone::TimeZone;
pub use user::User;
pub use webhook::Webhook;
