//! The use-cases, one file each, and the ports that they need: store, clock, chance, transports.

mod activate;
mod app;
mod applications;
mod authenticate;
pub mod declaration;
mod error;
mod link;
mod link_request;
mod operation;
mod password;
mod ports;
mod preregister;
mod resend_verification;
mod session;
pub mod store;

pub use activate::{ActivationForm, ActivationResult};
pub use app::{App, AppParts};
pub use applications::{Applied, Difference, PlannedChange};
pub use error::{Error, Refusal};
pub use link::{Link, Visit};
pub use password::PasswordHasher;
pub use ports::{
    Accepted, Clock, Entropy, MailTransport, NotAccepted, OutgoingMail, OutgoingSms, SmsGateway, uuid_v7,
};
pub use preregister::{PreRegisterRequest, PreRegistered};
pub use resend_verification::ResendVerificationRequest;
pub use store::Store;
