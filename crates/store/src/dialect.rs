//! What differs between the engines' texts. Statements are written once, in a form that SQLite takes as it stands:
//!
//! - placeholders are `?1`; PostgreSQL has `$1`;
//! - `/*postgres FOR UPDATE*/` and `/*sqlite STRICT*/` are comments to one engine and text to the other;
//! - in migrations, `BIGINT` and `BYTEA` are SQLite's `INTEGER` and `BLOB`.

/// A migration as SQLite runs it.
pub(crate) fn migration_for_sqlite(text: &str) -> String {
    open_comments(text, "/*sqlite ").replace(" BIGINT", " INTEGER").replace(" BYTEA", " BLOB")
}

/// A statement or a migration as PostgreSQL runs it.
pub(crate) fn for_postgres(text: &str) -> String {
    open_comments(text, "/*postgres ").replace('?', "$")
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
