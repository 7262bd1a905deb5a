//! The embedded templates.

use crate::Locales;

/// Those of pages. They are part of the program: what they ask for, the handlers of the forms expect.
pub(crate) const PAGES: &[(&str, &str)] = &[
    ("layout.html", include_str!("../templates/layout.html")),
    ("pages/landing.html", include_str!("../templates/pages/landing.html")),
    ("pages/account.html", include_str!("../templates/pages/account.html")),
    ("pages/account_delete.html", include_str!("../templates/pages/account_delete.html")),
    ("pages/account_password.html", include_str!("../templates/pages/account_password.html")),
    ("pages/account_sessions.html", include_str!("../templates/pages/account_sessions.html")),
    ("pages/activation.html", include_str!("../templates/pages/activation.html")),
    ("pages/field.html", include_str!("../templates/pages/field.html")),
    ("pages/legal.html", include_str!("../templates/pages/legal.html")),
    ("pages/notice.html", include_str!("../templates/pages/notice.html")),
    ("pages/not_meant.html", include_str!("../templates/pages/not_meant.html")),
    ("pages/other_session.html", include_str!("../templates/pages/other_session.html")),
    ("pages/done.html", include_str!("../templates/pages/done.html")),
    ("pages/form_post.html", include_str!("../templates/pages/form_post.html")),
    ("pages/sign_in.html", include_str!("../templates/pages/sign_in.html")),
    ("pages/sign_in_account.html", include_str!("../templates/pages/sign_in_account.html")),
    ("pages/sign_in_consent.html", include_str!("../templates/pages/sign_in_consent.html")),
    ("pages/sign_in_documents.html", include_str!("../templates/pages/sign_in_documents.html")),
    ("pages/sign_in_no_access.html", include_str!("../templates/pages/sign_in_no_access.html")),
    ("pages/sign_out.html", include_str!("../templates/pages/sign_out.html")),
    ("pages/sign_in_help.html", include_str!("../templates/pages/sign_in_help.html")),
    ("pages/password_reset_landing.html", include_str!("../templates/pages/password_reset_landing.html")),
    ("pages/password_reset_notice.html", include_str!("../templates/pages/password_reset_notice.html")),
    ("pages/new_password.html", include_str!("../templates/pages/new_password.html")),
    ("pages/passkey_button.html", include_str!("../templates/pages/passkey_button.html")),
    ("pages/authenticator_app.html", include_str!("../templates/pages/authenticator_app.html")),
    ("pages/second_factor.html", include_str!("../templates/pages/second_factor.html")),
    ("pages/second_factor_set_up.html", include_str!("../templates/pages/second_factor_set_up.html")),
    ("pages/recovery_codes.html", include_str!("../templates/pages/recovery_codes.html")),
    ("pages/factors.html", include_str!("../templates/pages/factors.html")),
];

/// All files that an operator may replace, as (path, content): `mail/layout.mjml`, `locales/fr-FR/mail.ftl`.
pub fn embedded_files() -> Vec<(String, &'static str)> {
    let mails = MAILS.iter().map(|(name, source)| ((*name).to_owned(), *source));
    mails.chain(Locales::embedded_files()).collect()
}

/// Those of mails, which operators may replace.
pub(crate) const MAILS: &[(&str, &str)] = &[
    ("mail/layout.mjml", include_str!("../templates/mail/layout.mjml")),
    ("mail/layout.txt", include_str!("../templates/mail/layout.txt")),
    ("mail/invitation.mjml", include_str!("../templates/mail/invitation.mjml")),
    ("mail/invitation.txt", include_str!("../templates/mail/invitation.txt")),
    ("mail/reminder.mjml", include_str!("../templates/mail/reminder.mjml")),
    ("mail/reminder.txt", include_str!("../templates/mail/reminder.txt")),
    ("mail/password_reset.mjml", include_str!("../templates/mail/password_reset.mjml")),
    ("mail/password_reset.txt", include_str!("../templates/mail/password_reset.txt")),
];
