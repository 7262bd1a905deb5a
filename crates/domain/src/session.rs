//! How somebody proved who they are, as tokens tell it.

use std::fmt;

/// One way of proving who one is (RFC 8176).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuthenticationMethod {
    /// A password.
    Password,
    /// A one-time password: TOTP, or a recovery code.
    OneTimePassword,
    /// A key that its holder's device proved to have: a passkey.
    Passkey,
    /// The device made sure who its holder is: a passkey with user verification.
    UserVerified,
}

impl AuthenticationMethod {
    const ALL: [Self; 4] = [Self::Password, Self::OneTimePassword, Self::Passkey, Self::UserVerified];

    /// The registered value.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Password => "pwd",
            Self::OneTimePassword => "otp",
            Self::Passkey => "pop",
            Self::UserVerified => "user",
        }
    }
}

/// The methods of one sign-in, in a fixed order: the `amr` claim (OpenID Connect Core section 2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amr(Vec<AuthenticationMethod>);

impl Amr {
    /// Of these methods.
    pub fn new(methods: &[AuthenticationMethod]) -> Self {
        let mut methods = methods.to_vec();
        methods.sort_unstable();
        methods.dedup();
        Self(methods)
    }

    /// Reads what `Display` writes; unknown values, of a newer build, are left out.
    pub fn parse(text: &str) -> Self {
        let known = |word: &str| AuthenticationMethod::ALL.into_iter().find(|method| method.as_str() == word);
        Self::new(&text.split(' ').filter_map(known).collect::<Vec<_>>())
    }

    /// Whether the method is among them.
    pub fn has(&self, method: AuthenticationMethod) -> bool {
        self.0.contains(&method)
    }

    /// With one method more.
    pub fn with(&self, method: AuthenticationMethod) -> Self {
        let mut methods = self.0.clone();
        methods.push(method);
        Self::new(&methods)
    }

    /// True when two independent factors were used: something known and something had, or a passkey that its device
    /// unlocked for its holder.
    pub fn is_multi_factor(&self) -> bool {
        let has = |method| self.0.contains(&method);
        let second = has(AuthenticationMethod::OneTimePassword) || has(AuthenticationMethod::Passkey);
        (has(AuthenticationMethod::Password) && second)
            || (has(AuthenticationMethod::Passkey) && has(AuthenticationMethod::UserVerified))
    }

    /// The values of the claim; `mfa` is among them when two factors were used.
    pub fn values(&self) -> Vec<&'static str> {
        let mut values: Vec<&'static str> = self.0.iter().map(|method| method.as_str()).collect();
        if self.is_multi_factor() {
            values.push("mfa");
        }
        values
    }

    /// The `acr` claim: `urn:usher:acr:1` for one factor, `urn:usher:acr:2` for two.
    pub fn acr(&self) -> &'static str {
        if self.is_multi_factor() { "urn:usher:acr:2" } else { "urn:usher:acr:1" }
    }
}

/// The values with spaces between, for the database.
impl fmt::Display for Amr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, method) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            f.write_str(method.as_str())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_factors_are_something_known_and_something_had() {
        use AuthenticationMethod::{OneTimePassword, Passkey, Password, UserVerified};
        for (methods, multi) in [
            (&[Password][..], false),
            (&[Passkey], false),
            (&[Password, OneTimePassword], true),
            (&[Password, Passkey], true),
            (&[Passkey, UserVerified], true),
        ] {
            let amr = Amr::new(methods);
            assert_eq!(amr.is_multi_factor(), multi, "{amr}");
            assert_eq!(Amr::parse(&amr.to_string()), amr);
        }
        assert_eq!(Amr::new(&[OneTimePassword, Password]).values(), ["pwd", "otp", "mfa"]);
        assert_eq!(Amr::parse("pwd future").to_string(), "pwd");
    }
}
