//! What differs between the engines' texts. Statements are written once, in a form that SQLite takes as it stands:
//!
//! - placeholders are `?1`; PostgreSQL has `$1`;
//! - `/*postgres FOR UPDATE*/` and `/*sqlite STRICT*/` are comments to one engine and text to the other;
//! - `json_each(?1)` has the elements of a JSON array as its column `value`; PostgreSQL calls it otherwise;
//! - in migrations, `BIGINT` and `BYTEA` are SQLite's `INTEGER` and `BLOB`.

/// Whether the database was ever migrated: 1 or 0.
pub(crate) const IS_MIGRATED_SQLITE: &str =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_versions'";
/// The same question to PostgreSQL.
pub(crate) const IS_MIGRATED_POSTGRES: &str = "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_versions'";

/// The tables of a database file, those first that others refer to: that is how they were made.
pub(crate) const TABLES_SQLITE: &str =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
/// The columns of table ?1, each with its place in the primary key, or 0.
pub(crate) const COLUMNS_SQLITE: &str = "SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid";

/// The server's clock in milliseconds.
pub(crate) const CLOCK_POSTGRES: &str = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";
/// What the server is set to that durability and texts hang on, and how the connection is protected.
pub(crate) const SETTINGS_POSTGRES: &str = "SELECT name::text, setting FROM pg_catalog.pg_settings \
    WHERE name IN ('fsync', 'full_page_writes', 'server_encoding', 'max_connections') \
    UNION ALL SELECT 'connection', CASE WHEN ssl THEN 'tls' WHEN inet_server_addr() IS NULL \
    OR inet_server_addr() <<= '127.0.0.0/8' THEN 'local' ELSE 'clear' END \
    FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()";

/// A migration as SQLite runs it.
pub(crate) fn migration_for_sqlite(text: &str) -> String {
    open_comments(text, "/*sqlite ").replace(" BIGINT", " INTEGER").replace(" BYTEA", " BLOB")
}

/// A statement or a migration as PostgreSQL runs it.
pub(crate) fn for_postgres(text: &str) -> String {
    open_comments(text, "/*postgres ")
        .replace("json_each(?1)", "jsonb_array_elements(CAST(?1 AS TEXT)::jsonb)")
        .replace('?', "$")
}

/// An insert of one row as PostgreSQL runs it for many: each placeholder becomes an array with a value for each row, of
/// the type in `types`. With `returning`, it returns that column of each row that went in.
///
/// The text for one row stays the only place that names the columns.
pub(crate) fn for_many_rows(text: &str, types: &[&str], returning: Option<&str>) -> String {
    let text = open_comments(text, "/*postgres ");
    let (target, rest) = text.split_once("VALUES (").unwrap_or((&text, ""));
    let (values, rest) = rest.split_once(')').unwrap_or((rest, ""));
    let arrays: Vec<_> = (1..).zip(types).map(|(number, name)| format!("${number}::{name}[]")).collect();
    let names: Vec<_> = (1..=types.len()).map(|number| format!("v{number}")).collect();
    let returning = returning.map(|column| format!(" RETURNING {column}")).unwrap_or_default();
    format!(
        "{target}SELECT {} FROM unnest({}) AS rows ({}){rest}{returning}",
        values.replace('?', "v"),
        arrays.join(", "),
        names.join(", ")
    )
}

/// Turns each comment that begins with `mark` into text.
fn open_comments(text: &str, mark: &str) -> String {
    let mut parts = text.split(mark);
    let mut opened = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (content, rest) = part.split_once("*/").unwrap_or((part, ""));
        opened.push_str(content);
        opened.push_str(rest);
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_of_one_row_becomes_one_of_many() {
        let one = "INSERT INTO t (a, b, c, d) VALUES (?2, ?1, ?1, 0) ON CONFLICT DO NOTHING";
        assert_eq!(
            for_many_rows(one, &["text", "int8"], Some("a")),
            "INSERT INTO t (a, b, c, d) SELECT v2, v1, v1, 0 FROM unnest($1::text[], $2::int8[]) AS rows (v1, v2) \
             ON CONFLICT DO NOTHING RETURNING a"
        );
    }

    #[test]
    fn the_elements_of_an_array_are_rows_on_each_engine() {
        assert_eq!(
            for_postgres("SELECT value ->> 0 FROM json_each(?1)"),
            "SELECT value ->> 0 FROM jsonb_array_elements(CAST($1 AS TEXT)::jsonb)"
        );
    }

    #[test]
    fn an_engine_reads_only_its_own_comments() {
        assert_eq!(
            migration_for_sqlite("CREATE TABLE a (b BIGINT, c BYTEA) /*sqlite STRICT*/ /*postgres X*/;"),
            "CREATE TABLE a (b INTEGER, c BLOB) STRICT /*postgres X*/;"
        );
        assert_eq!(
            for_postgres("SELECT a FROM b WHERE c = ?1 AND d = ?12 /*postgres FOR UPDATE*/ /*sqlite X*/"),
            "SELECT a FROM b WHERE c = $1 AND d = $12 FOR UPDATE /*sqlite X*/"
        );
    }
}
