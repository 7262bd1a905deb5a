//! Chance that can be repeated: the moments of a scenario follow from one number, which is printed.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

/// A generator of numbers, the same ones for the same seed (SplitMix64).
#[derive(Clone, Debug)]
pub struct Dice(u64);

/// A seed that no earlier run had.
pub fn draw_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}

impl Dice {
    /// Starts anew.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number of at least `low` and less than `high`, or `low` when there is none between.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        low + (mixed ^ (mixed >> 31)) % high.saturating_sub(low).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_within_their_bounds() {
        let draw = |seed| {
            let mut dice = Dice::new(seed);
            std::array::from_fn::<_, 20, _>(|_| dice.between(5, 9))
        };
        assert_eq!(draw(7), draw(7));
        assert!(draw(7).iter().all(|number| (5..9).contains(number)));
        assert_eq!(Dice::new(1).between(3, 3), 3);
    }
}
