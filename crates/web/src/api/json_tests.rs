//! Tests of the JSON parser.

use std::ops::Range;

use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn place(offset: usize, line: usize, column: usize) -> Result<Vec<(String, Given)>, JsonError> {
    Err(JsonError::ValueExpected { offset, line, column })
}

#[test]
fn no_bytes_and_white_space_are_empty() {
    for body in ["", " ", "\t\r\n ", "\u{a0}\u{2003}"] {
        assert_eq!(parse_object(body.as_bytes()), Err(JsonError::Empty), "{body:?}");
    }
}

/// The places are those that Python's `json.loads` names.
#[test]
fn the_place_of_a_missing_value_is_told_in_characters() {
    for (body, (offset, line, column)) in [
        (r#"{"resend": }"#, (11, 1, 12)),
        (r#"{"resend": , "a": 1}"#, (11, 1, 12)),
        (r#"{"resend":}"#, (10, 1, 11)),
        (r#"{"a": 1, "b":"#, (13, 1, 14)),
        (r#"{"a":   "#, (8, 1, 9)),
        (r#"{"é€😀": }"#, (8, 1, 9)),
        ("{\n  \"a\": \"é\",\n  \"b\": ,\n}", (21, 3, 8)),
        ("{\"a\":\r\n\t}", (8, 2, 2)),
        (r#"{"a": NaN}"#, (6, 1, 7)),
        (r#"{"a": tru}"#, (6, 1, 7)),
        (r#"{"a": 'x'}"#, (6, 1, 7)),
        (r#"{"a": +1}"#, (6, 1, 7)),
        (r#"{"a": .5}"#, (6, 1, 7)),
        (r#"{"a": [1,]}"#, (9, 1, 10)),
        (r#"{"a": [,1]}"#, (7, 1, 8)),
        (r#"{"a": ["#, (7, 1, 8)),
        (r#"{"a": {"b": [1, {"c": ]}]}}"#, (22, 1, 23)),
        ("[1,\n]", (4, 2, 1)),
        ("{\"a\": \u{a0}1}", (6, 1, 7)),
    ] {
        assert_eq!(parse_object(body.as_bytes()), place(offset, line, column), "{body}");
    }
}

#[test]
fn every_other_fault_is_invalid() {
    for body in [
        "x",
        "{",
        "{]",
        "{,}",
        r#"{"a"}"#,
        r#"{"a" 1}"#,
        r#"{"a":1,}"#,
        r#"{"a":1 "b":2}"#,
        r#"{"a":1}}"#,
        r#"{"a":1} x"#,
        "{a:1}",
        "{'a':1}",
        r#"{"a":01}"#,
        r#"{"a":1.}"#,
        r#"{"a":-}"#,
        r#"{"a":1e}"#,
        r#"{"a":truex}"#,
        r#"{"a":"x}"#,
        r#"{"a":"\x"}"#,
        r#"{"a":"\u12"}"#,
        r#"{"a":"\u+123"}"#,
        r#"{"a":"\ud800"}"#,
        r#"{"a":"\udc00"}"#,
        r#"{"a":"\ud800\u0041"}"#,
        "{\"a\":\"\n\"}",
        r#"{"a":[1 2]}"#,
        r#"{"a":[}"#,
        "[]",
        "[1]",
        "1",
        "\"a\"",
        "null",
        "true",
        "\u{feff}{}",
        "}",
        ",",
        "// c\n{}",
    ] {
        let expected = if body == r#"{"a":[}"# { place(6, 1, 7) } else { Err(JsonError::Invalid) };
        assert_eq!(parse_object(body.as_bytes()), expected, "{body}");
    }
    assert_eq!(parse_object(b"{\"a\":\"\xff\"}"), Err(JsonError::Invalid));
    assert_eq!(parse_object(b"{\"a\": \xff}"), Err(JsonError::Invalid));
}

#[test]
fn members_keep_their_order_and_numbers_their_form() {
    let body = r#" {"b": 1.50e+3, "a": [1, {"x": []}], "c": {"d": null, "e": "\ud83d\ude00\/\n"}, "f": -0, "g": false} "#;
    let expected = vec![
        ("b".to_owned(), Given::Number("1.50e+3".to_owned())),
        ("a".to_owned(), Given::List),
        (
            "c".to_owned(),
            Given::Object(vec![
                ("d".to_owned(), Given::Null),
                ("e".to_owned(), Given::Text("\u{1f600}/\n".to_owned())),
            ]),
        ),
        ("f".to_owned(), Given::Number("-0".to_owned())),
        ("g".to_owned(), Given::Flag(false)),
    ];
    assert_eq!(parse_object(body.as_bytes()), Ok(expected));
}

#[test]
fn of_members_with_one_name_the_last_counts() {
    let number = |number: u32| Given::Number(number.to_string());
    let expected = vec![("a".to_owned(), number(3)), ("b".to_owned(), number(2))];
    assert_eq!(parse_object(br#"{"a": 1, "b": 2, "a": 3}"#), Ok(expected));
    let many: Vec<String> = (0..40).map(|i| format!("\"k{}\": {i}", i % 20)).collect();
    let kept = parse_object(format!("{{{}}}", many.join(",")).as_bytes()).unwrap();
    let expected: Vec<_> = (0..20).map(|i| (format!("k{i}"), number(i + 20))).collect();
    assert_eq!(kept, expected);
}

#[test]
fn deep_nesting_is_refused_and_does_no_harm() {
    let nested = |levels: usize| format!("{{\"a\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
    assert!(parse_object(nested(126).as_bytes()).is_ok());
    assert_eq!(parse_object(nested(127).as_bytes()), Err(JsonError::Invalid));
    assert_eq!(parse_object("[".repeat(60_000).as_bytes()), Err(JsonError::Invalid));
    assert_eq!(parse_object("{\"a\":".repeat(12_000).as_bytes()), Err(JsonError::Invalid));
}

/// What another parser makes of the same text.
fn given(value: &Value) -> Given {
    match value {
        Value::Null => Given::Null,
        Value::Bool(flag) => Given::Flag(*flag),
        Value::Number(number) => Given::Number(number.to_string()),
        Value::String(text) => Given::Text(text.clone()),
        Value::Array(_) => Given::List,
        Value::Object(members) => {
            Given::Object(members.iter().map(|(name, value)| (name.clone(), given(value))).collect())
        }
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn any_object() -> impl Strategy<Value = Value> {
    prop::collection::vec((any::<String>(), any_value()), 1..6)
        .prop_map(|members| Value::Object(members.into_iter().collect()))
}

/// Texts that are nearly JSON.
fn any_tokens() -> impl Strategy<Value = String> {
    let tokens = vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"\\u00e9\"",
        "\"é😀\"",
        "1",
        "-",
        "0.5e3",
        "true",
        "nul",
        "null",
        " ",
        "\n",
        "é",
        "\"",
        "\\",
        "{\"b\":",
        "[1,",
    ];
    prop::collection::vec(prop::sample::select(tokens), 0..40).prop_map(|tokens| tokens.concat())
}

/// Writes a value with white space here and there, and notes where the values of members and lists stand; with each,
/// whether it is alone in its list, so that the list would be a legal one without it.
fn write(value: &Value, text: &mut String, places: &mut Vec<(Range<usize>, bool)>) {
    match value {
        Value::Object(members) => {
            text.push('{');
            for (i, (name, value)) in members.iter().enumerate() {
                text.push_str(if i > 0 { ",\n " } else { "" });
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push_str(": ");
                write_noting(value, false, text, places);
                text.push_str(" \n");
            }
            text.push('}');
        }
        Value::Array(values) => {
            text.push('[');
            for (i, value) in values.iter().enumerate() {
                text.push_str(if i > 0 { "," } else { "" });
                write_noting(value, values.len() == 1, text, places);
            }
            text.push(']');
        }
        leaf => text.push_str(&leaf.to_string()),
    }
}

fn write_noting(value: &Value, alone: bool, text: &mut String, places: &mut Vec<(Range<usize>, bool)>) {
    let start = text.len();
    write(value, text, places);
    places.push((start..text.len(), alone));
}

/// The place by another way than the parser's: character by character.
fn place_of(text: &str, at: usize) -> JsonError {
    let (mut offset, mut line, mut column) = (0, 1, 1);
    for (index, character) in text.char_indices() {
        if index >= at && !character.is_ascii_whitespace() {
            break;
        }
        offset += 1;
        (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    JsonError::ValueExpected { offset, line, column }
}

proptest! {
    #[test]
    fn no_bytes_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse_object(&body);
    }

    #[test]
    fn what_another_parser_reads_is_read_the_same(object in any_object()) {
        let Given::Object(expected) = given(&object) else { unreachable!() };
        prop_assert_eq!(parse_object(object.to_string().as_bytes()), Ok(expected.clone()));
        let pretty = serde_json::to_string_pretty(&object).unwrap();
        prop_assert_eq!(parse_object(pretty.as_bytes()), Ok(expected));
    }

    #[test]
    fn exactly_the_objects_of_another_parser_are_accepted(text in any_tokens()) {
        let accepted = serde_json::from_str::<&serde_json::value::RawValue>(&text).is_ok();
        let object = accepted && text.trim_start().starts_with('{');
        prop_assert_eq!(parse_object(text.as_bytes()).is_ok(), object, "{}", text);
    }

    #[test]
    fn a_value_that_was_taken_out_is_missed_at_its_place(object in any_object(), choice in any::<prop::sample::Index>()) {
        let (mut text, mut places) = (String::new(), Vec::new());
        write(&object, &mut text, &mut places);
        let (range, alone) = choice.get(&places).clone();
        let expected = place_of(&(text[..range.start].to_owned() + &text[range.end..]), range.start);
        text.replace_range(range, "");
        match parse_object(text.as_bytes()) {
            Ok(_) => prop_assert!(alone),
            Err(error) => prop_assert_eq!(error, expected),
        }
    }
}
