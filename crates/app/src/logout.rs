//! Signing out: of one browser, of all of them, or because an application asks; and the news of it for applications.

mod requested;
mod sign_out;
mod token;

pub use requested::RequestedLogout;
