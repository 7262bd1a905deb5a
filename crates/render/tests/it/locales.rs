//! The Fluent files against each other, and what `Locales` makes of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use usher_domain::Locale;
use usher_render::{ErrorText, RenderError};

use crate::{locale, renderer};

/// Variables by key.
type Texts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_locale_has_the_files_keys_and_variables_of_english() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let english = texts(&folder.join("en-US"));
    assert!(english.len() > 4, "{:?}", english.keys());
    for shipped in renderer().locales().all() {
        let own = texts(&folder.join(shipped.as_str()));
        for (file, keys) in &english {
            let own = own.get(file).unwrap_or_else(|| panic!("{shipped} lacks {file}"));
            for (key, variables) in keys {
                assert_eq!(own.get(key), Some(variables), "{shipped}/{file}: {key}");
            }
            for key in own.keys() {
                assert!(keys.contains_key(key), "{shipped}/{file}: {key} is not in en-US");
            }
        }
        assert_eq!(own.len(), english.len(), "{shipped} has files that en-US lacks");
    }
}

#[test]
fn every_text_is_used_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for folder in ["src", "src/pages", "templates", "templates/pages", "templates/mail"] {
        for file in fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()) {
            if file.is_file() {
                sources.push_str(&fs::read_to_string(file).unwrap());
            }
        }
    }
    for (file, keys) in texts(&root.join("../../locales/en-US")) {
        for key in keys.keys() {
            assert!(sources.contains(&format!("\"{key}\"")), "{file}: {key}");
        }
    }
}

#[test]
fn the_shipped_locales_are_these() {
    let renderer = renderer();
    let tags: Vec<&str> = renderer.locales().all().iter().map(Locale::as_str).collect();
    assert_eq!(tags, ["ar", "de-DE", "en-US", "es-ES", "fr-FR", "nl-NL"]);
}

#[test]
fn english_form_checks_read_as_the_contract_says() {
    let renderer = renderer();
    let english = |error: ErrorText| renderer.locales().error(&locale("en-US"), error).unwrap();
    assert_eq!(english(ErrorText::EmailMalformed), "Email address is not formatted correctly.");
    assert_eq!(english(ErrorText::EmailInUse), "Email address is already in use.");
    assert_eq!(english(ErrorText::PhoneInUse), "Mobile phone is already in use");
    assert_eq!(english(ErrorText::PhoneMalformed), "Mobile phone is not formatted correctly.");
}

#[test]
fn every_error_label_and_strength_has_a_text_in_every_locale() {
    let renderer = renderer();
    let locales = renderer.locales();
    for locale in locales.all() {
        for error in ErrorText::SAMPLES {
            assert!(!locales.error(locale, error).unwrap().is_empty());
        }
        for score in 0..=5 {
            locales.password_strength(locale, score).unwrap();
        }
        for name in usher_render::fields::names() {
            assert!(locales.field_label(locale, name).unwrap().is_some(), "{name}");
        }
        assert_eq!(locales.field_label(locale, "shoeSize").unwrap(), None);
    }
}

#[test]
fn arabic_uses_all_of_its_plural_forms() {
    let renderer = renderer();
    let forms: BTreeSet<String> = [0, 1, 2, 3, 11, 100]
        .into_iter()
        .map(|min| renderer.locales().error(&locale("ar"), ErrorText::TooShort { min }).unwrap())
        .map(|text| text.chars().filter(|c| !c.is_ascii_digit()).collect())
        .collect();
    assert_eq!(forms.len(), 6, "{forms:#?}");
}

#[test]
fn a_missing_key_or_argument_is_an_error() {
    let renderer = renderer();
    let english = locale("en-US");
    for key in ["no-such-key", "landing-invited-by"] {
        let outcome = renderer.locales().text(&english, key, &[]);
        assert!(matches!(outcome, Err(RenderError::Text { .. })), "{key}: {outcome:?}");
    }
    let outcome = renderer.locales().text(&locale("ja-JP"), "done-title", &[]);
    assert!(matches!(outcome, Err(RenderError::UnknownLocale(_))));
}

#[test]
fn a_language_is_served_in_another_regions_form() {
    let renderer = renderer();
    let locales = renderer.locales();
    let available = [locale("en-US"), locale("fr-FR"), locale("ja-JP")];
    let matching = |tag: &str| locales.matching(&locale(tag), &available).map(|found| found.to_string());
    assert_eq!(matching("fr-CA").as_deref(), Some("fr-FR"));
    assert_eq!(matching("fr").as_deref(), Some("fr-FR"));
    assert_eq!(matching("de-DE"), None);
    assert_eq!(matching("ja-JP"), None, "an application may name a locale that has no texts");
    let wishes = [locale("pt-BR"), locale("fr-CA"), locale("en-US")];
    assert_eq!(locales.negotiate(&wishes, &available, &locale("en-US")), locale("fr-FR"));
    assert_eq!(locales.negotiate(&wishes[..1], &available, &locale("en-US")), locale("en-US"));
}

#[test]
fn dates_are_written_as_the_language_writes_them() {
    let renderer = renderer();
    let dates = |epoch_ms: i64| -> Vec<String> {
        let locales = renderer.locales();
        locales.all().iter().map(|locale| locales.date_time(locale, epoch_ms).unwrap()).collect()
    };
    assert_eq!(
        dates(1_795_901_460_000),
        [
            "28 نوفمبر 2026 الساعة 21:31 بالتوقيت العالمي (UTC)",
            "28. November 2026, 21:31 Uhr UTC",
            "November 28, 2026, 9:31 PM UTC",
            "28 de noviembre de 2026, 21:31 UTC",
            "28 novembre 2026 à 21:31 UTC",
            "28 november 2026 om 21:31 UTC",
        ]
    );
    let epoch = dates(0);
    assert_eq!(epoch[2], "January 1, 1970, 12:00 AM UTC");
    assert_eq!(epoch[4], "1er janvier 1970 à 00:00 UTC");
    assert!(renderer.locales().date_time(&locale("ar"), i64::MAX).is_err());
}

/// Every file of a folder, every message of a file, every variable of a message.
fn texts(folder: &Path) -> BTreeMap<String, Texts> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    files
        .map(|file| {
            let name = file.file_name().into_string().unwrap();
            let content = fs::read_to_string(file.path()).unwrap();
            let resource = fluent_syntax::parser::parse(content.as_str())
                .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path().display()));
            let messages = resource.body.iter().filter_map(|entry| match entry {
                Entry::Message(message) => {
                    let mut variables = BTreeSet::new();
                    let pattern =
                        message.value.as_ref().unwrap_or_else(|| panic!("{} is empty", message.id.name));
                    of_pattern(pattern, &mut variables);
                    assert!(message.attributes.is_empty(), "{} has attributes", message.id.name);
                    Some((message.id.name.to_owned(), variables))
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
                other => panic!("{}: unexpected {other:?}", file.path().display()),
            });
            (name, messages.collect())
        })
        .collect()
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { id, arguments: CallArguments { .. } } => {
            panic!("function {} is not known", id.name)
        }
        other => panic!("{other:?} is not used in these files"),
    }
}
