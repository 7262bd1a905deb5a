//! A digest over rows that does not depend on their order: engines sort texts differently.

use sha2::{Digest as _, Sha256};

use crate::row::{Cell, Row};

/// The number of rows, and the sum of their SHA-256 (as four numbers, each modulo 2^64). Finds what was lost, doubled
/// or changed by accident; it is no proof against somebody who makes rows up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Digest {
    rows: u64,
    sums: [u64; 4],
}

impl Digest {
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    pub(super) fn add(&mut self, row: &Row) {
        let mut hash = Sha256::new();
        for cell in &row.0 {
            write(&mut hash, cell);
        }
        self.rows += 1;
        for (sum, bytes) in self.sums.iter_mut().zip(hash.finalize().as_chunks::<8>().0) {
            *sum = sum.wrapping_add(u64::from_le_bytes(*bytes));
        }
    }
}

/// Kind, length, content: no two rows are written alike.
fn write(hash: &mut Sha256, cell: &Cell) {
    let mut sized = |kind: u8, bytes: &[u8]| {
        hash.update([kind]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    match cell {
        Cell::Null => sized(0, &[]),
        Cell::Int(value) => sized(1, &value.to_le_bytes()),
        Cell::Text(text) => sized(2, text.as_bytes()),
        Cell::Blob(bytes) => sized(3, bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(rows: &[&[Cell]]) -> Digest {
        let mut digest = Digest::default();
        for cells in rows {
            digest.add(&Row(cells.to_vec()));
        }
        digest
    }

    #[test]
    fn the_order_of_rows_does_not_count_and_everything_else_does() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let (one, other) = ([text("ab"), Cell::Int(1)], [text("c"), Cell::Null]);
        let whole = digest(&[&one, &other]);
        assert_eq!(whole, digest(&[&other, &one]));
        for different in [
            digest(&[&one]),
            digest(&[&one, &one]),
            digest(&[&one, &other, &other]),
            digest(&[&one, &[text("c"), Cell::Int(0)]]),
            digest(&[&one, &[text(""), text("c")]]),
            digest(&[&[text("a"), text("b"), Cell::Int(1)], &other]),
        ] {
            assert_ne!(whole, different);
        }
    }
}
