//! From a claimed message to what is handed to a transport.

use usher_app::store::ClaimedMessage;
use usher_app::{NotAccepted, OutgoingMail, OutgoingSms};
use usher_domain::{Application, EmailAddress, Identifier, Invitation, Locale, PasswordReset};
use usher_render::{
    InvitationMail, InvitationSms, PasswordResetMail, PasswordResetSms, RenderError, RenderedMail, Renderer,
    names,
};

use super::attempt::never;

/// A message, rendered and addressed.
pub(super) enum Outgoing {
    /// By mail.
    Mail(OutgoingMail),
    /// By SMS.
    Sms(OutgoingSms),
}

/// An invitation with its link. A message that cannot be rendered never will be.
pub(super) fn invitation(
    renderer: &Renderer,
    message: &ClaimedMessage,
    invitation: &Invitation,
    application: &Application,
    link: String,
) -> Result<Outgoing, NotAccepted> {
    match &invitation.identifier {
        Identifier::Email(address) => {
            let context = InvitationMail {
                application_name: application.name.clone(),
                logo_url: application.branding.logo_url.clone(),
                primary_colour: application.branding.primary_color.clone(),
                recipient_first_name: message.first_name.clone(),
                link,
                expires_at_ms: invitation.expires_at.as_ms(),
                footer: application.branding.footer.clone(),
            };
            let mail =
                renderer.invitation_mail(&invitation.locale, &context).map_err(|error| impossible(&error))?;
            Ok(outgoing_mail(message, &application.name, address, &invitation.locale, mail))
        }
        Identifier::Phone(number) => {
            let context = InvitationSms { application_name: application.name.clone(), link };
            let text =
                renderer.invitation_sms(&invitation.locale, &context).map_err(|error| impossible(&error))?;
            Ok(Outgoing::Sms(OutgoingSms { message_id: message.message_id, to: number.clone(), text }))
        }
    }
}

/// A link for a new password, in the name of an application if there is one.
pub(super) fn password_reset(
    renderer: &Renderer,
    message: &ClaimedMessage,
    reset: &PasswordReset,
    application: Option<&Application>,
    link: String,
) -> Result<Outgoing, NotAccepted> {
    let application_name = application.map(|application| application.name.clone()).unwrap_or_default();
    let branding = application.map(|application| application.branding.clone()).unwrap_or_default();
    match &reset.identifier {
        Identifier::Email(address) => {
            let context = PasswordResetMail {
                application_name: application_name.clone(),
                logo_url: branding.logo_url,
                primary_colour: branding.primary_color,
                recipient_first_name: message.first_name.clone(),
                link,
                expires_at_ms: reset.expires_at.as_ms(),
                footer: branding.footer,
            };
            let mail =
                renderer.password_reset_mail(&reset.locale, &context).map_err(|error| impossible(&error))?;
            Ok(outgoing_mail(message, &application_name, address, &reset.locale, mail))
        }
        Identifier::Phone(number) => {
            let lifetime = reset.expires_at.since(reset.times.queued_at);
            let context = PasswordResetSms { application_name, link, lifetime };
            let text =
                renderer.password_reset_sms(&reset.locale, &context).map_err(|error| impossible(&error))?;
            Ok(Outgoing::Sms(OutgoingSms { message_id: message.message_id, to: number.clone(), text }))
        }
    }
}

fn impossible(error: &RenderError) -> NotAccepted {
    never(format!("the message cannot be rendered: {error}"))
}

fn outgoing_mail(
    message: &ClaimedMessage,
    application_name: &str,
    to: &EmailAddress,
    locale: &Locale,
    mail: RenderedMail,
) -> Outgoing {
    Outgoing::Mail(OutgoingMail {
        message_id: message.message_id,
        from_name: names::application_name(application_name).unwrap_or_default(),
        to: to.as_given().to_owned(),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        language: locale.as_str().to_owned(),
    })
}
