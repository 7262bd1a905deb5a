//! The JSON endpoints: the contract, and what operators ask.

pub(crate) mod bounces;
pub(crate) mod docs;
pub(crate) mod health;
pub(crate) mod invitations;
mod json;
mod members;
pub(crate) mod metrics;
pub(crate) mod openapi;
pub(crate) mod preregister;
pub(crate) mod receipts;
pub(crate) mod resend_verification;
mod times;
