//! Everything that is kept about a user, for themselves, in a form that machines read too (GDPR articles 15 and 20).

use serde_json::{Map, Value, json};
use usher_domain::{Address, FieldValue, InvitationTimes, Profile, Timestamp};

use super::Account;
use crate::store::FactorSet;

impl Account {
    /// The data as JSON: no secret, digest or token among it. Times are milliseconds since 1970; what never happened is
    /// left out.
    pub fn data(&self, factors: &FactorSet) -> Value {
        let record = &self.record;
        let user = &record.user;
        let mut account = json!({
            "id": user.id.to_string(),
            "locale": user.locale.as_str(),
            "created_at": record.created_at.as_ms(),
            "has_password": record.has_password,
        });
        let known = [
            ("activated_at", user.activated_at),
            ("updated_at", record.updated_at),
            ("delete_at", record.delete_at),
        ];
        add_times(&mut account, &known);
        let mut identifier = json!({
            "type": user.identifier.auth_type().as_str(), "value": user.identifier.as_given(),
        });
        add_times(&mut identifier, &[("verified_at", record.verified_at)]);
        json!({
            "account": account,
            "identifiers": [identifier],
            "profile": profile(&user.profile),
            "applications": self.application_data(),
            "invitations": self.invitation_data(),
            "accepted_documents": self.document_data(),
            "sessions": self.session_data(),
            "passkeys": factors.passkeys.iter().map(|passkey| json!({
                "name": passkey.name, "created_at": passkey.created_at.as_ms(),
            })).collect::<Vec<_>>(),
            "authenticator_app": factors.totp.as_ref().is_some_and(|totp| totp.confirmed_at.is_some()),
            "recovery_codes_left": factors.recovery_codes_left,
        })
    }

    fn application_data(&self) -> Vec<Value> {
        let view = |linked: &crate::store::LinkedApplication| {
            let mut data = json!({
                "client_id": linked.client_id.as_str(),
                "name": self.name_of(&linked.client_id),
                "linked_at": linked.linked_at.as_ms(),
            });
            add_times(&mut data, &[("access_since", linked.access_since)]);
            if let Some((scope, allowed_at)) = &linked.allowed {
                data["allowed"] = json!({ "scope": scope, "at": allowed_at.as_ms() });
            }
            data
        };
        self.record.applications.iter().map(view).collect()
    }

    fn invitation_data(&self) -> Vec<Value> {
        let view = |invitation: &crate::store::SentInvitation| {
            let mut data = json!({
                "client_id": invitation.client_id.as_str(),
                "sent_to": invitation.sent_to,
                "expires_at": invitation.expires_at.as_ms(),
            });
            add_times(&mut data, &times(&invitation.times));
            data
        };
        self.record.invitations.iter().map(view).collect()
    }

    fn document_data(&self) -> Vec<Value> {
        let view = |accepted: &crate::store::AcceptedConsent| {
            let consent = &accepted.consent;
            json!({
                "kind": consent.kind,
                "version": consent.version,
                "locale": consent.locale.as_str(),
                "accepted_at": accepted.accepted_at.as_ms(),
            })
        };
        self.record.consents.iter().map(view).collect()
    }

    fn session_data(&self) -> Vec<Value> {
        let view = |session: &crate::store::OpenSession| {
            let mut data = json!({
                "browser": session.browser,
                "created_at": session.created_at.as_ms(),
                "expires_at": session.expires_at.as_ms(),
            });
            add_times(&mut data, &[("authenticated_at", session.authenticated_at)]);
            data
        };
        self.record.sessions.iter().map(view).collect()
    }
}

fn times(times: &InvitationTimes) -> [(&'static str, Option<Timestamp>); 10] {
    [
        ("queued_at", Some(times.queued_at)),
        ("sent_at", times.sent_at),
        ("delivered_at", times.delivered_at),
        ("failed_at", times.failed_at),
        ("bounced_at", times.bounced_at),
        ("opened_at", times.opened_at),
        ("activated_at", times.activated_at),
        ("expired_at", times.expired_at),
        ("revoked_at", times.revoked_at),
        ("replaced_at", times.replaced_at),
    ]
}

fn add_times(data: &mut Value, times: &[(&str, Option<Timestamp>)]) {
    for (name, at) in times {
        if let Some(at) = at {
            data[*name] = json!(at.as_ms());
        }
    }
}

fn profile(profile: &Profile) -> Value {
    let value = |value: &FieldValue| match value {
        FieldValue::Text(text) => json!(text),
        FieldValue::Flag(flag) => json!(flag),
        FieldValue::Address(address) => {
            let parts = Address::PARTS.into_iter().filter_map(|part| Some((part, address.part(part)?)));
            let given = parts.filter(|(_, text)| !text.is_empty());
            Value::Object(given.map(|(part, text)| (part.to_owned(), json!(text))).collect())
        }
    };
    let fields: Map<String, Value> =
        profile.0.iter().map(|(name, field)| (name.clone(), value(field))).collect();
    Value::Object(fields)
}
