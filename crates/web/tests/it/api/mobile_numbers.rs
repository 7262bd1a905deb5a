//! Mobile numbers and the rules of an application for them: national forms, landlines, countries.

use serde_json::{Value, json};

use super::{assert_refused, assert_success, preregister, refused_input, with_field};
use crate::support::{TestApp, sms_body};

/// An application in the United Kingdom that also writes to Ireland.
fn british() -> Value {
    json!({
        "client_id": "british",
        "name": "British",
        "sms": { "default_region": "GB", "countries": ["IE"] },
        "profile_fields": [
            { "name": "firstName", "pre_register": "optional", "activation": "required" },
            { "name": "officePhone", "type": "phone", "pre_register": "optional", "activation": "optional" },
        ],
    })
}

fn body(number: &str) -> Value {
    let mut body = sms_body("british", number);
    body["profile_fields"] = json!({ "mobilePrimary": number });
    body
}

async fn sent_to(test: &TestApp) -> Vec<String> {
    let messages = test.messages().await;
    messages.iter().map(|message| message.content.recipient().unwrap().as_given().to_owned()).collect()
}

#[tokio::test]
async fn a_national_number_is_written_to_in_international_form() {
    let test = TestApp::with(&[british()]).await;
    assert_success(&preregister(&test, &body("07400 123456")).await, 201);
    assert_eq!(sent_to(&test).await, ["+447400123456"]);
    // The same person, however the number is written.
    assert_success(&preregister(&test, &body("+44 7400 123 456")).await, 200);
    assert_success(&preregister(&test, &body("00 353 85 012 3456")).await, 201);
}

#[tokio::test]
async fn row_m20_without_a_default_region_a_national_number_is_impossible() {
    let test = TestApp::new().await;
    let answer = preregister(&test, &sms_body("demo", "07400 123456")).await;
    let details = json!({ "mobilePrimary": ["Mobile phone is not formatted correctly."] });
    assert_refused(&answer, 502, &refused_input("bad_gateway", details));
}

#[tokio::test]
async fn row_m20_a_landline_is_refused_like_an_impossible_number() {
    let details = json!({ "mobilePrimary": ["Mobile phone is not formatted correctly."] });
    let modern = json!({ "client_id": "modern", "name": "Modern", "invalid_mobile_status": 422 });
    let test = TestApp::with(&[british(), modern]).await;
    for number in ["+442079460000", "020 7946 0000", "+448001234567", "+449012345678"] {
        let answer = preregister(&test, &body(number)).await;
        assert_refused(&answer, 502, &refused_input("bad_gateway", details.clone()));
    }
    let answer = preregister(&test, &sms_body("modern", "+442079460000")).await;
    assert_refused(&answer, 422, &refused_input("invalid_parameters", details));
    assert_eq!(test.messages().await.len(), 0);
}

#[tokio::test]
async fn a_country_that_is_not_on_the_list_is_refused_with_a_sentence() {
    let test = TestApp::with(&[british()]).await;
    for number in ["+33612345678", "+447797712345", "+14155552671"] {
        let details = json!({ "mobilePrimary": ["Text messages are not sent to numbers of this country."] });
        let answer = preregister(&test, &body(number)).await;
        assert_refused(&answer, 422, &refused_input("invalid_parameters", details));
    }
    assert_eq!(test.messages().await.len(), 0);
}

#[tokio::test]
async fn a_phone_field_takes_any_number_and_keeps_it_in_international_form() {
    let test = TestApp::with(&[british()]).await;
    let number = "+447400123456";
    let with_office = with_field(body(number), "officePhone", json!("020 7946 0000"));
    assert_success(&preregister(&test, &with_office).await, 201);
    let user = test.store.user_by_identifier(usher_domain::AuthType::Sms, number).await.unwrap().unwrap();
    assert_eq!(user.profile.text("officePhone"), Some("+442079460000"));
    let details = json!({ "officePhone": ["Mobile phone is not formatted correctly."] });
    let with_office = with_field(body("+447400123457"), "officePhone", json!("12"));
    let answer = preregister(&test, &with_office).await;
    assert_refused(&answer, 422, &refused_input("invalid_parameters", details));
}

#[tokio::test]
async fn an_activation_counts_for_the_prefix_that_its_message_went_to() {
    let test = TestApp::with(&[british()]).await;
    for number in ["+447400123456", "+447400123457"] {
        assert_success(&preregister(&test, &body(number)).await, 201);
    }
    test.activate("+447400123456").await;
    let counts = test.app.sms_counts(std::time::Duration::from_hours(1)).await.unwrap();
    let counts: Vec<_> = counts.iter().map(|count| (count.scope.as_str(), count.activated)).collect();
    assert_eq!(counts, [("british/+44740", 1)]);
}
