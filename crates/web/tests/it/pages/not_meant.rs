//! "This was not meant for me".

use std::time::Duration;

use usher_app::store::InvitationRecord;
use usher_domain::RevokedBy;

use super::service::{Service, complete};
use crate::api::failing_store::Mode;

const THANKS: &str = "The invitation is cancelled";
const ASKED: &str = "Not meant for you?";

async fn record(service: &Service, link: &str) -> InvitationRecord {
    let id = service.invitation(link).await.id;
    service.test.store.invitations().invitation_record(id, None).await.unwrap().unwrap()
}

async fn is_open(service: &Service, link: &str) -> bool {
    record(service, link).await.invitation.times.revoked_at.is_none()
}

fn not_meant(link: &str) -> String {
    format!("{link}/not-me")
}

#[tokio::test]
async fn the_landing_page_leads_to_a_page_that_asks_once_more() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let landing = guest.get(&link).await;
    assert!(landing.text().contains("This was not meant for me"));
    assert!(landing.links().contains(&not_meant(&link)), "{:?}", landing.links());
    let asked = guest.get(&not_meant(&link)).await;
    assert_eq!((asked.status, asked.heading().as_str()), (200, ASKED));
    assert!(asked.text().contains("a***@example.com") && !asked.body.contains("ada@example.com"));
    assert_eq!((asked.action(), asked.links().contains(&link)), (not_meant(&link), true));
    assert!(is_open(&service, &link).await, "to look changes nothing");
}

#[tokio::test]
async fn a_recipient_who_says_so_takes_the_invitation_back() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let asked = guest.get(&not_meant(&link)).await;
    let thanks = guest.submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!((thanks.status, thanks.heading().as_str()), (200, THANKS));
    assert_eq!(record(&service, &link).await.revoked_by, Some(RevokedBy::Recipient));

    let withdrawn = "This invitation has been withdrawn";
    for page in [
        guest.get(&link).await,
        guest.get(&not_meant(&link)).await,
        guest.submit_only(&asked, &[("not_meant", "yes")]).await,
        guest.submit(&form, &complete()).await,
    ] {
        assert_eq!((page.status, page.heading().as_str()), (410, withdrawn));
    }
    assert!(!service.is_active("ada@example.com").await);
    assert!(!service.user("ada@example.com").await.id.to_string().is_empty(), "the user stays for now");
}

#[tokio::test]
async fn a_guest_by_text_message_finds_it_at_the_foot_of_the_form() {
    let service = Service::start().await;
    let link = service.invite_by_sms("+447700900123").await;
    let mut guest = service.browser();
    let sent_on = guest.get(&link).await.location().unwrap();
    let form = guest.get(&sent_on).await;
    let to_page = form.links().into_iter().find(|to| to.ends_with("/not-me")).expect("the link");
    assert!(to_page.starts_with("/activation/"), "without the token: {to_page}");
    let asked = guest.get(&to_page).await;
    assert_eq!((asked.heading().as_str(), asked.action()), (ASKED, to_page.clone()));
    assert!(asked.links().iter().any(|to| to_page.strip_suffix("/not-me") == Some(to)), "the way back");
    let thanks = guest.submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!(thanks.heading(), THANKS);
    assert_eq!(record(&service, &link).await.revoked_by, Some(RevokedBy::Recipient));
}

#[tokio::test]
async fn without_the_forms_cookie_the_page_below_the_form_is_closed() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let to_page = form.links().into_iter().find(|to| to.ends_with("/not-me")).unwrap();
    let asked = guest.get(&to_page).await;
    let mut stranger = service.browser();
    for page in [stranger.get(&to_page).await, stranger.submit_only(&asked, &[("not_meant", "yes")]).await] {
        assert_eq!((page.status, page.heading().as_str()), (403, "Your time on this page has run out"));
    }
    assert!(is_open(&service, &link).await);
}

#[tokio::test]
async fn a_program_that_presses_every_button_cancels_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut scanner = service.browser();
    let landing = scanner.get(&link).await;
    for to in landing.links().into_iter().filter(|to| to.starts_with('/')) {
        scanner.get(&to).await;
    }
    let asked = scanner.get(&not_meant(&link)).await;
    assert!(!asked.tag_of("not_meant").contains(" checked"));
    let refused = scanner.submit_only(&asked, &[]).await;
    assert_eq!((refused.status, refused.heading().as_str()), (422, ASKED));
    assert_eq!(refused.error_of("not-meant-error").as_deref(), Some("Please tick the box first."));
    assert!(refused.tag_of("not_meant").contains("aria-invalid=\"true\""));
    assert!(is_open(&service, &link).await);
    // Also one that makes requests up.
    for fields in [&[][..], &[("not_meant", "yes")], &[("not_meant", "yes"), ("csrf", "guessed")]] {
        let page = scanner.post(&not_meant(&link), fields).await;
        assert_eq!((page.status, page.heading().as_str()), (403, "Your time on this page has run out"));
    }
    assert!(is_open(&service, &link).await);
}

#[tokio::test]
async fn another_sites_form_cancels_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let asked = service.browser().get(&not_meant(&link)).await;
    let mut lured = service.browser().with("sec-fetch-site", "cross-site");
    let page = lured.submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!(page.status, 403);
    assert!(is_open(&service, &link).await);
}

#[tokio::test]
async fn the_pages_token_is_good_for_its_invitation_only() {
    let service = Service::start().await;
    let link = service.invite().await;
    let asked = service.browser().get(&not_meant(&link)).await;
    let other = service.invite_by_mail("eve@example.com", serde_json::json!({})).await;
    let csrf = asked.field("csrf").unwrap();
    let page = service.browser().post(&not_meant(&other), &[("csrf", &csrf), ("not_meant", "yes")]).await;
    assert_eq!(page.status, 403);
    assert!(is_open(&service, &other).await);
}

#[tokio::test]
async fn an_invitation_that_has_ended_says_so_here_too() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let asked = guest.get(&not_meant(&link)).await;
    let unknown = guest.get(&not_meant("/a/nonsense")).await;
    assert_eq!((unknown.status, unknown.heading().as_str()), (404, "This link does not work"));
    assert_eq!(guest.post(&not_meant("/a/nonsense"), &[("not_meant", "yes")]).await.status, 404);

    let newer = service.resend().await;
    let late = guest.submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!((late.status, late.heading().as_str()), (410, "There is a newer link"));
    service.pass(Duration::from_hours(7 * 24));
    assert_eq!(guest.get(&not_meant(&newer)).await.heading(), "This link has expired");
    assert!(is_open(&service, &link).await && is_open(&service, &newer).await);
}

#[tokio::test]
async fn an_active_account_is_not_cancelled_by_an_old_page() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let asked = guest.get(&not_meant(&link)).await;
    let form = service.open_form(&mut guest, &link).await;
    guest.submit(&form, &complete()).await;
    let page = service.browser().submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!((page.status, page.heading().as_str()), (200, "Your account is already active"));
    assert!(is_open(&service, &link).await && service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn the_chosen_language_goes_along() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let landing = guest.get(&format!("{link}?locale=fr-FR")).await;
    let to_page = landing.links().into_iter().find(|to| to.contains("/not-me")).unwrap();
    assert_eq!(to_page, format!("{}?locale=fr-FR", not_meant(&link)));
    let asked = guest.get(&to_page).await;
    assert_eq!(asked.header("content-language"), "fr-FR");
    assert_eq!((asked.action(), asked.links().contains(&format!("{link}?locale=fr-FR"))), (to_page, true));
    let thanks = guest.submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!((thanks.status, thanks.header("content-language")), (200, "fr-FR"));
}

#[tokio::test]
async fn a_recipients_no_is_not_undone_by_asking_for_a_new_link() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let asked = guest.get(&not_meant(&link)).await;
    guest.submit_only(&asked, &[("not_meant", "yes")]).await;
    let count = service.count_messages().await;
    guest.post(&format!("{link}/new-link"), &[]).await;
    assert_eq!(service.count_messages().await, count);
    // The application may invite again by pre-register, as its contract says.
    let newer = service.resend().await;
    assert_eq!(guest.get(&newer).await.heading(), "Activate your account");
}

#[tokio::test]
async fn a_store_that_is_down_cancels_nothing_and_says_so() {
    let (service, failing) = Service::with_failing_store().await;
    let link = service.invite().await;
    let asked = service.browser().get(&not_meant(&link)).await;
    failing.set(Mode::Down);
    let page = service.browser().submit_only(&asked, &[("not_meant", "yes")]).await;
    assert_eq!(page.status, 503);
    failing.set(Mode::Well);
    assert!(is_open(&service, &link).await);
}
