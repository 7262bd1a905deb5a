//! The texts of every locale: embedded Fluent files, looked up by key.
//!
//! A missing key or argument is an error, never the key's name on somebody's screen.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use usher_domain::Locale;

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
    name: &'static str,
    files: &'static [(&'static str, &'static str)],
    /// Read when the first text is wanted: a locale takes a quarter of a megabyte, and many a service speaks one.
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// All locales with all their texts. Each is read when it is first used, and shared; lookups take `&self` from any thread.
pub struct Locales {
    all: Vec<Locale>,
    texts: Vec<Texts>,
}

impl Locales {
    /// The locales that the product ships.
    pub fn embedded() -> Result<Arc<Self>, RenderError> {
        let texts = EMBEDDED
            .iter()
            .map(|(tag, files)| Texts::of(tag, files))
            .collect::<Result<Vec<Texts>, RenderError>>()?;
        Ok(Arc::new(Self { all: texts.iter().map(|texts| texts.locale.clone()).collect(), texts }))
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
    pub fn autonym(&self, locale: &Locale) -> Result<&'static str, RenderError> {
        let texts = self.texts_of(locale.as_str());
        texts.map(|texts| texts.name).ok_or_else(|| RenderError::UnknownLocale(locale.clone()))
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

    fn texts_of(&self, tag: &str) -> Option<&Texts> {
        self.texts.iter().find(|texts| texts.locale.as_str() == tag)
    }
}

impl Texts {
    fn of(tag: &str, files: &'static [(&'static str, &'static str)]) -> Result<Self, RenderError> {
        let no_tag = || RenderError::FolderName(tag.to_owned());
        // The folder must be spelled canonically, or lookups by the canonical tag would miss it.
        let locale = Locale::parse(tag).filter(|locale| locale.as_str() == tag).ok_or_else(no_tag)?;
        let language = tag.parse().map_err(|_| no_tag())?;
        let name = files
            .iter()
            .flat_map(|(_, content)| content.lines())
            .find_map(|line| line.strip_prefix(LANGUAGE_NAME)?.strip_prefix(" = "))
            .ok_or_else(|| RenderError::Text {
                locale: locale.clone(),
                key: LANGUAGE_NAME.to_owned(),
                reason: "no such key".to_owned(),
            })?;
        Ok(Self { locale, language, name, files, bundle: OnceLock::new() })
    }

    fn bundle(&self) -> Result<&FluentBundle<FluentResource>, RenderError> {
        if let Some(read) = self.bundle.get() {
            return Ok(read);
        }
        let read = self.read()?;
        // Whoever was faster has read the same.
        Ok(self.bundle.get_or_init(|| read))
    }

    fn read(&self) -> Result<FluentBundle<FluentResource>, RenderError> {
        let mut bundle = FluentBundle::new_concurrent(vec![self.language.clone()]);
        // Values are isolated where it is needed, by `bidi`.
        bundle.set_use_isolating(false);
        for (file, content) in self.files {
            let fail = |reason: String| RenderError::Resource {
                locale: self.locale.clone(),
                file: (*file).to_owned(),
                reason,
            };
            let resource = FluentResource::try_new((*content).to_owned()).map_err(|(_, errors)| {
                fail(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
            })?;
            bundle.add_resource(resource).map_err(|errors| {
                fail(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
            })?;
        }
        Ok(bundle)
    }

    fn format(&self, key: &str, args: &[(&str, TextValue<'_>)]) -> Result<String, RenderError> {
        let fail =
            |reason: String| RenderError::Text { locale: self.locale.clone(), key: key.to_owned(), reason };
        let bundle = self.bundle()?;
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| fail("no such key".to_owned()))?;
        let right_to_left = self.locale.is_right_to_left();
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, fluent_value(value, right_to_left))).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        match errors.first() {
            Some(error) => Err(fail(error.to_string())),
            None => Ok(text.into_owned()),
        }
    }
}

fn fluent_value<'a>(value: &'a TextValue<'_>, right_to_left: bool) -> FluentValue<'a> {
    match value {
        TextValue::Foreign(text) => FluentValue::String(bidi::isolated(text, right_to_left)),
        TextValue::Own(text) => FluentValue::String(Cow::Borrowed(text)),
        TextValue::Number(number) => FluentValue::from(*number),
    }
}
