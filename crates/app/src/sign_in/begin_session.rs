//! The one way to a signed-in browser.

use usher_domain::{
    Amr, HalfSignedIn, KnownBrowser, PasswordMark, SecondFactor, Secret, SecretDigest, SessionId, UserId,
};

use crate::store::{BeginSession, NewSession, SessionCondition, SignInAccount, Throttle};
use crate::{App, Error, uuid_v7};

/// What the browser brought along that a new session follows from.
#[derive(Clone, Default)]
pub struct Entrance {
    /// What the browser is called on the user's own page.
    pub browser: String,
    /// The cookie of the session that the browser had, if any.
    pub former_session: Option<Secret<String>>,
}

/// Somebody who just proved who they are, in one way.
pub struct FirstFactor {
    /// Who.
    pub user_id: UserId,
    /// How.
    pub amr: Amr,
    /// The password, when it was one: should it be replaced before the session begins, there will be none.
    pub password: Option<PasswordMark>,
    /// Whether the application that they sign in for demands a second factor.
    pub second_factor: SecondFactor,
    /// The browser.
    pub entrance: Entrance,
}

/// What follows from a first factor.
pub enum FirstFactorResult {
    /// The browser is signed in.
    SignedIn {
        /// The value of the session's cookie.
        session: Secret<String>,
    },
    /// There is no session yet: a second factor is asked for, or set up first.
    NeedsSecondFactor {
        /// The value of the cookie that says what was proved, for [`HalfSignedIn::LIFETIME`].
        half_signed_in: Secret<String>,
    },
    /// The account is not active, or gone, or has another password by now.
    Refused,
}

impl App {
    /// Begins a session and returns its cookie's value: new at every sign-in, so that a value that was known before is
    /// worth nothing after it. The same user's session in this browser goes on under its id; another's is ended. `None`
    /// when the condition does not hold any more: whoever was signed in or half so was shut out meanwhile.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn begin_session(
        &self,
        user_id: UserId,
        amr: &Amr,
        entrance: &Entrance,
        condition: SessionCondition,
    ) -> Result<Option<Secret<String>>, Error> {
        let (cookie, begin) = self.new_session(user_id, amr, entrance, condition);
        self.begin(cookie, begin).await
    }

    /// Goes on after a first factor was right (a passkey, a new password by a link): signs in, or asks for the second
    /// factor when the account has one or the application demands one.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn after_first_factor(&self, first: FirstFactor) -> Result<FirstFactorResult, Error> {
        let account = self.store.sign_in().account_by_id(first.user_id).await?;
        let account = account.filter(|account| self.may_enter(account));
        let Some(account) = account else { return Ok(FirstFactorResult::Refused) };
        if needs_second_factor(&account, &first) {
            return Ok(self.half_signed_in(&account, &first));
        }
        let (cookie, begin) = self.first_session(&first);
        Ok(self.begin(cookie, begin).await?.into())
    }

    /// Who is half signed in by this cookie; `None` when it is not ours or over, the account has another password by now,
    /// or may not be signed in to.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn half_signed_in_by(&self, cookie: &str) -> Result<Option<HalfSignedIn>, Error> {
        let Some(half) = HalfSignedIn::open(&self.keys, cookie, self.now()) else { return Ok(None) };
        let account = self.store.sign_in().account_by_id(half.user_id).await?;
        let account = account.filter(|account| self.may_enter(account));
        Ok(account.is_some_and(|account| mark_of(&account) == half.password).then_some(half))
    }

    /// The cookie's value of a browser that signed in to this account, as well as to those that `former` names.
    pub fn known_browser(&self, former: Option<&str>, user_id: UserId) -> Secret<String> {
        let former = former.and_then(|cookie| KnownBrowser::open(&self.keys, cookie));
        let browser = former.unwrap_or_else(|| {
            let mut random = [0; 16];
            self.entropy.fill(&mut random);
            KnownBrowser::new(random)
        });
        Secret::new(browser.with(user_id).seal(&self.keys))
    }

    /// Whether the account is active, and not past the grace period of a deletion.
    pub(super) fn may_enter(&self, account: &SignInAccount) -> bool {
        account.is_active && account.delete_at.is_none_or(|delete_at| self.now() < delete_at)
    }

    /// `give_back` is what throttles admitted the attempt with.
    pub(super) async fn enter_by_password(
        &self,
        account: &SignInAccount,
        first: &FirstFactor,
        give_back: Vec<Throttle>,
    ) -> Result<FirstFactorResult, Error> {
        if needs_second_factor(account, first) {
            self.store.sign_in().give_back(give_back, self.now()).await?;
            return Ok(self.half_signed_in(account, first));
        }
        let (cookie, begin) = self.first_session(first);
        Ok(self.begin(cookie, BeginSession { give_back, ..begin }).await?.into())
    }

    fn half_signed_in(&self, account: &SignInAccount, first: &FirstFactor) -> FirstFactorResult {
        let half = HalfSignedIn {
            user_id: first.user_id,
            amr: first.amr.clone(),
            password: first.password.clone().unwrap_or_else(|| mark_of(account)),
            expires_at: self.now().plus(HalfSignedIn::LIFETIME),
        };
        FirstFactorResult::NeedsSecondFactor { half_signed_in: Secret::new(half.seal(&self.keys)) }
    }

    async fn begin(
        &self,
        cookie: Secret<String>,
        begin: BeginSession,
    ) -> Result<Option<Secret<String>>, Error> {
        let had_former = begin.former.is_some();
        if self.store.sign_in().begin_session(begin).await?.is_none() {
            return Ok(None);
        }
        metrics::counter!("usher_sign_ins_total", "result" => "signed_in").increment(1);
        if had_former {
            // It may have been another user's, whose applications are told of its end.
            self.wake_delivery();
        }
        Ok(Some(cookie))
    }

    fn first_session(&self, first: &FirstFactor) -> (Secret<String>, BeginSession) {
        let condition = first.password.clone().map_or(SessionCondition::Nothing, SessionCondition::Password);
        self.new_session(first.user_id, &first.amr, &first.entrance, condition)
    }

    /// A session with its cookie's value.
    fn new_session(
        &self,
        user_id: UserId,
        amr: &Amr,
        entrance: &Entrance,
        condition: SessionCondition,
    ) -> (Secret<String>, BeginSession) {
        let now = self.now();
        let cookie = self.random_secret();
        let former = entrance.former_session.as_ref();
        let begin = BeginSession {
            user_id,
            session: NewSession {
                digest: SecretDigest::of(cookie.expose().as_bytes()),
                session_id: SessionId::new(uuid_v7(now, &*self.entropy)),
                amr: amr.clone(),
                browser: entrance.browser.clone(),
                expires_at: now.plus(self.session_lifetime),
            },
            former: former.map(|former| SecretDigest::of(former.expose().as_bytes())),
            condition,
            give_back: Vec::new(),
            now,
        };
        (cookie, begin)
    }
}

fn needs_second_factor(account: &SignInAccount, first: &FirstFactor) -> bool {
    let asked_for = account.factors.ask_for_second() || first.second_factor == SecondFactor::Required;
    asked_for && !first.amr.is_multi_factor()
}

fn mark_of(account: &SignInAccount) -> PasswordMark {
    PasswordMark::of(account.password_hash.as_deref())
}

impl From<Option<Secret<String>>> for FirstFactorResult {
    /// Of a session that was begun, unless its condition did not hold any more.
    fn from(session: Option<Secret<String>>) -> Self {
        session.map_or(Self::Refused, |session| Self::SignedIn { session })
    }
}
