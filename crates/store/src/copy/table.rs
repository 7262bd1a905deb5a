//! A table with the texts of the statements that copy it, which both engines take.

use crate::row::{Cell, Row};
use crate::tx::Value;

use super::ROWS_AT_ONCE;

/// Rows of one statement. A statement may hold 65,535 values; the widest table has some twenty columns.
pub(super) const ROWS_OF_A_STATEMENT: usize = 64;

/// A table, by the catalogue of the file. Its texts live as long as the process, as the engines' caches of prepared
/// statements want it: a few kilobytes, in a process that copies once.
pub(super) struct Table {
    pub(super) name: String,
    /// The places of the key's columns among the row's.
    key: Vec<usize>,
    pub(super) count: &'static str,
    pub(super) any: &'static str,
    pub(super) first_page: &'static str,
    pub(super) next_page: &'static str,
    pub(super) insert_one: &'static str,
    pub(super) insert_many: &'static str,
}

impl Table {
    /// `columns` in the order of the table, each with its place in the primary key, or 0.
    pub(super) fn new(name: String, columns: &[(String, i64)]) -> Self {
        let mut key: Vec<usize> = (0..columns.len()).filter(|&index| columns[index].1 > 0).collect();
        key.sort_by_key(|&index| columns[index].1);
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let (all, by) =
            (names.join(", "), key.iter().map(|&index| names[index]).collect::<Vec<_>>().join(", "));
        let page = |condition: &str| {
            format!("SELECT {all} FROM {name} {condition} ORDER BY {by} LIMIT {ROWS_AT_ONCE}")
        };
        let insert = |rows: usize| {
            let rows: Vec<_> =
                (0..rows).map(|row| placeholders(row * names.len() + 1, names.len())).collect();
            format!("INSERT INTO {name} ({all}) VALUES {} ON CONFLICT DO NOTHING", rows.join(", "))
        };
        Self {
            count: format!("SELECT count(*) FROM {name}").leak(),
            any: format!("SELECT 1 FROM {name} LIMIT 1").leak(),
            first_page: page("").leak(),
            next_page: page(&format!("WHERE ({by}) > {}", placeholders(1, key.len()))).leak(),
            insert_one: insert(1).leak(),
            insert_many: insert(ROWS_OF_A_STATEMENT).leak(),
            name,
            key,
        }
    }

    /// The cells of a row that are its key.
    pub(super) fn key_of(&self, row: &Row) -> Vec<Cell> {
        self.key.iter().filter_map(|&index| row.0.get(index)).cloned().collect()
    }
}

/// `(?3, ?4)`.
fn placeholders(first: usize, count: usize) -> String {
    let numbered: Vec<_> = (first..first + count).map(|number| format!("?{number}")).collect();
    format!("({})", numbered.join(", "))
}

/// Cells as they are bound to a statement.
pub(super) fn bound(cells: &[Cell]) -> impl Iterator<Item = Value<'_>> {
    cells.iter().map(|cell| match cell {
        Cell::Null => Value::Null,
        Cell::Int(value) => Value::Int(*value),
        Cell::Text(text) => Value::Text(text),
        Cell::Blob(bytes) => Value::Blob(bytes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_in_its_own_order() {
        let columns = [("a", 2), ("b", 0), ("c", 1)].map(|(name, place)| (name.to_owned(), place));
        let table = Table::new("t".to_owned(), &columns);
        assert_eq!(table.next_page, "SELECT a, b, c FROM t WHERE (c, a) > (?1, ?2) ORDER BY c, a LIMIT 512");
        assert_eq!(table.insert_one, "INSERT INTO t (a, b, c) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
        let row = Row(vec![Cell::Int(1), Cell::Null, Cell::Int(3)]);
        assert_eq!(table.key_of(&row), [Cell::Int(3), Cell::Int(1)]);
    }
}
