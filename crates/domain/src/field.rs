//! What can be wrong with a field, independent of how it is told: the API has its shapes, a page its sentences.

/// One thing that is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name as the caller wrote it; nested ones with a dot (`address.city`).
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl FieldError {
    /// A field and its problem.
    pub fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }
}

/// The five shapes of `error_details` (contract.md section 3), without the one about whole requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A member of the request is absent: `"field required"`.
    Required,
    /// A needed value is empty or absent: `{"missing": "required"}`.
    Missing,
    /// A parameter is empty that has no place in `error_details` (row e19): told in `error_description` alone.
    MissingParameter,
    /// A value is refused: `{"invalid": "<text>"}`.
    Invalid(String),
    /// A check that people are told about in their language: `["<sentence>"]`.
    Form(FormCheck),
    /// A profile field that the application's schema does not know.
    Unexpected,
}

/// A word that must not stand in a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// The guest's address or number.
    Identifier,
    /// The guest's name.
    Name,
    /// The application's name.
    Application,
}

/// Form checks; each has its sentence in every locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormCheck {
    /// Row e25.
    EmailMalformed,
    /// Row e10.
    EmailInUse,
    /// Row m20.
    PhoneMalformed,
    /// Row m05.
    PhoneInUse,
    /// The application sends no text messages to the number's country.
    PhoneCountry,
    /// Nothing was entered where something must be.
    Required,
    /// Fewer characters than this.
    TooShort(usize),
    /// More characters than this.
    TooLong(usize),
    /// The value does not have the form that the application asks for.
    Pattern,
    /// The value is none of those offered.
    Choice,
    /// The value is no date.
    Date,
    /// The password has fewer characters than this.
    PasswordTooShort(usize),
    /// The password has more characters than this.
    PasswordTooLong(usize),
    /// The password is one that many people use.
    PasswordCommon,
    /// The password contains a word that anybody would try first.
    PasswordPersonal(Personal),
    /// A required document was not accepted.
    NotAccepted,
}
