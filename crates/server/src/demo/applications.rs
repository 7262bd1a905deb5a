//! The demo's two applications, declared in the same form as everybody's.

use anyhow::{Result, ensure};
use usher_app::declaration::ApplicationDeclaration;
use usher_domain::Locale;
use usher_render::Urls;

use super::DEMO_SECRETS;
use crate::applications_file;

const DECLARATIONS: &str = include_str!("applications.toml");
/// Stands for the address of the demo's own application, which depends on the port.
const CALLBACK: &str = "https://callback.invalid/";

/// The declarations, in the order of [`DEMO_SECRETS`].
///
/// # Errors
/// None, as long as the embedded file is right, which a test holds.
pub(super) fn declarations(urls: &Urls, locales: &[Locale]) -> Result<Vec<ApplicationDeclaration>> {
    let text = DECLARATIONS.replace(CALLBACK, &urls.demo_callback());
    let mut declarations = applications_file::parse("the demo's declarations", &text, locales)?;
    // For whoever writes the address instead of the name: that page sends the browser on to this one.
    let by_address = urls.demo_callback().replacen("localhost", "127.0.0.1", 1);
    for declaration in &mut declarations {
        declaration.redirect_uris.push(by_address.clone());
    }
    ensure!(declarations.len() == DEMO_SECRETS.len(), "the demo has a secret for each application");
    Ok(declarations)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_has_one_application_that_links_and_one_that_rejects() {
        let locales =
            ["en-US", "fr-FR", "de-DE", "es-ES", "nl-NL", "ar"].map(|tag| Locale::parse(tag).unwrap());
        let urls = Urls::parse("http://localhost:4711").unwrap();
        let declarations = declarations(&urls, &locales).unwrap();
        assert_eq!(declarations[0].client_id, "demo");
        assert_eq!(declarations[1].client_id, "demo-strict");
        for declaration in &declarations {
            let (by_name, by_address) =
                ("http://localhost:4711/demo/callback", "http://127.0.0.1:4711/demo/callback");
            assert_eq!(declaration.redirect_uris, [by_name, by_address]);
            assert_eq!(declaration.openid_connect.post_logout_redirect_uris, [by_name]);
        }
    }
}
