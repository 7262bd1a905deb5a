//! What an application would get to know, and whether it may.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::Page;

/// The question whether an application may have what it asks for.
#[derive(Clone, Debug)]
pub struct ConsentPage {
    /// What the application is called.
    pub application: String,
    /// What the person is called.
    pub name: String,
    /// The person's identifier, masked.
    pub masked_identifier: String,
    /// What is asked for.
    pub items: Vec<ConsentItem>,
    /// Where both buttons post to; the value of `answer` is `allow` or `deny`.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
}

/// One thing that an application asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentItem {
    /// Who the person is: an identifier that means nothing elsewhere.
    Identity,
    /// Name and profile.
    Profile,
    /// The e-mail address.
    Email,
    /// The phone number.
    Phone,
    /// The postal address.
    Address,
    /// Access while the person is away.
    OfflineAccess,
    /// What only the application knows the meaning of.
    Other(String),
}

#[derive(Serialize)]
struct Item<'a> {
    kind: &'static str,
    name: &'a str,
}

impl ConsentItem {
    fn view(&self) -> Item<'_> {
        let (kind, name) = match self {
            Self::Identity => ("identity", ""),
            Self::Profile => ("profile", ""),
            Self::Email => ("email", ""),
            Self::Phone => ("phone", ""),
            Self::Address => ("address", ""),
            Self::OfflineAccess => ("offline_access", ""),
            Self::Other(name) => ("other", name.as_str()),
        };
        Item { kind, name }
    }
}

impl Page for ConsentPage {
    const TEMPLATE: &'static str = "pages/sign_in_consent.html";

    fn title_key(&self) -> &'static str {
        "consent-title"
    }

    fn context(&self) -> Value {
        let items: Vec<Item<'_>> = self.items.iter().map(ConsentItem::view).collect();
        context! {
            application => self.application.as_str(),
            name => self.name.as_str(),
            masked_identifier => self.masked_identifier.as_str(),
            items => Value::from(Serde(&items)),
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = |items: Vec<ConsentItem>| Self {
            application: "Acme Portal".to_owned(),
            name: "Ada Lovelace".to_owned(),
            masked_identifier: "a••@example.com".to_owned(),
            items,
            action: "/sign-in/consent?continue=client_id%3Dacme".to_owned(),
            csrf: "csrf-value".to_owned(),
        };
        let all = vec![
            ConsentItem::Identity,
            ConsentItem::Profile,
            ConsentItem::Email,
            ConsentItem::Phone,
            ConsentItem::Address,
            ConsentItem::OfflineAccess,
            ConsentItem::Other("loyalty_points".to_owned()),
        ];
        vec![("consent", page(vec![ConsentItem::Identity])), ("consent_all", page(all))]
    }
}
