//! A browser that signed in before: strangers' guesses at an account never shut out the browsers of its holder.

use crate::{LinkKeys, Purpose, UserId, content_digest, sealed_cookie};

/// What the cookie says: a name of the browser's own, and marks of the accounts that were signed in to with it. The
/// marks name nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownBrowser {
    name: String,
    accounts: Vec<String>,
}

/// Accounts that one browser is remembered for; the one that was used longest ago is forgotten first.
const MOST_ACCOUNTS: usize = 8;

impl KnownBrowser {
    /// A browser that signed in to nothing yet, named by random bytes.
    pub fn new(random: [u8; 16]) -> Self {
        Self { name: format!("{:032x}", u128::from_be_bytes(random)), accounts: Vec::new() }
    }

    /// The browser, having signed in to this account.
    #[must_use]
    pub fn with(mut self, user_id: UserId) -> Self {
        let mark = mark(user_id);
        self.accounts.retain(|account| *account != mark);
        self.accounts.push(mark);
        let too_many = self.accounts.len().saturating_sub(MOST_ACCOUNTS);
        self.accounts.drain(..too_many);
        self
    }

    /// True when it signed in to this account.
    pub fn knows(&self, user_id: UserId) -> bool {
        self.accounts.contains(&mark(user_id))
    }

    /// The browser's name: 32 hexadecimal digits.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The cookie's value: name, marks and tag, with dots between.
    pub fn seal(&self, keys: &LinkKeys) -> String {
        let content = format!("{}.{}", self.name, self.accounts.join("-"));
        let tag = sealed_cookie::tag(keys, Purpose::KnownBrowser, &content);
        format!("{content}.{tag}")
    }

    /// Reads a cookie; `None` when it is not ours.
    pub fn open(keys: &LinkKeys, cookie: &str) -> Option<Self> {
        let (content, tag) = cookie.rsplit_once('.')?;
        if !sealed_cookie::is_tag(keys, Purpose::KnownBrowser, content, tag) {
            return None;
        }
        let (name, accounts) = content.split_once('.')?;
        let accounts = accounts.split('-').filter(|mark| !mark.is_empty()).map(str::to_owned).collect();
        Some(Self { name: name.to_owned(), accounts })
    }
}

/// 64 bits: enough to tell a browser's few accounts apart.
fn mark(user_id: UserId) -> String {
    let mut digest = content_digest(user_id.to_string().as_bytes());
    digest.truncate(16);
    digest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LinkKey;

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    fn user(number: u8) -> UserId {
        UserId::parse(&format!("0197a3b2-7d54-7c3e-9f00-0123456789{number:02x}")).unwrap()
    }

    #[test]
    fn a_browser_knows_the_accounts_that_it_signed_in_to() {
        let browser = KnownBrowser::new([5; 16]).with(user(1)).with(user(2)).with(user(1));
        let read = KnownBrowser::open(&keys(1), &browser.seal(&keys(1))).unwrap();
        assert_eq!(read, browser);
        assert!(read.knows(user(1)) && read.knows(user(2)) && !read.knows(user(3)));
        assert_eq!(KnownBrowser::open(&keys(2), &browser.seal(&keys(1))), None);
        assert!(!browser.seal(&keys(1)).contains(&user(1).to_string()));
    }

    #[test]
    fn only_the_last_accounts_are_remembered() {
        let browser = (0..12).fold(KnownBrowser::new([5; 16]), |browser, number| browser.with(user(number)));
        let known: Vec<u8> = (0..12).filter(|number| browser.knows(user(*number))).collect();
        assert_eq!(known, [4, 5, 6, 7, 8, 9, 10, 11]);
    }

    #[test]
    fn a_changed_cookie_is_nobodys() {
        let cookie = KnownBrowser::new([5; 16]).with(user(1)).seal(&keys(1));
        for changed in ["", "a", "..", &cookie[1..], &cookie.replace('5', "6")] {
            assert_eq!(KnownBrowser::open(&keys(1), changed), None, "{changed}");
        }
    }
}
