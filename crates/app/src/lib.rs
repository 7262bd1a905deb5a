//! The use-cases, one file each, and the ports that they need: store, clock, chance, transports.

mod account;
mod activate;
mod app;
mod applications;
mod authenticate;
mod authorize;
mod bounce;
pub mod declaration;
mod error;
mod factors;
mod invitations;
mod link;
mod link_request;
mod logout;
mod operation;
mod password;
mod password_reset;
mod ports;
mod preregister;
mod provider;
mod receipts;
mod reminders;
mod resend_verification;
mod seal;
mod session;
mod sign_in;
mod spending;
pub mod store;
mod users;
mod webhooks;

pub use account::{Account, AccountDocument, ConnectedApplication, DeletionResult, GRACE_PERIOD};
pub use activate::{ActivationForm, ActivationResult};
pub use app::{App, AppParts};
pub use applications::{Applied, Difference, PlannedChange};
pub use authorize::{Authorization, AuthorizationPage, LONGEST_CONTINUED_QUERY};
pub use bounce::{BounceEvent, BounceIntake, BounceNotice, BounceSource, BounceVerdict};
pub use error::{Error, Refusal};
pub use factors::{
    AuthenticatorApp, AuthenticatorAppConfirmed, CreatedPasskey, PasskeyAdded, PasskeyAnswer,
    PasskeyCeremony, ProvenPasskey, RECENT,
};
pub use invitations::{
    Delivery, DeliveryStatus, InvitationFilter, InvitationRefusal, LONGEST_EXPIRY, ResendRequest,
};
pub use link::{Link, Visit};
pub use logout::RequestedLogout;
pub use password::PasswordHasher;
pub use password_reset::{ChangedPassword, NewPassword, ResetLink, ResetVisit, SignInHelp};
pub use ports::{
    Accepted, AddressedLogoutToken, AnswerClass, Clock, Entropy, InlinePicture, LogoutNotifier, LogoutTokens,
    MailTransport, NotAccepted, OutgoingMail, OutgoingSms, SmsGateway, WebhookTarget, WebhookTargets,
    uuid_v7,
};
pub use preregister::{PreRegisterRequest, PreRegistered};
pub use provider::{
    GrantedSession, KeyState, NewKey, ProviderError, PublishedKeys, PushedRequest, TokenAnswer,
};
pub use receipts::{HttpReceipts, ReceiptRequest, ReceiptSource, ReceiptTaker};
pub use resend_verification::ResendVerificationRequest;
pub use sign_in::{
    ContinuedRequest, Entrance, FirstFactor, FirstFactorResult, PasswordForm, PasswordResult,
    typed_identifier, typed_identifier_in, unaccepted_documents,
};
pub use store::Store;
pub use users::UserRecord;
pub use webhooks::{AddedWebhookSecret, NewWebhookSecret};
