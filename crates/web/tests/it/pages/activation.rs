//! The activation form: what it shows, what it keeps, and what it takes.

use std::time::Duration;

use serde_json::json;
use usher_domain::{Address, FieldValue};

use super::service::{PASSWORD, Service, WELCOME, complete, form_path};

#[tokio::test]
async fn a_finished_form_activates_the_account_and_leads_to_the_application() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let arrival = guest.submit(&form, &complete()).await;
    assert_eq!((arrival.status, arrival.location().as_deref()), (303, Some(WELCOME)));
    let cookie = arrival.header("set-cookie");
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    let signed_in = guest.cookie("__Host-session").unwrap();
    let user = service.test.app.session_user(signed_in).await.unwrap().unwrap();
    assert_eq!(user, service.user("ada@example.com").await);
    assert!(user.is_active());
    assert!(service.invitation(&link).await.times.activated_at.is_some());
}

#[tokio::test]
async fn going_back_shows_that_the_account_is_active_and_a_way_on() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    guest.submit(&form, &complete()).await;
    for page in [guest.get(&form_path(&guest)).await, guest.submit(&form, &complete()).await] {
        assert_eq!((page.status, page.heading().as_str()), (200, "Your account is active"));
        assert!(page.links().contains(&WELCOME.to_owned()));
    }
}

#[tokio::test]
async fn known_values_are_filled_in_and_may_be_corrected_but_not_the_address() {
    let service = Service::start().await;
    let address = json!({ "street": "1 High St", "city": "London", "country": "GB" });
    let profile = json!({ "firstName": "Ada", "lastName": "L", "size": "l", "address": address });
    let link = service.invite_by_mail("Ada@Example.com", profile).await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let shown = |name: &str| form.field(name).unwrap();
    assert_eq!(
        (shown("firstName"), shown("address.city"), shown("size")),
        ("Ada".into(), "London".into(), "l".into())
    );
    assert!(form.text().contains("Ada@Example.com"));
    assert_eq!(form.field("emailAddress"), None);

    let corrected = [
        ("lastName", " Lovelace "),
        ("address.postalCode", "N1 1AA"),
        ("size", "s"),
        ("newsletter", "true"),
        ("emailAddress", "eve@example.com"),
        ("resourceAccessSHOP", "true"),
    ];
    let arrival = guest.submit(&form, &[&complete()[..], &corrected].concat()).await;
    assert_eq!(arrival.status, 303, "{}", arrival.text());
    let user = service.user("ada@example.com").await;
    let address = Address {
        street: "1 High St".to_owned(),
        city: "London".to_owned(),
        postal_code: "N1 1AA".to_owned(),
        country: "GB".to_owned(),
    };
    assert_eq!(user.profile.text("lastName"), Some("Lovelace"));
    assert_eq!(user.profile.text("size"), Some("s"));
    assert_eq!(user.profile.get("address"), Some(&FieldValue::Address(address)));
    assert_eq!(user.profile.get("newsletter"), Some(&FieldValue::Flag(true)));
    assert_eq!(user.profile.text("emailAddress"), Some("Ada@Example.com"));
    assert_eq!(user.profile.get("resourceAccessSHOP"), None);
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_but_not_the_password() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let typed = [
        ("firstName", ""),
        ("companyName", "more than twenty characters"),
        ("address.street", "1 High St"),
        ("size", "xxl"),
        ("newsletter", "true"),
        ("legal", "privacy.7"),
        ("password", PASSWORD),
    ];
    let refused = guest.submit(&form, &typed).await;
    assert_eq!(refused.status, 422);
    assert!(!refused.body.contains(PASSWORD));
    for (id, sentence) in [
        ("error-firstName", "Please fill in this field."),
        ("error-companyName", "Please enter at most 20 characters."),
        ("error-address.city", "Please fill in this field."),
        ("error-address.country", "Please fill in this field."),
        ("error-size", "Please choose one of the given options."),
        ("legal-error-terms.2", "Please accept this document to continue."),
    ] {
        assert_eq!(refused.error_of(id).as_deref(), Some(sentence), "{id}");
    }
    assert_eq!(refused.error_of("error-lastName"), None);
    assert!(refused.text().contains("Please check 6 entries"));
    let shown = |name: &str| refused.field(name).unwrap_or_default();
    assert_eq!(shown("companyName"), "more than twenty characters");
    assert_eq!(shown("address.street"), "1 High St");
    assert_eq!((shown("newsletter").as_str(), shown("legal").as_str()), ("true", "privacy.7"));
    // The first mistake has the focus, and no other.
    assert!(refused.tag_of("firstName").contains("autofocus"));
    assert_eq!(refused.body.matches("autofocus").count(), 1);
    assert!(refused.tag_of("firstName").contains("aria-invalid=\"true\""));
    assert!(!service.is_active("ada@example.com").await);

    // The page that was shown again can be finished.
    let corrected = [
        ("firstName", "Ada"),
        ("companyName", ""),
        ("address.street", ""),
        ("size", ""),
        ("password", PASSWORD),
        ("legal", "terms.2"),
    ];
    assert_eq!(guest.submit(&refused, &corrected).await.status, 303);
}

#[tokio::test]
async fn passwords_are_refused_with_the_reason() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let long = "x y ".repeat(65);
    for (password, sentence) in [
        ("", "Please choose a password."),
        ("short", "The password needs at least 10 characters."),
        (&long, "The password can have at most 256 characters."),
        (
            "qwertyuiop",
            "This password is used by many people and would be guessed first. Please choose another one.",
        ),
        ("my ada@example.com", "The password must not contain your email address or phone number."),
        ("lovelace for ever", "The password must not contain your name."),
        ("the corner shop one", "The password must not contain the name of the application."),
    ] {
        let refused = guest.submit(&form, &[("password", password), ("legal", "terms.2")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.error_of("password-error").as_deref(), Some(sentence));
        assert!(refused.tag_of("password").contains("value=\"\""));
    }
    let unicode = "пароль из семи слов 🦉";
    assert_eq!(guest.submit(&form, &[("password", unicode), ("legal", "terms.2")]).await.status, 303);
}

#[tokio::test]
async fn no_document_is_ticked_beforehand_and_required_ones_must_be() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    assert_eq!(form.field("legal"), None);
    let links = form.links();
    assert!(links.contains(&"https://shop.example/privacy".to_owned()));
    assert!(links.contains(&"/legal/shop/terms/2/en-US".to_owned()));
    for ticked in ["", "privacy.7", "terms.1", "terms", "terms.2 "] {
        let refused = guest.submit(&form, &[("password", PASSWORD), ("legal", ticked)]).await;
        assert_eq!(refused.status, 422, "{ticked}");
        assert!(refused.error_of("legal-error-terms.2").is_some());
        assert!(refused.error_of("legal-error-privacy.7").is_none());
    }
    assert_eq!(guest.submit(&form, &complete()).await.status, 303);
}

#[tokio::test]
async fn a_box_that_was_ticked_for_an_older_version_counts_for_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let terms =
        json!({ "kind": "terms", "version": "3", "locale": "en-US", "title": "New Terms", "text": "New." });
    service.change(json!({ "legal_documents": [terms] })).await;
    let refused = guest.submit(&form, &complete()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.error_of("legal-error-terms.3").is_some());
    assert_eq!(guest.submit(&refused, &[("password", PASSWORD), ("legal", "terms.3")]).await.status, 303);
}

#[tokio::test]
async fn of_two_tabs_that_finish_at_once_one_wins_and_the_other_is_told() {
    let service = Service::start().await;
    let link = service.invite().await;
    let (mut one, mut other) = (service.browser(), service.browser());
    let form = service.open_form(&mut one, &link).await;
    let other_form = service.open_form(&mut other, &link).await;
    let typed = complete();
    let (first, second) = tokio::join!(one.submit(&form, &typed), other.submit(&other_form, &typed));
    let (winner, loser) = if first.status == 303 { (first, second) } else { (second, first) };
    assert_eq!((winner.status, winner.location().as_deref()), (303, Some(WELCOME)));
    assert_eq!((loser.status, loser.heading().as_str()), (200, "Your account is already active"));
    assert!(loser.links().contains(&WELCOME.to_owned()));
    assert!(loser.headers.get("set-cookie").is_none());
}

#[tokio::test]
async fn opening_the_link_in_a_second_tab_does_not_spoil_the_first() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let first = service.open_form(&mut guest, &link).await;
    service.pass(Duration::from_mins(20));
    service.open_form(&mut guest, &link).await;
    service.pass(Duration::from_mins(20));
    assert_eq!(guest.submit(&first, &complete()).await.status, 303);
}

#[tokio::test]
async fn the_form_is_open_for_its_time_and_then_says_what_to_do() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    service.pass(Duration::from_mins(30) - Duration::from_millis(1));
    assert_eq!(guest.get(&form.action()).await.status, 200);
    service.pass(Duration::from_millis(1));
    for page in [guest.get(&form.action()).await, guest.submit(&form, &complete()).await] {
        assert_eq!((page.status, page.heading().as_str()), (403, "Your time on this page has run out"));
    }
    assert!(!service.is_active("ada@example.com").await);
    let again = service.open_form(&mut guest, &link).await;
    assert_eq!(guest.submit(&again, &complete()).await.status, 303);
}

#[tokio::test]
async fn an_invitation_that_expires_under_the_form_offers_a_new_link() {
    let service = Service::start().await;
    let link = service.invite().await;
    service.pass(Duration::from_hours(7 * 24) - Duration::from_mins(10));
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    service.pass(Duration::from_mins(10));
    let page = guest.submit(&form, &complete()).await;
    assert_eq!((page.status, page.heading().as_str()), (410, "This link has expired"));
    assert_eq!(guest.submit(&page, &[]).await.heading(), "Please check your messages");
    assert_eq!(service.count_messages().await, 2);
}

#[tokio::test]
async fn a_browser_that_keeps_no_cookies_is_told_so() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser().with("sec-fetch-site", "same-origin");
    let landing = guest.get(&link).await;
    let to = guest.submit_only(&landing, &[]).await.location().unwrap();
    guest.forget_cookies();
    let page = guest.get(&to).await;
    assert_eq!((page.status, page.heading().as_str()), (403, "Your browser does not keep cookies"));
    // Whoever opens the copied address elsewhere is sent back to the message.
    let page = service.browser().get(&to).await;
    assert_eq!((page.status, page.heading().as_str()), (403, "Your time on this page has run out"));
}

#[tokio::test]
async fn the_cookie_of_another_invitation_opens_nothing() {
    let service = Service::start().await;
    let ada = service.invite().await;
    let eve = service.invite_by_mail("eve@example.com", json!({ "firstName": "Eve" })).await;
    let (mut one, mut other) = (service.browser(), service.browser());
    let form = service.open_form(&mut one, &ada).await;
    service.open_form(&mut other, &eve).await;
    let (name, _) = one.activation_cookie();
    let name = name.to_owned();
    let (_, stolen) = other.activation_cookie();
    one.set_cookie(&name, stolen);
    assert_eq!(one.get(&form.action()).await.status, 403);
    assert_eq!(one.submit(&form, &complete()).await.status, 403);
    one.set_cookie(&name, "0197a3b2.9999999999999.00");
    assert_eq!(one.get(&form.action()).await.status, 403);
}

#[tokio::test]
async fn two_invitations_may_be_open_in_one_browser() {
    let service = Service::start().await;
    let ada = service.invite().await;
    let eve = service
        .invite_by_mail("eve@example.com", json!({ "firstName": "Eve", "lastName": "Moneypenny" }))
        .await;
    let mut guest = service.browser();
    let first = service.open_form(&mut guest, &ada).await;
    let second = service.open_form(&mut guest, &eve).await;
    assert_eq!(guest.get(&first.action()).await.field("firstName").as_deref(), Some("Ada"));
    assert_eq!(guest.get(&second.action()).await.field("firstName").as_deref(), Some("Eve"));
}
