//! An application as its operator writes it down: the same form in the file that `usher apps apply` reads and in the
//! database. Reading one checks it whole; [`ApplicationDeclaration::check`] is the only way to an [`Application`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod branding;
mod check;
mod mail;
mod openid_connect;
mod reminders;
mod sms;
mod webhook;

pub use branding::BrandingDeclaration;
pub use check::DeclarationError;
pub use mail::MailDeclaration;
pub use openid_connect::{
    AccessTokenFormatDeclaration, ClaimDeclaration, ConsentDeclaration, OpenIdConnectDeclaration,
    PkceDeclaration, RefreshTokensDeclaration, SecondFactorDeclaration,
};
pub use reminders::{QuietHoursDeclaration, RemindersDeclaration};
pub use sms::{BudgetPeriodDeclaration, PumpingDeclaration, SmsBudgetDeclaration, SmsDeclaration};
pub use webhook::WebhookDeclaration;

/// One application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicationDeclaration {
    /// The id that the application presents. 1 to 100 of `A-Z a-z 0-9 . _ ~ -`.
    pub client_id: String,
    /// What guests know the application by; stands on pages and in messages. 1 to 60 characters.
    pub name: String,
    /// Where browsers may be sent after activation, compared exactly. https; http for localhost only.
    pub redirect_uris: Vec<String>,
    /// How the application may invite: `email`, `sms`.
    #[serde(default = "both_auth_types")]
    pub auth_types: Vec<String>,
    /// The locale of requests that name none (BCP 47).
    #[serde(default = "en_us")]
    pub default_locale: String,
    /// The flow's name and version, told when a locale is refused, and its locales.
    #[serde(default)]
    pub flow: FlowDeclaration,
    /// What pre-register does when the user exists: `link` (200) or `reject` (422).
    #[serde(default)]
    pub existing_user: ExistingUserDeclaration,
    /// `APP` makes the flag `resourceAccessAPP` true for every user of the application. Letters, digits, `_`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_code: Option<String>,
    /// The status of an impossible mobile number: 502 (documented) or 422.
    #[serde(default = "bad_gateway")]
    pub invalid_mobile_status: u16,
    /// Where the browser goes after activation: `redirect` (to `redirect_uri`), `initiate_login`, or `code` (to
    /// `redirect_uri` with an authorization code).
    #[serde(default)]
    pub after_activation: AfterActivationDeclaration,
    /// The application's OpenID Connect `initiate_login_uri`; needed for `after_activation = "initiate_login"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiate_login_uri: Option<String>,
    /// How long a link works, in hours. 1 to 8760.
    #[serde(default = "seven_days")]
    pub invitation_lifetime_hours: u32,
    /// How long a guest may take over the activation page, in minutes. 5 to 1440.
    #[serde(default = "thirty")]
    pub activation_session_minutes: u32,
    /// How often an invitation may be sent again.
    #[serde(default)]
    pub resend_limit: ResendLimitDeclaration,
    /// How pages and mails look.
    #[serde(default)]
    pub branding: BrandingDeclaration,
    /// In whose name mails go out.
    #[serde(default, skip_serializing_if = "MailDeclaration::is_default")]
    pub mail: MailDeclaration,
    /// When guests who have not come yet are reminded.
    #[serde(default, skip_serializing_if = "RemindersDeclaration::is_default")]
    pub reminders: RemindersDeclaration,
    /// How the application signs its users in.
    #[serde(default, skip_serializing_if = "OpenIdConnectDeclaration::is_default")]
    pub openid_connect: OpenIdConnectDeclaration,
    /// How the application may use text messages.
    #[serde(default, skip_serializing_if = "SmsDeclaration::is_default")]
    pub sms: SmsDeclaration,
    /// The bounds of passwords.
    #[serde(default)]
    pub password: PasswordDeclaration,
    /// Fields of a request outside the profile schema: `refuse` or `keep`.
    #[serde(default)]
    pub additional_fields: AdditionalFieldsDeclaration,
    /// The profile schema, in the order in which fields are shown. Left out: `firstName` and `lastName` may be given
    /// and are asked for at activation, `companyName` may be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile_fields: Option<Vec<FieldDeclaration>>,
    /// Terms and privacy documents; of each kind the version declared last is current.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_documents: Vec<LegalDeclaration>,
    /// Where the application is told what happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook: Option<WebhookDeclaration>,
    /// Whether the application may do nothing any more.
    #[serde(default)]
    pub disabled: bool,
}

/// The flow that requests name their locale for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct FlowDeclaration {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its locales (BCP 47); empty: all that Usher speaks.
    pub locales: Vec<String>,
}

impl Default for FlowDeclaration {
    fn default() -> Self {
        let flow = usher_domain::Flow::default();
        Self { name: flow.name, version: flow.version, locales: Vec::new() }
    }
}

/// What pre-register does when the user exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExistingUserDeclaration {
    /// Link the user to the application and answer 200.
    #[default]
    Link,
    /// Answer 422.
    Reject,
}

/// Where the browser goes after activation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AfterActivationDeclaration {
    /// To the invitation's `redirect_uri`, unchanged.
    #[default]
    Redirect,
    /// To `initiate_login_uri` with `iss`, `login_hint` and `target_link_uri`.
    InitiateLogin,
    /// To the invitation's `redirect_uri` with `code` and `iss`.
    Code,
}

/// Fields outside the schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AdditionalFieldsDeclaration {
    /// Answer 422.
    #[default]
    Refuse,
    /// Store them.
    Keep,
}

/// How often an invitation may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ResendLimitDeclaration {
    /// Resends that may follow each other at once. 1 to 1000.
    pub burst: u32,
    /// The minutes after which one more is allowed. 1 to 10080.
    pub period_minutes: u32,
}

impl Default for ResendLimitDeclaration {
    fn default() -> Self {
        Self { burst: 5, period_minutes: 10 }
    }
}

/// The bounds of passwords, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PasswordDeclaration {
    /// At least this many. 8 to 64.
    pub min_length: u32,
    /// At most this many. 128 to 1024.
    pub max_length: u32,
}

impl Default for PasswordDeclaration {
    fn default() -> Self {
        Self { min_length: 10, max_length: 256 }
    }
}

/// A field's place at a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PresenceDeclaration {
    /// Refused in the request; not shown on the page.
    #[default]
    Absent,
    /// Accepted; shown.
    Optional,
    /// Must have a value.
    Required,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldTypeDeclaration {
    /// One line of text.
    #[default]
    Text,
    /// A calendar date, `YYYY-MM-DD`.
    Date,
    /// A phone number of any kind, kept in E.164 form; national forms of `sms.default_region` are accepted.
    Phone,
    /// One of `choices`.
    Choice,
    /// Yes or no.
    Flag,
    /// Street, city, postal code, country.
    Address,
}

/// A field of the profile schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldDeclaration {
    /// Its name in `profile_fields`. A letter, then letters, digits, `_`; at most 64.
    pub name: String,
    /// What it holds.
    #[serde(default, rename = "type")]
    pub kind: FieldTypeDeclaration,
    /// Its place in the pre-register request: `absent`, `optional`, `required`.
    #[serde(default)]
    pub pre_register: PresenceDeclaration,
    /// Its place on the activation page: `absent`, `optional`, `required`.
    #[serde(default)]
    pub activation: PresenceDeclaration,
    /// Characters at least (text).
    #[serde(default = "one")]
    pub min_length: u32,
    /// Characters at most (text). At most 4000.
    #[serde(default = "two_hundred")]
    pub max_length: u32,
    /// A regular expression that the whole value must match (text).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// The values to choose from (choice).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ChoiceDeclaration>,
    /// What people read, per locale. Left out: the built-in text of a well-known name, else the name itself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
}

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDeclaration {
    /// What is stored.
    pub value: String,
    /// What people read, per locale.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
}

/// One version of a legal document in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalDeclaration {
    /// `terms`, `privacy` or a name of your own: lower-case letters, digits, `-`.
    pub kind: String,
    /// Your version label: letters, digits, `.`, `_`, `-`.
    pub version: String,
    /// The language it is written in (BCP 47).
    pub locale: String,
    /// What the link to it says.
    pub title: String,
    /// Its https address; or give `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its text, shown on a page of Usher's; or give `url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Whether an account can be activated only by accepting it.
    #[serde(default = "yes")]
    pub required: bool,
}

fn both_auth_types() -> Vec<String> {
    vec!["email".to_owned(), "sms".to_owned()]
}

fn en_us() -> String {
    "en-US".to_owned()
}

fn bad_gateway() -> u16 {
    502
}

fn seven_days() -> u32 {
    7 * 24
}

fn thirty() -> u32 {
    30
}

fn one() -> u32 {
    1
}

fn two_hundred() -> u32 {
    200
}

fn yes() -> bool {
    true
}
