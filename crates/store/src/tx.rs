//! What a step is written against: a transaction of either engine.

use std::sync::Arc;

use usher_app::store::StoreError;
use usher_domain::Timestamp;

use crate::row::Row;

/// A value bound to a statement.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl From<i64> for Value<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<u32> for Value<'_> {
    fn from(value: u32) -> Self {
        Self::Int(value.into())
    }
}

impl From<Timestamp> for Value<'_> {
    fn from(value: Timestamp) -> Self {
        Self::Int(value.as_ms())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(value)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(value)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(value: &'a [u8; N]) -> Self {
        Self::Blob(value)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The values of a statement, in the order of its placeholders.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::tx::Value::from($value)),*] };
}
pub(crate) use values;

/// A statement with its values.
pub(crate) type Statement<'a> = (&'static str, &'a [Value<'a>]);

/// An open transaction. Placeholders are numbered, `?1` and on; the dialect writes them in the engine's form.
///
/// On SQLite every call is ready at once.
pub(crate) trait Tx: Send {
    /// Runs a statement that returns no rows; the number of rows it changed.
    fn execute(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> impl Future<Output = Result<u64, StoreError>> + Send;

    /// Runs a statement to its end; all rows that it returned.
    fn query(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> impl Future<Output = Result<Vec<Row>, StoreError>> + Send;

    /// The first row, if there is one.
    fn query_opt(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> impl Future<Output = Result<Option<Row>, StoreError>> + Send {
        async move { Ok(self.query(sql, values).await?.into_iter().next()) }
    }

    /// Runs queries that do not need each other's answers, in this order; where that saves time, sent together. The rows
    /// of each.
    fn query_all(
        &mut self,
        statements: &[Statement<'_>],
    ) -> impl Future<Output = Result<Vec<Vec<Row>>, StoreError>> + Send {
        async move {
            let mut answers = Vec::with_capacity(statements.len());
            for (sql, values) in statements {
                answers.push(self.query(sql, values).await?);
            }
            Ok(answers)
        }
    }

    /// Runs statements that do not need each other's answers, in this order; where that saves time, sent together.
    fn execute_all(
        &mut self,
        statements: &[Statement<'_>],
    ) -> impl Future<Output = Result<(), StoreError>> + Send {
        async move {
            for (sql, values) in statements {
                self.execute(sql, values).await?;
            }
            Ok(())
        }
    }
}

/// One atomic step of a use-case.
///
/// It may be run again after it was rolled back, so it keeps nothing of its own. Outcomes other than errors are
/// committed as they are: a step that refuses must not have written anything that it does not mean.
pub(crate) trait Step: Send + Sync + 'static {
    /// What came of it.
    type Outcome: Send + 'static;

    /// Runs in a transaction that the caller commits.
    fn run<T: Tx>(&self, tx: &mut T) -> impl Future<Output = Result<Self::Outcome, StoreError>> + Send;
}

/// The same step for several holders.
impl<S: Step> Step for Arc<S> {
    type Outcome = S::Outcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<S::Outcome, StoreError> {
        S::run(self, tx).await
    }
}
