//! Activation: the submitted page becomes an active account, a session and a way on (contract.md section 6).

use usher_domain::{
    Amr, AuditId, AuthenticationMethod, Consent, FieldError, FormCheck, Gate, Given, Locale, Personal,
    Problem, Secret, SecretDigest, SessionId, Strength, complete_profile, current_documents, strength,
};

use crate::factors::{PasskeyAnswer, with_passkey};
use crate::link::Visit;
use crate::provider::GrantedSession;
use crate::store::{Activate, ActivateOutcome, NewSession};
use crate::{App, Error, uuid_v7};

/// What the guest typed and ticked.
pub struct ActivationForm {
    /// Values of the profile fields that the page shows; parts of an address as an object.
    pub profile: Vec<(String, Given)>,
    /// The new password; empty when a passkey is enough.
    pub password: Secret<String>,
    /// What the browser answered when it was asked to create a passkey, if it was.
    pub passkey: Option<PasskeyAnswer>,
    /// The kinds of the legal documents that were ticked.
    pub accepted: Vec<String>,
    /// The language of the page.
    pub locale: Locale,
    /// What the browser is called on the user's own page.
    pub browser: String,
    /// The cookie of the session that the browser had, if any.
    pub former_session: Option<Secret<String>>,
}

/// What came of a submitted page.
pub enum ActivationResult {
    /// The account is active.
    Activated {
        /// The value of the session's cookie.
        session: Secret<String>,
        /// Where the browser goes.
        destination: String,
    },
    /// The invitation had ended before: another tab was faster, a newer message was sent, time ran out.
    Ended(Gate),
}

impl App {
    /// Uses up the invitation and activates the account, or says what is wrong with the form.
    ///
    /// # Errors
    /// [`Error::Invalid`] with fields `password`, `legal.<kind>` and those of the profile; the store's trouble.
    pub async fn activate(&self, visit: &Visit, form: ActivationForm) -> Result<ActivationResult, Error> {
        if visit.gate != Gate::Open {
            return Ok(ActivationResult::Ended(visit.gate));
        }
        self.mark_opened(visit).await?;
        let created = match &form.passkey {
            Some(answer) => self.check_created_passkey(visit.user.id, &form.browser, answer)?,
            None => None,
        };
        // Answers of another guest's page or of long ago are no passkey: the form asks for a password again.
        let (profile, consents) = check_form(visit, &form, created.is_some())?;
        let mut amr = Amr::default();
        let mut password_hash = None;
        if !form.password.expose().is_empty() {
            password_hash = Some(self.hasher.hash(form.password).await?);
            amr = amr.with(AuthenticationMethod::Password);
        }
        if let Some(created) = &created {
            amr = with_passkey(&amr, created.user_verified);
        }
        // The time after the hash: waiting for a turn may have taken a while.
        let now = self.now();
        let session = self.random_secret();
        let session_id = SessionId::new(uuid_v7(now, &*self.entropy));
        let activation = Activate {
            invitation_id: visit.invitation.id,
            profile,
            locale: form.locale,
            password_hash,
            passkey: created.map(|created| created.passkey),
            consents,
            sms_prefix: visit.application.sms.watched_prefix(&visit.invitation),
            session: NewSession {
                digest: SecretDigest::of(session.expose().as_bytes()),
                session_id,
                amr: amr.clone(),
                browser: form.browser,
                expires_at: now.plus(self.session_lifetime),
            },
            former_session: form.former_session.map(|former| SecretDigest::of(former.expose().as_bytes())),
            audit_id: AuditId::new(uuid_v7(now, &*self.entropy)),
            now,
        };
        let had_former = activation.former_session.is_some();
        match self.store.activate(activation).await? {
            ActivateOutcome::Ended(gate) => Ok(ActivationResult::Ended(gate)),
            ActivateOutcome::Activated => {
                if had_former {
                    // It may have been another user's, whose applications are told of its end.
                    self.wake_delivery();
                }
                // The user's other applications are told too.
                self.told_somebody();
                metrics::counter!("usher_invitations_total", "state" => "activated").increment(1);
                let granted = GrantedSession {
                    user_id: visit.user.id,
                    session_id: Some(session_id),
                    authenticated_at: now,
                    amr,
                };
                let destination = self.destination_after_activation(visit, &granted).await;
                Ok(ActivationResult::Activated { session, destination })
            }
        }
    }

    /// How hard a password is to guess for somebody who knows the guest.
    pub fn password_strength(&self, visit: &Visit, password: &str) -> Strength {
        strength(password, &personal_words(visit, &[]))
    }
}

/// All failures of the page, in its order: profile, password, documents.
fn check_form(
    visit: &Visit,
    form: &ActivationForm,
    has_passkey: bool,
) -> Result<(usher_domain::Profile, Vec<Consent>), Error> {
    let application = &visit.application;
    let mut errors = Vec::new();
    let profile = complete_profile(&application.profile, &visit.user.profile, &form.profile)
        .map_err(|profile_errors| errors.extend(profile_errors));
    let personal = personal_words(visit, &form.profile);
    let empty = form.password.expose().is_empty();
    let needs_check = !(empty && has_passkey);
    if needs_check && let Err(check) = application.password.check(form.password.expose(), &personal) {
        let check = if empty { FormCheck::Required } else { check };
        errors.push(FieldError::new("password", Problem::Form(check)));
    }
    let mut consents = Vec::new();
    for document in current_documents(&application.legal, &form.locale, &application.default_locale) {
        if form.accepted.contains(&document.kind) {
            consents.push(Consent::from(document));
        } else if document.required {
            let field = format!("legal.{}", document.kind);
            errors.push(FieldError::new(field, Problem::Form(FormCheck::NotAccepted)));
        }
    }
    match profile {
        Ok(profile) if errors.is_empty() => Ok((profile, consents)),
        _ => Err(Error::Invalid(errors)),
    }
}

/// Words that must not stand in the password: the guest's address and names, known or just typed, and the
/// application's name.
fn personal_words<'a>(visit: &'a Visit, typed: &'a [(String, Given)]) -> Vec<(Personal, &'a str)> {
    let names = ["firstName", "lastName"];
    let known = names.iter().filter_map(|name| visit.user.profile.text(name));
    let typed = typed.iter().filter_map(|(name, value)| match value {
        Given::Text(text) if names.contains(&name.as_str()) => Some(text.trim()),
        _ => None,
    });
    let mut words = vec![
        (Personal::Identifier, visit.user.identifier.as_given()),
        (Personal::Application, visit.application.name.as_str()),
    ];
    words.extend(known.chain(typed).map(|name| (Personal::Name, name)));
    words
}
