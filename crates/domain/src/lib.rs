//! The rules of an invitation: ids, addresses, links, applications, profiles, passwords, consents.
//!
//! Everything here is pure: no IO, no clock, no randomness, no serialisation format.

mod activation_session;
mod address;
mod application;
mod field;
mod id;
mod invitation;
mod legal;
mod link;
mod locale;
mod password;
mod profile;
mod secret;
mod time;
mod user;

pub use activation_session::{ActivationSession, form_token, is_form_token};
pub use address::{AuthType, EmailAddress, Identifier, PhoneNumber};
pub use application::{
    AfterActivation, Application, Branding, ExistingUser, Flow, InvalidMobileStatus, is_loopback,
    redirect_uri_problem,
};
pub use field::{FieldError, FormCheck, Personal, Problem};
pub use id::{AuditId, ClientId, InvitationId, LinkRequestId, MessageId, UserId};
pub use invitation::{Gate, Invitation, InvitationState, InvitationTimes, ResendLimit};
pub use legal::{Consent, LegalContent, LegalDocument, current_documents};
pub use link::{Handle, LinkKey, LinkKeys, LinkToken, Nonce, Purpose};
pub use locale::Locale;
pub use password::{PasswordPolicy, Strength, strength};
pub use profile::{
    AcceptedProfile, Address, Choice, FieldKind, FieldRule, FieldValue, Given, Labels, Presence, Profile,
    ProfileSchema, accept_profile, complete_profile,
};
pub use secret::{Secret, SecretDigest, content_digest};
pub use time::Timestamp;
pub use user::User;
