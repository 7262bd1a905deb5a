//! What handlers are given of a request, parsed once.

pub(crate) mod application;
pub(crate) mod client_address;
pub(crate) mod request_id;
