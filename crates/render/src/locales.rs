//! The texts of every locale: embedded Fluent files, looked up by key.
//!
//! A missing key or argument is an error, never the key's name on somebody's screen.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use usher_domain::Locale;

use crate::dates::DateForm;
use crate::overrides::Overrides;
use crate::plurals::{self, PluralForms};
use crate::{ErrorText, RenderError, bidi};

/// One row per folder of `locales/`: its name and its files as (name, content).
const EMBEDDED: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The text that names a language in itself. It stands on one line.
const LANGUAGE_NAME: &str = "language-name";

/// A value inside a text.
#[derive(Clone, Debug)]
pub enum TextValue<'a> {
    /// Something from outside (a name, an address): isolated when its writing direction differs from the text's.
    Foreign(Cow<'a, str>),
    /// A text that the same locale gave.
    Own(Cow<'a, str>),
    /// A number: chooses plural forms.
    Number(i64),
}

impl<'a> From<&'a str> for TextValue<'a> {
    fn from(text: &'a str) -> Self {
        Self::Foreign(text.into())
    }
}

impl From<u32> for TextValue<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

struct Texts {
    locale: Locale,
    language: LanguageIdentifier,
    /// The text `language-name`, read by itself: every switcher names all languages, but reads the texts of one.
    name: String,
    files: Vec<TextFile>,
    read: RwLock<Read>,
    dates: OnceLock<DateForm>,
    plurals: OnceLock<PluralForms>,
}

/// A Fluent file: its name and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TextFile {
    pub(crate) name: String,
    pub(crate) content: Cow<'static, str>,
}

/// What was read of a locale.
#[derive(Default)]
struct Read {
    /// Files whose texts win over those of the same keys.
    overrides: Vec<TextFile>,
    /// Read when the first text is wanted: a locale takes a quarter of a megabyte, and many a service speaks one.
    bundle: Option<FluentBundle<FluentResource>>,
}

/// All locales with all their texts. Each is read when it is first used, and shared; lookups take `&self` from any thread.
pub struct Locales {
    all: Vec<Locale>,
    texts: Vec<Texts>,
}

impl Locales {
    /// The locales that the product ships.
    pub fn embedded() -> Result<Arc<Self>, RenderError> {
        Ok(Arc::new(Self::of(shipped()?)))
    }

    /// These, with texts of an operator's in place of some of theirs, and the locales that the operator adds.
    pub(crate) fn with_overrides(overrides: &Overrides) -> Result<Arc<Self>, RenderError> {
        let mut texts = shipped()?;
        for (tag, files) in &overrides.texts {
            if !EMBEDDED.iter().any(|(shipped, _)| shipped == tag) {
                texts.push(Texts::of(tag, files.clone())?);
            }
        }
        texts.sort_by(|a, b| a.locale.cmp(&b.locale));
        let locales = Self::of(texts);
        locales.replace_overrides(overrides);
        Ok(Arc::new(locales))
    }

    fn of(texts: Vec<Texts>) -> Self {
        Self { all: texts.iter().map(|texts| texts.locale.clone()).collect(), texts }
    }

    /// Takes an operator's texts instead of the former ones. A locale that was not there before stays unknown: whoever
    /// has asked which there are does not ask again.
    pub(crate) fn replace_overrides(&self, overrides: &Overrides) {
        for texts in &self.texts {
            let own = overrides.texts.get(texts.locale.as_str()).cloned().unwrap_or_default();
            let mut read = texts.read.write().unwrap_or_else(PoisonError::into_inner);
            if read.overrides != own {
                *read = Read { overrides: own, bundle: None };
            }
        }
    }

    /// Those with texts of an operator's.
    pub(crate) fn with_own_texts(&self) -> impl Iterator<Item = &Locale> {
        let has_own =
            |texts: &&Texts| !texts.read.read().unwrap_or_else(PoisonError::into_inner).overrides.is_empty();
        self.texts.iter().filter(has_own).map(|texts| &texts.locale)
    }

    /// The Fluent files of the product, as (path, content): `locales/fr-FR/mail.ftl`.
    pub fn embedded_files() -> impl Iterator<Item = (String, &'static str)> {
        EMBEDDED.iter().flat_map(|(tag, files)| {
            files.iter().map(move |(name, content)| (format!("locales/{tag}/{name}"), *content))
        })
    }

    /// Every locale that has texts, in the order of their tags.
    pub fn all(&self) -> &[Locale] {
        &self.all
    }

    /// The first of `available` that suits a wish, most wanted first; a language in another region's form suits
    /// (`fr-CA` is served by `fr-FR`). `default` when nothing does.
    pub fn negotiate(&self, requested: &[Locale], available: &[Locale], default: &Locale) -> Locale {
        requested.iter().find_map(|wish| self.matching(wish, available)).unwrap_or_else(|| default.clone())
    }

    /// The one of `available` that suits best ([`Locale::best_of`]); locales without texts are passed over.
    pub fn matching(&self, requested: &Locale, available: &[Locale]) -> Option<Locale> {
        let usable = available.iter().filter(|locale| self.all.contains(locale));
        requested.best_of(usable).cloned()
    }

    /// The text `key` with its arguments. Fails when the locale, the key or an argument is missing.
    pub fn text(
        &self,
        locale: &Locale,
        key: &str,
        args: &[(&str, TextValue<'_>)],
    ) -> Result<String, RenderError> {
        let texts =
            self.texts_of(locale.as_str()).ok_or_else(|| RenderError::UnknownLocale(locale.clone()))?;
        texts.format(key, args)
    }

    /// The sentence that tells somebody what is wrong with a form field.
    pub fn error(&self, locale: &Locale, error: ErrorText) -> Result<String, RenderError> {
        let (key, number) = error.key();
        match number {
            Some((name, number)) => self.text(locale, key, &[(name, number.into())]),
            None => self.text(locale, key, &[]),
        }
    }

    /// The language's name in that language, for the switcher: `Deutsch`, `العربية`.
    pub fn autonym(&self, locale: &Locale) -> Result<&str, RenderError> {
        let texts = self.texts_of(locale.as_str());
        texts.map(|texts| texts.name.as_str()).ok_or_else(|| RenderError::UnknownLocale(locale.clone()))
    }

    /// What a password's score says: 0 is very weak, 4 very strong; anything above counts as 4.
    pub fn password_strength(&self, locale: &Locale, score: u8) -> Result<String, RenderError> {
        const KEYS: [&str; 5] = ["strength-0", "strength-1", "strength-2", "strength-3", "strength-4"];
        self.text(locale, KEYS[usize::from(score.min(4))], &[])
    }

    /// As [`Locales::text`], for templates, which know the locale as text.
    pub(crate) fn text_by_tag(
        &self,
        tag: &str,
        key: &str,
        args: &[(&str, TextValue<'_>)],
    ) -> Result<String, RenderError> {
        match self.texts_of(tag) {
            Some(texts) => texts.format(key, args),
            None => Err(RenderError::FolderName(tag.to_owned())),
        }
    }

    pub(crate) fn date_form(&self, locale: &Locale) -> Result<&DateForm, RenderError> {
        let texts =
            self.texts_of(locale.as_str()).ok_or_else(|| RenderError::UnknownLocale(locale.clone()))?;
        if let Some(made) = texts.dates.get() {
            return Ok(made);
        }
        let made = DateForm::of(locale)?;
        // Whoever was faster has made the same.
        Ok(texts.dates.get_or_init(|| made))
    }

    fn texts_of(&self, tag: &str) -> Option<&Texts> {
        self.texts.iter().find(|texts| texts.locale.as_str() == tag)
    }
}

impl Texts {
    fn of(tag: &str, files: Vec<TextFile>) -> Result<Self, RenderError> {
        let no_tag = || RenderError::FolderName(tag.to_owned());
        // The folder must be spelled canonically, or lookups by the canonical tag would miss it.
        let locale = Locale::parse(tag).filter(|locale| locale.as_str() == tag).ok_or_else(no_tag)?;
        let language = tag.parse().map_err(|_| no_tag())?;
        let name = files
            .iter()
            .flat_map(|file| file.content.lines())
            .find_map(|line| line.strip_prefix(LANGUAGE_NAME)?.strip_prefix(" = "))
            .ok_or_else(|| RenderError::Text {
                locale: locale.clone(),
                key: LANGUAGE_NAME.to_owned(),
                reason: "no such key".to_owned(),
            })?
            .to_owned();
        Ok(Self {
            locale,
            language,
            name,
            files,
            read: RwLock::default(),
            dates: OnceLock::new(),
            plurals: OnceLock::new(),
        })
    }

    fn bundle_with(&self, overrides: &[TextFile]) -> Result<FluentBundle<FluentResource>, RenderError> {
        let mut bundle = FluentBundle::new_concurrent(vec![self.language.clone()]);
        // Values are isolated where it is needed, by `bidi`.
        bundle.set_use_isolating(false);
        for file in &self.files {
            let resource = self.resource(file)?;
            bundle.add_resource(resource).map_err(|errors| self.wrong(file, &errors))?;
        }
        for file in overrides {
            bundle.add_resource_overriding(self.resource(file)?);
        }
        Ok(bundle)
    }

    fn resource(&self, file: &TextFile) -> Result<FluentResource, RenderError> {
        FluentResource::try_new(plurals::with_form_selectors(&file.content))
            .map_err(|(_, errors)| self.wrong(file, &errors))
    }

    fn wrong(&self, file: &TextFile, errors: &[impl ToString]) -> RenderError {
        RenderError::Resource {
            locale: self.locale.clone(),
            file: file.name.clone(),
            reason: errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        }
    }

    fn format(&self, key: &str, args: &[(&str, TextValue<'_>)]) -> Result<String, RenderError> {
        {
            let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(bundle) = &read.bundle {
                return self.format_from(bundle, key, args);
            }
        }
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        let bundle = match read.bundle.take() {
            // Somebody else was faster.
            Some(bundle) => bundle,
            None => self.bundle_with(&read.overrides)?,
        };
        self.format_from(read.bundle.insert(bundle), key, args)
    }

    fn plural_forms(&self) -> Result<&PluralForms, RenderError> {
        if let Some(made) = self.plurals.get() {
            return Ok(made);
        }
        let made = PluralForms::of(&self.locale)?;
        // Whoever was faster has made the same.
        Ok(self.plurals.get_or_init(|| made))
    }

    fn format_from(
        &self,
        bundle: &FluentBundle<FluentResource>,
        key: &str,
        args: &[(&str, TextValue<'_>)],
    ) -> Result<String, RenderError> {
        let fail =
            |reason: String| RenderError::Text { locale: self.locale.clone(), key: key.to_owned(), reason };
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| fail("no such key".to_owned()))?;
        let right_to_left = self.locale.is_right_to_left();
        let mut values = FluentArgs::with_capacity(args.len() + 1);
        for (name, value) in args {
            values.set(*name, fluent_value(value, right_to_left));
            if let TextValue::Number(number) = value {
                values.set(plurals::selector(name), self.plural_forms()?.of_number(*number));
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        match errors.first() {
            Some(error) => Err(fail(error.to_string())),
            None => Ok(text.into_owned()),
        }
    }
}

fn shipped() -> Result<Vec<Texts>, RenderError> {
    let texts = EMBEDDED.iter().map(|(tag, files)| {
        let files = files
            .iter()
            .map(|(name, content)| TextFile { name: (*name).to_owned(), content: Cow::Borrowed(*content) });
        Texts::of(tag, files.collect())
    });
    texts.collect()
}

fn fluent_value<'a>(value: &'a TextValue<'_>, right_to_left: bool) -> FluentValue<'a> {
    match value {
        TextValue::Foreign(text) => FluentValue::String(bidi::isolated(text, right_to_left)),
        TextValue::Own(text) => FluentValue::String(Cow::Borrowed(text)),
        TextValue::Number(number) => FluentValue::from(*number),
    }
}
