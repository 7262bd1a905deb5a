//! From a claimed message to what is handed to a transport.

use usher_app::store::ClaimedMessage;
use usher_app::{NotAccepted, OutgoingMail, OutgoingSms};
use usher_domain::{Application, Identifier};
use usher_render::{InvitationMail, InvitationSms, RenderError, Renderer, names};

use super::attempt::never;

/// A message, rendered and addressed.
pub(super) enum Outgoing {
    /// By mail.
    Mail(OutgoingMail),
    /// By SMS.
    Sms(OutgoingSms),
}

/// Renders the message with its link. A message that cannot be rendered never will be.
pub(super) fn compose(
    renderer: &Renderer,
    message: &ClaimedMessage,
    application: &Application,
    link: String,
) -> Result<Outgoing, NotAccepted> {
    let invitation = &message.invitation;
    let impossible = |error: RenderError| never(format!("the message cannot be rendered: {error}"));
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
            let mail = renderer.invitation_mail(&invitation.locale, &context).map_err(impossible)?;
            Ok(Outgoing::Mail(OutgoingMail {
                message_id: message.message_id,
                from_name: names::application_name(&application.name).unwrap_or_default(),
                to: address.as_given().to_owned(),
                subject: mail.subject,
                text: mail.text,
                html: mail.html,
                language: invitation.locale.as_str().to_owned(),
            }))
        }
        Identifier::Phone(number) => {
            let context = InvitationSms { application_name: application.name.clone(), link };
            let text = renderer.invitation_sms(&invitation.locale, &context).map_err(impossible)?;
            Ok(Outgoing::Sms(OutgoingSms { message_id: message.message_id, to: number.clone(), text }))
        }
    }
}
