//! Puts contexts into templates.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, context, escape_formatter,
};
use usher_domain::Locale;

use crate::mail::{LinkMail, RenderedMail, Workshop};
use crate::message_kind::MessageKind;
use crate::overrides::{OverrideError, OverrideFolder};
use crate::skeleton::{self, Skeletons};
use crate::sms::LinkSms;
use crate::{Locales, Page, PageFrame, RenderError, TextValue, assets, templates, urls};

/// Instructions that one page or mail may take. A full form takes some thousands.
const FUEL: u64 = 200_000;
/// Stands for the link in a sentence that is cut around it.
const CUT: &str = "\u{fffc}";

/// Renders pages and messages. Templates and texts are compiled when they are first used, and kept; share it in an `Arc` or
/// clone it.
#[derive(Clone)]
pub struct Renderer(Arc<Shared>);

struct Shared {
    locales: Arc<Locales>,
    pages: OnceLock<Environment<'static>>,
    mails: RwLock<Arc<Mails>>,
    folder: Option<OverrideFolder>,
    style_sheet_path: String,
    script_path: String,
}

/// The mails' templates, and what was made of them.
#[derive(Default)]
pub(crate) struct Mails {
    /// What an operator wrote, by name.
    replaced: BTreeMap<String, String>,
    environment: OnceLock<Environment<'static>>,
    skeletons: Skeletons,
}

impl Renderer {
    /// A renderer of the embedded templates and locales.
    pub fn embedded() -> Result<Self, RenderError> {
        Ok(Self::of(Locales::embedded()?, Mails::default(), None))
    }

    /// A renderer in which the files of a folder win over the embedded templates and texts. See `docs/templates-and-languages.md`
    /// for what may be in it.
    ///
    /// # Errors
    /// What is wrong with the files: a folder that cannot be read, a name that is not known, a template that does not render.
    pub fn with_overrides(folder: &Path) -> Result<Self, OverrideError> {
        let (overrides, seen) = OverrideFolder::read(folder)?;
        let locales = Locales::with_overrides(&overrides)?;
        let renderer = Self::of(
            locales,
            Mails { replaced: overrides.templates, ..Mails::default() },
            Some(OverrideFolder::new(folder, seen)),
        );
        renderer.try_out()?;
        Ok(renderer)
    }

    fn of(locales: Arc<Locales>, mails: Mails, folder: Option<OverrideFolder>) -> Self {
        Self(Arc::new(Shared {
            locales,
            pages: OnceLock::new(),
            mails: RwLock::new(Arc::new(mails)),
            folder,
            style_sheet_path: urls::path::asset(&assets::style_sheet().file),
            script_path: urls::path::asset(&assets::script().file),
        }))
    }

    /// Whether there is a folder whose files may change.
    pub fn follows_a_folder(&self) -> bool {
        self.0.folder.is_some()
    }

    /// Looks whether the files of the folder have changed, and uses them if they have; blocks on the file system. True when
    /// there is something new.
    ///
    /// # Errors
    /// What is wrong with the files, told once for each change. What was in use stays in use.
    pub fn reload(&self) -> Result<bool, OverrideError> {
        let Some(folder) = &self.0.folder else { return Ok(false) };
        let Some(overrides) = folder.changed()? else { return Ok(false) };
        // Tried out apart, and forgotten: mails go on as before until all is known to be well.
        let candidate = Self::of(
            Locales::with_overrides(&overrides)?,
            Mails { replaced: overrides.templates.clone(), ..Mails::default() },
            None,
        );
        candidate.try_out()?;
        self.0.locales.replace_overrides(&overrides);
        let mails = Mails { replaced: overrides.templates, ..Mails::default() };
        *self.0.mails.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(mails);
        Ok(true)
    }

    /// The templates of pages, compiled by whoever needs one first: a service that only accepts calls never does.
    fn pages(&self) -> Result<&Environment<'static>, RenderError> {
        let locales = &self.0.locales;
        compiled(
            &self.0.pages,
            locales,
            templates::PAGES.iter().map(|(name, source)| (*name, (*source).into())),
        )
    }

    /// What mails are made of now. Whoever holds it is not disturbed by a change.
    pub(crate) fn mails(&self) -> Arc<Mails> {
        Arc::clone(&self.0.mails.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn workshop<'a>(&'a self, mails: &'a Mails) -> Result<Workshop<'a>, RenderError> {
        let locales = &self.0.locales;
        let sources = templates::MAILS.iter().map(|(name, source)| {
            let replaced = mails.replaced.get(*name);
            (*name, replaced.map_or(Cow::Borrowed(*source), |own| Cow::Owned(own.clone())))
        });
        let environment = compiled(&mails.environment, locales, sources)?;
        Ok(Workshop { environment, locales, skeletons: &mails.skeletons })
    }

    /// The texts.
    pub fn locales(&self) -> &Arc<Locales> {
        &self.0.locales
    }

    /// A whole HTML document.
    pub fn page<P: Page>(&self, frame: &PageFrame, page: &P) -> Result<String, RenderError> {
        let context = context! {
            title_key => page.title_key(),
            page => page.context(),
            ..self.frame_context(frame)?
        };
        Ok(self.pages()?.get_template(P::TEMPLATE)?.render(context)?)
    }

    /// The mail that invites somebody.
    pub fn invitation_mail(&self, locale: &Locale, mail: &LinkMail) -> Result<RenderedMail, RenderError> {
        self.mail(MessageKind::Invitation, locale, mail)
    }

    /// The mail that reminds somebody of an invitation.
    pub fn reminder_mail(&self, locale: &Locale, mail: &LinkMail) -> Result<RenderedMail, RenderError> {
        self.mail(MessageKind::Reminder, locale, mail)
    }

    /// The mail with a link for a new password.
    pub fn password_reset_mail(&self, locale: &Locale, mail: &LinkMail) -> Result<RenderedMail, RenderError> {
        self.mail(MessageKind::PasswordReset, locale, mail)
    }

    /// A mail of any kind.
    pub fn mail(
        &self,
        kind: MessageKind,
        locale: &Locale,
        mail: &LinkMail,
    ) -> Result<RenderedMail, RenderError> {
        mail.render(kind, &self.workshop(&self.mails())?, locale)
    }

    /// The text message that invites somebody.
    pub fn invitation_sms(&self, locale: &Locale, sms: &LinkSms) -> Result<String, RenderError> {
        self.sms(MessageKind::Invitation, locale, sms)
    }

    /// The text message that reminds somebody of an invitation.
    pub fn reminder_sms(&self, locale: &Locale, sms: &LinkSms) -> Result<String, RenderError> {
        self.sms(MessageKind::Reminder, locale, sms)
    }

    /// The text message with a link for a new password.
    pub fn password_reset_sms(&self, locale: &Locale, sms: &LinkSms) -> Result<String, RenderError> {
        self.sms(MessageKind::PasswordReset, locale, sms)
    }

    /// A text message of any kind.
    pub fn sms(&self, kind: MessageKind, locale: &Locale, sms: &LinkSms) -> Result<String, RenderError> {
        sms.render(kind, &self.0.locales, locale)
    }

    fn frame_context(&self, frame: &PageFrame) -> Result<Value, RenderError> {
        let mut languages = Vec::with_capacity(frame.languages.len());
        for choice in &frame.languages {
            languages.push(context! {
                tag => choice.locale.as_str(),
                name => self.0.locales.autonym(&choice.locale)?,
                direction => if choice.locale.is_right_to_left() { "rtl" } else { "ltr" },
                href => choice.href.as_str(),
                current => choice.locale == frame.locale,
            });
        }
        Ok(context! {
            locale => frame.locale.as_str(),
            right_to_left => frame.locale.is_right_to_left(),
            application => frame.application_name.as_deref(),
            logo_url => frame.logo_url.as_deref(),
            brand_css_url => frame.brand_css_url.as_deref(),
            style_sheet_path => self.0.style_sheet_path.as_str(),
            script_path => self.0.script_path.as_str(),
            languages => languages,
        })
    }
}

/// The templates, compiled once.
fn compiled<'a>(
    kept: &'a OnceLock<Environment<'static>>,
    locales: &Arc<Locales>,
    sources: impl Iterator<Item = (&'static str, Cow<'static, str>)>,
) -> Result<&'a Environment<'static>, RenderError> {
    if let Some(compiled) = kept.get() {
        return Ok(compiled);
    }
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_auto_escape_callback(|name| match name.rsplit('.').next() {
        Some("txt") => AutoEscape::None,
        Some(_) | None => AutoEscape::Html,
    });
    environment.set_syntax(
        SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build()?,
    );
    environment.set_formatter(write_value);
    add_text_functions(&mut environment, locales);
    for (name, source) in sources {
        environment.add_template_owned(name, source)?;
    }
    // Whoever was faster has compiled the same.
    Ok(kept.get_or_init(|| environment))
}

/// Escapes a text as HTML, or leaves it to the engine where nothing is to be escaped.
///
/// A formatter for [`Environment::set_formatter`]. The engine would escape `/` too, which scanners and filters of mails take for an attempt to hide a link.
pub fn write_value(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let escapes = matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe();
    let Some(text) = value.as_str().filter(|_| escapes) else {
        return escape_formatter(out, state, value);
    };
    Ok(write_escaped(out, text)?)
}

/// Writes a text so that HTML shows it as it is, in content and in attributes.
pub(crate) fn write_escaped(out: &mut impl fmt::Write, text: &str) -> fmt::Result {
    let mut written = 0;
    for (at, c) in text.char_indices() {
        let Some(entity) = entity(c) else { continue };
        out.write_str(&text[written..at])?;
        out.write_str(entity)?;
        written = at + c.len_utf8();
    }
    out.write_str(&text[written..])
}

fn entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

/// `t("key", name=value)` is a text; `before("key", "name")` and `after("key", "name")` are what stands around its
/// argument `name`, so that a template can put a link there.
fn add_text_functions(environment: &mut Environment<'static>, locales: &Arc<Locales>) {
    let texts = Arc::clone(locales);
    environment.add_function("t", move |state: &State<'_, '_>, key: &str, values: Kwargs| {
        let mut args = Vec::new();
        for name in values.args() {
            args.push((name.to_owned(), values.get::<Value>(name)?));
        }
        translate(&texts, state, key, &args)
    });
    let texts = Arc::clone(locales);
    environment.add_function("before", move |state: &State<'_, '_>, key: &str, name: &str| {
        Ok::<_, Error>(around(&texts, state, key, name)?.0)
    });
    let texts = Arc::clone(locales);
    environment.add_function("after", move |state: &State<'_, '_>, key: &str, name: &str| {
        Ok::<_, Error>(around(&texts, state, key, name)?.1)
    });
}

fn translate(
    locales: &Locales,
    state: &State<'_, '_>,
    key: &str,
    args: &[(String, Value)],
) -> Result<String, Error> {
    let mut values = Vec::with_capacity(args.len());
    for (name, value) in args {
        let value = match (value.kind(), value.as_str(), value.as_i64()) {
            (_, Some(text), _) => match skeleton::as_argument(text) {
                Some(slot) => TextValue::Own(slot.into()),
                None => TextValue::from(text),
            },
            (ValueKind::Number, _, Some(number)) => TextValue::Number(number),
            (kind, _, _) => {
                return Err(failed(format!("text {key:?}: argument {name:?} is {kind}, not text or number")));
            }
        };
        values.push((name.as_str(), value));
    }
    locales.text_by_tag(&locale_of(state)?, key, &values).map_err(|error| failed(error.to_string()))
}

fn around(
    locales: &Locales,
    state: &State<'_, '_>,
    key: &str,
    name: &str,
) -> Result<(String, String), Error> {
    let text = locales
        .text_by_tag(&locale_of(state)?, key, &[(name, TextValue::Own(CUT.into()))])
        .map_err(|error| failed(error.to_string()))?;
    let (before, after) =
        text.split_once(CUT).ok_or_else(|| failed(format!("text {key:?} does not use {name:?}")))?;
    Ok((before.to_owned(), after.to_owned()))
}

fn locale_of(state: &State<'_, '_>) -> Result<String, Error> {
    let locale = state.lookup("locale");
    let locale = locale.as_ref().and_then(Value::as_str).map(ToOwned::to_owned);
    locale.ok_or_else(|| failed("the context has no locale".to_owned()))
}

fn failed(reason: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason)
}
