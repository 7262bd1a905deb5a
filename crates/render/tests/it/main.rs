//! What people read, looked at whole: every page, mail and text message in every locale.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

mod locales;
mod mail;
mod pages;
mod password_reset;
mod sms;

use usher_domain::Locale;
use usher_render::Renderer;

fn renderer() -> Renderer {
    Renderer::embedded().unwrap()
}

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}
