//! What people read, looked at whole: every page, mail and text message in every locale.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

mod locales;
mod mail;
mod overrides;
mod pages;
mod sms;

use std::sync::LazyLock;

use usher_domain::Locale;
use usher_render::Renderer;

/// One for all tests: templates and texts are compiled once.
fn renderer() -> &'static Renderer {
    static RENDERER: LazyLock<Renderer> = LazyLock::new(|| Renderer::embedded().unwrap());
    &RENDERER
}

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}
