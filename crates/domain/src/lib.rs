//! The rules of an invitation: ids, addresses, links, applications, profiles, passwords, consents.
//!
//! Everything here is pure: no IO, no clock, no randomness, no serialisation format.

mod activation_session;
mod address;
mod application;
mod field;
mod half_signed_in;
mod id;
mod invitation;
mod known_browser;
mod legal;
mod link;
mod locale;
mod password;
mod password_mark;
mod password_reset;
mod profile;
mod relying_party;
mod sealed_cookie;
mod secret;
mod session;
mod time;
mod user;

pub use activation_session::{ActivationSession, form_token, is_form_token};
pub use address::{AuthType, EmailAddress, Identifier, PhoneNumber};
pub use application::{
    AfterActivation, Application, Branding, ExistingUser, Flow, InvalidMobileStatus, is_loopback,
    redirect_uri_problem,
};
pub use field::{FieldError, FormCheck, Personal, Problem};
pub use half_signed_in::{HalfSignedIn, is_page_token, page_token};
pub use id::{
    AuditId, ClientId, GrantId, InvitationId, LinkRequestId, LogoutNoticeId, MessageId, PasswordResetId,
    SessionId, UserId,
};
pub use invitation::{Gate, Invitation, InvitationState, InvitationTimes, ResendLimit};
pub use known_browser::KnownBrowser;
pub use legal::{Consent, LegalContent, LegalDocument, current_documents};
pub use link::{Handle, LinkKey, LinkKeys, LinkToken, Nonce, Purpose};
pub use locale::Locale;
pub use password::{PasswordPolicy, Strength, strength};
pub use password_mark::PasswordMark;
pub use password_reset::{
    PASSWORD_RESET_LIFETIME, PASSWORD_RESET_LIMIT, PasswordReset, PasswordResetSession, PasswordResetTimes,
    ResetGate,
};
pub use profile::{
    AcceptedProfile, Address, Choice, FieldKind, FieldRule, FieldValue, Given, Labels, Presence, Profile,
    ProfileSchema, accept_profile, complete_profile,
};
pub use relying_party::{
    AccessTokenFormat, ClaimRule, ClaimSource, ClientAuthentication, ConsentMode, Pkce, RefreshTokens,
    RelyingParty, SecondFactor, SigningAlgorithm,
};
pub use secret::{Secret, SecretDigest, content_digest};
pub use session::{Amr, AuthenticationMethod};
pub use time::Timestamp;
pub use user::User;
