//! Forgotten and changed passwords, and help for whoever cannot sign in.

mod change;
mod help;
mod link;
mod set;

pub use change::ChangedPassword;
pub use help::SignInHelp;
pub use link::{ResetLink, ResetVisit};
pub use set::NewPassword;

use usher_domain::{Application, FieldError, FormCheck, PasswordPolicy, Personal, Problem, Secret, User};

/// The bounds of passwords: the application's, else those that the product has by itself.
fn policy(application: Option<&Application>) -> PasswordPolicy {
    application.map(|application| application.password).unwrap_or_default()
}

/// What is wrong with a new password of somebody who is known.
fn check_new_password(
    application: Option<&Application>,
    user: &User,
    password: &Secret<String>,
) -> Result<(), FieldError> {
    let checked = policy(application).check(password.expose(), &personal_words(application, user));
    checked.map_err(|check| {
        let check = if password.expose().is_empty() { FormCheck::Required } else { check };
        FieldError::new("password", Problem::Form(check))
    })
}

/// Words that must not stand in the password: address, names, the application's name.
fn personal_words<'a>(application: Option<&'a Application>, user: &'a User) -> Vec<(Personal, &'a str)> {
    let mut words = vec![(Personal::Identifier, user.identifier.as_given())];
    words.extend(application.map(|application| (Personal::Application, application.name.as_str())));
    let names = ["firstName", "lastName"].iter().filter_map(|name| user.profile.text(name));
    words.extend(names.map(|name| (Personal::Name, name)));
    words
}
