//! The browser, the accessibility checks and the SMTP server that other crates' tests rely on.

mod accessibility;
mod browsing;
mod fitting;
mod mailing;
mod site;
