//! The Fluent files against each other, and what `Locales` makes of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use usher_domain::Locale;
use usher_render::{ErrorText, RenderError};

use crate::{locale, renderer};

const SHIPPED: &str = "ar bg-BG cs-CZ da-DK de-DE el-GR en-US es-419 es-ES et-EE fi-FI fr-FR ga-IE he hi hr-HR hu-HU \
    id is it-IT ja ko lt-LT lv-LV mt-MT nb nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE th tr uk vi zh-Hans zh-Hant";

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
    assert_eq!(tags.join(" "), SHIPPED);
    for locale in renderer.locales().all() {
        let name = renderer.locales().text(locale, "language-name", &[]).unwrap();
        assert_eq!(renderer.locales().autonym(locale).unwrap(), name);
    }
}

#[test]
fn every_plural_form_of_a_language_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut counted = 0;
    for shipped in renderer().locales().all() {
        for file in fs::read_dir(folder.join(shipped.as_str())).unwrap().map(|file| file.unwrap().path()) {
            for forms in plural_forms(&fs::read_to_string(&file).unwrap()) {
                assert_eq!(forms, plurals_of(shipped.language()), "{}", file.display());
                counted += 1;
            }
        }
    }
    assert_eq!(counted, 10 * renderer().locales().all().len(), "ten in each locale");
}

/// The plural forms that the language's whole numbers have (CLDR), and `other`, which Fluent wants.
fn plurals_of(language: &str) -> &'static str {
    match language {
        "id" | "ja" | "ko" | "th" | "vi" | "zh" => "other",
        "lv" => "zero one other",
        "he" => "one two other",
        "cs" | "hr" | "lt" | "ro" | "sk" => "one few other",
        "sl" => "one two few other",
        "pl" | "uk" => "one few many other",
        "ga" | "mt" => "one two few many other",
        "ar" => "zero one two few many other",
        _ => "one other",
    }
}

/// The forms of each text that chooses by a number's plural; those that choose by the number itself are left out.
fn plural_forms(content: &str) -> Vec<String> {
    let forms = content.split(" ->\n").skip(1).map(|choice| {
        let keys = choice.lines().map_while(|line| line.trim().trim_start_matches('*').strip_prefix('['));
        keys.filter_map(|line| line.split(']').next()).collect::<Vec<_>>().join(" ")
    });
    forms.filter(|forms| !forms.starts_with('1')).collect()
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
    // Fluent's own rules take these for something else.
    let form = |min| {
        let text = renderer.locales().error(&locale("ar"), ErrorText::TooShort { min }).unwrap();
        text.replace(|c: char| c.is_ascii_digit(), "")
    };
    assert_eq!(form(103), form(3));
    assert_eq!(form(111), form(11));
    assert_eq!(form(102), form(100));
}

#[test]
fn a_missing_key_or_argument_is_an_error() {
    let renderer = renderer();
    let english = locale("en-US");
    for key in ["no-such-key", "landing-invited-by"] {
        let outcome = renderer.locales().text(&english, key, &[]);
        assert!(matches!(outcome, Err(RenderError::Text { .. })), "{key}: {outcome:?}");
    }
    let outcome = renderer.locales().text(&locale("sw-KE"), "done-title", &[]);
    assert!(matches!(outcome, Err(RenderError::UnknownLocale(_))));
}

#[test]
fn a_language_is_served_in_another_regions_form() {
    let renderer = renderer();
    let locales = renderer.locales();
    let available = [locale("en-US"), locale("fr-FR"), locale("sw-KE")];
    let matching = |tag: &str| locales.matching(&locale(tag), &available).map(|found| found.to_string());
    assert_eq!(matching("fr-CA").as_deref(), Some("fr-FR"));
    assert_eq!(matching("fr").as_deref(), Some("fr-FR"));
    assert_eq!(matching("de-DE"), None);
    assert_eq!(matching("sw-KE"), None, "an application may name a locale that has no texts");
    let wishes = [locale("pt-BR"), locale("fr-CA"), locale("en-US")];
    assert_eq!(locales.negotiate(&wishes, &available, &locale("en-US")), locale("fr-FR"));
    assert_eq!(locales.negotiate(&wishes[..1], &available, &locale("en-US")), locale("en-US"));
}

#[test]
fn lists_are_written_as_the_language_writes_them() {
    let renderer = renderer();
    let list =
        |tag: &str, items: &[&str]| renderer.locales().list(&locale(tag), items.iter().copied()).unwrap();
    assert_eq!(list("en-US", &["Firefox", "Linux"]), "Firefox, Linux");
    assert_eq!(list("en-US", &["Firefox"]), "Firefox");
    assert_eq!(list("en-US", &[""]), "");
    for shipped in renderer.locales().all() {
        let written = list(shipped.as_str(), &["Firefox", "Linux"]);
        assert!(written.starts_with("Firefox") && written.ends_with("Linux"), "{shipped}: {written}");
    }
}

/// Every text is a translation: none of more than three words is the English one.
#[test]
fn no_text_was_left_in_english() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let of = |tag: &str| -> BTreeMap<String, String> {
        let files = fs::read_dir(folder.join(tag)).unwrap().map(|file| file.unwrap().path());
        let lines: Vec<String> = files
            .flat_map(|file| fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let text =
            |line: &String| line.split_once(" = ").map(|(key, text)| (key.to_owned(), text.to_owned()));
        lines.iter().filter_map(text).collect()
    };
    let english = of("en-US");
    for shipped in renderer().locales().all().iter().filter(|shipped| shipped.language() != "en") {
        for (key, text) in of(shipped.as_str()) {
            let is_left =
                text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count() > 3
                    && english.get(&key) == Some(&text);
            assert!(!is_left, "{shipped}: {key} = {text}");
        }
    }
}

/// The same moment everywhere.
const DATES: &[(&str, &str)] = &[
    ("ar", "28 نوفمبر 2026 في 9:31 م (UTC)"),
    ("bg-BG", "28 ноември 2026 г. в 21:31 ч. UTC"),
    ("cs-CZ", "28. listopadu 2026 v 21:31 UTC"),
    ("da-DK", "28. november 2026 kl. 21.31 UTC"),
    ("de-DE", "28. November 2026 um 21:31 UTC"),
    ("el-GR", "28 Νοεμβρίου 2026 στις 9:31 μ.μ. UTC"),
    ("en-US", "November 28, 2026 at 9:31 PM UTC"),
    ("es-419", "28 de noviembre de 2026 a las 9:31 p.m. UTC"),
    ("es-ES", "28 de noviembre de 2026 a las 21:31 UTC"),
    ("et-EE", "28 november 2026, kell 21:31 UTC"),
    ("fi-FI", "28. marraskuuta 2026 klo 21.31 UTC"),
    ("fr-FR", "28 novembre 2026 à 21:31 UTC"),
    ("ga-IE", "Samhain 28, 2026 ag 21:31 UTC"),
    ("he", "28 בנובמבר 2026 בשעה 21:31 (UTC)"),
    ("hi", "28 नवंबर, 2026 को 9:31 pm बजे UTC"),
    ("hr-HR", "28. studenoga 2026. u 21:31 UTC"),
    ("hu-HU", "2026. november 28. 21:31 (UTC)"),
    ("id", "28 November 2026 pukul 21.31 UTC"),
    ("is", "28. nóvember 2026 kl. 21:31 UTC"),
    ("it-IT", "28 novembre 2026 alle ore 21:31 UTC"),
    ("ja", "2026年11月28日 21:31 (UTC)"),
    ("ko", "2026년 11월 28일 오후 9:31 (UTC)"),
    ("lt-LT", "2026 m. lapkričio 28 d. 21:31 UTC"),
    ("lv-LV", "2026. gada 28. novembris 21:31 UTC"),
    ("mt-MT", "28 ta’ Novembru, 2026 21:31 UTC"),
    ("nb", "28. november 2026 kl. 21:31 UTC"),
    ("nl-NL", "28 november 2026 om 21:31 UTC"),
    ("pl-PL", "28 listopada 2026 21:31 UTC"),
    ("pt-BR", "28 de novembro de 2026 às 21:31 UTC"),
    ("pt-PT", "28 de novembro de 2026 às 21:31 UTC"),
    ("ro-RO", "28 noiembrie 2026 la 21:31 UTC"),
    ("sk-SK", "28. novembra 2026 o 21:31 UTC"),
    ("sl-SI", "28. november 2026 ob 21:31 UTC"),
    ("sv-SE", "28 november 2026 kl. 21:31 UTC"),
    ("th", "28 พฤศจิกายน ค.ศ. 2026 เวลา 21:31 (UTC)"),
    ("tr", "28 Kasım 2026 21:31 UTC"),
    ("uk", "28 листопада 2026 р. о 21:31 UTC"),
    ("vi", "lúc 21:31 28 tháng 11 2026 (UTC)"),
    ("zh-Hans", "2026年11月28日 21:31 (UTC)"),
    ("zh-Hant", "2026年11月28日 晚上9:31 (UTC)"),
];

#[test]
fn dates_are_written_as_the_language_writes_them() {
    let renderer = renderer();
    // Spaces that hold a line together look like any other.
    let date = |tag: &str, epoch_ms: i64| {
        renderer.locales().date_time(&locale(tag), epoch_ms).unwrap().replace('\u{a0}', " ")
    };
    let tags: Vec<&str> = DATES.iter().map(|(tag, _)| *tag).collect();
    assert_eq!(tags.join(" "), SHIPPED);
    for (tag, written) in DATES {
        assert_eq!(date(tag, 1_795_901_460_000), *written, "{tag}");
    }
    for (tag, written) in [
        ("en-US", "January 1, 1970 at 12:00 AM UTC"),
        ("fr-FR", "1 janvier 1970 à 00:00 UTC"),
        ("ja", "1970年1月1日 0:00 (UTC)"),
    ] {
        assert_eq!(date(tag, 0), written, "{tag}");
    }
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
