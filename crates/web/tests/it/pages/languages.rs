//! The language of a page: chosen on the page, else the invitation's, else the browser's, else the application's.

use serde_json::json;

use super::browser::Page;
use super::service::{PASSWORD, Service, complete};

fn language(page: &Page) -> String {
    let tag = page.header("content-language").to_owned();
    assert!(page.body.contains(&format!("<html lang=\"{tag}\"")));
    tag
}

#[tokio::test]
async fn a_page_is_in_the_invitations_language_unless_another_is_chosen() {
    let service = Service::start().await;
    let profile = json!({ "emailAddress": "ada@example.com", "firstName": "Ada", "lastName": "L" });
    service.preregister(json!({ "locale": "de-DE", "profile_fields": profile })).await;
    let link = service.test.newest_link("ada@example.com").await;
    let mut guest = service.browser().with("accept-language", "fr-FR");
    assert_eq!(language(&guest.get(&link).await), "de-DE");
    assert_eq!(language(&guest.get(&format!("{link}?locale=nl")).await), "nl-NL");
    assert_eq!(language(&guest.get(&format!("{link}?locale=xx-XX")).await), "de-DE");
    assert_eq!(language(&guest.get(&format!("{link}?locale=%00%3Cscript%3E")).await), "de-DE");
    let arabic = guest.get(&format!("{link}?locale=ar")).await;
    assert!(arabic.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[tokio::test]
async fn a_language_chosen_on_the_first_page_stays() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let landing = guest.get(&link).await;
    assert!(landing.links().contains(&"?locale=fr-FR".to_owned()), "{:?}", landing.links());
    let landing = guest.get(&format!("{link}?locale=fr-FR")).await;
    let form = guest.submit(&landing, &[]).await;
    assert_eq!(language(&form), "fr-FR");
    let refused = guest.submit(&form, &[]).await;
    assert_eq!(language(&refused), "fr-FR");
    assert_ne!(refused.error_of("password-error").unwrap(), "Please choose a password.");
    assert_eq!(guest.submit(&refused, &complete()).await.status, 303);
    assert_eq!(service.user("ada@example.com").await.locale.as_str(), "fr-FR");
}

#[tokio::test]
async fn changing_the_forms_language_keeps_what_was_typed_and_checks_nothing() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let typed = [
        ("firstName", "Augusta"),
        ("lastName", ""),
        ("address.city", "London"),
        ("size", "s"),
        ("newsletter", "true"),
        ("legal", "terms.2"),
        ("password", PASSWORD),
        ("switch_locale", "fr-FR"),
    ];
    let french = guest.submit(&form, &typed).await;
    assert_eq!((french.status, language(&french).as_str()), (200, "fr-FR"));
    assert!(!french.body.contains(PASSWORD) && !french.body.contains("class=\"error\""));
    for (name, value) in &typed[..6] {
        assert_eq!(french.field(name).as_deref(), Some(*value), "{name}");
    }
    // The document in the reader's language, and the application's own words for its field.
    assert!(french.text().contains("Conditions") && french.text().contains("Taille"));
    let german = guest.submit(&french, &[("switch_locale", "de-DE")]).await;
    assert_eq!(
        (language(&german).as_str(), german.field("firstName").as_deref()),
        ("de-DE", Some("Augusta"))
    );
    let arrival =
        guest.submit(&german, &[("lastName", "King"), ("address.city", ""), ("password", PASSWORD)]).await;
    assert_eq!(arrival.status, 303, "{}", arrival.text());
    assert_eq!(service.user("ada@example.com").await.locale.as_str(), "de-DE");
}

#[tokio::test]
async fn only_the_languages_of_the_applications_flow_are_offered() {
    let service = Service::with(json!({
        "default_locale": "fr-FR",
        "flow": { "name": "short", "version": "1", "locales": ["fr-FR", "nl-NL"] },
    }))
    .await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let landing = guest.get(&format!("{link}?locale=de-DE")).await;
    assert_eq!(language(&landing), "fr-FR");
    let offered: Vec<String> =
        landing.links().into_iter().filter(|link| link.starts_with("?locale=")).collect();
    assert_eq!(offered, ["?locale=nl-NL"]);
    let form = guest.submit(&landing, &[]).await;
    assert_eq!(language(&guest.submit(&form, &[("switch_locale", "de-DE")]).await), "fr-FR");
    assert_eq!(language(&guest.submit(&form, &[("switch_locale", "nl-NL")]).await), "nl-NL");
}

#[tokio::test]
async fn a_stranger_is_answered_in_the_browsers_language() {
    let service = Service::start().await;
    let mut guest = service.browser().with("accept-language", "xx, es;q=0.8, fr;q=0.9");
    assert_eq!(language(&guest.get("/a/unknown").await), "fr-FR");
    assert_eq!(language(&guest.get("/a/unknown?locale=de-DE").await), "de-DE");
    let nowhere = guest.get("/nowhere").await;
    assert_eq!((language(&nowhere).as_str(), nowhere.links().len()), ("fr-FR", 0));
    assert_eq!(language(&service.browser().get("/a/unknown").await), "en-US");
}

#[tokio::test]
async fn labels_are_the_applications_else_ours_else_the_name() {
    let labels = json!({ "en-US": "Given name" });
    let service = Service::with(json!({ "profile_fields": [
        { "name": "firstName", "activation": "required", "labels": labels },
        { "name": "lastName", "activation": "required" },
        { "name": "favouriteOwl", "activation": "optional" },
        { "name": "home", "type": "address", "activation": "required", "labels": { "en-US": "Home" } },
    ] }))
    .await;
    let link = service.invite_by_mail("ada@example.com", json!({})).await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    for label in ["Given name", "Last name", "favouriteOwl", "Home", "City", "Postal code"] {
        assert!(form.text().contains(label), "{label}");
    }
    for (name, token) in [
        ("firstName", "given-name"),
        ("favouriteOwl", "off"),
        ("home.city", "address-level2"),
        ("home.country", "country-name"),
    ] {
        assert!(form.tag_of(name).contains(&format!("autocomplete=\"{token}\"")), "{name}");
    }
    assert!(
        form.tag_of("home.city").contains(" required")
            && !form.tag_of("home.postalCode").contains(" required")
    );
    // English words of the application's do not stand in the way of ours in the reader's language.
    let french = guest.submit(&form, &[("switch_locale", "fr-FR")]).await;
    assert!(french.text().contains("Prénom") && !french.text().contains("Given name"));
    assert!(french.text().contains("Home"));
}
