//! Pages that say why there is nothing to activate here, and what to do instead.

use minijinja::{Value, context};

use super::Page;

/// A page with a message and at most one action.
#[derive(Clone, Debug)]
pub struct NoticePage {
    /// What there is to say.
    pub kind: NoticeKind,
}

/// The messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// The link is too old; a new one can be asked for.
    Expired {
        /// Where "Send me a new link" posts to (`urls::path::new_link`).
        action: String,
        /// The address on record, masked.
        masked_recipient: String,
        /// Value of the hidden `csrf` field, when the form has one.
        csrf: Option<String>,
    },
    /// A newer message was sent: its link is the one to use.
    Replaced,
    /// The application took the invitation back.
    Revoked,
    /// The account is active already.
    Used {
        /// Where to sign in.
        sign_in_url: Option<String>,
    },
    /// The link is damaged or made up.
    Unknown,
    /// The answer to "Send me a new link", whether or not one was sent.
    LinkRequested,
    /// The activation session is over; the link in the message still works.
    SessionExpired,
    /// The browser sends no cookies back.
    NoCookies,
    /// The same, of a browser that tries to sign in.
    NoCookiesToSignIn,
    /// Something unexpected failed.
    Error {
        /// What support finds the failure by.
        request_id: String,
    },
    /// There is no such page.
    NotFound,
    /// An application sent the browser here with a request that cannot be answered, and cannot be told so.
    AuthorizationRequest {
        /// What is wrong with it, in English, for the application's developers.
        description: String,
    },
    /// Too many requests.
    TooMany,
    /// A part of the service that the page needs is down for the moment.
    Unavailable,
}

impl NoticeKind {
    /// The name under which templates know the kind.
    fn name(&self) -> &'static str {
        match self {
            Self::Expired { .. } => "expired",
            Self::Replaced => "replaced",
            Self::Revoked => "revoked",
            Self::Used { .. } => "used",
            Self::Unknown => "unknown",
            Self::LinkRequested => "link_requested",
            Self::SessionExpired => "session_expired",
            Self::NoCookies => "no_cookies",
            Self::NoCookiesToSignIn => "no_cookies_to_sign_in",
            Self::Error { .. } => "error",
            Self::NotFound => "not_found",
            Self::AuthorizationRequest { .. } => "authorization_request",
            Self::TooMany => "too_many",
            Self::Unavailable => "unavailable",
        }
    }

    /// Keys of the title and of the sentences below it.
    fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::Expired { .. } => ("notice-expired-title", "notice-expired-body"),
            Self::Replaced => ("notice-replaced-title", "notice-replaced-body"),
            Self::Revoked => ("notice-revoked-title", "notice-revoked-body"),
            Self::Used { .. } => ("notice-used-title", "notice-used-body"),
            Self::Unknown => ("notice-unknown-title", "notice-unknown-body"),
            Self::LinkRequested => ("notice-link-requested-title", "notice-link-requested-body"),
            Self::SessionExpired => ("notice-session-expired-title", "notice-session-expired-body"),
            Self::NoCookies => ("notice-no-cookies-title", "notice-no-cookies-body"),
            Self::NoCookiesToSignIn => ("notice-no-cookies-title", "sign-in-no-cookies"),
            Self::Error { .. } => ("notice-error-title", "notice-error-body"),
            Self::NotFound => ("notice-not-found-title", "notice-not-found-body"),
            Self::AuthorizationRequest { .. } => {
                ("notice-authorization-request-title", "notice-authorization-request-body")
            }
            Self::TooMany => ("notice-too-many-title", "notice-too-many-body"),
            Self::Unavailable => ("notice-unavailable-title", "notice-unavailable-body"),
        }
    }
}

impl From<NoticeKind> for NoticePage {
    fn from(kind: NoticeKind) -> Self {
        Self { kind }
    }
}

impl Page for NoticePage {
    const TEMPLATE: &'static str = "pages/notice.html";

    fn title_key(&self) -> &'static str {
        self.kind.keys().0
    }

    fn context(&self) -> Value {
        let (action, masked_recipient, csrf) = match &self.kind {
            NoticeKind::Expired { action, masked_recipient, csrf } => {
                (Some(action.as_str()), Some(masked_recipient.as_str()), csrf.as_deref())
            }
            _ => (None, None, None),
        };
        let sign_in_url =
            if let NoticeKind::Used { sign_in_url } = &self.kind { sign_in_url.as_deref() } else { None };
        let request_id =
            if let NoticeKind::Error { request_id } = &self.kind { Some(request_id.as_str()) } else { None };
        let description = if let NoticeKind::AuthorizationRequest { description } = &self.kind {
            Some(description.as_str())
        } else {
            None
        };
        context! {
            kind => self.kind.name(),
            body_key => self.kind.keys().1,
            action => action,
            masked_recipient => masked_recipient,
            csrf => csrf,
            sign_in_url => sign_in_url,
            request_id => request_id,
            description => description,
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let expired = NoticeKind::Expired {
            action: "/a/token/new-link".to_owned(),
            masked_recipient: "a••@example.com".to_owned(),
            csrf: None,
        };
        let kinds = [
            expired,
            NoticeKind::Replaced,
            NoticeKind::Revoked,
            NoticeKind::Used { sign_in_url: Some("https://app.example/login".to_owned()) },
            NoticeKind::Unknown,
            NoticeKind::LinkRequested,
            NoticeKind::SessionExpired,
            NoticeKind::NoCookies,
            NoticeKind::NoCookiesToSignIn,
            NoticeKind::Error { request_id: "0193a1b2-7d1f-7000-8000-000000000001".to_owned() },
            NoticeKind::NotFound,
            NoticeKind::AuthorizationRequest {
                description: "The redirect_uri is not registered for this application.".to_owned(),
            },
            NoticeKind::TooMany,
            NoticeKind::Unavailable,
        ];
        let mut samples: Vec<_> = kinds.into_iter().map(|kind| (kind.name(), Self { kind })).collect();
        samples.push(("used_without_sign_in", NoticeKind::Used { sign_in_url: None }.into()));
        samples
    }
}
