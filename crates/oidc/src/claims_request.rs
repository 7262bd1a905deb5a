//! The `claims` parameter: claims asked for one by one (OpenID Connect Core section 5.5).

use serde_json::{Map, Value, json};

use crate::ProtocolError;

/// What a request asks for beside its scopes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimsRequest {
    /// Claims for the userinfo endpoint.
    pub userinfo: Vec<ClaimRequest>,
    /// Claims for the ID token.
    pub id_token: Vec<ClaimRequest>,
}

/// One claim that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRequest {
    /// Its name.
    pub name: String,
    /// Whether the application needs it (section 5.5.1).
    pub essential: bool,
    /// The values that will do, the best first; empty: any.
    pub values: Vec<Value>,
}

impl ClaimRequest {
    /// True when a value will do.
    pub fn accepts(&self, value: &Value) -> bool {
        self.values.is_empty() || self.values.contains(value)
    }
}

impl ClaimsRequest {
    /// The longest text that is read.
    pub const MOST_BYTES: usize = 8_192;
    /// The most claims of a member.
    pub const MOST: usize = 100;

    /// Reads the JSON of the parameter; members that nobody knows are ignored (section 5.5).
    ///
    /// # Errors
    /// `invalid_request` when it is no such object, or beyond the bounds.
    pub fn parse(text: &str) -> Result<Self, ProtocolError> {
        if text.len() > Self::MOST_BYTES {
            return Err(ProtocolError::malformed("claims"));
        }
        match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(members)) => {
                Ok(Self { userinfo: member(&members, "userinfo")?, id_token: member(&members, "id_token")? })
            }
            Ok(_) | Err(_) => Err(ProtocolError::malformed("claims")),
        }
    }

    /// True when nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.userinfo.is_empty() && self.id_token.is_empty()
    }

    /// The JSON of the parameter, for keeping with a grant; reads back as the same request.
    pub fn to_json(&self) -> String {
        let mut members = Map::new();
        for (name, claims) in [("userinfo", &self.userinfo), ("id_token", &self.id_token)] {
            if !claims.is_empty() {
                members.insert(name.to_owned(), claims.iter().map(entry).collect::<Map<_, _>>().into());
            }
        }
        Value::Object(members).to_string()
    }

    /// True when a `sub` is asked for and it is another than this one (section 5.5.1, Core section 3.1.2.2).
    pub fn is_for_another_subject(&self, subject: &str) -> bool {
        let asked = self.id_token.iter().chain(&self.userinfo).filter(|claim| claim.name == "sub");
        asked.into_iter().any(|claim| !claim.accepts(&Value::from(subject)))
    }

    /// The `acr` asked for in the ID token (section 5.5.1.1).
    pub fn acr(&self) -> Option<&ClaimRequest> {
        self.id_token.iter().find(|claim| claim.name == "acr")
    }
}

fn member(members: &Map<String, Value>, name: &str) -> Result<Vec<ClaimRequest>, ProtocolError> {
    let claims = match members.get(name) {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Object(claims)) if claims.len() <= ClaimsRequest::MOST => claims,
        Some(_) => return Err(ProtocolError::malformed("claims")),
    };
    claims.iter().map(|(name, wish)| claim_request(name, wish)).collect()
}

fn claim_request(name: &str, wish: &Value) -> Result<ClaimRequest, ProtocolError> {
    let mut request = ClaimRequest { name: name.to_owned(), essential: false, values: Vec::new() };
    let members = match wish {
        Value::Null => return Ok(request),
        Value::Object(members) => members,
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            return Err(ProtocolError::malformed("claims"));
        }
    };
    match members.get("essential") {
        None => {}
        Some(Value::Bool(essential)) => request.essential = *essential,
        Some(_) => return Err(ProtocolError::malformed("claims")),
    }
    match members.get("values") {
        None => {}
        Some(Value::Array(values)) => request.values.clone_from(values),
        Some(_) => return Err(ProtocolError::malformed("claims")),
    }
    if let Some(value) = members.get("value") {
        request.values = vec![value.clone()];
    }
    Ok(request)
}

fn entry(claim: &ClaimRequest) -> (String, Value) {
    let wish = match (claim.essential, claim.values.is_empty()) {
        (false, true) => Value::Null,
        (true, true) => json!({ "essential": true }),
        (essential, false) => json!({ "essential": essential, "values": claim.values }),
    };
    (claim.name.clone(), wish)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn core_5_5_the_example_is_read() {
        let request = ClaimsRequest::parse(
            r#"{"userinfo":{"given_name":{"essential":true},"nickname":null,"picture":{}},
                "id_token":{"auth_time":{"essential":true},"acr":{"values":["a","b"]}},"other":1}"#,
        )
        .unwrap();
        let names: Vec<_> = request.userinfo.iter().map(|claim| (&*claim.name, claim.essential)).collect();
        assert_eq!(names, [("given_name", true), ("nickname", false), ("picture", false)]);
        assert_eq!(request.acr().unwrap().values, [json!("a"), json!("b")]);
        assert_eq!(ClaimsRequest::parse(&request.to_json()).unwrap(), request);
    }

    #[test]
    fn core_5_5_what_is_no_such_object_is_invalid() {
        let many = (0..=ClaimsRequest::MOST).map(|i| format!(r#""c{i}":null"#)).collect::<Vec<_>>().join(",");
        for bad in [
            "",
            "[]",
            "{",
            r#"{"userinfo":[]}"#,
            r#"{"id_token":{"acr":1}}"#,
            r#"{"id_token":{"acr":{"essential":"yes"}}}"#,
            r#"{"id_token":{"acr":{"values":"a"}}}"#,
            &format!(r#"{{"userinfo":{{{many}}}}}"#),
            &format!("{{}}{}", " ".repeat(ClaimsRequest::MOST_BYTES)),
        ] {
            let error = ClaimsRequest::parse(bad).unwrap_err();
            assert_eq!(error.code, crate::ErrorCode::InvalidRequest, "{bad}");
        }
        assert!(ClaimsRequest::parse("{}").unwrap().is_empty());
    }

    #[test]
    fn core_5_5_1_a_value_is_a_list_of_one() {
        let request = ClaimsRequest::parse(r#"{"id_token":{"sub":{"value":"248289761001"}}}"#).unwrap();
        assert!(!request.is_for_another_subject("248289761001"));
        assert!(request.is_for_another_subject("1"));
        assert!(!ClaimsRequest::parse(r#"{"id_token":{"sub":null}}"#).unwrap().is_for_another_subject("1"));
    }

    fn json_text() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            "[a-z]{0,4}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::vec(("userinfo|id_token|essential|value|values|acr|sub", inner), 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_claims_request_reads_back_the_same(value in json_text()) {
            if let Ok(request) = ClaimsRequest::parse(&value.to_string()) {
                prop_assert_eq!(ClaimsRequest::parse(&request.to_json()).unwrap(), request);
            }
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,80}") {
            let _ = ClaimsRequest::parse(&text).is_ok();
        }
    }
}
