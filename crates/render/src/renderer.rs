//! Puts contexts into templates.

use std::fmt;
use std::sync::{Arc, OnceLock};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, context, escape_formatter,
};
use usher_domain::Locale;

use crate::mail::{InvitationMail, RenderedMail, Workshop};
use crate::password_reset::{PasswordResetMail, PasswordResetSms};
use crate::skeleton::{self, Skeletons};
use crate::{InvitationSms, Locales, Page, PageFrame, RenderError, TextValue, assets, urls};

/// Instructions that one page or mail may take. A full form takes some thousands.
const FUEL: u64 = 200_000;
/// Stands for the link in a sentence that is cut around it.
const CUT: &str = "\u{fffc}";

const TEMPLATES: &[(&str, &str)] = &[
    ("layout.html", include_str!("../templates/layout.html")),
    ("pages/landing.html", include_str!("../templates/pages/landing.html")),
    ("pages/account.html", include_str!("../templates/pages/account.html")),
    ("pages/account_delete.html", include_str!("../templates/pages/account_delete.html")),
    ("pages/account_password.html", include_str!("../templates/pages/account_password.html")),
    ("pages/account_sessions.html", include_str!("../templates/pages/account_sessions.html")),
    ("pages/activation.html", include_str!("../templates/pages/activation.html")),
    ("pages/field.html", include_str!("../templates/pages/field.html")),
    ("pages/legal.html", include_str!("../templates/pages/legal.html")),
    ("pages/notice.html", include_str!("../templates/pages/notice.html")),
    ("pages/other_session.html", include_str!("../templates/pages/other_session.html")),
    ("pages/done.html", include_str!("../templates/pages/done.html")),
    ("pages/form_post.html", include_str!("../templates/pages/form_post.html")),
    ("pages/sign_in.html", include_str!("../templates/pages/sign_in.html")),
    ("pages/sign_in_account.html", include_str!("../templates/pages/sign_in_account.html")),
    ("pages/sign_in_consent.html", include_str!("../templates/pages/sign_in_consent.html")),
    ("pages/sign_in_documents.html", include_str!("../templates/pages/sign_in_documents.html")),
    ("pages/sign_in_no_access.html", include_str!("../templates/pages/sign_in_no_access.html")),
    ("pages/sign_out.html", include_str!("../templates/pages/sign_out.html")),
    ("pages/sign_in_help.html", include_str!("../templates/pages/sign_in_help.html")),
    ("pages/password_reset_landing.html", include_str!("../templates/pages/password_reset_landing.html")),
    ("pages/password_reset_notice.html", include_str!("../templates/pages/password_reset_notice.html")),
    ("pages/new_password.html", include_str!("../templates/pages/new_password.html")),
    ("pages/passkey_button.html", include_str!("../templates/pages/passkey_button.html")),
    ("pages/authenticator_app.html", include_str!("../templates/pages/authenticator_app.html")),
    ("pages/second_factor.html", include_str!("../templates/pages/second_factor.html")),
    ("pages/second_factor_set_up.html", include_str!("../templates/pages/second_factor_set_up.html")),
    ("pages/recovery_codes.html", include_str!("../templates/pages/recovery_codes.html")),
    ("pages/factors.html", include_str!("../templates/pages/factors.html")),
    ("mail/layout.html", include_str!("../templates/mail/layout.html")),
    ("mail/layout.txt", include_str!("../templates/mail/layout.txt")),
    ("mail/invitation.html", include_str!("../templates/mail/invitation.html")),
    ("mail/invitation.txt", include_str!("../templates/mail/invitation.txt")),
    ("mail/password_reset.html", include_str!("../templates/mail/password_reset.html")),
    ("mail/password_reset.txt", include_str!("../templates/mail/password_reset.txt")),
];

/// Renders pages and messages. Templates and texts are compiled when they are first used, and kept; share it in an `Arc` or
/// clone it.
#[derive(Clone)]
pub struct Renderer {
    environment: Arc<OnceLock<Environment<'static>>>,
    locales: Arc<Locales>,
    skeletons: Arc<Skeletons>,
    style_sheet_path: Arc<str>,
    script_path: Arc<str>,
}

impl Renderer {
    /// A renderer of the embedded templates and locales.
    pub fn embedded() -> Result<Self, RenderError> {
        Ok(Self {
            environment: Arc::default(),
            locales: Locales::embedded()?,
            skeletons: Arc::default(),
            style_sheet_path: urls::path::asset(&assets::style_sheet().file).into(),
            script_path: urls::path::asset(&assets::script().file).into(),
        })
    }

    /// The templates, compiled by whoever needs one first: a service that only accepts calls never does.
    fn environment(&self) -> Result<&Environment<'static>, RenderError> {
        if let Some(compiled) = self.environment.get() {
            return Ok(compiled);
        }
        let compiled = self.compile()?;
        // Whoever was faster has compiled the same.
        Ok(self.environment.get_or_init(|| compiled))
    }

    fn compile(&self) -> Result<Environment<'static>, RenderError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        environment.set_syntax(
            SyntaxConfig::builder()
                .trim_blocks(true)
                .lstrip_blocks(true)
                .keep_trailing_newline(true)
                .build()?,
        );
        environment.set_formatter(write_value);
        add_text_functions(&mut environment, &self.locales);
        for (name, source) in TEMPLATES {
            environment.add_template(name, source)?;
        }
        Ok(environment)
    }

    /// The texts.
    pub fn locales(&self) -> &Arc<Locales> {
        &self.locales
    }

    /// A whole HTML document.
    pub fn page<P: Page>(&self, frame: &PageFrame, page: &P) -> Result<String, RenderError> {
        let context = context! {
            title_key => page.title_key(),
            page => page.context(),
            ..self.frame_context(frame)?
        };
        Ok(self.environment()?.get_template(P::TEMPLATE)?.render(context)?)
    }

    /// The mail that invites somebody.
    pub fn invitation_mail(
        &self,
        locale: &Locale,
        mail: &InvitationMail,
    ) -> Result<RenderedMail, RenderError> {
        mail.render(&self.workshop()?, locale)
    }

    pub(crate) fn workshop(&self) -> Result<Workshop<'_>, RenderError> {
        let environment = self.environment()?;
        Ok(Workshop { environment, locales: &self.locales, skeletons: &self.skeletons })
    }

    /// The text message that invites somebody.
    pub fn invitation_sms(&self, locale: &Locale, sms: &InvitationSms) -> Result<String, RenderError> {
        sms.render(&self.locales, locale)
    }

    /// The mail with a link for a new password.
    pub fn password_reset_mail(
        &self,
        locale: &Locale,
        mail: &PasswordResetMail,
    ) -> Result<RenderedMail, RenderError> {
        mail.render(&self.workshop()?, locale)
    }

    /// The text message with a link for a new password.
    pub fn password_reset_sms(&self, locale: &Locale, sms: &PasswordResetSms) -> Result<String, RenderError> {
        sms.render(&self.locales, locale)
    }

    fn frame_context(&self, frame: &PageFrame) -> Result<Value, RenderError> {
        let mut languages = Vec::with_capacity(frame.languages.len());
        for choice in &frame.languages {
            languages.push(context! {
                tag => choice.locale.as_str(),
                name => self.locales.autonym(&choice.locale)?,
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
            style_sheet_path => &*self.style_sheet_path,
            script_path => &*self.script_path,
            languages => languages,
        })
    }
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
