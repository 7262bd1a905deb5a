//! Requests that differ in nothing but a number.

use std::cell::Cell;

/// Stands where the number goes; as wide as the number is written.
const PLACEHOLDER: &str = "000000000000";

/// A request with places for a number of twelve digits, wherever the text has twelve zeros.
pub(crate) struct Template {
    bytes: Vec<u8>,
    places: Vec<usize>,
}

impl Template {
    /// A POST of JSON with further header lines.
    pub(crate) fn post(path: &str, headers: &[(&str, &str)], body: &str) -> Self {
        let mut text = format!(
            "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: {}\r\n",
            body.len()
        );
        for (name, value) in headers {
            text.extend([name, ": ", value, "\r\n"]);
        }
        text.push_str("\r\n");
        text.push_str(body);
        let places = text.match_indices(PLACEHOLDER).map(|(place, _)| place).collect();
        Self { bytes: text.into_bytes(), places }
    }

    /// A whole request as it is, without a number.
    pub(crate) fn fixed(request: &str) -> Self {
        Self { bytes: request.as_bytes().to_vec(), places: Vec::new() }
    }

    /// Writes the request with this number in place of what the buffer held.
    pub(crate) fn write(&self, number: u64, buffer: &mut Vec<u8>) {
        buffer.clear();
        buffer.extend_from_slice(&self.bytes);
        for place in &self.places {
            let mut rest = scattered(number);
            for digit in buffer[*place..*place + PLACEHOLDER.len()].iter_mut().rev() {
                // A remainder of ten is a digit.
                *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
                rest /= 10;
            }
        }
    }
}

/// How many addresses there are: twelve digits.
pub(crate) const ADDRESSES: u64 = 1_000_000_000_000;

/// A factor without 2 and 5 reaches every remainder of [`ADDRESSES`] once.
pub(crate) const SCATTERING: u64 = 387_420_489;

/// Another number of at most twelve digits for each such number, so that addresses arrive in no order, as in life.
pub(crate) fn scattered(number: u64) -> u64 {
    // The product is below 2^128.
    let product = u128::from(number) * u128::from(SCATTERING) % u128::from(ADDRESSES);
    u64::try_from(product).unwrap_or(0)
}

/// Hands out the numbers of requests.
pub(crate) struct Numbers {
    first: u64,
    count: u64,
    given: Cell<u64>,
}

impl Numbers {
    /// Every number once, from this one on.
    pub(crate) fn from(first: u64) -> Self {
        Self::cycle(first, u64::MAX)
    }

    /// So many numbers from this one on, again and again.
    pub(crate) fn cycle(first: u64, count: u64) -> Self {
        Self { first, count: count.max(1), given: Cell::new(0) }
    }

    /// The number that comes next.
    pub(crate) fn peek(&self) -> u64 {
        self.first.wrapping_add(self.given.get() % self.count)
    }

    /// Takes the next number.
    pub(crate) fn next(&self) -> u64 {
        let number = self.peek();
        self.given.set(self.given.get().wrapping_add(1));
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_written_wherever_it_belongs() {
        let template = Template::post("/a", &[("key", "k-000000000000")], "{\"e\":\"u000000000000@x.test\"}");
        let mut request = Vec::new();
        template.write(9_876_543, &mut request);
        let text = String::from_utf8(request).unwrap();
        let digits = format!("{:012}", scattered(9_876_543));
        assert!(text.contains(&format!("key: k-{digits}\r\n")), "{text}");
        assert!(text.ends_with(&format!("\r\n\r\n{{\"e\":\"u{digits}@x.test\"}}")), "{text}");
        assert!(text.contains("content-length: 28\r\n"), "{text}");
    }

    #[test]
    fn numbers_stay_unique_when_they_are_scattered() {
        let scattered: std::collections::BTreeSet<u64> = (0..10_000).map(scattered).collect();
        assert_eq!(scattered.len(), 10_000);
        assert!(scattered.iter().all(|number| *number < 1_000_000_000_000));
    }

    #[test]
    fn a_cycle_begins_again() {
        let numbers = Numbers::cycle(5, 2);
        assert_eq!([numbers.next(), numbers.next(), numbers.next()], [5, 6, 5]);
    }
}
