//! Looks at mails and text messages as they would go out, before they do.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use usher_domain::Locale;

use crate::RenderError;
use crate::mail::{LinkMail, MailBrand, Particulars, RenderedMail};
use crate::markup;
use crate::message_kind::MessageKind;
use crate::overrides::{OverrideError, OverrideProblem};
use crate::renderer::Renderer;
use crate::sms::LinkSms;

/// Some mail programs cut the HTML of a mail off behind this many bytes.
pub const LONGEST_HTML: usize = 102 * 1024;
/// A line of a mail, in bytes (RFC 5322 section 2.1.1).
const LONGEST_LINE: usize = 998;
const LINK: &str = "https://invite.example/a/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAA";
const SUPPORT: &str = "help@acme.example";

/// A message of each kind for looking at, in the name of this brand.
pub fn sample_mail(brand: &Arc<MailBrand>) -> LinkMail {
    LinkMail {
        brand: Arc::clone(brand),
        recipient_first_name: Some("Ada".to_owned()),
        link: LINK.to_owned(),
        expires_at_ms: 1_795_901_460_000,
        time_zone: None,
    }
}

/// The same as text message.
pub fn sample_sms(brand: &MailBrand) -> LinkSms {
    LinkSms {
        application_name: brand.application_name.clone(),
        // As long as most are.
        link: LINK.chars().take(40).collect(),
        lifetime: Duration::from_hours(1),
    }
}

/// A brand with everything that one can have.
pub fn sample_brand() -> MailBrand {
    MailBrand {
        application_name: "Acme Portal".to_owned(),
        logo: None,
        primary_colour: Some("#0f766e".to_owned()),
        background_colour: None,
        footer: Some("Acme Portal is a service of Acme Ltd".to_owned()),
        legal_address: Some("Acme Ltd\n1 Example Street, London".to_owned()),
        support: Some(SUPPORT.to_owned()),
    }
}

impl Renderer {
    /// Renders every kind of mail and text message in every language, with much and with little, and looks at each:
    /// whether it can be made at all, holds the link and no other, is well-formed and small enough.
    pub fn check(&self) -> Vec<OverrideProblem> {
        let locales = self.locales().all().to_vec();
        self.problems_in(&locales)
    }

    /// The same in a few languages, which is quick: those whose texts are an operator's, and one for each direction.
    pub(crate) fn try_out(&self) -> Result<(), OverrideError> {
        let mut tried: BTreeSet<Locale> = self.locales().with_own_texts().cloned().collect();
        tried.extend(["en-US", "ar"].into_iter().filter_map(Locale::parse));
        let problems = self.problems_in(&tried.into_iter().collect::<Vec<_>>());
        if problems.is_empty() { Ok(()) } else { Err(OverrideError(problems)) }
    }

    fn problems_in(&self, locales: &[Locale]) -> Vec<OverrideProblem> {
        let mut full = sample_brand();
        full.logo = Some("https://acme.example/logo.png".to_owned());
        let brands = [Arc::new(full), Arc::new(MailBrand::default())];
        let mut problems: Vec<OverrideProblem> = Vec::new();
        for locale in locales {
            for kind in MessageKind::ALL {
                for brand in &brands {
                    for reason in self.problems_of_mail(kind, brand, locale) {
                        if !problems.contains(&reason) {
                            problems.push(reason);
                        }
                    }
                    problems.extend(self.problems_of_sms(kind, brand, locale));
                }
            }
        }
        problems
    }

    fn problems_of_mail(
        &self,
        kind: MessageKind,
        brand: &Arc<MailBrand>,
        locale: &Locale,
    ) -> Vec<OverrideProblem> {
        let mail = sample_mail(brand);
        match self.trial_mail(kind, &mail, locale) {
            Err(error) => vec![problem_of(&error, kind, locale)],
            Ok((rendered, warnings)) => {
                let html = faults_of_html(&rendered.html, brand).into_iter().chain(warnings);
                let html = html.map(|reason| {
                    OverrideProblem::new(format!("mail/{}.mjml", kind.name()), format!("{locale}: {reason}"))
                });
                let text = faults_of_text(&rendered, &mail).into_iter();
                let text = text.map(|reason| {
                    OverrideProblem::new(format!("mail/{}.txt", kind.name()), format!("{locale}: {reason}"))
                });
                html.chain(text).collect()
            }
        }
    }

    fn trial_mail(
        &self,
        kind: MessageKind,
        mail: &LinkMail,
        locale: &Locale,
    ) -> Result<(RenderedMail, Vec<String>), RenderError> {
        let mails = self.mails();
        let workshop = self.workshop(&mails)?;
        let expires = self.locales().date_time(locale, mail.expires_at_ms)?;
        let first_name =
            mail.recipient_first_name.as_deref().filter(|_| !mail.brand.application_name.is_empty());
        let particulars = Particulars { first_name, link: &mail.link, expires: &expires };
        mail.brand.render(kind, &particulars, &workshop, locale)
    }

    fn problems_of_sms(&self, kind: MessageKind, brand: &MailBrand, locale: &Locale) -> Vec<OverrideProblem> {
        let sms = sample_sms(brand);
        match self.sms(kind, locale, &sms) {
            Err(error) => vec![problem_of(&error, kind, locale)],
            Ok(text) if text.matches("://").count() != 1 => {
                vec![OverrideProblem::new(
                    format!("locales/{locale}/sms.ftl"),
                    "a text message holds a link of its own",
                )]
            }
            Ok(_) => Vec::new(),
        }
    }
}

fn faults_of_html(html: &str, brand: &MailBrand) -> Vec<String> {
    let mut faults: Vec<String> = markup::faults(html);
    let allowed = [LINK, SUPPORT, "mailto:help@acme.example"];
    let links = markup::attributes(html, "href");
    if !links.iter().any(|link| link == LINK) {
        faults.push("the link ({{ link }}) is missing".to_owned());
    }
    faults.extend(
        links
            .iter()
            .filter(|link| !allowed.contains(&link.as_str()))
            .map(|link| format!("leads to {link}, where only the message's own link may lead")),
    );
    let pictures = markup::attributes(html, "src");
    let logo = brand.logo.as_deref();
    faults.extend(
        pictures.iter().filter(|picture| logo != Some(picture.as_str())).map(|picture| {
            format!("loads {picture}; pictures other than the logo tell others who reads when")
        }),
    );
    if html.len() > LONGEST_HTML {
        faults.push(format!("has {} bytes; some mail programs cut off behind {LONGEST_HTML}", html.len()));
    }
    if html.lines().any(|line| line.len() > LONGEST_LINE) {
        faults.push(format!("has a line of more than {LONGEST_LINE} bytes"));
    }
    faults
}

fn faults_of_text(rendered: &RenderedMail, mail: &LinkMail) -> Vec<String> {
    let mut faults = Vec::new();
    if rendered.text.lines().filter(|line| *line == mail.link).count() != 1 {
        faults.push("the link ({{ link }}) must stand once, on a line of its own".to_owned());
    }
    if rendered.text.matches("://").count() != 1 {
        faults.push("holds a link besides its own".to_owned());
    }
    if rendered.subject.trim().is_empty() {
        faults.push("the subject is empty".to_owned());
    }
    faults
}

/// What the template engine says; of some errors it has nothing to say but their kind.
fn words_of(error: &minijinja::Error) -> String {
    match (error.kind(), error.detail()) {
        (minijinja::ErrorKind::UndefinedError, None) => "a value that there is not".to_owned(),
        (_, Some(detail)) => detail.to_owned(),
        (kind, None) => kind.to_string(),
    }
}

/// The file and line that an error speaks of.
fn problem_of(error: &RenderError, kind: MessageKind, locale: &Locale) -> OverrideProblem {
    match error {
        RenderError::Template(error) => OverrideProblem {
            file: error.name().map_or_else(|| format!("mail/{}", kind.name()), str::to_owned),
            line: error.line(),
            reason: format!("{locale}: {}", words_of(error)),
        },
        RenderError::Mjml(reason) => {
            OverrideProblem::new(format!("mail/{}.mjml", kind.name()), format!("{locale}: {reason}"))
        }
        RenderError::Text { .. }
        | RenderError::Resource { .. }
        | RenderError::UnknownLocale(_)
        | RenderError::FolderName(_)
        | RenderError::Moment(_)
        | RenderError::QrCode(_)
        | RenderError::Dates(..)
        | RenderError::Lists(..)
        | RenderError::Plurals(..) => OverrideProblem::new(format!("locales/{locale}"), error.to_string()),
    }
}
