//! What an application changes of its invitations: another message, an end, another expiry.

use super::*;

#[tokio::test]
async fn a_resend_answers_with_the_new_invitation_and_where_it_is() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    test.messages().await;
    let answer = call(&test, Method::POST, &format!("{}/resend", path_of(&id)), &Value::Null).await;
    let new = answer.json();
    let new_id = new["id"].as_str().unwrap();
    assert_eq!((answer.status, answer.header("location")), (201, path_of(new_id).as_str()));
    assert_ne!(new_id, id);
    assert_eq!(
        (&new["state"], &new["recipient"], &new["locale"]),
        (&json!("queued"), &json!(ADA), &json!("en-US"))
    );
    let former = shown(&test, &id).await;
    assert_eq!((&former["state"], &former["replaced_by"]), (&json!("replaced"), &json!(new_id)));
    assert_eq!(test.messages_to(ADA).await.len(), 2);
    assert_eq!(shown(&test, new_id).await["state"], "sent");
}

#[tokio::test]
async fn a_resend_may_be_in_another_language_that_the_flow_has() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let path = format!("{}/resend", path_of(&id));
    let refused = call(&test, Method::POST, &path, &json!({ "locale": "xxxx" })).await;
    assert_eq!((refused.status, refused.json()["error"].as_str()), (422, Some("unexpected_error")));
    let new = call(&test, Method::POST, &path, &json!({ "locale": "fr-FR" })).await;
    assert_eq!((new.status, new.json()["locale"].as_str()), (201, Some("fr-FR")));
}

#[tokio::test]
async fn a_resend_that_is_repeated_sends_no_second_message() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let path = format!("{}/resend", path_of(&id));
    let new = call(&test, Method::POST, &path, &json!({})).await.json();
    let again = call(&test, Method::POST, &path, &json!({})).await;
    assert_refused(
        &again,
        409,
        &json!({ "error": "invitation_replaced", "error_details": {
            "message": "A newer invitation has taken its place", "replaced_by": new["id"],
        } }),
    );
}

#[tokio::test]
async fn resends_keep_to_the_limit_of_pre_register() {
    let test = TestApp::new().await;
    let mut id = invite(&test, "demo", ADA).await;
    for _ in 0..4 {
        let answer = call(&test, Method::POST, &format!("{}/resend", path_of(&id)), &Value::Null).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        id = answer.json()["id"].as_str().unwrap().to_owned();
    }
    let by_preregister = preregister(&test, &with(email_body("demo", ADA), "resend", json!(true))).await;
    assert_success(&by_preregister, 201);
    let listed = list(&test, "?email=ada@example.com&state=queued").await;
    id = listed["invitations"][0]["id"].as_str().unwrap().to_owned();
    let answer = call(&test, Method::POST, &format!("{}/resend", path_of(&id)), &Value::Null).await;
    let body = json!({ "error": "too_many_requests", "error_details": { "message": "Too many requests" } });
    assert_refused(&answer, 429, &body);
    assert_eq!(answer.header("retry-after"), "600");
}

#[tokio::test]
async fn an_activated_invitation_is_neither_sent_revoked_nor_moved() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    test.activate(ADA).await;
    let body =
        json!({ "error": "invitation_activated", "error_details": { "message": "The account is active" } });
    for (method, path, sent) in [
        (Method::POST, format!("{}/resend", path_of(&id)), Value::Null),
        (Method::POST, format!("{}/revoke", path_of(&id)), Value::Null),
        (Method::PATCH, path_of(&id), json!({ "expires_at": "2026-12-01T00:00:00Z" })),
    ] {
        assert_refused(&call(&test, method, &path, &sent).await, 409, &body);
    }
}

#[tokio::test]
async fn a_redirect_uri_that_was_taken_off_the_list_is_not_sent_again() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    test.declare(&json!({ "client_id": "demo", "name": "Demo", "redirect_uris": ["https://new.example/"] }))
        .await;
    let answer = call(&test, Method::POST, &format!("{}/resend", path_of(&id)), &Value::Null).await;
    assert_eq!((answer.status, answer.json()["error"].as_str()), (409, Some("redirect_uri_not_allowed")));
}

#[tokio::test]
async fn a_bounced_recipient_is_written_to_again_only_on_demand() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    deliver(&test, AttemptResult::Bounced, "550 5.1.1", "no such user").await;
    let path = format!("{}/resend", path_of(&id));
    let message = "A message to the recipient came back; despite_bounce sends it again all the same";
    let body = json!({ "error": "recipient_bounced", "error_details": { "message": message } });
    for sent in [Value::Null, json!({ "despite_refusal": true }), json!({ "despite_bounce": false })] {
        assert_refused(&call(&test, Method::POST, &path, &sent).await, 409, &body);
    }
    let answer = call(&test, Method::POST, &path, &json!({ "despite_bounce": true })).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(test.messages_to(ADA).await.len(), 1);
}

#[tokio::test]
async fn a_recipient_who_said_no_is_written_to_again_only_on_demand() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    say_no(&test, ADA).await;
    let revoked = shown(&test, &id).await;
    assert_eq!((&revoked["state"], &revoked["revoked_by"]), (&json!("revoked"), &json!("recipient")));
    let path = format!("{}/resend", path_of(&id));
    let refused = call(&test, Method::POST, &path, &json!({ "despite_bounce": true })).await;
    let message =
        "The recipient said that it was not meant for them; despite_refusal sends it again all the same";
    assert_refused(
        &refused,
        409,
        &json!({ "error": "recipient_refused", "error_details": { "message": message } }),
    );
    let answer = call(&test, Method::POST, &path, &json!({ "despite_refusal": true })).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

#[tokio::test]
async fn revoking_ends_the_link_and_drops_the_waiting_message() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let path = format!("{}/revoke", path_of(&id));
    let revoked = call(&test, Method::POST, &path, &Value::Null).await;
    assert_eq!(revoked.status, 200, "{}", revoked.text());
    let body = revoked.json();
    assert_eq!((&body["state"], &body["revoked_by"]), (&json!("revoked"), &json!("application")));
    assert_eq!(body["times"]["revoked_at"], START);
    assert_eq!(
        body["delivery"],
        json!({ "status": "failed", "at": START, "code": null, "text": "the invitation was revoked" })
    );
    assert_eq!(test.messages().await.len(), 0);

    test.clock.advance(Duration::from_mins(1));
    let again = call(&test, Method::POST, &path, &json!({})).await;
    assert_eq!((again.status, again.json()), (200, body), "repeatable");
    let resent = call(&test, Method::POST, &format!("{}/resend", path_of(&id)), &Value::Null).await;
    assert_eq!(resent.status, 201, "the application may change its mind");
}

#[tokio::test]
async fn an_expiry_is_moved_and_opens_what_had_expired() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let link = test.newest_link(ADA).await;
    let moved =
        call(&test, Method::PATCH, &path_of(&id), &json!({ "expires_at": "2026-11-20T10:00:00+02:00" }))
            .await;
    assert_eq!((moved.status, &moved.json()["expires_at"]), (200, &json!("2026-11-20T08:00:00.000Z")));
    test.clock.advance(Duration::from_hours(48));
    test.store.housekeep(test.app.now(), 10).await.unwrap();
    assert_eq!(shown(&test, &id).await["state"], "expired");
    assert_eq!(test.get(&link).await.status, 410);

    let revived =
        call(&test, Method::PATCH, &path_of(&id), &json!({ "expires_at": "2026-12-01T00:00:00Z" })).await;
    assert_eq!((revived.status, &revived.json()["state"]), (200, &json!("sent")));
    assert_eq!(revived.json()["times"]["expired_at"], Value::Null);
    assert_eq!(test.get(&link).await.status, 200);
    assert_eq!(test.messages().await.len(), 1, "nothing is sent for it");
}

#[tokio::test]
async fn an_expiry_is_ahead_and_within_a_year() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let ahead = json!({ "expires_at": { "invalid": "expected a time that is ahead, by 365 days at most" } });
    let format =
        json!({ "expires_at": { "invalid": "expected a time as in 2026-01-31T12:00:00Z (RFC 3339)" } });
    for (value, details) in [
        (json!(START), &ahead),
        (json!("2020-01-01T00:00:00Z"), &ahead),
        (json!("2027-11-18T11:06:40.001Z"), &ahead),
        (json!("9999-12-30T00:00:00Z"), &ahead),
        (json!("tomorrow"), &format),
        (json!(1_795_000_000), &format),
        (Value::Null, &format),
    ] {
        let answer = call(&test, Method::PATCH, &path_of(&id), &json!({ "expires_at": value })).await;
        assert_refused(&answer, 422, &json!({ "error": "invalid_parameters", "error_details": details }));
    }
    let last =
        call(&test, Method::PATCH, &path_of(&id), &json!({ "expires_at": "2027-11-18T11:06:40Z" })).await;
    assert_eq!(last.status, 200);
}

#[tokio::test]
async fn what_ended_keeps_its_expiry() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let expiry = json!({ "expires_at": "2026-12-01T00:00:00Z" });
    call(&test, Method::POST, &format!("{}/revoke", path_of(&id)), &Value::Null).await;
    let message = "The invitation is revoked; send it again";
    assert_refused(
        &call(&test, Method::PATCH, &path_of(&id), &expiry).await,
        409,
        &json!({ "error": "invitation_revoked", "error_details": { "message": message } }),
    );
    let new = call(&test, Method::POST, &format!("{}/resend", path_of(&id)), &Value::Null).await.json();
    for (method, path) in [(Method::PATCH, path_of(&id)), (Method::POST, format!("{}/revoke", path_of(&id)))]
    {
        let body = if method == Method::PATCH { expiry.clone() } else { Value::Null };
        let answer = call(&test, method, &path, &body).await;
        if path.ends_with("revoke") {
            assert_eq!(answer.status, 200, "it is revoked already");
        } else {
            assert_eq!((answer.status, &answer.json()["error_details"]["replaced_by"]), (409, &new["id"]));
        }
    }
}

#[tokio::test]
async fn members_that_are_unknown_or_wrong_are_told() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let unexpected = json!({ "unexpected_keys": "Unexpected parameters found in the request." });
    let (resend, revoke) = (format!("{}/resend", path_of(&id)), format!("{}/revoke", path_of(&id)));
    let flags = json!({ "despite_bounce": "yes", "despite_refusal": 1 });
    let flag = json!({ "invalid": "expected true or false" });
    for (method, path, body, details) in [
        (Method::POST, &resend, json!({ "hat": 1, "shoe": 2 }), json!({ "hat, shoe": unexpected })),
        (Method::POST, &resend, flags, json!({ "despite_bounce": flag, "despite_refusal": flag })),
        (Method::POST, &revoke, json!({ "why": "so" }), json!({ "why": unexpected })),
        (Method::PATCH, &path_of(&id), json!({}), json!({ "expires_at": "field required" })),
        (Method::PATCH, &path_of(&id), json!({ "state": "sent" }), json!({ "state": unexpected })),
    ] {
        let answer = call(&test, method, path, &body).await;
        assert_refused(&answer, 422, &json!({ "error": "invalid_parameters", "error_details": details }));
    }
    let no_json = call_as(&test, "demo", Method::POST, &resend, "{").await;
    assert_eq!((no_json.status, no_json.json()["error"].as_str()), (400, Some("invalid_parameters")));
    let empty = call_as(&test, "demo", Method::PATCH, &path_of(&id), " ").await;
    assert_eq!((empty.status, empty.json()["error"].as_str()), (400, Some("http_exception")));
    assert_eq!(shown(&test, &id).await["state"], "queued");
}
