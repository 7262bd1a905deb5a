//! What a request says about the screens that people see (OpenID Connect Core section 3.1.2.1).

use crate::ProtocolError;

/// A `prompt` value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// No screen may be shown.
    None,
    /// The person must sign in again.
    Login,
    /// The person must be asked for consent.
    Consent,
    /// The person must be asked which account to use.
    SelectAccount,
}

impl Prompt {
    /// Every value, for `prompt_values_supported`.
    pub const ALL: [Self; 4] = [Self::None, Self::Login, Self::Consent, Self::SelectAccount];

    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Login => "login",
            Self::Consent => "consent",
            Self::SelectAccount => "select_account",
        }
    }
}

/// The `prompt` values of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prompts(Vec<Prompt>);

impl Prompts {
    /// Reads values separated by spaces; those that nobody knows are ignored, as Core allows, so that clients of later
    /// specifications work.
    ///
    /// # Errors
    /// `invalid_request` for `none` beside another value.
    pub fn parse(text: &str) -> Result<Self, ProtocolError> {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        if words.len() > 1 && words.contains(&"none") {
            return Err(ProtocolError::invalid_request("The prompt 'none' stands alone."));
        }
        Ok(Self(Prompt::ALL.into_iter().filter(|prompt| words.contains(&prompt.as_str())).collect()))
    }

    /// True when this value is among them.
    pub fn contains(&self, prompt: Prompt) -> bool {
        self.0.contains(&prompt)
    }
}

/// A `display` value: every page of ours fits each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// A whole page.
    Page,
    /// A small window.
    Popup,
    /// A device with a touch screen.
    Touch,
    /// A small telephone.
    Wap,
}

impl Display {
    /// Every value, for `display_values_supported`.
    pub const ALL: [Self; 4] = [Self::Page, Self::Popup, Self::Touch, Self::Wap];

    /// Reads a value; `None` for one that nobody knows.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|display| display.as_str() == text)
    }

    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Popup => "popup",
            Self::Touch => "touch",
            Self::Wap => "wap",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn core_3_1_2_1_prompt_none_with_another_is_invalid() {
        for bad in ["none login", "login none", "none unheard_of"] {
            assert!(Prompts::parse(bad).is_err(), "{bad}");
        }
        assert!(Prompts::parse("none").unwrap().contains(Prompt::None));
    }

    #[test]
    fn core_3_1_2_1_unknown_prompts_are_ignored() {
        let prompts = Prompts::parse("create  login LOGIN consent").unwrap();
        let known: Vec<_> = Prompt::ALL.into_iter().filter(|prompt| prompts.contains(*prompt)).collect();
        assert_eq!(known, [Prompt::Login, Prompt::Consent]);
    }

    #[test]
    fn core_3_1_2_1_unknown_displays_are_ignored() {
        assert_eq!(Display::parse("popup"), Some(Display::Popup));
        assert_eq!(Display::parse("hologram"), None);
    }
}
