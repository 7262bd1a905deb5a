//! From a claimed message to what is handed to a transport.

use std::sync::Arc;

use usher_app::store::ClaimedMessage;
use usher_app::{InlinePicture, NotAccepted, OutgoingMail, OutgoingSms};
use usher_domain::{Application, EmailAddress, Identifier, Invitation, Locale, PasswordReset, Timestamp};
use usher_render::{LinkMail, LinkSms, MailBrand, RenderError, RenderedMail, Renderer, names};

use super::attempt::never;

/// The content id of an application's logo (RFC 2392); a mail holds one picture at most.
const LOGO: &str = "logo@usher.invalid";

/// A message, rendered and addressed.
pub(super) enum Outgoing {
    /// By mail.
    Mail(OutgoingMail),
    /// By SMS.
    Sms(OutgoingSms),
}

/// Why somebody is written to about an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    /// It is new.
    Invitation,
    /// It has not been followed yet.
    Reminder,
}

/// An invitation with its link, or a reminder of one. A message that cannot be rendered never will be.
pub(super) fn invitation(
    renderer: &Renderer,
    occasion: Occasion,
    message: &ClaimedMessage,
    invitation: &Invitation,
    application: &Application,
    link: String,
) -> Result<Outgoing, NotAccepted> {
    match &invitation.identifier {
        Identifier::Email(address) => {
            let mail = link_mail(message, Some(application), invitation.expires_at, link);
            let mail = match occasion {
                Occasion::Invitation => renderer.invitation_mail(&invitation.locale, &mail),
                Occasion::Reminder => renderer.reminder_mail(&invitation.locale, &mail),
            };
            let mail = mail.map_err(|error| impossible(&error))?;
            Ok(outgoing_mail(message, Some(application), address, &invitation.locale, mail))
        }
        Identifier::Phone(number) => {
            let context = LinkSms { application_name: application.name.clone(), link, ..LinkSms::default() };
            let text = match occasion {
                Occasion::Invitation => renderer.invitation_sms(&invitation.locale, &context),
                Occasion::Reminder => renderer.reminder_sms(&invitation.locale, &context),
            };
            let text = text.map_err(|error| impossible(&error))?;
            Ok(Outgoing::Sms(OutgoingSms {
                message_id: message.message_id,
                content_id: message.content.id(),
                client_id: message.content.client_id().cloned(),
                to: number.clone(),
                text,
                sender_id: application.sms.sender_for(number).map(str::to_owned),
            }))
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
    match &reset.identifier {
        Identifier::Email(address) => {
            let mail = link_mail(message, application, reset.expires_at, link);
            let mail =
                renderer.password_reset_mail(&reset.locale, &mail).map_err(|error| impossible(&error))?;
            Ok(outgoing_mail(message, application, address, &reset.locale, mail))
        }
        Identifier::Phone(number) => {
            let lifetime = reset.expires_at.since(reset.times.queued_at);
            let application_name =
                application.map(|application| application.name.clone()).unwrap_or_default();
            let context = LinkSms { application_name, link, lifetime };
            let text =
                renderer.password_reset_sms(&reset.locale, &context).map_err(|error| impossible(&error))?;
            Ok(Outgoing::Sms(OutgoingSms {
                message_id: message.message_id,
                content_id: message.content.id(),
                client_id: message.content.client_id().cloned(),
                to: number.clone(),
                text,
                sender_id: application
                    .and_then(|application| application.sms.sender_for(number))
                    .map(str::to_owned),
            }))
        }
    }
}

/// What is said to the recipient, in the name of an application if there is one.
fn link_mail(
    message: &ClaimedMessage,
    application: Option<&Application>,
    expires_at: Timestamp,
    link: String,
) -> LinkMail {
    LinkMail {
        brand: Arc::new(application.map(brand).unwrap_or_default()),
        recipient_first_name: message.first_name.clone(),
        link,
        expires_at_ms: expires_at.as_ms(),
        time_zone: message.time_zone.clone(),
    }
}

fn brand(application: &Application) -> MailBrand {
    let branding = application.branding.clone();
    let inline = branding.logo.is_some().then(|| format!("cid:{LOGO}"));
    MailBrand {
        application_name: application.name.clone(),
        logo: inline.or(branding.logo_url),
        primary_colour: branding.primary_color,
        background_colour: branding.background_color,
        footer: branding.footer,
        legal_address: branding.legal_address,
        support: branding.support,
    }
}

fn impossible(error: &RenderError) -> NotAccepted {
    never(format!("the message cannot be rendered: {error}"))
}

fn outgoing_mail(
    message: &ClaimedMessage,
    application: Option<&Application>,
    to: &EmailAddress,
    locale: &Locale,
    mail: RenderedMail,
) -> Outgoing {
    let logo = application.and_then(|application| application.branding.logo.as_ref());
    // A template of the operator's may do without.
    let logo = logo.filter(|_| mail.html.contains(LOGO));
    let pictures = logo.map(|logo| InlinePicture {
        content_id: LOGO.to_owned(),
        media_type: logo.media_type().to_owned(),
        bytes: Arc::clone(logo.bytes()),
    });
    Outgoing::Mail(OutgoingMail {
        message_id: message.message_id,
        content_id: message.content.id(),
        from_name: application
            .and_then(|application| names::application_name(&application.name))
            .unwrap_or_default(),
        identity: application.map(|application| application.mail.clone()).unwrap_or_default(),
        to: to.as_given().to_owned(),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        pictures: pictures.into_iter().collect(),
        language: locale.as_str().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use usher_app::declaration::ApplicationDeclaration;
    use usher_app::store::Content;
    use usher_domain::{
        AuthType, ClientId, Handle, InvitationId, InvitationTimes, MessageId, Nonce, TimeZone, UserId,
    };

    use super::*;

    const ID: &str = "0197a3b2-7d54-7c3e-9f00-0123456789ab";

    fn application(branding: &serde_json::Value) -> Application {
        let declaration: ApplicationDeclaration = serde_json::from_value(serde_json::json!({
            "client_id": "shop", "name": "Shop", "redirect_uris": ["https://shop.test/welcome"], "branding": branding,
        }))
        .unwrap();
        declaration.check(&[Locale::fallback()], Vec::new(), 1).unwrap()
    }

    fn invited(application: &Application) -> OutgoingMail {
        let queued_at = Timestamp::from_ms(1_795_300_000_000);
        let invitation = Invitation {
            id: InvitationId::parse(ID).unwrap(),
            user_id: UserId::parse(ID).unwrap(),
            client_id: ClientId::parse("shop").unwrap(),
            identifier: Identifier::parse(AuthType::Email, "jane@mail.test").unwrap(),
            locale: Locale::fallback(),
            redirect_uri: "https://shop.test/welcome".to_owned(),
            handle: Handle::new([1; 8]),
            nonce: Nonce::new([1; 16]),
            key_id: "k1".to_owned(),
            expires_at: Timestamp::from_ms(1_795_901_460_000),
            times: InvitationTimes::queued(queued_at),
        };
        let message = ClaimedMessage {
            message_id: MessageId::parse(ID).unwrap(),
            attempt: 1,
            content: Content::Invitation(invitation.clone()),
            first_name: None,
            time_zone: TimeZone::parse("Asia/Tokyo"),
        };
        let link = "https://invite.test/a/x".to_owned();
        let renderer = Renderer::embedded().unwrap();
        match super::invitation(&renderer, Occasion::Invitation, &message, &invitation, application, link) {
            Ok(Outgoing::Mail(mail)) => mail,
            Ok(Outgoing::Sms(_)) | Err(_) => panic!("no mail"),
        }
    }

    #[test]
    fn a_declared_logo_travels_with_the_mail_that_shows_it() {
        // The beginning of a PNG in base64.
        let mail = invited(&application(&serde_json::json!({ "logo": "iVBORw0KGgo=" })));
        let [picture] = mail.pictures.as_slice() else { panic!("{:?}", mail.pictures) };
        assert_eq!((picture.media_type.as_str(), picture.bytes.len()), ("image/png", 8));
        assert!(mail.html.contains(&format!("src=\"cid:{}\"", picture.content_id)), "{}", mail.html);
    }

    #[test]
    fn a_logo_elsewhere_does_not_travel() {
        let mail = invited(&application(&serde_json::json!({ "logo_url": "https://cdn.test/logo.png" })));
        assert_eq!(mail.pictures, []);
        assert!(mail.html.contains("src=\"https://cdn.test/logo.png\""), "{}", mail.html);
    }

    #[test]
    fn the_end_of_the_link_is_told_in_the_recipients_time() {
        let text = invited(&application(&serde_json::json!({}))).text;
        assert!(text.contains("until November 29, 2026 at 6:31 AM UTC+9."), "{text}");
    }
}
