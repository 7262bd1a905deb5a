//! Rows as either engine returns them, and reading them with a word on what is damaged.

use usher_app::store::StoreError;
use usher_domain::{
    AuthType, ClientId, Handle, Identifier, Invitation, InvitationId, InvitationTimes, Locale, Nonce,
    Timestamp, User, UserId,
};

use crate::json;

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

/// One row, in the order of the statement's columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row(pub(crate) Vec<Cell>);

impl Row {
    /// Reads the cells from left to right; `table` names the source of the first ones.
    pub(crate) fn cells(self, table: &'static str) -> Cells {
        Cells { row: key_of(&self), table, rest: self.0.into_iter() }
    }
}

/// What a damaged row is called: its first column, which is its key, unless that is a secret's digest.
fn key_of(row: &Row) -> String {
    match row.0.first() {
        Some(Cell::Text(key)) => key.clone(),
        Some(Cell::Int(key)) => key.to_string(),
        Some(Cell::Blob(_) | Cell::Null) | None => String::new(),
    }
}

/// The cells of a row, read from left to right.
pub(crate) struct Cells {
    table: &'static str,
    row: String,
    rest: std::vec::IntoIter<Cell>,
}

impl Cells {
    /// Says that the cells from here on are another table's.
    pub(crate) fn enter(&mut self, table: &'static str) {
        self.table = table;
    }

    pub(crate) fn corrupt(&self, column: &'static str) -> StoreError {
        StoreError::Corrupt { table: self.table, row: self.row.clone(), column }
    }

    pub(crate) fn opt_text(&mut self, column: &'static str) -> Result<Option<String>, StoreError> {
        match self.rest.next() {
            Some(Cell::Null) => Ok(None),
            Some(Cell::Text(text)) => Ok(Some(text)),
            Some(Cell::Int(_) | Cell::Blob(_)) | None => Err(self.corrupt(column)),
        }
    }

    pub(crate) fn text(&mut self, column: &'static str) -> Result<String, StoreError> {
        self.opt_text(column)?.ok_or_else(|| self.corrupt(column))
    }

    pub(crate) fn opt_int(&mut self, column: &'static str) -> Result<Option<i64>, StoreError> {
        match self.rest.next() {
            Some(Cell::Null) => Ok(None),
            Some(Cell::Int(value)) => Ok(Some(value)),
            Some(Cell::Text(_) | Cell::Blob(_)) | None => Err(self.corrupt(column)),
        }
    }

    pub(crate) fn int(&mut self, column: &'static str) -> Result<i64, StoreError> {
        self.opt_int(column)?.ok_or_else(|| self.corrupt(column))
    }

    pub(crate) fn count(&mut self, column: &'static str) -> Result<u64, StoreError> {
        u64::try_from(self.int(column)?).map_err(|_| self.corrupt(column))
    }

    pub(crate) fn opt_time(&mut self, column: &'static str) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.opt_int(column)?.map(Timestamp::from_ms))
    }

    pub(crate) fn time(&mut self, column: &'static str) -> Result<Timestamp, StoreError> {
        Ok(Timestamp::from_ms(self.int(column)?))
    }

    /// Reads text through the only door of its type.
    pub(crate) fn parsed<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        let text = self.text(column)?;
        parse(&text).ok_or_else(|| self.corrupt(column))
    }

    pub(crate) fn opt_bytes<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        match self.rest.next() {
            Some(Cell::Null) => Ok(None),
            Some(Cell::Blob(bytes)) => parse(&bytes).map(Some).ok_or_else(|| self.corrupt(column)),
            Some(Cell::Int(_) | Cell::Text(_)) | None => Err(self.corrupt(column)),
        }
    }

    pub(crate) fn bytes<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, StoreError> {
        self.opt_bytes(column, parse)?.ok_or_else(|| self.corrupt(column))
    }

    /// Reads two columns: `auth_type`, and `column` with the identifier as it was given.
    pub(crate) fn identifier(&mut self, column: &'static str) -> Result<Identifier, StoreError> {
        let auth_type = self.parsed("auth_type", AuthType::parse)?;
        self.parsed(column, |text| Identifier::parse(auth_type, text))
    }

    /// Reads [`invitation_columns`].
    pub(crate) fn invitation(&mut self) -> Result<Invitation, StoreError> {
        self.enter("invitations");
        Ok(Invitation {
            id: self.parsed("invitation_id", InvitationId::parse)?,
            user_id: self.parsed("user_id", UserId::parse)?,
            client_id: self.parsed("client_id", ClientId::parse)?,
            identifier: self.identifier("sent_to")?,
            locale: self.parsed("locale", Locale::parse)?,
            redirect_uri: self.text("redirect_uri")?,
            handle: self.bytes("handle", Handle::from_bytes)?,
            nonce: self.bytes("nonce", Nonce::from_bytes)?,
            key_id: self.text("key_id")?,
            expires_at: self.time("expires_at")?,
            times: InvitationTimes {
                queued_at: self.time("queued_at")?,
                sent_at: self.opt_time("sent_at")?,
                delivered_at: self.opt_time("delivered_at")?,
                failed_at: self.opt_time("failed_at")?,
                bounced_at: self.opt_time("bounced_at")?,
                opened_at: self.opt_time("opened_at")?,
                activated_at: self.opt_time("activated_at")?,
                expired_at: self.opt_time("expired_at")?,
                revoked_at: self.opt_time("revoked_at")?,
                replaced_at: self.opt_time("replaced_at")?,
            },
        })
    }

    /// Reads [`user_columns`] and the one flag that this row carries.
    pub(crate) fn user(&mut self) -> Result<User, StoreError> {
        self.enter("users");
        Ok(User {
            id: self.parsed("user_id", UserId::parse)?,
            identifier: self.identifier("identifier")?,
            profile: self.parsed("profile", json::read_profile)?,
            locale: self.parsed("locale", Locale::parse)?,
            activated_at: self.opt_time("activated_at")?,
            resource_flags: self.opt_text("resource_flag")?.into_iter().collect(),
        })
    }
}

/// A user from a query over [`user_columns`]: as many rows as the user has flags, one at least.
pub(crate) fn user_from(rows: Vec<Row>) -> Result<Option<User>, StoreError> {
    let mut users = rows.into_iter().map(|row| row.cells("users").user());
    let Some(user) = users.next().transpose()? else { return Ok(None) };
    collect_flags(user, users).map(Some)
}

/// Adds the flags that a user's further rows carry; two applications may share one.
pub(crate) fn collect_flags(
    mut user: User,
    further: impl Iterator<Item = Result<User, StoreError>>,
) -> Result<User, StoreError> {
    for row in further {
        user.resource_flags.extend(row?.resource_flags);
    }
    user.resource_flags.dedup();
    Ok(user)
}

/// The columns of an invitation `i`, as [`Cells::invitation`] reads them.
macro_rules! invitation_columns {
    () => {
        "i.invitation_id, i.user_id, i.client_id, i.auth_type, i.sent_to, i.locale, i.redirect_uri, i.handle, \
         i.nonce, i.key_id, i.expires_at, i.queued_at, i.sent_at, i.delivered_at, i.failed_at, i.bounced_at, i.opened_at, i.activated_at, \
         i.expired_at, i.revoked_at, i.replaced_at"
    };
}
pub(crate) use invitation_columns;

/// The columns of a user `u` with one flag of a link `l`, as [`Cells::user`] reads them.
macro_rules! user_columns {
    () => {
        "u.user_id, u.auth_type, u.identifier, u.profile, u.locale, u.activated_at, l.resource_flag"
    };
}
pub(crate) use user_columns;

/// Joins the links of a user `u` that carry a flag.
macro_rules! flags_of_user {
    () => {
        " LEFT JOIN application_links l ON l.user_id = u.user_id AND l.resource_flag IS NOT NULL "
    };
}
pub(crate) use flags_of_user;
