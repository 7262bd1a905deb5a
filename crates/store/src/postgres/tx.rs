//! The transaction of the server engine: statements that need not wait for each other's answers travel together.

use std::error::Error as StdError;

use futures_util::future::{join, join_all};
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, Error, Statement as Prepared};
use usher_app::store::StoreError;

use super::session::{Failure, Session, describe, failure_of};
use crate::row::{Cell, Row};
use crate::statements::BoundValue;
use crate::tx::{Statement, Tx, Value};

/// A transaction on a connection. Its `BEGIN` travels with the first statement.
pub(super) struct PostgresTx<'a> {
    session: &'a mut Session,
    begin: Begin<'a>,
    /// What the first statement that failed says about another try.
    pub(super) failure: Option<Failure>,
    /// True when the commit was sent and nobody knows what came of it.
    pub(super) is_in_doubt: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Begin<'a> {
    /// One statement that only looks needs none.
    Never,
    WithNext(&'a str),
    Sent,
    /// So is the commit.
    Ended,
}

/// An insert of one row, run for many.
pub(super) struct ManyRows<'a> {
    /// The text for one row.
    pub(super) sql: &'static str,
    /// A column to return of each row that went in.
    pub(super) returning: Option<&'static str>,
    /// The values of each row, in the order of the text's placeholders.
    pub(super) rows: Vec<&'a [BoundValue]>,
}

impl<'a> ManyRows<'a> {
    /// The values by placeholder: what all rows have for the first, and so on.
    fn columns(&self) -> Vec<Vec<Value<'a>>> {
        let width = self.rows.first().map_or(0, |row| row.len());
        (0..width)
            .map(|column| {
                self.rows.iter().map(|row| row.get(column).map_or(Value::Null, Value::from)).collect()
            })
            .collect()
    }
}

impl<'a> PostgresTx<'a> {
    pub(super) fn begin(session: &'a mut Session) -> Self {
        Self::begin_with(session, "BEGIN")
    }

    /// `begin` opens the transaction, and may set something for it.
    pub(super) fn begin_with(session: &'a mut Session, begin: &'a str) -> Self {
        Self { session, begin: Begin::WithNext(begin), failure: None, is_in_doubt: false }
    }

    /// For a step of one statement that only looks.
    pub(super) fn look(session: &'a mut Session) -> Self {
        Self { session, begin: Begin::Never, failure: None, is_in_doubt: false }
    }

    /// True when something is to be committed or rolled back.
    pub(super) fn is_open(&self) -> bool {
        self.begin == Begin::Sent
    }

    /// There once: whoever asks sends it.
    fn take_begin(&mut self) -> Option<&'a str> {
        let Begin::WithNext(begin) = self.begin else { return None };
        self.begin = Begin::Sent;
        Some(begin)
    }

    /// Runs inserts that do not need each other's answers, sent together; the rows that each returned.
    pub(super) async fn insert_many_rows(
        &mut self,
        inserts: &[ManyRows<'_>],
    ) -> Result<Vec<Vec<Row>>, StoreError> {
        self.try_insert_many_rows(inserts).await.map_err(|error| self.note(&error))
    }

    async fn try_insert_many_rows(&mut self, inserts: &[ManyRows<'_>]) -> Result<Vec<Vec<Row>>, Error> {
        let prepared = self.prepare_many_rows(inserts).await?;
        let begin = self.take_begin();
        let client = self.session.client();
        let answers = after_begin(client, begin, async { Ok(insert_all(client, &prepared).await) }).await?;
        answers.into_iter().map(|answer| answer?.iter().map(read_row).collect()).collect()
    }

    /// Runs the last inserts of a transaction that is open and commits it, all sent together. Should an insert fail, the
    /// server rolls back instead.
    pub(super) async fn insert_many_rows_and_commit(
        &mut self,
        inserts: &[ManyRows<'_>],
    ) -> Result<(), StoreError> {
        let prepared = self.prepare_many_rows(inserts).await.map_err(|error| self.note(&error))?;
        self.begin = Begin::Ended;
        let client = self.session.client();
        let (inserted, committed) = join(insert_all(client, &prepared), client.batch_execute("COMMIT")).await;
        if let Some(error) = inserted.iter().find_map(|answer| answer.as_ref().err()) {
            self.is_in_doubt = failure_of(error) == Failure::Lost;
            return Err(self.note(error));
        }
        committed.map_err(|error| {
            self.is_in_doubt = failure_of(&error) != Failure::Conflict;
            self.note(&error)
        })
    }

    async fn prepare_many_rows<'v>(&mut self, inserts: &[ManyRows<'v>]) -> Result<Vec<Insert<'v>>, Error> {
        let mut prepared = Vec::with_capacity(inserts.len());
        for insert in inserts {
            let statement = self.session.prepared_for_many_rows(insert.sql, insert.returning).await?;
            prepared.push((statement, insert.columns()));
        }
        Ok(prepared)
    }

    async fn try_query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Error> {
        let statement = self.session.prepared(sql).await?;
        let begin = self.take_begin();
        let client = self.session.client();
        let rows = after_begin(client, begin, client.query(&statement, &parameters(values))).await?;
        rows.iter().map(read_row).collect()
    }

    async fn try_execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Error> {
        let statement = self.session.prepared(sql).await?;
        let begin = self.take_begin();
        let client = self.session.client();
        after_begin(client, begin, client.execute(&statement, &parameters(values))).await
    }

    async fn try_execute_all(&mut self, statements: &[Statement<'_>]) -> Result<(), Error> {
        let mut prepared: Vec<(Prepared, Vec<&(dyn ToSql + Sync)>)> = Vec::with_capacity(statements.len());
        for (sql, values) in statements {
            prepared.push((self.session.prepared(sql).await?, parameters(values)));
        }
        let begin = self.take_begin();
        let client = self.session.client();
        // Polled in this order, and each is sent when it is polled first.
        let all = join_all(prepared.iter().map(|(statement, values)| client.execute(statement, values)));
        let answers = after_begin(client, begin, async { Ok(all.await) }).await?;
        answers.into_iter().try_for_each(|answer| answer.map(drop))
    }

    async fn try_query_all(&mut self, statements: &[Statement<'_>]) -> Result<Vec<Vec<Row>>, Error> {
        let mut prepared: Vec<(Prepared, Vec<&(dyn ToSql + Sync)>)> = Vec::with_capacity(statements.len());
        for (sql, values) in statements {
            prepared.push((self.session.prepared(sql).await?, parameters(values)));
        }
        let begin = self.take_begin();
        let client = self.session.client();
        let all = join_all(prepared.iter().map(|(statement, values)| client.query(statement, values)));
        let answers = after_begin(client, begin, async { Ok(all.await) }).await?;
        answers.into_iter().map(|answer| answer?.iter().map(read_row).collect()).collect()
    }

    fn note(&mut self, error: &Error) -> StoreError {
        self.failure.get_or_insert(failure_of(error));
        StoreError::Unavailable(describe(error))
    }
}

impl Tx for PostgresTx<'_> {
    async fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.try_execute(sql, values).await.map_err(|error| self.note(&error))
    }

    async fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        self.try_query(sql, values).await.map_err(|error| self.note(&error))
    }

    async fn query_all(&mut self, statements: &[Statement<'_>]) -> Result<Vec<Vec<Row>>, StoreError> {
        self.try_query_all(statements).await.map_err(|error| self.note(&error))
    }

    async fn execute_all(&mut self, statements: &[Statement<'_>]) -> Result<(), StoreError> {
        self.try_execute_all(statements).await.map_err(|error| self.note(&error))
    }
}

/// An insert with its values by placeholder.
type Insert<'a> = (Prepared, Vec<Vec<Value<'a>>>);

/// Sends all, in this order, before any is answered.
async fn insert_all(client: &Client, inserts: &[Insert<'_>]) -> Vec<Result<Vec<tokio_postgres::Row>, Error>> {
    let insert =
        async |(statement, columns): &Insert<'_>| client.query(statement, &parameters(columns)).await;
    join_all(inserts.iter().map(insert)).await
}

/// Runs `work`, with `BEGIN` before it where that is still to be sent: both are on their way before either is answered.
async fn after_begin<T>(
    client: &Client,
    begin: Option<&str>,
    work: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    let Some(begin) = begin else { return work.await };
    let (begun, done) = join(client.batch_execute(begin), work).await;
    begun.and(done)
}

fn parameters<V: ToSql + Sync>(values: &[V]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn read_row(row: &tokio_postgres::Row) -> Result<Row, Error> {
    let cells = row.columns().iter().enumerate().map(|(index, column)| {
        Ok(match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(index)?.map_or(Cell::Null, Cell::Int),
            Type::INT4 => {
                row.try_get::<_, Option<i32>>(index)?.map_or(Cell::Null, |value| Cell::Int(value.into()))
            }
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(index)?.map_or(Cell::Null, Cell::Blob),
            // TEXT; any other type is refused by the driver with its name.
            _ => row.try_get::<_, Option<String>>(index)?.map_or(Cell::Null, Cell::Text),
        })
    });
    cells.collect::<Result<_, _>>().map(Row)
}

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match *self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(value) if *ty == Type::INT4 => i32::try_from(value)?.to_sql(ty, out),
            Value::Int(value) => value.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Blob(bytes) => bytes.to_sql(ty, out),
        }
    }

    /// The schema has no types but those of [`Value`].
    fn accepts(ty: &Type) -> bool {
        [Type::INT8, Type::INT4, Type::TEXT, Type::BYTEA].contains(ty)
    }

    to_sql_checked!();
}
