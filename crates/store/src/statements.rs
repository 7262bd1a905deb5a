//! The statements of a step as text and values: for PostgreSQL, which runs those of several calls together, and for
//! `cargo xtask bench`, whose yardstick is the engine running the very same statements with nothing around them.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use usher_app::store::{PreRegister, StoreError};

use crate::row::Row;
use crate::tx::{Step as _, Tx, Value};

/// A statement as the store writes it (placeholders are `?1` and on), with its values.
#[derive(Clone, Debug)]
pub struct BoundStatement {
    /// The text that both engines' texts are made from.
    pub sql: &'static str,
    /// The values, in the order of the placeholders.
    pub values: Vec<BoundValue>,
}

/// A value bound to a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoundValue {
    /// Nothing.
    Null,
    /// A number, or a time in milliseconds.
    Int(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// What `preregister` runs for a user whom nobody invited before, in its order, between begin and commit.
///
/// # Errors
/// The step's own, when it wants an answer that only a database could give.
pub fn statements_for_new_user(call: &PreRegister) -> Result<Vec<BoundStatement>, StoreError> {
    let mut recorder = Recorder(Vec::new());
    {
        let step = pin!(call.run(&mut recorder));
        // Nothing in a step waits but for its transaction, and the recorder never makes it wait.
        if let Poll::Ready(outcome) = step.poll(&mut Context::from_waker(Waker::noop())) {
            outcome?;
        }
    }
    Ok(recorder.0)
}

/// Takes every statement down, and answers as a database does in which nothing stands in the way.
struct Recorder(Vec<BoundStatement>);

impl Tx for Recorder {
    async fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.0.push(BoundStatement { sql, values: values.iter().map(BoundValue::from).collect() });
        Ok(1)
    }

    async fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        self.execute(sql, values).await?;
        Ok(Vec::new())
    }
}

impl<'a> From<&'a BoundValue> for Value<'a> {
    fn from(value: &'a BoundValue) -> Self {
        match value {
            BoundValue::Null => Self::Null,
            BoundValue::Int(int) => Self::Int(*int),
            BoundValue::Text(text) => Self::Text(text),
            BoundValue::Blob(bytes) => Self::Blob(bytes),
        }
    }
}

impl From<&Value<'_>> for BoundValue {
    fn from(value: &Value<'_>) -> Self {
        match *value {
            Value::Null => Self::Null,
            Value::Int(int) => Self::Int(int),
            Value::Text(text) => Self::Text(text.to_owned()),
            Value::Blob(bytes) => Self::Blob(bytes.to_vec()),
        }
    }
}
